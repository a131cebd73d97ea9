//! The minutes of one sitting: fields to correct it, its lists, and buttons to print and save.
//!
//! Must not know how a sitting came about.

use crate::exchange::file_name;
use crate::model::{AreaId, ForumId, Meeting, MeetingId};
use crate::ui::browser::{clock, download};
use crate::ui::minutes::view_model::Minutes;
use crate::ui::minutes::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common::file_saved;
use leptos::prelude::*;

#[component]
pub fn MinutesPage(id: AreaId, forum: ForumId, meeting: MeetingId) -> impl IntoView {
    let app_state = use_app_state();
    let found = {
        let (forum, sitting) = (forum.clone(), meeting.clone());
        let library = app_state.library;
        app_state.of_area(&id, move |r| {
            library.with(|library| Minutes::of(library, r, (&forum, &sitting), clock::today()))
        })
    };
    // The fields are drawn once: what is typed into them changes `found`.
    let year = Memo::new(move |_| found.with(|m| m.as_ref().map(|m| m.date.fiscal_year())));
    let gone = Route::Forums(id.clone()).to_string();
    let page = Route::Forum {
        area: id.clone(),
        forum: forum.clone(),
    };
    let page = StoredValue::new(page.to_string());
    let own = (
        app_state,
        StoredValue::new(id.clone()),
        StoredValue::new((forum, meeting)),
    );
    view! {
        <div class="page page--narrow minutes">
            {move || match year.get() {
                None => view! {
                    <Heading text=t::GONE_TITLE.to_owned()/>
                    <p>{t::GONE}</p>
                    <p><a class="button" href=gone.clone()>{t::TO_FORUMS}</a></p>
                }.into_any(),
                Some(_) => view! {
                    <Heading text=t::TITLE.to_owned()><BackLink href=page.get_value() text=t::TO_FORUM/></Heading>
                    <Written found own/>
                    <div class="actions print-never">
                        <button class="button button--primary" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
                        <Save found/>
                    </div>
                }.into_any(),
            }}
        </div>
    }
}

type Own = (
    AppState,
    StoredValue<AreaId>,
    StoredValue<(ForumId, MeetingId)>,
);

fn change(own: Own, change: impl FnOnce(&mut Meeting)) {
    let (forum, sitting) = own.2.get_value();
    own.0.edit_record(&own.1.get_value(), |record| {
        let forum = record.forum_mut(&forum);
        if let Some(sitting) = forum.and_then(|f| f.meeting_mut(&sitting)) {
            change(sitting);
        }
    });
}

#[component]
fn Written(found: Memo<Option<Minutes>>, own: Own) -> impl IntoView {
    let part = move |of: fn(&Minutes) -> String| {
        Memo::new(move |_| found.with(|m| m.as_ref().map(of).unwrap_or_default()))
    };
    let fact = |name: &'static str, value: Memo<String>| {
        view! { <div class="facts__row"><dt>{name}</dt><dd>{value}</dd></div> }
    };
    let (agenda, decided) = (part(|m| m.agenda.clone()), part(|m| m.decided.clone()));
    let (changes, next) = (part(|m| m.changes.clone()), part(|m| m.next.clone()));
    let until = part(|m| m.until.clone());
    let keep_agenda = Callback::new(move |text: String| change(own, |m| m.agenda = text));
    let keep_decided = Callback::new(move |text: String| change(own, |m| m.decided = text));
    let keep_changes = Callback::new(move |text: String| change(own, |m| m.changes = text));
    let keep_next = Callback::new(move |text: String| change(own, |m| m.next = text));
    view! {
        <dl class="facts minutes__facts">
            {fact(t::FORUM, part(|m| m.forum.clone()))}
            {fact(t::DATE, part(|m| m.date.label()))}
            {fact(t::PRESENT, part(|m| m.present_words(t::PRESENT_NONE)))}
        </dl>
        <Words id="minutes-agenda" label=t::AGENDA value=agenda keep=keep_agenda rows=3/>
        <Words id="minutes-decided" label=t::DECIDED value=decided keep=keep_decided rows=8/>
        <Words id="minutes-changes" label=t::CHANGES value=changes keep=keep_changes rows=3/>
        <List title=t::VIEWS items=move || found.with(|m| m.as_ref().map(|m| m.views.clone())).unwrap_or_default()/>
        <p class="note" hidden=move || until.with(String::is_empty)>{until}</p>
        <Words id="minutes-next" label=t::NEXT value=next keep=keep_next rows=3/>
        <List title=t::ISSUES items=move || found.with(|m| m.as_ref().map(|m| m.issues.clone())).unwrap_or_default()/>
        <List title=t::SHOWN items=move || found.with(|m| m.as_ref().map(|m| m.shown.clone())).unwrap_or_default()/>
    }
}

/// A field on the screen, and the whole of its text on paper.
#[component]
fn Words(
    id: &'static str,
    label: &'static str,
    value: Memo<String>,
    keep: Callback<String>,
    rows: u32,
) -> impl IntoView {
    let printed = move || match value.get() {
        none if none.trim().is_empty() => t::NONE.to_owned(),
        text => text,
    };
    view! {
        <div class="print-never"><AutosavedText id label value keep rows/></div>
        <section class="print-only"><h2>{label}</h2><p class="lines">{printed}</p></section>
    }
}

#[component]
fn List(
    title: &'static str,
    items: impl Fn() -> Vec<String> + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <section aria-label=title>
            <h2>{title}</h2>
            {move || match items() {
                none if none.is_empty() => view! { <p class="note">{t::NONE}</p> }.into_any(),
                items => view! {
                    <ul class="bullets">{items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()}</ul>
                }.into_any(),
            }}
        </section>
    }
}

/// As plain text, for a mail or a word processor.
#[component]
fn Save(found: Memo<Option<Minutes>>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let save = move |_| {
        let Some(minutes) = found.get_untracked() else {
            return;
        };
        let file = file_name::minutes(&minutes.area, minutes.date, &clock::stamp());
        let done = download::save(&file, "text/plain", minutes.file().as_bytes()).is_ok();
        said.set(file_saved(&file, done));
    };
    view! {
        <button class="button" on:click=save>{t::SAVE}</button>
        <span role="status">{said}</span>
    }
}

//! One sitting: when, what was talked about, what was decided, who was there.

use super::members::People;
use super::state::ForumState;
use crate::model::{Day, FiscalYear, IssueId, MeetingId, MemberKind};
use crate::ui::forum::view_model::{issues_to_tick, kinds_to_count, put_present, toggle_issue};
use crate::ui::forum::words as t;
use crate::ui::state::undo::use_undo;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::checked::day::DayField;
use crate::ui::widgets::undo_line;
use leptos::prelude::*;

#[component]
pub fn Sitting(
    forum_state: ForumState,
    id: MeetingId,
    /// It was added just now.
    is_open: bool,
) -> impl IntoView {
    let title = forum_state.read_sitting(&id, |m| t::sitting(m.date, &m.agenda));
    let decided = forum_state.read_sitting(&id, |m| m.decided.clone());
    // The fields of the many that nobody opens are never made.
    let opened = RwSignal::new(is_open);
    view! {
        <li class="sitting">
            <details open=is_open on:toggle=move |_| opened.set(true)>
                <summary class="strong">{title}</summary>
                <Show when=move || opened.get()><Fields forum_state id=id.clone()/></Show>
            </details>
            <p class="print-only">{title}{move || decided.with(|d| (!d.is_empty()).then(|| format!("　{}：{d}", t::DECIDED)))}</p>
        </li>
    }
}

#[component]
fn Fields(forum_state: ForumState, id: MeetingId) -> impl IntoView {
    let undo = use_undo();
    let title = forum_state.read_sitting(&id, |m| t::sitting(m.date, &m.agenda));
    let date = forum_state.read_sitting(&id, |m| Some(m.date));
    let agenda = forum_state.read_sitting(&id, |m| m.agenda.clone());
    let decided = forum_state.read_sitting(&id, |m| m.decided.clone());
    let keep_date = {
        let id = id.clone();
        Callback::new(move |day: Option<Day>| {
            if let Some(day) = day {
                forum_state.edit_sitting(&id, |m| m.date = day);
            }
        })
    };
    let keep_agenda = {
        let id = id.clone();
        Callback::new(move |text| forum_state.edit_sitting(&id, |m| m.agenda = text))
    };
    let keep_decided = {
        let id = id.clone();
        Callback::new(move |text| forum_state.edit_sitting(&id, |m| m.decided = text))
    };
    let remove = {
        let id = id.clone();
        move |_| {
            let day = date.get_untracked().map(Day::label).unwrap_or_default();
            forum_state.remove_sitting(undo, &id, t::sitting_removed(&day));
            undo_line::go_to();
        }
    };
    let field = |name: &str| format!("sitting-{id}-{name}");
    view! {
                <div class="sitting__fields">
                    <DayField id=field("date") label=t::DATE value=date keep=keep_date required=true/>
                    <AutosavedText id=field("agenda") label=t::AGENDA value=agenda keep=keep_agenda rows=2/>
                    <AutosavedText id=field("decided") label=t::DECIDED value=decided keep=keep_decided rows=3/>
                    <Issues forum_state id=id.clone()/>
                    <Present forum_state id=id.clone()/>
                    <div class="actions print-never">
                        <button class="button button--quiet" aria-label=move || format!("{}：{}", t::REMOVE_SITTING, title.get())
                            on:click=remove>{t::REMOVE_SITTING}</button>
                    </div>
                </div>
    }
}

/// The issues of the sitting's year, and those of another year that it was about: in April one
/// still speaks of the year that is over.
#[component]
fn Issues(forum_state: ForumState, id: MeetingId) -> impl IntoView {
    let year = forum_state.read_sitting(&id, |m| Some(m.date.fiscal_year()));
    let area = forum_state.area();
    let app_state = forum_state.app_state;
    let linked = forum_state.read_sitting(&id, |m| m.issues.clone());
    // One that is unticked stays, to be ticked again.
    let at_first = linked.get_untracked();
    let issues = Memo::new(move |_| {
        let year: Option<FiscalYear> = year.get();
        let linked = linked.get();
        let ticked = [linked.as_slice(), at_first.as_slice()];
        app_state.with(|w| {
            let record = w.record(&area);
            record.map_or(Vec::new(), |r| issues_to_tick(r, year, &ticked))
        })
    });
    let choice = move |(issue, title): (IssueId, String)| {
        let is_linked = {
            let issue = issue.clone();
            forum_state.read_sitting(&id, move |m| m.issues.contains(&issue))
        };
        let id = id.clone();
        let toggle = move |_| forum_state.edit_sitting(&id, |m| toggle_issue(m, &issue));
        view! {
            <label class="choice">
                <input type="checkbox" prop:checked=is_linked on:change=toggle/>{title}
            </label>
        }
    };
    view! {
        <fieldset class="field choices">
            <legend class="field__label">{t::ISSUES}</legend>
            {move || match issues.get() {
                none if none.is_empty() => view! { <p class="field__hint">{t::NO_ISSUES}</p> }.into_any(),
                all => view! {
                    <div class="choices__row">{all.into_iter().map(&choice).collect_view()}</div>
                }.into_any(),
            }}
        </fieldset>
    }
}

/// How many of each kind were there: of the kinds that sit in the forum, and any that came.
#[component]
fn Present(forum_state: ForumState, id: MeetingId) -> impl IntoView {
    let kinds = {
        let id = id.clone();
        forum_state.read(move |f| kinds_to_count(f, &id))
    };
    let row = move |kind: MemberKind| {
        let value = forum_state.read_sitting(&id, move |m| m.present.get(&kind).copied());
        let field = format!("sitting-{id}-{}", kind.code());
        let id = id.clone();
        let keep = Callback::new(move |count: Option<u32>| {
            forum_state.edit_sitting(&id, |m| put_present(m, kind, count));
        });
        view! {
            <li class="present__kind">
                <span>{kind.label()}</span>
                <People id=field whose=kind.label() value keep/>
            </li>
        }
    };
    view! {
        <details>
            <summary>{t::PRESENT}</summary>
            <p class="note">{t::PRESENT_HINT}</p>
            <ul class="present"><For each=move || kinds.get() key=|kind| *kind let:kind>{row(kind)}</For></ul>
        </details>
    }
}

//! The pages of a meeting: which are shown, in which order, with the facilitator's notes.

use super::state::TalkState;
use crate::model::{PageChoice, TalkPage};
use crate::ui::navigation::route::Route;
use crate::ui::talk::view_model::pages::{choices, field_stem, name};
use crate::ui::talk::view_model::row_place::RowPlace;
use crate::ui::talk::words as t;
use crate::ui::view_models::talk::{TalkViewModel, note_of, round_with_views};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::reorder::view::Reorder;
use leptos::prelude::*;

#[component]
pub fn Pages(talk_state: TalkState) -> impl IntoView {
    let year = talk_state.year;
    let choices = talk_state
        .app_state
        .of_area(&talk_state.area(), move |r| choices(r, year));
    let said = RwSignal::new(String::new());
    let pages = move || {
        choices
            .get()
            .into_iter()
            .map(|c| c.page)
            .collect::<Vec<_>>()
    };
    view! {
        <section aria-labelledby="talk-pages">
            <h2 id="talk-pages">{t::PAGES}</h2>
            <p class="note">{t::PAGES_LEAD}</p>
            <ol class="talk__pages">
                <For each=pages key=TalkPage::code let:page><PageRow talk_state page choices said/></For>
            </ol>
            <p class="visually-hidden" role="status">{said}</p>
        </section>
    }
}

#[component]
fn PageRow(
    talk_state: TalkState,
    page: TalkPage,
    choices: Memo<Vec<PageChoice>>,
    said: RwSignal<String>,
) -> impl IntoView {
    let year = talk_state.year;
    let (stem, page) = (field_stem(&page), StoredValue::new(page));
    let (app_state, area) = (talk_state.app_state, talk_state.area());
    let name = app_state.of_area(&area, move |r| page.with_value(|page| name(r, year, page)));
    let place = Memo::new(move |_| {
        let is_own = |choice: &PageChoice| page.with_value(|page| choice.page == *page);
        choices.with(|all| RowPlace::of(all, is_own, |choice| choice.shown))
    });
    let is_shown = Memo::new(move |_| place.get().is_shown);
    let is_bare = Memo::new(move |_| {
        let bare = |r: &TalkViewModel| page.with_value(|p| r.bare.contains(p));
        talk_state.view_model.with(|r| r.as_ref().is_some_and(bare))
    });
    let is_views = page.with_value(|page| *page == TalkPage::Views);
    let to_words = app_state.of_area(&area, move |r| {
        let key = round_with_views(r, year).filter(|_| is_views)?;
        let (area, round) = (r.area.id.clone(), key.round);
        Some(Route::Views { area, year, round }.to_string())
    });
    let issues = move || {
        talk_state
            .view_model
            .with_untracked(|r| r.as_ref().map(|r| r.issues.clone()).unwrap_or_default())
    };
    let set = move |event| {
        let on = event_target_checked(&event);
        talk_state.change(|talk| talk.set_shown(&issues(), &page.get_value(), on));
    };
    let put = Callback::new(move |to: usize| {
        talk_state.change(|talk| talk.put_page(&issues(), &page.get_value(), to));
        said.set(place.get_untracked().page_moved(&name.get_untracked()));
    });
    let note = app_state.of_area(&area, move |r| {
        page.with_value(|page| note_of(r, year, page))
    });
    let keep = Callback::new(move |text: String| {
        talk_state.change(|talk| talk.set_note(page.get_value(), text))
    });
    view! {
        <li class="talk__page" class:talk__page--out=move || !is_shown.get()>
            <label class="talk__shown">
                <input type="checkbox" prop:checked=is_shown on:change=set/>
                <span>{name}</span>
                {move || is_bare.get().then(|| view! { <span class="note">{t::BARE}</span> })}
            </label>
            <Reorder id=stem.clone() name put place=Signal::derive(move || place.get().place)/>
            {move || to_words.get().map(|href| view! { <p class="talk__note"><a href=href>{t::CHOOSE_WORDS}</a></p> })}
            <details class="talk__note">
                <summary>{t::NOTE}<span class="visually-hidden">{move || format!("：{}", name.get())}</span>
                    {move || (!note.with(String::is_empty)).then_some(t::NOTE_THERE)}</summary>
                <AutosavedText id=format!("{stem}-note") label=t::NOTE hint=t::NOTE_HINT rows=2 value=note keep/>
            </details>
        </li>
    }
}

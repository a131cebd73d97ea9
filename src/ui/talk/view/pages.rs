//! The pages of a meeting: which are shown, in which order, with the facilitator's notes.

use super::state::TalkState;
use crate::model::{PageChoice, TalkPage};
use crate::ui::browser::focus;
use crate::ui::talk::words as t;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use leptos::prelude::*;

#[component]
pub fn Pages(talk_state: TalkState) -> impl IntoView {
    let year = talk_state.year;
    let choices = talk_state
        .app_state
        .of_area(&talk_state.area(), move |record| {
            let issues: Vec<_> = record
                .plan(year)
                .into_iter()
                .flat_map(|p| &p.issues)
                .collect();
            let ids: Vec<_> = issues.iter().map(|issue| issue.id.clone()).collect();
            let nothing = crate::model::Talk::new(year);
            record.talk(year).unwrap_or(&nothing).pages_of(&ids)
        });
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
    let code = page.code();
    let page = StoredValue::new(page);
    let name = talk_state
        .app_state
        .of_area(&talk_state.area(), move |record| {
            page.with_value(|page| match page {
                TalkPage::Issue(id) => {
                    let issue = record
                        .plan(year)
                        .and_then(|talk_state| talk_state.issue(id));
                    let title = issue.map(|issue| issue.title.as_str()).unwrap_or_default();
                    format!("{}：{title}", t::page(page))
                }
                _ => t::page(page).to_owned(),
            })
        });
    let place = Memo::new(move |_| {
        choices.with(|all| page.with_value(|page| all.iter().position(|c| c.page == *page)))
    });
    let shown = Memo::new(move |_| {
        choices.with(|all| page.with_value(|page| all.iter().any(|c| c.page == *page && c.shown)))
    });
    let is_bare = Memo::new(move |_| {
        let bare = |r: &crate::ui::view_models::talk::TalkViewModel| {
            page.with_value(|p| r.bare.contains(p))
        };
        talk_state.view_model.with(|r| r.as_ref().is_some_and(bare))
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
    let shift = move |later: bool, button: String| {
        talk_state.change(|talk| talk.shift(&issues(), &page.get_value(), later));
        let all = choices.with_untracked(Vec::len);
        let now = place.get_untracked().unwrap_or_default();
        said.set(t::moved_page(&name.get_untracked(), now, all));
        // The row moves in the document: the button keeps the keyboard.
        request_animation_frame(move || focus::first(&format!("#{button}")));
    };
    // A dot would end the name in a selector.
    let stem = format!(
        "talk-page-{}",
        code.replace(|c: char| !c.is_ascii_alphanumeric(), "-")
    );
    let (up, down) = (format!("{stem}-up"), format!("{stem}-down"));
    let note = talk_state
        .app_state
        .of_area(&talk_state.area(), move |record| {
            let talk = record.talk(year);
            let note = talk.and_then(|talk| page.with_value(|page| talk.notes.get(page).cloned()));
            note.unwrap_or_default()
        });
    let keep = Callback::new(move |text: String| {
        talk_state.change(|talk| talk.set_note(page.get_value(), text))
    });
    let last = move || choices.with(|all| place.get().is_some_and(|p| p + 1 == all.len()));
    view! {
        <li class="talk__page" class:talk__page--out=move || !shown.get()>
            <label class="talk__shown">
                <input type="checkbox" prop:checked=shown on:change=set/>
                <span>{name}</span>
                {move || is_bare.get().then(|| view! { <span class="note">{t::BARE}</span> })}
            </label>
            <span class="talk__moves">
                <button class="button button--small button--quiet" id=up.clone() disabled=move || place.get() == Some(0)
                    aria-label=move || format!("{}：{}", t::UP, name.get()) on:click={let up = up.clone(); move |_| shift(false, up.clone())}>"↑"</button>
                <button class="button button--small button--quiet" id=down.clone() disabled=last
                    aria-label=move || format!("{}：{}", t::DOWN, name.get()) on:click={let down = down.clone(); move |_| shift(true, down.clone())}>"↓"</button>
            </span>
            <details class="talk__note">
                <summary>{t::NOTE}<span class="visually-hidden">{move || format!("：{}", name.get())}</span>
                    {move || (!note.with(String::is_empty)).then_some(t::NOTE_THERE)}</summary>
                <AutosavedText id=format!("{stem}-note") label=t::NOTE hint=t::NOTE_HINT rows=2 value=note keep/>
            </details>
        </li>
    }
}

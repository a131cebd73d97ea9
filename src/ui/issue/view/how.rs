//! 取組方針, how each member kind sees it, and the menus used.

use crate::model::{Menu, Perspective, ViewOrigin};
use crate::ui::issue::view_model::{reading, use_menu};
use crate::ui::issue::words as t;
use crate::ui::state::plan_state::IssueState;
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use crate::ui::widgets::read_first::ReadFirst;
use leptos::prelude::*;

#[component]
pub fn How(issue_state: IssueState) -> impl IntoView {
    let approach = issue_state.read(|i| i.approach.clone());
    let view = move |of: Perspective| {
        let value = issue_state.read(move |i| i.views.get(&of).cloned().unwrap_or_default());
        let keep = issue_state.keep(move |issue, text| issue.set_view(of, text));
        let is_written = Memo::new(move |_| !value.with(String::is_empty));
        view! {
            <div class="stack">
                <AutosavedText id=format!("view-{}", of.code()) label=of.label() rows=2 value=value keep/>
                <Show when=move || is_written.get()><Origin issue_state of/></Show>
            </div>
        }
    };
    let views = move || Perspective::ALL.iter().copied().map(view).collect_view();
    view! {
        <section aria-labelledby="issue-how">
            <h2 id="issue-how" tabindex="-1">{t::HOW}</h2>
            <ReadFirst id="issue-how-fields" name=Signal::stored(t::HOW.to_owned()) lines=issue_state.read(reading::how)>
                <AutosavedText id="approach" label=t::APPROACH hint=t::APPROACH_HINT rows=2 value=approach
                    keep=issue_state.keep(|issue, text| issue.approach = text)/>
                <fieldset class="views">
                    <legend class="field__label">{t::VIEWS}</legend>
                    <p class="field__hint">{t::VIEWS_HINT}</p>
                    <div class="views__grid">{views()}</div>
                </fieldset>
                <Menus issue_state/>
            </ReadFirst>
        </section>
    }
}

/// Whose words a view is in.
#[component]
fn Origin(issue_state: IssueState, of: Perspective) -> impl IntoView {
    let value = issue_state.read(move |i| i.view_origin(of).code().to_owned());
    let keep = issue_state.keep(move |issue, code: String| {
        if let Some(origin) = ViewOrigin::from_code(&code) {
            issue.set_view_origin(of, origin);
        }
    });
    let options = ViewOrigin::ALL.iter();
    let options = options.map(|origin| (origin.code().to_owned(), origin.label().to_owned()));
    view! {
        <AutosavedSelect id=format!("view-origin-{}", of.code()) label=t::view_origin(of) options=options.collect() value keep/>
    }
}

#[component]
fn Menus(issue_state: IssueState) -> impl IntoView {
    let boxes = Menu::ALL.map(|menu| {
        let is_used = issue_state.read(move |i| i.menus.contains(&menu));
        let keep = issue_state.keep(move |issue, is_used| use_menu(issue, menu, is_used));
        view! {
            <label class="choice">
                <input type="checkbox" prop:checked=is_used on:change=move |event| keep.run(event_target_checked(&event))/>
                {t::menu(menu)}
            </label>
        }
    });
    view! {
        <fieldset class="field choices">
            <legend class="field__label">{t::MENUS}</legend>
            <div class="choices__row">{boxes}</div>
        </fieldset>
    }
}

//! Whose word the round is, and the way to say that a 協議の場 agreed on it. On paper its head says whose.

use super::state::ResultState;
use crate::model::SittingRef;
use crate::ui::browser::{clock, focus};
use crate::ui::result::view_model::agreeing::{Options, Part, Said, item_options, menu_options};
use crate::ui::result::words as t;
use crate::ui::state::undo::use_undo;
use crate::ui::view_models::sittings::{held, likely, sitting_code, whose};
use crate::ui::view_models::views::minority::round_open_until;
use leptos::prelude::*;

#[component]
pub fn Agree(result_state: ResultState) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let whose = result_state.of_round(|record, round, _| whose(record, round));
    let until = result_state.of_round(|record, round, _| {
        let until = round_open_until(record, round, clock::today());
        until.map(t::round_open_until).unwrap_or_default()
    });
    let toggle = move |_| is_open.update(|open| *open = !*open);
    view! {
        <p class="note" hidden=move || until.with(String::is_empty)>{until}</p>
        <div class="stack print-never">
            <p class="actions">
                <span>{whose}</span>
                <button type="button" class="row-action" aria-controls="agree"
                    aria-expanded=move || is_open.get().to_string() on:click=toggle>{t::AGREE}</button>
            </p>
            <div id="agree" hidden=move || !is_open.get()>
                <Show when=move || is_open.get()><Panel result_state is_open/></Show>
            </div>
        </div>
    }
}

#[component]
fn Panel(result_state: ResultState, is_open: RwSignal<bool>) -> impl IntoView {
    let undo = use_undo();
    let (menu, item) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let part = Memo::new(move |_| Part::chosen(&menu.read(), &item.read()));
    let sittings = result_state.of_record(|record| held(record, clock::today()));
    let likely = result_state.of_round(|record, round, _| likely(record, round, clock::today()));
    let sitting = likely.with_untracked(|sitting| sitting.as_ref().map(sitting_code));
    let sitting = RwSignal::new(sitting.unwrap_or_default());
    let menus = result_state.of_round(|_, round, list| menu_options(round, list));
    let items =
        result_state.of_round(move |_, round, list| item_options(round, list, &menu.read()));
    let said = result_state.of_round(move |_, round, list| Said::of(round, list, &part.read()));
    let chosen = move || -> Option<(SittingRef, String)> {
        let code = sitting.read_untracked();
        let all = sittings.read_untracked();
        all.iter()
            .find(|(of, _)| sitting_code(of) == *code)
            .cloned()
    };
    // The panel goes: the keyboard stays with its button.
    let close = move || {
        is_open.set(false);
        focus::first("[aria-controls=agree]");
    };
    let agree = move |_| {
        let Some((of, name)) = chosen() else { return };
        let part = part.get_untracked();
        let told = t::agreed(said.get_untracked().drafted(), &name);
        result_state.changing(undo, told, |round, list| {
            let meant = part.items(round, list);
            round.agree(|item| meant.contains(item), &of);
        });
        close();
    };
    let to_draft = move |_| {
        let part = part.get_untracked();
        let told = t::to_draft(said.get_untracked().agreed);
        result_state.changing(undo, told, |round, list| {
            let meant = part.items(round, list);
            round.back_to_draft(|item| meant.contains(item));
        });
        close();
    };
    let named = Memo::new(move |_| {
        let all = sittings.get().into_iter();
        all.map(|(of, name)| (sitting_code(&of), name))
            .collect::<Options>()
    });
    view! {
        <section class="panel panel--narrow" aria-labelledby="agree-title">
            <h2 id="agree-title">{t::AGREE_TITLE}</h2>
            <p class="note">{t::AGREE_LEAD}</p>
            <Show when=move || !named.with(Vec::is_empty) fallback=move || view! {
                <p>{t::NO_SITTING}</p>
                <a class="button" href=result_state.forums().to_string()>{t::TO_FORUMS}</a>
            }>
                <Select id="agree-sitting" label=t::IN_WHICH options=named chosen=sitting/>
                <Select id="agree-menu" label=t::WHAT options=menus chosen=menu on_change=Callback::new(move |()| item.set(String::new()))/>
                <Show when=move || !items.with(Vec::is_empty)>
                    <Select id="agree-item" label=t::OF_THE_MENU options=items chosen=item/>
                </Show>
                <p class="note">{move || { let said = said.get(); t::so_far(said.items, said.agreed) }}</p>
                <div class="actions">
                    <button type="button" class="button button--primary" disabled=move || said.get().drafted() == 0 on:click=agree>{t::AGREE}</button>
                    <Show when=move || { said.get().agreed > 0 }>
                        <button type="button" class="button" on:click=to_draft>{t::TO_DRAFT}</button>
                    </Show>
                </div>
            </Show>
        </section>
    }
}

#[component]
fn Select(
    id: &'static str,
    label: &'static str,
    options: Memo<Options>,
    chosen: RwSignal<String>,
    #[prop(optional)] on_change: Option<Callback<()>>,
) -> impl IntoView {
    let change = move |event| {
        chosen.set(event_target_value(&event));
        if let Some(on_change) = on_change {
            on_change.run(());
        }
    };
    let options = move || {
        let all = options.get().into_iter();
        all.map(|(value, label)| {
            let is_chosen = chosen.with_untracked(|chosen| *chosen == value);
            view! { <option value=value selected=is_chosen>{label}</option> }
        })
        .collect_view()
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <select id=id class="input" on:change=change>{options}</select>
        </div>
    }
}

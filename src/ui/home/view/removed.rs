//! Areas that were put away, and can come back or go for good.

use crate::model::Area;
use crate::ui::browser::focus;
use crate::ui::home::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::undo::use_undo;
use crate::ui::widgets::told::{self, Told};
use crate::ui::words::put_away;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where it is told what became of one: its row is gone then.
const TOLD: &str = "removed-told";

#[component]
pub fn Removed() -> impl IntoView {
    let app_state = use_app_state();
    let said = RwSignal::new(String::new());
    let removed = move || {
        let all = app_state.removed().into_iter();
        all.map(|r| r.area).collect::<Vec<_>>()
    };
    let any = Memo::new(move |_| !app_state.removed().is_empty());
    view! {
        <Show when=move || any.get()>
            <section>
                <h2>{t::REMOVED_TITLE}</h2>
                <p class="note">{t::REMOVED_LEAD}</p>
                <ul class="rows">
                    <For each=removed key=|area| area.id.clone() let:area>
                        <RemovedRow area said/>
                    </For>
                </ul>
            </section>
        </Show>
        <Told id=TOLD words=said/>
    }
}

#[component]
fn RemovedRow(area: Area, said: RwSignal<String>) -> impl IntoView {
    let (app_state, undo) = (use_app_state(), use_undo());
    let name = area.name.clone();
    let area = StoredValue::new(area);
    // The row goes, and what it held with it.
    let bring_back = move |_| {
        let area = area.get_value();
        spawn_local(async move {
            let is_done = app_state.bring_back(&area.id).await;
            tell(said, is_done.then(|| t::brought_back(&area.name)));
        });
    };
    let let_go = move |_| {
        if !window()
            .confirm_with_message(t::LET_GO_ASK)
            .unwrap_or(false)
        {
            return;
        }
        let area = area.get_value();
        spawn_local(async move {
            let is_done = app_state.let_go(&area.id).await;
            if is_done {
                // For good: no way back may stand open beside it.
                undo.close();
            }
            tell(said, is_done.then(|| t::let_go(&area.name)));
        });
    };
    view! {
        <li class="row">
            <span class="row__name">{name.clone()}</span>
            <button class="row-action" aria-label=format!("{}：{name}", put_away::BRING_BACK)
                on:click=bring_back>{put_away::BRING_BACK}</button>
            <button class="row-action" aria-label=format!("{}：{name}", t::LET_GO)
                on:click=let_go>{t::LET_GO}</button>
        </li>
    }
}

/// What was done; `None` where nothing was, which is told above the page.
fn tell(said: RwSignal<String>, done: Option<String>) {
    match done {
        Some(words) => {
            said.set(words);
            told::go_to(TOLD);
        }
        None => {
            said.set(String::new());
            request_animation_frame(|| {
                // Its row can be gone, too.
                if focus::focused().is_none() {
                    focus::back(None);
                }
            });
        }
    }
}

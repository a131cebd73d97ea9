//! Counts of one to nine people: told as few, or as they are, indicator by indicator.
//!
//! Must not know how such counts are found.

use crate::model::{AreaId, MAY_BE_PEOPLE};
use crate::ui::send::view_model::few::{FewRow, ToldAnyway, remembered, setting, to_remember};
use crate::ui::send::view_model::kit::Kit;
use crate::ui::send::words as t;
use crate::ui::state::app_state::use_app_state;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Which indicators are told all the same, once this browser has said what it remembers.
pub fn told_anyway(id: &AreaId) -> RwSignal<ToldAnyway> {
    let app_state = use_app_state();
    let told = RwSignal::new(ToldAnyway::new());
    let name = setting(id);
    spawn_local(async move {
        if let Ok(keeper) = app_state.keeper() {
            let text = keeper.setting(&name).await.ok().flatten();
            told.try_set(remembered(text.as_deref()));
        }
    });
    told
}

#[component]
pub fn FewList(
    id: AreaId,
    kit: Memo<Option<Kit>>,
    told_anyway: RwSignal<ToldAnyway>,
) -> impl IntoView {
    let app_state = use_app_state();
    let rows = Memo::new(move |_| {
        kit.with(|kit| kit.as_ref().map(|kit| kit.few.clone()).unwrap_or_default())
    });
    let people =
        Memo::new(move |_| kit.with(|kit| kit.as_ref().and_then(|kit| kit.hidden_people.clone())));
    let figures =
        Memo::new(move |_| kit.with(|kit| kit.as_ref().and_then(|kit| kit.hidden_figures.clone())));
    let has_none = move || {
        rows.with(Vec::is_empty) && people.with(Option::is_none) && figures.with(Option::is_none)
    };
    let name = StoredValue::new(setting(&id));
    let choose = move |row: Memo<FewRow>, is_told: bool| {
        let id = row.with_untracked(|row| row.id.clone());
        told_anyway.update(|told| match is_told {
            true => {
                told.insert(id);
            }
            false => {
                told.remove(&id);
            }
        });
        let text = told_anyway.with_untracked(to_remember);
        if let (Ok(keeper), Some(text)) = (app_state.keeper(), text) {
            spawn_local(async move {
                if let Err(error) = keeper.keep_setting(&name.get_value(), &text).await {
                    app_state.failed(error);
                }
            });
        }
    };
    // By the indicator: a box that was pressed stays where it is.
    let row = move |first: FewRow| {
        let label = first.name.clone();
        let own = first;
        let now = Memo::new(move |_| {
            rows.with(|rows| rows.iter().find(|row| row.id == own.id).cloned())
                .unwrap_or_else(|| own.clone())
        });
        view! {
            <li class="send__few">
                <p><strong>{label.clone()}</strong>"　"{move || now.with(|row| row.told.clone())}</p>
                <Show when=move || now.with(|row| row.can_be_told)>
                    <label class="choice">
                        <input type="checkbox" prop:checked=move || now.with(|row| row.is_told_anyway)
                            on:change=move |event| choose(now, event_target_checked(&event))/>
                        {t::FEW_TELL}<span class="visually-hidden">{label.clone()}</span>
                    </label>
                </Show>
            </li>
        }
    };
    view! {
        <section aria-labelledby="send-few">
            <h2 id="send-few">{t::FEW}</h2>
            <Show when=has_none><p>{t::FEW_NOTHING}</p></Show>
            <p class="note">{t::few_looked_at(&MAY_BE_PEOPLE)}</p>
            {move || people.get().map(|told| view! { <p>{told}</p> })}
            {move || figures.get().map(|told| view! { <p>{told}</p> })}
            <Show when=move || !rows.with(Vec::is_empty)>
                <p>{t::FEW_LEAD}</p>
                <ul class="send__fews">
                    <For each=move || rows.get() key=|row| row.id.clone() children=row/>
                </ul>
            </Show>
        </section>
    }
}

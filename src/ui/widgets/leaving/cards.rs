//! Cards or slips that were put up in the room, typed in as counts and kept all at once.

use super::view_model::are_enough;
use super::words as t;
use crate::model::{Cards, Level};
use crate::score::voices::FEWEST;
use crate::ui::view_models::room_count::{count_as_typed, count_typed};
use crate::ui::view_models::views::left::LeftItem;
use crate::ui::widgets::checked::view::CheckedField;
use crate::ui::words::views;
use leptos::prelude::*;

#[component]
pub fn CardsForm(id: String, left: Memo<LeftItem>, keep: Callback<Cards>) -> impl IntoView {
    let kept = Memo::new(move |_| left.with(|left| left.cards));
    let typed = RwSignal::new(kept.get_untracked());
    let is_open = RwSignal::new(false);
    let any = move || kept.with(|cards| cards.all() > 0);
    let save = move |_| keep.run(typed.get_untracked());
    let take_back = move |_| {
        typed.set(Cards::default());
        keep.run(Cards::default());
    };
    let id = StoredValue::new(id);
    view! {
        <p hidden=move || !any()>{move || views::cards(&kept.get())}</p>
        <details class="print-never" on:toggle=move |_| is_open.set(true)>
            <summary>{t::CARDS}</summary>
            {move || is_open.get().then(|| view! {
                <div class="stack">
                    <p class="note">{t::CARDS_LEAD}{t::too_few(FEWEST)}</p>
                    <div class="form__grid">
                        {Level::ALL.map(|level| view! {
                            <Count id=format!("{}-{}", id.get_value(), level.value()) label=t::level(level.value(), "") typed
                                of=move |cards| &mut cards.levels[usize::from(level.value())]/>
                        })}
                        <Count id=format!("{}-unknown", id.get_value()) label=t::UNKNOWN.to_owned() typed of=|cards| &mut cards.unknown/>
                    </div>
                    <div class="actions">
                        <button type="button" class="button" disabled=move || !typed.with(are_enough) on:click=save>{t::ALL_IN}</button>
                        <Show when=any><button type="button" class="row-action" on:click=take_back>{t::TAKE_CARDS_BACK}</button></Show>
                    </div>
                </div>
            })}
        </details>
    }
}

/// How many cards of one kind.
#[component]
fn Count(
    id: String,
    label: String,
    typed: RwSignal<Cards>,
    of: impl Fn(&mut Cards) -> &mut u32 + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let value = Signal::derive(move || {
        let mut cards = typed.get();
        count_as_typed(*of(&mut cards))
    });
    let keep = Callback::new(move |text: String| {
        let count = count_typed(&text)?;
        typed.update(|cards| *of(cards) = count);
        Ok(())
    });
    view! { <CheckedField id label value keep numeric=true/> }
}

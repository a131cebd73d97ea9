//! What an answer was changed to just now, with the way back, or why a key brought nothing: one that was
//! not meant, or did nothing, must not go unseen.

use super::item_state::ItemState;
use crate::ui::fill::words as t;
use leptos::prelude::*;

#[component]
pub fn ChangeLine(item_state: ItemState) -> impl IntoView {
    // Another hand, another page or an undo may have changed it since.
    let told = move || {
        let changed = item_state.changed.get()?;
        (item_state.rating.get() == changed.to).then_some(changed)
    };
    view! {
        <div class="told" role="status">
            {move || item_state.nothing.get().map(|why| view! { <p class="note">{why}</p> })}
            {move || told().map(|changed| view! {
                <p class="actions note">
                    {t::changed(changed.from, changed.to)}
                    <button type="button" class="row-action" on:click=move |_| item_state.change_back()>
                        {t::CHANGE_BACK}
                    </button>
                </p>
            })}
        </div>
    }
}

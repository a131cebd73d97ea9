//! What was removed just now, and the way back, in the bar that stays in view.

use crate::ui::browser::focus;
use crate::ui::state::undo::use_undo;
use crate::ui::words::common::CLOSE;
use crate::ui::words::put_away::BRING_BACK;
use leptos::prelude::*;

/// Where it is told.
const LINE: &str = "undo-line";

/// To what is told, where what was pressed is gone with what it removed.
pub fn go_to() {
    request_animation_frame(|| focus::first(&format!("#{LINE}")));
}

#[component]
pub fn UndoLine() -> impl IntoView {
    let undo = use_undo();
    let back = move |_| {
        undo.go_back();
        go_to();
    };
    let close = move |_| {
        undo.close();
        focus::back(None);
    };
    view! {
        <div class="undo" role="status">
            <Show when=move || !undo.said.with(String::is_empty)>
                <span id=LINE tabindex="-1">{undo.said}</span>
                <Show when=move || undo.is_open.get()>
                    <button class="row-action strong" on:click=back>{BRING_BACK}</button>
                </Show>
                <button class="row-action" on:click=close>{CLOSE}</button>
            </Show>
        </div>
    }
}

//! A button with a panel below it. The panel goes with a choice in it, with Escape, with a press
//! beside it, and when the focus leaves it.

use leptos::ev::{self, FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html::{Button, Div};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

#[component]
pub fn DropDown(
    /// The panel's.
    id: &'static str,
    #[prop(optional)] class: &'static str,
    open: RwSignal<bool>,
    /// What stands on the button.
    button: AnyView,
    children: Children,
) -> impl IntoView {
    let (whole, opener) = (NodeRef::<Div>::new(), NodeRef::<Button>::new());
    let to_opener = move || {
        if let Some(opener) = opener.get_untracked() {
            let _ = opener.focus();
        }
    };
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            to_opener();
        }
    };
    let on_focusout = move |event: FocusEvent| {
        let to = event
            .related_target()
            .and_then(|t| t.dyn_into::<Node>().ok());
        let whole = whole.get_untracked();
        if !whole.is_some_and(|whole| whole.contains(to.as_ref())) {
            open.set(false);
        }
    };
    let on_click = move |event: MouseEvent| {
        let pressed = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let pressed = pressed.and_then(|e| e.closest("a, button").ok().flatten());
        if pressed.is_some() {
            open.set(false);
            // What was pressed goes with the panel; a page that it leads to takes the focus after that.
            to_opener();
        }
    };
    // Not every browser gives the focus to a button that is pressed.
    let pressed_beside = window_event_listener(ev::pointerdown, move |event| {
        let on = event.target().and_then(|t| t.dyn_into::<Node>().ok());
        let is_within = whole
            .get_untracked()
            .is_some_and(|whole| whole.contains(on.as_ref()));
        if open.get_untracked() && !is_within {
            open.set(false);
        }
    });
    on_cleanup(move || pressed_beside.remove());
    view! {
        <div class=format!("drop-down {class}") node_ref=whole on:keydown=on_keydown on:focusout=on_focusout>
            <button type="button" class="drop-down__button" node_ref=opener aria-controls=id
                aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>
                {button}
            </button>
            <div class="drop-down__panel" id=id tabindex="-1" hidden=move || !open.get() on:click=on_click>{children()}</div>
        </div>
    }
}

//! Screens.
#[cfg(target_arch = "wasm32")]
pub fn mount() {
    use leptos::prelude::*;
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <main><h1>"ものさし"</h1></main> });
}

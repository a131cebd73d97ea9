//! A field for a name, and the button that begins what is called so: nothing nameless comes from a
//! look.

use crate::ui::browser::focus;
use crate::ui::widgets::field::TextField;
use leptos::prelude::*;

#[component]
pub fn NameFirst(
    /// Unique on the page.
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    button: &'static str,
    /// What is said where there is no name.
    missing: &'static str,
    begin: Callback<String>,
    /// What else is to be chosen first, between the field and the button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let value = RwSignal::new(String::new());
    let is_asked = RwSignal::new(false);
    let is_missing = move || is_asked.get() && value.with(|name| name.trim().is_empty());
    let error = Signal::derive(move || is_missing().then(|| missing.to_owned()));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = value.with_untracked(|name| name.trim().to_owned());
        is_asked.set(true);
        match name.is_empty() {
            true => focus::first(&format!("#{id}")),
            false => begin.run(name),
        }
    };
    view! {
        <form class="stack" on:submit=submit novalidate>
            <TextField id label value hint error required=true/>
            {children.map(|children| children())}
            <div><button class="button">{button}</button></div>
        </form>
    }
}

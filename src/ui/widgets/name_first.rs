//! A field for a name, and the button that begins what is called so: nothing nameless comes from a
//! look.

use crate::ui::browser::focus;
use leptos::prelude::*;

#[component]
pub fn NameFirst(
    /// Unique on the page.
    id: &'static str,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    button: &'static str,
    /// What is said where there is no name.
    missing: &'static str,
    begin: Callback<String>,
    /// What else is to be chosen first, between the field and the button.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let is_missing = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = name.with_untracked(|name| name.trim().to_owned());
        is_missing.set(name.is_empty());
        match name.is_empty() {
            true => focus::first(&format!("#{id}")),
            false => begin.run(name),
        }
    };
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let described = {
        let (error_id, hint_id) = (error_id.clone(), hint_id.clone());
        move || match is_missing.get() {
            true => Some(error_id.clone()),
            false => (!hint.is_empty()).then(|| hint_id.clone()),
        }
    };
    view! {
        <form class="stack" on:submit=submit novalidate>
            <div class="field">
                <label class="field__label" for=id>{label}</label>
                {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
                <p class="field__error" id=error_id hidden=move || !is_missing.get()>{missing}</p>
                <input id=id class="input" type="text" autocomplete="off" prop:value=name
                    aria-describedby=described aria-invalid=move || is_missing.get().then_some("true")
                    on:input=move |event| name.set(event_target_value(&event))/>
            </div>
            {children.map(|children| children())}
            <button class="button">{button}</button>
        </form>
    }
}

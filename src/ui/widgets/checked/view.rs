//! The field around the input: its label, its hint, and what to mend.

use super::input::{CheckedInput, Keep};
use leptos::prelude::*;

#[component]
pub fn CheckedField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    /// What is stored, as text.
    #[prop(into)]
    value: Signal<String>,
    keep: Keep,
    /// A day, with the browser's calendar.
    #[prop(optional)]
    day: bool,
    /// Digits, as on a number pad.
    #[prop(optional)]
    numeric: bool,
) -> impl IntoView {
    let error = RwSignal::new(None::<String>);
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        let has_hint = !hint.is_empty();
        Signal::derive(move || {
            let hint = has_hint.then(|| hint_id.clone());
            let error = error.get().is_some().then(|| error_id.clone());
            let ids: Vec<String> = hint.into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    };
    let class = match numeric {
        true => "input input--number",
        false => "input",
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <p class="field__error" id=error_id role="alert" hidden=move || error.get().is_none()>{error}</p>
            <CheckedInput id class value keep error described day mode=numeric.then_some("decimal")/>
        </div>
    }
}

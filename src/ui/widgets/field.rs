//! A labelled text field with its hint and, where there is one, what to mend.

use super::printed_text::PrintedText;
use crate::ui::words::common::REQUIRED;
use leptos::prelude::*;

#[component]
pub fn TextField(
    /// Unique on the page.
    id: &'static str,
    #[prop(into)] label: String,
    value: RwSignal<String>,
    #[prop(optional)] hint: &'static str,
    /// What to mend; empty when all is well.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    #[prop(optional)] numeric: bool,
    /// It cannot be left out.
    #[prop(optional)]
    required: bool,
    /// More than one line.
    #[prop(optional)]
    rows: Option<u32>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    let described = {
        let (hint_id, error_id) = (hint_id.clone(), error_id.clone());
        move || {
            let mut ids = Vec::new();
            if !hint.is_empty() {
                ids.push(hint_id.clone());
            }
            if error.get().is_some() {
                ids.push(error_id.clone());
            }
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let invalid = move || error.get().is_some().then_some("true");
    let control = match rows {
        Some(rows) => view! {
            <textarea id=id class="input" rows=rows prop:value=value aria-describedby=described aria-invalid=invalid
                on:input=move |event| value.set(event_target_value(&event))></textarea>
            <PrintedText value/>
        }
        .into_any(),
        None => view! {
            <input id=id class="input" class:input--number=numeric type="text"
                inputmode=numeric.then_some("numeric") prop:value=value autocomplete="off"
                aria-describedby=described aria-invalid=invalid aria-required=required.then_some("true")
                on:input=move |event| value.set(event_target_value(&event))/>
        }
        .into_any(),
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}{required.then(|| view! { " "<span class="tag" aria-hidden="true">{REQUIRED}</span> })}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <p class="field__error" id=error_id hidden=move || error.get().is_none()>{error}</p>
            {control}
        </div>
    }
}

//! A few ways to go, one of them chosen: a radio group in a row.

use leptos::prelude::*;

#[component]
pub fn Choice<T>(
    legend: &'static str,
    /// Shared by the group's radio buttons; unique on the page.
    name: &'static str,
    options: Vec<(T, &'static str)>,
    chosen: RwSignal<T>,
    #[prop(optional)] hint: &'static str,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let hint_id = format!("{name}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    view! {
        <fieldset class="field choices" aria-describedby=described>
            <legend class="field__label">{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <div class="choices__row">
                {options.into_iter().map(|(value, label)| view! {
                    <label class="choice">
                        <input type="radio" name=name prop:checked=move || chosen.get() == value
                            on:change=move |_| chosen.set(value)/>
                        {label}
                    </label>
                }).collect_view()}
            </div>
        </fieldset>
    }
}

//! A few ways to go, one of them chosen and kept at once: a radio group in a row.
//!
//! Must not know what is chosen.

use leptos::prelude::*;

#[component]
pub fn AutosavedChoice<T>(
    #[prop(into)] legend: String,
    /// Shared by the group's radio buttons; unique on the page.
    #[prop(into)]
    name: String,
    #[prop(optional, into)] hint: String,
    options: Vec<(T, &'static str)>,
    /// `None` while nothing is chosen.
    #[prop(into)]
    value: Signal<Option<T>>,
    keep: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let hint_id = format!("{name}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let options = options.into_iter().map(|(own, label)| {
        view! {
            <label class="choice">
                <input type="radio" name=name.clone() prop:checked=move || value.get() == Some(own)
                    on:change=move |_| keep.run(own)/>
                {label}
            </label>
        }
    });
    let options = options.collect_view();
    view! {
        <fieldset class="field choices" aria-describedby=described>
            <legend class="field__label">{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <div class="choices__row">{options}</div>
        </fieldset>
    }
}

/// The choices of a kind that files and people know, with their words.
macro_rules! all_of {
    ($kind:ty) => {
        <$kind>::ALL
            .iter()
            .map(|choice| (*choice, choice.label()))
            .collect::<Vec<_>>()
    };
}
pub(crate) use all_of;

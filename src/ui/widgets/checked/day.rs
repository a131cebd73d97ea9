//! A day, chosen or typed; where it may, it is left open.

use super::view::CheckedField;
use super::view_model::day_typed;
use crate::model::Day;
use leptos::prelude::*;

#[component]
pub fn DayField(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(into)] value: Signal<Option<Day>>,
    /// Never `None` for one that is `required`.
    keep: Callback<Option<Day>>,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let text = Signal::derive(move || value.get().map(String::from).unwrap_or_default());
    let keep = Callback::new(move |typed: String| {
        keep.run(day_typed(&typed, !required)?);
        Ok(())
    });
    view! { <CheckedField id label value=text keep day=true/> }
}

//! A day that may be left open, kept as it is chosen.

use crate::model::Day;
use crate::ui::widgets::autosaved_fields::AutosavedChecked;
use crate::ui::words::common as t;
use leptos::prelude::*;

#[component]
pub fn AutosavedDay(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    /// As it is stored when the field appears.
    start: Option<Day>,
    /// `None` for a blank. What cannot be read is told and changes nothing.
    keep: Callback<Option<Day>>,
) -> impl IntoView {
    let start = start.map(|day| day.to_string()).unwrap_or_default();
    let keep = Callback::new(move |typed: String| {
        let day = Day::parse(&typed);
        if day.is_none() && !typed.trim().is_empty() {
            return Some(t::DATE_WRONG.to_owned());
        }
        keep.run(day);
        None
    });
    view! { <AutosavedChecked id label start kind="date" keep/> }
}

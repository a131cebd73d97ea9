//! A part that the screen shows when somebody asks for it. Paper shows it always, which a closed
//! `details` would not.
//!
//! Must not know what the part is about.

use leptos::prelude::*;

#[component]
pub fn Fold(
    /// Of what is folded.
    id: &'static str,
    summary: &'static str,
    /// For those who hear it: which part it is, where a page has several with one summary.
    #[prop(optional)]
    of: &'static str,
    /// It stands open at first.
    #[prop(optional)]
    open: bool,
    children: Children,
) -> impl IntoView {
    let is_open = RwSignal::new(open);
    let of = (!of.is_empty()).then(|| format!("：{of}"));
    view! {
        <button type="button" class="fold print-never" aria-controls=id aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|open| *open = !*open)>
            {summary}<span class="visually-hidden">{of}</span>
        </button>
        <div class="fold__part" class:fold__part--closed=move || !is_open.get() id=id>{children()}</div>
    }
}

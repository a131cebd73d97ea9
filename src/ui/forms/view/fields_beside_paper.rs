//! A form on screen: the fields beside the paper. Only the paper is printed.

use super::paper::PaperView;
use crate::ui::forms::view_model::Paper;
use crate::ui::forms::words as t;
use leptos::prelude::*;

#[component]
pub fn Print() -> impl IntoView {
    view! {
        <div class="actions print-never">
            <button class="button button--primary" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
            <p class="note">{t::PRINT_HINT}</p>
        </div>
    }
}

/// The fields beside the paper.
#[component]
pub fn FieldsBesidePaper(
    /// Where what is typed goes.
    note: &'static str,
    #[prop(into)] paper: Signal<Paper>,
    children: Children,
) -> impl IntoView {
    view! {
        <p class="print-never">{note}</p>
        <Print/>
        <div class="form-page__sides">
            <section class="form-page__fields print-never" aria-label=t::WRITE>{children()}</section>
            <section class="form-page__paper" tabindex="0" aria-labelledby="form-preview">
                <h2 id="form-preview" class="form-page__preview print-never">{t::PREVIEW}</h2>
                <PaperView paper/>
            </section>
        </div>
    }
}

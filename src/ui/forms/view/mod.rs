//! One form: on screen the fields stand beside the paper; only the paper is printed.
//!
//! Must not know how a form is filled from the plan: the view models propose it.

mod budget;
mod case_study;
mod fields_beside_paper;
mod intent;
mod paper;
mod preparation;
mod welcome;

use self::fields_beside_paper::Print;
use crate::model::{AreaId, FiscalYear};
use crate::ui::forms::view_model::{AreaYear, life_support};
use crate::ui::forms::words as t;
use crate::ui::navigation::route::{FormKind, Route};
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common::TO_PAPERS;
use leptos::prelude::*;
use paper::PaperView;

#[component]
pub fn FormPage(
    id: AreaId,
    year: FiscalYear,
    form: FormKind,
    /// What the address asks it to be about.
    about: Option<String>,
) -> impl IntoView {
    let back = Route::Papers {
        area: id.clone(),
        year,
    };
    let area_year = AreaYear {
        id: id.clone(),
        year,
    };
    let body = match form {
        FormKind::Preparation => view! { <preparation::Preparation area_year/> }.into_any(),
        FormKind::CaseStudy => view! { <case_study::CaseStudy area_year/> }.into_any(),
        FormKind::Intent => view! { <intent::Intent area_year/> }.into_any(),
        FormKind::Budget => view! { <budget::Budget area_year about/> }.into_any(),
        FormKind::Welcome => view! { <welcome::Welcome area_year about/> }.into_any(),
        FormKind::LifeSupport => view! { <Blank/> }.into_any(),
    };
    view! {
        <div class="page form-page">
            <div class="print-never">
                <Heading text=form.label().to_owned()>
                    <BackLink href=back.to_string() text=TO_PAPERS/>
                </Heading>
            </div>
            {body}
        </div>
    }
}

/// The 生活サポートシート has no fields: nothing about one person is typed into this tool.
#[component]
fn Blank() -> impl IntoView {
    view! {
        <p class="print-never">{t::KEEPS_NOTHING}</p>
        <Print/>
        <PaperView paper=Signal::stored(life_support())/>
    }
}

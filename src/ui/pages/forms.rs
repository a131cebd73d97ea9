//! 「様式」: one form, filled from the plan, to correct and to print.

use crate::model::{AreaId, FiscalYear};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::route::FormKind;
use crate::ui::text::forms as t;
use leptos::prelude::*;

#[component]
pub fn FormPage(id: AreaId, year: FiscalYear, form: FormKind) -> impl IntoView {
    let _ = form;
    view! {
        <div class="page">
            <AreaHead id year=Some(year) current=AreaTab::Papers/>
            <Heading text=t::TITLE.to_owned()/>
        </div>
    }
}

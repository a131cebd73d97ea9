//! 「年度の計画」: where the year stands, and what it works on.

use crate::model::{AreaId, FiscalYear};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::plan as t;
use leptos::prelude::*;

#[component]
pub fn PlanPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    view! {
        <div class="page">
            <AreaHead id year=Some(year) current=AreaTab::Plan/>
            <Heading text=t::TITLE.to_owned()/>
        </div>
    }
}

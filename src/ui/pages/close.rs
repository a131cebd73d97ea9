//! 「年度の締めくくり」: what the year brought, and what goes on into the next.

use crate::model::{AreaId, FiscalYear};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::close as t;
use leptos::prelude::*;

#[component]
pub fn ClosePage(id: AreaId, year: FiscalYear) -> impl IntoView {
    view! {
        <div class="page">
            <AreaHead id year=Some(year) current=AreaTab::Plan/>
            <Heading text=t::TITLE.to_owned()/>
        </div>
    }
}

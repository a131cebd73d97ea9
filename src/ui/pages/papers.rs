//! 「様式とCSV」: forms to print and files for the prefecture.

use crate::model::{AreaId, FiscalYear};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::papers as t;
use leptos::prelude::*;

#[component]
pub fn PapersPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    view! {
        <div class="page">
            <AreaHead id year=Some(year) current=AreaTab::Papers/>
            <Heading text=t::TITLE.to_owned()/>
        </div>
    }
}

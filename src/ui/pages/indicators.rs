//! 「指標」: what the area follows, over the years.

use crate::model::AreaId;
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::indicators as t;
use leptos::prelude::*;

#[component]
pub fn IndicatorsPage(id: AreaId) -> impl IntoView {
    view! {
        <div class="page">
            <AreaHead id year=None current=AreaTab::Indicators/>
            <Heading text=t::TITLE.to_owned()/>
        </div>
    }
}

//! 「指標」: one indicator and its values.

use crate::model::{AreaId, IndicatorId};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::indicator as t;
use leptos::prelude::*;

#[component]
pub fn IndicatorPage(id: AreaId, indicator: IndicatorId) -> impl IntoView {
    let _ = indicator;
    view! {
        <div class="page">
            <AreaHead id year=None current=AreaTab::Indicators/>
            <Heading text=t::TITLE.to_owned()/>
        </div>
    }
}

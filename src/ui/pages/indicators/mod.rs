//! 「指標」: what the area follows, over the years; new ones; and published figures beside them.

mod add;
mod followed;
mod reference_row;
mod references;

use self::add::Add;
use self::followed::Followed;
use self::references::References;
use crate::model::AreaId;
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::indicators as t;
use leptos::prelude::*;

#[component]
pub fn IndicatorsPage(id: AreaId) -> impl IntoView {
    view! {
        <div class="page indicators">
            <AreaHead id=id.clone() year=None current=AreaTab::Indicators/>
            <div class="page-lead">
                <Heading text=t::TITLE.to_owned()/>
                <p>{t::LEAD}</p>
            </div>
            <Followed id=id.clone()/>
            <Add id/>
            <References/>
        </div>
    }
}

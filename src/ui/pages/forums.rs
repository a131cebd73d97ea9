//! 「協議の場」: the area's meetings, how they connect, and who sits nowhere yet.

use crate::model::AreaId;
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::forums as t;
use leptos::prelude::*;

#[component]
pub fn ForumsPage(id: AreaId) -> impl IntoView {
    view! {
        <div class="page">
            <AreaHead id year=None current=AreaTab::Forums/>
            <Heading text=t::TITLE.to_owned()/>
        </div>
    }
}

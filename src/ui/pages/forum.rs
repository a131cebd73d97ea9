//! 「協議の場」: one meeting: who sits in it, and its sittings.

use crate::model::{AreaId, ForumId};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::forum as t;
use leptos::prelude::*;

#[component]
pub fn ForumPage(id: AreaId, forum: ForumId) -> impl IntoView {
    let _ = forum;
    view! {
        <div class="page">
            <AreaHead id year=None current=AreaTab::Forums/>
            <Heading text=t::TITLE.to_owned()/>
        </div>
    }
}

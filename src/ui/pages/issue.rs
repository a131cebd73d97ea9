//! 「地域課題」: one issue, from where it was noticed to its review.

use crate::model::{AreaId, FiscalYear, IssueId};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::issue as t;
use leptos::prelude::*;

#[component]
pub fn IssuePage(id: AreaId, year: FiscalYear, issue: IssueId) -> impl IntoView {
    let _ = issue;
    view! {
        <div class="page">
            <AreaHead id year=Some(year) current=AreaTab::Plan/>
            <Heading text=t::TITLE.to_owned()/>
        </div>
    }
}

//! What leaves, who sends it, the file itself, and how far everything may go.
//!
//! Must not know what stands in a file: `exchange` writes it, the view model says what it holds.

mod circles;

use crate::model::{AreaId, FiscalYear};
use crate::ui::send::words as t;
use crate::ui::widgets::area_head::view::{AreaHead, AreaTab};
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn SendPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    view! {
        <div class="page send">
            <AreaHead id=id.clone() year=Some(year) current=AreaTab::Send/>
            <Heading text=t::TITLE.to_owned()/>
            <circles::Circles id/>
        </div>
    }
}

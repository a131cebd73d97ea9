//! 「指標」: one indicator, its values and where it stands.

mod actuals;
mod details;
mod now;
mod plan;
mod sheet;
mod value_field;

use self::actuals::Actuals;
use self::details::{Details, What};
use self::now::Now;
use self::plan::Plan;
use self::sheet::Sheet;
use crate::model::{AreaId, IndicatorId};
use crate::ui::app::go;
use crate::ui::browser::clock;
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::desk::use_desk;
use crate::ui::reading::indicators as reading;
use crate::ui::route::Route;
use crate::ui::text::indicator as t;
use leptos::prelude::*;

#[component]
pub fn IndicatorPage(id: AreaId, indicator: IndicatorId) -> impl IntoView {
    let sheet = Sheet::new(use_desk(), id.clone(), indicator);
    let is_here = sheet.read(|_| true);
    let name = sheet.read(reading::name);
    let all = Route::Indicators(id.clone()).to_string();
    view! {
        <div class="page indicator fact-sheet">
            <AreaHead id=id.clone() year=None current=AreaTab::Indicators/>
            <Heading text=name/>
            {move || match is_here.get() {
                false => view! { <p>{t::GONE}</p> }.into_any(),
                true => view! {
                    <div class="indicator__grid">
                        <div class="indicator__now"><Now sheet/></div>
                        <div class="indicator__fields">
                            <What sheet/>
                            <Plan sheet/>
                            <Actuals sheet/>
                            <Details sheet/>
                            <Ending sheet/>
                        </div>
                    </div>
                }.into_any(),
            }}
            <p class="print-never"><a class="link" href=all>{t::TO_ALL}</a></p>
        </div>
    }
}

/// Following no more, following again, and taking it away.
#[component]
fn Ending(sheet: Sheet) -> impl IntoView {
    let ended = sheet.read(|i| i.ended);
    let toggle = move |_| {
        let today = clock::fiscal_year();
        sheet.edit(|i| i.ended = i.ended.is_none().then_some(today));
    };
    let remove = move |_| {
        if window()
            .confirm_with_message(t::REMOVE_ASK)
            .unwrap_or(false)
        {
            go(&Route::Indicators(sheet.area()));
            sheet.remove();
        }
    };
    view! {
        <section class="print-never">
            <p role="status" class="note">{move || ended.get().map_or(t::END_NOTE.to_owned(), t::ended)}</p>
            <div class="actions">
                <button class="button button--quiet" on:click=toggle>
                    {move || if ended.get().is_some() { t::AGAIN } else { t::END }}
                </button>
                <button class="button button--quiet" on:click=remove>{t::REMOVE}</button>
            </div>
        </section>
    }
}

//! The indicators that are followed, those that were, new ones, and the published figures.
//!
//! Must not know whether a value is good: `score` says that.

mod add;
mod followed;
mod reference_fields;
mod reference_row;
mod references;

use self::add::Add;
use self::followed::Followed;
use self::references::References;
use crate::model::AreaId;
use crate::ui::browser::focus;
use crate::ui::indicators::words as t;
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn IndicatorsPage(id: AreaId) -> impl IntoView {
    let adding = RwSignal::new(false);
    let to_add = move || {
        adding.set(true);
        focus::first("#indicator-add");
    };
    view! {
        <div class="page">
            <div class="page-head">
                <Heading text=t::TITLE.to_owned()>
                    <button class="button button--primary" on:click=move |_| to_add()>{t::ADD}</button>
                </Heading>
                <p>{t::LEAD}</p>
            </div>
            <Followed id=id.clone()/>
            <Add id open=adding/>
            <References/>
        </div>
    }
}

//! What the year brought, what of it goes on, and the button that closes the year.
//!
//! Must not know what goes on by itself: the model proposes it.

mod brought;
mod goes_on;

use crate::model::{AreaId, FiscalYear};
use crate::ui::close::view_model::closing_year::next_year;
use crate::ui::close::words as t;
use crate::ui::state::plan_state::PlanState;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common::TO_PLAN;
use leptos::prelude::*;

#[component]
pub fn ClosePage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let plan_state = PlanState::open(id.clone(), year);
    let next = plan_state
        .app_state
        .peek(|w| next_year(w.record(&id), year));
    view! {
        <div class="page">
            <Heading text=t::title(year)><BackLink href=plan_state.page() text=TO_PLAN/></Heading>
            {match next {
                Ok(next) => view! {
                    <brought::Brought plan_state/>
                    <goes_on::GoesOn plan_state next/>
                }.into_any(),
                Err(error) => view! {
                    <p class="message">{error.to_string()}</p>
                }.into_any(),
            }}
        </div>
    }
}

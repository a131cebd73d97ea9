//! 「いまの位置」: in a sentence, as six steps, and, for paper and the room, as the year's circle.

use super::steps::Steps;
use crate::chart::{Style, YearCircle, year_circle};
use crate::ui::plan::words as t;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::plan::circle;
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::finding_heading::FindingHeading;
use crate::ui::widgets::fold::Fold;
use leptos::prelude::*;

#[component]
pub fn Circle(plan_state: PlanState) -> impl IntoView {
    let year = plan_state.year;
    let data = plan_state
        .app_state
        .of_area(&plan_state.area(), move |r| Some(circle(r, year)));
    let finding = Memo::new(move |_| {
        let title = data.with(|data| data.as_ref().map(YearCircle::title));
        title.unwrap_or_default()
    });
    view! {
        <section aria-label=t::CIRCLE>
            <FindingHeading id="plan-circle" topic=t::CIRCLE finding/>
            <Steps plan_state/>
            <Fold id="plan-wheel" summary=t::SEE_CIRCLE>
                <div class="circle">
                    {move || data.get().map(|data| view! {
                        <Picture name="circle" caption=t::CIRCLE_CAPTION
                            draw=move |style: &Style| year_circle(&data, style)/>
                    })}
                </div>
            </Fold>
        </section>
    }
}

//! 「いまの位置」: the year's circle, beside the steps that it is drawn from.

use super::steps::Steps;
use crate::chart::{Style, year_circle};
use crate::ui::plan::words as t;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::plan::circle;
use crate::ui::widgets::figure::view::picture::Picture;
use leptos::prelude::*;

#[component]
pub fn Circle(plan_state: PlanState) -> impl IntoView {
    let year = plan_state.year;
    let data = plan_state
        .app_state
        .of_area(&plan_state.area(), move |r| Some(circle(r, year)));
    view! {
        <section aria-labelledby="plan-circle">
            <h2 id="plan-circle" tabindex="-1">{t::CIRCLE}</h2>
            <div class="circle">
                <div class="circle__picture">
                    {move || data.get().map(|data| view! {
                        <Picture name="circle" caption=t::CIRCLE_CAPTION
                            draw=move |style: &Style| year_circle(&data, style)/>
                    })}
                </div>
                <Steps plan_state/>
            </div>
        </section>
    }
}

//! 年間の予定: the year's actions as a picture, and in words what has no month yet.

use crate::chart::{Style, roadmap};
use crate::ui::browser::clock;
use crate::ui::plan::words as t;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::name_or::name_or;
use crate::ui::view_models::plan::{road, unplaced};
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::finding_heading::FindingHeading;
use leptos::prelude::*;

#[component]
pub fn Road(plan_state: PlanState) -> impl IntoView {
    let (year, today) = (plan_state.year, clock::today());
    let data = plan_state
        .app_state
        .of_area(&plan_state.area(), move |r| Some(road(r, year, today)));
    let waiting = plan_state.plan(unplaced);
    let list = move || {
        let waiting = waiting.get().into_iter().map(|(issue, title, what)| {
            let page = plan_state.issue_page(year, issue).to_string();
            let (title, what) = (
                name_or(&title, t::UNNAMED),
                name_or(&what, t::UNNAMED_ACTION),
            );
            view! { <li>{what}"（"<a href=page>{title}</a>"）"</li> }
        });
        waiting.collect_view()
    };
    view! {
        <section aria-label=t::ROAD>
            {move || data.get().map(|data| match data.has_months() {
                false => {
                    let finding = roadmap(&data, &Style::page("road", Default::default())).title;
                    view! { <FindingHeading id="plan-road" topic=t::ROAD finding=Signal::stored(finding)/> }.into_any()
                }
                true => view! {
                    <Picture name="roadmap" heading=("plan-road", t::ROAD) caption=t::ROAD_CAPTION
                        draw=move |style: &Style| roadmap(&data, style)/>
                }.into_any(),
            })}
            <Show when=move || !waiting.with(Vec::is_empty)>
                <h3>{t::UNPLACED}</h3>
                <ul class="bullets">{list}</ul>
            </Show>
        </section>
    }
}

//! The indicators that measure the issue.

use crate::model::{Direction, Indicator, IndicatorId};
use crate::score::plan::indicators_of;
use crate::ui::issue::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::new_ids;
use crate::ui::state::plan_state::IssueState;
use crate::ui::view_models::indicators::latest;
use leptos::prelude::*;

#[component]
pub fn Indicators(issue_state: IssueState) -> impl IntoView {
    let plan_state = issue_state.plan_state;
    let page = move |indicator: IndicatorId| Route::Indicator {
        area: plan_state.area(),
        indicator,
    };
    let named = {
        let issue = issue_state.id();
        plan_state.app_state.of_area(&plan_state.area(), move |r| {
            let found = indicators_of(r, &issue).into_iter();
            found
                .map(|i| (i.id.clone(), i.name.clone(), where_it_stands(i)))
                .collect::<Vec<_>>()
        })
    };
    let add = move |_| {
        let id = new_ids::indicator();
        let mut indicator = Indicator::new(id.clone(), "", "", Direction::More);
        indicator.issue = Some(issue_state.id());
        plan_state
            .app_state
            .edit_record(&plan_state.area(), |r| r.indicators.push(indicator));
        go(&page(id));
    };
    let rows = move || {
        let rows = named.get().into_iter().map(|(id, name, stands)| {
            let name = match name.trim() {
                "" => t::UNNAMED_INDICATOR.to_owned(),
                _ => name,
            };
            view! { <li class="row"><a class="link" href=page(id).to_string()>{name}</a><span>{stands}</span></li> }
        });
        rows.collect_view()
    };
    view! {
        <section aria-labelledby="issue-indicators">
            <h2 id="issue-indicators" tabindex="-1">{t::INDICATORS}</h2>
            <Show when=move || named.with(Vec::is_empty)><p class="note">{t::NO_INDICATORS}</p></Show>
            <ul class="rows">{rows}</ul>
            <div class="actions print-never">
                <button class="button" on:click=add>{t::ADD_INDICATOR}</button>
            </div>
        </section>
    }
}

/// Its newest value, as on its own page; empty before there is one.
fn where_it_stands(indicator: &Indicator) -> String {
    let keeps = indicator.direction.keeps();
    latest(indicator).map_or(String::new(), |latest| latest.sentence(keeps))
}

//! The indicators that measure the issue.

use crate::model::IndicatorId;
use crate::ui::issue::view_model::{IndicatorRow, add_indicator, indicator_rows};
use crate::ui::issue::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::new_ids;
use crate::ui::state::plan_state::IssueState;
use leptos::prelude::*;

#[component]
pub fn Indicators(issue_state: IssueState) -> impl IntoView {
    let plan_state = issue_state.plan_state;
    let page = move |indicator: IndicatorId| Route::Indicator {
        area: plan_state.area(),
        indicator,
    };
    let all = {
        let issue = issue_state.id();
        plan_state
            .app_state
            .of_area(&plan_state.area(), move |r| indicator_rows(r, &issue))
    };
    let add = move |_| {
        let id = new_ids::indicator();
        plan_state.app_state.edit_record(&plan_state.area(), |r| {
            add_indicator(r, id.clone(), issue_state.id());
        });
        go(&page(id));
    };
    let rows = move || {
        let rows = all.get().into_iter().map(|IndicatorRow { id, name, stands }| {
            view! { <li class="row"><a class="link" href=page(id).to_string()>{name}</a><span>{stands}</span></li> }
        });
        rows.collect_view()
    };
    view! {
        <section aria-labelledby="issue-indicators">
            <h2 id="issue-indicators" tabindex="-1">{t::INDICATORS}</h2>
            <Show when=move || all.with(Vec::is_empty)><p class="note">{t::NO_INDICATORS}</p></Show>
            <ul class="rows">{rows}</ul>
            <div class="actions print-never">
                <button class="button" on:click=add>{t::ADD_INDICATOR}</button>
            </div>
        </section>
    }
}

//! What the 協議の場 decided on the issue: each sitting of the year that spoke of it.

use crate::ui::issue::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::plan_state::IssueState;
use crate::ui::view_models::forums::{Sitting, sittings_about};
use leptos::prelude::*;

/// Nothing before the first sitting: the minutes are written elsewhere.
#[component]
pub fn Talked(issue_state: IssueState) -> impl IntoView {
    let plan_state = issue_state.plan_state;
    let sittings = {
        let (year, issue) = (plan_state.year, issue_state.id());
        plan_state
            .app_state
            .of_area(&plan_state.area(), move |r| sittings_about(r, year, &issue))
    };
    let row = move |sitting: Sitting| {
        let page = Route::Minutes {
            area: plan_state.area(),
            forum: sitting.forum,
            meeting: sitting.id,
        };
        let name = t::sitting(&sitting.date.label(), &sitting.name);
        view! {
            <li class="row">
                <a class="link" href=page.to_string()>{name}</a>
                <span class="lines">{sitting.decided}</span>
            </li>
        }
    };
    view! {
        <Show when=move || !sittings.with(Vec::is_empty)>
            <section aria-labelledby="issue-talked">
                <h2 id="issue-talked" tabindex="-1">{t::TALKED}</h2>
                <ul class="rows">{move || sittings.get().into_iter().map(row).collect_view()}</ul>
            </section>
        </Show>
    }
}

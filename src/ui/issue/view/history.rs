//! The issue through the years: what it carries on, and who carries it on.

use crate::ui::issue::view_model::history_without_own_title;
use crate::ui::issue::words as t;
use crate::ui::state::plan_state::IssueState;
use leptos::prelude::*;

#[component]
pub fn History(issue_state: IssueState) -> impl IntoView {
    let plan_state = issue_state.plan_state;
    let history = {
        let (year, id) = (plan_state.year, issue_state.id());
        plan_state.app_state.of_area(&plan_state.area(), move |r| {
            history_without_own_title(r, year, &id)
        })
    };
    move || {
        history.get().map(|history| {
            let chapters = history.chapters.into_iter().map(|chapter| {
                let outcome = chapter.outcome.map(|o| o.label());
                let name = match chapter.year == plan_state.year {
                    true => view! { <strong aria-current="page">{t::chapter(chapter.year)}{t::HERE}</strong> }.into_any(),
                    false => {
                        let page = plan_state.issue_page(chapter.year, chapter.issue).to_string();
                        let title = chapter.title;
                        view! { <a class="link" href=page title=title>{t::chapter(chapter.year)}</a> }.into_any()
                    }
                };
                view! { <li class="life__year">{name}{outcome.map(|o| view! { <span class="life__outcome">{o}</span> })}</li> }
            });
            let chapters = chapters.collect_view();
            view! {
                <nav class="actions" aria-label=t::HISTORY>
                    <span class="note" aria-hidden="true">{t::HISTORY}</span>
                    <ol class="actions">{chapters}</ol>
                    {history.beginning_lost.then(|| view! { <p class="note">{t::BEGINNING_LOST}</p> })}
                </nav>
            }
        })
    }
}

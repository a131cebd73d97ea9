//! 「課題から選んで入れる」: the gaps of the year's latest round, each a click away from the plan.

use crate::model::{IssueId, ItemId};
use crate::ui::browser::focus;
use crate::ui::navigation::route::Route;
use crate::ui::plan::view_model::{GapsLead, open_gaps};
use crate::ui::plan::words as t;
use crate::ui::state::new_ids;
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::gaps::{Gap, GapSource, items_in_plan, take_up};
use crate::ui::widgets::show_more::ShowMore;
use crate::ui::words::common::AIM;
use leptos::prelude::*;

#[component]
pub fn TakeUp(plan_state: PlanState) -> impl IntoView {
    let year = plan_state.year;
    let source = plan_state
        .app_state
        .of_area(&plan_state.area(), move |r| GapSource::of(r, year));
    let library = plan_state.app_state.library;
    // Found anew only when an answer changes, not while somebody types in the plan.
    let gaps = Memo::new(move |_| {
        let library = library.get();
        source.with(|g| g.as_ref().and_then(|g| g.gaps(&library)))
    });
    let in_plan = plan_state.plan(items_in_plan);
    let open = Memo::new(move |_| {
        gaps.with(|gaps| {
            in_plan.with(|in_plan| open_gaps(gaps.as_deref().unwrap_or_default(), in_plan))
        })
    });
    let first = Memo::new(move |_| open.with(|(first, _)| first.clone()));
    let rest = Memo::new(move |_| open.with(|(_, rest)| rest.clone()));
    let lead = Memo::new(move |_| {
        let found = gaps.with(|gaps| gaps.as_ref().map(Vec::len));
        GapsLead::of(found, open.with(|(first, _)| first.len()))
    });
    let how_many = Memo::new(move |_| rest.with(Vec::len));
    let last = RwSignal::new(None::<(IssueId, String)>);
    let take = Callback::new(move |gap: Gap| {
        let level = plan_state
            .app_state
            .peek(|w| w.record(&plan_state.area()).map(|r| r.area.kind));
        let Some(level) = level else { return };
        let id = new_ids::issue();
        plan_state.edit(|p| take_up(p, &gap, id.clone(), level));
        last.set(Some((id, t::proposed_title(&gap.text))));
        // The button is gone: the keyboard goes on from what came of it.
        request_animation_frame(|| focus::first("#taken-up a"));
    });
    let rows = move |gaps: Memo<Vec<Gap>>| {
        view! {
            <ul>
                <For each=move || gaps.get() key=|gap| gap.item.clone() let:gap><GapRow gap take/></For>
            </ul>
        }
    };
    let area = Route::Area(plan_state.area()).to_string();
    view! {
        <div class="panel print-never" role="group" aria-labelledby="take-up">
            <h3 id="take-up">{t::TAKE_UP}</h3>
            {move || match lead.get() {
                GapsLead::NoRound => view! {
                    <p>{t::NO_ROUND}</p>
                    <p><a class="link" href=area.clone()>{t::TO_AREA}</a></p>
                }.into_any(),
                GapsLead::NoGaps => view! { <p>{t::TAKE_UP_NONE}</p> }.into_any(),
                GapsLead::AllInPlan => view! { <p>{t::TAKE_UP_ALL}</p> }.into_any(),
                GapsLead::Open => view! { <p>{t::TAKE_UP_LEAD}</p> }.into_any(),
            }}
            <div id="taken-up" role="status">
                {move || last.get().map(|(id, title)| view! {
                    <div class="message taken-up">
                        <p>{t::put_in_plan(&title)}</p>
                        <a class="link" href=plan_state.issue_page(year, id).to_string()>{t::TO_ACTIONS}</a>
                    </div>
                })}
            </div>
            {rows(first)}
            <ShowMore count=how_many>{rows(rest)}</ShowMore>
        </div>
    }
}

#[component]
fn GapRow(gap: Gap, take: Callback<Gap>) -> impl IntoView {
    let text_id = text_id(&gap.item);
    let (menu, text) = (gap.menu, gap.text.clone());
    let level = t::level(gap.level);
    let by_people = gap.by_people;
    let button_id = format!("{text_id}-take");
    view! {
        <li class="gap">
            <p class="actions note">
                <span class="menu-tag">{menu.number()}" "{menu.short_name()}</span>
                <span>{level}</span>
                {by_people.then(|| view! { <strong>{t::BY_PEOPLE}</strong> })}
            </p>
            <p class="strong"><span class="word-label">{AIM}</span><span id=text_id.clone()>{text}</span></p>
            <button class="row-action gap__take" id=button_id.clone() aria-labelledby=format!("{button_id} {text_id}")
                on:click=move |_| take.run(gap.clone())>{t::TAKE}</button>
        </li>
    }
}

fn text_id(item: &ItemId) -> String {
    format!("gap-{item}")
}

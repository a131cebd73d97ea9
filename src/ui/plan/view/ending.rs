//! The end of the year's plan: closing it, opening it again, paper; and what was just closed.

use crate::model::AreaRecord;
use crate::ui::browser::focus;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::plan::words as t;
use crate::ui::state::just_closed::{Closing, JustClosed};
use crate::ui::state::plan_state::PlanState;
use crate::ui::view_models::plan::is_looking_back;
use leptos::prelude::*;

#[component]
pub fn Ending(plan_state: PlanState) -> impl IntoView {
    let closed = plan_state.plan(|p| p.closed);
    let is_time = plan_state.plan(is_looking_back);
    let said = RwSignal::new(String::new());
    let just_closed = expect_context::<JustClosed>();
    let reopen = move |_| {
        plan_state.edit(|p| p.closed = None);
        just_closed.forget(&plan_state.area(), plan_state.year);
        if let Some(next) = plan_state.year.next() {
            let count = |r: &AreaRecord| r.carried_from(plan_state.year).count();
            let stays = plan_state
                .app_state
                .peek(|w| w.record(&plan_state.area()).map_or(0, count));
            said.set(t::reopened(next, stays));
        }
        request_animation_frame(|| focus::first("#plan-ending"));
    };
    view! {
        <section class="plan-ending print-never" aria-labelledby="plan-ending">
            <h2 id="plan-ending" tabindex="-1">{t::ENDING}</h2>
            <div role="status">
                {move || {
                    let said = said.get();
                    (!said.is_empty()).then(|| view! { <p class="message">{said}</p> })
                }}
            </div>
            {move || match closed.get() {
                Some(day) => view! {
                    <p>{t::closed(day)}</p>
                    <div class="actions">
                        {plan_state.year.next().map(|next| view! {
                            <a class="button" href=plan_state.page_of(next)>{t::to_next(next)}</a>
                        })}
                        <button class="button button--quiet" on:click=reopen>{t::REOPEN}</button>
                        <Print/>
                    </div>
                }.into_any(),
                None => view! {
                    <p>{t::ENDING_LEAD}</p>
                    <div class="actions">
                        <a class="button" class:button--primary=is_time href=plan_state.close_page()>{t::TO_CLOSE}</a>
                        <Print/>
                    </div>
                }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Print() -> impl IntoView {
    view! { <button class="button" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button> }
}

/// Right after the year before was closed: what came over, and the way back.
#[component]
pub fn JustClosedNotice(plan_state: PlanState) -> impl IntoView {
    let just_closed = expect_context::<JustClosed>();
    let is_here = move |closing: &Closing| closing.is_told_at(&plan_state.area(), plan_state.year);
    // A screen reader tells only what comes into a place that is there already.
    let is_drawn = RwSignal::new(false);
    request_animation_frame(move || is_drawn.set(true));
    let words = Memo::new(move |_| {
        just_closed.0.with(|closing| {
            let closing = closing.as_ref().filter(|c| is_drawn.get() && is_here(c))?;
            Some(t::just_closed(
                closing.closed,
                closing.issues,
                closing.indicators,
                closing.already,
            ))
        })
    });
    // The way back leads over nothing that was written since.
    let is_untouched = {
        let record: Memo<Option<AreaRecord>> = plan_state.app_state.record(plan_state.area());
        Memo::new(move |_| {
            just_closed.0.with(|closing| match closing {
                Some(closing) => record.with(|r| closing.is_untouched(r.as_ref())),
                None => false,
            })
        })
    };
    let undo = move |_| {
        let Some(closing) = just_closed.0.get_untracked() else {
            return;
        };
        let page = Route::Plan {
            area: closing.area(),
            year: closing.closed,
        };
        let before = closing.before;
        plan_state
            .app_state
            .edit_record(&plan_state.area(), |r| *r = before);
        just_closed.0.set(None);
        go(&page);
    };
    view! {
        <div role="status">
            {move || words.get().map(|words| view! {
                <div class="message just-closed">
                    <p>{words}</p>
                    <Show when=move || is_untouched.get()>
                        <button class="button button--quiet" on:click=undo>{t::UNDO}</button>
                    </Show>
                </div>
            })}
        </div>
    }
}

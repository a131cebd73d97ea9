//! 評価: how it went, why, and what follows. It can be taken back.

use crate::model::{Next, Outcome, Review};
use crate::ui::browser::focus;
use crate::ui::issue::view_model::{judge, put_review, reading};
use crate::ui::issue::words as t;
use crate::ui::state::plan_state::IssueState;
use crate::ui::view_models::plan::is_looking_back;
use crate::ui::widgets::autosaved_choice::{AutosavedChoice, all_of};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::read_first::ReadFirst;
use leptos::prelude::*;

#[component]
pub fn Reviewing(issue_state: IssueState) -> impl IntoView {
    let outcome = issue_state.read(|i| i.review.as_ref().map(|r| r.outcome));
    let next = issue_state.read(|i| i.review.as_ref().and_then(|r| r.next));
    let why = issue_state.read(|i| i.review.as_ref().map(|r| r.why.clone()).unwrap_or_default());
    let is_there = Memo::new(move |_| outcome.get().is_some());
    let said = RwSignal::new(String::new());
    // The review that was taken back last.
    let removed = RwSignal::new(None::<Review>);
    let take_back = move |_| {
        removed.set(issue_state.peek(|i| i.review.clone()));
        issue_state.edit(|i| i.review = None);
        said.set(t::REVIEW_TAKEN_BACK.to_owned());
        request_animation_frame(|| focus::first("#review-undo"));
    };
    let undo = move |_| {
        issue_state.edit(|i| i.review = removed.get_untracked());
        removed.set(None);
        said.set(t::REVIEW_BACK.to_owned());
        request_animation_frame(|| focus::first("#review-why, #issue-review-fields-edit"));
    };
    let keep_outcome = issue_state.keep(judge);
    let keep_outcome = Callback::new(move |outcome| {
        removed.set(None);
        keep_outcome.run(outcome);
    });
    let is_closing = issue_state
        .plan_state
        .plan(|p| p.closed.is_none() && is_looking_back(p));
    view! {
        <section class:print-never=move || !is_there.get() aria-labelledby="issue-review">
            <h2 id="issue-review" tabindex="-1">{t::REVIEW}</h2>
            <p class="print-never">{t::REVIEW_LEAD}</p>
            <ReadFirst id="issue-review-fields" name=Signal::stored(t::REVIEW.to_owned()) lines=issue_state.read(reading::review)>
                <AutosavedChoice legend=t::OUTCOME name="outcome" options=all_of!(Outcome) value=outcome keep=keep_outcome/>
                <Show when=move || is_there.get()>
                    <AutosavedText id="review-why" label=t::WHY hint=t::WHY_HINT rows=3 value=why
                        keep=keep_part(issue_state, |review, text| review.why = text)/>
                    <AutosavedChoice legend=t::NEXT name="next" options=all_of!(Next) value=next
                        keep=keep_part(issue_state, |review, next| review.next = Some(next))/>
                    <div class="actions print-never">
                        <button class="row-action" on:click=take_back>{t::TAKE_BACK}</button>
                    </div>
                </Show>
            </ReadFirst>
            <Show when=move || is_closing.get()>
                <p class="print-never"><a class="link" href=issue_state.plan_state.close_page()>{t::TO_CLOSE}</a></p>
            </Show>
            <Show when=move || removed.with(Option::is_some)>
                <div class="actions print-never">
                    <span>{t::REVIEW_TAKEN_BACK}</span>
                    <button id="review-undo" class="button button--quiet" on:click=undo>{t::UNDO}</button>
                </div>
            </Show>
            <p class="visually-hidden" role="status">{said}</p>
        </section>
    }
}

fn keep_part<V: 'static>(issue_state: IssueState, put: fn(&mut Review, V)) -> Callback<V> {
    issue_state.keep(move |issue, value| put_review(issue, |review| put(review, value)))
}

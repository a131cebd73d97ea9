//! 評価: how it went, why, and what follows. It can be taken back.

use crate::model::{Issue, Next, Outcome, Review};
use crate::ui::book::Leaf;
use crate::ui::browser::focus;
use crate::ui::components::kept::KeptText;
use crate::ui::components::kept_choice::{KeptChoice, all_of};
use crate::ui::reading::plan::is_looking_back;
use crate::ui::text::issue as t;
use leptos::prelude::*;

#[component]
pub fn Reviewing(leaf: Leaf) -> impl IntoView {
    let outcome = leaf.read(|i| i.review.as_ref().map(|r| r.outcome));
    let next = leaf.read(|i| i.review.as_ref().and_then(|r| r.next));
    let why = leaf.read(|i| i.review.as_ref().map(|r| r.why.clone()).unwrap_or_default());
    let is_there = Memo::new(move |_| outcome.get().is_some());
    let said = RwSignal::new(String::new());
    // The review that was taken back last.
    let removed = RwSignal::new(None::<Review>);
    let take_back = move |_| {
        removed.set(leaf.peek(|i| i.review.clone()));
        leaf.edit(|i| i.review = None);
        said.set(t::REVIEW_TAKEN_BACK.to_owned());
        request_animation_frame(|| focus::first("#review-undo"));
    };
    let undo = move |_| {
        leaf.edit(|i| i.review = removed.get_untracked());
        removed.set(None);
        said.set(t::REVIEW_BACK.to_owned());
        request_animation_frame(|| focus::first("#review-why"));
    };
    let keep_outcome = leaf.keep(judge);
    let keep_outcome = Callback::new(move |outcome| {
        removed.set(None);
        keep_outcome.run(outcome);
    });
    let is_closing = leaf.book.plan(|p| p.closed.is_none() && is_looking_back(p));
    view! {
        <section class="print-if-chosen" aria-labelledby="issue-review">
            <h2 id="issue-review" tabindex="-1">{t::REVIEW}</h2>
            <p class="print-never">{t::REVIEW_LEAD}</p>
            <KeptChoice legend=t::OUTCOME name="outcome" options=all_of!(Outcome) value=outcome keep=keep_outcome/>
            <Show when=move || is_there.get()>
                <KeptText id="review-why" label=t::WHY hint=t::WHY_HINT rows=3 value=why
                    keep=keep_part(leaf, |review, text| review.why = text)/>
                <KeptChoice legend=t::NEXT name="next" options=all_of!(Next) value=next
                    keep=keep_part(leaf, |review, next| review.next = Some(next))/>
                <div class="actions print-never">
                    <button class="button button--quiet" on:click=take_back>{t::TAKE_BACK}</button>
                </div>
            </Show>
            <Show when=move || is_closing.get()>
                <p class="print-never"><a class="link" href=leaf.book.close_page()>{t::TO_CLOSE}</a></p>
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

/// A review begins with its outcome; what follows is for people to say.
fn judge(issue: &mut Issue, outcome: Outcome) {
    match &mut issue.review {
        Some(review) => review.outcome = outcome,
        None => {
            issue.review = Some(Review {
                outcome,
                why: String::new(),
                next: None,
            });
        }
    }
}

fn keep_part<V: 'static>(leaf: Leaf, put: fn(&mut Review, V)) -> Callback<V> {
    leaf.keep(move |issue, value| {
        if let Some(review) = &mut issue.review {
            put(review, value);
        }
    })
}

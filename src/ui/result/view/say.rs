//! What people say of one strength or gap: buttons, and one line.

use super::planned::Planned;
use super::state::{ResultState, heading_id};
use crate::model::{ItemId, Side, Verdict};
use crate::score::Finding;
use crate::ui::browser::focus;
use crate::ui::browser::keyboard::is_composing;
use crate::ui::result::view_model::saying::{after_press, can_be_planned, is_own};
use crate::ui::result::words as t;
use crate::ui::view_models::written::one_line;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

#[component]
pub fn Say(
    result_state: ResultState,
    side: Side,
    item: ItemId,
    finding: Memo<Option<Finding>>,
    verdict: Memo<Option<Verdict>>,
    title_id: String,
    /// What was said stands in a line, and can be changed.
    is_folded: RwSignal<bool>,
    /// Told to a screen reader.
    said: RwSignal<String>,
) -> impl IntoView {
    let item = StoredValue::new(item);
    // A word outlives its verdict while the page is open: taking one back loses nothing typed.
    let why = StoredValue::new(
        finding.with_untracked(|f| f.as_ref().map(|f| f.why.clone()).unwrap_or_default()),
    );
    let judge = move |verdict: Option<Verdict>| {
        item.with_value(|item| match verdict {
            Some(verdict) => result_state.judge(side, item, verdict, why.get_value()),
            None => result_state.unjudge(side, item),
        });
    };
    let by_rule = Memo::new(move |_| finding.with(|f| f.as_ref().is_some_and(Finding::is_by_rule)));
    let take_back = move |_| {
        judge(None);
        said.set(t::TAKEN_BACK.to_owned());
        // The row is gone: the keyboard goes on from its section.
        focus::first(&format!("#{}", heading_id(side)));
    };
    let choice = move |wanted: Verdict, word: &'static str| {
        let pressed = move || (verdict.get() == Some(wanted)).to_string();
        view! {
            <button class="row-action" aria-pressed=pressed
                on:click=move |_| judge(after_press(verdict.get_untracked(), wanted))>{word}</button>
        }
    };
    let why_id = format!("{title_id}-why");
    let plan_title = StoredValue::new(title_id.clone());
    let group_id = format!("{title_id}-say");
    let group = StoredValue::new(group_id.clone());
    let unfold = move |_| {
        is_folded.set(false);
        // The pressed button goes: the keyboard stays with what came in its place.
        request_animation_frame(move || group.with_value(|id| focus::within(id, "button")));
    };
    view! {
        <div class="finding__say print-never" id=group_id role="group" aria-labelledby=title_id.clone()>
            {move || match (is_folded.get(), is_own(verdict.get(), by_rule.get())) {
                (true, _) => view! {
                    <button class="row-action" on:click=unfold>{t::CHANGE}</button>
                }.into_any(),
                (false, true) => view! {
                    <button class="row-action" on:click=take_back>{t::TAKE_BACK}</button>
                }.into_any(),
                (false, false) => view! {
                    {choice(Verdict::Confirmed, t::CONFIRM)}
                    {choice(Verdict::Struck, t::STRIKE)}
                }.into_any(),
            }}
            <Show when=move || can_be_planned(side, verdict.get())>
                <div class="finding__plan">
                    <Planned result_state item=item.get_value() title_id=plan_title.get_value() said/>
                </div>
            </Show>
        </div>
        <Show when=move || verdict.get().is_some() && !is_folded.get()>
            <div class="finding__why print-never">
                <label class="word-label" for=why_id.clone()>{t::WHY}</label>
                // Grows with a long line, which on a phone is most of them.
                <textarea id=why_id.clone() class="input" rows="1" placeholder=t::WHY_HINT
                    aria-describedby=title_id.clone() prop:value=why.get_value()
                    on:keydown=refuse_enter
                    on:input=move |event| {
                        why.set_value(one_line(&event_target_value(&event)));
                        if let Some(verdict) = verdict.get_untracked() {
                            judge(Some(verdict));
                        }
                    }></textarea>
            </div>
        </Show>
    }
}

/// Enter ends no line; while Japanese input composes it chooses a word.
fn refuse_enter(event: KeyboardEvent) {
    let composing = is_composing(&event);
    if event.key() == "Enter" && !composing {
        event.prevent_default();
    }
}

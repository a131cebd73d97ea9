//! One strength or gap: what it is, why it stands here, and what people say of it.

use super::planned::Planned;
use super::state::{ResultState, heading_id};
use crate::model::{ItemId, LEVELS, Level, Side, Verdict};
use crate::score::{Finding, Reason};
use crate::ui::browser::focus;
use crate::ui::result::words as t;
use crate::ui::words::common::AIM;
use leptos::prelude::*;

#[component]
pub fn Row(
    result_state: ResultState,
    side: Side,
    item: ItemId,
    /// Told to a screen reader.
    said: RwSignal<String>,
) -> impl IntoView {
    let evidence = result_state.evidence(&item);
    let about = result_state.peek(|r| r.list.item(&item).cloned()).flatten();
    let finding = {
        let item = item.clone();
        Memo::new(move |_| {
            result_state
                .read(|r| r.finding(side, &item).cloned())
                .flatten()
        })
    };
    let verdict = Memo::new(move |_| finding.with(|f| f.as_ref().and_then(|f| f.verdict)));
    let reasons = move || finding.with(|f| f.as_ref().map(t::reasons).unwrap_or_default());
    let why = move || finding.with(|f| f.as_ref().map(|f| f.why.clone()).unwrap_or_default());
    let level = finding.with_untracked(|f| f.as_ref().and_then(|f| f.level));
    let is_struck = move || verdict.get() == Some(Verdict::Struck);
    let title_id = format!("{}-{item}", heading_id(side));
    about.map(|about| {
        let reached = level.map(|l| about.levels[usize::from(l.value())].clone());
        view! {
            <li class="finding" class:finding--struck=is_struck>
                <p class="finding__head">
                    <span class="menu-tag">{about.menu.number()}" "{about.menu.short_name()}</span>
                    <span class="finding__reason">{reasons}</span>
                    <span class="finding__verdict">{move || verdict.get().map(t::verdict)}</span>
                </p>
                <div class="finding__aim">
                    {(side == Side::Gap).then(|| view! { <span class="word-label">{AIM}</span> })}
                    <h3 class="finding__title" id=title_id.clone()>{about.text}</h3>
                </div>
                <p class="finding__level">
                    <Steps level/><span class="finding__step">{t::level(level)}</span>
                    <span>{reached}</span>
                </p>
                {(!evidence.is_empty()).then(|| view! {
                    <p class="finding__evidence"><span class="word-label">{t::EVIDENCE}</span>{evidence}</p>
                })}
                <p class="print-only" hidden=move || why().is_empty()>{t::WHY}"："{why}</p>
                <Say result_state side item finding verdict title_id said/>
            </li>
        }
    })
}

/// The level as steps taken; none at 0. Its number stands beside it.
#[component]
fn Steps(level: Option<Level>) -> impl IntoView {
    let marks = (1..LEVELS).map(|step| {
        let is_reached = level.is_some_and(|l| usize::from(l.value()) >= step);
        let x = step * 14 - 13;
        view! { <rect x=x y="1" width="11" height="12" rx="2" class:steps__reached=is_reached class="steps__mark"/> }
    });
    view! {
        <svg class="steps" viewBox="0 0 56 14" width="56" height="14" aria-hidden="true" focusable="false">
            {marks.collect_view()}
        </svg>
    }
}

/// Buttons and one line for what people say.
#[component]
fn Say(
    result_state: ResultState,
    side: Side,
    item: ItemId,
    finding: Memo<Option<Finding>>,
    verdict: Memo<Option<Verdict>>,
    title_id: String,
    said: RwSignal<String>,
) -> impl IntoView {
    let item = StoredValue::new(item);
    // A word outlives its verdict while the page is open: taking one back loses nothing typed.
    let why = StoredValue::new(
        finding.with_untracked(|f| f.as_ref().map(|f| f.why.clone()).unwrap_or_default()),
    );
    let judge = move |verdict: Verdict| {
        item.with_value(|item| result_state.judge(side, item, verdict, why.get_value()));
    };
    let toggle = move |wanted: Verdict| match verdict.get_untracked() == Some(wanted) {
        true => item.with_value(|item| result_state.unjudge(side, item)),
        false => judge(wanted),
    };
    let by_rule = Memo::new(move |_| {
        finding.with(|f| {
            let reasons = f.as_ref().map(|f| f.reasons.clone()).unwrap_or_default();
            reasons.iter().any(|r| *r != Reason::People)
        })
    });
    let take_back = move |_| {
        item.with_value(|item| result_state.unjudge(side, item));
        said.set(t::TAKEN_BACK.to_owned());
        // The row is gone: the keyboard goes on from its section.
        focus::first(&format!("#{}", heading_id(side)));
    };
    let choice = move |wanted: Verdict, word: &'static str| {
        let pressed = move || (verdict.get() == Some(wanted)).to_string();
        view! {
            <button class="button button--choice" aria-pressed=pressed on:click=move |_| toggle(wanted)>{word}</button>
        }
    };
    let why_id = format!("{title_id}-why");
    let plan_title = StoredValue::new(title_id.clone());
    view! {
        <div class="finding__say print-never" role="group" aria-labelledby=title_id.clone()>
            {move || match (verdict.get(), by_rule.get()) {
                (Some(Verdict::Added), false) => view! {
                    <button class="button button--quiet" on:click=take_back>{t::TAKE_BACK}</button>
                }.into_any(),
                _ => view! {
                    {choice(Verdict::Confirmed, t::CONFIRM)}
                    {choice(Verdict::Struck, t::STRIKE)}
                }.into_any(),
            }}
            <Show when=move || side == Side::Gap && verdict.get() != Some(Verdict::Struck)>
                <div class="finding__plan">
                    <Planned result_state item=item.get_value() title_id=plan_title.get_value() said/>
                </div>
            </Show>
        </div>
        <Show when=move || verdict.get().is_some()>
            <div class="finding__why print-never">
                <label class="word-label" for=why_id.clone()>{t::WHY}</label>
                // Grows with a long line, which on a phone is most of them.
                <textarea id=why_id.clone() class="input finding__line" rows="1" placeholder=t::WHY_HINT
                    aria-describedby=title_id.clone() prop:value=why.get_value()
                    on:keydown=one_line::refuse_enter
                    on:input=move |event| {
                        why.set_value(one_line::of(&event_target_value(&event)));
                        if let Some(verdict) = verdict.get_untracked() {
                            judge(verdict);
                        }
                    }></textarea>
            </div>
        </Show>
    }
}

/// A word why is one line, however wide the screen.
mod one_line {
    use leptos::ev::KeyboardEvent;

    pub fn of(text: &str) -> String {
        text.replace(['\r', '\n'], " ")
    }

    /// Enter ends no line; while Japanese input composes it chooses a word.
    pub fn refuse_enter(event: KeyboardEvent) {
        if event.key() == "Enter" && !event.is_composing() && event.key_code() != 229 {
            event.prevent_default();
        }
    }
}

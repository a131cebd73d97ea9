//! How far something has come, as a mark: solid for done, half for under way, an outline for what is
//! to come, a stroke for what is left out. The same in every picture.
//!
//! It is silent: a word stands beside it.

use crate::model::ActionState;
use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Done,
    Underway,
    ToCome,
    /// Nobody means to: a stroke.
    LeftOut,
}

impl Mark {
    /// None of work that nobody goes on with.
    pub fn of(state: ActionState) -> Option<Self> {
        match state {
            ActionState::Done => Some(Self::Done),
            ActionState::Underway => Some(Self::Underway),
            ActionState::Planned => Some(Self::ToCome),
            ActionState::Stopped => None,
        }
    }
}

#[component]
pub fn StateMark(#[prop(into)] mark: Signal<Mark>) -> impl IntoView {
    let class = move || match mark.get() {
        Mark::Done => "state-mark state-mark--done",
        Mark::Underway => "state-mark state-mark--underway",
        Mark::ToCome => "state-mark",
        Mark::LeftOut => "state-mark state-mark--out",
    };
    view! { <span class=class aria-hidden="true"></span> }
}

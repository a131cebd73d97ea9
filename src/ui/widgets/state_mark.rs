//! How far something has come, as a mark: solid for done, half for under way, an outline for what is
//! to come. The same in every picture.
//!
//! Must not know what it marks. It is silent: a word stands beside it.

use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Done,
    Underway,
    ToCome,
}

#[component]
pub fn StateMark(#[prop(into)] mark: Signal<Mark>) -> impl IntoView {
    let class = move || match mark.get() {
        Mark::Done => "state-mark state-mark--done",
        Mark::Underway => "state-mark state-mark--underway",
        Mark::ToCome => "state-mark",
    };
    view! { <span class=class aria-hidden="true"></span> }
}

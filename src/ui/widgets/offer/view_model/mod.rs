//! What is asked and what is offered, in words and numbers.
//!
//! Must not know Leptos or the browser.

mod offered;
mod question;
mod room;
#[cfg(test)]
mod tests;

pub use offered::{AreaTable, KindRow, LINES, Line, Offered};
pub use question::{ChoiceWords, QuestionWords, followed, in_words};
pub use room::wont_fit;

use std::sync::Arc;

/// How far it has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Stage {
    /// Can be stopped.
    Working {
        what: &'static str,
    },
    Asking {
        /// Counted from 1.
        number: usize,
        question: QuestionWords,
    },
    Offered(Arc<Offered>),
    /// The person has agreed, and it is not stored yet.
    Storing,
}

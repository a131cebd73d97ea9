//! What filling knows without a browser: what is asked and left open, what was answered before,
//! and what a key asks for.

pub mod answering;
pub mod comment_circle;
pub mod earlier;
pub mod earlier_words;
pub mod edition;
pub mod filter;
pub mod keys;
pub mod list_choice;
pub mod moved;
pub mod onward;
pub mod places;
pub mod progress;
pub mod same_as_before;

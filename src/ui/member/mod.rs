//! 一人ひとりの回答: what a member sees who opens the file or the link, and nothing else of this tool.
//!
//! Who opens it: a member of a 協議の場, on a phone or a PC that is not theirs alone. In one minute they must see
//! who asks, how long it takes and that they may decline, and answer the first question.
//! Must not know the areas that are kept in this browser.

#[cfg(target_arch = "wasm32")]
pub mod view;
pub mod view_model;
pub mod words;

//! What is told of a survey before its first question, on screen and on paper alike.
//!
//! Must not know how it is handed out.

pub use crate::exchange::survey::told::facts;

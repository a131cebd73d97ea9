//! 「年度の締めくくり」: what the year brought, and what goes on into the next.
//!
//! Opened by: a coordinator in March, with what the 協議の場 decided.
//! In one minute: see what the year brought, choose what goes on, and open the next year's plan.

#[cfg(target_arch = "wasm32")]
pub(crate) mod view;
pub mod view_model;
pub mod words;

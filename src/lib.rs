//! Monosashi（ものさし）: a yardstick that an area of Japan holds against its own
//! 「精神障害にも対応した地域包括ケアシステム」.
//!
//! # The map of the house
//!
//! Arrows run down only; a test in `tests/architecture.rs` holds them.
//!
//! ```text
//!   ui ──────────────┐   screens (Leptos). The only module that knows a person is looking
//!   │ ╲      ╲       │
//!   │  store  chart  │   store: the only module that touches browser storage
//!   │  │       │     │   chart: figures as SVG with title, description and table. Pure
//!   │  exchange│     │   exchange: files in and out: bytes to model and back. Pure
//!   │  │       ╱     │
//!   score ◀───╯      │   score: what follows from the answers. Pure
//!   │                │
//!   model ◀──────────╯   what an area knows about itself: plain data and its rules
//! ```
//!
//! `model`, `score`, `chart` and `exchange` must not know a browser: they compile and are
//! tested natively, without Leptos or web-sys (which native builds do not even have).

#![forbid(unsafe_code)]

pub mod chart;
pub mod exchange;
pub mod model;
pub mod score;
pub mod store;
pub mod ui;

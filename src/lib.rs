//! Monosashi（ものさし）: a yardstick that an area of Japan holds against its own
//! 「精神障害にも対応した地域包括ケアシステム」.
//!
//! # The map
//!
//! Arrows run down only, and no files use each other in a circle; tests in `tests/architecture.rs`
//! hold both.
//!
//! ```text
//!   ui ──────────────┐   screens (Leptos). The only module that knows a person is looking
//!   │ ╲      ╲       │
//!   │  store  chart  │   store: alone keeps the data of the areas in the browser
//!   │  │       │     │   chart: figures as SVG with title, description and table. Pure
//!   │  exchange│     │   exchange: files in and out: bytes to model and back. Pure
//!   │  │       ╱     │
//!   score ◀───╯      │   score: what follows from the answers. Pure
//!   │                │
//!   model ◀──────────╯   what an area knows about itself: plain data and its rules
//! ```
//!
//! `model`, `score`, `chart` and `exchange`, and in `ui` every view model and all words, must not
//! know a browser: they compile and are tested natively, without Leptos or web-sys (which native
//! builds do not even have). Browser storage is touched by `store`, and by `ui/browser/tab.rs` for
//! what belongs to one tab; by nothing else.
//!
//! # Start reading here
//!
//! 1. [`model::Assessment`] (`model/assessment.rs`): one round of answers, what everything else is
//!    made from.
//! 2. [`score::findings`] (`score/findings.rs`): how strengths and gaps follow, and how people's
//!    word stands over the rule.
//! 3. [`chart::radar`] (`chart/radar.rs`): a chart from data to finding and picture.
//! 4. `exchange/csv/tables/issues.rs`: a table's columns, how each is written and read back.
//! 5. [`ui::lists`] (`ui/lists/`): a whole page, its view, its view model and its words.
//!
//! How to add an item, a page, a column or a chart: `CONTRIBUTING.md`.

#![forbid(unsafe_code)]

pub mod chart;
pub mod exchange;
pub mod model;
pub mod score;
pub mod store;
pub mod ui;

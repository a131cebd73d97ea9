//! What follows from the answers: menu scores, progress, years side by side, strengths and gaps;
//! and from the year's plan: where it stands, how its indicators move, how issues live on.
//!
//! Architecture invariant: this module knows `model` alone. It must not know words for a screen,
//! how a figure looks, files, storage or a browser. It only derives: nothing here changes an
//! answer or keeps a state, so the same answers always give the same result.
//!
//! It gives no overall grade and ranks no areas, and offers nothing to build one from by
//! accident: means stay by menu, each beside how much of the menu was answered.

mod comparison;
mod findings;
mod going_over;
mod grouping;
pub mod indicator;
mod matching;
mod menu_score;
pub mod plan;
mod progress;
pub mod share;
mod thresholds;
pub mod voices;
mod years;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod samples;

pub use comparison::{Comparison, MenuChange, Move, Trend, compare};
pub use findings::{Finding, Findings, Reason, findings, unknowns};
pub use going_over::{GoingOver, going_over};
pub use matching::{SharedItem, shared_items_through};
pub use menu_score::{MenuScore, in_tenths, menu_scores};
pub use progress::{MenuProgress, progress};
pub use thresholds::{ENOUGH_ANSWERED, GAP_TO, STRENGTH_FROM, STRENGTH_RISE, is_thin};
pub use years::{
    ItemCell, ItemLine, ItemStep, MenuLine, MenuYear, YearRound, item_lines, menu_lines,
};

//! The year as CSV: plan, issues, actions, indicators, forums and meetings, one file each, by the
//! same rules as the answers, and read back without loss.
//!
//! Each row tells one thing whole: a step, an issue, an action, a value, a forum, a sitting.
//! What belongs to another row names it by its id.

mod actions;
mod columns;
mod entry;
mod forums;
mod ids_cell;
mod indicators;
mod issues;
mod kind_columns;
mod meetings;
mod plan;
mod read;
mod row_kinds;
mod table;
mod take_in;
#[cfg(test)]
mod tests;
mod write;

pub use read::{YearArea, YearFile, read, table_of};
pub use row_kinds::{PlanPart, ValueKind};
pub use table::YearTable;
pub use take_in::taken_in;
pub use write::write;

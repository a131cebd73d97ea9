//! What the year's tables have in common: plan, issues, actions, indicators, forums and meetings, one
//! file each, by the same rules as the answers, and read back without loss.
//!
//! Each row tells one thing whole: a step, an issue, an action, a value, a forum, a sitting.
//! What belongs to another row names it by its id. Must not know any column: those stand in the
//! table's own file.

mod entry;
mod reader;
mod table;
#[cfg(test)]
mod tests;
mod writer;

pub(in crate::exchange) use entry::Entry;
pub use reader::{YearArea, YearFile, YearReader};
pub use table::YearTable;
pub use writer::write;

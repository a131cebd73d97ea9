//! A block of cells that was copied in a spreadsheet, laid beside the sheet of the 地域のすがた: what it would
//! change, and what of it cannot be read.
//!
//! Names of figures in the first column and of 市町村 on a row above them, either of them, or neither: then it
//! goes where the person points. What has names of figures alone says one value of each: no other column goes to
//! a 市町村 that nobody named. Nothing changes before the person has seen it. A blank cell says nothing.
//! Must not know how any of it is shown.

mod cells;
mod columns;
mod names;
mod reading;
mod shape;
mod take;
#[cfg(test)]
mod tests;
mod what;

pub use names::is_same_name;
pub use reading::read;
pub use take::take;
pub use what::{Anchor, Change, Field, Misread, Pasted, RowOf, Said, Sheet};

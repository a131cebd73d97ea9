//! Monosashi（ものさし）: a yardstick that an area holds against itself.
pub mod ui;

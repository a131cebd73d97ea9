//! A figure's table: laid out for the screen, and copied for Excel.

pub mod copied_table;
pub mod data_table;

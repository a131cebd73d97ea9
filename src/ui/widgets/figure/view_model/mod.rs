//! A figure's table, laid out for the screen and copied for Excel; and the file of its picture.

pub mod copied_table;
pub mod data_table;
pub mod picture_file;

//! Pieces that several pages share.

pub mod area_head;
pub mod choice;
pub mod contents;
pub mod csv_download;
pub mod field;
pub mod figure;
pub mod file_button;
pub mod header;
pub mod heading;
pub mod kept;
pub mod kept_choice;
pub mod kept_day;
pub mod keys_table;
pub mod notices;
pub mod picture;
pub mod rest;
pub mod round_head;
pub mod ruby;
pub mod take_along;
pub mod trouble;

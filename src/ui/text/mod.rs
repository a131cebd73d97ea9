//! What the pages say, one file a page. Plain Japanese: short sentences, no scolding.
//!
//! What belongs to a thing and not to a page stands with the thing: the sentences and labels of a
//! picture in `chart`, the labels of coded choices in `model`, the names and meanings of columns
//! and codes in `exchange`, and what went wrong with a file where it is read.
//! Must not know what reads or shows the words.

pub mod app;
pub mod area;
pub mod area_tabs;
pub mod close;
pub mod csv_download;
pub mod export;
pub mod figure;
pub mod files;
pub mod fill;
pub mod forms;
pub mod forum;
pub mod forums;
pub mod handout;
pub mod help;
pub mod home;
pub mod indicator;
pub mod indicators;
pub mod issue;
pub mod list_away;
pub mod lists;
pub mod minutes;
pub mod papers;
pub mod plan;
pub mod result;
pub mod round;
pub mod ruby;
pub mod show;
pub mod talk;
pub mod when;
pub mod years;

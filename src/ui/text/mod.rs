//! Every word on screen, one file a page. Plain Japanese: short sentences, no scolding.

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
pub mod help;
pub mod home;
pub mod indicator;
pub mod indicators;
pub mod issue;
pub mod lists;
pub mod papers;
pub mod parts;
pub mod plan;
pub mod result;
pub mod round;
pub mod years;

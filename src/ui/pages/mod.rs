//! One page a file or folder.

pub mod area;
pub mod area_form;
pub mod close;
pub mod export;
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
pub mod lists;
pub mod minutes;
pub mod not_found;
pub mod papers;
pub mod plan;
pub mod result;
pub mod show;
pub mod talk;
pub mod years;

//! Every word on screen, one file a page. Plain Japanese: short sentences, no scolding.

pub mod app;
pub mod area;
pub mod export;
pub mod figure;
pub mod files;
pub mod fill;
pub mod help;
pub mod home;
pub mod lists;
pub mod parts;
pub mod result;
pub mod round;
pub mod years;

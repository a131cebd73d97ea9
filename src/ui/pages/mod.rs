//! One page a file or folder.

pub mod area;
pub mod area_form;
pub mod export;
pub mod files;
pub mod fill;
pub mod help;
pub mod home;
pub mod lists;
pub mod not_found;
pub mod result;
pub mod years;

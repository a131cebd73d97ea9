//! Small wrappers around the browser's interfaces: clock, clipboard, downloads, chosen files, files of one's own, focus, pictures. No words, no decisions.

pub mod carried;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod focus;
pub mod focus_kept;
pub mod height;
pub mod in_view;
pub mod keyboard;
pub mod own_file;
pub mod own_page;
pub mod place;
pub mod pointer;
pub mod print;
pub mod raster;
pub mod rest;
pub mod tab;
pub mod typing;
pub mod upload;
pub mod versions;

//! Pieces that several pages share. One that says or works out something is a folder, as a page is:
//! view, view_model, words.
//!
//! Must not know any page.

pub mod area_head;
#[cfg(target_arch = "wasm32")]
pub(crate) mod autosaved_choice;
#[cfg(target_arch = "wasm32")]
pub(crate) mod autosaved_fields;
pub mod checked;
#[cfg(target_arch = "wasm32")]
pub(crate) mod choice;
pub mod clashes;
#[cfg(target_arch = "wasm32")]
pub(crate) mod contents;
pub mod csv_download;
#[cfg(target_arch = "wasm32")]
pub(crate) mod drawing;
#[cfg(target_arch = "wasm32")]
pub(crate) mod field;
pub mod figure;
#[cfg(target_arch = "wasm32")]
pub(crate) mod file_button;
#[cfg(target_arch = "wasm32")]
pub(crate) mod file_to_begin_with;
pub mod header;
#[cfg(target_arch = "wasm32")]
pub(crate) mod heading;
pub mod keys_table;
pub mod new_version;
pub mod notices;
pub mod offer;
pub mod personal;
#[cfg(target_arch = "wasm32")]
pub(crate) mod printed_text;
pub mod round_head;
#[cfg(target_arch = "wasm32")]
pub(crate) mod ruby;
pub mod save_answer;
pub mod save_bar;
#[cfg(target_arch = "wasm32")]
pub(crate) mod show_more;
#[cfg(target_arch = "wasm32")]
pub(crate) mod told;
pub mod unreadable;

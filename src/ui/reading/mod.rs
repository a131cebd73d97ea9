//! What the pages read out of the model: one file a page, each giving the value that it shows.
//!
//! Must not know Leptos or the browser: plain Rust, tested natively. A reading chooses and
//! orders; what follows from the answers is decided in `score`, and the words stand in `text`.

pub mod clip;
pub mod close;
pub mod data_table;
pub mod forms;
pub mod forums;
pub mod gaps;
mod ground;
pub mod indicators;
pub mod minutes;
pub mod moment;
pub mod plan;
pub mod print_head;
pub mod result;
pub mod rounds;
pub mod talk;
#[cfg(test)]
mod testing;
pub mod years;

pub use result::{Reading, RoundReading};

//! What several pages work out of the model before they show it: one thing a file, each giving the
//! value that is shown. What one page alone needs stands in that page's `view_model`.
//!
//! Must not know Leptos or the browser: plain Rust, tested natively. A view model chooses and
//! orders; what follows from the answers is decided in `score`, and the words stand in `words`.

pub mod broken;
pub mod chosen_round;
pub mod closing;
pub mod desired;
pub mod forums;
pub mod gaps;
pub mod half_written;
pub mod handing_on;
pub mod in_words;
pub mod indicators;
pub mod moment;
pub mod name_or;
pub mod own_backup;
pub mod page_title;
pub mod place;
pub mod plan;
pub mod print_head;
pub mod profile;
pub mod references;
pub mod removed;
pub mod replies;
pub mod result;
pub mod room_count;
mod round_figures;
pub mod round_picture;
pub mod rounds;
pub mod selected_file;
pub mod shares;
pub mod sittings;
pub mod surveys;
pub mod talk;
pub mod terms;
#[cfg(test)]
pub mod testing;
pub mod today;
pub mod undone;
pub mod views;
pub mod written;
pub mod year_path;

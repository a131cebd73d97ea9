//! What the page that shows an offer says, and does on the person's word.

use crate::exchange::take_in::ToldArea;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct Ways {
    /// Begins the ids of what is shown; unique on the page.
    pub id: &'static str,
    /// Above what would change.
    pub title: &'static str,
    pub accept: &'static str,
    pub on_answer: Callback<usize>,
    pub on_back: Callback<()>,
    pub on_clear: Callback<bool>,
    /// Which area it is, is to be asked again.
    pub on_area_again: Callback<ToldArea>,
    pub on_accept: Callback<()>,
    pub on_stop: Callback<()>,
}

/// The id of what is shown now, to go to.
pub fn part_id(id: &str) -> String {
    format!("{id}-offer")
}

/// Where the person says that what files do not have is to go.
pub fn clear_id(id: &str) -> String {
    format!("{id}-clear")
}

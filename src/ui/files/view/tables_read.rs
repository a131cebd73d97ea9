//! Tables that were read, and what was said of them, until they are taken in or something else is chosen.
//!
//! Must not know how they are read.

use crate::exchange::take_in::{Question, ReadFile, Wishes};
use crate::ui::files::view_model::Others;
use leptos::prelude::*;
use std::rc::Rc;

/// Tables that were read, and what was said of them.
#[derive(Clone, Copy)]
pub struct TablesRead {
    pub files: StoredValue<Rc<Vec<ReadFile>>, LocalStorage>,
    pub wishes: StoredValue<Wishes>,
    /// In the order in which they were answered.
    pub asked: StoredValue<Vec<Question>>,
    /// What is asked now.
    pub question: StoredValue<Option<Question>>,
    pub fresh: StoredValue<String>,
    /// Of files that could not be read and were left out, the names.
    pub left_out: StoredValue<Vec<String>>,
    /// What could be read where other files could not, until the person says what to do.
    pub others: RwSignal<Option<Others>, LocalStorage>,
}

impl Default for TablesRead {
    fn default() -> Self {
        Self {
            files: StoredValue::new_local(Rc::default()),
            wishes: StoredValue::default(),
            asked: StoredValue::default(),
            question: StoredValue::default(),
            fresh: StoredValue::default(),
            left_out: StoredValue::default(),
            others: RwSignal::new_local(None),
        }
    }
}

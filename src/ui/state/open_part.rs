//! Whether the part of a page that fields stand in is still open: what could not be kept is told
//! elsewhere when it is closed over them.
//!
//! Must not know which part that is.

use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct OpenPart(Signal<bool>);

impl OpenPart {
    /// For all fields of the part. To be called where they are drawn: what a component provides, its
    /// neighbours have as well.
    pub fn provide(is_open: Signal<bool>) {
        provide_context(Self(is_open));
    }

    /// It was closed, and its fields go. Fields that stand in no part are never closed over.
    pub fn is_closed(part: Option<Self>) -> bool {
        part.is_some_and(|part| part.0.try_get_untracked() == Some(false))
    }
}

//! What a 協議の場 agreed on: a level, or a word on a strength or a gap.
//!
//! Must not know what stands there now: whoever keeps it says whether it still speaks.

use super::SittingRef;
use serde::{Deserialize, Serialize};

/// A word that was agreed on, and in which sitting. It speaks as long as the word that stands is the same:
/// another one, put down since, is the office's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreed<T> {
    pub sitting: SittingRef,
    pub on: T,
}

impl<T> Agreed<T> {
    pub fn new(sitting: &SittingRef, on: T) -> Self {
        let sitting = sitting.clone();
        Self { sitting, on }
    }
}

impl<T: PartialEq> Agreed<T> {
    /// The sitting, if it agreed on what stands now.
    pub fn in_force<'a>(this: Option<&'a Self>, now: &T) -> Option<&'a SittingRef> {
        this.filter(|agreed| agreed.on == *now)
            .map(|agreed| &agreed.sitting)
    }
}

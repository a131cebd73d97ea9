//! What it was that changed the workspace all at once, and what going back from it is.
//!
//! Must not know what was changed.

use crate::exchange::take_in::Remembered;
use serde::{Deserialize, Serialize};

/// What it was that changed it, for whoever thinks of going back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Occasion {
    pub deed: Deed,
    /// An ISO time.
    pub at: String,
    /// The names of the files.
    pub files: Vec<String>,
    /// The names of the areas that changed.
    pub areas: Vec<String>,
    /// The titles of the lists, and the names of the 参考値, that changed.
    #[serde(default)]
    pub lists: Vec<String>,
    #[serde(default)]
    pub references: Vec<String>,
}

/// What a change comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cause {
    /// What it is, and the names of the files; `None` of what an earlier version kept.
    pub by: Option<(Deed, Vec<String>)>,
    /// What is remembered, or forgotten, with it.
    pub remembered: Remembered,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    /// A 控え took the place of what was here.
    Restored,
    /// Tables were taken in.
    TakenIn,
    /// The way back was gone after the one, or the other.
    RestoreUndone,
    TakeInUndone,
}

impl Deed {
    /// What going back from it is.
    pub fn undone(self) -> Self {
        match self {
            Self::Restored => Self::RestoreUndone,
            Self::TakenIn => Self::TakeInUndone,
            Self::RestoreUndone => Self::Restored,
            Self::TakeInUndone => Self::TakenIn,
        }
    }
}

//! What a file tells of an area, and which area here a person said that it is.
//!
//! Must not know who asks, nor where the answer is kept.

use crate::exchange::csv::tables::AreaHead;
use crate::model::{Area, AreaId, AreaKind, LocalCode};
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// How a file names an area.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ToldArea {
    pub id: AreaId,
    pub kind: AreaKind,
    pub name: String,
    #[serde(default)]
    pub prefecture: String,
    #[serde(default)]
    pub code: Option<LocalCode>,
    #[serde(default)]
    pub own_code: String,
}

/// A person's word: what a file calls so is this area here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KnownArea {
    pub told: ToldArea,
    pub here: AreaId,
}

/// A [`KnownArea`] that was followed: what a file says there goes into this area here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowedWord {
    pub told: ToldArea,
    pub here: ToldArea,
}

impl ToldArea {
    pub fn of(area: &Area) -> Self {
        Self::read(&AreaHead::of(area))
    }

    pub(in crate::exchange) fn read(head: &AreaHead) -> Self {
        Self {
            id: head.id.clone(),
            kind: head.kind,
            name: head.name.clone(),
            prefecture: head.prefecture.clone(),
            code: head.code.clone(),
            own_code: head.own_code.clone(),
        }
    }

    /// Whether nothing that both tell is told differently, beside the id.
    pub fn is_alike(&self, other: &Self) -> bool {
        let codes = self.code.as_ref().zip(other.code.as_ref());
        self.kind == other.kind
            && codes.is_none_or(|(one, other)| one == other)
            && agree(&self.name, &other.name)
            && agree(&self.prefecture, &other.prefecture)
            && agree(&self.own_code, &other.own_code)
    }

    /// Whether the public code says that it is the same, and the name does not deny it.
    pub fn has_same_code(&self, other: &Self) -> bool {
        self.code.is_some()
            && self.code == other.code
            && self.kind == other.kind
            && agree(&self.name, &other.name)
    }

    /// Whether it may be the same though the ids differ: the same in all that both tell, by name, or
    /// the same codes under another name.
    pub fn may_be(&self, other: &Self) -> bool {
        let is_named = !self.name.is_empty() && !other.name.is_empty();
        let codes = self.code.is_some() && self.code == other.code;
        let same_code = codes && agree(&self.own_code, &other.own_code);
        self.kind == other.kind && (same_code || is_named && self.is_alike(other))
    }
}

/// Whether two words are the same to whoever reads them, or one is not there.
fn agree(one: &str, other: &str) -> bool {
    let (one, other) = (folded(one), folded(other));
    one.is_empty() || other.is_empty() || one == other
}

/// Without what nobody sees: width, and blanks around.
pub fn folded(text: &str) -> String {
    let folded: String = text.nfkc().collect();
    folded.trim().to_owned()
}

//! チェックリスト: an edition of a list of desirable states, each with five observable levels.

use super::serial::{is_empty, or_empty};
use super::{AreaKind, EditionRef, ItemId, LEVELS, Menu, Perspective};
use serde::{Deserialize, Serialize};

/// One step of the generic scale, e.g. 「一部で実施」.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleLevel {
    pub name: String,
    /// What the step means for any item, in a sentence.
    pub meaning: String,
}

/// ふりがな of one word of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// As it stands in the item's texts.
    pub word: String,
    pub reading: String,
}

/// One desirable state that a room can judge in a minute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub id: ItemId,
    pub menu: Menu,
    pub text: String,
    /// 着眼点: what to ask or count.
    pub look_for: String,
    /// 根拠の例: what one could point at.
    pub evidence: String,
    /// What each level looks like for this item, 0 to 4.
    pub levels: [String; LEVELS],
    /// For which kinds of area the item makes sense.
    pub fits: Vec<AreaKind>,
    /// On which published passage it rests.
    pub source: String,
    /// Items of earlier editions whose meaning this one carries on.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub continues: Vec<ItemId>,
    /// Fields beyond mental health that the item touches (高齢, 児童, 住宅 …), in the list's words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub tags: Vec<String>,
    /// In the short list, for a first round.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub short: bool,
    /// Whose own experience the item is about: as long as none of them was asked, the area cannot
    /// know.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub ask: Vec<Perspective>,
    /// The item as a question from daily life, for members; its answer is a
    /// [`Feeling`](super::Feeling). Blank if there is none.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub plain: String,
    /// ふりがな for its words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub readings: Vec<Reading>,
}

impl Item {
    /// Fits no kind of area yet; all texts but its own are blank.
    pub fn new(id: ItemId, menu: Menu, text: impl Into<String>) -> Self {
        Self {
            id,
            menu,
            text: text.into(),
            look_for: String::new(),
            evidence: String::new(),
            levels: Default::default(),
            fits: Vec::new(),
            source: String::new(),
            continues: Vec::new(),
            tags: Vec::new(),
            short: false,
            ask: Vec::new(),
            plain: String::new(),
            readings: Vec::new(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checklist {
    pub edition: EditionRef,
    pub title: String,
    /// What the list is and is not; shown to whoever chooses it.
    pub note: String,
    pub scale: [ScaleLevel; LEVELS],
    /// In reading order, grouped by menu.
    pub items: Vec<Item>,
}

impl Checklist {
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|i| i.id == *id)
    }

    /// The items of a menu that make sense for a kind of area, in reading order.
    pub fn items_of(&self, menu: Menu, kind: AreaKind) -> impl Iterator<Item = &Item> {
        self.items_for(kind).filter(move |i| i.menu == menu)
    }

    /// All items that make sense for a kind of area, in reading order.
    pub fn items_for(&self, kind: AreaKind) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |i| i.fits.contains(&kind))
    }
}

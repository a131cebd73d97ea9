//! チェックリスト: an edition of a list of desirable states, each with five observable levels.

use super::serial::{is_empty, or_empty};
use super::{AreaKind, AskedOf, EditionRef, Fit, ItemId, LEVELS, Menu, Perspective};
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
    /// For which areas the item makes sense.
    pub fits: Vec<Fit>,
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
    /// くわしく見る: asked for only where somebody wishes it. Never in the short list as well.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub more: bool,
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
    /// What a member is asked: the question from daily life, or else what the item says.
    pub fn asked(&self) -> &str {
        match self.plain.as_str() {
            "" => &self.text,
            plain => plain,
        }
    }

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
            more: false,
            ask: Vec::new(),
            plain: String::new(),
            readings: Vec::new(),
        }
    }

    /// Whether it makes sense for any area of a kind.
    pub fn is_for(&self, kind: AreaKind) -> bool {
        self.fits.iter().any(|fit| fit.kind() == kind)
    }

    /// Whether it makes sense for such an area.
    pub fn suits(&self, of: AskedOf) -> bool {
        self.fits.iter().any(|fit| fit.suits(of))
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
    /// What the five levels are called, 0 to 4.
    pub fn level_names(&self) -> [String; LEVELS] {
        self.scale.each_ref().map(|step| step.name.clone())
    }

    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|i| i.id == *id)
    }

    /// The items of a menu that make sense for any area of a kind, in reading order.
    pub fn items_of(&self, menu: Menu, kind: AreaKind) -> impl Iterator<Item = &Item> {
        self.items_for(kind).filter(move |i| i.menu == menu)
    }

    /// 項目番号: the menu's number and the item's in it, from 1, among those that make sense for any area
    /// of the kind: 1-2. It is the same for all of them, and on every sheet, whatever a round asks for.
    /// `None` for an item that is not one of these.
    pub fn item_number(&self, id: &ItemId, kind: AreaKind) -> Option<String> {
        let menu = self.item(id)?.menu;
        let before = self.items_of(menu, kind).position(|item| item.id == *id)?;
        Some(format!("{}-{}", menu.number(), before + 1))
    }

    /// All items that make sense for any area of a kind, in reading order. What is asked of one area is
    /// for [`Assessment::asks`](super::Assessment::asks) to say.
    pub fn items_for(&self, kind: AreaKind) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |i| i.is_for(kind))
    }

    /// The items that make sense for such an area, in reading order.
    pub fn asked_of(&self, of: AskedOf) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |i| i.suits(of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_has_the_number_that_people_of_its_kind_of_area_see() {
        let item = |id: &str, menu: usize, fits: &[Fit]| Item {
            fits: fits.to_vec(),
            ..Item::new(ItemId::new(id), Menu::ALL[menu], "")
        };
        let both = [Fit::Region, Fit::Municipality];
        let list = Checklist {
            edition: EditionRef::new("l", "1"),
            title: String::new(),
            note: String::new(),
            scale: std::array::from_fn(|_| ScaleLevel {
                name: String::new(),
                meaning: String::new(),
            }),
            items: vec![
                item("a", 0, &both[..1]),
                item("b", 0, &both),
                item("c", 1, &both),
            ],
        };
        let number = |id: &str, kind: AreaKind| list.item_number(&ItemId::new(id), kind);
        assert_eq!(number("b", AreaKind::Region).as_deref(), Some("1-2"));
        assert_eq!(number("b", AreaKind::Municipality).as_deref(), Some("1-1"));
        assert_eq!(number("c", AreaKind::Region).as_deref(), Some("2-1"));
        assert_eq!(number("a", AreaKind::Municipality), None);
        assert_eq!(number("gone", AreaKind::Region), None);
    }
}

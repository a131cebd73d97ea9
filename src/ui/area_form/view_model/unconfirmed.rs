//! What was changed in the form, and is not confirmed yet: kept beside the area, so that a look at
//! another page does not lose it.
//!
//! Must not know where it is kept.

use super::AreaField;
use crate::model::{Area, AreaKind, EditionRef};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Only what is not as in the area.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unconfirmed {
    kind: Option<AreaKind>,
    checklist: Option<EditionRef>,
    /// By the id of the field.
    texts: BTreeMap<String, String>,
}

impl Unconfirmed {
    /// What in the form is not as in `area`.
    pub fn of(
        area: &Area,
        kind: AreaKind,
        checklist: EditionRef,
        text: impl Fn(AreaField) -> String,
    ) -> Self {
        let texts = AreaField::ALL.into_iter();
        let texts = texts.map(|field| (field, text(field)));
        let changed = texts.filter(|(field, text)| *text != field.text(area));
        Self {
            kind: (kind != area.kind).then_some(kind),
            checklist: (checklist != area.checklist).then_some(checklist),
            texts: changed.map(|(f, text)| (f.id().to_owned(), text)).collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// `None` where nothing was changed.
    pub fn written(&self) -> Option<String> {
        match self.is_empty() {
            true => None,
            false => serde_json::to_string(self).ok(),
        }
    }

    /// Nothing, where it cannot be read.
    pub fn read(written: &str) -> Self {
        serde_json::from_str(written).unwrap_or_default()
    }

    /// What stands in the form of `area` to begin with.
    pub fn kind(&self, area: &Area) -> AreaKind {
        self.kind.unwrap_or(area.kind)
    }

    pub fn checklist(&self, area: &Area) -> EditionRef {
        let checklist = self.checklist.as_ref().unwrap_or(&area.checklist);
        checklist.clone()
    }

    pub fn text(&self, field: AreaField, area: &Area) -> String {
        let typed = self.texts.get(field.id()).cloned();
        typed.unwrap_or_else(|| field.text(area))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;

    fn other_kind(area: &Area) -> AreaKind {
        let mut kinds = AreaKind::ALL.iter().copied();
        kinds.find(|kind| *kind != area.kind).expect("another kind")
    }

    #[test]
    fn a_form_as_it_began_holds_nothing_unconfirmed() {
        let area = sample().area;
        let text = |field: AreaField| field.text(&area);
        let none = Unconfirmed::of(&area, area.kind, area.checklist.clone(), text);
        assert!(none.is_empty());
        assert_eq!(none.written(), None);
    }

    #[test]
    fn what_was_changed_is_there_again_and_the_rest_is_as_in_the_area() {
        let mut area = sample().area;
        let (kind, list) = (other_kind(&area), EditionRef::new("own", "1"));
        let text = |field: AreaField| match field {
            AreaField::Population => "たくさん".to_owned(),
            AreaField::Prefecture => String::new(),
            other => other.text(&area),
        };
        let changed = Unconfirmed::of(&area, kind, list.clone(), text);
        let written = changed.written().expect("changed");
        let read = Unconfirmed::read(&written);
        assert_eq!(read, changed);
        // Corrected meanwhile from elsewhere.
        area.name = "新しい名前".to_owned();
        assert_eq!((read.kind(&area), read.checklist(&area)), (kind, list));
        assert_eq!(read.text(AreaField::Population, &area), "たくさん");
        assert_eq!(read.text(AreaField::Prefecture, &area), "");
        assert_eq!(read.text(AreaField::Name, &area), "新しい名前");
    }

    #[test]
    fn what_another_version_left_is_nothing() {
        assert!(Unconfirmed::read("{\"kind\":3}").is_empty());
        assert!(Unconfirmed::read("").is_empty());
    }
}

//! What was changed in the form, and is not confirmed yet: kept beside the area, so that a look at
//! another page does not lose it.
//!
//! Must not know where it is kept.

use super::{AreaField, Mistake, typed};
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

    /// `area` with what was changed here; all else is as it stands there by now. Or all that is to
    /// be mended, in the order of the page.
    pub fn laid_over(&self, area: &Area) -> Result<Area, Vec<Mistake>> {
        let chosen = Area {
            kind: self.kind(area),
            checklist: self.checklist(area),
            ..area.clone()
        };
        typed(chosen, |field| self.text(field, area))
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

    /// The form of `area` with another text in that field.
    fn typed_here(area: &Area, field: AreaField, typed: &str) -> Unconfirmed {
        let text = |of: AreaField| match of == field {
            true => typed.to_owned(),
            false => of.text(area),
        };
        Unconfirmed::of(area, area.kind, area.checklist.clone(), text)
    }

    #[test]
    fn what_was_changed_elsewhere_meanwhile_stays() {
        let began = sample().area;
        let here = typed_here(&began, AreaField::Name, "新しい名前");
        let elsewhere = Area {
            kind: other_kind(&began),
            checklist: EditionRef::new("own", "1"),
            population: Some(200),
            ..began.clone()
        };
        let both = Area {
            name: "新しい名前".to_owned(),
            ..elsewhere.clone()
        };
        assert_eq!(here.laid_over(&elsewhere), Ok(both));
        // What both changed is as it was typed here, and nothing else is.
        let here = typed_here(&began, AreaField::Population, "300");
        let both = Area {
            population: Some(300),
            ..elsewhere.clone()
        };
        assert_eq!(here.laid_over(&elsewhere), Ok(both));
        let list = Unconfirmed::of(&began, began.kind, EditionRef::new("own", "2"), |f| {
            f.text(&began)
        });
        let both = Area {
            checklist: EditionRef::new("own", "2"),
            ..elsewhere.clone()
        };
        assert_eq!(list.laid_over(&elsewhere), Ok(both));
    }

    #[test]
    fn what_is_to_be_mended_is_told_of_what_nobody_touched_as_well() {
        let mut area = sample().area;
        area.name = String::new();
        let here = typed_here(&area, AreaField::Population, "たくさん");
        let told = here.laid_over(&area).unwrap_err();
        let fields: Vec<AreaField> = told.iter().map(|m| m.field).collect();
        assert_eq!(fields, [AreaField::Name, AreaField::Population]);
    }

    #[test]
    fn what_another_version_left_is_nothing() {
        assert!(Unconfirmed::read("{\"kind\":3}").is_empty());
        assert!(Unconfirmed::read("").is_empty());
    }
}

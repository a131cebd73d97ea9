//! What each entry of the store is called: a kind, then what it is about, parted by a character
//! that no name holds.
//!
//! Must not know what an entry says.

use crate::model::{AreaId, RespondentId, SurveyId};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// Stands between the parts of a name.
const PART: char = '\u{1f}';
/// What would break a name in two, and the mark of an escape itself.
const ESCAPED: &AsciiSet = &CONTROLS.add(b'%');

/// What is kept, checked and merged as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// The user's own lists and 参考値, which belong to no area.
    Shared,
    Area(AreaId),
}

impl Unit {
    pub fn area(&self) -> Option<&AreaId> {
        match self {
            Unit::Shared => None,
            Unit::Area(id) => Some(id),
        }
    }

    /// As it stands in names and in messages between tabs.
    pub fn code(&self) -> String {
        match self {
            Unit::Shared => "shared".to_owned(),
            Unit::Area(id) => format!("area-{}", utf8_percent_encode(id.as_str(), ESCAPED)),
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        if code == "shared" {
            return Some(Unit::Shared);
        }
        let id = percent_decode_str(code.strip_prefix("area-")?).decode_utf8();
        Some(Unit::Area(AreaId::new(id.ok()?)))
    }
}

/// Which store this is: written with the first entry, so that a store that was cleared, or another
/// in its place, is told from this one.
pub const MARK: &str = "mark";
/// The text that stood in the place before this one, quoted as JSON, until the first 控え.
pub const OLD: &str = "old";

/// The kinds of which there may be many. The name of each begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Of a unit: its revision, its summary, the checksums of its parts.
    Head,
    /// Of a unit: one of its parts.
    Part,
    /// Of a unit: what a page put while it was being left, not yet merged.
    Unsettled,
    /// Of a unit: places that two tabs changed, until somebody has chosen.
    Clashes,
    /// Something unreadable, by the time at which it was set aside.
    Aside,
    /// What stood before a file was taken in, by time.
    Journal,
    Setting,
    /// What a member has answered to a survey so far, by survey and member: nothing of an area.
    AnswerDraft,
}

impl Kind {
    /// What the names of this kind begin with.
    pub fn prefix(self) -> String {
        let kind = match self {
            Kind::Head => "head",
            Kind::Part => "part",
            Kind::Unsettled => "unsettled",
            Kind::Clashes => "clashes",
            Kind::Aside => "aside",
            Kind::Journal => "journal",
            Kind::Setting => "setting",
            Kind::AnswerDraft => "answer-draft",
        };
        format!("{kind}{PART}")
    }

    pub fn named(self, about: &str) -> String {
        format!("{}{about}", self.prefix())
    }

    pub fn of(self, unit: &Unit) -> String {
        self.named(&unit.code())
    }

    /// What all names of `unit` begin with, where it has many of this kind.
    pub fn all_of(self, unit: &Unit) -> String {
        format!("{}{PART}", self.of(unit))
    }

    /// One of many of `unit`.
    pub fn one_of(self, unit: &Unit, which: &str) -> String {
        format!("{}{which}", self.all_of(unit))
    }

    /// What the names of all drafts to one survey begin with.
    pub fn drafts_to(survey: &SurveyId) -> String {
        let survey = utf8_percent_encode(survey.as_str(), ESCAPED).to_string();
        format!("{}{PART}", Kind::AnswerDraft.named(&survey))
    }

    /// Of one member.
    pub fn draft_to(survey: &SurveyId, member: RespondentId) -> String {
        format!("{}{member}", Self::drafts_to(survey))
    }

    /// What an entry of this kind is about.
    pub fn about(self, name: &str) -> Option<&str> {
        name.strip_prefix(&self.prefix())
    }

    /// Which of many of which unit.
    pub fn which(self, name: &str) -> Option<(Unit, &str)> {
        let (unit, which) = self.about(name)?.split_once(PART)?;
        Some((Unit::from_code(unit)?, which))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_name_tells_its_unit_and_which_of_many(id in any::<String>(), which in "[a-z:0-9]{0,8}") {
            let unit = Unit::Area(AreaId::new(id));
            let name = Kind::Part.one_of(&unit, &which);
            prop_assert_eq!(Kind::Part.which(&name), Some((unit.clone(), which.as_str())));
            prop_assert!(name.starts_with(&Kind::Part.all_of(&unit)));
            prop_assert_eq!(Kind::Head.which(&name), None);
            let head = Kind::Head.of(&unit);
            prop_assert_eq!(Kind::Head.about(&head).and_then(Unit::from_code), Some(unit));
        }

        #[test]
        fn the_entries_of_one_unit_are_not_anothers(one in any::<String>(), other in any::<String>()) {
            prop_assume!(one != other);
            let (one, other) = (Unit::Area(AreaId::new(one)), Unit::Area(AreaId::new(other)));
            prop_assert!(!Kind::Part.one_of(&one, "area").starts_with(&Kind::Part.all_of(&other)));
        }
    }
}

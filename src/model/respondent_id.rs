//! The id of a respondent: short enough to be copied with a key.

use super::{Perspective, Refused};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who answers, within an area: a person or a group. Lower-case ASCII letters, digits and hyphens,
/// beginning with a letter, at most [`RespondentId::MAX_LEN`]: a spreadsheet leaves such ids as they
/// are. Ordered as texts are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RespondentId([u8; Self::MAX_LEN]);

impl RespondentId {
    /// In characters.
    pub const MAX_LEN: usize = 24;

    /// `None` for what is no such id.
    pub fn new(text: &str) -> Option<Self> {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !text.starts_with(|c: char| c.is_ascii_lowercase()) || !text.chars().all(plain) {
            return None;
        }
        let mut bytes = [0; Self::MAX_LEN];
        bytes
            .get_mut(..text.len())?
            .copy_from_slice(text.as_bytes());
        Some(Self(bytes))
    }

    /// The one respondent that stands for a 立場: files of before knew a member by that alone.
    pub fn of(perspective: Perspective) -> Self {
        // A test holds that every code is an id.
        Self::new(perspective.code()).unwrap_or(Self([0; Self::MAX_LEN]))
    }

    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0);
        let text = &self.0[..end.unwrap_or(Self::MAX_LEN)];
        std::str::from_utf8(text).unwrap_or_default()
    }
}

impl fmt::Display for RespondentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for RespondentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.as_str())
    }
}

impl TryFrom<String> for RespondentId {
    type Error = Refused;

    fn try_from(text: String) -> Result<Self, Refused> {
        Self::new(&text).ok_or(Refused)
    }
}

impl From<RespondentId> for String {
    fn from(id: RespondentId) -> Self {
        id.as_str().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_back_as_they_were_and_others_are_none() {
        let longest = "a".repeat(RespondentId::MAX_LEN);
        for good in ["r", "peer", "r-12ab", &*longest] {
            assert_eq!(RespondentId::new(good).expect(good).as_str(), good);
        }
        for bad in [
            "",
            "1r",
            "R",
            "r_1",
            "r 1",
            "立場",
            "-r",
            &*format!("{longest}a"),
        ] {
            assert_eq!(RespondentId::new(bad), None, "{bad}");
        }
    }

    #[test]
    fn each_perspective_has_its_own() {
        for side in Perspective::ALL {
            assert_eq!(RespondentId::of(*side).as_str(), side.code());
        }
    }

    #[test]
    fn they_are_ordered_as_texts_are() {
        let id = |text| RespondentId::new(text).expect("an id");
        let mut ids = [id("b"), id("a-1"), id("ab"), id("a")];
        ids.sort();
        assert_eq!(ids, [id("a"), id("a-1"), id("ab"), id("b")]);
    }
}

//! Names that never change: of checklist items (written by hand) and of all that users make
//! (made at random).

use std::fmt;

macro_rules! text_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

text_id!(
    /// An area inside a workspace. Random, so that areas from two PCs can be brought together.
    AreaId
);
text_id!(
    /// A checklist item. Its meaning never changes; a changed item gets a new id
    /// and says which old ones it `continues`.
    ItemId
);

text_id!(
    /// A 地域課題 within an area.
    IssueId
);
text_id!(
    /// A 取組 within an issue.
    ActionId
);
text_id!(
    /// A 指標 within an area.
    IndicatorId
);
text_id!(
    /// A figure of an area's 地域のすがた: of a ready one everywhere the same.
    FigureId
);
text_id!(
    /// A line of an area's 年表.
    PastEventId
);
text_id!(
    /// A 協議の場 within an area.
    ForumId
);
text_id!(
    /// A 外からの締め切り within an area's year.
    DeadlineId
);
text_id!(
    /// One sitting of a 協議の場.
    MeetingId
);
text_id!(
    /// A 事前アンケート of an area.
    SurveyId
);
text_id!(
    /// A question of one's own within a survey.
    QuestionId
);
text_id!(
    /// A 参考値. A user's own of the same name stands in place of the shipped one.
    ReferenceId
);
text_id!(
    /// One published figure over its periods and years.
    SeriesId
);
text_id!(
    /// A ready indicator to start from.
    TemplateId
);

impl ItemId {
    /// Longest id accepted, in characters.
    pub const MAX_LEN: usize = 60;

    /// Lower-case ASCII letters, digits and hyphens, starting with a letter: such ids survive
    /// file names, spreadsheets and URLs unchanged.
    pub fn is_well_formed(text: &str) -> bool {
        text.len() <= Self::MAX_LEN
            && text.starts_with(|c: char| c.is_ascii_lowercase())
            && text
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn item_ids_are_plain_ascii() {
        for good in ["forum-standing", "a", "peer-2"] {
            assert!(ItemId::is_well_formed(good), "{good}");
        }
        for bad in ["", "Forum", "2-peer", "協議の場", "a_b", "a b"] {
            assert!(!ItemId::is_well_formed(bad), "{bad}");
        }
    }
}

//! What one row of the year's tables says, whichever table it is.
//!
//! Must not know how a row is laid out, nor where an entry goes.

use super::super::indicators::IndicatorValue;
use super::super::plan::PlanEntry;
use super::super::profile::ProfileEntry;
use crate::model::{Action, FiscalYear, Forum, ForumId, Indicator, Issue, IssueId, Meeting};

#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    Plan(FiscalYear, PlanEntry),
    /// Without its actions.
    Issue(FiscalYear, Issue),
    Action(FiscalYear, IssueId, Action),
    /// The indicator without values, and one of its values.
    Indicator(Indicator, Option<IndicatorValue>),
    /// Without its meetings.
    Forum(Forum),
    Meeting(ForumId, Meeting),
    Profile(ProfileEntry),
}

impl Entry {
    /// What may be told once only: two rows with the same key must say the same.
    pub fn key(&self) -> String {
        const BETWEEN: &str = "\u{1F}";
        let parts: [String; 3] = match self {
            Entry::Plan(year, part) => [year.western().to_string(), part.key(), String::new()],
            Entry::Issue(year, issue) => [
                year.western().to_string(),
                issue.id.to_string(),
                String::new(),
            ],
            Entry::Action(year, issue, action) => [
                year.western().to_string(),
                issue.to_string(),
                action.id.to_string(),
            ],
            Entry::Indicator(indicator, value) => {
                let (kind, year) = value.as_ref().map_or(("", None), IndicatorValue::key);
                let year = year.map_or_else(String::new, |y| y.western().to_string());
                [indicator.id.to_string(), kind.to_owned(), year]
            }
            Entry::Forum(forum) => [forum.id.to_string(), String::new(), String::new()],
            Entry::Meeting(forum, meeting) => {
                [forum.to_string(), meeting.id.to_string(), String::new()]
            }
            Entry::Profile(entry) => entry.key(),
        };
        parts.join(BETWEEN)
    }

    /// The id of the indicator or figure that it says something of.
    pub fn defines(&self) -> Option<&str> {
        match self {
            Entry::Indicator(indicator, _) => Some(indicator.id.as_str()),
            Entry::Profile(ProfileEntry::Figure(figure, _)) => Some(figure.id.as_str()),
            _ => None,
        }
    }

    /// False if both tell of the same indicator or figure, but not the same of it.
    pub fn defines_alike(&self, other: &Self) -> bool {
        match (self, other) {
            (Entry::Indicator(here, _), Entry::Indicator(there, _)) => {
                here.id != there.id || here == there
            }
            (
                Entry::Profile(ProfileEntry::Figure(here, _)),
                Entry::Profile(ProfileEntry::Figure(there, _)),
            ) => here.id != there.id || here == there,
            _ => true,
        }
    }
}

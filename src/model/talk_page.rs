//! The pages of a meeting: which there are, in which order they are proposed, and their names in
//! addresses and files.
//!
//! Must not know what stands on a page, nor how it looks.

use super::{IssueId, Refused};
use serde::{Deserialize, Serialize};

/// What a page of a meeting is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum TalkPage {
    /// Where we are, and who is here.
    Opening,
    /// 地域のすがた
    Profile,
    /// The nine menus, this round and the one before.
    Shape,
    Strengths,
    /// What moved since the year before.
    Moved,
    /// 見え方がちがうところ: what those who answered see differently, item by item.
    Views,
    Gaps,
    /// One 地域課題 of the year's plan.
    Issue(IssueId),
    Roadmap,
    /// What to talk about.
    Questions,
    /// What was decided.
    Decisions,
    Next,
}

impl TalkPage {
    /// Pages that every meeting can have; the issues' stand after the gaps.
    pub const FIXED: [Self; 11] = [
        Self::Opening,
        Self::Profile,
        Self::Shape,
        Self::Strengths,
        Self::Moved,
        Self::Views,
        Self::Gaps,
        Self::Roadmap,
        Self::Questions,
        Self::Decisions,
        Self::Next,
    ];

    /// The order that serves talk, with the year's issues after the gaps.
    pub fn proposed(issues: &[IssueId]) -> Vec<Self> {
        let mut pages = Self::FIXED.to_vec();
        let after_gaps = pages.iter().position(|p| *p == Self::Gaps);
        let place = after_gaps.map_or(pages.len(), |place| place + 1);
        pages.splice(place..place, issues.iter().cloned().map(Self::Issue));
        pages
    }

    const ISSUE: &'static str = "issue-";

    /// Its name in addresses and files.
    pub fn code(&self) -> String {
        let code = match self {
            Self::Opening => "opening",
            Self::Profile => "profile",
            Self::Shape => "shape",
            Self::Strengths => "strengths",
            Self::Moved => "moved",
            Self::Views => "views",
            Self::Gaps => "gaps",
            Self::Issue(issue) => return format!("{}{issue}", Self::ISSUE),
            Self::Roadmap => "roadmap",
            Self::Questions => "questions",
            Self::Decisions => "decisions",
            Self::Next => "next",
        };
        code.to_owned()
    }

    pub fn from_code(code: &str) -> Option<Self> {
        if let Some(issue) = code.strip_prefix(Self::ISSUE) {
            return (!issue.is_empty()).then(|| Self::Issue(IssueId::new(issue)));
        }
        Self::FIXED.into_iter().find(|page| page.code() == code)
    }
}

impl TryFrom<String> for TalkPage {
    type Error = Refused;

    fn try_from(code: String) -> Result<Self, Refused> {
        Self::from_code(&code).ok_or(Refused)
    }
}

impl From<TalkPage> for String {
    fn from(page: TalkPage) -> Self {
        page.code()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_again_by_its_code() {
        let issue = TalkPage::Issue(IssueId::new("i1"));
        for page in TalkPage::FIXED.into_iter().chain([issue]) {
            assert_eq!(TalkPage::from_code(&page.code()), Some(page));
        }
        for wrong in ["", "issue-", "gap"] {
            assert_eq!(TalkPage::from_code(wrong), None);
        }
    }
}

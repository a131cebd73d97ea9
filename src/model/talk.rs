//! 話し合い: how a year's plan and answers are shown in a meeting, as the facilitator chose.
//!
//! Must not know what a page looks like, nor what stands on it: only which pages there are, in
//! which order, and what is left out. What is decided is written into the sitting itself.

use super::coded::coded;
use super::order::{in_order, put_at};
use super::serial::{is_empty, or_empty};
use super::{FiscalYear, ForumId, IssueId, ItemId, MeetingId, TalkPage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded! {
    /// How levels are said to the room.
    Wording {
        Levels = "levels", "段階 0〜4";
        Marks = "marks", "○・△";
    }
}

/// A page in its place, shown or left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageChoice {
    pub page: TalkPage,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub shown: bool,
}

/// The choices for the meetings of one fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    pub year: FiscalYear,
    /// As chosen; empty: as proposed. Pages that are not named here follow as proposed.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub pages: Vec<PageChoice>,
    /// Strengths and gaps taken in or left out, against what is proposed.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub items: BTreeMap<ItemId, bool>,
    /// Those of a side that people moved, in their order; empty: as proposed.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub order: Vec<ItemId>,
    pub wording: Wording,
    /// ふりがな over the tool's own terms.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub ruby: bool,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub dark: bool,
    /// 話し合いたいこと, one a line.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub questions: String,
    /// 次回に向けて, one a line, as prepared: a sitting that begins takes it over.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub next: String,
    /// The facilitator's own notes, which the room does not see.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub notes: BTreeMap<TalkPage, String>,
    /// Whose sitting the next words go into, as chosen; `None`: not chosen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub forum: Option<ForumId>,
    /// The sitting in which decisions were written down last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sitting: Option<(ForumId, MeetingId)>,
}

impl Talk {
    pub fn new(year: FiscalYear) -> Self {
        Self {
            year,
            pages: Vec::new(),
            items: BTreeMap::new(),
            order: Vec::new(),
            wording: Wording::Levels,
            ruby: false,
            dark: false,
            questions: String::new(),
            next: String::new(),
            notes: BTreeMap::new(),
            forum: None,
            sitting: None,
        }
    }

    /// All pages in order: the chosen ones where people put them, and each proposed page that
    /// they have not placed right after the one before it in the proposal. Issues that are no
    /// longer proposed are dropped.
    pub fn pages_of(&self, issues: &[IssueId]) -> Vec<PageChoice> {
        let chosen: Vec<TalkPage> = self.pages.iter().map(|c| c.page.clone()).collect();
        let pages = in_order(&chosen, &TalkPage::proposed(issues)).into_iter();
        let is_out = |page: &TalkPage| self.pages.iter().any(|c| c.page == *page && !c.shown);
        let choice = |page: TalkPage| PageChoice {
            shown: !is_out(&page),
            page,
        };
        pages.map(choice).collect()
    }

    /// Strengths or gaps where people put them; `proposed` is all of one side.
    pub fn items_in_order(&self, proposed: &[ItemId]) -> Vec<ItemId> {
        in_order(&self.order, proposed)
    }

    /// Moves one of `proposed` to a place among them, counted from 0.
    pub fn put_item(&mut self, proposed: &[ItemId], item: &ItemId, place: usize) {
        let mut side = self.items_in_order(proposed);
        put_at(&mut side, |other| other == item, place);
        self.order.retain(|other| !proposed.contains(other));
        self.order.extend(side);
    }

    /// Shows a page or leaves it out.
    pub fn set_shown(&mut self, issues: &[IssueId], page: &TalkPage, shown: bool) {
        self.pages = self.pages_of(issues);
        if let Some(choice) = self.pages.iter_mut().find(|c| c.page == *page) {
            choice.shown = shown;
        }
    }

    /// Moves a page to a place among all, counted from 0.
    pub fn put_page(&mut self, issues: &[IssueId], page: &TalkPage, place: usize) {
        self.pages = self.pages_of(issues);
        put_at(&mut self.pages, |choice| choice.page == *page, place);
    }

    /// The facilitator's note on a page; an empty one is not stored.
    pub fn set_note(&mut self, page: TalkPage, text: String) {
        if text.trim().is_empty() {
            self.notes.remove(&page);
        } else {
            self.notes.insert(page, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issues(ids: &[&str]) -> Vec<IssueId> {
        ids.iter().map(|id| IssueId::new(*id)).collect()
    }

    fn talk() -> Talk {
        Talk::new(FiscalYear::new(2026).expect("in range"))
    }

    fn codes(talk: &Talk, issues: &[IssueId]) -> Vec<String> {
        let pages = talk.pages_of(issues).into_iter();
        pages.map(|choice| choice.page.code()).collect()
    }

    #[test]
    fn issues_stand_after_the_gaps_and_new_ones_join_the_others() {
        let mut talk = talk();
        let proposed = codes(&talk, &issues(&["a"]));
        assert_eq!(proposed[6..9], ["gaps", "issue-a", "roadmap"]);
        // The roadmap goes before the gaps; a second issue still stands beside the first.
        talk.put_page(&issues(&["a"]), &TalkPage::Roadmap, 6);
        let now = codes(&talk, &issues(&["a", "b"]));
        assert_eq!(now[6..10], ["roadmap", "gaps", "issue-a", "issue-b"]);
        assert_eq!(
            codes(&talk, &[])[6..8],
            ["roadmap", "gaps"],
            "the issue is gone"
        );
    }

    #[test]
    fn a_page_left_out_stays_out_wherever_it_goes() {
        let mut talk = talk();
        talk.set_shown(&[], &TalkPage::Moved, false);
        talk.put_page(&[], &TalkPage::Moved, 6);
        let pages = talk.pages_of(&issues(&["a"]));
        let hidden: Vec<_> = pages.iter().filter(|c| !c.shown).collect();
        assert_eq!(hidden.len(), 1);
        assert_eq!(hidden[0].page, TalkPage::Moved);
    }

    #[test]
    fn items_stand_where_people_put_them() {
        let side =
            |ids: &[&str]| -> Vec<ItemId> { ids.iter().map(|id| ItemId::new(*id)).collect() };
        let mut talk = talk();
        let gaps = side(&["a", "b", "c"]);
        talk.put_item(&gaps, &ItemId::new("c"), 1);
        talk.put_item(&side(&["x", "y"]), &ItemId::new("x"), 1);
        assert_eq!(talk.items_in_order(&gaps), side(&["a", "c", "b"]));
        assert_eq!(talk.items_in_order(&side(&["x", "y"])), side(&["y", "x"]));
        // A new one joins the one that it follows; one that is gone is no trouble.
        assert_eq!(
            talk.items_in_order(&side(&["a", "b", "new"])),
            side(&["a", "b", "new"])
        );
        talk.put_item(&gaps, &ItemId::new("gone"), 0);
        assert_eq!(talk.items_in_order(&gaps), side(&["a", "c", "b"]));
    }

    #[test]
    fn the_chosen_forum_stays_and_a_file_from_before_has_none() {
        let written = |talk: &Talk| serde_json::to_value(talk).expect("written");
        let read = |value| serde_json::from_value::<Talk>(value).expect("read");
        let mut talk = talk();
        talk.sitting = Some((ForumId::new("f1"), MeetingId::new("m1")));
        let before = written(&talk);
        assert_eq!(before.get("forum"), None);
        assert_eq!(read(before), talk);
        talk.forum = Some(ForumId::new("f2"));
        assert_eq!(read(written(&talk)), talk);
    }

    #[test]
    fn a_page_goes_from_end_to_end_and_no_further() {
        let mut talk = talk();
        let proposed = codes(&talk, &[]);
        talk.put_page(&[], &TalkPage::Opening, 99);
        let mut expected = proposed.clone();
        expected.rotate_left(1);
        assert_eq!(codes(&talk, &[]), expected);
        talk.put_page(&[], &TalkPage::Opening, 0);
        assert_eq!(codes(&talk, &[]), proposed);
    }
}

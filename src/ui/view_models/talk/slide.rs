//! What one page of a meeting holds.
//!
//! Must not know Leptos or the browser, nor how a page looks.

use crate::chart::{FeltSpread, LevelNames, LevelSpread, RoundResult};
use crate::model::{
    Action, AssessmentKey, Indicator, Issue, IssueId, ItemId, Level, Menu, Side, TalkPage, Verdict,
};
use crate::ui::view_models::desired::Wish;
use crate::ui::view_models::profile::ToldFigure;

/// One page on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Slide {
    pub page: TalkPage,
    /// 1, 2, … where one idea takes several pages.
    pub part: usize,
    pub body: Body,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Area, year, who is here: read from the record by whoever shows it.
    Opening,
    /// Figures of the 地域のすがた in two columns, under what they say.
    Figures(String, Vec<ToldFigure>),
    /// What they mean, sentence by sentence.
    Meaning(Vec<String>),
    /// The 年表: when, and what.
    History(Vec<(String, String)>),
    /// `is_parted`: the year before cannot stand beside it, being told in another voice.
    Shape {
        round: RoundResult,
        is_parted: bool,
    },
    Moved(RoundResult),
    Findings(Side, Vec<FindingRow>),
    /// How people see an item.
    Spread(Box<SpreadPage>),
    /// What is said of it.
    Words(Box<SpreadPage>, Vec<String>),
    /// What was replied to a question of the area's own.
    Replies(String, Vec<String>),
    /// The nine menus by number and name, for whoever reads along: readings cannot stand in a
    /// picture.
    Menus,
    /// The issue, with what it rests on where both have room.
    Issue(Box<Issue>, Vec<IssueItem>),
    /// What an issue rests on, on pages of its own.
    IssueItems(String, Vec<IssueItem>),
    /// How each side sees it, over the words whose they are.
    Views(String, Vec<(String, String)>),
    /// 取組 of an issue.
    Work(IssueId, String, Vec<Action>),
    Indicator(Box<Indicator>),
    Roadmap,
    Questions,
    Decisions,
    Next,
}

/// An item that people see differently.
#[derive(Clone, Debug, PartialEq)]
pub struct SpreadPage {
    /// The area's own round.
    pub key: AssessmentKey,
    pub item: ItemId,
    pub text: String,
    /// Of the item's list, for whoever agrees on one.
    pub level_names: LevelNames,
    pub seen: Seen,
    /// Its place among those that are seen differently, from 1, and how many these are.
    pub place: (usize, usize),
    /// How the room has left it; blank while it is open.
    pub told: String,
}

/// What stands on the page of how people see an item.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    Levels(LevelSpread),
    /// 実感, where too few people gave a level.
    Felt(FeltSpread),
}

/// A checklist item that an issue came from.
#[derive(Clone, Debug, PartialEq)]
pub struct IssueItem {
    pub text: String,
    pub level: Option<Level>,
    pub wish: Option<Wish>,
    pub evidence: String,
}

/// A strength or a gap on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingRow {
    pub item: ItemId,
    pub menu: Menu,
    pub text: String,
    pub level: Option<Level>,
    pub wish: Option<Wish>,
    pub verdict: Option<Verdict>,
    /// In which sitting it was said; `None` for the office's word.
    pub sitting: Option<String>,
    /// Nobody whose own experience it is about was asked yet.
    pub is_unheard: bool,
    /// 根拠, or what people said when they confirmed it.
    pub evidence: String,
}

impl FindingRow {
    /// The room has said so.
    pub fn is_confirmed(&self) -> bool {
        matches!(self.verdict, Some(Verdict::Confirmed | Verdict::Added))
    }
}

impl Slide {
    /// Its name in addresses: `gaps`, `gaps.2`.
    pub fn code(&self) -> String {
        match self.part {
            1 => self.page.code(),
            part => format!("{}.{part}", self.page.code()),
        }
    }
}

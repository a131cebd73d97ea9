//! What a meeting shows: an area's year as pages, one idea each, in the order that serves talk.
//!
//! Must not know how a page looks. It decides what there is to show, what is left out, and how
//! much goes on one page, so that a room can read it from the back.

mod height;
mod issue;
mod profile;
mod slide;
mod views;

pub use height::TitleSize;
pub use slide::{Body, FindingRow, IssueItem, Seen, Slide, SpreadPage};
pub use views::round_with_views;

pub use crate::ui::view_models::written::lines;

use crate::chart::RoundResult;
use crate::exchange::outgoing::in_the_room;
use crate::model::{
    AreaRecord, AssessmentKey, FiscalYear, IssueId, ItemId, Library, Side, Talk, TalkPage, Wording,
};
use crate::score::{compare, plan};
use crate::ui::view_models::desired::Wish;
use crate::ui::view_models::result::{ResultViewModel, RoundViewModel};
use crate::ui::view_models::round_figures::RoundFigures;
use crate::ui::view_models::sittings::sitting_in_room;
use crate::ui::words::meeting;
use crate::ui::words::meeting::dots;
use height::{Pages, pages};
use issue::evidence_of;

/// How many strengths, and how many gaps, are proposed: the first ones that stand.
const PROPOSED: usize = 6;

/// A meeting of one fiscal year, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct TalkViewModel {
    /// The round that speaks for the year; `None` if nothing was answered in it.
    pub key: Option<AssessmentKey>,
    /// Pages that are shown, in order; never empty.
    pub slides: Vec<Slide>,
    /// The issues that a page can be about, in the plan's order.
    pub issues: Vec<IssueId>,
    /// All that can be taken in or left out, with whether it is in.
    pub strengths: Vec<(FindingRow, bool)>,
    pub gaps: Vec<(FindingRow, bool)>,
    /// Pages that the facilitator leaves out; what they would show stays off the paper, too.
    pub left_out: Vec<TalkPage>,
    /// Pages that have nothing to show this year.
    pub bare: Vec<TalkPage>,
}

/// The latest round of the year that says anything.
pub fn round_of(record: &AreaRecord, year: FiscalYear) -> Option<AssessmentKey> {
    record.latest_round(year).map(|a| a.key)
}

impl TalkViewModel {
    pub fn of(library: &Library, record: &AreaRecord, year: FiscalYear) -> Self {
        let may_see_levels = views::are_for_the_room(record);
        let record = &in_the_room(record);
        let nothing = Talk::new(year);
        let talk = record.talk(year).unwrap_or(&nothing);
        let key = round_of(record, year);
        let round = key.and_then(|key| match ResultViewModel::of(library, record, &key) {
            ResultViewModel::Round(round) => Some(round),
            _ => None,
        });
        let room = Pages::new(talk.ruby);
        let year_plan = record.plan(year);
        let issues: Vec<IssueId> = year_plan
            .into_iter()
            .flat_map(|plan| plan.issues.iter().map(|issue| issue.id.clone()))
            .collect();
        let mut view_model = Self {
            key: round.as_ref().and(key),
            slides: Vec::new(),
            issues,
            strengths: Vec::new(),
            gaps: Vec::new(),
            left_out: Vec::new(),
            bare: Vec::new(),
        };
        if let Some(round) = &round {
            let evidence = |item: &ItemId| evidence_of(record, key, item);
            let side = |side| rows(record, round, (side, talk), &evidence);
            (view_model.strengths, view_model.gaps) = (side(Side::Strength), side(Side::Gap));
        }
        let moves = Moves::of(library, record, key);
        for choice in talk.pages_of(&view_model.issues) {
            let bodies = match &choice.page {
                TalkPage::Opening => vec![Body::Opening],
                TalkPage::Profile => profile::bodies(record, room),
                TalkPage::Shape => shape(round.as_deref(), &moves, talk.ruby),
                TalkPage::Moved => moves.bodies(),
                TalkPage::Views if may_see_levels => views::bodies(library, record, year, room),
                TalkPage::Views => Vec::new(),
                TalkPage::Strengths => found(Side::Strength, &view_model.strengths, room),
                TalkPage::Gaps => found(Side::Gap, &view_model.gaps, room),
                TalkPage::Issue(id) => {
                    let own = record.plan(year).and_then(|plan| plan.issue(id));
                    own.map_or_else(Vec::new, |own| {
                        let items = issue::items(record, own, round.as_deref(), key);
                        issue::bodies(record, own, items, room)
                    })
                }
                TalkPage::Roadmap => roadmap(record, year),
                TalkPage::Questions => vec![Body::Questions],
                TalkPage::Decisions => vec![Body::Decisions],
                TalkPage::Next => vec![Body::Next],
            };
            if bodies.is_empty() {
                view_model.bare.push(choice.page);
            } else if choice.shown {
                let slides = bodies.into_iter().enumerate().map(|(index, body)| Slide {
                    page: choice.page.clone(),
                    part: index + 1,
                    body,
                });
                view_model.slides.extend(slides);
            } else {
                view_model.left_out.push(choice.page);
            }
        }
        if view_model.slides.is_empty() {
            // Whoever left out every page still has somewhere to stand.
            view_model.slides.push(Slide {
                page: TalkPage::Opening,
                part: 1,
                body: Body::Opening,
            });
        }
        view_model
    }

    /// Whether the facilitator lets the room see what a page is about.
    pub fn shows(&self, page: &TalkPage) -> bool {
        !self.left_out.contains(page)
    }

    /// Where `code` stands among the pages; the first page of the same idea if that part is gone,
    /// or else the beginning.
    pub fn place_of(&self, code: &str) -> usize {
        let exact = self.slides.iter().position(|slide| slide.code() == code);
        let stem = code.split('.').next().unwrap_or_default();
        let near = || self.slides.iter().position(|s| s.page.code() == stem);
        exact.or_else(near).unwrap_or(0)
    }
}

/// What stands on a side: what people struck is left out.
fn rows(
    record: &AreaRecord,
    round: &RoundViewModel,
    (side, talk): (Side, &Talk),
    evidence: &dyn Fn(&ItemId) -> String,
) -> Vec<(FindingRow, bool)> {
    let standing = round.side(side).iter().filter(|f| f.stands());
    let answers = round_of(record, talk.year).and_then(|key| record.assessment(&key));
    let given = |item: &ItemId| {
        let answer = answers.and_then(|answers| answers.answer(item));
        let discussion = answer.map(|answer| &answer.discussion);
        discussion
            .map(|d| dots(d.dots, d.wanted))
            .unwrap_or_default()
    };
    let rows = standing.enumerate().filter_map(|(index, finding)| {
        let item = round.list.item(&finding.item)?;
        let noted = evidence(&finding.item);
        let row = FindingRow {
            item: finding.item.clone(),
            menu: finding.menu,
            text: item.text.clone(),
            level: finding.level,
            wish: Wish::of(record, &finding.item, talk.year, &round.list),
            verdict: finding.verdict,
            sitting: finding
                .agreed_in
                .as_ref()
                .map(|sitting| sitting_in_room(record, sitting, talk)),
            is_unheard: finding.is_unheard,
            evidence: beside_dots(
                given(&finding.item),
                if noted.is_empty() {
                    finding.why.clone()
                } else {
                    noted
                },
            ),
        };
        let shown = talk.items.get(&row.item).copied();
        Some((row, shown.unwrap_or(index < PROPOSED)))
    });
    let mut rows: Vec<(FindingRow, bool)> = rows.collect();
    let proposed: Vec<ItemId> = rows.iter().map(|(row, _)| row.item.clone()).collect();
    let order = talk.items_in_order(&proposed);
    rows.sort_by_key(|(row, _)| order.iter().position(|item| *item == row.item));
    rows
}

/// What the room gave it, before what is written of it.
fn beside_dots(given: String, written: String) -> String {
    match (given.is_empty(), written.is_empty()) {
        (true, _) => written,
        (false, true) => given,
        (false, false) => format!("{given}。{written}"),
    }
}

/// No rated item makes no shape. Where the year before cannot stand beside it, that is told here.
fn shape(round: Option<&RoundViewModel>, moves: &Moves, ruby: bool) -> Vec<Body> {
    let Some(round) = round.filter(|r| r.answered.rated > 0) else {
        return Vec::new();
    };
    let names = ruby.then_some(Body::Menus);
    let shape = Body::Shape {
        round: round.now.clone(),
        is_parted: *moves == Moves::Parted,
    };
    names.into_iter().chain([shape]).collect()
}

/// Against the latest round of an earlier fiscal year.
#[derive(Clone, Debug, PartialEq)]
enum Moves {
    /// There is none, or nothing that both rated.
    None,
    /// Every item is told in two voices.
    Parted,
    Some(Box<RoundResult>),
}

impl Moves {
    fn of(library: &Library, record: &AreaRecord, key: Option<AssessmentKey>) -> Self {
        Self::look(library, record, key).unwrap_or(Self::None)
    }

    fn look(library: &Library, record: &AreaRecord, key: Option<AssessmentKey>) -> Option<Self> {
        let now = record.assessment(&key?)?;
        let before = record.year_before(&now.key)?;
        let list = library.get(&now.edition)?;
        let reasons = record.move_reasons(&now.key);
        let comparison = compare(library, record.area.kind, (now, &reasons), before)?;
        if comparison.shared == 0 {
            return (comparison.other_voice > 0).then_some(Self::Parted);
        }
        let round_figures = RoundFigures {
            library,
            area: &record.area,
            list,
            now,
            before: Some((before, &comparison)),
        };
        let (own, apart) = round_figures.figures();
        Some(Self::Some(Box::new(apart.unwrap_or(own))))
    }

    fn bodies(&self) -> Vec<Body> {
        match self {
            Self::Some(moved) => vec![Body::Moved((**moved).clone())],
            Self::None | Self::Parted => Vec::new(),
        }
    }
}

fn found(side: Side, rows: &[(FindingRow, bool)], room: Pages) -> Vec<Body> {
    let shown: Vec<&FindingRow> = rows
        .iter()
        .filter(|(_, shown)| *shown)
        .map(|(row, _)| row)
        .collect();
    let of = |row: &&FindingRow| {
        let beside = room.beside(row.wish.as_ref(), &row.evidence);
        room.row(&row.text, &beside, row.is_confirmed())
    };
    let (_, finding) = meeting::side(side);
    let pages = pages(&shown, room.room(finding), of);
    let page = |rows: Vec<&FindingRow>| Body::Findings(side, rows.into_iter().cloned().collect());
    pages.into_iter().map(page).collect()
}

fn roadmap(record: &AreaRecord, year: FiscalYear) -> Vec<Body> {
    let issues = record.plan(year).into_iter().flat_map(|plan| &plan.issues);
    let any = issues
        .flat_map(|issue| &issue.actions)
        .any(|a| a.span().is_some());
    any.then_some(Body::Roadmap).into_iter().collect()
}

/// How the pages of a meeting write a level: by ○・△, or by its number.
pub fn wording(by_marks: bool) -> Wording {
    match by_marks {
        true => Wording::Marks,
        false => Wording::Levels,
    }
}

/// What the facilitator wrote down for a page.
pub fn note_of(record: &AreaRecord, year: FiscalYear, page: &TalkPage) -> String {
    let note = record.talk(year).and_then(|talk| talk.notes.get(page));
    note.cloned().unwrap_or_default()
}

/// The first of what waits that the page of 次回に向けて has room for, under its own `words`.
pub fn waiting_beside(
    record: &AreaRecord,
    year: FiscalYear,
    words: &str,
    ruby: bool,
) -> Vec<(String, String)> {
    const MOST: usize = 3;
    let room = Pages::new(ruby);
    let said = lines(words);
    let said: f64 = match said.is_empty() {
        true => room.line("　　"),
        false => said.iter().map(|line| room.line(line)).sum(),
    };
    let mut left = room.room("　") - said - room.word();
    let fits = |(what, owner): &(String, String)| {
        left -= room.wide(&format!("{what}（{owner}）"));
        left >= 0.0
    };
    waiting(record, year)
        .into_iter()
        .take(MOST)
        .take_while(fits)
        .collect()
}

/// What is still waiting to be done, for 次回に向けて: what, and who leads.
fn waiting(record: &AreaRecord, year: FiscalYear) -> Vec<(String, String)> {
    let Some(year_plan) = record.plan(year) else {
        return Vec::new();
    };
    let mut open = plan::unfinished_actions(year_plan);
    open.sort_by_key(|(_, action)| {
        action.span().map_or((u32::MAX, u32::MAX), |(from, to)| {
            (to.index(), from.index())
        })
    });
    let told = open
        .into_iter()
        .map(|(_, action)| (action.what.clone(), action.owner.clone()));
    told.collect()
}

#[cfg(test)]
mod tests;

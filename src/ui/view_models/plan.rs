//! What the pages of a year's plan read out of an area: what is told of an issue, and the data of
//! the pictures.
//!
//! Must not know Leptos or the browser: plain Rust, tested natively.

use crate::chart::{RoadAction, RoadIssue, Roadmap, YearCircle};
use crate::model::{
    Action, ActionState, AreaRecord, Day, FiscalYear, Issue, IssueId, IssueLink, ItemId, Library,
    Menu, Outcome, PdcaStep, Rating, Stage, StepState, YearPlan,
};
use crate::score::plan::{IssueHistory, issue_histories, year_standing};

/// An item that an issue came from, as the year's latest round has it.
#[derive(Clone, Debug, PartialEq)]
pub struct SourceItem {
    pub item: ItemId,
    /// `None` if no list of this PC has the item.
    pub about: Option<(Menu, String)>,
    pub rating: Option<Rating>,
    /// The name of the level, if it is one.
    pub step: String,
}

pub fn source_items(
    library: &Library,
    record: &AreaRecord,
    year: FiscalYear,
    items: &[ItemId],
) -> Vec<SourceItem> {
    let round = record.latest_round(year);
    let own = round.and_then(|a| library.get(&a.edition));
    let read = |id: &ItemId| {
        let lists = own.into_iter().chain(library.iter());
        let item = lists.filter_map(|list| list.item(id)).next();
        let rating = round.and_then(|a| a.rating(id));
        let level = rating.and_then(Rating::level);
        let step = own.zip(level);
        SourceItem {
            item: id.clone(),
            about: item.map(|item| (item.menu, item.text.clone())),
            rating,
            step: step.map_or(String::new(), |(list, level)| {
                list.scale[usize::from(level.value())].name.clone()
            }),
        }
    };
    items.iter().map(read).collect()
}

/// An issue in a line of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueLine {
    pub title: String,
    pub stage: Stage,
    pub menus: Vec<Menu>,
    /// Actions that are done, and all that were not stopped.
    pub done: usize,
    pub all: usize,
    pub outcome: Option<Outcome>,
    pub carried_from: Option<IssueLink>,
}

impl IssueLine {
    pub fn of(issue: &Issue) -> Self {
        // A card that nothing was written into yet is no action.
        let written = || issue.actions.iter().filter(|a| !a.what.trim().is_empty());
        let in_state = |wanted| written().filter(|a| a.state == wanted).count();
        Self {
            title: issue.title.clone(),
            stage: issue.stage,
            menus: issue.menus.iter().copied().collect(),
            done: in_state(ActionState::Done),
            all: written().count() - in_state(ActionState::Stopped),
            outcome: issue.review.as_ref().map(|r| r.outcome),
            carried_from: issue.carried_from.clone(),
        }
    }
}

/// The history of an issue over more years than one: what it carries on, and who carries it on.
pub fn history_of(record: &AreaRecord, year: FiscalYear, issue: &IssueId) -> Option<IssueHistory> {
    let is_this = |history: &IssueHistory| history.in_year(year).is_some_and(|c| c.issue == *issue);
    let mut histories = issue_histories(&record.plans).into_iter();
    let history = histories.find(is_this)?;
    (history.chapters.len() > 1 || history.beginning_lost).then_some(history)
}

pub fn circle(record: &AreaRecord, year: FiscalYear) -> YearCircle {
    let plan = record.plan(year);
    YearCircle {
        area: record.area.name.clone(),
        year,
        steps: match plan {
            Some(plan) => plan.steps.each_ref().map(|s| s.state),
            None => [StepState::NotStarted; 6],
        },
        at: match plan {
            Some(plan) => year_standing(plan).at,
            None => PdcaStep::ALL.first().copied(),
        },
    }
}

/// The year's actions on twelve months.
pub fn road(record: &AreaRecord, year: FiscalYear, today: Option<Day>) -> Roadmap {
    road_of(record, year, today, |_| true)
}

/// Those of the issues that are `wanted`.
pub fn road_of(
    record: &AreaRecord,
    year: FiscalYear,
    today: Option<Day>,
    wanted: impl Fn(&Issue) -> bool,
) -> Roadmap {
    let issues = record.plan(year).into_iter().flat_map(|p| &p.issues);
    let issues = issues.filter(|issue| wanted(issue));
    let action = |action: &Action| RoadAction {
        what: action.what.clone(),
        owner: action.owner.clone(),
        span: action.span(),
        state: action.state,
    };
    let issue = |issue: &Issue| RoadIssue {
        title: issue.title.clone(),
        actions: issue.actions.iter().map(action).collect(),
    };
    Roadmap {
        area: record.area.name.clone(),
        year,
        today,
        issues: issues.map(issue).collect(),
    }
}

/// Work that no month was settled for: the issue, its title, and what is to be done.
pub fn unplaced(plan: &YearPlan) -> Vec<(IssueId, String, String)> {
    let all = plan.issues.iter();
    all.flat_map(|issue| issue.actions.iter().map(move |action| (issue, action)))
        .filter(|(_, action)| action.span().is_none())
        .map(|(issue, a)| (issue.id.clone(), issue.title.clone(), a.what.clone()))
        .collect()
}

/// Whether the year is being looked back on: its closing is what comes next.
pub fn is_looking_back(plan: &YearPlan) -> bool {
    let step = plan.step(PdcaStep::Review).state;
    let all_reviewed = plan.issues.iter().all(|i| i.review.is_some());
    step != StepState::NotStarted || (!plan.issues.is_empty() && all_reviewed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{library, sample, year};

    #[test]
    fn an_issue_tells_the_items_it_came_from_as_they_stand_now() {
        let record = sample();
        let items = [ItemId::new("home-finding-route"), ItemId::new("gone")];
        let read = source_items(&library(), &record, year(2026), &items);
        assert_eq!(read[0].about.as_ref().map(|a| a.0.number()), Some(3));
        assert!(read[0].rating.is_some() && !read[0].step.is_empty());
        assert_eq!((&read[1].about, read[1].rating), (&None, None));
    }

    #[test]
    fn an_issue_is_followed_through_its_years() {
        let record = sample();
        let history =
            history_of(&record, year(2025), &IssueId::new("y25-home")).expect("three years");
        let years: Vec<i32> = history.chapters.iter().map(|c| c.year.western()).collect();
        assert_eq!(years, [2024, 2025, 2026]);
        assert_eq!(history_of(&record, year(2025), &IssueId::new("gone")), None);
    }

    #[test]
    fn a_line_counts_what_was_done_of_what_was_not_stopped() {
        let record = sample();
        let plan = record.plan(year(2026)).expect("planned");
        let line = IssueLine::of(&plan.issues[0]);
        assert_eq!((line.done, line.all), (1, 4));
        assert!(line.carried_from.is_some());
    }
}

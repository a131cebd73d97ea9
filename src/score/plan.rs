//! Where the year stands on its way round the circle, and how issues live through the years.
//!
//! Must not know today: a plan stands where its steps say, however late or early that is.

use crate::model::{
    Action, ActionState, AreaRecord, FiscalYear, Indicator, Issue, IssueId, Menu, Next, Outcome,
    PdcaStep, Stage, StepState, YearPlan,
};
use std::collections::BTreeSet;

/// One year's plan in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearStanding {
    pub steps_done: usize,
    /// The step that the year is at: the furthest one underway, or else the one after the
    /// furthest done. `None` once the circle is closed.
    pub at: Option<PdcaStep>,
    pub issues: IssueCounts,
    pub actions: ActionCounts,
}

/// `all` = `carried` + those opened in this year; `reviewed` = the three outcomes together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IssueCounts {
    pub all: usize,
    /// Carried on from an earlier year.
    pub carried: usize,
    pub achieved: usize,
    pub partly: usize,
    pub not_yet: usize,
    /// 終了, whatever the outcome.
    pub ended: usize,
}

impl IssueCounts {
    pub fn opened(&self) -> usize {
        self.all - self.carried
    }

    pub fn reviewed(&self) -> usize {
        self.achieved + self.partly + self.not_yet
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActionCounts {
    pub planned: usize,
    pub underway: usize,
    pub done: usize,
    pub stopped: usize,
}

impl ActionCounts {
    pub fn all(&self) -> usize {
        self.planned + self.underway + self.done + self.stopped
    }
}

pub fn year_standing(plan: &YearPlan) -> YearStanding {
    let states = PdcaStep::ALL.iter().map(|step| plan.step(*step).state);
    YearStanding {
        steps_done: states.filter(|s| *s == StepState::Done).count(),
        at: step_at(plan),
        issues: issue_counts(plan),
        actions: action_counts(plan),
    }
}

/// People skip a step and come back to it, or never tick it off: the furthest one counts.
fn step_at(plan: &YearPlan) -> Option<PdcaStep> {
    let last = |state| {
        let steps = PdcaStep::ALL.iter().copied();
        steps.rev().find(|step| plan.step(*step).state == state)
    };
    last(StepState::Underway).or_else(|| match last(StepState::Done) {
        Some(done) => PdcaStep::ALL.get(done as usize + 1).copied(),
        None => PdcaStep::ALL.first().copied(),
    })
}

fn issue_counts(plan: &YearPlan) -> IssueCounts {
    let mut counts = IssueCounts {
        all: plan.issues.len(),
        ..IssueCounts::default()
    };
    for issue in &plan.issues {
        counts.carried += usize::from(issue.carried_from.is_some());
        counts.ended += usize::from(!issue.is_open());
        match issue.review.as_ref().map(|review| review.outcome) {
            Some(Outcome::Achieved) => counts.achieved += 1,
            Some(Outcome::Partly) => counts.partly += 1,
            Some(Outcome::NotYet) => counts.not_yet += 1,
            None => {}
        }
    }
    counts
}

fn action_counts(plan: &YearPlan) -> ActionCounts {
    let mut counts = ActionCounts::default();
    for action in plan.issues.iter().flat_map(|issue| &issue.actions) {
        match action.state {
            ActionState::Planned => counts.planned += 1,
            ActionState::Underway => counts.underway += 1,
            ActionState::Done => counts.done += 1,
            ActionState::Stopped => counts.stopped += 1,
        }
    }
    counts
}

/// Work that is planned or underway, with its issue, in the plan's order. What belongs to an
/// issue that is over (終了) is not waiting for anyone.
pub fn unfinished_actions(plan: &YearPlan) -> Vec<(&Issue, &Action)> {
    let open = plan.issues.iter().filter(|issue| issue.is_open());
    open.flat_map(|issue| issue.actions.iter().map(move |action| (issue, action)))
        .filter(|(_, action)| action.is_open())
        .collect()
}

/// An issue as it lived through the years, oldest first; at least one chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueHistory {
    pub chapters: Vec<Chapter>,
    /// It says that it carries on an issue, but that one is not in an earlier year's plan any more.
    pub beginning_lost: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    pub year: FiscalYear,
    pub issue: IssueId,
    /// As it was called in that year.
    pub title: String,
    pub stage: Stage,
    /// 事業メニュー used in that year.
    pub menus: BTreeSet<Menu>,
    pub outcome: Option<Outcome>,
    pub next: Option<Next>,
}

impl IssueHistory {
    /// As it was called last.
    pub fn title(&self) -> &str {
        self.chapters.last().map_or("", |c| &c.title)
    }

    /// The first year that tells of it.
    pub fn opened(&self) -> Option<FiscalYear> {
        self.chapters.first().map(|c| c.year)
    }

    /// The year whose review ended it (終了); `None` while it is open.
    pub fn ended(&self) -> Option<FiscalYear> {
        let last = self.chapters.last()?;
        (last.next == Some(Next::End)).then_some(last.year)
    }

    pub fn has(&self, issue: &IssueId) -> bool {
        self.chapters.iter().any(|c| c.issue == *issue)
    }

    pub fn in_year(&self, year: FiscalYear) -> Option<&Chapter> {
        self.chapters.iter().find(|c| c.year == year)
    }
}

/// Every issue of the plans, followed back along its links: one life for each issue that no later
/// one carries on. An issue that two later ones carry on stands in both their lives. Ordered by
/// the year in which a life began, then as the plans have it.
///
/// A link is followed only into an earlier year, so a circle of links cannot be walked twice; any
/// other link, or one to an issue that is gone, begins a life with `beginning_lost`.
pub fn issue_histories(plans: &[YearPlan]) -> Vec<IssueHistory> {
    let issues = || {
        plans
            .iter()
            .flat_map(|p| p.issues.iter().map(move |i| (p.year, i)))
    };
    let carried: Vec<_> = issues()
        .filter_map(|(year, issue)| earlier(plans, year, issue))
        .map(|(year, issue)| (year, &issue.id))
        .collect();
    let mut lives: Vec<IssueHistory> = issues()
        .filter(|(year, issue)| !carried.contains(&(*year, &issue.id)))
        .map(|(year, issue)| life(plans, year, issue))
        .collect();
    lives.sort_by_key(IssueHistory::opened);
    lives
}

fn life(plans: &[YearPlan], year: FiscalYear, issue: &Issue) -> IssueHistory {
    let mut chapters = vec![chapter(year, issue)];
    let mut oldest = (year, issue);
    while let Some(before) = earlier(plans, oldest.0, oldest.1) {
        chapters.push(chapter(before.0, before.1));
        oldest = before;
    }
    chapters.reverse();
    IssueHistory {
        chapters,
        beginning_lost: oldest.1.carried_from.is_some(),
    }
}

/// The issue that `issue` carries on, if it is in an earlier year's plan.
fn earlier<'p>(
    plans: &'p [YearPlan],
    year: FiscalYear,
    issue: &Issue,
) -> Option<(FiscalYear, &'p Issue)> {
    let link = issue.carried_from.as_ref().filter(|l| l.year < year)?;
    let plan = plans.iter().find(|p| p.year == link.year)?;
    Some((link.year, plan.issue(&link.issue)?))
}

fn chapter(year: FiscalYear, issue: &Issue) -> Chapter {
    Chapter {
        year,
        issue: issue.id.clone(),
        title: issue.title.clone(),
        stage: issue.stage,
        menus: issue.menus.clone(),
        outcome: issue.review.as_ref().map(|r| r.outcome),
        next: issue.review.as_ref().and_then(|r| r.next),
    }
}

/// The indicators that measure an issue, in the record's order: those linked to it in any year
/// of its life, so that an indicator stays with an issue that is carried on.
pub fn indicators_of<'r>(record: &'r AreaRecord, issue: &IssueId) -> Vec<&'r Indicator> {
    let lives = issue_histories(&record.plans);
    let lives: Vec<&IssueHistory> = lives.iter().filter(|life| life.has(issue)).collect();
    let measures = |linked: &IssueId| linked == issue || lives.iter().any(|l| l.has(linked));
    let indicators = record.indicators.iter();
    indicators
        .filter(|i| i.issue.as_ref().is_some_and(measures))
        .collect()
}

#[cfg(test)]
mod tests;

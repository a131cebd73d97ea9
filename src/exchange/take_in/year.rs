//! The year's files into a workspace: what they say takes its place, everything else stays.
//!
//! A row takes the place of what has the same ids (in the same area and, for plans, year): a
//! step, an issue, an action, a value, a forum, a sitting. What no row speaks of stays, and so does
//! a handing over or a うち where a row leaves it blank, as files of before do.
//!
//! Must not know how the files were read.

use super::area::record_of;
use crate::exchange::csv::tables::year::{Entry, YearArea, YearFile, YearTable};
use crate::exchange::csv::tables::{IndicatorValue, PlanEntry};
use crate::exchange::error::{FileError, Problem};
use crate::model::{
    Action, AreaRecord, EditionRef, FiscalYear, Forum, Goal, Indicator, Issue, IssueId,
    Observation, Workspace, YearPlan,
};
use std::collections::BTreeMap;

/// The workspace as it will be. The files may come in any order. An area is known by its id, or
/// else by its code together with its name; one that was put away comes back, an unknown one is
/// added and begins with `list`.
///
/// Errors: an action of an issue, or a sitting of a forum, that neither a file nor the workspace
/// has.
pub fn taken_in(
    workspace: &Workspace,
    files: &[YearFile],
    list: &EditionRef,
) -> Result<Workspace, FileError> {
    let mut result = workspace.clone();
    for table in YearTable::ALL {
        for file in files.iter().filter(|file| file.table == *table) {
            let mut problems = Vec::new();
            for part in &file.areas {
                let record = record_of(&mut result, &part.head, list);
                problems.extend(put_all(record, part));
            }
            FileError::check(&file.name, problems, FileError::LIMIT)?;
        }
    }
    Ok(result)
}

fn put_all(record: &mut AreaRecord, part: &YearArea) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut goals = Goals::new();
    for (line, entry) in &part.entries {
        let mut missing = |message: &str| problems.push(Problem::at(*line, message));
        match entry.clone() {
            Entry::Plan(year, part) => put_part(record.plan_mut(year), part, &mut goals),
            Entry::Issue(year, issue) => put_issue(record.plan_mut(year), issue),
            Entry::Action(year, issue, action) => match issue_of(record, year, &issue) {
                Some(issue) => put_action(issue, action),
                None => missing(NO_ISSUE),
            },
            Entry::Indicator(indicator, value) => put_indicator(record, indicator, value),
            Entry::Forum(forum) => put_forum(record, forum),
            Entry::Meeting(forum, meeting) => match record.forum_mut(&forum) {
                Some(forum) => forum.put_meeting(meeting),
                None => missing(NO_FORUM),
            },
        }
    }
    put_goals(record, goals);
    problems
}

const NO_ISSUE: &str =
    "この年度に、この地域課題IDの課題がありません。地域課題のファイルも一緒に取り込んでください。";
const NO_FORUM: &str =
    "この会議IDの協議の場がありません。協議の場のファイルも一緒に取り込んでください。";

/// By year and number from the top.
type Goals = BTreeMap<(FiscalYear, u32), Goal>;

/// A year's goals come as a whole, in the order of their numbers.
fn put_goals(record: &mut AreaRecord, goals: Goals) {
    let mut current = None;
    for ((year, _), goal) in goals {
        let plan = record.plan_mut(year);
        if current != Some(year) {
            plan.goals.clear();
            current = Some(year);
        }
        plan.goals.push(goal);
    }
}

fn put_part(plan: &mut YearPlan, part: PlanEntry, goals: &mut Goals) {
    match part {
        PlanEntry::Vision(text) => plan.vision = text,
        PlanEntry::Step(step, state) => *plan.step_mut(step) = state,
        PlanEntry::HospitalTalks(text) => plan.hospital_talks = text,
        PlanEntry::HospitalActivities(text) => plan.hospital_activities = text,
        PlanEntry::Worries(text) => plan.worries = text,
        PlanEntry::Questions(text) => plan.questions = text,
        PlanEntry::Closed(day) => plan.closed = day,
        PlanEntry::HandedOver(hand_over) => plan.handed_over = Some(hand_over),
        PlanEntry::Goal(number, goal) => {
            goals.insert((plan.year, number), goal);
        }
    }
}

fn put_issue(plan: &mut YearPlan, issue: Issue) {
    match plan.issue_mut(&issue.id) {
        Some(present) => {
            let actions = std::mem::take(&mut present.actions);
            let handed_over = issue.handed_over.or(present.handed_over.take());
            *present = Issue {
                actions,
                handed_over,
                ..issue
            };
        }
        None => plan.issues.push(issue),
    }
}

fn put_action(issue: &mut Issue, action: Action) {
    match issue.actions.iter_mut().find(|a| a.id == action.id) {
        Some(present) => *present = action,
        None => issue.actions.push(action),
    }
}

fn issue_of<'r>(
    record: &'r mut AreaRecord,
    year: FiscalYear,
    id: &IssueId,
) -> Option<&'r mut Issue> {
    let plan = record.plans.iter_mut().find(|plan| plan.year == year)?;
    plan.issue_mut(id)
}

fn put_indicator(record: &mut AreaRecord, indicator: Indicator, value: Option<IndicatorValue>) {
    let indicators = &mut record.indicators;
    let found = indicators.iter().position(|i| i.id == indicator.id);
    let index = found.unwrap_or(indicators.len());
    match indicators.get_mut(index) {
        Some(present) => {
            *present = Indicator {
                baseline: present.baseline.take(),
                target: present.target.take(),
                actuals: std::mem::take(&mut present.actuals),
                ..indicator
            };
        }
        None => indicators.push(indicator),
    }
    match value {
        Some(IndicatorValue::Baseline(year, mut observation)) => {
            let before = indicators[index].baseline.take();
            keep_parts(&mut observation, before.map(|(_, before)| before));
            indicators[index].baseline = Some((year, observation));
        }
        Some(IndicatorValue::Target(target)) => indicators[index].target = Some(target),
        Some(IndicatorValue::Actual(year, mut observation)) => {
            let before = indicators[index].actuals.remove(&year);
            keep_parts(&mut observation, before);
            indicators[index].actuals.insert(year, observation);
        }
        None => {}
    }
}

/// A file that says nothing of うち leaves that of the same value; of another it would be untrue.
fn keep_parts(observation: &mut Observation, before: Option<Observation>) {
    let before = before.filter(|before| before.value == observation.value);
    if let Some(before) = before.filter(|_| observation.parts.is_empty()) {
        observation.parts = before.parts;
    }
}

fn put_forum(record: &mut AreaRecord, forum: Forum) {
    match record.forum_mut(&forum.id) {
        Some(present) => {
            let meetings = std::mem::take(&mut present.meetings);
            *present = Forum { meetings, ..forum };
        }
        None => record.forums.push(forum),
    }
}

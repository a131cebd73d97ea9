//! The year's files over what is here: what they say takes its place, everything else stays.
//!
//! A row takes the place of what has the same ids (in the same area and, for plans, year): a
//! step, an issue, an action, a value, a forum, a sitting, a goal by its number. What no row speaks of
//! stays, and so does a text of a plan, a goal, a handing over or a うち where a row leaves it blank.
//!
//! Must not know how the files were read, nor which counts where two differ.

use super::gathered::FromFile;
use crate::exchange::builtin::builtin_figures;
use crate::exchange::csv::tables::year::{Entry, YearArea};
use crate::exchange::csv::tables::{IndicatorValue, PlanEntry, ProfileEntry};
use crate::exchange::error::Problem;
use crate::model::{
    Action, AreaRecord, FigureId, FigureTemplate, FiscalYear, Forum, Goal, Indicator, Issue,
    IssueId, Observation, ProfileFigure, SheetRow, YearPlan,
};
use std::collections::{BTreeMap, BTreeSet};

/// What one of the year's tables says of an area, and what is wrong with it by file.
#[derive(Default)]
pub struct Put {
    /// How many things are left blank or out in a plan that the files speak of.
    pub unsaid: usize,
    pub problems: Vec<(usize, Problem)>,
}

/// Puts what the files say of an area in one table into its record, the file that counts last. An
/// action of an issue, or a sitting of a forum, that is neither here nor in a file is a problem.
pub fn put(record: &mut AreaRecord, parts: &[FromFile<YearArea>], clear_unsaid: bool) -> Put {
    let mut put = Put::default();
    let mut goals = Goals::new();
    for part in parts {
        for (line, entry) in &part.said.entries {
            let mut missing =
                |message: &str| put.problems.push((part.file, Problem::at(*line, message)));
            match entry.clone() {
                Entry::Plan(year, PlanEntry::Goal(number, goal)) => {
                    goals.entry(year).or_default().insert(number, goal);
                }
                Entry::Plan(year, part) => {
                    put.unsaid += put_part(record.plan_mut(year), part, clear_unsaid);
                }
                Entry::Issue(year, issue) => put_issue(record.plan_mut(year), issue),
                Entry::Action(year, issue, action) => match issue_of(record, year, &issue) {
                    Some(issue) => put_action(issue, action),
                    None => missing(NO_ISSUE),
                },
                Entry::Indicator(indicator, value) => put_indicator(record, indicator, value),
                Entry::Profile(entry) => {
                    put.unsaid += put_profile(record, entry, clear_unsaid);
                }
                Entry::Forum(forum) => put_forum(record, forum),
                Entry::Meeting(forum, meeting) => match record.forum_mut(&forum) {
                    Some(forum) => forum.put_meeting(meeting),
                    None => missing(NO_FORUM),
                },
            }
        }
    }
    for (year, goals) in goals {
        put.unsaid += put_goals(&mut record.plan_mut(year).goals, goals, clear_unsaid);
    }
    put
}

const NO_ISSUE: &str =
    "この年度に、この地域課題IDの課題がありません。地域課題のファイルも一緒に取り込んでください。";
const NO_FORUM: &str =
    "この会議IDの協議の場がありません。協議の場のファイルも一緒に取り込んでください。";

/// By year and number from the top.
type Goals = BTreeMap<FiscalYear, BTreeMap<u32, Goal>>;

/// Up to this number a goal keeps its place though those above it are not there.
const FAR: usize = 20;

/// Puts each goal at its number. Returns how many that are here the file does not have, or has blank.
fn put_goals(here: &mut Vec<Goal>, goals: BTreeMap<u32, Goal>, clear_unsaid: bool) -> usize {
    if clear_unsaid {
        let before = std::mem::take(here);
        let said: BTreeSet<usize> = goals
            .keys()
            .map(|n| (*n as usize).saturating_sub(1))
            .collect();
        here.extend(goals.into_values());
        return (0..before.len())
            .filter(|place| !said.contains(place))
            .count();
    }
    let mut unsaid = here.iter().filter(|goal| **goal != Goal::default()).count();
    for (number, mut goal) in goals {
        let place = (number as usize).saturating_sub(1);
        let before = here.get(place).cloned().unwrap_or_default();
        let there = before != Goal::default();
        let mut is_kept = false;
        for (said, before) in [
            (&mut goal.text, before.text),
            (&mut goal.progress, before.progress),
        ] {
            if said.is_empty() && !before.is_empty() {
                *said = before;
                is_kept = true;
            }
        }
        unsaid -= usize::from(there && !is_kept);
        if place >= here.len() && place < FAR {
            here.resize(place + 1, Goal::default());
        }
        match here.get_mut(place) {
            Some(present) => *present = goal,
            None => here.push(goal),
        }
    }
    unsaid
}

/// Whether a row of a plan says nothing: every part has its row, blank or not.
pub fn is_blank(part: &PlanEntry) -> bool {
    match part {
        PlanEntry::Vision(text)
        | PlanEntry::HospitalTalks(text)
        | PlanEntry::HospitalActivities(text)
        | PlanEntry::Worries(text)
        | PlanEntry::Questions(text) => text.is_empty(),
        PlanEntry::Closed(day) => day.is_none(),
        PlanEntry::Goal(_, goal) => *goal == Goal::default(),
        PlanEntry::Step(..) | PlanEntry::HandedOver(_) => false,
    }
}

/// Returns 1 if something stands here that the file leaves blank.
fn put_part(plan: &mut YearPlan, part: PlanEntry, clear_unsaid: bool) -> usize {
    let is_blank = is_blank(&part);
    let is_here = match part {
        PlanEntry::Vision(_) => !plan.vision.is_empty(),
        PlanEntry::HospitalTalks(_) => !plan.hospital_talks.is_empty(),
        PlanEntry::HospitalActivities(_) => !plan.hospital_activities.is_empty(),
        PlanEntry::Worries(_) => !plan.worries.is_empty(),
        PlanEntry::Questions(_) => !plan.questions.is_empty(),
        PlanEntry::Closed(_) => plan.closed.is_some(),
        PlanEntry::Step(..) | PlanEntry::HandedOver(_) | PlanEntry::Goal(..) => false,
    };
    if is_blank && is_here && !clear_unsaid {
        return 1;
    }
    match part {
        PlanEntry::Vision(text) => plan.vision = text,
        PlanEntry::HospitalTalks(text) => plan.hospital_talks = text,
        PlanEntry::HospitalActivities(text) => plan.hospital_activities = text,
        PlanEntry::Worries(text) => plan.worries = text,
        PlanEntry::Questions(text) => plan.questions = text,
        PlanEntry::Closed(day) => plan.closed = day,
        PlanEntry::Step(step, state) => *plan.step_mut(step) = state,
        PlanEntry::HandedOver(hand_over) => plan.handed_over = Some(hand_over),
        // They are put by their numbers.
        PlanEntry::Goal(..) => {}
    }
    usize::from(is_blank && is_here)
}

fn put_issue(plan: &mut YearPlan, issue: Issue) {
    match plan.issue_mut(&issue.id) {
        Some(present) => {
            let actions = std::mem::take(&mut present.actions);
            let handed_over = issue.handed_over.or(present.handed_over.take());
            let budget = std::mem::take(&mut present.budget);
            *present = Issue {
                actions,
                handed_over,
                budget,
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

/// Returns 1 if the file leaves blank what the figures mean.
fn put_profile(record: &mut AreaRecord, entry: ProfileEntry, clear_unsaid: bool) -> usize {
    match entry {
        ProfileEntry::Figure(figure, value) => {
            let define = |present: &mut ProfileFigure| {
                *present = ProfileFigure {
                    value: present.value.take(),
                    places: std::mem::take(&mut present.places),
                    ..figure.clone()
                };
            };
            // The area's own count has its home elsewhere.
            if let Some(row) = fact_row(record, &figure.id) {
                record.edit_figure(&row, define);
                if let Some((place, value)) = value {
                    record.put_on_sheet(&row, place.as_deref(), Some(value));
                }
                return 0;
            }
            let present = record.profile.figure_or(figure.clone());
            define(present);
            if let Some((place, value)) = value {
                present.put(place.as_deref(), Some(value));
            }
            0
        }
        ProfileEntry::Meaning(text) => {
            let is_unsaid = text.is_empty() && !record.profile.meaning.is_empty();
            if !is_unsaid || clear_unsaid {
                record.profile.meaning = text;
            }
            usize::from(is_unsaid)
        }
        ProfileEntry::Event(event) => {
            record.profile.put_event(event);
            0
        }
    }
}

/// The row of a figure whose value of the whole area is one of the area's own counts.
fn fact_row(record: &AreaRecord, id: &FigureId) -> Option<SheetRow> {
    let ready = builtin_figures();
    let is_fact = |template: &&FigureTemplate| template.id == *id && template.fact.is_some();
    ready.iter().find(is_fact)?;
    let rows = record.sheet_rows(ready).into_iter();
    rows.into_iter().find(|row| row.figure.id == *id)
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
            // No column tells of these.
            let (term_until, welcome) = (present.term_until, std::mem::take(&mut present.welcome));
            *present = Forum {
                meetings,
                term_until,
                welcome,
                ..forum
            };
        }
        None => record.forums.push(forum),
    }
}

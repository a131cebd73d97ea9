//! What one row of a year's file says, whichever file it is.

use crate::model::{
    Action, Day, FiscalYear, Forum, ForumId, Goal, Indicator, Issue, IssueId, Meeting, Observation,
    PdcaStep, Step, Target,
};

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
}

#[derive(Clone, Debug, PartialEq)]
pub enum PlanEntry {
    Vision(String),
    /// With its number from the top.
    Goal(u32, Goal),
    Step(PdcaStep, Step),
    HospitalTalks(String),
    HospitalActivities(String),
    Worries(String),
    Questions(String),
    Closed(Option<Day>),
}

#[derive(Clone, Debug, PartialEq)]
pub enum IndicatorValue {
    Baseline(FiscalYear, Observation),
    Target(Target),
    Actual(FiscalYear, Observation),
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
        };
        parts.join(BETWEEN)
    }
}

impl Entry {
    /// False if both tell of the same indicator, but not the same of it.
    pub fn defines_alike(&self, other: &Self) -> bool {
        match (self, other) {
            (Entry::Indicator(here, _), Entry::Indicator(there, _)) => {
                here.id != there.id || here == there
            }
            _ => true,
        }
    }
}

impl PlanEntry {
    fn key(&self) -> String {
        let (part, number) = match self {
            PlanEntry::Vision(_) => ("vision", 0),
            PlanEntry::Goal(number, _) => ("goal", *number),
            PlanEntry::Step(step, _) => ("step", *step as u32),
            PlanEntry::HospitalTalks(_) => ("hospital-talks", 0),
            PlanEntry::HospitalActivities(_) => ("hospital-activities", 0),
            PlanEntry::Worries(_) => ("worries", 0),
            PlanEntry::Questions(_) => ("questions", 0),
            PlanEntry::Closed(_) => ("closed", 0),
        };
        format!("{part} {number}")
    }
}

impl IndicatorValue {
    /// An indicator has one baseline and one target, and one actual a year.
    fn key(&self) -> (&'static str, Option<FiscalYear>) {
        match self {
            IndicatorValue::Baseline(..) => ("baseline", None),
            IndicatorValue::Target(_) => ("target", None),
            IndicatorValue::Actual(year, _) => ("actual", Some(*year)),
        }
    }
}

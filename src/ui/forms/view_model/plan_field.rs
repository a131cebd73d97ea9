//! The fields of the 事前課題シート: each is a text of the plan, shown and written there.

use crate::model::{AreaRecord, FiscalYear, Goal, IssueId, Perspective, YearPlan};
use crate::ui::forms::words as t;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanField {
    /// Counted from 0, as they stand in the plan.
    Goal(usize),
    Progress(usize),
    Approach(IssueId),
    View(IssueId, Perspective),
    HospitalTalks,
    HospitalActivities,
    Worries,
    Questions,
}

impl PlanField {
    pub const OF_HOSPITALS: [Self; 2] = [Self::HospitalTalks, Self::HospitalActivities];
    pub const OF_TROUBLES: [Self; 2] = [Self::Worries, Self::Questions];

    /// Unique on the page.
    pub fn id(&self) -> String {
        match self {
            Self::Goal(index) => format!("goal-{index}"),
            Self::Progress(index) => format!("progress-{index}"),
            Self::Approach(issue) => format!("approach-{issue}"),
            Self::View(issue, side) => format!("view-{issue}-{}", side.code()),
            Self::HospitalTalks => "talks".to_owned(),
            Self::HospitalActivities => "activities".to_owned(),
            Self::Worries => "worries".to_owned(),
            Self::Questions => "questions".to_owned(),
        }
    }

    pub fn label(&self) -> String {
        match self {
            Self::Goal(index) => t::goal(index + 1),
            Self::Progress(index) => t::progress(index + 1),
            Self::Approach(_) => t::APPROACH.to_owned(),
            Self::View(_, side) => t::view(*side).to_owned(),
            Self::HospitalTalks => t::TALKS.to_owned(),
            Self::HospitalActivities => t::ACTIVITIES.to_owned(),
            Self::Worries => t::WORRIES.to_owned(),
            Self::Questions => t::QUESTIONS.to_owned(),
        }
    }

    /// Lines that its text usually takes.
    pub fn rows(&self) -> u32 {
        match self {
            Self::View(..) => 2,
            Self::Goal(_) | Self::Progress(_) | Self::Approach(_) => 3,
            Self::HospitalTalks | Self::HospitalActivities | Self::Worries | Self::Questions => 4,
        }
    }

    /// What stands in it; empty while the plan says nothing.
    pub fn text(&self, record: &AreaRecord, year: FiscalYear) -> String {
        let text = record.plan(year).and_then(|plan| self.read(plan));
        text.unwrap_or_default().to_owned()
    }

    fn read<'p>(&self, plan: &'p YearPlan) -> Option<&'p str> {
        match self {
            Self::Goal(index) => plan.goals.get(*index).map(|goal| goal.text.as_str()),
            Self::Progress(index) => plan.goals.get(*index).map(|goal| goal.progress.as_str()),
            Self::Approach(issue) => plan.issue(issue).map(|issue| issue.approach.as_str()),
            Self::View(issue, side) => {
                let view = plan.issue(issue)?.views.get(side);
                view.map(String::as_str)
            }
            Self::HospitalTalks => Some(&plan.hospital_talks),
            Self::HospitalActivities => Some(&plan.hospital_activities),
            Self::Worries => Some(&plan.worries),
            Self::Questions => Some(&plan.questions),
        }
    }

    /// Writes what is typed into the plan; the first word begins it. An issue that is gone takes
    /// nothing.
    pub fn write(&self, record: &mut AreaRecord, year: FiscalYear, text: String) {
        let plan = record.plan_mut(year);
        match self {
            Self::Goal(index) => goal_mut(plan, *index).text = text,
            Self::Progress(index) => goal_mut(plan, *index).progress = text,
            Self::Approach(issue) => {
                if let Some(issue) = plan.issue_mut(issue) {
                    issue.approach = text;
                }
            }
            Self::View(issue, side) => {
                if let Some(issue) = plan.issue_mut(issue) {
                    issue.set_view(*side, text);
                }
            }
            Self::HospitalTalks => plan.hospital_talks = text,
            Self::HospitalActivities => plan.hospital_activities = text,
            Self::Worries => plan.worries = text,
            Self::Questions => plan.questions = text,
        }
    }
}

/// The goal in this place, with empty ones before it where there are none yet.
fn goal_mut(plan: &mut YearPlan, index: usize) -> &mut Goal {
    while plan.goals.len() <= index {
        plan.goals.push(Goal::default());
    }
    &mut plan.goals[index]
}

/// How many goals the plan holds, up to the last that something was written for.
pub fn goals_in_plan(record: &AreaRecord, year: FiscalYear) -> usize {
    record.plan(year).map_or(0, |plan| plan.goals.len())
}

/// The issues that have fields, in the plan's order.
pub fn issue_ids(record: &AreaRecord, year: FiscalYear) -> Vec<IssueId> {
    let issues = record.plan(year).into_iter().flat_map(|plan| &plan.issues);
    issues.map(|issue| issue.id.clone()).collect()
}

/// Empty if the issue is gone.
pub fn issue_title(record: &AreaRecord, year: FiscalYear, issue: &IssueId) -> String {
    let issue = record.plan(year).and_then(|plan| plan.issue(issue));
    issue.map_or_else(String::new, |issue| issue.title.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    fn issue() -> IssueId {
        sample().plan(year(2026)).expect("a plan").issues[0]
            .id
            .clone()
    }

    #[test]
    fn every_field_writes_what_it_shows_and_nothing_else() {
        let side = Perspective::Medical;
        let own = [
            PlanField::Goal(0),
            PlanField::Progress(0),
            PlanField::Approach(issue()),
            PlanField::View(issue(), side),
            PlanField::View(issue(), Perspective::Resident),
        ];
        let rest = PlanField::OF_HOSPITALS.into_iter();
        let fields: Vec<_> = own
            .into_iter()
            .chain(rest)
            .chain(PlanField::OF_TROUBLES)
            .collect();
        for field in &fields {
            let mut record = sample();
            field.write(&mut record, year(2026), "書いた".to_owned());
            assert_eq!(field.text(&record, year(2026)), "書いた", "{field:?}");
            for other in fields.iter().filter(|other| *other != field) {
                let before = other.text(&sample(), year(2026));
                assert_eq!(
                    other.text(&record, year(2026)),
                    before,
                    "{field:?} {other:?}"
                );
            }
        }
        let ids: std::collections::BTreeSet<String> = fields.iter().map(PlanField::id).collect();
        assert_eq!(ids.len(), fields.len());
    }

    #[test]
    fn the_first_word_begins_the_plan_and_the_goals_before_it() {
        let mut record = sample();
        let field = PlanField::Progress(2);
        assert_eq!(field.text(&record, year(2040)), "");
        field.write(&mut record, year(2040), "進んだ".to_owned());
        let plan = record.plan(year(2040)).expect("begun");
        let progress: Vec<&str> = plan.goals.iter().map(|g| g.progress.as_str()).collect();
        assert_eq!(progress, ["", "", "進んだ"]);
        assert_eq!(PlanField::Goal(2).text(&record, year(2040)), "");
    }

    #[test]
    fn a_view_that_is_wiped_is_gone_and_an_issue_that_is_gone_takes_nothing() {
        let mut record = sample();
        let view = PlanField::View(issue(), Perspective::Medical);
        view.write(&mut record, year(2026), "困っている".to_owned());
        view.write(&mut record, year(2026), " ".to_owned());
        assert_eq!(view.text(&record, year(2026)), "");

        let mut record = sample();
        let gone = IssueId::new("gone");
        for field in [
            PlanField::Approach(gone.clone()),
            PlanField::View(gone, Perspective::Peer),
        ] {
            field.write(&mut record, year(2026), "書いた".to_owned());
            assert_eq!(field.text(&record, year(2026)), "");
        }
        assert_eq!(record, sample());
    }

    #[test]
    fn the_plan_counts_its_goals_up_to_the_last_that_is_written() {
        let count = |record: &_| goals_in_plan(record, year(1990));
        let mut record = sample();
        assert_eq!(count(&record), 0);
        PlanField::Goal(2).write(&mut record, year(1990), "減らす".to_owned());
        assert_eq!(count(&record), 3);
    }

    #[test]
    fn every_issue_of_the_year_has_fields_under_its_title() {
        let ids = issue_ids(&sample(), year(2026));
        let titles: Vec<String> = ids
            .iter()
            .map(|id| issue_title(&sample(), year(2026), id))
            .collect();
        let record = sample();
        let issues = record.plan(year(2026)).expect("a plan").issues.iter();
        let expected: Vec<&str> = issues.map(|issue| issue.title.as_str()).collect();
        assert_eq!(titles, expected);
        assert_eq!(issue_ids(&sample(), year(1990)), []);
        assert_eq!(issue_title(&sample(), year(1990), &issue()), "");
    }

    #[test]
    fn people_count_goals_from_one() {
        assert_eq!(PlanField::Goal(0).label(), "達成目標 1");
        assert_eq!(PlanField::Progress(1).label(), "進捗状況 2");
        assert_eq!(PlanField::Goal(0).id(), "goal-0");
    }
}

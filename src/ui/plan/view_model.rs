//! What a year's plan offers to take up, how its steps and goals are told, and what a press changes.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaKind, Day, Goal, Issue, IssueId, ItemId, Origin, Step, YearPlan};
use crate::ui::plan::words as t;
use crate::ui::view_models::gaps::Gap;
use crate::ui::view_models::written::Line;
use std::collections::BTreeMap;

/// As many gaps as a room takes in at a glance; the rest is a press away.
const AT_FIRST: usize = 5;

/// What is said above the gaps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GapsLead {
    /// No round of the year has answers, or its list is not on this PC.
    NoRound,
    /// The round has no gap.
    NoGaps,
    /// All of them are in the plan.
    AllInPlan,
    /// Some are not in the plan yet.
    Open,
}

impl GapsLead {
    /// `found`: the year's gaps, `None` without a round that shows any; `open`: those that are not
    /// in the plan.
    pub fn of(found: Option<usize>, open: usize) -> Self {
        match (found, open) {
            (None, _) => GapsLead::NoRound,
            (Some(0), _) => GapsLead::NoGaps,
            (Some(_), 0) => GapsLead::AllInPlan,
            (Some(_), _) => GapsLead::Open,
        }
    }
}

/// The gaps that are not in the plan yet: those that are shown at first, and the rest.
pub fn open_gaps(gaps: &[Gap], in_plan: &BTreeMap<ItemId, IssueId>) -> (Vec<Gap>, Vec<Gap>) {
    let open = gaps.iter().filter(|gap| !in_plan.contains_key(&gap.item));
    let mut first: Vec<Gap> = open.cloned().collect();
    let rest = first.split_off(AT_FIRST.min(first.len()));
    (first, rest)
}

/// Where an issue may come from that no item of a list has told.
pub fn origins_beside_the_list() -> impl Iterator<Item = Origin> {
    Origin::ALL.iter().copied().filter(|o| *o != Origin::Gap)
}

/// An issue in one's own words.
pub fn begin_issue(
    plan: &mut YearPlan,
    id: IssueId,
    title: String,
    origin: Origin,
    level: AreaKind,
) {
    plan.issues.push(Issue::new(id, title, origin, level));
}

/// Changes one goal; nothing happens if it is gone.
pub fn put_goal(plan: &mut YearPlan, index: usize, put: impl FnOnce(&mut Goal)) {
    if let Some(goal) = plan.goals.get_mut(index) {
        put(goal);
    }
}

/// ビジョンと目標 as they are read: a name and what is written under it, as far as anything is.
pub fn aims(plan: &YearPlan) -> Vec<Line> {
    let vision = (t::VISION.to_owned(), plan.vision.clone());
    let goals = plan.goals.iter().enumerate().map(|(index, goal)| {
        let progress = match goal.progress.trim() {
            "" => String::new(),
            progress => t::progress(progress),
        };
        let parts = [goal.text.clone(), progress];
        let parts: Vec<String> = parts.into_iter().filter(|s| !s.trim().is_empty()).collect();
        (t::goal(index + 1), parts.join("\n"))
    });
    let lines = [vision].into_iter().chain(goals);
    lines.filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// 2026年4月20日　部会で決めた; what of it is there.
pub fn step_note(step: &Step) -> String {
    let day = step.date.map(Day::label).unwrap_or_default();
    let parts = [day, step.note.clone()];
    let parts: Vec<String> = parts.into_iter().filter(|s| !s.is_empty()).collect();
    parts.join("　")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PdcaStep;
    use crate::ui::view_models::gaps::{GapSource, items_in_plan, take_up};
    use crate::ui::view_models::testing::{library, sample, year};

    #[test]
    fn what_is_offered_is_told_by_what_is_left() {
        for (found, open, offer) in [
            (None, 0, GapsLead::NoRound),
            (Some(0), 0, GapsLead::NoGaps),
            (Some(3), 0, GapsLead::AllInPlan),
            (Some(3), 1, GapsLead::Open),
        ] {
            assert_eq!(GapsLead::of(found, open), offer, "{found:?} {open}");
        }
    }

    #[test]
    fn a_gap_that_was_taken_up_is_offered_no_more() {
        let record = sample();
        let source = GapSource::of(&record, year(2026)).expect("answers");
        let gaps = source.gaps(&library()).expect("its list is there");
        let mut plan = YearPlan::new(year(2026));
        let (first, rest) = open_gaps(&gaps, &items_in_plan(&plan));
        assert_eq!(first.len(), AT_FIRST);
        assert_eq!([first.as_slice(), rest.as_slice()].concat(), gaps);
        take_up(&mut plan, &first[1], IssueId::new("s"), AreaKind::Region);
        let (now, _) = open_gaps(&gaps, &items_in_plan(&plan));
        assert!(!now.contains(&first[1]));
        assert_eq!(now[0], first[0]);
        assert_eq!(now[1], first[2]);
        assert_eq!(
            open_gaps(&[], &items_in_plan(&plan)),
            (Vec::new(), Vec::new())
        );
    }

    #[test]
    fn an_issue_of_own_words_has_any_origin_but_a_gap() {
        let origins: Vec<Origin> = origins_beside_the_list().collect();
        assert_eq!(origins.len(), Origin::ALL.len() - 1);
        assert!(!origins.contains(&Origin::Gap));
        let mut plan = YearPlan::new(year(2026));
        let title = "夜間の相談".to_owned();
        begin_issue(
            &mut plan,
            IssueId::new("s"),
            title.clone(),
            Origin::Case,
            AreaKind::Region,
        );
        assert_eq!(plan.issues[0].title, title);
        assert_eq!(plan.issues[0].origin, Origin::Case);
    }

    #[test]
    fn a_goal_that_is_gone_changes_nothing() {
        let mut plan = YearPlan::new(year(2026));
        plan.goals.push(Goal::default());
        put_goal(&mut plan, 0, |goal| goal.text = "a".to_owned());
        put_goal(&mut plan, 1, |goal| goal.text = "b".to_owned());
        assert_eq!(plan.goals.len(), 1);
        assert_eq!(plan.goals[0].text, "a");
    }

    #[test]
    fn aims_are_read_as_far_as_they_are_written() {
        let mut plan = YearPlan::new(year(2026));
        assert_eq!(aims(&plan), []);
        plan.goals = ["", "研修をひらく"]
            .map(|text| Goal {
                text: text.into(),
                progress: String::new(),
            })
            .into();
        plan.goals[1].progress = "1回ひらけた".into();
        let expected = (
            t::goal(2),
            "研修をひらく\nいまの進み：1回ひらけた".to_owned(),
        );
        assert_eq!(aims(&plan), [expected]);
        plan.vision = "だれもが話し合えるまち".into();
        assert_eq!(aims(&plan)[0].0, t::VISION);
    }

    #[test]
    fn a_step_tells_its_day_and_note_as_far_as_they_are_there() {
        let day = Day::new(2026, 4, 20);
        for (date, note, told) in [
            (None, "", ""),
            (day, "", "2026年4月20日"),
            (None, "部会で", "部会で"),
            (day, "部会で", "2026年4月20日　部会で"),
        ] {
            let mut step = YearPlan::new(year(2026)).step(PdcaStep::ALL[0]).clone();
            (step.date, step.note) = (date, note.to_owned());
            assert_eq!(step_note(&step), told);
        }
    }
}

//! What the year brought: facts, the goals that say something, and how each thing is named.

use crate::model::{Goal, YearPlan};
use crate::score::plan::year_standing;
use crate::ui::close::words as t;
use crate::ui::view_models::name_or::name_or;

/// Name and value of each: how much of the steps, the actions and the reviews is done. Work that
/// was stopped is no work left to do.
pub fn facts(plan: &YearPlan) -> [(&'static str, String); 3] {
    let s = year_standing(plan);
    let actions = s.actions.all() - s.actions.stopped;
    [
        (t::STEPS_DONE, t::of(s.steps_done, 6)),
        (t::ACTIONS_DONE, t::of(s.actions.done, actions)),
        (t::REVIEWED, t::of(s.issues.reviewed(), s.issues.all)),
    ]
}

/// Text and progress of each goal in which something is written.
pub fn goals(plan: &YearPlan) -> Vec<(String, String)> {
    let written = plan.goals.iter().filter(|goal| **goal != Goal::default());
    let goals = written.map(|goal| (goal.text.clone(), name_or(&goal.progress, t::NO_PROGRESS)));
    goals.collect()
}

pub fn all_reviewed(plan: &YearPlan) -> bool {
    plan.issues.iter().all(|issue| issue.review.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn work_that_was_stopped_is_not_counted_as_left() {
        use crate::model::ActionState;
        let mut plan = sample().plan(year(2025)).expect("planned").clone();
        let done = |plan: &YearPlan| facts(plan)[1].1.clone();
        let before = done(&plan);
        let actions = plan.issues.iter_mut().flat_map(|issue| &mut issue.actions);
        let open = actions.filter(|action| action.is_open()).map(|action| {
            action.state = ActionState::Stopped;
        });
        assert!(open.count() > 0);
        assert_ne!(done(&plan), before);
        let finished = plan.issues.iter().flat_map(|issue| &issue.actions);
        let finished = finished.filter(|a| a.state == ActionState::Done).count();
        assert_eq!(done(&plan), t::of(finished, finished));
    }

    #[test]
    fn a_goal_in_which_nothing_is_written_is_not_told() {
        let mut plan = YearPlan::new(year(2026));
        plan.goals = vec![Goal::default(), Goal::default()];
        plan.goals[1].text = "集まる場をつくる".to_owned();
        let told = [("集まる場をつくる".to_owned(), t::NO_PROGRESS.to_owned())];
        assert_eq!(goals(&plan), told);
    }

    #[test]
    fn one_issue_without_a_review_is_enough() {
        let mut plan = sample().plan(year(2025)).expect("planned").clone();
        assert!(all_reviewed(&plan));
        plan.issues[1].review = None;
        assert!(!all_reviewed(&plan));
    }
}

//! What goes on into the next year: all that is open, without what people leave out.

use crate::model::{ActionId, CarriedIssue, CarryOver, IndicatorId, Issue, IssueId, Next};
use std::collections::BTreeSet;

/// What people took out of the choice that they began with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    pub vision: bool,
    pub issues: BTreeSet<IssueId>,
    pub actions: BTreeSet<(IssueId, ActionId)>,
    pub indicators: BTreeSet<IndicatorId>,
}

/// Takes `item` out of a set, or puts it there.
pub fn put<T: Ord>(set: &mut BTreeSet<T>, item: T, is_in: bool) {
    match is_in {
        true => set.insert(item),
        false => set.remove(&item),
    };
}

impl LeftOut {
    /// What people begin with: what is achieved stays behind unless somebody said that it goes on.
    pub fn proposed(issues: &[Issue]) -> Self {
        let ends = |issue: &&Issue| {
            let review = issue.review.as_ref();
            review.is_some_and(|r| r.next_or_proposed() == Next::End)
        };
        let ended = issues.iter().filter(ends).map(|issue| issue.id.clone());
        Self {
            issues: ended.collect(),
            ..Self::default()
        }
    }

    /// What is left of `all`.
    pub fn of(&self, all: &CarryOver) -> CarryOver {
        let issues = all
            .issues
            .iter()
            .filter(|i| !self.issues.contains(&i.issue));
        let actions = |of: &CarriedIssue| {
            let left = |id: &&ActionId| {
                let key = (of.issue.clone(), (*id).clone());
                !self.actions.contains(&key)
            };
            of.actions.iter().filter(left).cloned().collect()
        };
        let indicators = all.indicators.iter();
        CarryOver {
            vision: all.vision && !self.vision,
            issues: issues
                .map(|of| CarriedIssue {
                    actions: actions(of),
                    ..of.clone()
                })
                .collect(),
            indicators: indicators
                .filter(|id| !self.indicators.contains(id))
                .cloned()
                .collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_achieved_stays_behind_until_somebody_says_otherwise() {
        use crate::model::{AreaKind, Origin, Outcome, Review};
        let reviewed = |id: &str, outcome: Option<Outcome>, next: Option<Next>| {
            let mut issue = Issue::new(IssueId::new(id), id, Origin::Gap, AreaKind::Region);
            issue.review = outcome.map(|outcome| Review {
                outcome,
                why: String::new(),
                next,
            });
            issue
        };
        let issues = [
            reviewed("open", None, None),
            reviewed("achieved", Some(Outcome::Achieved), None),
            reviewed("extended", Some(Outcome::Achieved), Some(Next::Extend)),
            reviewed("partly", Some(Outcome::Partly), None),
        ];
        let left = LeftOut::proposed(&issues).issues;
        assert_eq!(
            left.iter().map(IssueId::as_str).collect::<Vec<_>>(),
            ["achieved"]
        );
    }

    #[test]
    fn what_is_left_out_stays_behind_and_all_else_goes_on() {
        let issue = |id: &str| CarriedIssue {
            issue: IssueId::new(id),
            new_id: IssueId::new(format!("new-{id}")),
            actions: ["a1", "a2"].map(ActionId::new).to_vec(),
        };
        let all = CarryOver {
            vision: true,
            issues: vec![issue("one"), issue("two")],
            indicators: ["i", "j"].map(IndicatorId::new).to_vec(),
        };
        let mut left = LeftOut::default();
        assert_eq!(left.of(&all), all);
        left.vision = true;
        put(&mut left.issues, IssueId::new("one"), true);
        put(
            &mut left.actions,
            (IssueId::new("two"), ActionId::new("a1")),
            true,
        );
        put(&mut left.indicators, IndicatorId::new("j"), true);
        let goes_on = left.of(&all);
        assert!(!goes_on.vision);
        assert_eq!(goes_on.issues.len(), 1);
        assert_eq!(goes_on.issues[0].new_id, IssueId::new("new-two"));
        assert_eq!(goes_on.issues[0].actions, [ActionId::new("a2")]);
        assert_eq!(goes_on.indicators, [IndicatorId::new("i")]);
        put(&mut left.issues, IssueId::new("one"), false);
        assert_eq!(left.of(&all).issues.len(), 2);
    }
}

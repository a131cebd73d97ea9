//! Closing a year and opening the next: what goes on, by people's choice, with links back.
//!
//! Must not know how other ids are made: what goes on is named after what it comes from, so that
//! two pages that close one year carry it on once.

use super::{
    ActionId, AreaRecord, Budget, Day, FiscalYear, IndicatorId, Issue, IssueId, IssueLink, YearPlan,
};

/// One issue that goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedIssue {
    pub issue: IssueId,
    /// Its name in the next year. Must be new to the area.
    pub new_id: IssueId,
    /// The unfinished actions that go on with it.
    pub actions: Vec<ActionId>,
}

/// What people take into the next year. Whatever else there is stays behind in its year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CarryOver {
    /// Whether 地域ビジョン goes on, unless the next year has words of its own.
    pub vision: bool,
    pub issues: Vec<CarriedIssue>,
    /// The indicators that are followed further. Those left out end with the year.
    pub indicators: Vec<IndicatorId>,
}

impl CarryOver {
    /// All that is still open: the choice that people begin with. An issue that the next year
    /// carries on already is not offered again.
    pub fn all_open(record: &AreaRecord, year: FiscalYear) -> Self {
        let next = year.next().and_then(|next| record.plan(next));
        let issues = record.plan(year).into_iter().flat_map(|plan| &plan.issues);
        let open = issues.filter(|issue| issue.is_open() && !carries(next, year, &issue.id));
        let indicators = record.indicators.iter().filter(|i| i.is_followed_in(year));
        Self {
            vision: true,
            issues: open
                .map(|issue| CarriedIssue {
                    issue: issue.id.clone(),
                    new_id: carried_id(record, &issue.id, year),
                    actions: open_actions(issue),
                })
                .collect(),
            indicators: indicators.map(|i| i.id.clone()).collect(),
        }
    }
}

/// 「s1」 of 2026 is 「s1-2027」 in the next year; a further mark where that name is taken.
fn carried_id(record: &AreaRecord, issue: &IssueId, year: FiscalYear) -> IssueId {
    let mut id = format!("{}-{}", issue.as_str(), year.western() + 1);
    let issues = || record.plans.iter().flat_map(|plan| &plan.issues);
    while issues().any(|i| i.id.as_str() == id) {
        id.push('+');
    }
    IssueId::new(id)
}

fn open_actions(issue: &Issue) -> Vec<ActionId> {
    let open = issue.actions.iter().filter(|action| action.is_open());
    open.map(|action| action.id.clone()).collect()
}

/// The issues of `next` that carry on one of `year`, each with the one it comes from.
fn carried(next: Option<&YearPlan>, year: FiscalYear) -> impl Iterator<Item = (&Issue, &IssueId)> {
    let issues = next.into_iter().flat_map(|plan| &plan.issues);
    let linked = issues.filter_map(|issue| Some((issue, issue.carried_from.as_ref()?)));
    linked
        .filter(move |(_, link)| link.year == year)
        .map(|(issue, link)| (issue, &link.issue))
}

/// Whether `next` has an issue that carries on one of `year`.
fn carries(next: Option<&YearPlan>, year: FiscalYear, issue: &IssueId) -> bool {
    carried(next, year).any(|(_, from)| from == issue)
}

/// Why a year cannot be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CloseError {
    #[error("この年度の計画はまだありません。計画をつくると、年度を締めくくれるようになります。")]
    NoPlan,
    #[error("この年度は、すでに締めくくられています。")]
    AlreadyClosed,
    #[error("次の年度は、扱える範囲の外です。")]
    NoNextYear,
}

impl AreaRecord {
    /// The issues that the next year carries on from `year` already, as they stand there.
    pub fn carried_from(&self, year: FiscalYear) -> impl Iterator<Item = &Issue> {
        let next = year.next().and_then(|next| self.plan(next));
        carried(next, year).map(|(issue, _)| issue)
    }

    /// The year whose plan the closing of `year` opens, if it can be closed.
    pub fn opened_by_closing(&self, year: FiscalYear) -> Result<FiscalYear, CloseError> {
        let next = year.next().ok_or(CloseError::NoNextYear)?;
        let plan = self.plan(year).ok_or(CloseError::NoPlan)?;
        match plan.closed {
            Some(_) => Err(CloseError::AlreadyClosed),
            None => Ok(next),
        }
    }

    /// Closes the plan of `year` on `day` and opens the next with what people chose. Nothing is
    /// taken out of the closed year. If the next year's plan is there already, it is added to;
    /// what it carries on already stays as it is, so a year that was opened again can be closed
    /// again. Chosen ids that are not in the year are left aside.
    pub fn close_year(
        &mut self,
        year: FiscalYear,
        day: Day,
        carry: &CarryOver,
    ) -> Result<(), CloseError> {
        let next = self.opened_by_closing(year)?;
        let plan = self.plan(year).ok_or(CloseError::NoPlan)?;
        let vision = plan.vision.clone();
        let carried: Vec<Issue> = carry
            .issues
            .iter()
            .filter(|chosen| !carries(self.plan(next), year, &chosen.issue))
            .filter_map(|chosen| plan.carry_on(chosen))
            .collect();

        self.plan_mut(year).closed = Some(day);
        let opened = self.plan_mut(next);
        if carry.vision && opened.vision.trim().is_empty() {
            opened.vision = vision;
        }
        opened.issues.extend(carried);
        self.carry_indicators(year, next, &carry.indicators);
        Ok(())
    }

    fn carry_indicators(&mut self, year: FiscalYear, next: FiscalYear, chosen: &[IndicatorId]) {
        let followed = self.indicators.iter_mut();
        for indicator in followed.filter(|i| i.is_followed_in(year)) {
            if !chosen.contains(&indicator.id) {
                indicator.ended = Some(next);
            } else if indicator.ended == Some(next) {
                // Closed without it before, and now closed again with it.
                indicator.ended = None;
            }
        }
    }
}

impl YearPlan {
    /// The next year's issue: its content without what belongs to this year alone (work that is
    /// done or was not chosen, months, the review, what was asked for), and the link back. `None` if it is not here.
    fn carry_on(&self, chosen: &CarriedIssue) -> Option<Issue> {
        let issue = self.issue(&chosen.issue)?;
        let mut carried = issue.clone();
        carried.id = chosen.new_id.clone();
        carried.review = None;
        carried.handed_over = None;
        carried.budget = Budget::default();
        let goes_on = |id: &ActionId| chosen.actions.contains(id);
        carried.actions.retain(|a| a.is_open() && goes_on(&a.id));
        for action in &mut carried.actions {
            action.from = None;
            action.to = None;
        }
        carried.carried_from = Some(IssueLink {
            year: self.year,
            issue: issue.id.clone(),
        });
        Some(carried)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Action, ActionState, Area, AreaId, AreaKind, Direction, EditionRef, FiscalMonth, Indicator,
        Next, Origin, Outcome, Review,
    };

    const YEAR: i32 = 2026;

    fn year(western: i32) -> FiscalYear {
        FiscalYear::new(western).expect("in range")
    }

    fn day() -> Day {
        Day::new(YEAR + 1, 3, 20).expect("a day")
    }

    fn issue(id: &str, next: Option<Next>) -> Issue {
        let mut issue = Issue::new(IssueId::new(id), id, Origin::Gap, AreaKind::Region);
        issue.review = next.map(|next| Review {
            outcome: Outcome::Partly,
            why: "時間が足りず".into(),
            next: Some(next),
        });
        for (id, state) in [
            ("done", ActionState::Done),
            ("underway", ActionState::Underway),
            ("planned", ActionState::Planned),
            ("stopped", ActionState::Stopped),
        ] {
            let mut action = Action::new(ActionId::new(id), id);
            action.state = state;
            action.from = FiscalMonth::of_calendar(9);
            issue.actions.push(action);
        }
        issue
    }

    /// Open issues `a` and `b`, one that ended, and two indicators.
    fn record() -> AreaRecord {
        let edition = EditionRef::new("l", "1");
        let area = Area::new(AreaId::new("r"), AreaKind::Region, "r", edition);
        let mut record = AreaRecord::new(area);
        let plan = record.plan_mut(year(YEAR));
        plan.vision = "安心して暮らせるまち".into();
        plan.issues = vec![
            issue("a", None),
            issue("b", Some(Next::Improve)),
            issue("over", Some(Next::End)),
        ];
        for id in ["i", "j"] {
            let id = IndicatorId::new(id);
            record
                .indicators
                .push(Indicator::new(id, "指標", "人", Direction::More));
        }
        record
    }

    fn close(record: &mut AreaRecord, carry: &CarryOver) {
        record
            .close_year(year(YEAR), day(), carry)
            .expect("can be closed");
    }

    #[test]
    fn all_that_is_open_is_offered() {
        let offered = CarryOver::all_open(&record(), year(YEAR));
        let issues: Vec<_> = offered.issues.iter().map(|i| i.issue.as_str()).collect();
        assert_eq!(issues, ["a", "b"]);
        let actions: Vec<_> = offered.issues[0]
            .actions
            .iter()
            .map(ActionId::as_str)
            .collect();
        assert_eq!(actions, ["underway", "planned"]);
        assert_eq!(offered.indicators.len(), 2);
    }

    #[test]
    fn the_next_year_opens_with_what_was_chosen_and_links_back() {
        let mut record = record();
        let mut carry = CarryOver::all_open(&record, year(YEAR));
        carry.issues.remove(0);
        carry.issues[0].actions = vec![ActionId::new("planned"), ActionId::new("done")];
        carry.indicators.remove(0);
        let before = record.plan(year(YEAR)).cloned().expect("planned");
        close(&mut record, &carry);

        let closed = record.plan(year(YEAR)).expect("still there");
        assert_eq!(closed.closed, Some(day()));
        assert_eq!(
            closed.issues, before.issues,
            "the closed year keeps all it had"
        );

        let opened = record.plan(year(YEAR + 1)).expect("opened");
        assert_eq!(opened.vision, "安心して暮らせるまち");
        let [carried] = &opened.issues[..] else {
            panic!("one issue was chosen, not {:?}", opened.issues);
        };
        let link = carried.carried_from.as_ref().expect("linked");
        assert_eq!((link.year, link.issue.as_str()), (year(YEAR), "b"));
        assert_eq!(carried.id, IssueId::new("b-2027"));
        assert_eq!(carried.review, None);
        let actions: Vec<_> = carried
            .actions
            .iter()
            .map(|a| (a.id.as_str(), a.from))
            .collect();
        assert_eq!(
            actions,
            [("planned", None)],
            "what is done is not done again"
        );

        let followed = |n: usize| record.indicators[n].is_followed_in(year(YEAR + 1));
        assert_eq!((followed(0), followed(1)), (false, true));
        assert!(record.indicators[0].is_followed_in(year(YEAR)));
    }

    #[test]
    fn a_year_that_was_opened_again_carries_nothing_twice() {
        let mut record = record();
        let mut carry = CarryOver::all_open(&record, year(YEAR));
        let second = carry.issues.pop();
        carry.indicators.clear();
        close(&mut record, &carry);
        let opened = record.plan_mut(year(YEAR + 1));
        opened.vision = "新しいことば".into();
        opened.issues[0].title = "書きなおした".into();

        assert_eq!(
            record.close_year(year(YEAR), day(), &carry),
            Err(CloseError::AlreadyClosed)
        );
        record.plan_mut(year(YEAR)).closed = None;
        let there = record.carried_from(year(YEAR)).map(|i| i.title.as_str());
        assert_eq!(there.collect::<Vec<_>>(), ["書きなおした"]);
        assert_eq!(record.carried_from(year(YEAR + 1)).count(), 0);
        let again = CarryOver::all_open(&record, year(YEAR));
        assert_eq!(again.issues.len(), 1, "only what is not carried on yet");
        carry.issues.extend(second);
        carry.indicators = again.indicators;
        close(&mut record, &carry);

        let opened = record.plan(year(YEAR + 1)).expect("opened");
        let titles: Vec<_> = opened.issues.iter().map(|i| i.title.as_str()).collect();
        assert_eq!(titles, ["書きなおした", "b"]);
        assert_eq!(opened.vision, "新しいことば");
        assert!(record.indicators.iter().all(|i| i.ended.is_none()));
    }

    #[test]
    fn a_year_that_two_pages_close_goes_on_once() {
        let (mut one, mut other) = (record(), record());
        for record in [&mut one, &mut other] {
            let carry = CarryOver::all_open(record, year(YEAR));
            close(record, &carry);
        }
        assert_eq!(one, other);
    }

    #[test]
    fn what_goes_on_never_takes_the_name_of_another() {
        let mut record = record();
        let mut taken = issue("a-2027", None);
        taken.title = "前からある".into();
        record.plan_mut(year(YEAR + 1)).issues.push(taken);
        let carry = CarryOver::all_open(&record, year(YEAR));
        close(&mut record, &carry);
        let opened = record.plan(year(YEAR + 1)).expect("opened");
        let ids: Vec<_> = opened.issues.iter().map(|i| i.id.as_str()).collect();
        assert_eq!(ids, ["a-2027", "a-2027+", "b-2027"]);
    }

    #[test]
    fn what_cannot_be_closed_stays_as_it_is() {
        let mut record = record();
        let before = record.clone();
        let carry = CarryOver::default();
        let absent = record.close_year(year(2020), day(), &carry);
        assert_eq!(absent, Err(CloseError::NoPlan));
        let last = record.close_year(year(FiscalYear::MAX), day(), &carry);
        assert_eq!(last, Err(CloseError::NoNextYear));
        assert_eq!(record, before);
    }

    #[test]
    fn ids_that_are_not_there_are_left_aside() {
        let mut record = record();
        let carry = CarryOver {
            vision: false,
            issues: vec![CarriedIssue {
                issue: IssueId::new("gone"),
                new_id: IssueId::new("new"),
                actions: Vec::new(),
            }],
            indicators: vec![IndicatorId::new("gone")],
        };
        close(&mut record, &carry);
        assert_eq!(
            record.plan(year(YEAR + 1)),
            Some(&YearPlan::new(year(YEAR + 1)))
        );
    }
}

use super::*;
use crate::model::{
    ActionId, Area, AreaId, AreaKind, Direction, EditionRef, IndicatorId, IssueLink, Origin, Review,
};
use proptest::prelude::*;

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).expect("in range")
}

/// `link` is the year and id that it carries on.
fn issue(id: &str, link: Option<(i32, &str)>) -> Issue {
    let mut issue = Issue::new(IssueId::new(id), id, Origin::Gap, AreaKind::Region);
    issue.carried_from = link.map(|(western, id)| IssueLink {
        year: year(western),
        issue: IssueId::new(id),
    });
    issue
}

fn reviewed(mut issue: Issue, outcome: Outcome, next: Next) -> Issue {
    issue.review = Some(Review {
        outcome,
        why: String::new(),
        next: Some(next),
    });
    issue
}

fn plan(western: i32, issues: Vec<Issue>) -> YearPlan {
    YearPlan {
        issues,
        ..YearPlan::new(year(western))
    }
}

/// Steps as marks: `.` これから, `-` 進行中, `o` 済.
fn with_steps(marks: &str) -> YearPlan {
    let mut plan = plan(2026, Vec::new());
    for (step, mark) in PdcaStep::ALL.iter().zip(marks.chars()) {
        plan.step_mut(*step).state = match mark {
            'o' => StepState::Done,
            '-' => StepState::Underway,
            _ => StepState::NotStarted,
        };
    }
    plan
}

#[test]
fn the_furthest_step_says_where_the_year_stands() {
    use PdcaStep::{Act, Assess, Review, Share, Vision};
    for (marks, done, at) in [
        ("......", 0, Some(Assess)),
        ("-.....", 0, Some(Assess)),
        ("o.....", 1, Some(Share)),
        ("oo....", 2, Some(Vision)),
        ("o-o-..", 2, Some(PdcaStep::Agree)),
        ("o.o...", 2, Some(PdcaStep::Agree)),
        ("oooo-.", 4, Some(Act)),
        ("ooooo.", 5, Some(Review)),
        ("-....o", 1, Some(Assess)),
        ("oooooo", 6, None),
    ] {
        let standing = year_standing(&with_steps(marks));
        let got = (standing.steps_done, standing.at);
        assert_eq!(got, (done, at), "{marks}");
    }
}

#[test]
fn issues_and_actions_are_counted_by_what_became_of_them() {
    let mut first = reviewed(
        issue("a", Some((2025, "z"))),
        Outcome::Partly,
        Next::Improve,
    );
    for (n, state) in [
        ActionState::Done,
        ActionState::Planned,
        ActionState::Underway,
        ActionState::Stopped,
    ]
    .into_iter()
    .enumerate()
    {
        let mut action = Action::new(ActionId::new(n.to_string()), n.to_string());
        action.state = state;
        first.actions.push(action);
    }
    let mut over = reviewed(issue("b", None), Outcome::Achieved, Next::End);
    over.actions = vec![Action::new(ActionId::new("late"), "late")];
    let plan = plan(2026, vec![first, over, issue("c", None)]);
    let standing = year_standing(&plan);
    assert_eq!(
        standing.issues,
        IssueCounts {
            all: 3,
            carried: 1,
            achieved: 1,
            partly: 1,
            not_yet: 0,
            ended: 1,
        }
    );
    assert_eq!(
        (standing.issues.opened(), standing.issues.reviewed()),
        (2, 2)
    );
    assert_eq!(
        standing.actions,
        ActionCounts {
            planned: 2,
            underway: 1,
            done: 1,
            stopped: 1,
        }
    );
    assert_eq!(standing.actions.all(), 5);
    let unfinished = unfinished_actions(&plan);
    let ids: Vec<_> = unfinished
        .iter()
        .map(|(i, a)| (i.id.as_str(), a.id.as_str()))
        .collect();
    assert_eq!(
        ids,
        [("a", "1"), ("a", "2")],
        "nobody waits for an ended issue's work"
    );
}

/// Lives as "2024:a→2025:b", with `?→` before one whose beginning is lost.
fn lives(plans: &[YearPlan]) -> Vec<String> {
    let written = issue_histories(plans).into_iter().map(|life| {
        let chapters = life.chapters.iter();
        let steps: Vec<_> = chapters
            .map(|c| format!("{}:{}", c.year.western(), c.issue))
            .collect();
        let lost = if life.beginning_lost { "?→" } else { "" };
        format!("{lost}{}", steps.join("→"))
    });
    written.collect()
}

#[test]
fn an_issue_is_followed_through_the_years() {
    let plans = [
        plan(2024, vec![issue("a", None), issue("x", None)]),
        plan(2025, vec![issue("b", Some((2024, "a"))), issue("y", None)]),
        plan(2026, vec![issue("c", Some((2025, "b")))]),
    ];
    assert_eq!(lives(&plans), ["2024:x", "2024:a→2025:b→2026:c", "2025:y"]);
    let over = reviewed(issue("d", Some((2026, "c"))), Outcome::Partly, Next::End);
    let ended = [&plans[..], &[plan(2027, vec![over])]].concat();
    assert_eq!(issue_histories(&ended)[1].ended(), Some(year(2027)));
    // a year was left out
    let plans = [
        plan(2024, vec![issue("a", None)]),
        plan(2026, vec![issue("b", Some((2024, "a")))]),
    ];
    assert_eq!(lives(&plans), ["2024:a→2026:b"]);
    // one became two
    let plans = [
        plan(2024, vec![issue("a", None)]),
        plan(
            2025,
            vec![issue("b", Some((2024, "a"))), issue("c", Some((2024, "a")))],
        ),
    ];
    assert_eq!(lives(&plans), ["2024:a→2025:b", "2024:a→2025:c"]);
    // the same id in the next year
    let plans = [
        plan(2024, vec![issue("a", None)]),
        plan(2025, vec![issue("a", Some((2024, "a")))]),
    ];
    assert_eq!(lives(&plans), ["2024:a→2025:a"]);
}

#[test]
fn broken_links_and_circles_begin_a_life() {
    let plans = [
        plan(2024, vec![issue("a", Some((2025, "b")))]),
        plan(
            2025,
            vec![
                issue("b", Some((2024, "a"))),
                issue("c", Some((2023, "gone"))),
            ],
        ),
        plan(
            2026,
            vec![
                issue("d", Some((2026, "d"))),
                issue("e", Some((2025, "gone"))),
            ],
        ),
    ];
    let expected = ["?→2024:a→2025:b", "?→2025:c", "?→2026:d", "?→2026:e"];
    assert_eq!(lives(&plans), expected);
    assert_eq!(lives(&[]), Vec::<String>::new());
}

#[test]
fn a_life_tells_what_each_year_found() {
    let mut seed = reviewed(issue("a", None), Outcome::NotYet, Next::Continue);
    seed.stage = Stage::Seed;
    let mut solved = reviewed(
        issue("b", Some((2025, "a"))),
        Outcome::Achieved,
        Next::Extend,
    );
    solved.stage = Stage::Solved;
    solved.title = "住まいの相談".into();
    let lives = issue_histories(&[plan(2025, vec![seed]), plan(2026, vec![solved])]);
    let [life] = &lives[..] else {
        panic!("one life, not {lives:?}");
    };
    assert_eq!(life.title(), "住まいの相談");
    assert_eq!((life.opened(), life.ended()), (Some(year(2025)), None));
    let told: Vec<_> = life
        .chapters
        .iter()
        .map(|c| (c.stage, c.outcome, c.next))
        .collect();
    assert_eq!(
        told,
        [
            (Stage::Seed, Some(Outcome::NotYet), Some(Next::Continue)),
            (Stage::Solved, Some(Outcome::Achieved), Some(Next::Extend)),
        ]
    );
    assert_eq!(
        life.in_year(year(2025)).map(|c| c.title.as_str()),
        Some("a")
    );
    assert_eq!(life.in_year(year(2024)), None);
}

#[test]
fn an_indicator_stays_with_the_issue_that_is_carried_on() {
    let area = Area::new(
        AreaId::new("r"),
        AreaKind::Region,
        "r",
        EditionRef::new("l", "1"),
    );
    let mut record = AreaRecord::new(area);
    record.plans = vec![
        plan(2025, vec![issue("a", None), issue("x", None)]),
        plan(
            2026,
            vec![issue("b", Some((2025, "a"))), issue("c", Some((2025, "a")))],
        ),
    ];
    for (id, linked) in [("i1", "a"), ("i2", "x"), ("i3", "c"), ("i4", "gone")] {
        let mut indicator = Indicator::new(IndicatorId::new(id), id, "人", Direction::More);
        indicator.issue = Some(IssueId::new(linked));
        record.indicators.push(indicator);
    }
    let of = |id: &str| -> Vec<String> {
        let found = indicators_of(&record, &IssueId::new(id));
        found.iter().map(|i| i.id.to_string()).collect()
    };
    assert_eq!(of("b"), ["i1"], "what became of its sister is not its own");
    assert_eq!(of("c"), ["i1", "i3"]);
    assert_eq!(of("a"), ["i1", "i3"]);
    assert_eq!(of("gone"), ["i4"]);
}

proptest! {
    /// Any links at all, sensible or not: every issue is told, no life goes back in time.
    #[test]
    fn every_issue_is_in_a_life_and_time_runs_forward(
        links in prop::collection::vec(prop::option::of((2022..2028_i32, 0..8_usize)), 0..12)
    ) {
        let mut plans: Vec<YearPlan> = (2022..2026).map(|y| plan(y, Vec::new())).collect();
        for (n, link) in links.iter().enumerate() {
            let linked = link.map(|(western, n)| (western, n.to_string()));
            let linked = linked.as_ref().map(|(western, id)| (*western, id.as_str()));
            plans[n % 4].issues.push(issue(&n.to_string(), linked));
        }
        let lives = issue_histories(&plans);
        for (n, _) in links.iter().enumerate() {
            let id = IssueId::new(n.to_string());
            prop_assert!(lives.iter().any(|life| life.has(&id)));
        }
        for life in &lives {
            let years: Vec<_> = life.chapters.iter().map(|c| c.year).collect();
            prop_assert!(!years.is_empty());
            prop_assert!(years.is_sorted_by(|a, b| a < b), "{years:?}");
        }
    }
}

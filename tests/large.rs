//! The largest area that the tool must stay smooth with: ten fiscal years of three rounds, every
//! item answered with words, plans with issues that are carried on, and indicators.
//!
//! `LARGE=/tmp/large.json cargo test --test large` leaves it as a 控え, to be restored and timed.

use monosashi::exchange::{backup, builtin_lists};
use monosashi::model::{
    Action, ActionId, ActionState, Area, AreaId, AreaKind, AreaRecord, AssessmentKey, Direction,
    FiscalYear, Indicator, IndicatorId, Issue, IssueId, IssueLink, Level, Next, Observation,
    Origin, Outcome, Rating, Review, Round, StepState, Value, Workspace,
};

const ISSUES: usize = 6;
const INDICATORS: usize = 12;

fn years() -> impl Iterator<Item = FiscalYear> {
    (2017..2027).filter_map(FiscalYear::new)
}

fn large() -> Workspace {
    let list = builtin_lists().into_iter().next().expect("the newest list");
    let area = Area::new(
        AreaId::new("large"),
        AreaKind::Region,
        "十年の圏域",
        list.edition.clone(),
    );
    let mut record = AreaRecord::new(area);
    for (past, year) in years().enumerate() {
        for (turn, round) in Round::ALL.iter().copied().enumerate() {
            let assessment = record.assessment_mut(AssessmentKey::area(year, round));
            for (index, item) in list.items_for(AreaKind::Region).enumerate() {
                let level = u8::try_from((index * 7 + past * 3 + turn) % 5).expect("below five");
                assessment.edit_answer(&item.id, |a| {
                    a.rating = Level::new(level).map(Rating::Level);
                    a.evidence = "議事録と要綱で確かめた。".to_owned();
                    if index % 3 == 0 {
                        a.comment = "部会で話し合い、来年度も続けることにした。".to_owned();
                    }
                });
            }
        }
        plan(&mut record, year);
    }
    for number in 0..INDICATORS {
        record.indicators.push(indicator(number));
    }
    let mut workspace = Workspace::default();
    workspace.records.push(record);
    workspace
}

/// Six issues, each carrying on the one of the year before.
fn plan(record: &mut AreaRecord, year: FiscalYear) {
    let id =
        |year: FiscalYear, number: usize| IssueId::new(format!("y{}-{number}", year.western()));
    let before = year
        .previous()
        .filter(|before| record.plan(*before).is_some());
    let plan = record.plan_mut(year);
    plan.steps
        .iter_mut()
        .for_each(|s| s.state = StepState::Done);
    for number in 0..ISSUES {
        let title = format!("退院が決まっても、住まいが見つからない（{}）", number + 1);
        let mut issue = Issue::new(id(year, number), title, Origin::Gap, AreaKind::Region);
        issue.carried_from = before.map(|before| IssueLink {
            year: before,
            issue: id(before, number),
        });
        issue.review = Some(Review {
            outcome: Outcome::ALL[number % Outcome::ALL.len()],
            why: "窓口の一覧ができ、相談がつながるようになった。".to_owned(),
            next: Some(Next::Continue),
        });
        for turn in 0..3 {
            let name = ActionId::new(format!("y{}-{number}-{turn}", year.western()));
            let mut action = Action::new(name, "住まい連絡会を年3回ひらく");
            action.state = ActionState::Done;
            issue.actions.push(action);
        }
        plan.issues.push(issue);
    }
}

fn indicator(number: usize) -> Indicator {
    let id = IndicatorId::new(format!("i{number}"));
    let name = format!("住まいが見つかった件数（{}）", number + 1);
    let mut indicator = Indicator::new(id, name, "件", Direction::More);
    for (past, year) in years().enumerate() {
        let value = Value::Number((past * 2 + number) as f64);
        indicator.actuals.insert(year, Observation::new(value));
    }
    indicator
}

#[test]
fn ten_years_of_three_rounds_stay_whole_and_have_room_in_a_browser() {
    let workspace = large();
    let text = backup::write(&workspace, "2026-11-21T00:00:00+09:00");
    assert_eq!(backup::read(&text, "large.json").expect("sound"), workspace);
    let characters = text.chars().count();
    assert!(
        characters < 2_500_000,
        "{characters}: a store holds 5 million at most"
    );
    if let Some(file) = std::env::var_os("LARGE") {
        std::fs::write(file, text).expect("the file can be written");
    }
}

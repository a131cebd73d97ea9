//! From one year into the next.

use super::{issue, record, year};
use monosashi::exchange::Headers;
use monosashi::exchange::csv::tables::year::{YearTable, write};
use monosashi::model::{CarryOver, Day};
use monosashi::score::plan::{indicators_of, issue_histories, year_standing};

#[test]
fn the_worked_example_goes_on_with_its_visiting_lectures() {
    let mut record = record("example");
    let carry = CarryOver::all_open(&record, year(2024));
    let day = Day::new(2025, 3, 25).expect("a day");
    record
        .close_year(year(2024), day, &carry)
        .expect("can be closed");

    let plan = record.plan(year(2025)).expect("opened");
    assert_eq!(
        plan.vision,
        "精神障害の有無や程度に関わらず、誰もが地域の一員として自分らしく生活できるまち"
    );
    assert!(plan.goals.is_empty(), "a year's goals are its own");
    let carried = plan
        .issue(&issue("care-managers-2025"))
        .expect("拡充 goes on");
    let actions: Vec<_> = carried.actions.iter().map(|a| a.id.as_str()).collect();
    assert_eq!(actions, ["visiting"], "four of the five are done");
    let round = year_standing(plan);
    assert_eq!(
        (
            round.issues.carried,
            round.issues.opened(),
            round.steps_done
        ),
        (1, 0, 0)
    );

    let lives = issue_histories(&record.plans);
    let [life] = &lives[..] else {
        panic!("one issue lives on, not {lives:?}");
    };
    let years: Vec<_> = life.chapters.iter().map(|c| c.year.western()).collect();
    assert_eq!((years, life.ended()), (vec![2024, 2025], None));
    assert_eq!(
        indicators_of(&record, &issue("care-managers-2025")).len(),
        1,
        "its indicator stays with it"
    );

    let csv = write(YearTable::Issues, [&record], Headers::Ascii);
    let last = csv.lines().last().unwrap_or_default();
    assert!(
        last.ends_with(",,,,,,2024,care-managers,,,,,,,,,,,"),
        "{last}"
    );
}

#[test]
fn chiba_may_leave_work_behind() {
    let mut record = record("chiba");
    let mut carry = CarryOver::all_open(&record, year(2018));
    carry.issues.retain(|chosen| chosen.issue == issue("peers"));
    carry.issues[0]
        .actions
        .retain(|id| id.as_str() == "seminar");
    carry.indicators.retain(|id| id.as_str() == "peer-training");
    let day = Day::new(2019, 3, 20).expect("a day");
    record
        .close_year(year(2018), day, &carry)
        .expect("can be closed");
    let plan = record.plan(year(2019)).expect("opened");
    assert_eq!(plan.issues.len(), 1);
    assert_eq!(plan.issues[0].actions.len(), 1);
    let followed: Vec<_> = record
        .indicators
        .iter()
        .filter(|i| i.is_followed_in(year(2019)))
        .map(|i| i.id.as_str())
        .collect();
    assert_eq!(followed, ["peer-training"]);
    let past = record.plan(year(2018)).expect("still there");
    assert_eq!((past.issues.len(), past.closed), (2, Some(day)));
}

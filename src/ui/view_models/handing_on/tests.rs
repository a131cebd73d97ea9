use super::*;
use crate::model::{Deadline, DeadlineId, FiscalMonth, HandOver, Meeting, MeetingId, Receiver};
use crate::ui::view_models::testing::{library, on, sample, year};

fn day(western: i32, month: u32, day: u32) -> Day {
    Day::new(western, month, day).expect("a day")
}

#[test]
fn three_months_hold_sittings_days_of_others_and_work_under_way() {
    let mut record = sample();
    let due = |id: &str, day, done| Deadline {
        id: DeadlineId::new(id),
        name: format!("締め切り{id}"),
        day,
        done,
    };
    for one in [
        due("a", day(2027, 2, 20), false),
        due("b", day(2027, 1, 10), true),
        due("c", day(2027, 3, 12), false),
    ] {
        record.plan_mut(year(2026)).put_deadline(one);
    }
    let sitting = Meeting::new(MeetingId::new("m-new"), day(2027, 1, 15));
    record.forums[0].put_meeting(sitting);
    let all = ahead(&record, on(2026, 12, 1));
    let told: Vec<_> = all.iter().map(|a| a.told.as_str()).collect();
    assert!(told.contains(&"締め切りa（外からの締め切り）"), "{told:?}");
    assert!(
        !told.contains(&"締め切りb（外からの締め切り）"),
        "it is there"
    );
    assert!(
        !told.contains(&"締め切りc（外からの締め切り）"),
        "too far ahead"
    );
    let of_forums = all
        .iter()
        .filter(|a| matches!(a.route, crate::ui::navigation::route::Route::Forum { .. }));
    assert_eq!(of_forums.count(), 1);
    let is_work = |a: &&Ahead| matches!(a.route, crate::ui::navigation::route::Route::Issue { .. });
    assert!(all.iter().filter(is_work).count() > 1);
    // Work of months that are over is not ahead.
    let plan = record.plan_mut(year(2026));
    plan.issues.truncate(1);
    let issue = &mut plan.issues[0];
    issue.actions.truncate(1);
    issue.actions[0].state = crate::model::ActionState::Underway;
    let mut works = |from: u32, to: u32, today| {
        let action = &mut record.plan_mut(year(2026)).issues[0].actions[0];
        action.from = FiscalMonth::of_calendar(from);
        action.to = FiscalMonth::of_calendar(to);
        let what = action.what.clone();
        ahead(&record, today)
            .iter()
            .any(|a| a.told.starts_with(&what))
    };
    assert!(!works(6, 11, on(2026, 12, 1)));
    assert!(works(6, 12, on(2026, 12, 31)), "its last month is not over");
    assert!(works(2, 3, on(2026, 12, 1)));
    assert!(!works(6, 3, on(2026, 11, 20)), "it goes on all the while");
    assert!(!works(4, 5, on(2026, 12, 1)));
}

#[test]
fn the_end_of_a_long_month_leads_into_a_short_one() {
    let mut record = sample();
    let one = Deadline {
        id: DeadlineId::new("d"),
        name: "報告".into(),
        day: day(2027, 2, 28),
        done: false,
    };
    record.plan_mut(year(2026)).put_deadline(one);
    assert!(
        ahead(&record, on(2026, 11, 30))
            .iter()
            .any(|a| a.told.starts_with("報告"))
    );
}

#[test]
fn open_work_stands_under_who_has_it_and_what_nobody_has_at_the_end() {
    let mut record = sample();
    let actions = |record: &AreaRecord, western| {
        let plan = record.plan(year(western)).expect("a plan");
        let all = plan.issues.iter().flat_map(|i| &i.actions);
        all.filter(|a| a.is_open()).count()
    };
    record.plan_mut(year(2026)).issues[0].actions[0].owner = " ".into();
    record.plan_mut(year(2026)).issues[0].actions[0].state = crate::model::ActionState::Planned;
    let work = open_work(&record, year(2026));
    let told: usize = work.iter().map(|o| o.work.len()).sum();
    assert_eq!(told, actions(&record, 2026));
    let last = work.last().map(|o| o.owner.as_str());
    assert_eq!(last, Some("担当はこれから"));
    let owners: std::collections::BTreeSet<_> = work.iter().map(|o| &o.owner).collect();
    assert_eq!(owners.len(), work.len(), "each once");
    // A closed year's work goes on in the next.
    let issue = record.plan(year(2026)).expect("a plan").issues[0].clone();
    record.plan_mut(year(2026)).closed = Some(day(2027, 3, 20));
    assert_eq!(open_work(&record, year(2026)), work, "no next year yet");
    record.plan_mut(year(2027)).issues = vec![issue];
    let on = open_work(&record, year(2026));
    assert!(
        on.iter()
            .flat_map(|o| &o.work)
            .all(|w| w.route.year() == Some(year(2027)))
    );
    assert_eq!(open_work(&record, year(1990)), []);
}

#[test]
fn every_3_and_4_tells_what_it_rests_on() {
    let record = sample();
    let (round, all) = rests_on(&library(), &record, year(2026)).expect("there");
    assert_eq!(round, crate::model::Round::Middle);
    assert!(!all.is_empty() && all.iter().all(|one| one.level >= 3));
    assert!(all.iter().any(|one| !one.evidence.is_empty()));
    assert!(all[0].number.starts_with("1-"), "{}", all[0].number);
    assert_eq!(rests_on(&Default::default(), &record, year(2026)), None);
    assert_eq!(rests_on(&library(), &record, year(1990)), None);
}

#[test]
fn whoever_comes_is_new_for_three_months() {
    let mut record = sample();
    for plan in &mut record.plans {
        plan.handed_over = None;
        plan.succession = Succession::default();
    }
    assert_eq!(just_handed_over(&record, on(2027, 4, 5)), None);
    record.plan_mut(year(2026)).succession.to_next = "まず会長に会う".into();
    assert_eq!(just_handed_over(&record, on(2027, 3, 20)), None, "not yet");
    assert_eq!(just_handed_over(&record, on(2027, 4, 5)), Some(year(2026)));
    assert_eq!(just_handed_over(&record, on(2027, 7, 5)), None);
    record.plan_mut(year(2026)).handed_over = Some(HandOver {
        date: day(2027, 3, 25),
        to: Receiver::Successor,
        name: String::new(),
        note: String::new(),
    });
    assert_eq!(just_handed_over(&record, on(2027, 3, 24)), None);
    assert_eq!(just_handed_over(&record, on(2027, 3, 25)), Some(year(2026)));
    assert_eq!(just_handed_over(&record, on(2027, 6, 20)), Some(year(2026)));
    assert_eq!(just_handed_over(&record, on(2027, 7, 5)), None);
}

#[test]
fn of_each_forum_the_last_sitting_says_what_is_left_to_do() {
    let mut record = sample();
    let today = on(2026, 11, 5);
    let before = left_to_do(&record, today);
    assert!(before.iter().all(|one| one.day <= day(2026, 11, 5)));
    let forum = &mut record.forums[0];
    let last = forum
        .meetings
        .iter_mut()
        .rfind(|m| m.date <= day(2026, 11, 5));
    last.expect("held").next = "事例を持ち寄る".into();
    let after = left_to_do(&record, today);
    assert!(after.iter().any(|one| one.next == "事例を持ち寄る"));
}

#[test]
fn the_file_for_the_next_person_holds_one_area_and_its_lists() {
    let mut workspace = Workspace::default();
    let other = AreaRecord::new(crate::model::Area {
        id: AreaId::new("other"),
        ..sample().area
    });
    workspace.records = vec![sample(), other];
    workspace.removed = vec![sample()];
    let area = sample().area.id;
    let own = workspace_of(&workspace, &area).expect("here");
    assert_eq!(own.records, [sample()]);
    assert_eq!(own.removed, []);
    assert_eq!(workspace_of(&workspace, &AreaId::new("gone")), None);
}

#[test]
fn the_same_months_of_the_year_before_are_told() {
    let mut record = sample();
    record.plan_mut(year(2026)).put_deadline(Deadline {
        id: DeadlineId::new("june"),
        name: "合同会議の資料".into(),
        day: day(2026, 6, 20),
        done: true,
    });
    let before = a_year_ago(&record, on(2027, 4, 5));
    let told: Vec<_> = before
        .iter()
        .map(|a| (a.when.as_str(), a.told.as_str()))
        .collect();
    assert!(
        told.contains(&("6月20日", "合同会議の資料（外からの締め切り）")),
        "{told:?}"
    );
    assert!(told.iter().any(|(when, _)| *when == "5月14日"), "{told:?}");
    assert!(
        !told.iter().any(|(when, _)| when.starts_with("7月")),
        "{told:?}"
    );
    assert_eq!(
        a_year_ago(&AreaRecord::new(record.area), on(2027, 4, 5)),
        []
    );
}

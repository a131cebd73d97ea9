use super::*;
use crate::model::{
    AssessmentKey, Day, DeadlineId, HandOver, Issue, IssueId, Judgement, Meeting, MeetingId, Menu,
    Origin, Rating, Receiver, Side, StepState, Verdict, YearJob,
};
use crate::ui::navigation::route::Route;
use crate::ui::view_models::testing::{library, on, sample, year};

const AT: i32 = 2026;

fn middle() -> (FiscalYear, Round) {
    (year(AT), Round::Middle)
}

fn next(record: &AreaRecord, at: (FiscalYear, Round), today: Today) -> (String, String) {
    let next = Next::of(&library(), record, at, today);
    (next.told, next.route.to_string())
}

/// An area without anything but its name.
fn blank() -> AreaRecord {
    AreaRecord::new(sample().area)
}

/// Every item of the round answered.
fn fill(record: &mut AreaRecord, (year, round): (FiscalYear, Round)) {
    let key = AssessmentKey::area(year, round);
    let list = library().get(record.edition(&key)).cloned().expect("there");
    let items: Vec<_> = list
        .items_for(record.area.kind)
        .map(|i| i.id.clone())
        .collect();
    for item in items {
        let round = record.assessment_mut(key);
        round.edit_answer(&item, |a| {
            a.rating.get_or_insert(Rating::Unknown);
        });
    }
}

fn add_issue(record: &mut AreaRecord, western: i32) {
    let kind = record.area.kind;
    let issue = Issue::new(IssueId::new("i"), "夜間の相談", Origin::Case, kind);
    record.plan_mut(year(western)).issues.push(issue);
}

fn add_sitting(record: &mut AreaRecord, id: &str, day: Day) {
    if record.forums.is_empty() {
        record.forums = sample().forums;
        record.forums.truncate(1);
        record.forums[0].meetings.clear();
        record.forums[0].name = "部会".to_owned();
    }
    record.forums[0].put_meeting(Meeting::new(MeetingId::new(id), day));
}

fn give(record: &mut AreaRecord, day: Day) {
    record.handed_over.push(HandOver {
        date: day,
        to: Receiver::Prefecture,
        name: String::new(),
        note: String::new(),
    });
}

fn day(western: i32, month: u32, day: u32) -> Day {
    Day::new(western, month, day).expect("a day")
}

#[test]
fn from_nothing_one_job_leads_to_the_next_until_the_year_is_over() {
    let mut record = blank();
    let start = (year(AT), Round::Start);
    let may = on(AT, 5, 1);
    let told = |record: &AreaRecord, today| next(record, start, today).0;
    assert_eq!(
        next(&record, start, may),
        (
            "令和8年度 年度当初の記入をはじめる".to_owned(),
            "#/area/mihon-1/2026/start/menu/1".to_owned()
        )
    );
    let list = library()
        .get(&record.area.checklist)
        .cloned()
        .expect("there");
    let items: Vec<_> = list.items_for(record.area.kind).collect();
    let (first, all) = (items[0].id.clone(), items.len());
    let round = record.assessment_mut(AssessmentKey::area(start.0, start.1));
    round.edit_answer(&first, |a| a.rating = Some(Rating::Unknown));
    assert_eq!(
        told(&record, may),
        format!("年度当初のつづきを記入する（1 / {all}）")
    );
    fill(&mut record, start);
    assert_eq!(told(&record, may), "結果を見る");
    add_issue(&mut record, AT);
    assert_eq!(told(&record, may), "協議の場の予定を入れる");
    add_sitting(&mut record, "m1", day(AT, 5, 12));
    assert_eq!(
        next(&record, start, may),
        (
            "話し合いの準備をする（5月12日 部会）".to_owned(),
            "#/area/mihon-1/2026/talk".to_owned()
        )
    );
    assert_eq!(
        told(&record, on(AT, 5, 12)),
        "話し合いの準備をする（5月12日 部会）"
    );
    assert_eq!(told(&record, on(AT, 5, 13)), "県へ渡す準備をする");
    give(&mut record, day(AT, 5, 20));
    assert_eq!(
        told(&record, on(AT, 6, 1)),
        "これまでのあゆみを見る",
        "a time to wait"
    );
    assert_eq!(
        told(&record, on(AT, 9, 1)),
        "令和8年度 中間の記入をはじめる"
    );
    fill(&mut record, middle());
    assert_eq!(told(&record, on(AT, 12, 1)), "これまでのあゆみを見る");
    assert_eq!(
        told(&record, on(AT + 1, 1, 10)),
        "令和8年度 年度末の記入をはじめる"
    );
    fill(&mut record, (year(AT), Round::End));
    assert_eq!(
        told(&record, on(AT + 1, 3, 10)),
        "ふり返って、年度を締めくくる"
    );
    record.plan_mut(year(AT)).closed = Some(day(AT + 1, 3, 20));
    assert_eq!(told(&record, on(AT + 1, 3, 21)), "引き継ぎの用意をする");
    leave_out(&mut record, AT, &[YearJob::HandOver]);
    assert_eq!(told(&record, on(AT + 1, 3, 21)), "令和9年度の計画を見る");
    assert_eq!(
        told(&record, on(AT + 1, 4, 5)),
        "令和9年度 年度当初の記入をはじめる"
    );
}

#[test]
fn a_sitting_that_is_near_comes_first_and_those_far_ahead_hide_nothing() {
    let mut record = blank();
    let start = (year(AT), Round::Start);
    fill(&mut record, start);
    add_issue(&mut record, AT);
    for (id, on) in [
        ("m1", day(AT, 5, 20)),
        ("m2", day(AT, 9, 20)),
        ("m3", day(AT + 1, 3, 20)),
    ] {
        add_sitting(&mut record, id, on);
    }
    let told = |record: &AreaRecord, today| next(record, start, today).0;
    assert_eq!(told(&record, on(AT, 5, 1)), "県へ渡す準備をする");
    assert!(told(&record, on(AT, 5, 6)).starts_with("話し合いの準備をする（5月20日"));
    assert_eq!(
        told(&record, on(AT, 9, 1)),
        "令和8年度 中間の記入をはじめる"
    );
    assert!(told(&record, on(AT, 9, 10)).starts_with("話し合いの準備をする（9月20日"));
    assert_eq!(
        told(&record, on(AT + 1, 2, 1)),
        "令和8年度 年度末の記入をはじめる"
    );
    fill(&mut record, (year(AT), Round::End));
    give(&mut record, day(AT, 6, 1));
    assert_eq!(
        told(&record, on(AT + 1, 2, 1)),
        "ふり返って、年度を締めくくる"
    );
    assert!(told(&record, on(AT + 1, 3, 10)).starts_with("話し合いの準備をする（3月20日"));
}

#[test]
fn in_april_last_year_goes_on_with_its_last_round_until_it_is_closed() {
    let record = sample();
    let told = |record: &AreaRecord, today| next(record, middle(), today).0;
    let april = on(AT + 1, 4, 5);
    assert!(told(&record, april).starts_with("令和8年度：中間のつづきを記入する（"));
    let mut record = sample();
    fill(&mut record, middle());
    assert_eq!(told(&record, april), "令和8年度 年度末の記入をはじめる");
    fill(&mut record, (year(AT), Round::End));
    let end = |record: &AreaRecord, today| next(record, (year(AT), Round::End), today).0;
    assert_eq!(end(&record, april), "令和8年度：県へ渡す準備をする");
    assert_eq!(
        end(&record, on(AT + 1, 7, 1)),
        "令和9年度 年度当初の記入をはじめる"
    );
    record.plan_mut(year(AT)).closed = Some(day(AT + 1, 3, 20));
    assert_eq!(end(&record, april), "令和9年度 年度当初の記入をはじめる");
    // This year's own round goes on, whatever is looked at.
    let item = record
        .latest_round(year(AT))
        .expect("filled")
        .answers
        .keys()
        .next()
        .cloned();
    let this = record.assessment_mut(AssessmentKey::area(year(AT + 1), Round::Start));
    this.edit_answer(&item.expect("one"), |a| a.rating = Some(Rating::Unknown));
    assert!(end(&record, april).starts_with("年度当初のつづきを記入する（1 / "));
}

#[test]
fn an_unfinished_round_of_last_year_goes_on_until_this_year_begins_and_older_ones_do_not() {
    let record = sample();
    let told = |today| next(&record, middle(), today).0;
    let on_with = "令和8年度：中間のつづきを記入する（";
    assert!(told(on(AT + 1, 9, 1)).starts_with(on_with));
    assert_eq!(
        told(on(AT + 2, 9, 1)),
        "令和10年度 年度当初の記入をはじめる"
    );
    let old = next(&record, (year(AT - 2), Round::Start), on(AT, 11, 5)).0;
    assert!(old.starts_with("中間のつづきを記入する（"), "{old}");
}

#[test]
fn a_year_ahead_is_planned_and_not_closed() {
    let mut record = blank();
    let ahead = (year(AT + 1), Round::Start);
    let march = on(AT + 1, 3, 10);
    assert_eq!(next(&record, ahead, march).0, "令和9年度：計画をつくる");
    add_issue(&mut record, AT + 1);
    assert_eq!(next(&record, ahead, march).0, "これまでのあゆみを見る");
}

#[test]
fn a_file_of_april_is_last_years_unless_that_was_handed_over_before() {
    let mut record = sample();
    record.handed_over.clear();
    give(&mut record, day(AT + 1, 4, 20));
    let handed = |record: &AreaRecord, western| task::handed(record, year(western));
    assert_eq!(handed(&record, AT), Some(day(AT + 1, 4, 20)));
    assert_eq!(handed(&record, AT + 1), None);
    assert_eq!(handed(&record, AT - 1), None);
    fill(&mut record, (year(AT + 1), Round::Start));
    assert_eq!(handed(&record, AT + 1), None, "whatever is begun since");
    give(&mut record, day(AT, 11, 1));
    assert_eq!(handed(&record, AT), Some(day(AT, 11, 1)));
    assert_eq!(handed(&record, AT + 1), Some(day(AT + 1, 4, 20)));
}

#[test]
fn a_round_without_its_list_leads_to_the_lists() {
    let next = Next::of(&Library::default(), &sample(), middle(), on(AT, 11, 5));
    assert_eq!(next.route, Route::Lists);
}

#[test]
fn a_page_ends_with_what_comes_next_or_after_its_own_job() {
    let record = sample();
    let area = record.area.id.clone();
    let end_of = |page: Route| next_for(&page, &library(), &record, middle(), on(AT, 11, 5));
    let (year, round) = middle();
    let plan = Route::Plan {
        area: area.clone(),
        year,
    };
    assert!(end_of(plan).told.starts_with("中間のつづきを記入する（"));
    let fill = Route::Fill {
        area: area.clone(),
        year,
        round,
        menu: Menu::ALL[3],
    };
    let result = Route::Result {
        area: area.clone(),
        year,
        round,
    };
    assert_eq!(end_of(fill).route, result);
    // Every job leads to another page, round to the year itself.
    for job in Job::ALL {
        let page = job.route(&area, middle(), Menu::ALL[0]);
        let next = next_for(&page, &library(), &record, middle(), on(AT + 1, 3, 5));
        assert_ne!(Job::of(&next.route), Some(job));
        assert_ne!(next.route, page);
    }
    let years = Route::Years(area.clone());
    let waiting = next_for(
        &years,
        &library(),
        &blank(),
        (year, Round::Start),
        on(AT, 5, 1),
    );
    assert_eq!(Job::of(&waiting.route), Some(Job::Fill));
}

#[test]
fn no_page_leads_back_to_the_one_that_led_to_it() {
    let mut record = blank();
    let start = (year(AT), Round::Start);
    fill(&mut record, start);
    let at_end_of = |record: &AreaRecord, page: &Route| {
        let next = next_for(page, &library(), record, start, on(AT, 5, 1));
        (next.told, next.route)
    };
    let job = |job: Job| job.route(&record.area.id, start, Menu::ALL[0]);
    let (told, plan) = at_end_of(&record, &job(Job::Result));
    assert_eq!((&*told, &plan), ("計画をつくる", &job(Job::Plan)));
    let (told, forums) = at_end_of(&record, &plan);
    assert_eq!((&*told, &forums), ("協議の場を見る", &job(Job::Meeting)));
    // In May nobody is asked to close the year; what was handed over is not asked for again.
    let mut record = record.clone();
    add_issue(&mut record, AT);
    add_sitting(&mut record, "m1", day(AT, 5, 3));
    let send = job(Job::Send);
    assert_eq!(
        at_end_of(&record, &send).0,
        "話し合いの準備をする（5月3日 部会）"
    );
    give(&mut record, day(AT, 5, 1));
    let talk = Route::Talk {
        area: record.area.id.clone(),
        year: year(AT),
    };
    assert_eq!(at_end_of(&record, &talk).0, "一年の流れにもどる");
}

#[test]
fn the_sittings_stand_at_their_months_and_those_to_come_are_named() {
    let mut record = sample();
    record.forums.clear();
    for (id, on) in [
        ("m1", day(AT, 5, 12)),
        ("m2", day(AT, 12, 10)),
        ("m3", day(AT + 1, 3, 5)),
        ("gone", day(AT + 1, 4, 5)),
    ] {
        add_sitting(&mut record, id, on);
    }
    let path = YearPath::of(&library(), &record, middle(), on(AT, 11, 5));
    let months: Vec<(u32, usize)> = path
        .months
        .iter()
        .map(|m| (m.month, m.sittings.len()))
        .filter(|(_, count)| *count > 0)
        .collect();
    assert_eq!(months, [(5, 1), (12, 1), (3, 1)]);
    assert_eq!(path.months[0].month, 4);
    let now: Vec<u32> = path
        .months
        .iter()
        .filter(|m| m.is_now)
        .map(|m| m.month)
        .collect();
    assert_eq!(now, [11]);
    let ahead: Vec<Day> = path.ahead.iter().map(|s| s.day).collect();
    assert_eq!(ahead, [day(AT, 12, 10), day(AT + 1, 3, 5)]);
    assert!(path.tasks.iter().map(|t| t.job).eq(Job::ALL));
    let later = YearPath::of(&library(), &record, middle(), on(AT + 1, 4, 5));
    assert!(later.months.iter().all(|m| !m.is_now), "it is another year");
    assert_eq!(later.ahead, []);
}

#[test]
fn each_job_says_in_words_where_it_stands() {
    let record = sample();
    let task = |record: &AreaRecord, job| {
        let task = Task::of(&library(), record, job, middle(), on(AT, 11, 5));
        (task.state, task.told)
    };
    let (state, told) = task(&record, Job::Fill);
    assert_eq!(state, Some(StepState::Underway));
    assert!(told.starts_with("年度当初 "), "{told}");
    assert!(
        told.contains("、中間 ") && told.contains("（わからない "),
        "{told}"
    );
    assert!(task(&record, Job::Result).1.contains("件を確かめました"));
    let (state, told) = task(&record, Job::Plan);
    assert_eq!(state, Some(StepState::Underway));
    assert!(
        told.starts_with("地域課題 ") && told.ends_with("件が済み"),
        "{told}"
    );
    let bare = blank();
    for job in Job::ALL {
        let expected = (Some(StepState::NotStarted), "これから".to_owned());
        assert_eq!(task(&bare, job), expected, "{job:?}");
    }
    let mut record = blank();
    add_sitting(&mut record, "m1", day(AT, 5, 12));
    assert_eq!(
        task(&record, Job::Meeting),
        (Some(StepState::Underway), "1回ひらきました".to_owned())
    );
    add_sitting(&mut record, "m2", day(AT, 12, 10));
    assert_eq!(
        task(&record, Job::Meeting),
        (Some(StepState::Underway), "次は12月10日（部会）".to_owned())
    );
    give(&mut record, day(AT, 11, 2));
    assert_eq!(
        task(&record, Job::Send),
        (
            Some(StepState::Done),
            "2026年11月2日に渡しました".to_owned()
        )
    );
    fill(&mut record, middle());
    let (state, told) = task(&record, Job::Fill);
    assert_eq!(state, Some(StepState::Done));
    assert!(told.starts_with("中間 "), "{told}");
}

fn leave_out(record: &mut AreaRecord, western: i32, all: &[YearJob]) {
    for job in all {
        record.plan_mut(year(western)).leave_out(*job, true);
    }
}

#[test]
fn what_a_year_leaves_out_is_told_so_and_asked_for_no_more() {
    let start = (year(AT), Round::Start);
    let told = |record: &AreaRecord, today| next(record, start, today).0;
    let mut record = blank();
    fill(&mut record, start);
    leave_out(&mut record, AT, &[YearJob::Plan]);
    assert_eq!(told(&record, on(AT, 5, 1)), "結果を見る");
    let item = record.assessments[0].answers.keys().next().cloned();
    let say = Judgement {
        item: item.expect("filled"),
        side: Side::Gap,
        verdict: Verdict::Added,
        why: String::new(),
        agreed: None,
    };
    record
        .assessment_mut(AssessmentKey::area(start.0, start.1))
        .judge(say);
    assert_eq!(told(&record, on(AT, 5, 1)), "協議の場の予定を入れる");
    leave_out(&mut record, AT, &[YearJob::Meeting, YearJob::Send]);
    assert_eq!(told(&record, on(AT, 5, 1)), "これまでのあゆみを見る");
    assert_eq!(
        told(&record, on(AT, 9, 1)),
        "令和8年度 中間の記入をはじめる"
    );
    leave_out(&mut record, AT, &[YearJob::Middle, YearJob::HandOver]);
    assert_eq!(told(&record, on(AT, 9, 1)), "これまでのあゆみを見る");
    assert_eq!(
        told(&record, on(AT + 1, 1, 10)),
        "令和8年度 年度末の記入をはじめる"
    );
    let task = |record: &AreaRecord, job, at| {
        let task = Task::of(&library(), record, job, at, on(AT, 11, 5));
        (task.state, task.told)
    };
    let out = (None, "今年はしない".to_owned());
    for job in [Job::Plan, Job::Meeting, Job::Send, Job::HandOver] {
        assert_eq!(task(&record, job, start), out, "{job:?}");
    }
    let (state, words) = task(&record, Job::Fill, start);
    assert_eq!(state, Some(StepState::Done));
    assert!(words.ends_with("、中間 今年はしない"), "{words}");
    // What was done all the same is told as it is.
    give(&mut record, day(AT, 11, 2));
    assert_eq!(task(&record, Job::Send, start).0, Some(StepState::Done));
    // After all.
    record.plan_mut(year(AT)).leave_out(YearJob::Plan, false);
    assert_eq!(task(&record, Job::Plan, start).1, "これから");
    // A round that nobody begins any more does not keep the rest waiting.
    let mut record = blank();
    leave_out(&mut record, AT, &[YearJob::Start]);
    assert_eq!(told(&record, on(AT, 5, 1)), "計画をつくる");
}

fn due(record: &mut AreaRecord, id: &str, day: Day, name: &str) {
    let deadline = Deadline {
        id: DeadlineId::new(id),
        name: name.to_owned(),
        day,
        done: false,
    };
    record.plan_mut(day.fiscal_year()).put_deadline(deadline);
}

#[test]
fn what_others_wait_for_comes_first_when_its_day_is_near_until_it_is_there() {
    let mut record = sample();
    record.plan_mut(year(AT)).deadlines.clear();
    let at = middle();
    due(&mut record, "d1", day(AT + 1, 2, 20), "参加意向調査");
    due(&mut record, "d2", day(AT, 11, 30), "事前課題シート");
    let told = |record: &AreaRecord, today| next(record, at, today).0;
    let before = told(&record, on(AT, 11, 15));
    assert!(!before.contains("事前課題"), "15 days ahead: {before}");
    let near = next(&record, at, on(AT, 11, 16));
    assert_eq!(near.0, "事前課題シートの用意をする（11月30日まで）");
    assert_eq!(near.1, "#/area/mihon-1/2026/papers");
    let path = YearPath::of(&library(), &record, at, on(AT, 11, 16));
    let months: Vec<_> = path
        .months
        .iter()
        .filter(|m| !m.deadlines.is_empty())
        .collect();
    assert_eq!(months.iter().map(|m| m.month).collect::<Vec<_>>(), [11, 2]);
    assert_eq!(path.deadlines[0].name, "事前課題シート");
    let mut done = path.deadlines[0].clone();
    done.done = true;
    record.plan_mut(year(AT)).put_deadline(done);
    assert_eq!(told(&record, on(AT, 11, 16)), before);
}

#[test]
fn in_march_the_year_is_handed_over_once_it_was_looked_back_on() {
    let mut record = blank();
    let end = (year(AT), Round::End);
    fill(&mut record, end);
    add_issue(&mut record, AT);
    give(&mut record, day(AT + 1, 2, 1));
    add_sitting(&mut record, "m1", day(AT, 5, 12));
    let told = |record: &AreaRecord, today| next(record, end, today).0;
    let march = on(AT + 1, 3, 10);
    assert_eq!(told(&record, march), "ふり返って、年度を締めくくる");
    record.plan_mut(year(AT)).closed = Some(day(AT + 1, 3, 9));
    assert_eq!(
        next(&record, end, march),
        (
            "引き継ぎの用意をする".to_owned(),
            "#/area/mihon-1/2026/hand-over".to_owned()
        )
    );
    let task = |record: &AreaRecord| Task::of(&library(), record, Job::HandOver, end, march);
    record.plan_mut(year(AT)).succession.to_next = "まず会長に会う".into();
    assert_eq!(task(&record).told, "引き継ぎのことばを書いています");
    record.plan_mut(year(AT)).handed_over = Some(HandOver {
        date: day(AT + 1, 3, 25),
        to: Receiver::Successor,
        name: String::new(),
        note: String::new(),
    });
    assert_eq!(task(&record).told, "2027年3月25日に引き継ぎました");
    assert_eq!(told(&record, march), "令和9年度の計画を見る");
}

#[test]
fn of_a_sitting_and_a_day_of_others_the_nearer_comes_first_whatever_year_it_is_of() {
    let mut record = sample();
    record.plan_mut(year(AT)).deadlines.clear();
    due(&mut record, "d1", day(AT, 11, 20), "事前課題シート");
    add_sitting(&mut record, "m1", day(AT, 11, 22));
    let told = |record: &AreaRecord, today| next(record, middle(), today).0;
    assert_eq!(
        told(&record, on(AT, 11, 16)),
        "事前課題シートの用意をする（11月20日まで）"
    );
    add_sitting(&mut record, "m2", day(AT, 11, 18));
    let sitting = told(&record, on(AT, 11, 16));
    assert!(
        sitting.starts_with("話し合いの準備をする（11月18日"),
        "{sitting}"
    );
    assert!(told(&record, on(AT, 11, 19)).starts_with("事前課題シート"));
    // One of April is told in March.
    due(&mut record, "d2", day(AT + 1, 4, 10), "合同会議");
    assert_eq!(
        next(&record, middle(), on(AT + 1, 3, 30)),
        (
            "合同会議の用意をする（4月10日まで）".to_owned(),
            "#/area/mihon-1/2027/papers".to_owned()
        )
    );
    // The page on which it is made leads on.
    let papers = Route::Papers {
        area: record.area.id.clone(),
        year: year(AT),
    };
    let on_papers = next_for(&papers, &library(), &record, middle(), on(AT, 11, 19));
    assert!(!on_papers.told.contains("事前課題"), "{}", on_papers.told);
    assert_ne!(on_papers.route, papers);
}

#[test]
fn a_round_that_was_begun_and_is_left_out_is_asked_for_no_more() {
    let mut record = sample();
    record.plan_mut(year(AT)).deadlines.clear();
    let told = |record: &AreaRecord| next(record, middle(), on(AT, 11, 5)).0;
    assert!(told(&record).starts_with("中間のつづき"));
    leave_out(&mut record, AT, &[YearJob::Middle]);
    assert!(!told(&record).contains("中間"), "{}", told(&record));
    let task = Task::of(&library(), &record, Job::Fill, middle(), on(AT, 11, 5));
    assert!(task.told.ends_with("（今年はしない）"), "{}", task.told);
    // What was done before it is still told.
    let end = (year(AT), Round::End);
    leave_out(&mut record, AT, &[YearJob::End]);
    let task = Task::of(&library(), &record, Job::Fill, end, on(AT, 11, 5));
    assert!(task.told.starts_with("年度当初 75 / 75"), "{}", task.told);
    assert!(task.told.ends_with("年度末 今年はしない"), "{}", task.told);
}

#[test]
fn in_spring_the_new_year_can_be_begun_beside_the_last_one() {
    let mut record = sample();
    let told = |record: &AreaRecord, at, today| {
        let next = YearPath::of(&library(), record, at, today).new_year;
        next.map(|next| (next.told, next.route.to_string()))
    };
    let april = on(AT + 1, 4, 5);
    let begun = (
        "令和9年度 年度当初の記入をはじめる".to_owned(),
        "#/area/mihon-1/2027/start/menu/1".to_owned(),
    );
    assert_eq!(told(&record, middle(), april), Some(begun));
    assert_eq!(told(&record, middle(), on(AT + 1, 7, 5)), None);
    assert_eq!(
        told(&record, (year(AT + 1), Round::Start), april),
        None,
        "it is shown"
    );
    leave_out(&mut record, AT + 1, &[YearJob::Start]);
    assert_eq!(told(&record, middle(), april), None);
    record
        .plan_mut(year(AT + 1))
        .leave_out(YearJob::Start, false);
    fill(&mut record, (year(AT + 1), Round::Start));
    assert_eq!(told(&record, middle(), april), None, "somebody began it");
}

//! The 見本's four-year story of plans hangs together: links lead somewhere, figures move as the
//! answers tell, and the whole of it goes out to CSV and comes back.

use monosashi::exchange::csv::tables::read_now;
use monosashi::exchange::csv::tables::year::{YearTable, write};
use monosashi::exchange::take_in::{ReadFile, without_asking};
use monosashi::exchange::text_encoding::{TextEncoding, encode, unencodable};
use monosashi::exchange::{Headers, backup, builtin};
use monosashi::model::{
    AreaRecord, AssessmentKey, Budget, Day, FiscalYear, Indicator, ItemId, Library, Outcome, Round,
    Succession, Welcome, Workspace, usual_items,
};
use monosashi::score::indicator::{Standing, progress, standing};
use monosashi::score::plan::{indicators_of, issue_histories, year_standing};
use monosashi::score::voices::{Agreement, Grouping, Spread, members, people};
use std::collections::BTreeSet;

fn sample() -> AreaRecord {
    builtin::sample().expect("the sample is a good backup")
}

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).expect("in range")
}

fn indicator<'r>(record: &'r AreaRecord, id: &str) -> &'r Indicator {
    let found = record.indicators.iter().find(|i| i.id.as_str() == id);
    found.expect("in the sample")
}

/// Lives as "2024 2025 2026 title", with what became of the last year that was looked back on.
#[test]
fn issues_live_on_are_met_half_met_and_given_up() {
    let told: BTreeSet<String> = issue_histories(&sample().plans)
        .iter()
        .map(|life| {
            assert!(!life.beginning_lost, "{}", life.title());
            let years = life.chapters.iter().map(|c| c.year.western().to_string());
            let mut outcomes = life.chapters.iter().filter_map(|c| c.outcome);
            let last = outcomes.next_back().map_or("まだ", Outcome::label);
            let ended = life.ended().map_or("", |_| " 終了");
            format!("{} {last}{ended}", years.collect::<Vec<_>>().join(" "))
        })
        .collect();
    let expected = [
        "2023 2024 2025 2026 一部達成", // 交流会
        "2023 2024 2025 2026 達成",     // ピア
        "2023 未達 終了",               // 全戸配布
        "2024 2025 2026 一部達成",      // 住まい
        "2024 2025 達成 終了",          // 事例検討
        "2025 2026 未達",               // 夜間
        "2025 未達 終了",               // 講演会
        "2026 まだ",                    // 人に頼らない形
    ];
    assert_eq!(told, expected.map(str::to_owned).into());
}

#[test]
fn past_years_are_closed_with_every_review_and_the_present_one_is_open() {
    let record = sample();
    let saved = Day::new(2026, 11, 10).expect("a day");
    let years: Vec<i32> = record.plans.iter().map(|p| p.year.western()).collect();
    assert_eq!(years, [2023, 2024, 2025, 2026]);
    for plan in &record.plans {
        let round = year_standing(plan);
        let past = plan.year < saved.fiscal_year();
        assert_eq!(plan.closed.is_some(), past, "{}", plan.year);
        let reviewed = if past { round.issues.all } else { 0 };
        assert_eq!(round.issues.reviewed(), reviewed, "{}", plan.year);
        assert!(plan.issues.iter().all(|issue| !issue.menus.is_empty()));
        for why in plan.issues.iter().filter_map(|i| i.review.as_ref()) {
            assert!(!why.why.is_empty(), "a review says why");
        }
    }
    let now = year_standing(&record.plans[3]);
    assert_eq!(now.steps_done, 4);
    assert_eq!((now.issues.carried, now.issues.opened()), (4, 1));
    let sittings = record.forums.iter().flat_map(|f| &f.meetings);
    assert!(
        sittings.clone().all(|m| m.date <= saved),
        "nothing is told before it happened"
    );
    assert!(sittings.count() > 15);
}

#[test]
fn every_link_leads_to_something_of_its_year() {
    let record = sample();
    let library = Library::new(builtin::builtin_lists());
    for plan in &record.plans {
        let of_year = record
            .assessments
            .iter()
            .filter(|a| a.key.year == plan.year);
        let lists: Vec<_> = of_year.filter_map(|a| library.get(&a.edition)).collect();
        for issue in &plan.issues {
            for item in &issue.items {
                let known = lists.iter().any(|list| list.item(item).is_some());
                assert!(known, "{item} in {}", plan.year);
            }
        }
    }
    for forum in &record.forums {
        for above in &forum.reports_to {
            assert!(record.forums.iter().any(|f| f.id == *above), "{above}");
        }
        for meeting in &forum.meetings {
            let plan = record.plan(meeting.date.fiscal_year()).expect("planned");
            for issue in &meeting.issues {
                assert!(plan.issue(issue).is_some(), "{issue} on {}", meeting.date);
            }
        }
    }
    for indicator in &record.indicators {
        let issue = indicator.issue.as_ref();
        if let Some(issue) = issue {
            let known = record.plans.iter().any(|plan| plan.issue(issue).is_some());
            assert!(known, "{issue}");
        }
        if let Some(series) = &indicator.reference {
            let mut values = builtin::builtin_references().iter();
            assert!(values.any(|value| value.series == *series), "{series}");
        }
    }
}

#[test]
fn figures_move_as_the_story_tells() {
    let record = sample();
    // 住まい: 2 → 8, half way in 2025; nothing counted yet in 2026, which is not 0.
    let home = indicator(&record, "n-home");
    assert_eq!(progress(home, year(2025)), Some(0.5));
    assert_eq!(standing(home, year(2026)), Standing::NoValue);
    // 事例検討会: held at 10, then the leader moved.
    let case = indicator(&record, "n-case");
    assert_eq!(standing(case, year(2025)), Standing::Met);
    assert_eq!(standing(case, year(2026)), Standing::Farther);
    // 夜間: words.
    let night = indicator(&record, "n-night");
    assert_eq!(standing(night, year(2026)), Standing::Words);
    // 講演会: given up, and not followed any more.
    let lecture = indicator(&record, "n-lecture");
    assert_eq!(progress(lecture, year(2025)), Some(35.0 / 88.0));
    assert!(!lecture.is_followed_in(year(2026)));
    // An indicator of 2024's issue stands beside the one that carries it on in 2026.
    let home_now = &record.plans[3].issues[0];
    let beside = indicators_of(&record, &home_now.id);
    assert_eq!(
        beside.iter().map(|i| i.id.as_str()).collect::<Vec<_>>(),
        ["n-home"]
    );
}

/// Eleven people of four sides, one office's two together; most see most alike.
#[test]
fn members_differ_on_two_items_and_say_why() {
    let record = sample();
    let library = Library::new(builtin::builtin_lists());
    let list = library.get(&record.area.checklist).expect("built in");
    let key = AssessmentKey::area(year(2026), Round::Middle);
    let members = members(&record, key.year, key.round);
    assert_eq!(people(&members), 11);
    let survey = &record.surveys[0];
    assert_eq!((survey.year, survey.round), (key.year, key.round));
    assert_eq!(survey.items, usual_items(list, record.area.asked_of()));
    assert!(survey.asked.is_some_and(|asked| asked > 11));
    // Every form says that by itself: nobody reads it twice.
    assert!(!survey.greeting.contains("断っても"));
    let forum = survey.forum.as_ref().and_then(|id| record.forum(id));
    let mut answers = record
        .assessment(&key)
        .into_iter()
        .flat_map(|a| a.answers.values());
    let sitting = answers
        .find_map(|answer| answer.agreed_in())
        .expect("agreed");
    let held = forum.and_then(|f| f.meetings.iter().find(|m| m.id == sitting.meeting));
    let held = held.map(|meeting| meeting.date);
    assert!(
        survey.until.is_some() && survey.until < held,
        "asked before the sitting that agreed"
    );

    let agreement = |item| Spread::of(&members, item).agreement();
    let split: Vec<&ItemId> = survey
        .items
        .iter()
        .filter(|item| agreement(item) == Some(Agreement::Split))
        .collect();
    let expected = [
        "gathering-with-residents",
        "municipal-mental-health-consult",
    ];
    assert_eq!(split, expected.map(ItemId::new).iter().collect::<Vec<_>>());
    for item in survey.items.iter() {
        assert!(agreement(item).is_some(), "{item}");
        let answers = members.iter().filter_map(|m| m.answers.answer(item));
        let words = answers.filter(|answer| !answer.comment.is_empty()).count();
        assert!(words > 4 || !split.contains(&item), "{item}: {words}");
    }
    // One alone of a side, and one who wishes not to be shown by it, are never shown alone.
    let grouping = Grouping::of(&[members]);
    let sizes: Vec<usize> = grouping.groups().iter().map(BTreeSet::len).collect();
    assert_eq!(sizes, [1, 3, 2]);
}

/// Words of the office, which no table holds.
fn without_words_of_the_office(mut record: AreaRecord) -> AreaRecord {
    for plan in &mut record.plans {
        plan.deadlines.clear();
        plan.succession = Succession::default();
        for issue in &mut plan.issues {
            issue.budget = Budget::default();
        }
    }
    for forum in &mut record.forums {
        forum.term_until = None;
        forum.welcome = Welcome::default();
    }
    record
}

#[test]
fn the_year_goes_out_and_comes_back() {
    let record = without_words_of_the_office(sample());
    let mut bare = record.clone();
    bare.plans.clear();
    bare.indicators.clear();
    bare.forums.clear();
    let bare = Workspace {
        records: vec![bare],
        ..Workspace::default()
    };
    for encoding in TextEncoding::ALL {
        let files: Vec<_> = YearTable::ALL
            .iter()
            .map(|table| {
                let csv = write(*table, [&record], Headers::Japanese);
                assert_eq!(unencodable(&csv), [], "{}", table.label());
                let bytes = encode(&csv, encoding);
                let read = read_now(&bytes, table.code());
                ReadFile::of(table.code(), read.unwrap_or_else(|error| panic!("{error}")))
            })
            .collect();
        let taken = without_asking(&files, &bare, &Library::default());
        let records = taken.map(|workspace| workspace.records);
        assert_eq!(records, Ok(vec![record.clone()]), "{encoding:?}");
    }
    let sample_only = Workspace {
        records: vec![sample()],
        ..Workspace::default()
    };
    let text = backup::write(&sample_only, "2026-11-10T09:00:00+09:00");
    assert_eq!(backup::read(&text, "mihon.json"), Ok(sample_only));
}

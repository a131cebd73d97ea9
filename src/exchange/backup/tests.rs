//! That every 控え comes back whole, and what is refused.

use super::*;
use crate::exchange::samples::{area, assessment, checklist, records, text, year};
use crate::model::{Answer, AreaKind, Forum, ForumId, ItemId, Layer, Talk, YearPlan};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Written by version 1 and never to be changed: what users saved then must always load.
const VERSION_ONE: &str = include_str!("../../../tests/fixtures/backup-v1.json");

fn workspace() -> Workspace {
    let mut record = AreaRecord::new(area("a1"));
    record.put_assessment(assessment());
    Workspace {
        records: vec![record],
        removed: vec![AreaRecord::new(area("a2"))],
        checklists: vec![checklist()],
        references: Vec::new(),
    }
}

fn check_refused(change: impl FnOnce(&mut Workspace), expected: &str) {
    let mut workspace = workspace();
    change(&mut workspace);
    let error = read(&write(&workspace, "いま"), "a.json").expect_err(expected);
    assert_eq!(error.problems.len(), 1, "{error}");
    assert!(error.to_string().contains(expected), "{error}");
}

/// Fails unless `now` says all that `then` says; it may say more.
fn assert_holds(then: &Value, now: &Value, path: &str) {
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => {
            // What is empty is not written.
            let empty = [
                Value::Null,
                Value::from(false),
                Value::from(""),
                json!([]),
                json!({}),
            ];
            for (key, value) in then.iter().filter(|(_, value)| !empty.contains(value)) {
                let path = format!("{path}.{key}");
                assert_holds(value, now.get(key).unwrap_or(&Value::Null), &path);
            }
        }
        (Value::Array(then), Value::Array(now)) => {
            assert_eq!(then.len(), now.len(), "{path}");
            for (index, (then, now)) in then.iter().zip(now).enumerate() {
                assert_holds(then, now, &format!("{path}[{index}]"));
            }
        }
        _ => assert_eq!(then, now, "{path}"),
    }
}

#[test]
fn a_file_of_version_one_always_loads_and_loses_nothing() {
    let loaded = read(VERSION_ONE, "backup-v1.json").expect("what was saved must load");
    let saved_at = "2026-11-21T09:30:00+09:00";
    let parse = |text: &str| serde_json::from_str::<Value>(text).expect("JSON");
    let mut now = parse(&write(&loaded, saved_at));
    // The format's number rises with every field that it gains; nothing else is lost.
    now["version"] = Value::from(1);
    let mut then = parse(VERSION_ONE);
    // What the area says of a round is one assessment by now.
    let records = then["workspace"]["records"].as_array_mut();
    for record in records.into_iter().flatten() {
        let rounds = record["assessments"].as_array_mut();
        for round in rounds.into_iter().flatten() {
            if round["key"]["voice"].is_string() {
                round["key"]["voice"] = Value::from("area");
            }
        }
    }
    assert_holds(&then, &now, "");
}

#[test]
fn the_samples_load() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/samples");
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let path = entry.expect("readable").path();
        let text = std::fs::read_to_string(&path).expect("UTF-8");
        let loaded = read(&text, &path.to_string_lossy());
        assert!(loaded.is_ok_and(|w| w.records.iter().all(|r| r.area.is_sample)));
    }
}

#[test]
fn what_is_there_twice_is_refused() {
    check_refused(
        |w| {
            let assessments = &mut w.records[0].assessments;
            assessments.push(assessments[0].clone());
        },
        "「津圏域」の令和8年度（2026）・年度当初の評価が二つあります。",
    );
    check_refused(
        |w| {
            let judgements = &mut w.records[0].assessments[0].judgements;
            judgements.push(judgements[0].clone());
        },
        "の評価、項目 i1 のストレングスの判断が二つあります。",
    );
    check_refused(
        |w| w.records[0].plans = vec![YearPlan::new(year(2026)), YearPlan::new(year(2026))],
        "「津圏域」の令和8年度（2026）の計画が二つあります。",
    );
    check_refused(
        |w| w.records[0].talks = vec![Talk::new(year(2026)), Talk::new(year(2026))],
        "「津圏域」の令和8年度（2026）の話し合いの進め方が二つあります。",
    );
    check_refused(
        |w| {
            let forum = Forum::new(
                ForumId::new("f"),
                "協議会",
                AreaKind::Region,
                Layer::Working,
            );
            w.records[0].forums = vec![forum.clone(), forum];
        },
        "「津圏域」の協議の場「協議会」が二つあります。",
    );
    check_refused(
        |w| w.checklists.push(checklist()),
        "チェックリスト「見本」の2026版が二つあります。",
    );
    check_refused(
        |w| w.checklists[0].items.push(checklist().items[0].clone()),
        "チェックリスト「見本」の項目 i1 が二つあります。",
    );
}

#[test]
fn an_area_stored_here_and_among_those_put_away_opens_with_both() {
    let mut doubled = workspace();
    doubled.removed.push(AreaRecord::new(area("a1")));
    let read = read(&write(&doubled, "いま"), "a.json").expect("nothing is lost");
    assert_eq!(read.records, doubled.records);
    assert_eq!(read.removed.len(), 2);
    assert_eq!(read.removed[1].area.id.as_str(), "a1-2");
}

#[test]
fn what_is_out_of_order_or_blank_is_put_right() {
    let mut untidy = workspace();
    let mut earlier = assessment();
    earlier.key.year = earlier.key.year.previous().expect("in range");
    untidy.records[0].put_assessment(earlier);
    for western in [2025, 2026] {
        untidy.records[0].talk_mut(year(western));
        untidy.records[0].plan_mut(year(western));
    }
    let tidy = untidy.clone();
    untidy.records[0].talks.reverse();
    untidy.records[0].plans.reverse();
    let assessments = &mut untidy.records[0].assessments;
    assessments.reverse();
    assessments[0]
        .answers
        .insert(ItemId::new("blank"), Answer::default());
    assert_eq!(read(&write(&untidy, "いま"), "a.json"), Ok(tidy));
}

proptest! {
    #[test]
    fn any_workspace_comes_back_the_same(records in records(text())) {
        let workspace = Workspace { records, ..Workspace::default() };
        prop_assert_eq!(read(&write(&workspace, "いま"), "a.json"), Ok(workspace));
    }

    #[test]
    fn any_text_is_read_or_refused(noise: String, at: prop::sample::Index) {
        let _ = read(&noise, "a.json");
        let places: Vec<_> = VERSION_ONE.char_indices().map(|(at, _)| at).collect();
        let (before, after) = VERSION_ONE.split_at(*at.get(&places));
        let _ = read(&[before, &noise, after].concat(), "a.json");
    }
}

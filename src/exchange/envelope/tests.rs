//! What the envelope opens and refuses; and that no field of the model can come, or be told
//! wrongly, without being noticed.

use super::field_type::FieldType;
use super::fields::{Fields, fields};
use super::*;
use crate::model::{Discussion, Profile, SharedField};
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

/// A file of this version in which every field of the model holds something.
const EVERY_FIELD: &str = include_str!("../../../tests/fixtures/every-field-v8.json");

/// The same of version 1, as that version wrote it.
const EVERY_FIELD_ONE: &str = include_str!("../../../tests/fixtures/every-field-v1.json");

/// The same of version 3.
const EVERY_FIELD_THREE: &str = include_str!("../../../tests/fixtures/every-field-v3.json");

/// The same of version 4.
const EVERY_FIELD_FOUR: &str = include_str!("../../../tests/fixtures/every-field-v4.json");

/// As users' own files of that version are: some of it blank.
const VERSION_ONE: &str = include_str!("../../../tests/fixtures/backup-v1.json");

fn check_refused(text: &str, expected: &str) {
    let error = open(text, "a.json").expect_err(text).to_string();
    assert!(error.contains(expected), "{error}");
}

#[test]
fn what_is_sealed_can_be_opened() {
    let sealed = seal(&Workspace::default(), "2026-11-21T09:30:00+09:00");
    let opened = open(&sealed, "a.json").expect("ours");
    assert_eq!(opened.saved_at, "2026-11-21T09:30:00+09:00");
    assert_eq!(opened.workspace, Workspace::default());
}

#[test]
fn what_cannot_be_opened_says_why() {
    let sealed = seal(&Workspace::default(), "いま");
    check_refused("", "1行目: ファイルが途中で終わっています。");
    check_refused(
        &sealed[..sealed.len() - 2],
        "ファイルが途中で終わっています。",
    );
    check_refused("{\n\"あ\"x}", "2行目: 4文字目: 書式が崩れています。");
    check_refused("[]", "ものさしの控えではないようです。");
    check_refused("[\"monosashi\", 1]", "ものさしの控えではないようです。");
    check_refused("{\"name\": \"other\"}", "ものさしの控えではないようです。");
    let (now, newer) = (format!("\"version\":{VERSION}"), VERSION + 1);
    check_refused(
        &sealed.replace(FORMAT, "other"),
        "ものさしの控えではないようです。",
    );
    check_refused(
        &sealed.replace(&now, "\"version\":0"),
        "ものさしの控えではないようです。",
    );
    check_refused(
        &sealed.replace(&now, &format!("\"version\":{newer},\"more\":[]")),
        &format!("新しい版のものさしでつくられたデータです（データの版{newer}、"),
    );
    check_refused(
        &sealed.replace("\"workspace\":{", "\"workspace\":{\"records\":3"),
        "「records」には、[ ] で囲まれた一覧が入るはずです。",
    );
    check_refused(
        "{\"format\":\"monosashi\",\"version\":1}",
        "「workspace」には、{ } で囲まれた項目の集まりが入るはずです。",
    );
}

#[test]
fn a_newer_version_is_known_whatever_else_it_holds() {
    for more in [
        "\"workspace\":3",
        "\"workspace\":{\"records\":{}}",
        "\"saved_at\":[]",
    ] {
        let text = format!("{{\"format\":\"monosashi\",\"version\":99,{more}}}");
        check_refused(
            &text,
            "新しい版のものさしでつくられたデータです（データの版99、",
        );
    }
}

#[test]
fn figures_are_finite() {
    let value = json!(3.5).to_string();
    assert!(EVERY_FIELD.contains(&value));
    let text = EVERY_FIELD.replace(&value, "1e999");
    check_refused(&text, "書式が崩れています。");
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

fn workspace_of(text: &str) -> Value {
    parsed(text)["workspace"].take()
}

/// A file of before version 7, its rounds as that version has them.
fn in_one_voice(text: &str) -> Value {
    let mut workspace = workspace_of(text);
    super::migrations::migrate(&mut workspace, 6);
    workspace
}

#[test]
fn all_that_is_read_is_written() {
    let sealed = parsed(EVERY_FIELD);
    assert_eq!(sealed["version"], VERSION, "a frozen file of each version");
    let opened = open(EVERY_FIELD, "a.json").expect("ours");
    assert_eq!(parsed(&seal(&opened.workspace, &opened.saved_at)), sealed);
}

#[test]
fn a_file_of_version_one_opens_with_all_that_it_has() {
    let opened = open(EVERY_FIELD_ONE, "a.json").expect("ours");
    let (before, mut now) = (
        in_one_voice(EVERY_FIELD_ONE),
        workspace_of(&seal(&opened.workspace, "")),
    );
    let record = now["records"][0].as_object_mut().expect("an object");
    let respondents = record.remove("respondents");
    let peer = json!([{ "id": "peer", "perspectives": ["peer"] }]);
    assert_eq!(respondents, Some(peer), "the one that answered");
    assert_eq!(now, before, "all else is as it was");
}

#[test]
fn a_file_of_version_three_opens_with_its_round_by_the_short_list() {
    let opened = open(EVERY_FIELD_THREE, "a.json").expect("ours");
    let (before, mut now) = (
        in_one_voice(EVERY_FIELD_THREE),
        workspace_of(&seal(&opened.workspace, "")),
    );
    let round = &mut now["records"][0]["assessments"][1];
    let scope = round
        .as_object_mut()
        .and_then(|round| round.remove("scope"));
    assert_eq!(scope, Some(json!("short")));
    round["short"] = json!(true);
    assert_eq!(now, before, "all else is as it was");
}

#[test]
fn a_file_of_version_4_has_nothing_of_what_came_later() {
    let now = open(EVERY_FIELD, "a.json").expect("ours").workspace;
    let mut before = now.clone();
    for record in &mut before.records {
        record.profile = Profile::default();
        record.circles.remove(&SharedField::Profile);
        record.surveys.clear();
        let issues = record.plans.iter_mut().flat_map(|p| &mut p.issues);
        issues.for_each(|issue| issue.view_origins.clear());
        let answers = record
            .assessments
            .iter_mut()
            .flat_map(|a| a.answers.values_mut());
        answers.for_each(|answer| {
            answer.moved = None;
            answer.discussion = Discussion::default();
            if std::mem::take(&mut answer.shown) {
                answer.comment.clear();
            }
        });
    }
    for indicator in before.records.iter_mut().flat_map(|r| &mut r.indicators) {
        let baseline = indicator.baseline.iter_mut().map(|(_, o)| &mut o.remark);
        let target = indicator.target.iter_mut().map(|t| &mut t.remark);
        let actuals = indicator.actuals.values_mut().map(|o| &mut o.remark);
        baseline
            .chain(target)
            .chain(actuals)
            .for_each(String::clear);
        (indicator.share_of, indicator.counting, indicator.statutory) = (None, None, None);
    }
    assert_ne!(before, now);
    assert_eq!(
        open(EVERY_FIELD_FOUR, "a.json").expect("ours").workspace,
        before
    );
}

#[test]
fn a_part_of_a_workspace_is_brought_up_to_now_alone() {
    let whole = open(EVERY_FIELD_ONE, "a.json").expect("ours").workspace;
    let mut part = workspace_of(EVERY_FIELD_ONE);
    let record = part["records"][0].take();
    let read = read_workspace(json!({ "records": [record] }), 1, "a.json").expect("in order");
    assert_eq!(read.records, whole.records);
    let newer = read_workspace(json!({}), VERSION + 1, "a.json").expect_err("newer");
    assert!(newer.to_string().contains("新しい版のものさし"), "{newer}");
}

#[test]
fn the_table_and_the_frozen_file_have_every_field_of_the_model() {
    let Fields {
        of_types,
        filled,
        shapes,
    } = fields(&workspace_of(EVERY_FIELD));
    let is_field = |pattern: &&String| !pattern.ends_with(['*', ']']);
    let of_structs: BTreeSet<_> = of_types.iter().filter(is_field).collect();
    assert_eq!(of_structs, filled.iter().collect(), "all are filled");
    let rows = expected::TABLE.iter().map(|row| row.pattern.to_owned());
    let rows: BTreeSet<_> = rows
        .filter(|row| !row.is_empty() && !shapes.contains(row))
        .collect();
    assert_eq!(rows, of_types);
    assert_eq!(of_types.intersection(&shapes).count(), 0);
}

/// Fails when a field, a shape or a code is added, renamed or taken away. Raise `VERSION` then.
#[test]
fn the_fields_are_those_of_the_version() {
    let Fields {
        of_types, shapes, ..
    } = fields(&workspace_of(EVERY_FIELD));
    let line = |pattern: &String| match expected::of(pattern).map(|one| one.field_type) {
        Some(FieldType::Code(codes)) => format!("{pattern}: {}", codes().join(" ")),
        Some(FieldType::Map(FieldType::Code(codes))) => {
            format!("{pattern}: {}", codes().join(" "))
        }
        _ => pattern.clone(),
    };
    let lines: Vec<_> = of_types.union(&shapes).map(line).collect();
    insta::assert_snapshot!(format!("fields_of_version_{VERSION}"), lines.join("\n"));
}

/// Each place of `whole` by its JSON pointer, with its name in messages.
fn places(whole: &Value) -> BTreeMap<String, String> {
    fn add(value: &Value, pointer: &str, name: &str, all: &mut BTreeMap<String, String>) {
        all.insert(pointer.to_owned(), name.to_owned());
        for (key, value) in value.as_object().into_iter().flatten() {
            let dot = if name.is_empty() { "" } else { "." };
            add(
                value,
                &format!("{pointer}/{key}"),
                &format!("{name}{dot}{key}"),
                all,
            );
        }
        // Entries of a list are alike, but for the shapes that they have.
        let entries = value.as_array().into_iter().flatten().enumerate().take(2);
        for (index, value) in entries {
            add(
                value,
                &format!("{pointer}/{index}"),
                &format!("{name}[{index}]"),
                all,
            );
        }
    }
    let mut all = BTreeMap::new();
    add(whole, "", "", &mut all);
    all
}

/// Fails unless the error is told in Japanese, at `name` or inside it.
fn check_told(error: &str, name: &str) {
    // A rating is told as a whole.
    let name = name.strip_suffix(".level").unwrap_or(name);
    let at = error.strip_prefix(&format!("「{name}"));
    let (inside, words) = at.and_then(|at| at.split_once("」には、")).expect(error);
    assert!(
        name.is_empty() || inside.is_empty() || inside.starts_with(['.', '[']),
        "{error}"
    );
    let words = words.strip_suffix("が入るはずです。").expect(error);
    // What stands in quotes is a code or a field's name.
    let plain: String = words.split('"').step_by(2).collect();
    let plain = plain
        .replace("true か false", "どちらか")
        .replace("{ } で", "")
        .replace("[ ] で", "");
    assert!(!words.is_ascii(), "{error}");
    assert!(
        !plain.contains(|c: char| c.is_ascii_alphabetic()),
        "{error}"
    );
}

#[test]
fn what_is_wrong_is_told_by_its_place_wherever_it_stands() {
    let wrong = [
        json!(true),
        json!(-1.5),
        json!("?"),
        json!([[0]]),
        json!({ "?": { "?": [0] } }),
    ];
    for whole in [workspace_of(EVERY_FIELD), in_one_voice(VERSION_ONE)] {
        for (pointer, name) in places(&whole) {
            let mut refused = 0;
            for value in &wrong {
                let mut changed = whole.clone();
                *changed.pointer_mut(&pointer).expect("a place") = value.clone();
                if let Err(error) = reader::read(&changed) {
                    check_told(&error.to_string(), &name);
                    refused += 1;
                }
            }
            assert!(refused >= 3, "{name}");
        }
    }
}

/// The JSON pointer, the name and the expectation of each field in the frozen file.
fn named_fields() -> Vec<(String, String, &'static expected::Expectation)> {
    let whole = workspace_of(EVERY_FIELD);
    let Fields { filled, .. } = fields(&whole);
    let any_entry = |place: &str| place.replace("[0]", "[]").replace("[1]", "[]");
    let named = |name: &str, pattern: &str| {
        let first = pattern.replace("answers.*", "answers.i1");
        any_entry(&first.replace("actuals.*", "actuals.2025")) == any_entry(name)
    };
    let expectation = |name: &str| {
        let pattern = filled.iter().find(|pattern| named(name, pattern))?;
        expected::of(pattern)
    };
    let places = places(&whole).into_iter();
    let fields = places.filter_map(|(pointer, name)| {
        let expectation = expectation(&name)?;
        Some((pointer, name, expectation))
    });
    fields.collect()
}

#[test]
fn a_field_that_is_not_there_is_named_if_it_has_to_be() {
    let whole = workspace_of(EVERY_FIELD);
    let mut told = BTreeSet::new();
    for (pointer, name, expectation) in named_fields() {
        let (parent, field) = pointer.rsplit_once('/').expect("a field");
        let mut without = whole.clone();
        let object = without.pointer_mut(parent).and_then(Value::as_object_mut);
        object.expect("an object").remove(field);
        let mut empty = whole.clone();
        *empty.pointer_mut(&pointer).expect("a place") = Value::Null;
        let read = reader::read(&without);
        assert_eq!(read, reader::read(&empty), "{name}: null is an empty field");
        assert_eq!(read.is_err(), expectation.required, "{name}");
        if let Err(error) = read {
            told.insert(expectation.pattern);
            let expected = expectation.field_type.expected(&Value::Null);
            let words = format!("「{name}」には、{expected}が入るはずです。");
            assert_eq!(error.to_string(), words);
        }
    }
    let required = expected::TABLE.iter().filter(|row| row.required);
    for row in required {
        assert!(told.contains(row.pattern), "{}", row.pattern);
    }
}

#[test]
fn a_name_that_a_map_cannot_have_is_told_with_those_it_can() {
    let check = |pointer: &str, value: Value, expected: &str| {
        let mut whole = workspace_of(EVERY_FIELD);
        *whole.pointer_mut(pointer).expect("a place") = value;
        let error = reader::read(&whole).expect_err(pointer).to_string();
        assert!(error.contains(expected), "{error}");
    };
    check(
        "/records/0/plans/1/issues/0/views",
        json!({ "peers": "x" }),
        "「records[0].plans[1].issues[0].views.peers」には、\"government\"・",
    );
    for year in ["1900", "R8", "+2026", "02026"] {
        check(
            "/records/0/indicators/0/actuals",
            json!({ year: { "value": { "number": 1 } } }),
            &format!("actuals.{year}」には、1950から2100までの西暦の年度を名前とする項目が入る"),
        );
    }
    check(
        "/records/0/forums/0/members",
        json!({ "cat": 1 }),
        "members.cat」には、\"peer\"・",
    );
    check(
        "/records/0/talks/0/notes",
        json!({ "gap": "x" }),
        "notes.gap」には、\"gaps\"や",
    );
}

#[test]
fn the_inside_of_a_value_is_told_as_far_as_it_has_places() {
    let check = |pointer: &str, value: Value, expected: &str| {
        let mut whole = workspace_of(EVERY_FIELD);
        *whole.pointer_mut(pointer).expect("a place") = value;
        let error = reader::read(&whole).expect_err(pointer).to_string();
        assert_eq!(error, format!("「{expected}が入るはずです。"));
    };
    let key = "/records/0/assessments/0/key";
    check(
        &format!("{key}/voice"),
        json!("nobody"),
        "records[0].assessments[0].key.voice」には、\"area\" か {\"member\": 回答者}",
    );
    check(
        &format!("{key}/voice/member"),
        json!("立場"),
        "records[0].assessments[0].key.voice.member」には、半角の英小文字で始まり、英小文字・数字・ハイフンだけの24文字までの名前",
    );
    check(
        &format!("{key}/year"),
        json!(1900),
        "records[0].assessments[0].key.year」には、1950から2100までの西暦の年度",
    );
    let levels = "{\"level\": 0から4}・\"not-applicable\"・\"unknown\"のどれか";
    check(
        "/records/0/assessments/1/answers/i1/rating/level",
        json!(5),
        &format!("records[0].assessments[1].answers.i1.rating」には、{levels}"),
    );
    check(
        "/records/0/respondents/1/perspectives",
        json!(["peer", "family", "medical"]),
        "records[0].respondents[1].perspectives」には、[ ] で囲まれた、ちがう立場2つまでの一覧",
    );
    check(
        "/records/0/plans/1/steps",
        json!([{ "state": "done" }]),
        "records[0].plans[1].steps」には、ちょうど6個の一覧",
    );
    check(
        "/records/0/indicators/0/baseline",
        json!([2024]),
        "records[0].indicators[0].baseline」には、2つの値の組",
    );
    check(
        "/removed/0/area/code",
        json!("242013"),
        "removed[0].area.code」には、検査数字の合う6けたの団体コード",
    );
}

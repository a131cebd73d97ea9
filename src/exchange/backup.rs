//! 控え: the whole workspace as a file, and as what the browser's storage keeps.
//!
//! The envelope opens; the rules that types alone cannot hold are checked here.

use super::envelope;
use super::error::{FileError, Problem};
use crate::model::{Action, AreaRecord, Assessment, Issue, Judgement, Meeting, Workspace};
use std::collections::BTreeSet;

/// The text of a 控え. `saved_at`: a date and time with its offset, as
/// `2026-11-21T09:30:00+09:00`.
pub fn write(workspace: &Workspace, saved_at: &str) -> String {
    envelope::seal(workspace, saved_at)
}

/// Reads a 控え of this or an earlier version. `file` is its name, for messages. Assessments,
/// plans, talks and meetings come in time order, blank answers are dropped, areas that share an id
/// are parted.
///
/// Errors: those of [`envelope::open`]; anything that may be there once only and is there twice.
pub fn read(text: &str, file: &str) -> Result<Workspace, FileError> {
    let mut workspace = envelope::open(text, file)?.workspace;
    workspace.part_doubles();
    FileError::check(file, problems(&workspace), FileError::LIMIT)?;
    for record in workspace.records.iter_mut().chain(&mut workspace.removed) {
        put_in_order(record);
    }
    Ok(workspace)
}

fn put_in_order(record: &mut AreaRecord) {
    record.assessments.sort_by_key(|a| a.key);
    record.plans.sort_by_key(|p| p.year);
    record.talks.sort_by_key(|t| t.year);
    for forum in &mut record.forums {
        forum.put_in_order();
    }
    for assessment in &mut record.assessments {
        assessment.answers.retain(|_, answer| !answer.is_blank());
        assessment.judgements.sort_by(Judgement::by_place);
    }
}

fn problems(workspace: &Workspace) -> Vec<Problem> {
    let areas = || workspace.records.iter().chain(&workspace.removed);
    let mut found: Vec<Problem> = areas().flat_map(record_problems).collect();
    found.extend(twice(
        &workspace.checklists,
        |list| &list.edition,
        |list| {
            format!(
                "チェックリスト「{}」の{}版",
                list.title, list.edition.edition
            )
        },
    ));
    found.extend(twice(
        &workspace.references,
        |value| &value.id,
        |value| format!("参考値「{}」（{}）", value.name, value.time.label()),
    ));
    for list in &workspace.checklists {
        found.extend(twice(
            &list.items,
            |item| &item.id,
            |item| format!("チェックリスト「{}」の項目 {} ", list.title, item.id),
        ));
    }
    found
}

fn record_problems(record: &AreaRecord) -> Vec<Problem> {
    let area = &record.area.name;
    let assessment = |a: &Assessment| format!("「{area}」の{}", describe(a));
    let mut found = twice(&record.assessments, |a| a.key, assessment);
    for a in &record.assessments {
        let word = |j: &Judgement| {
            let side = j.side.label();
            format!(
                "「{area}」の{}、項目 {} の{side}の判断",
                describe(a),
                j.item
            )
        };
        found.extend(twice(&a.judgements, |j| (&j.item, j.side), word));
    }
    found.extend(twice(
        &record.plans,
        |p| p.year,
        |p| format!("「{area}」の{}の計画", p.year),
    ));
    for plan in &record.plans {
        let issue = |i: &Issue| format!("「{area}」の{}の計画の地域課題「{}」", plan.year, i.title);
        found.extend(twice(&plan.issues, |i| &i.id, issue));
        for issue in &plan.issues {
            let action = |a: &Action| {
                format!(
                    "「{area}」の地域課題「{}」の取組「{}」",
                    issue.title, a.what
                )
            };
            found.extend(twice(&issue.actions, |a| &a.id, action));
        }
    }
    found.extend(twice(
        &record.talks,
        |t| t.year,
        |t| format!("「{area}」の{}の話し合いの進め方", t.year),
    ));
    found.extend(twice(
        &record.indicators,
        |i| &i.id,
        |i| format!("「{area}」の指標「{}」", i.name),
    ));
    found.extend(twice(
        &record.forums,
        |f| &f.id,
        |f| format!("「{area}」の協議の場「{}」", f.name),
    ));
    for forum in &record.forums {
        let meeting =
            |m: &Meeting| format!("「{area}」の「{}」の{}の記録", forum.name, m.date.label());
        found.extend(twice(&forum.meetings, |m| &m.id, meeting));
    }
    found
}

/// 令和8年度（2026）・年度当初・協議の場の合意の評価
fn describe(assessment: &Assessment) -> String {
    let key = assessment.key;
    let (round, voice) = (key.round.label(), key.voice.label());
    format!("{}・{round}・{voice}の評価", key.year)
}

/// A problem for each thing whose key an earlier one has already.
fn twice<'a, T: 'a, K: Ord>(
    things: impl IntoIterator<Item = &'a T>,
    key: impl Fn(&'a T) -> K,
    name: impl Fn(&'a T) -> String,
) -> Vec<Problem> {
    let mut seen = BTreeSet::new();
    let again = things.into_iter().filter(|thing| !seen.insert(key(thing)));
    let problems = again.map(|thing| {
        Problem::whole(format!(
            "{}が二つあります。控えが書きかえられたおそれがあります。別の控えがあればそちらをお使いください。",
            name(thing)
        ))
    });
    problems.collect()
}

#[cfg(test)]
mod tests {
    use super::super::samples::{area, assessment, checklist, records, text, year};
    use super::*;
    use crate::model::{Answer, AreaKind, Forum, ForumId, ItemId, Layer, Talk, YearPlan};
    use proptest::prelude::*;
    use serde_json::{Value, json};

    /// Written by version 1 and never to be changed: what users saved then must always load.
    const VERSION_ONE: &str = include_str!("../../tests/fixtures/backup-v1.json");

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
        assert_holds(&parse(VERSION_ONE), &parse(&write(&loaded, saved_at)), "");
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
            "「津圏域」の令和8年度（2026）・年度当初・協議の場の合意の評価が二つあります。",
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
}

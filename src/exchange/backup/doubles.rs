//! What may be in a 控え once only, and is there twice.
//!
//! Must not know how a 控え is written.

use crate::exchange::error::Problem;
use crate::model::{Action, AreaRecord, Assessment, Issue, Judgement, Meeting, Workspace};
use std::collections::BTreeSet;

/// A problem for each thing that is there again.
pub fn problems(workspace: &Workspace) -> Vec<Problem> {
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
    let assessment = |a: &Assessment| format!("「{area}」の{}", describe(record, a));
    let mut found = twice(&record.assessments, |a| a.key, assessment);
    found.extend(twice(
        &record.respondents,
        |r| r.id,
        |r| format!("「{area}」の回答者 {} ", r.id),
    ));
    for a in &record.assessments {
        let word = |j: &Judgement| {
            let side = j.side.label();
            format!(
                "「{area}」の{}、項目 {} の{side}の判断",
                describe(record, a),
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
        &record.profile.figures,
        |f| &f.id,
        |f| format!("「{area}」の地域のすがたの数字「{}」", f.name),
    ));
    found.extend(twice(
        &record.profile.history,
        |e| &e.id,
        |e| format!("「{area}」の年表の「{}」", e.what),
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

/// 令和8年度（2026）・年度当初の評価; a member's with whose it is.
fn describe(record: &AreaRecord, assessment: &Assessment) -> String {
    let key = assessment.key;
    let round = key.round.label();
    match key.voice.is_of_area() {
        true => format!("{}・{round}の評価", key.year),
        false => {
            let voice = record.voice_name(assessment).label();
            format!("{}・{round}・{voice}の評価", key.year)
        }
    }
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

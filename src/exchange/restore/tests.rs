//! What is told of a change, and of the change back.

use super::*;
use crate::exchange::builtin::builtin_references;
use crate::exchange::samples::{area, assessment, checklist};
use crate::model::{
    Answer, Area, AreaId, AreaKind, AreaRecord, Circle, Day, Desired, Direction, EditionRef,
    Feeling, Forum, ForumId, HandOver, Indicator, IndicatorId, ItemId, Layer, Level, MeetingId,
    Perspective, Receiver, ReferenceValue, Respondent, SharedField, Side, SittingRef, Workspace,
};

fn workspace() -> Workspace {
    let mut record = AreaRecord::new(area("a1"));
    record.put_assessment(assessment());
    Workspace {
        records: vec![record],
        removed: Vec::new(),
        checklists: vec![checklist()],
        references: Vec::new(),
    }
}

/// What restoring `file` over the sample workspace tells.
fn check(change: impl FnOnce(&mut Workspace), forth: &[&str], back: &[&str]) {
    let now = workspace();
    let mut file = now.clone();
    change(&mut file);
    let told =
        |now, file| -> Vec<String> { changes(now, file).iter().map(Change::describe).collect() };
    assert_eq!(told(&now, &file), forth);
    assert_eq!(told(&file, &now), back);
}

#[test]
fn nothing_changes_nothing_is_told() {
    check(|_| {}, &[], &[]);
}

#[test]
fn areas_come_go_and_move() {
    let other = Area {
        name: "伊賀圏域".into(),
        ..area("a2")
    };
    check(
        |w| w.put_area(other),
        &["「伊賀圏域」が新しく加わります。"],
        &["「伊賀圏域」がなくなります。"],
    );
    check(
        |w| w.records.clear(),
        &["「津圏域」がなくなります（令和8年度の回答6件）。"],
        &["「津圏域」が新しく加わります（令和8年度の回答6件）。"],
    );
    check(
        |w| w.remove_area(&AreaId::new("a1")),
        &["「津圏域」が「片付けた地域」に移ります。"],
        &["「津圏域」が「片付けた地域」からもどります。"],
    );
}

#[test]
fn differing_answers_are_counted_with_their_years() {
    check(
        |w| {
            let mut later = assessment();
            later.key.year = later.key.year.next().expect("in range");
            let record = &mut w.records[0];
            record.put_assessment(later);
            let first = &mut record.assessments[0];
            first.edit_answer(&ItemId::new("i1"), |a| a.comment = "加えた".into());
            first.unjudge(&ItemId::new("i3"), Side::Gap);
        },
        &["「津圏域」の内容が変わります（令和8年度・令和9年度の回答8件）。"],
        &["「津圏域」の内容が変わります（令和8年度・令和9年度の回答8件）。"],
    );
}

#[test]
fn plans_indicators_and_forums_are_told() {
    check(
        |w| {
            let record = &mut w.records[0];
            record.plan_mut(assessment().key.year).vision = "目指す姿".into();
            let forum = Forum::new(
                ForumId::new("f"),
                "協議会",
                AreaKind::Region,
                Layer::Working,
            );
            record.forums.push(forum);
            let indicator = Indicator::new(IndicatorId::new("n"), "人数", "人", Direction::More);
            record.indicators.push(indicator);
            record.assessments[0].edition = EditionRef::new("other", "2020");
        },
        &[
            "「津圏域」の内容が変わります（令和8年度の評価、令和8年度の計画、指標1件、協議の場1件）。",
        ],
        &[
            "「津圏域」の内容が変わります（令和8年度の評価、令和8年度の計画、指標1件、協議の場1件）。",
        ],
    );
}

#[test]
fn whose_word_it_is_how_far_it_goes_and_who_took_it_on_are_told() {
    let told =
        "「津圏域」の内容が変わります（回答者1件、令和8年度の評価、見せる範囲、引き継ぎの記録）。";
    check(
        |w| {
            let record = &mut w.records[0];
            record.take_respondent(Respondent::of(Perspective::Peer));
            record.circles.insert(SharedField::Comments, Circle::Office);
            record.handed_over.push(HandOver {
                date: Day::new(2026, 3, 25).expect("a day"),
                to: Receiver::Successor,
                name: String::new(),
                note: String::new(),
            });
            record.assessments[0].agreed_in = Some(SittingRef {
                forum: ForumId::new("f"),
                meeting: MeetingId::new("m"),
            });
        },
        &[told],
        &[told],
    );
}

#[test]
fn every_field_of_an_answer_an_issue_and_a_value_counts() {
    let answer = |change: fn(&mut Answer)| {
        check(
            |w| w.records[0].assessments[0].edit_answer(&ItemId::new("i1"), change),
            &["「津圏域」の内容が変わります（令和8年度の回答1件）。"],
            &["「津圏域」の内容が変わります（令和8年度の回答1件）。"],
        );
    };
    answer(|a| a.felt = Some(Feeling::Yes));
    answer(|a| a.municipalities = vec!["津市".into()]);
    answer(|a| a.carried = true);
    answer(|a| a.checked = Day::new(2026, 3, 25));
    answer(|a| a.comment_circle = Some(Circle::Office));
    let year = assessment().key.year;
    answer(|a| {
        a.desired = Level::new(4).map(|level| Desired {
            level,
            year: assessment().key.year,
        })
    });
    let plan = ["「津圏域」の内容が変わります（令和8年度の計画）。"];
    check(
        |w| {
            w.records[0].plan_mut(year).handed_over = Some(HandOver {
                date: Day::new(2027, 3, 25).expect("a day"),
                to: Receiver::Successor,
                name: String::new(),
                note: String::new(),
            });
        },
        &plan,
        &plan,
    );
    check(
        |w| w.records[0].area.own_health_center = Some(false),
        &["「津圏域」の内容が変わります（地域の情報）。"],
        &["「津圏域」の内容が変わります（地域の情報）。"],
    );
}

#[test]
fn own_reference_values_are_told() {
    let value = |value| ReferenceValue {
        value,
        ..builtin_references()[0].clone()
    };
    let (here, there) = (value(1.0), value(2.0));
    let mut now = workspace();
    now.put_reference(here);
    let mut file = now.clone();
    assert_eq!(changes(&now, &file), []);
    file.put_reference(there);
    let told = "自分で直したり加えたりした参考値1件が変わります。";
    assert_eq!(
        changes(&now, &file)
            .iter()
            .map(Change::describe)
            .collect::<Vec<_>>(),
        [told]
    );
    file.references.clear();
    assert_eq!(changes(&file, &now).len(), 1);
}

#[test]
fn a_changed_profile_and_changed_lists_are_told() {
    check(
        |w| {
            w.records[0].area.population = Some(280_000);
            w.checklists[0].title = "新しい見本".into();
        },
        &[
            "「津圏域」の内容が変わります（地域の情報）。",
            "チェックリスト「新しい見本」（2026版）の内容が変わります。",
        ],
        &[
            "「津圏域」の内容が変わります（地域の情報）。",
            "チェックリスト「見本」（2026版）の内容が変わります。",
        ],
    );
    check(
        |w| w.checklists.clear(),
        &["チェックリスト「見本」（2026版）がなくなります。"],
        &["チェックリスト「見本」（2026版）が加わります。"],
    );
}

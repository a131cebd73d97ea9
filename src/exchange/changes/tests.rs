//! What is counted of a change, and of the change back.

use super::differences::differences;
use super::things::{Thing, how_many, things};
use super::*;
use crate::exchange::builtin::builtin_references;
use crate::exchange::pause::{Unpaused, at_once};
use crate::exchange::samples::{area, assessment, checklist, records, text};
use crate::model::{
    Agreed, Answer, Area, AreaId, AreaKind, AreaRecord, Circle, Day, Desired, Direction,
    EditionRef, Feeling, Forum, ForumId, HandOver, Indicator, IndicatorId, ItemId, Layer, Level,
    MeetingId, Perspective, Receiver, ReferenceValue, Respondent, SharedField, Side, SittingRef,
    Workspace,
};
use proptest::prelude::*;
use serde_json::json;

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

fn between(before: &Workspace, after: &Workspace) -> Changes {
    let changes = at_once(changes(before, after, &Unpaused)).expect("nothing waits");
    changes.expect("not stopped")
}

/// What leads to the changed sample workspace: sentences, and of each kind what is not the same,
/// as added, changed and gone. The way back is the same with added and gone exchanged.
fn check(
    change: impl FnOnce(&mut Workspace),
    sentences: &[&str],
    kinds: &[(ThingKind, [usize; 3])],
) -> Changes {
    let now = workspace();
    let mut file = now.clone();
    change(&mut file);
    let told = between(&now, &file);
    let areas = told.areas.iter().map(AreaChange::describe);
    let all: Vec<_> = areas.chain(told.describe_shared()).collect();
    assert_eq!(all, sentences);
    assert_eq!(not_same(&told), kinds);
    let back = not_same(&between(&file, &now)).into_iter();
    let back = back.map(|(kind, [added, changed, gone])| (kind, [gone, changed, added]));
    assert_eq!(back.collect::<Vec<_>>(), kinds);
    told
}

fn not_same(changes: &Changes) -> Vec<(ThingKind, [usize; 3])> {
    let counts = changes.areas.iter().flat_map(|area| &area.counts);
    let told = counts.filter(|(_, counts)| !counts.is_all_the_same());
    told.map(|(kind, c)| (*kind, [c.added, c.changed, c.gone]))
        .collect()
}

/// What changes in the one area that is told.
fn each(told: &Changes) -> &[ThingChange] {
    match &told.areas[0].things {
        ChangedThings::These(things) => things,
        ChangedThings::All => panic!("it comes or goes"),
    }
}

const CHANGED: &str = "「津圏域」の内容が変わります。";

#[test]
fn nothing_changes_nothing_is_told() {
    let told = check(|_| {}, &[], &[]);
    assert!(told.is_empty());
}

/// The changes of two records as they are laid out whole.
fn laid_out_whole(before: &AreaRecord, after: &AreaRecord) -> Vec<ThingChange> {
    let path = |thing: &Thing| json!(thing.path).to_string();
    let (old, new) = (things(json!(before)), things(json!(after)));
    let changed = |thing: &Thing, before: Option<&Thing>, after: Option<&Thing>| {
        let (was, will) = (before.map(|t| &t.value), after.map(|t| &t.value));
        let differences = match (was, will) {
            (Some(was), Some(will)) if was == will => return None,
            (Some(was), Some(will)) => differences(&thing.path, was, will),
            _ => vec![Difference {
                path: thing.path.clone(),
                before: was.cloned(),
                after: will.cloned(),
            }],
        };
        Some(ThingChange {
            kind: thing.kind,
            path: thing.path.clone(),
            differences,
        })
    };
    let find = |all: &'_ [Thing], thing: &Thing| {
        let mut places = all.iter();
        places.position(|other| path(other) == path(thing))
    };
    let came = new.iter().filter_map(|t| {
        let was = find(&old, t).map(|place| &old[place]);
        changed(t, was, Some(t))
    });
    let went = old.iter().filter(|t| find(&new, t).is_none());
    let went = went.filter_map(|t| changed(t, Some(t), None));
    let mut all: Vec<_> = came.chain(went).collect();
    all.sort_by_key(|change| change.kind);
    all
}

proptest! {
    #[test]
    fn what_is_alike_is_left_out_and_counted_all_the_same(
        areas in prop::collection::vec(records(text()), 2),
        shared in prop::collection::vec(any::<(bool, bool)>(), 3),
    ) {
        let [before, after] = &areas[..] else { unreachable!("two") };
        let (Some(before), Some(mut after)) = (before.first(), after.first().cloned()) else {
            return Ok(());
        };
        for (round, (is_there, is_whole)) in before.assessments.iter().zip(shared) {
            let mut round = round.clone();
            if !is_whole {
                round.answers.pop_first();
                round.edit_answer(&ItemId::new("more"), |a| a.comment = "もう一つ".into());
            }
            if is_there {
                after.put_assessment(round);
            }
        }
        let told = at_once(of_one(before, &after, &Unpaused)).expect("nothing waits");
        prop_assert_eq!(told.expect("not stopped"), laid_out_whole(before, &after));
        let workspace = |record: &AreaRecord| Workspace {
            records: vec![record.clone()],
            ..Workspace::default()
        };
        let told = between(&workspace(before), &workspace(&after));
        for area in &told.areas {
            // Of what is always there, as many change as somebody has said something of.
            let come_and_go = |(kind, _): &(ThingKind, usize)| !kind.is_always_there();
            for (kind, count) in how_many(&after).into_iter().filter(come_and_go) {
                let counts = area.counts.get(&kind).copied().unwrap_or_default();
                prop_assert_eq!(counts.added + counts.changed + counts.same, count);
            }
            for (kind, count) in how_many(before).into_iter().filter(come_and_go) {
                let counts = area.counts.get(&kind).copied().unwrap_or_default();
                prop_assert_eq!(counts.gone + counts.changed + counts.same, count);
            }
        }
    }
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
        &[(ThingKind::Profile, [1, 0, 0])],
    );
    check(
        |w| w.records.clear(),
        &["「津圏域」がなくなります。"],
        &[
            (ThingKind::Profile, [0, 0, 1]),
            (ThingKind::Round, [0, 0, 1]),
            (ThingKind::Answer, [0, 0, 4]),
            (ThingKind::Judgement, [0, 0, 2]),
        ],
    );
    let told = check(
        |w| w.remove_area(&AreaId::new("a1")),
        &["「津圏域」が「片付けた地域」に移ります。"],
        &[],
    );
    assert_eq!(told.areas[0].counts[&ThingKind::Answer].same, 4);
    let now = workspace();
    let mut away = now.clone();
    away.remove_area(&AreaId::new("a1"));
    let back = between(&away, &now);
    let told = back.areas[0].describe();
    assert_eq!(told, "「津圏域」が「片付けた地域」からもどります。");
}

#[test]
fn differing_answers_are_counted_each() {
    let told = check(
        |w| {
            let mut later = assessment();
            later.key.year = later.key.year.next().expect("in range");
            let record = &mut w.records[0];
            record.put_assessment(later);
            let first = &mut record.assessments[0];
            first.edit_answer(&ItemId::new("i1"), |a| a.comment = "加えた".into());
            first.unjudge(&ItemId::new("i3"), Side::Gap);
        },
        &[CHANGED],
        &[
            (ThingKind::Round, [1, 0, 0]),
            (ThingKind::Answer, [4, 1, 0]),
            (ThingKind::Judgement, [2, 0, 1]),
        ],
    );
    assert_eq!(told.areas[0].counts[&ThingKind::Answer].same, 3);
    // The one field of the one answer that changed.
    let changed = each(&told).iter();
    let changed: Vec<_> = changed
        .filter(|c| c.kind == ThingKind::Answer)
        .flat_map(|c| &c.differences)
        .filter(|d| d.after == Some("加えた".into()))
        .collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].before, None);
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
        &[CHANGED],
        &[
            (ThingKind::Round, [0, 1, 0]),
            (ThingKind::Plan, [1, 0, 0]),
            (ThingKind::Indicator, [1, 0, 0]),
            (ThingKind::Forum, [1, 0, 0]),
        ],
    );
}

#[test]
fn whose_word_it_is_how_far_it_goes_and_who_took_it_on_are_told() {
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
            let mut answers = record.assessments[0].answers.values_mut();
            let answer = answers.find(|a| a.rating.is_some()).expect("one");
            let sitting = SittingRef {
                forum: ForumId::new("f"),
                meeting: MeetingId::new("m"),
            };
            answer.agreed = answer.rating.map(|on| Agreed { sitting, on });
        },
        &[CHANGED],
        &[
            (ThingKind::Respondent, [1, 0, 0]),
            (ThingKind::Answer, [0, 1, 0]),
            (ThingKind::Circle, [0, 1, 0]),
            (ThingKind::HandOver, [1, 0, 0]),
        ],
    );
}

#[test]
fn every_field_of_an_answer_an_issue_and_a_value_counts() {
    let answer = |change: fn(&mut Answer)| {
        check(
            |w| w.records[0].assessments[0].edit_answer(&ItemId::new("i1"), change),
            &[CHANGED],
            &[(ThingKind::Answer, [0, 1, 0])],
        );
    };
    answer(|a| a.felt = Some(Feeling::Yes));
    answer(|a| a.municipalities = vec!["津市".into()]);
    answer(|a| a.carried = true);
    answer(|a| a.checked = Day::new(2026, 3, 25));
    answer(|a| a.evidence_circle = Some(Circle::Office));
    let year = assessment().key.year;
    answer(|a| {
        a.desired = Level::new(4).map(|level| Desired {
            level,
            year: assessment().key.year,
        })
    });
    check(
        |w| {
            w.records[0].plan_mut(year).handed_over = Some(HandOver {
                date: Day::new(2027, 3, 25).expect("a day"),
                to: Receiver::Successor,
                name: String::new(),
                note: String::new(),
            });
        },
        &[CHANGED],
        &[(ThingKind::Plan, [1, 0, 0])],
    );
    check(
        |w| w.records[0].area.own_health_center = Some(false),
        &[CHANGED],
        &[(ThingKind::Profile, [0, 1, 0])],
    );
}

#[test]
fn things_inside_others_are_counted_by_themselves() {
    let mut record = crate::exchange::sample().expect("readable");
    let before = Workspace {
        records: vec![record.clone()],
        ..Workspace::default()
    };
    record.plans[0].issues[0].actions[0].what = "ほかの取組".into();
    let forums = &mut record.forums;
    let forum = forums
        .iter_mut()
        .find(|f| !f.meetings.is_empty())
        .expect("one");
    forum.meetings[0].agenda = "ほかの議題".into();
    let after = Workspace {
        records: vec![record],
        ..Workspace::default()
    };
    let told = between(&before, &after);
    let expected = [
        (ThingKind::Action, [0, 1, 0]),
        (ThingKind::Meeting, [0, 1, 0]),
    ];
    assert_eq!(not_same(&told), expected);
    let differences = each(&told).iter().map(|c| c.differences.len());
    assert_eq!(differences.sum::<usize>(), 2);
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
    assert!(between(&now, &file).is_empty());
    file.put_reference(there);
    let told = "自分で直したり加えたりした参考値が1件変わります。";
    assert_eq!(between(&now, &file).describe_shared(), [told]);
    file.references.clear();
    let told = "自分で直したり加えたりした参考値が1件なくなります。";
    assert_eq!(between(&now, &file).describe_shared(), [told]);
}

#[test]
fn a_changed_profile_and_changed_lists_are_told() {
    check(
        |w| {
            w.records[0].area.population = Some(280_000);
            w.checklists[0].title = "新しい見本".into();
        },
        &[
            CHANGED,
            "チェックリスト「新しい見本」（2026版）の内容が変わります。",
        ],
        &[(ThingKind::Profile, [0, 1, 0])],
    );
    check(
        |w| w.checklists.clear(),
        &["チェックリスト「見本」（2026版）がなくなります。"],
        &[],
    );
}

#[test]
fn work_that_is_stopped_tells_nothing() {
    struct Never;
    impl Pause for Never {
        async fn at(&self, _: Progress) -> Result<(), Stopped> {
            Err(Stopped)
        }
    }
    let now = workspace();
    let stopped = at_once(changes(&now, &Workspace::default(), &Never));
    assert_eq!(stopped, Some(Err(Stopped)));
}

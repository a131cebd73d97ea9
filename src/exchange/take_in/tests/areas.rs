//! Which area a file means.

use super::*;
use crate::model::{AreaKind, LocalCode};

fn area(id: &str, name: &str) -> Area {
    Area::new(
        AreaId::new(id),
        AreaKind::Region,
        name,
        EditionRef::new("nimo", "2026"),
    )
}

/// An answers file of that area.
fn file_of(area: &Area) -> ReadFile {
    let mut record = AreaRecord::new(area.clone());
    record.assessments = sample_record().assessments;
    let name = format!("{}.csv", area.id);
    read(&name, &answers_of(&[&record], TextEncoding::Utf8))
}

fn ids(workspace: &Workspace) -> Vec<&str> {
    let records = workspace.records.iter();
    records.map(|r| r.area.id.as_str()).collect()
}

#[test]
fn an_id_that_is_here_under_another_name_is_asked_about_and_remembered() {
    let (first, second) = (read_office("g01_pcA", 10), read_office("g01_pcB", 11));
    let mut pc = Pc::default();
    pc.takes(&[first]);
    let before = pc.workspace.clone();
    let question = pc.asks(std::slice::from_ref(&second));
    let About::SameId { told, here, files } = &question.about else {
        panic!("{question:?}");
    };
    assert_eq!((&*here.name, &*told.name), ("あけぼの圏域", "ゆうやけ圏域"));
    assert_eq!(files, &["g01_pcB.csv"]);
    assert_eq!(question.proposed, None);

    // Another area: nothing of the one here changes.
    pc.says(&question, 1);
    let offer = pc.takes(std::slice::from_ref(&second));
    assert_eq!(offer.workspace.records[0], before.records[0]);
    assert_eq!(offer.workspace.records.len(), 2);
    assert_eq!(offer.workspace.records[1].area.name, "ゆうやけ圏域");
    assert_eq!(counts(&offer, ThingKind::Answer).gone, 0);
    // The same file again: nothing is asked, nothing changes.
    assert!(pc.takes(std::slice::from_ref(&second)).changes.is_empty());

    // The same area with another name: its answers change, its name stays.
    let mut pc = Pc::with(before.records.clone());
    let question = pc.asks(std::slice::from_ref(&second));
    pc.says(&question, 0);
    let offer = pc.takes(std::slice::from_ref(&second));
    assert_eq!(ids(&offer.workspace), ids(&before));
    assert_eq!(offer.workspace.records[0].area, before.records[0].area);
    assert!(counts(&offer, ThingKind::Answer).changed > 0);
    assert!(pc.takes(&[second]).changes.is_empty(), "not asked again");
}

#[test]
fn a_wrong_word_about_an_area_can_be_taken_back() {
    let second = [read_office("g01_pcB", 11)];
    let mut pc = Pc::default();
    pc.takes(&[read_office("g01_pcA", 10)]);
    let before = pc.workspace.clone();
    let question = pc.asks(&second);
    assert_eq!(
        pc.next(&second),
        Ok(NextStep::Ask(Box::new(question.clone())))
    );
    pc.says(&question, 0);
    let offer = pc.takes(&second);
    assert_eq!(offer.followed, [], "it is what was said just now");

    // Followed later, it is told where the file goes, with a way to be asked again.
    let offer = pc.offer(&second);
    let [word] = &offer.followed[..] else {
        panic!("{:?}", offer.followed);
    };
    assert_eq!(
        (&*word.told.name, &*word.here.name),
        ("ゆうやけ圏域", "あけぼの圏域")
    );
    pc.wishes.ask_again.insert(word.told.clone());
    assert_eq!(pc.asks(&second), question);
    pc.says(&question, 1);
    let other = pc.takes(&second);
    assert_eq!(other.workspace.records.len(), 2, "the last word counts");
    assert!(pc.takes(&second).changes.is_empty());

    // Taken back with what it did, it is asked again.
    let mut pc = Pc::with(before.records.clone());
    pc.says(&question, 0);
    let offer = pc.takes(&second);
    pc.goes_back(&before, &offer);
    assert_eq!(pc.asks(&second), question);
}

#[test]
fn where_nothing_has_to_be_asked_again_the_earlier_word_is_over_all_the_same() {
    let (here, there) = (area("here", "津圏域"), area("there", "松阪圏域"));
    let mut pc = Pc::with([AreaRecord::new(here.clone())]);
    let told = ToldArea::of(&there);
    pc.remembered.areas.push(KnownArea {
        told: told.clone(),
        here: here.id.clone(),
    });
    let files = [file_of(&there)];
    assert_eq!(pc.offer(&files).followed.len(), 1);
    pc.wishes.ask_again.insert(told);
    assert_eq!(ids(&pc.takes(&files).workspace), ["here", "there"]);
    let again = pc.takes(&files);
    assert!(again.changes.is_empty() && again.followed.is_empty());
}

#[test]
fn two_areas_of_one_id_in_one_go_are_asked_about_though_neither_is_here() {
    let files = [read_office("g01_pcA", 10), read_office("g01_pcB", 11)];
    let mut pc = Pc::default();
    let question = pc.asks(&files);
    assert!(matches!(question.about, About::SameId { .. }));
    pc.says(&question, 1);
    let offer = pc.offer(&files);
    let names = offer.workspace.records.iter().map(|r| r.area.name.as_str());
    assert_eq!(names.collect::<Vec<_>>(), ["あけぼの圏域", "ゆうやけ圏域"]);
    let [one, other] = &offer.workspace.records[..] else {
        panic!("two areas");
    };
    assert_ne!(one.area.id, other.area.id);
    assert_ne!(one.assessments, other.assessments);
}

#[test]
fn a_word_about_an_area_that_is_gone_is_not_followed() {
    let second = read_office("g01_pcB", 11);
    let mut pc = Pc::default();
    pc.takes(&[read_office("g01_pcA", 10)]);
    let question = pc.asks(std::slice::from_ref(&second));
    pc.says(&question, 1);
    pc.takes(std::slice::from_ref(&second));
    pc.workspace.records.pop();
    let asked = pc.asks(&[second]);
    assert_eq!(asked.topic, question.topic);
}

#[test]
fn another_id_with_the_same_public_code_and_name_is_that_area() {
    let coded = |id: &str, name: &str| Area {
        code: LocalCode::parse("242012").ok(),
        ..area(id, name)
    };
    let mut pc = Pc::with([AreaRecord::new(coded("here", "津市"))]);
    // Width and blanks do not make it another.
    let offer = pc.takes(&[file_of(&coded("there", "\u{3000}津市"))]);
    assert_eq!(ids(&offer.workspace), ["here"]);
    // Another name under the same code is not taken for granted.
    let question = pc.asks(&[file_of(&coded("there", "津"))]);
    assert!(matches!(question.about, About::Alike { .. }));
}

#[test]
fn areas_without_a_code_that_look_alike_are_asked_about_once() {
    let here = Area {
        prefecture: "三重県".into(),
        own_code: "M-1".into(),
        ..area("here", "津圏域")
    };
    let there = Area {
        id: AreaId::new("there"),
        name: "津圏域".into(),
        own_code: "Ｍ-1".into(),
        ..here.clone()
    };
    let files = [file_of(&there), file_of(&there)];
    let mut pc = Pc::with([AreaRecord::new(here.clone())]);
    let question = pc.asks(&files);
    let About::Alike { here: alike, .. } = &question.about else {
        panic!("{question:?}");
    };
    assert_eq!((alike.len(), question.choices()), (1, 2));
    pc.says(&question, 0);
    let offer = pc.takes(&files);
    assert_eq!(ids(&offer.workspace), ["here"]);
    assert!(pc.takes(&files).changes.is_empty(), "it is remembered");

    let mut pc = Pc::with([AreaRecord::new(here.clone())]);
    pc.says(&question, 1);
    assert_eq!(ids(&pc.takes(&files).workspace), ["here", "there"]);
    assert!(pc.takes(&files).changes.is_empty());

    // What tells them apart needs no question.
    let others = [
        Area {
            own_code: "M-2".into(),
            ..there.clone()
        },
        Area {
            prefecture: "奈良県".into(),
            ..there.clone()
        },
        Area {
            kind: AreaKind::Municipality,
            ..there
        },
    ];
    for other in others {
        let mut pc = Pc::with([AreaRecord::new(here.clone())]);
        assert_eq!(
            ids(&pc.takes(&[file_of(&other)]).workspace),
            ["here", "there"]
        );
    }
}

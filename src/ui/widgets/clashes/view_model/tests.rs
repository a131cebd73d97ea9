//! Real merges of the 見本 and of made-up records, as people are told of them.

use super::*;
use crate::exchange::backup;
use crate::model::{AreaRecord, Circle, ItemId, SharedField};
use crate::store::merge::{choose, merge};
use crate::ui::view_models::testing::{library, sample};
use crate::ui::words::parts;

/// A card of the only clash of two changes of the sample, which becomes what was merged.
fn card_of(
    record: &mut AreaRecord,
    ours: impl Fn(&mut AreaRecord),
    theirs: impl Fn(&mut AreaRecord),
) -> Card {
    let clashes = clashes(record, ours, theirs);
    assert_eq!(clashes.len(), 1, "{clashes:?}");
    let mut cards = shown(record, &clashes);
    cards.remove(0)
}

fn clashes(
    record: &mut AreaRecord,
    ours: impl Fn(&mut AreaRecord),
    theirs: impl Fn(&mut AreaRecord),
) -> Vec<Clash> {
    let change = |change: &dyn Fn(&mut AreaRecord)| {
        let mut record = record.clone();
        change(&mut record);
        json!(record)
    };
    let (ours, theirs) = (change(&ours), change(&theirs));
    let merged = merge(Some(&json!(record)), Some(&ours), Some(&theirs));
    let value = merged.value.expect("a record");
    *record = serde_json::from_value(value).expect("readable");
    let above = [
        Step::Name("records".to_owned()),
        Step::Element(json!(record.area.id)),
    ];
    let clashes = merged.clashes.into_iter();
    clashes.map(|clash| clash.within(&above)).collect()
}

fn shown(record: &AreaRecord, clashes: &[Clash]) -> Vec<Card> {
    let workspace = Workspace {
        records: vec![record.clone()],
        ..Workspace::default()
    };
    cards(clashes, &workspace, &[], &library())
}

fn texts(card: &Card) -> Vec<(&str, &str)> {
    let versions = card.versions.iter();
    versions.map(|v| (v.label, v.text.as_str())).collect()
}

/// The first answer of the sample's first round that has grounds.
fn answered(record: &AreaRecord) -> (usize, ItemId) {
    let mut rounds = record.assessments.iter().enumerate();
    let found = rounds.find_map(|(place, round)| {
        let mut answers = round.answers.iter();
        let found = answers.find(|(_, a)| !a.evidence.is_empty());
        found.map(|(item, _)| (place, item.clone()))
    });
    found.expect("an answer with grounds")
}

#[test]
fn an_answer_is_told_by_year_round_item_and_field() {
    let mut record = sample();
    let (round, item) = answered(&record);
    let write = |text: &'static str| {
        let item = item.clone();
        move |record: &mut AreaRecord| {
            record.assessments[round].edit_answer(&item, |a| a.evidence = text.to_owned());
        }
    };
    let card = card_of(&mut record, write("要綱"), write("名簿\n議事録"));
    let key = record.assessments[round].key;
    let [area, time, item, field] = &card.place[..] else {
        panic!("{:?}", card.place)
    };
    assert_eq!(*area, record.area.name);
    assert!(time.starts_with(&key.year.era_label()) && time.contains(key.round.label()));
    assert!(
        item.chars().next().is_some_and(|c| c.is_ascii_digit()),
        "{item}"
    );
    assert_eq!(field, "根拠");
    assert_eq!(
        texts(&card),
        [(t::NOW, "名簿\n議事録"), (t::BESIDE, "要綱")]
    );
    assert!(!card.gone);
    assert_eq!(card.keep_all, Some(t::KEEP_BOTH));
}

#[test]
fn codes_and_levels_are_said_in_words_and_cannot_both_stay() {
    let mut record = every_field();
    let level = |level: i64| {
        move |record: &mut AreaRecord| {
            let rating = serde_json::from_value(json!({ "level": level })).ok();
            let item = ItemId::new("i1");
            record.assessments[1].edit_answer(&item, |a| a.rating = rating);
        }
    };
    let card = card_of(&mut record, level(1), level(4));
    assert_eq!(texts(&card), [(t::NOW, "段階4"), (t::BESIDE, "段階1")]);
    assert_eq!(card.keep_all, None);
}

fn every_field() -> AreaRecord {
    let text = include_str!("../../../../../tests/fixtures/every-field-v6.json");
    let workspace = backup::read(text, "f").expect("a 控え");
    workspace.records.into_iter().next().expect("a record")
}

#[test]
fn a_removed_issue_that_was_edited_elsewhere_is_told_whole() {
    let mut record = every_field();
    let card = card_of(
        &mut record,
        |record| record.plans[1].issues.clear(),
        |record| record.plans[1].issues[0].approach = "まず聞く".into(),
    );
    assert_eq!(
        card.place,
        ["見本圏域", "令和8年度の計画", "地域課題「住まい」"]
    );
    let [(_, stored), (label, removed)] = &texts(&card)[..] else {
        panic!("two versions")
    };
    assert!(
        stored.contains("取組方針：まず聞く") && stored.contains("いまの段階：地域課題の種"),
        "{stored}"
    );
    assert!(
        !stored.contains("s1") && !stored.contains("seed"),
        "{stored}"
    );
    assert_eq!((*label, *removed), (t::BESIDE, parts::REMOVED));
    let keep = card.versions.iter().map(|version| version.keep);
    assert!(keep.eq([t::KEEP_NOW, t::KEEP_NOTHING]));
}

#[test]
fn a_figure_of_a_place_is_told_by_its_names() {
    let mut record = every_field();
    let put = |n: f64| {
        move |record: &mut AreaRecord| {
            record.profile.figures[0].put(Some("見本市"), Some(crate::model::Value::Number(n)));
        }
    };
    let card = card_of(&mut record, put(13.0), put(14.0));
    assert_eq!(
        card.place,
        [
            "見本圏域",
            "地域のすがた",
            "数字「入院している人」",
            "市町村「見本市」",
            "値"
        ]
    );
    assert_eq!(texts(&card), [(t::NOW, "14"), (t::BESIDE, "13")]);
}

#[test]
fn what_one_side_emptied_stands_beside_what_the_other_typed() {
    let mut record = every_field();
    let card = card_of(
        &mut record,
        |record| record.plans[1].vision = "いっしょに暮らす".into(),
        |record| record.plans[1].vision.clear(),
    );
    let expected = [(t::NOW, "いっしょに暮らす"), (t::BESIDE, parts::EMPTY)];
    assert_eq!(texts(&card), expected);
}

#[test]
fn how_far_something_may_go_is_never_told_as_nothing() {
    let mut record = every_field();
    record.set_circle(SharedField::Minutes, Circle::Office);
    let usual = SharedField::Minutes.usual_circle();
    let card = card_of(
        &mut record,
        |record| record.set_circle(SharedField::Minutes, Circle::Prefecture),
        |record| record.set_circle(SharedField::Minutes, usual),
    );
    let usual = parts::usual(usual.label());
    let told: Vec<_> = texts(&card).into_iter().map(|(_, text)| text).collect();
    assert_eq!(told, ["県まで", &usual]);
    assert!(card.versions.iter().all(|v| v.keep != t::KEEP_NOTHING));
}

#[test]
fn what_was_typed_since_stands_beside_both() {
    let mut record = every_field();
    let vision =
        |text: &'static str| move |record: &mut AreaRecord| record.plans[1].vision = text.into();
    let clashes = clashes(&mut record, vision("a"), vision("b"));
    record.plans[1].vision = "c".into();
    let cards = shown(&record, &clashes);
    let expected = [(t::NOW, "c"), (t::BESIDE, "a"), (t::BEFORE, "b")];
    assert_eq!(texts(&cards[0]), expected);
    assert_eq!(cards[0].keep_all, Some(t::KEEP_ALL));
}

#[test]
fn a_place_that_is_gone_still_shows_what_was_typed() {
    let mut record = every_field();
    let approach = |text: &'static str| {
        move |record: &mut AreaRecord| record.plans[1].issues[0].approach = text.into()
    };
    let clashes = clashes(&mut record, approach("a"), approach("b"));
    record.plans[1].issues.clear();
    let cards = shown(&record, &clashes);
    assert!(cards[0].gone && cards[0].keep_all.is_none());
    assert_eq!(texts(&cards[0]), [(t::BESIDE, "a"), (t::BEFORE, "b")]);
}

#[test]
fn an_area_that_is_gone_is_not_called_nameless() {
    let mut record = every_field();
    let vision =
        |text: &'static str| move |record: &mut AreaRecord| record.plans[1].vision = text.into();
    let clashes = clashes(&mut record, vision("a"), vision("b"));
    let cards = cards(&clashes, &Workspace::default(), &[], &library());
    assert!(cards[0].gone);
    assert_eq!(cards[0].place[0], parts::AREA_GONE);
}

#[test]
fn goals_steps_values_and_sittings_have_a_place_and_words() {
    let check = |ours: &dyn Fn(&mut AreaRecord),
                 theirs: &dyn Fn(&mut AreaRecord),
                 place: &[&str],
                 stored: &str| {
        let mut record = every_field();
        let card = card_of(&mut record, ours, theirs);
        assert_eq!(card.place[1..], *place);
        assert_eq!(card.versions[0].text, stored);
    };
    check(
        &|r| r.plans[1].goals[0].text = "a".into(),
        &|r| r.plans[1].goals[0].text = "b".into(),
        &["令和8年度の計画", "目標1"],
        "いまの進み：二件\n目標：b",
    );
    check(
        &|r| r.plans[1].steps[0].note = "a".into(),
        &|r| r.plans[1].steps[0].note = "b".into(),
        &[
            "令和8年度の計画",
            "6つのステップ",
            "地域アセスメントの実施",
            "メモ",
        ],
        "b",
    );
    let year = |y| crate::model::FiscalYear::new(y).expect("in range");
    let actual = |n: f64| crate::model::Observation::new(crate::model::Value::Number(n));
    check(
        &|r| drop(r.indicators[0].actuals.insert(year(2026), actual(3.0))),
        &|r| drop(r.indicators[0].actuals.insert(year(2026), actual(4.5))),
        &["指標「退院した人」", "年度ごとの実績値", "令和8年度", "値"],
        "4.5",
    );
    check(
        &|r| r.forums[0].meetings[0].decided = "a".into(),
        &|r| r.forums[0].meetings[0].decided = "b".into(),
        &[
            "協議の場「連携会議」",
            "2026年6月10日の記録",
            "決まったこと",
        ],
        "b",
    );
    check(
        &|r| r.area.population = Some(1),
        &|r| r.area.population = Some(2),
        &["人口（人）"],
        "2",
    );
}

/// No English name of a field or code reaches people, whatever two tabs change.
#[test]
fn every_field_has_a_word() {
    let record = json!(every_field());
    let library = library();
    let mut leaves = Vec::new();
    pointers("", &record, &mut leaves);
    let mut unknown = Vec::new();
    for leaf in leaves {
        let mut ours = record.clone();
        let changed = match ours.pointer(&leaf) {
            Some(Value::Number(n)) => json!(n.as_f64().unwrap_or_default() + 1.0),
            _ => json!("変えた"),
        };
        *ours.pointer_mut(&leaf).expect("there") = changed;
        let mut theirs = record.clone();
        *theirs.pointer_mut(&leaf).expect("there") = json!("別に変えた");
        let merged = merge(Some(&record), Some(&ours), Some(&theirs));
        let above = [Step::Name("records".into()), Step::Element(json!("area-1"))];
        for clash in merged.clashes {
            let whole = json!({ "records": [merged.value.clone().unwrap_or_default()] });
            let clash = clash.within(&above);
            let card = card(&clash, stands_at(&whole, &clash), &whole, &library);
            let says = |word: &String| word.contains(parts::ELSEWHERE);
            if card.place.len() < 2 || card.place.iter().any(says) {
                unknown.push((leaf.clone(), card.place));
            }
        }
    }
    assert_eq!(unknown, []);
}

/// Not even where all of an area is told at once.
#[test]
fn no_code_reaches_people() {
    let whole = json!({ "records": [every_field()] });
    let record = &whole["records"][0];
    let clash = Clash {
        path: vec![Step::Name("records".into()), Step::Element(json!("area-1"))],
        base: None,
        ours: Some(record.clone()),
        theirs: None,
    };
    let card = card(&clash, Ok(None), &whole, &library());
    let told = &card.versions[1].text;
    // The list and the number of its own are the area's words.
    let known = ["own", "k-01", "PC"];
    let rest = known
        .iter()
        .fold(told.clone(), |told, word| told.replace(word, ""));
    let mut lines = rest.lines();
    let coded = lines.find(|line| line.contains(|c: char| c.is_ascii_alphabetic()));
    assert_eq!(coded, None, "{told}");
}

#[test]
fn a_member_s_round_is_told_by_side_and_name() {
    let mut record = every_field();
    let last = record.assessments.len() - 1;
    let write = |text: &'static str| {
        move |record: &mut AreaRecord| {
            record.assessments[last].edit_answer(&ItemId::new("i1"), |a| a.comment = text.into());
        }
    };
    let card = card_of(&mut record, write("a"), write("b"));
    assert_eq!(card.place[1], "令和8年度 中間（当事者 見本 花子）");
}

#[test]
fn an_area_that_is_not_in_memory_yet_is_told_as_it_was_left() {
    let mut record = every_field();
    let vision =
        |text: &'static str| move |record: &mut AreaRecord| record.plans[1].vision = text.into();
    let clashes = clashes(&mut record, vision("a"), vision("b"));
    let in_short = [crate::store::in_short(&record)];
    let told = |in_short: &[AreaRecord]| {
        cards(&clashes, &Workspace::default(), in_short, &library()).remove(0)
    };
    let card = told(&in_short);
    assert_eq!(card.place[0], "見本圏域");
    assert_eq!(texts(&card), [(t::NOW, "b"), (t::BESIDE, "a")]);
    assert!(!card.gone);
    assert_eq!(card.keep_all, Some(t::KEEP_BOTH));
    assert!(told(&[]).gone, "nobody knows of it");
}

#[test]
fn an_area_that_was_put_away_is_told_alike() {
    let mut record = every_field();
    let vision =
        |text: &'static str| move |record: &mut AreaRecord| record.plans[1].vision = text.into();
    let clashes = clashes(&mut record, vision("a"), vision("b"));
    let workspace = Workspace {
        removed: vec![record],
        ..Workspace::default()
    };
    let card = cards(&clashes, &workspace, &[], &library()).remove(0);
    assert_eq!(card.place[0], "見本圏域");
    assert!(!card.gone);
}

#[test]
fn what_is_stored_by_area_is_told_from_the_workspace() {
    let clash = Clash {
        path: vec![Step::Name("vision".into())],
        base: None,
        ours: None,
        theirs: None,
    };
    let area = Unit::Area(crate::model::AreaId::new("a"));
    let told = from_above(&[(area, clash.clone()), (Unit::Shared, clash.clone())]);
    assert_eq!(area_of(&told[0]), Some("a"));
    assert_eq!(told[1], clash);
}

fn pointers(at: &str, value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let fields = fields.iter();
            fields.for_each(|(name, inner)| pointers(&format!("{at}/{name}"), inner, found));
        }
        Value::Array(list) => {
            let list = list.iter().enumerate();
            list.for_each(|(n, inner)| pointers(&format!("{at}/{n}"), inner, found));
        }
        // Ids make another thing of it.
        _ if at.ends_with("/id") => {}
        _ => found.push(at.to_owned()),
    }
}

#[test]
fn a_choice_settles_it() {
    let mut record = every_field();
    let vision =
        |text: &'static str| move |record: &mut AreaRecord| record.plans[1].vision = text.into();
    let clashes = clashes(&mut record, vision("a"), vision("b"));
    let mut whole = json!({ "records": [record] });
    assert_eq!(choose(&mut whole, &clashes[0], Choice::Both), Ok(()));
    assert_eq!(whole["records"][0]["plans"][1]["vision"], json!("b\na"));
}

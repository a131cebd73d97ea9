//! A small list, an area and its answers for the tests of this module.

use crate::model::{
    Answer, Area, AreaId, AreaKind, AreaRecord, Assessment, AssessmentKey, Checklist, EditionRef,
    FiscalYear, Item, ItemId, Judgement, Level, Library, LocalCode, Menu, Perspective, Rating,
    Round, ScaleLevel, Side, Verdict, Voice,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

pub fn edition() -> EditionRef {
    EditionRef::new("sample", "2026")
}

/// Items `i1` to `i4`, of which the first three are of menu 1 and `i4` of menu 2, and `p1` of
/// menu 2, which fits a prefecture alone.
pub fn checklist() -> Checklist {
    let item = |id: &str, menu, fits: &[AreaKind]| Item {
        id: ItemId::new(id),
        menu,
        text: format!("項目{id}"),
        look_for: String::new(),
        evidence: String::new(),
        levels: std::array::from_fn(|level| level.to_string()),
        fits: fits.to_vec(),
        source: String::new(),
        continues: Vec::new(),
    };
    let [first, second, ..] = Menu::ALL;
    Checklist {
        edition: edition(),
        title: "見本".into(),
        note: String::new(),
        scale: std::array::from_fn(|level| ScaleLevel {
            name: format!("段階の名{level}"),
            meaning: format!("段階の意味{level}"),
        }),
        items: vec![
            item("i1", first, AreaKind::ALL),
            item("i2", first, AreaKind::ALL),
            item("i3", first, AreaKind::ALL),
            item("i4", second, AreaKind::ALL),
            item("p1", second, &[AreaKind::Prefecture]),
        ],
    }
}

pub fn library() -> Library {
    Library::new([Arc::new(checklist())])
}

pub fn area(id: &str) -> Area {
    Area {
        prefecture: "三重県".into(),
        code: LocalCode::parse("242012").ok(),
        own_code: "k-01".into(),
        ..Area::new(AreaId::new(id), AreaKind::Region, "津圏域", edition())
    }
}

pub fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).expect("in range")
}

/// `i1` level 3, `i2` わからない, `i3` blank, `i4` 該当なし, `gone` (not in the list) commented,
/// and people's words on `i1` and `i3`.
pub fn assessment() -> Assessment {
    let key = AssessmentKey::agreed(year(2026), Round::Start);
    let mut assessment = Assessment::new(key, edition());
    assessment.edit_answer(&ItemId::new("i1"), |a| {
        a.rating = Level::new(3).map(Rating::Level);
        a.evidence = "要綱\n議事録".into();
    });
    assessment.edit_answer(&ItemId::new("i2"), |a| a.rating = Some(Rating::Unknown));
    assessment.edit_answer(&ItemId::new("i4"), |a| {
        a.rating = Some(Rating::NotApplicable)
    });
    assessment.edit_answer(&ItemId::new("gone"), |a| a.comment = "=残る".into());
    let word = |item: &str, side, verdict| Judgement {
        item: ItemId::new(item),
        side,
        verdict,
        why: "皆で確かめた".into(),
    };
    assessment.judge(word("i1", Side::Strength, Verdict::Confirmed));
    assessment.judge(word("i3", Side::Gap, Verdict::Added));
    assessment
}

/// What people type, and what nobody should: quotes, commas, line ends, formulas, NUL, spaces.
pub fn text() -> BoxedStrategy<String> {
    prop_oneof![
        3 => "[\"',=+@\\\\nr\r\n\t \u{0}＝＋－＠a協ｱ①髙〜-]{0,8}",
        1 => any::<String>(),
    ]
    .boxed()
}

/// Areas with different ids, each with its assessments as the model keeps them: in time order,
/// judgements by item and side.
pub fn records(text: BoxedStrategy<String>) -> impl Strategy<Value = Vec<AreaRecord>> {
    prop::collection::vec(record(text), 0..4).prop_map(|mut records| {
        for (n, record) in records.iter_mut().enumerate() {
            record.area.id = AreaId::new(format!("a{n}"));
        }
        records
    })
}

fn record(text: BoxedStrategy<String>) -> impl Strategy<Value = AreaRecord> {
    let kind = prop::sample::select(AreaKind::ALL.to_vec());
    let code = prop::option::of(prop::sample::select(vec!["010006", "242012"]));
    let assessments = prop::collection::btree_map(key(), answers(text.clone()), 0..3);
    (kind, code, [text.clone(), text.clone(), text], assessments).prop_map(
        |(kind, code, [name, prefecture, own_code], assessments)| {
            let mut record = AreaRecord::new(Area {
                prefecture,
                own_code,
                code: code.and_then(|c| LocalCode::parse(c).ok()),
                ..Area::new(AreaId::new(""), kind, name, edition())
            });
            for (key, mut assessment) in assessments {
                assessment.key = key;
                record.put_assessment(assessment);
            }
            record
        },
    )
}

fn key() -> impl Strategy<Value = AssessmentKey> {
    let voices = [Voice::Agreed, Voice::Member(Perspective::Peer)].to_vec();
    let round = prop::sample::select(Round::ALL.to_vec());
    (2017..2030, round, prop::sample::select(voices)).prop_map(|(western, round, voice)| {
        AssessmentKey {
            year: year(western),
            round,
            voice,
        }
    })
}

type Words = BTreeMap<(ItemId, bool), (Verdict, String)>;

/// An assessment with any key: answers and judgements on items of the sample list and others,
/// filled with the sample list or one that nobody has.
fn answers(text: BoxedStrategy<String>) -> impl Strategy<Value = Assessment> {
    let item = || {
        let id = prop::sample::select(vec!["i1", "i2", "i3", "p1", "gone", "=1"]);
        id.prop_map(ItemId::new)
    };
    let levels = Level::ALL.map(Rating::Level).to_vec();
    let others = vec![Rating::Unknown, Rating::NotApplicable];
    let rating = prop::option::of(prop::sample::select([levels, others].concat()));
    let answer =
        (rating, text.clone(), text.clone()).prop_map(|(rating, evidence, comment)| Answer {
            rating,
            evidence,
            comment,
        });
    let verdicts = vec![Verdict::Confirmed, Verdict::Added, Verdict::Struck];
    let word = (prop::sample::select(verdicts), text);
    let words = prop::collection::btree_map((item(), any::<bool>()), word, 0..4);
    let lists = vec![edition(), EditionRef::new("elsewhere", "2020")];
    (
        prop::sample::select(lists),
        prop::collection::btree_map(item(), answer, 0..6),
        words,
    )
        .prop_map(
            |(list, mut answers, words): (_, BTreeMap<_, Answer>, Words)| {
                answers.retain(|_, answer| !answer.is_blank());
                let mut filled = Assessment::new(assessment().key, list);
                filled.answers = answers;
                for ((item, gap), (verdict, why)) in words {
                    filled.judge(Judgement {
                        item,
                        side: if gap { Side::Gap } else { Side::Strength },
                        verdict,
                        why,
                    });
                }
                filled
            },
        )
}

/// Text that hits every rule of a CSV: quotes, commas, line ends, guards, NUL, spaces, full width.
pub fn awkward() -> impl Strategy<Value = String> {
    prop_oneof![
        "[\"',=+@\\\\nr\r\n\t \u{0}＝＋－＠a協-]{0,12}",
        any::<String>(),
    ]
}

//! A small list, an area and its answers for the tests of this module.

mod voices;

use crate::model::{
    Agreed, Answer, Area, AreaId, AreaKind, AreaRecord, Assessment, AssessmentKey, Checklist,
    Circle, Day, Desired, Discussion, EditionRef, Feeling, FiscalYear, Fit, ForumId, HandOver,
    Item, ItemId, Judgement, Level, Library, LocalCode, MeetingId, Menu, MoveReason, Moved,
    Perspective, Perspectives, Rating, Receiver, Respondent, RespondentId, Round, ScaleLevel,
    Scope, SharedField, Side, SittingRef, Verdict, Voice,
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
        levels: std::array::from_fn(|level| level.to_string()),
        fits: fits.iter().copied().map(Fit::from).collect(),
        ..Item::new(ItemId::new(id), menu, format!("項目{id}"))
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
    let key = AssessmentKey::area(year(2026), Round::Start);
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
        agreed: None,
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
    let texts = [0; 3].map(|_| text.clone());
    let fields = prop::sample::select(SharedField::ALL);
    let circles = prop::collection::btree_map(fields, prop::sample::select(Circle::ALL), 0..3);
    let passed_on = prop::collection::vec(hand_over(text.clone()), 0..3);
    let respondents = vec![RespondentId::of(Perspective::Peer), named()];
    let surveys = voices::surveys(text.clone(), day().boxed(), respondents);
    let around = (circles, passed_on, any::<Option<bool>>(), surveys);
    (kind, code, texts, assessments, respondent(text), around).prop_map(
        |(kind, code, [name, prefecture, own_code], assessments, respondent, around)| {
            let (circles, handed_over, own_health_center, surveys) = around;
            let mut record = AreaRecord::new(Area {
                prefecture,
                own_code,
                code: code.and_then(|c| LocalCode::parse(c).ok()),
                own_health_center,
                ..Area::new(AreaId::new(""), kind, name, edition())
            });
            for (key, mut assessment) in assessments {
                assessment.key = key;
                if let Voice::Member(id) = key.voice {
                    for answer in assessment.answers.values_mut() {
                        answer.agreed = None;
                        answer.discussion = Discussion::default();
                    }
                    assessment
                        .judgements
                        .iter_mut()
                        .for_each(|judged| judged.agreed = None);
                    let told = match id == named() {
                        true => respondent.clone(),
                        false => Respondent::of(Perspective::Peer),
                    };
                    record.take_respondent(told);
                } else {
                    let answers = assessment.answers.values_mut();
                    answers.for_each(|answer| answer.shown = false);
                }
                assessment.answers.retain(|_, answer| !answer.is_blank());
                record.put_assessment(assessment);
            }
            record.surveys = surveys;
            record.circles = circles;
            record.handed_over = handed_over;
            record.handed_over.sort_by_key(|h| h.date);
            record
        },
    )
}

pub fn hand_over(text: BoxedStrategy<String>) -> impl Strategy<Value = HandOver> {
    let told = (
        day(),
        prop::sample::select(Receiver::ALL),
        text.clone(),
        text,
    );
    told.prop_map(|(date, to, name, note)| HandOver {
        date,
        to,
        name,
        note,
    })
}

pub fn day() -> impl Strategy<Value = Day> {
    (2017..2030, 1..=12_u32, 1..=28_u32)
        .prop_map(|(year, month, day)| Day::new(year, month, day).expect("a day"))
}

/// The respondent of whom anything may be told.
fn named() -> RespondentId {
    RespondentId::new("r1").expect("an id")
}

fn respondent(text: BoxedStrategy<String>) -> impl Strategy<Value = Respondent> {
    let sides = prop::sample::subsequence(Perspective::ALL.to_vec(), 0..=Perspectives::MAX);
    let (flag, circle) = (any::<bool>(), circle());
    let told = (
        sides.prop_shuffle(),
        text.clone(),
        text,
        any::<Option<u32>>(),
        flag,
        circle,
    );
    told.prop_map(
        |(sides, organisation, name, people, shows_perspective, name_circle)| Respondent {
            perspectives: Perspectives::new(sides).expect("no more than can be"),
            organisation,
            name,
            people,
            shows_perspective,
            name_circle,
            ..Respondent::new(named())
        },
    )
}

fn circle() -> impl Strategy<Value = Option<Circle>> {
    prop::option::of(prop::sample::select(Circle::ALL))
}

fn key() -> impl Strategy<Value = AssessmentKey> {
    let side = RespondentId::of(Perspective::Peer);
    let members = [side, named()].map(Voice::Member);
    let voices = [vec![Voice::Area], members.to_vec()].concat();
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
    let said = (rating, text.clone(), text.clone(), outlook(text.clone()));
    let answer = said.prop_map(|(rating, evidence, comment, outlook)| Answer {
        rating,
        evidence,
        comment,
        moved: outlook
            .moved
            .zip(rating.and_then(Rating::level))
            .map(|(moved, to)| Moved { to, ..moved }),
        ..outlook
    });
    let sitting = prop::option::of(("[a =]{1,2}", "[m =]{1,2}"));
    let verdicts = vec![Verdict::Confirmed, Verdict::Added, Verdict::Struck];
    let word = (prop::sample::select(verdicts), text);
    let words = prop::collection::btree_map((item(), any::<bool>()), word, 0..4);
    let lists = vec![edition(), EditionRef::new("elsewhere", "2020")];
    (
        prop::sample::select(lists),
        prop::collection::btree_map(item(), answer, 0..6),
        words,
        (sitting, prop::sample::select(Scope::ALL)),
    )
        .prop_map(
            |(list, mut answers, words, (sitting, scope)): (_, BTreeMap<_, Answer>, Words, _)| {
                answers
                    .values_mut()
                    .for_each(Answer::drop_circles_of_nothing);
                answers.retain(|_, answer| !answer.is_blank());
                let mut filled = Assessment::new(assessment().key, list);
                filled.answers = answers;
                filled.scope = scope;
                let sitting = sitting.map(|(forum, meeting)| SittingRef {
                    forum: ForumId::new(forum),
                    meeting: MeetingId::new(meeting),
                });
                for ((item, gap), (verdict, why)) in words {
                    filled.judge(Judgement {
                        item,
                        side: if gap { Side::Gap } else { Side::Strength },
                        verdict,
                        why,
                        agreed: agreed_on(sitting.as_ref(), verdict),
                    });
                }
                for answer in filled.answers.values_mut() {
                    answer.agreed = answer.rating.and_then(|on| agreed_on(sitting.as_ref(), on));
                }
                filled
            },
        )
}

fn agreed_on<T>(sitting: Option<&SittingRef>, on: T) -> Option<Agreed<T>> {
    let sitting = sitting?.clone();
    Some(Agreed { sitting, on })
}

/// What an answer can say beside level, evidence and comment: each voice what only another one says, too.
fn outlook(text: BoxedStrategy<String>) -> impl Strategy<Value = Answer> {
    let room = (voices::discussion(text.clone()), any::<bool>());
    let desired = prop::option::of((prop::sample::select(Level::ALL.to_vec()), 2017..2030));
    let felt = prop::option::of(prop::sample::select(Feeling::ALL));
    let places = prop::collection::vec(text, 0..3);
    let checked = prop::option::of(day());
    let circles = (circle(), circle());
    let reason = prop::option::of(prop::sample::select(MoveReason::ALL));
    (
        desired,
        felt,
        places,
        any::<bool>(),
        checked,
        (circles, reason),
        room,
    )
        .prop_map(
            |(
                desired,
                felt,
                municipalities,
                carried,
                checked,
                (circles, reason),
                (discussion, shown),
            )| Answer {
                discussion,
                shown,
                // Of which level is said where the level is known.
                moved: reason.map(|reason| Moved {
                    to: Level::ALL[0],
                    reason,
                }),
                felt,
                desired: desired.map(|(level, western)| Desired {
                    level,
                    year: year(western),
                }),
                municipalities,
                carried,
                checked,
                evidence_circle: circles.0,
                comment_circle: circles.1,
                ..Answer::default()
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

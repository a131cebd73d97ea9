use super::*;
use crate::chart::SharedItems;
use crate::model::{
    Area, AreaId, AreaKind, EditionRef, FiscalYear, Fit, Item, Judgement, Level, Round, ScaleLevel,
    Side, Verdict,
};

/// Items as (id, menu, items that it continues).
type Items<'a> = &'a [(&'a str, i64, &'a [&'a str])];

const TWO: Items = &[("a", 1, &[]), ("b", 1, &[]), ("c", 2, &[])];

fn list(edition: &str, items: Items) -> Arc<Checklist> {
    let item = |(id, menu, continues): &(&str, i64, &[&str])| Item {
        levels: std::array::from_fn(|level| level.to_string()),
        fits: Fit::ALL.to_vec(),
        continues: continues.iter().copied().map(ItemId::new).collect(),
        ..Item::new(ItemId::new(*id), Menu::new(*menu).expect("1 to 9"), *id)
    };
    Arc::new(Checklist {
        edition: EditionRef::new("l", edition),
        title: "見本".into(),
        note: String::new(),
        scale: std::array::from_fn(|_| ScaleLevel {
            name: String::new(),
            meaning: String::new(),
        }),
        items: items.iter().map(item).collect(),
    })
}

fn key(year: i32) -> AssessmentKey {
    AssessmentKey::area(FiscalYear::new(year).expect("in range"), Round::Start)
}

/// Answers in the list's order: `0` to `4`, `?` わからない, `-` 該当なし, `.` blank.
fn answered(year: i32, list: &Checklist, marks: &str) -> Assessment {
    let mut assessment = Assessment::new(key(year), list.edition.clone());
    for (item, mark) in list.items.iter().zip(marks.chars()) {
        let rating = match mark {
            '.' => None,
            '?' => Some(Rating::Unknown),
            '-' => Some(Rating::NotApplicable),
            _ => mark
                .to_digit(10)
                .and_then(|d| Level::new(d as u8))
                .map(Rating::Level),
        };
        assessment.edit_answer(&item.id, |a| a.rating = rating);
    }
    assessment
}

fn read(lists: &[&Arc<Checklist>], rounds: Vec<Assessment>) -> ResultViewModel {
    let newest = lists[0].edition.clone();
    let mut record = AreaRecord::new(Area::new(
        AreaId::new("x"),
        AreaKind::Region,
        "津圏域",
        newest,
    ));
    for round in rounds {
        record.put_assessment(round);
    }
    let library = Library::new(lists.iter().map(|l| (*l).clone()));
    ResultViewModel::of(&library, &record, &key(2026))
}

fn round(lists: &[&Arc<Checklist>], rounds: Vec<Assessment>) -> RoundViewModel {
    match read(lists, rounds) {
        ResultViewModel::Round(round) => *round,
        other => panic!("a round was expected, not {other:?}"),
    }
}

/// (now, before) of the first two menus.
fn means(result: &RoundResult) -> Vec<(Option<f64>, Option<f64>)> {
    let points = result.points.iter().take(2);
    points.map(|p| (p.now, p.before)).collect()
}

fn on(count: usize, editions_differ: bool) -> Option<SharedItems> {
    Some(SharedItems {
        count,
        other_voice: 0,
        editions_differ,
    })
}

#[test]
fn the_same_items_stand_side_by_side() {
    let list = list("1", TWO);
    let read = round(
        &[&list],
        vec![answered(2025, &list, "204"), answered(2026, &list, "424")],
    );
    assert_eq!(
        means(&read.now),
        [(Some(3.0), Some(1.0)), (Some(4.0), Some(4.0))]
    );
    assert_eq!(read.moved, None);
    assert_eq!(read.now.now_label, "令和8年度 年度当初");
    assert_eq!(read.now.before_label.as_deref(), Some("令和7年度 年度当初"));
    assert_eq!(read.now.shared_items, on(3, false));
    let shared = read.shared.expect("there is a year before");
    assert_eq!((shared.count, shared.editions_differ), (3, false));
}

#[test]
fn an_item_that_only_one_round_rated_never_looks_like_a_fall() {
    let list = list("1", TWO);
    for (before, now) in [("4?3", "403"), ("4.3", "403"), ("4-3", "403")] {
        let read = round(
            &[&list],
            vec![answered(2025, &list, before), answered(2026, &list, now)],
        );
        assert!(read.now.points.iter().all(|p| p.before.is_none()), "{now}");
        assert_eq!(read.now.before_label, None);
        let moved = read.moved.expect("a figure of its own");
        assert_eq!(
            means(&moved),
            [(Some(4.0), Some(4.0)), (Some(3.0), Some(3.0))],
            "{before} → {now}"
        );
        let first = &moved.points[0];
        assert_eq!((first.rated, first.applicable, first.thin), (1, 2, false));
        assert_eq!(moved.shared_items, on(2, false));
        assert_eq!(read.now.shared_items, None, "it stands alone");
    }
}

#[test]
fn what_only_the_round_before_rated_is_left_out_of_it() {
    let list = list("1", TWO);
    for now in ["4?3", "4.3", "4-3"] {
        let read = round(
            &[&list],
            vec![answered(2025, &list, "403"), answered(2026, &list, now)],
        );
        let expected = [(Some(4.0), Some(4.0)), (Some(3.0), Some(3.0))];
        assert_eq!(means(&read.now), expected, "{now}");
        assert_eq!(read.moved, None);
    }
}

#[test]
fn between_editions_only_what_both_have_is_compared() {
    let old = list("1", TWO);
    let new = list("2", &[("x", 1, &["a"]), ("new", 1, &[]), ("c", 2, &[])]);
    let read = round(
        &[&new, &old],
        vec![answered(2025, &old, "203"), answered(2026, &new, "304")],
    );
    let moved = read.moved.expect("a figure of its own");
    assert_eq!(
        means(&moved),
        [(Some(3.0), Some(2.0)), (Some(4.0), Some(3.0))]
    );
    assert_eq!(moved.shared_items, on(2, true));
    assert_eq!(
        moved.points.len(),
        2,
        "menus that share nothing are left out"
    );
    let first = &moved.points[0];
    assert_eq!((first.rated, first.applicable), (1, 1));
    assert_eq!(
        means(&read.now),
        [(Some(1.5), None), (Some(4.0), None)],
        "the round's own means keep the new item"
    );
}

#[test]
fn a_comparison_of_few_items_is_thin() {
    let list = list(
        "1",
        &[("a", 1, &[]), ("b", 1, &[]), ("c", 1, &[]), ("d", 1, &[])],
    );
    let read = round(
        &[&list],
        vec![answered(2025, &list, "1???"), answered(2026, &list, "412-")],
    );
    let moved = read.moved.expect("a figure of its own");
    let first = &moved.points[0];
    assert_eq!((first.rated, first.applicable, first.thin), (1, 3, true));
}

#[test]
fn what_the_round_does_not_ask_for_makes_no_comparison_thin() {
    let items = &[
        ("a", 1, &[][..]),
        ("b", 1, &[]),
        ("c", 1, &[]),
        ("d", 1, &[]),
    ];
    let old = list("1", items);
    let mut new = Checklist::clone(&list("2", items));
    new.items[2..].iter_mut().for_each(|item| item.more = true);
    let new = Arc::new(new);
    let read = round(
        &[&new, &old],
        vec![answered(2025, &old, "1???"), answered(2026, &new, "41..")],
    );
    let moved = read.moved.expect("a figure of its own");
    let first = &moved.points[0];
    assert_eq!((first.rated, first.applicable, first.thin), (1, 2, false));
}

#[test]
fn without_a_round_before_this_one_stands_alone() {
    let list = list("1", TWO);
    let other = Arc::new(Checklist {
        edition: EditionRef::new("gone", "1"),
        ..(*list).clone()
    });
    for before in [None, Some(answered(2025, &other, "000"))] {
        let mut rounds = vec![answered(2026, &list, "3?-")];
        rounds.extend(before);
        let read = round(&[&list], rounds);
        assert_eq!(means(&read.now), [(Some(3.0), None), (None, None)]);
        assert_eq!((read.moved, read.shared), (None, None));
        assert_eq!(read.year_before, None);
    }
}

#[test]
fn answers_are_counted_and_the_unknown_stand_by_menu() {
    let list = list("1", TWO);
    let read = round(&[&list], vec![answered(2026, &list, "?.?")]);
    let expected = Answered {
        unknown: 2,
        blank: 1,
        ..Answered::default()
    };
    assert_eq!(read.answered, expected);
    assert_eq!(read.answered.all(), 3);
    assert_eq!(read.first_open, Menu::new(1));
    let by_menu = read.unknowns_by_menu();
    let menus: Vec<(u8, usize)> = by_menu
        .iter()
        .map(|(menu, items)| (menu.number(), items.len()))
        .collect();
    assert_eq!(menus, [(1, 1), (2, 1)]);
}

#[test]
fn a_round_by_the_short_list_says_so_and_counts_what_is_asked() {
    let mut short = Checklist::clone(&list("1", TWO));
    short.items[0].short = true;
    let short = Arc::new(short);
    let mut now = answered(2026, &short, "2");
    assert_eq!(round(&[&short], vec![now.clone()]).by, None);
    now.scope = Scope::Short;
    let read = round(&[&short], vec![now]);
    assert_eq!((read.by, read.answered.all()), (Some((Scope::Short, 1)), 1));
    assert_eq!(read.first_open, None);
}

#[test]
fn the_fields_beyond_mental_health_have_their_items_the_fullest_first() {
    let mut tagged = Checklist::clone(&list("1", TWO));
    tagged.items[0].tags = vec!["住宅".into()];
    tagged.items[1].tags = vec!["高齢".into(), "住宅".into()];
    let tagged = Arc::new(tagged);
    let read = round(&[&tagged], vec![answered(2026, &tagged, "2?3")]);
    let told: Vec<(&str, usize)> = read
        .sectors
        .iter()
        .map(|sector| (&*sector.name, sector.items.len()))
        .collect();
    assert_eq!(told, [("住宅", 2), ("高齢", 1)]);
    assert_eq!(read.sectors[1].items[0].1, Some(Rating::Unknown));
    let plain = list("1", TWO);
    assert_eq!(
        round(&[&plain], vec![answered(2026, &plain, "2")]).sectors,
        []
    );
}

#[test]
fn nothing_said_is_empty_and_a_word_alone_is_not() {
    let list = list("1", TWO);
    assert_eq!(read(&[&list], vec![]), ResultViewModel::Empty);
    let mut spoken = answered(2026, &list, "");
    assert_eq!(read(&[&list], vec![spoken.clone()]), ResultViewModel::Empty);
    spoken.judge(Judgement {
        item: ItemId::new("b"),
        side: Side::Strength,
        verdict: Verdict::Added,
        why: "集まりが続いている".into(),
        agreed: None,
    });
    let read = round(&[&list], vec![spoken]);
    assert_eq!(read.findings.strengths.len(), 1);
}

#[test]
fn a_list_that_is_not_here_is_named() {
    let (here, away) = (list("1", TWO), list("9", TWO));
    assert_eq!(
        read(&[&here], vec![answered(2026, &away, "444")]),
        ResultViewModel::NoList {
            list: "l".into(),
            edition: "9".into()
        }
    );
}

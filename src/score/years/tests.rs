use super::*;
use crate::model::{
    AreaKind, AssessmentKey, EditionRef, Fit, ForumId, Item, Level, MeetingId, Moved, Round,
    ScaleLevel, SittingRef,
};
use crate::score::samples::reasons;
use proptest::prelude::*;
use std::sync::Arc;

/// `items`: id, and the old ids that it continues; all in menu 1.
fn list(edition: &str, items: &[(&str, &[&str])]) -> Arc<Checklist> {
    let text = || String::from("ー");
    let item = |(id, continues): &(&str, &[&str])| Item {
        look_for: text(),
        evidence: text(),
        levels: std::array::from_fn(|_| text()),
        fits: vec![Fit::Region],
        source: text(),
        continues: continues.iter().map(|id| ItemId::new(*id)).collect(),
        ..Item::new(ItemId::new(*id), Menu::ALL[0], text())
    };
    Arc::new(Checklist {
        edition: EditionRef::new("l", edition),
        title: text(),
        note: text(),
        scale: std::array::from_fn(|_| ScaleLevel {
            name: text(),
            meaning: text(),
        }),
        items: items.iter().map(item).collect(),
    })
}

fn filled(year: i32, edition: &str, levels: &[(&str, u8)]) -> Assessment {
    let year = FiscalYear::new(year).expect("in range");
    let key = AssessmentKey::area(year, Round::End);
    let mut assessment = Assessment::new(key, EditionRef::new("l", edition));
    for (id, level) in levels {
        assessment.edit_answer(&ItemId::new(*id), |a| {
            a.rating = Level::new(*level).map(Rating::Level);
        });
    }
    assessment
}

/// Each with what it says of itself.
fn rounds(assessments: &[Assessment]) -> Vec<YearRound<'_>> {
    assessments.iter().map(|a| (a, reasons(a))).collect()
}

fn first_line(library: &Library, assessments: &[Assessment]) -> MenuLine {
    let given = rounds(assessments);
    let [line, ..] = menu_lines(library, AreaKind::Region.into(), &given).expect("lists are there");
    line
}

fn means(line: &MenuLine) -> Vec<(i32, f64)> {
    line.points
        .iter()
        .map(|p| (p.year.western(), p.mean_level))
        .collect()
}

#[test]
fn a_line_rests_on_what_every_year_rated() {
    let library = Library::new([list("1", &[("a", &[]), ("b", &[]), ("c", &[])])]);
    let years = [
        filled(2024, "1", &[("a", 0), ("b", 2)]),
        filled(2025, "1", &[("a", 2), ("b", 2), ("c", 4)]),
    ];
    let line = first_line(&library, &years);
    assert_eq!(line.items, 2, "c was not rated in 2024");
    assert_eq!(means(&line), [(2024, 1.0), (2025, 2.0)]);
}

#[test]
fn a_line_begins_where_enough_is_shared() {
    let library = Library::new([
        list("2", &[("x", &["a"]), ("y", &[]), ("z", &[])]),
        list("1", &[("a", &[]), ("b", &[])]),
    ]);
    let years = [
        filled(2023, "1", &[("a", 1), ("b", 1)]),
        filled(2024, "2", &[("x", 1), ("y", 1), ("z", 1)]),
        filled(2025, "2", &[("x", 2), ("y", 2), ("z", 2)]),
    ];
    let line = first_line(&library, &years);
    assert_eq!(line.items, 3, "one item of 2023 cannot speak for the menu");
    assert_eq!(means(&line), [(2024, 1.0), (2025, 2.0)]);
    let given = rounds(&years);
    let rows = item_lines(&library, AreaKind::Region.into(), &given).expect("lists are there");
    let level = |n| ItemCell::Rated(Rating::Level(Level::new(n).expect("in range")));
    assert_eq!(rows[0].cells, [level(1), level(1), level(2)]);
    assert_eq!(rows[1].cells, [ItemCell::NotAsked, level(1), level(2)]);
}

#[test]
fn a_round_that_has_just_begun_takes_nothing_from_the_years_before() {
    let library = Library::new([list("1", &[("a", &[]), ("b", &[]), ("c", &[])])]);
    let two = [
        filled(2024, "1", &[("a", 0), ("b", 2), ("c", 1)]),
        filled(2025, "1", &[("a", 2), ("b", 2), ("c", 2)]),
    ];
    let whole = first_line(&library, &two);
    for begun in [&[][..], &[("a", 4)]] {
        let three = [&two[..], &[filled(2026, "1", begun)]].concat();
        assert_eq!(first_line(&library, &three), whole, "{begun:?}");
    }
    let three = [
        &two[..],
        &[filled(2026, "1", &[("a", 4), ("b", 2), ("c", 0)])],
    ];
    assert_eq!(first_line(&library, &three.concat()).points.len(), 3);
    let thin = first_line(&library, &[filled(2026, "1", &[("a", 4)])]);
    assert_eq!((thin.points.len(), thin.points[0].thin), (1, true));
}

#[test]
fn what_is_not_asked_of_the_area_has_a_line_where_it_was_rated_all_the_same() {
    let mut list = Checklist::clone(&list("1", &[("a", &[]), ("b", &[]), ("c", &[])]));
    for (item, fit) in list.items.iter_mut().zip([
        Fit::Municipality,
        Fit::MunicipalityWithHealthCentre,
        Fit::MunicipalityWithHealthCentre,
    ]) {
        item.fits = vec![fit];
    }
    let library = Library::new([Arc::new(list)]);
    let years = [
        filled(2024, "1", &[("a", 1), ("b", 2)]),
        filled(2025, "1", &[("a", 2)]),
    ];
    let given = rounds(&years);
    let cells = |own_health_center| {
        let of = AskedOf {
            kind: AreaKind::Municipality,
            own_health_center,
        };
        let lines = item_lines(&library, of, &given).expect("its list is there");
        let cells = lines
            .into_iter()
            .map(|line| (line.item.to_string(), line.cells));
        cells.collect::<Vec<_>>()
    };
    let level = |n| ItemCell::Rated(Rating::Level(Level::new(n).expect("in range")));
    let (not_asked, blank) = (ItemCell::NotAsked, ItemCell::Blank);
    let a = || ("a".to_owned(), vec![level(1), level(2)]);
    assert_eq!(
        cells(None),
        [
            a(),
            ("b".to_owned(), vec![level(2), blank]),
            ("c".to_owned(), vec![blank, blank]),
        ]
    );
    assert_eq!(
        cells(Some(false)),
        [a(), ("b".to_owned(), vec![level(2), not_asked])]
    );
}

#[test]
fn what_is_told_in_another_voice_breaks_the_line_and_only_what_changed_goes_on() {
    let library = Library::new([list("1", &[("a", &[]), ("b", &[]), ("c", &[])])]);
    let year = |western, levels: [u8; 3], reason| {
        let named: Vec<(&str, u8)> = ["a", "b", "c"].into_iter().zip(levels).collect();
        let mut year = filled(western, "1", &named);
        for answer in year.answers.values_mut() {
            let to = answer.rating.and_then(Rating::level).expect("rated");
            answer.moved = Some(Moved { to, reason });
        }
        year
    };
    let sitting = SittingRef {
        forum: ForumId::new("f"),
        meeting: MeetingId::new("m"),
    };
    let (changed, seen) = (MoveReason::Situation, MoveReason::View);
    let mut years = [
        year(2023, [1, 1, 1], changed),
        year(2024, [2, 2, 2], changed),
        year(2025, [2, 3, 2], seen),
        year(2026, [3, 3, 3], changed),
    ];
    let told = |years: &[Assessment]| {
        let points = first_line(&library, years).points;
        points
            .iter()
            .map(|p| (p.joined, p.went_on))
            .collect::<Vec<_>>()
    };
    let third = 2.0 / 3.0;
    assert_eq!(
        told(&years),
        [(false, 0.0), (true, 1.0), (true, 0.0), (true, third)]
    );
    for agreed in &mut years[2..] {
        agreed.agree(|_| true, &sitting);
    }
    assert_eq!(
        told(&years),
        [(false, 0.0), (true, 1.0), (false, 0.0), (true, third)]
    );
    assert_eq!(first_line(&library, &years).items, 3);
    // One item that is told otherwise is left out, and the line goes on.
    years[2].back_to_draft(|item| item.as_str() != "c");
    years[3].back_to_draft(|item| item.as_str() != "c");
    let line = first_line(&library, &years);
    assert_eq!(line.items, 2);
    assert!(line.points.iter().skip(1).all(|point| point.joined));
}

#[test]
fn an_unknown_list_gives_no_line() {
    let library = Library::default();
    let year = filled(2025, "1", &[("a", 1)]);
    assert_eq!(
        menu_lines(&library, AreaKind::Region.into(), &rounds(&[year])),
        None
    );
    assert_eq!(menu_lines(&library, AreaKind::Region.into(), &[]), None);
}

proptest! {
    /// Items are added, removed and split, every answer stays: nothing rises, nothing falls.
    #[test]
    fn a_new_edition_alone_moves_nothing(old in prop::collection::vec(0..=4u8, 3..8), parts in 1..3usize, dropped in 0..2usize, added in 0..=4u8) {
        let old_ids: Vec<String> = (0..old.len()).map(|i| format!("o{i}")).collect();
        let old_items: Vec<(&str, &[&str])> = old_ids.iter().map(|id| (id.as_str(), &[][..])).collect();
        let left = &old_ids[dropped..];
        let origins: Vec<[&str; 1]> = left.iter().map(|id| [id.as_str()]).collect();
        let new_ids: Vec<(String, usize)> = (0..left.len()).flat_map(|i| (0..parts).map(move |p| (format!("n{i}-{p}"), i))).collect();
        let mut new_items: Vec<(&str, &[&str])> = new_ids.iter().map(|(id, i)| (id.as_str(), &origins[*i][..])).collect();
        new_items.push(("added", &[]));
        let library = Library::new([list("2", &new_items), list("1", &old_items)]);
        let before: Vec<(&str, u8)> = old_ids.iter().map(String::as_str).zip(old.iter().copied()).collect();
        let mut now: Vec<(&str, u8)> = new_ids.iter().map(|(id, i)| (id.as_str(), old[i + dropped])).collect();
        now.push(("added", added));
        let line = first_line(&library, &[filled(2024, "1", &before), filled(2025, "2", &now)]);
        let scores: Vec<f64> = line.points.iter().map(|p| p.mean_level).collect();
        prop_assert_eq!(scores.len(), 2);
        prop_assert!((scores[0] - scores[1]).abs() < 1e-9, "{:?}", scores);
    }
}

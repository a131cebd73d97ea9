//! What a block says, in all its shapes.

use super::*;
use crate::exchange::builtin::builtin_figures;
use crate::exchange::samples::area;
use crate::model::{AreaKind, AreaRecord, Day, FigureId, Value};
use proptest::prelude::*;

fn record() -> AreaRecord {
    let mut record = AreaRecord::new(area("a"));
    record.area.municipalities = vec!["東町".into(), "西市".into()];
    record
}

fn pasted(record: &AreaRecord, text: &str, at: Anchor) -> Pasted {
    let (rows, places) = (record.sheet_rows(builtin_figures()), record.sheet_places());
    let sheet = Sheet {
        area: &record.area.name,
        rows: &rows,
        places: &places,
        may_have_places: record.area.kind != AreaKind::Municipality,
    };
    read(text, sheet, at)
}

fn taken(record: &AreaRecord, text: &str, at: Anchor) -> AreaRecord {
    let mut after = record.clone();
    let mut ids = (0..).map(|n| FigureId::new(format!("new-{n}")));
    let pasted = pasted(record, text, at);
    take(&mut after, builtin_figures(), &pasted, || {
        ids.next().expect("endless")
    });
    after
}

fn at(record: &AreaRecord, name: &str, place: Option<&str>) -> Option<Value> {
    let rows = record.sheet_rows(builtin_figures());
    let row = rows.iter().find(|row| row.figure.name == name);
    row.expect(name).at(place).cloned()
}

fn number(number: f64) -> Option<Value> {
    Some(Value::Number(number))
}

#[test]
fn a_block_with_names_on_both_sides_goes_where_they_say() {
    let text = "区分\t西市\t全体\t東町\t出典\t時点\n入院している人\t１，２３４人\t2,000\t-\t630調査\tR8.6.30\n\n総人口\t\t280,000\t12\t住民基本台帳\t2026/4/1\n";
    let before = record();
    let found = pasted(&before, text, Anchor::default());
    assert_eq!(found.misread, []);
    assert_eq!((found.changes.len(), found.blank, found.marks), (8, 1, 1));
    let after = taken(&before, text, Anchor::default());
    assert_eq!(at(&after, "入院している人", Some("西市")), number(1234.0));
    assert_eq!(
        at(&after, "入院している人", Some("東町")),
        None,
        "- is not 0"
    );
    assert_eq!(after.area.population, Some(280_000));
    let inpatients = after
        .profile
        .figures
        .iter()
        .find(|f| f.id.as_str() == "inpatients");
    let inpatients = inpatients.expect("begun");
    assert_eq!(inpatients.date, Day::new(2026, 6, 30));
    assert_eq!(inpatients.source, "630調査");
    let again = pasted(&after, text, Anchor::default());
    assert_eq!((again.changes.len(), again.same), (0, 8), "the same again");
}

#[test]
fn a_block_of_numbers_goes_where_the_person_points() {
    let before = record();
    let rows = before.sheet_rows(builtin_figures());
    let row = rows
        .iter()
        .position(|r| r.figure.name == "入院している人")
        .expect("ready");
    let after = taken(&before, "10\t20\n5\t6", Anchor { row, column: 1 });
    assert_eq!(at(&after, "入院している人", Some("東町")), number(10.0));
    assert_eq!(
        at(&after, "入院している人（1年以上）", Some("西市")),
        number(6.0)
    );
    let wide = pasted(&before, "1\t2\t3", Anchor { row, column: 1 });
    assert_eq!(wide.changes.len(), 2);
    assert_eq!((wide.misread[0].line, wide.misread[0].column), (1, 3));
    let long = pasted(
        &before,
        "1\n2",
        Anchor {
            row: rows.len() - 1,
            column: 0,
        },
    );
    assert_eq!((long.changes.len(), long.misread[0].line), (1, 2));
}

#[test]
fn names_on_one_side_are_enough() {
    let before = record();
    let after = taken(&before, "入院している人\t7", Anchor::default());
    assert_eq!(at(&after, "入院している人", None), number(7.0));
    let row = before.sheet_rows(builtin_figures());
    let row = row
        .iter()
        .position(|r| r.figure.name == "精神病床")
        .expect("ready");
    let after = taken(&before, "東町\t西市\n3\t4", Anchor { row, column: 0 });
    assert_eq!(at(&after, "精神病床", Some("西市")), number(4.0));
}

#[test]
fn what_cannot_be_read_is_named_by_its_line_and_column() {
    let text =
        "\t東町\t北町\t時点\n入院している人\t約12\t3\tあした\n入院している人\t5\n\t6\n総人口\t7";
    let found = pasted(&record(), text, Anchor::default());
    let places: Vec<(usize, usize)> = found.misread.iter().map(|m| (m.line, m.column)).collect();
    assert_eq!(places, [(1, 3), (2, 2), (2, 4), (3, 2), (4, 1)]);
    assert!(found.misread.iter().all(|m| m.expected.ends_with('。')));
    assert_eq!(found.misread[0].typed, "北町");
    assert_eq!(found.changes.len(), 1, "the last row can be read");
    let fact = pasted(&record(), "総人口\t12.5", Anchor::default());
    assert!(fact.misread[0].expected.contains("整数"), "{fact:?}");
}

#[test]
fn a_name_that_the_sheet_does_not_have_is_a_new_row() {
    let text = "\t全体\t単位\n相談の件数\t120\t件\n資源\t\t\n入院している人\t9\t名";
    let after = taken(&record(), text, Anchor::default());
    let own = after
        .profile
        .figures
        .iter()
        .find(|f| f.name == "相談の件数")
        .expect("begun");
    assert_eq!(
        (own.unit.as_str(), own.value.clone()),
        ("件", number(120.0))
    );
    assert_eq!(
        after.profile.figures.len(),
        2,
        "a heading without values is no row"
    );
    let inpatients = after.profile.figure(&FigureId::new("inpatients"));
    assert_eq!(
        inpatients.expect("begun").unit,
        "人",
        "a ready figure keeps its unit"
    );
}

#[test]
fn an_area_without_municipalities_takes_them_from_the_block() {
    let mut before = record();
    before.area.municipalities.clear();
    let text = "\t全体\t北町\t南村\n入院している人\t10\t6\t4";
    let found = pasted(&before, text, Anchor::default());
    assert_eq!(found.new_places, ["北町", "南村"]);
    let after = taken(&before, text, Anchor::default());
    assert_eq!(after.area.municipalities, ["北町", "南村"]);
    assert_eq!(at(&after, "入院している人", Some("南村")), number(4.0));
}

#[test]
fn a_blank_block_changes_nothing() {
    for text in ["", "\n\t\n", "\t\t"] {
        assert_eq!(
            pasted(&record(), text, Anchor::default()),
            Pasted::default()
        );
        assert_eq!(taken(&record(), text, Anchor::default()), record());
    }
}

#[test]
fn a_title_above_the_heads_moves_no_figure_to_another_place() {
    let text = "表1　入院の状況\n\n区分\t全体\t西市\t東町\n入院している人\t370\t120\t250";
    let after = taken(&record(), text, Anchor::default());
    assert_eq!(at(&after, "入院している人", Some("東町")), number(250.0));
    assert_eq!(at(&after, "入院している人", Some("西市")), number(120.0));
    assert_eq!(at(&after, "入院している人", None), number(370.0));
}

#[test]
fn the_row_with_most_known_names_has_the_heads() {
    let name = record().area.name;
    for text in [
        format!("表1\t{name}\n区分\t西市\t全体\n入院している人\t120\t370"),
        format!("{name}\t西市\t全体\n入院している人\t120\t370"),
        "\t\t全体\t\n\t西市\t\t東町\n入院している人\t120\t370\t250".to_owned(),
    ] {
        let after = taken(&record(), &text, Anchor::default());
        assert_eq!(
            at(&after, "入院している人", Some("西市")),
            number(120.0),
            "{text}"
        );
        assert_ne!(at(&after, "入院している人", None), number(120.0), "{text}");
    }
}

#[test]
fn a_word_for_places_is_no_place() {
    let mut before = record();
    before.area.municipalities.clear();
    for corner in ["市町村", "地区", "構成市町村"] {
        let text = format!("{corner}\t全体\t北町\t{corner}\n入院している人\t10\t6\t4");
        let found = pasted(&before, &text, Anchor::default());
        assert_eq!(found.new_places, ["北町"], "{corner}");
        assert_eq!(found.changes.len(), 2, "{corner}");
        let after = taken(&before, &text, Anchor::default());
        assert_eq!(at(&after, "入院している人", Some("北町")), number(6.0));
    }
}

#[test]
fn without_known_heads_no_figure_gets_to_a_place_that_nobody_named() {
    for text in [
        "\t2024\t2025\n入院している人\t370\t360",
        "区分\t2024\t2025\n入院している人\t370\t360",
        "\t令和5年\t令和6年\n入院している人\t370\t360",
        "表1\n\t北町\t南村\n入院している人\t370\t360",
    ] {
        let found = pasted(&record(), text, Anchor::default());
        let columns: Vec<usize> = found.misread.iter().map(|m| m.column).collect();
        assert_eq!((found.changes.len(), columns), (0, vec![2, 3]), "{text}");
    }
    let text = "入院している人\t370\t360";
    let found = pasted(&record(), text, Anchor::default());
    let after = taken(&record(), text, Anchor::default());
    assert_eq!(at(&after, "入院している人", None), number(370.0));
    assert_eq!(found.changes.len(), 1);
    assert_eq!((found.misread.len(), found.misread[0].column), (1, 3));
}

#[test]
fn figures_above_the_heads_are_told_as_not_read() {
    let text = "入院している人\t1\t2\n\t全体\t西市\n入院している人\t5\t4";
    let found = pasted(&record(), text, Anchor::default());
    assert_eq!(found.changes.len(), 2, "{found:?}");
    assert_eq!((found.misread.len(), found.misread[0].line), (1, 1));
}

#[test]
fn only_names_of_places_with_values_become_places() {
    let mut before = record();
    before.area.municipalities.clear();
    let text =
        "\t全体\t令和5年\t増減\t北町\t北 町\t南村\t空区\n入院している人\t10\t9\t1\t6\t6\t4\t";
    let found = pasted(&before, text, Anchor::default());
    assert_eq!(found.new_places, ["北町", "南村"]);
    let columns: Vec<usize> = found.misread.iter().map(|m| m.column).collect();
    assert_eq!(columns, [3, 4, 6], "{found:?}");
    before.area.kind = AreaKind::Municipality;
    let found = pasted(&before, text, Anchor::default());
    assert_eq!(found.new_places, [] as [&str; 0]);
    assert_eq!(found.changes.len(), 1);
}

#[test]
fn a_way_of_counting_that_was_pasted_stays() {
    let text = "\t全体\t数え方\n入院している人\t\t住所が圏域の人だけ";
    let after = taken(&record(), text, Anchor::default());
    let figure = after.profile.figure(&FigureId::new("inpatients"));
    assert_eq!(figure.map(|f| f.basis.as_str()), Some("住所が圏域の人だけ"));
    assert_eq!(pasted(&after, text, Anchor::default()).changes.len(), 0);
}

#[test]
fn names_are_read_with_line_breaks_and_blanks() {
    let text = "\t\"東\n町\"\t西　市\n\"入院して\nいる人\"\t12\t34\n\"相談 の\n件数\"\t5\t6\n相談の件数\t\t7";
    let after = taken(&record(), text, Anchor::default());
    assert_eq!(at(&after, "入院している人", Some("東町")), number(12.0));
    assert_eq!(at(&after, "入院している人", Some("西市")), number(34.0));
    let own = after
        .profile
        .figures
        .iter()
        .filter(|f| f.name.starts_with("相談"));
    let own: Vec<&str> = own.map(|f| f.name.as_str()).collect();
    assert_eq!(own, ["相談 の件数"], "one and the same");
}

#[test]
fn the_unit_of_a_new_row_is_read_before_its_values() {
    let text = "\t全体\t単位\n訪問した世帯\t12世帯\t世帯";
    let found = pasted(&record(), text, Anchor::default());
    assert_eq!(found.misread, []);
    let after = taken(&record(), text, Anchor::default());
    assert_eq!(at(&after, "訪問した世帯", None), number(12.0));
}

#[test]
fn another_unit_of_a_ready_figure_is_told_and_not_taken() {
    let text = "\t全体\t単位\n入院している人\t9\t名\n精神病床\t0.5\t千床";
    let found = pasted(&record(), text, Anchor::default());
    let misread: Vec<(usize, usize)> = found.misread.iter().map(|m| (m.line, m.column)).collect();
    // Half a bed is no count either.
    assert_eq!((misread, found.same), (vec![(3, 2), (3, 3)], 1));
}

#[test]
fn places_and_sums_become_no_figures() {
    let text = "\t全体\t増減\n東町\t12\t3\n合計\t30\t4\n";
    let found = pasted(&record(), text, Anchor::default());
    assert_eq!(found.changes, []);
    let lines: Vec<usize> = found.misread.iter().map(|m| m.line).collect();
    assert_eq!(lines, [1, 2, 3]);
}

#[test]
fn more_than_a_sheet_is_refused_at_once() {
    let text = "入院\t1\n".repeat(5000);
    let found = pasted(&record(), &text, Anchor::default());
    assert_eq!((found.changes.len(), found.misread.len()), (0, 1));
    assert!(found.misread[0].expected.contains("行"), "{found:?}");
    let text = "1\t".repeat(5000);
    let found = pasted(&record(), &text, Anchor::default());
    assert_eq!((found.changes.len(), found.misread.len()), (0, 1));
}

proptest! {
    #[test]
    fn any_block_can_be_looked_at_and_taken(
        text in "(入院している人|総人口|東町|全体|単位|数え方|出典|時点|ひとこと|2026-06-30|[0-9,人a\"-]{0,4}|[\t\n]){0,30}",
        row in 0..40_usize,
        column in 0..5_usize,
    ) {
        let before = record();
        let anchor = Anchor { row, column };
        let after = taken(&before, &text, anchor);
        // What was taken says the same when it is pasted again, but for rows that have come.
        let has_new = pasted(&before, &text, anchor).changes.iter().any(|c| matches!(c.row, RowOf::New(_)));
        if !has_new {
            prop_assert_eq!(pasted(&after, &text, anchor).changes.len(), 0);
        }
    }
}

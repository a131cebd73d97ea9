//! A row of a table as a person reads it: its name, and each filled column with its label.
//!
//! Ids and codes are left out where a readable column says the same. Must not know what becomes of
//! a row, nor which rows there are.

use super::code_table::CodeTable;
use super::column::{Column, ColumnType};
use super::table::CsvTable;
use super::table_writer::Values;

/// A row without what only machines read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadableRow {
    /// What the row is about; empty if nothing names it.
    pub name: String,
    /// Label and value of each other filled column, in the order of the table.
    pub facts: Vec<(&'static str, String)>,
}

/// The columns that name a row, by table: the first that is filled does.
const NAMING: [(&str, &[&str]); 9] = [
    ("answers", &["item_text", "item_id"]),
    ("summary", &["menu_name"]),
    ("plan", &["step_label", "part_label"]),
    ("issues", &["issue_title"]),
    ("actions", &["what"]),
    ("indicators", &["indicator_name"]),
    ("forums", &["forum_name"]),
    ("meetings", &["forum_name"]),
    (
        "profile",
        &["figure_name", "event_time", "profile_part_label"],
    ),
];

/// Stands before the name.
const NUMBER: &str = "item_number";

/// Ids that are not called so, what every row of a file repeats, and the number out of a hundred that
/// files always had: people see the mean level beside it.
const FOR_MACHINES: [&str; 10] = [
    "own_code",
    "local_code",
    "area_name",
    "area_kind",
    "area_kind_label",
    "prefecture",
    "reference_series",
    "shown_pages",
    "menu",
    "score",
];

/// Columns whose stable name in files is another than their word for people.
const CALLED: [(&str, &str); 1] = [("reference", "値の見かた")];

pub fn readable(table: &CsvTable, row: &Values) -> ReadableRow {
    let named = NAMING.iter().find(|(name, _)| *name == table.name);
    let naming = named.map_or(&[] as &[&str], |(_, columns)| columns);
    let columns: Vec<&Column> = table.columns().collect();
    let find = |name: &str| columns.iter().find(|column| column.name == name);
    let filled = |name: &&str| find(name).is_some_and(|column| !row.get(column).is_empty());
    let name = naming.iter().copied().find(filled);
    let number = find(NUMBER).map_or("", |column| row.get(column));
    let facts = columns.iter().filter(|column| {
        Some(column.name) != name
            && column.name != NUMBER
            && !row.get(column).is_empty()
            && is_for_people(column, &columns)
    });
    let text = name.and_then(find).map_or("", |column| row.get(column));
    ReadableRow {
        name: format!("{number} {text}").trim().to_owned(),
        facts: facts
            .map(|column| (label(column), said(column, row.get(column))))
            .collect(),
    }
}

/// Rows as a table for people: the columns that are for them and filled in any row, and the cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadableTable {
    pub headers: Vec<&'static str>,
    /// Each as long as `headers`.
    pub rows: Vec<Vec<String>>,
}

pub fn readable_table(table: &CsvTable, rows: &[Values]) -> ReadableTable {
    let all: Vec<&Column> = table.columns().collect();
    let is_filled = |column: &&&Column| rows.iter().any(|row| !row.get(column).is_empty());
    let shown = all.iter().filter(|column| is_for_people(column, &all));
    let shown: Vec<&&Column> = shown.filter(is_filled).collect();
    let cells = |row: &Values| -> Vec<String> {
        let columns = shown.iter();
        columns
            .map(|column| said(column, row.get(column)))
            .collect()
    };
    ReadableTable {
        headers: shown.iter().map(|column| label(column)).collect(),
        rows: rows.iter().map(cells).collect(),
    }
}

/// What tells a row from the others of its table, and a checksum of all that it says.
pub fn mark(table: &CsvTable, row: &Values) -> (String, u32) {
    let mut key = String::new();
    for column in table.key_columns() {
        key.push_str(row.get(column));
        key.push(char::from(BETWEEN));
    }
    let mut all = crc32fast::Hasher::new();
    for column in table.columns() {
        all.update(row.get(column).as_bytes());
        all.update(&[BETWEEN]);
    }
    (key, all.finalize())
}

/// Stands between two values: no text of a file holds it.
const BETWEEN: u8 = 0x1F;

fn is_id(column: &Column) -> bool {
    let ends = ["ID", "IDの並び"];
    ends.iter().any(|end| column.label.ends_with(end))
}

fn is_for_people(column: &Column, columns: &[&Column]) -> bool {
    let name = column.name;
    let has = |readable: String| columns.iter().any(|other| other.name == readable);
    let is_code = matches!(column.column_type, ColumnType::Code(_));
    let is_said_again = (is_code && has(format!("{name}_label"))) || has(format!("{name}_era"));
    !is_id(column) && !is_said_again && !FOR_MACHINES.contains(&name)
}

/// As people call it: they read the word of a code.
fn label(column: &Column) -> &'static str {
    if let Some((_, word)) = CALLED.iter().find(|(name, _)| *name == column.name) {
        return word;
    }
    let mut ends = ["コード", "フラグ"].iter();
    let plain = ends.find_map(|end| column.label.strip_suffix(end));
    match column.column_type {
        ColumnType::Code(_) => plain.unwrap_or(column.label),
        _ => column.label,
    }
}

fn said(column: &Column, value: &str) -> String {
    match column.column_type {
        // 段階1 says no more than 1.
        ColumnType::Code(CodeTable::Level) => value.to_owned(),
        ColumnType::Code(table) => {
            let codes = table.codes();
            let code = codes.iter().find(|code| code.code == value);
            code.map_or_else(|| value.to_owned(), |code| code.label.clone())
        }
        _ => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tables::year::YearTable;
    use super::super::tables::{answers, summary};
    use super::*;

    #[test]
    fn every_table_that_leaves_names_its_rows_by_a_column_of_its_own() {
        let year = YearTable::ALL.iter().map(|table| table.table());
        for table in year.chain([&answers::TABLE, &summary::TABLE]) {
            let named = NAMING.iter().find(|(name, _)| *name == table.name);
            let (_, naming) = named.expect("named");
            for name in *naming {
                assert!(table.columns().any(|c| c.name == *name), "{name}");
            }
        }
        let all: Vec<&str> = YearTable::ALL
            .iter()
            .flat_map(|table| table.table().columns())
            .chain(answers::TABLE.columns())
            .chain(summary::TABLE.columns())
            .map(|column| column.name)
            .collect();
        let called = CALLED.iter().map(|(name, _)| *name);
        for name in FOR_MACHINES.into_iter().chain(called) {
            assert!(all.contains(&name), "{name} is a column");
        }
    }

    #[test]
    fn every_row_of_the_sample_has_a_mark_of_its_own() {
        let sample = crate::exchange::sample().expect("readable");
        let head = Values::default();
        for table in YearTable::ALL {
            let marks = table.rows(&head, &sample);
            let marks = marks.iter().map(|row| mark(table.table(), row).0);
            let mut keys: Vec<String> = marks.collect();
            let all = keys.len();
            keys.sort();
            keys.dedup();
            assert_eq!(keys.len(), all, "{table:?}");
        }
    }

    /// Links to other rows, and to other years, are no part of what a row is.
    #[test]
    fn a_row_that_is_linked_anew_is_the_same_row() {
        let sample = crate::exchange::sample().expect("readable");
        let head = Values::default();
        let mut links = 0;
        for table in YearTable::ALL {
            let table = (table.table(), table.rows(&head, &sample));
            for link in table.0.columns().filter(|column| is_link(column)) {
                for row in &table.1 {
                    let mut linked = row.clone();
                    linked.set(link, "other");
                    assert_eq!(
                        mark(table.0, row).0,
                        mark(table.0, &linked).0,
                        "{}",
                        link.name
                    );
                    assert_ne!(
                        mark(table.0, row).1,
                        mark(table.0, &linked).1,
                        "{}",
                        link.name
                    );
                }
                links += 1;
            }
        }
        assert!(links > 5, "{links}");
    }

    fn is_link(column: &Column) -> bool {
        const LINKS: [&str; 6] = [
            "item_ids",
            "carried_issue",
            "carried_year",
            "reports_to",
            "issue_ids",
            "reference_series",
        ];
        LINKS.contains(&column.name)
    }

    #[test]
    fn codes_are_said_in_words_and_ids_are_left_out() {
        let table = YearTable::Issues.table();
        let column = |name| table.columns().find(|c| c.name == name).expect("a column");
        let mut row = Values::default();
        for (name, value) in [
            ("area_id", "a"),
            ("area_name", "津圏域"),
            ("fiscal_year", "2026"),
            ("fiscal_year_era", "令和8年度"),
            ("issue_id", "i1"),
            ("issue_title", "住まい"),
            ("origin", "gap"),
            ("origin_label", "チェックリスト"),
            ("approach", "集まりをひらく\n続ける"),
            ("menu_3", "1"),
            ("carried_issue", "i0"),
        ] {
            row.set(column(name), value);
        }
        let read = readable(table, &row);
        assert_eq!(read.name, "住まい");
        let expected = [
            ("年度（和暦）", "令和8年度"),
            ("きっかけ", "チェックリスト"),
            ("取組方針", "集まりをひらく\n続ける"),
            ("事業メニュー3（住まい・居住支援）", "該当"),
        ];
        let expected: Vec<_> = expected.map(|(l, v)| (l, v.to_owned())).into();
        assert_eq!(read.facts, expected);
    }

    #[test]
    fn an_items_number_stands_before_its_text() {
        let mut row = Values::default();
        row.set(&answers::ITEM_NUMBER, "1-2");
        assert_eq!(readable(&answers::TABLE, &row).name, "1-2");
        row.set(&answers::ITEM_TEXT, "住まい");
        let read = readable(&answers::TABLE, &row);
        assert_eq!((&*read.name, &read.facts[..]), ("1-2 住まい", &[][..]));
    }

    #[test]
    fn a_code_is_called_by_what_it_tells() {
        let mut row = Values::default();
        row.set(&answers::ITEM_TEXT, "住まい");
        let verdict = answers::TABLE.columns().find(|c| c.name == "gap_verdict");
        row.set(verdict.expect("a column"), "confirmed");
        let read = readable(&answers::TABLE, &row);
        assert_eq!(read.facts, [("課題の判断", "そのとおり".to_owned())]);
    }

    #[test]
    fn a_menu_is_told_by_its_mean_level_and_not_out_of_a_hundred() {
        let mut row = Values::default();
        for (column, value) in [
            (&summary::SCORE, "75.0"),
            (&summary::REFERENCE, "1"),
            (&summary::MEAN_LEVEL, "3.0"),
        ] {
            row.set(column, value);
        }
        let read = readable(&summary::TABLE, &row);
        let expected = [
            ("値の見かた", "回答が少ないので目安".to_owned()),
            ("段階の平均", "3.0".to_owned()),
        ];
        assert_eq!(read.facts, expected);
    }
}

//! Files as they come back: saved anew, sorted, filled up, edited, broken. More of them with
//! `MONOSASHI_ENDURE=<number of cases>`.

use super::answers::{self, AreaAnswers};
use super::{Counts, Halt, TableFile, TableReading, read_csv};
use crate::exchange::Headers;
use crate::exchange::csv::testing::records;
use crate::exchange::pause::{Unpaused, at_once};
use crate::exchange::samples::{self, area, assessment, library};
use crate::exchange::text_encoding::{TextEncoding, encode};
use crate::model::{AreaRecord, ItemId};
use proptest::prelude::*;
use proptest::sample::{Index, select};

fn cases(few: u32) -> ProptestConfig {
    let many = std::env::var("MONOSASHI_ENDURE").ok();
    let many = many.and_then(|many| many.parse().ok());
    ProptestConfig::with_cases(many.unwrap_or(few))
}

fn read(bytes: &[u8]) -> Result<TableReading, String> {
    let read = at_once(read_csv(bytes, "a.csv", Counts::Ask, &Unpaused));
    read.expect("not waiting").map_err(|halt| match halt {
        Halt::Wrong(error) => error.to_string(),
        Halt::Stopped => "stopped".to_owned(),
    })
}

/// What a file says, whatever its order.
fn said(reading: TableReading) -> Vec<AreaAnswers> {
    let TableFile::Answers(file) = reading.table else {
        panic!("another table");
    };
    let mut areas = file.areas;
    areas.sort_by(|a, b| a.area.id.cmp(&b.area.id));
    areas.iter_mut().for_each(|area| area.words.clear());
    areas
}

type Table = Vec<Vec<String>>;

fn table(records_of: &[AreaRecord], headers: Headers) -> Table {
    let rows = records_of.iter();
    let rows = rows.flat_map(|r| r.assessments.iter().map(move |a| (r, a)));
    let csv = answers::write(rows, &library(), headers);
    let cells = records(&csv).expect("ours").into_iter();
    let owned = cells.map(|record| record.cells.iter().map(str::to_owned).collect());
    owned.collect()
}

/// How a program saves a table.
#[derive(Clone, Debug)]
struct Manner {
    separator: char,
    line_end: &'static str,
    quotes_all: bool,
    /// Blanks after separators, where all cells are quoted.
    spaced: bool,
    says_separator: bool,
    ends_with_1a: bool,
    encoding: TextEncoding,
    has_bom: bool,
}

fn manner() -> impl Strategy<Value = Manner> {
    let flags = any::<[bool; 5]>();
    let separator = select(vec![',', '\t', ';']);
    let line_end = select(vec!["\n", "\r\n", "\r"]);
    (
        separator,
        line_end,
        flags,
        select(TextEncoding::ALL.to_vec()),
    )
        .prop_map(|(separator, line_end, flags, encoding)| {
            let [quotes_all, spaced, says_separator, ends_with_1a, has_bom] = flags;
            Manner {
                separator,
                line_end,
                quotes_all,
                spaced: spaced && quotes_all,
                says_separator,
                ends_with_1a,
                encoding,
                has_bom,
            }
        })
}

fn saved(table: &Table, manner: &Manner) -> Vec<u8> {
    let Manner {
        separator,
        line_end,
        ..
    } = manner;
    let cell = |cell: &String| {
        let must = cell.contains([*separator, '"', '\n', '\r']) || cell.trim() != cell;
        match manner.quotes_all || must {
            true => format!("\"{}\"", cell.replace('"', "\"\"")),
            false => cell.clone(),
        }
    };
    let between = match manner.spaced {
        true => format!("{separator} "),
        false => separator.to_string(),
    };
    let lines = table.iter().map(|row| {
        let cells: Vec<String> = row.iter().map(cell).collect();
        cells.join(&between)
    });
    let mut text = lines.collect::<Vec<_>>().join(line_end);
    if manner.says_separator {
        text = format!("sep={separator}{line_end}{text}");
    }
    if manner.ends_with_1a {
        text += "\u{1A}";
    }
    match (manner.encoding, manner.has_bom) {
        (TextEncoding::Utf8, false) => text.into_bytes(),
        (encoding, _) => encode(&text, encoding),
    }
}

/// What people and spreadsheets add to a table without changing what it says.
#[derive(Clone, Debug)]
struct Additions {
    rows: Vec<(Index, &'static str)>,
    columns: Vec<Index>,
    row_order: u64,
    column_order: u64,
    title: Vec<&'static str>,
    below: Vec<&'static str>,
    header: usize,
}

fn additions() -> impl Strategy<Value = Additions> {
    let blank = select(vec!["", " ", "\u{3000}", "\u{A0}", "\u{200B}"]);
    let titles = select(vec!["令和8年度 チェックリスト", "提出用", "担当：見本課"]);
    let below = select(vec!["合計", "※ 未回答を除く", "備考", "小計"]);
    let several = prop::collection::vec::<BoxedStrategy<(Index, &str)>>;
    (
        several((any::<Index>(), blank).boxed(), 0..4),
        prop::collection::vec(any::<Index>(), 0..3),
        any::<u64>(),
        any::<u64>(),
        prop::collection::vec(titles, 0..3),
        prop::collection::vec(below, 0..3),
        0..4_usize,
    )
        .prop_map(
            |(rows, columns, row_order, column_order, title, below, header)| Additions {
                rows,
                columns,
                row_order,
                column_order,
                title,
                below,
                header,
            },
        )
}

/// The places 0 to `count` in an order that a number stands for; 0 leaves them.
fn order(count: usize, number: u64) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    if !number.is_multiple_of(4) {
        let key = |place: &usize| (*place as u64 + 1).wrapping_mul(number | 1).rotate_left(17);
        places.sort_by_key(key);
    }
    places
}

fn added(table: &Table, additions: &Additions) -> Table {
    let columns = order(table[0].len(), additions.column_order);
    let pick = |row: &Vec<String>| columns.iter().map(|at| row[*at].clone()).collect();
    let header: Vec<String> = pick(&table[0]);
    let header = header.iter().map(|name| match additions.header {
        1 => format!(" {name}\u{3000}"),
        2 => name.to_ascii_uppercase(),
        3 => name.replace("ID", "ＩＤ").replace("コード", "コード "),
        _ => name.clone(),
    });
    let mut rows: Table = vec![header.collect()];
    let order = order(table.len() - 1, additions.row_order);
    rows.extend(order.iter().map(|at| pick(&table[at + 1])));
    for at in &additions.columns {
        let at = at.index(columns.len());
        rows.iter_mut()
            .for_each(|row| row.insert(at, String::new()));
    }
    let width = rows[0].len();
    let alone = |word: &str| {
        let mut row = vec![String::new(); width];
        row[0] = word.to_owned();
        row
    };
    for (at, blank) in &additions.rows {
        let at = at.index(rows.len() + 1);
        rows.insert(at, alone(blank));
    }
    let title = additions.title.iter().map(|word| alone(word));
    let below = additions.below.iter().map(|word| alone(word));
    title.chain(rows).chain(below).collect()
}

/// Text that either encoding gives back, and that no spreadsheet changes.
fn text() -> BoxedStrategy<String> {
    "[\"',=+@\\\\nr\r\n\t a協ｱ①髙1/2－-]{0,8}".boxed()
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn what_keeps_the_meaning_reads_the_same(
        records in samples::records(text()),
        headers in select(Headers::ALL.to_vec()),
        manner in manner(),
        additions in additions(),
    ) {
        let table = table(&records, headers);
        if table.len() == 1 {
            return Ok(());
        }
        let plain = read(&saved(&table, &Manner {
            separator: ',', line_end: "\r\n", quotes_all: false, spaced: false, says_separator: false,
            ends_with_1a: false, encoding: TextEncoding::Utf8, has_bom: true,
        }));
        let mutated = read(&saved(&added(&table, &additions), &manner));
        prop_assert_eq!(mutated.map(said), plain.map(said));
    }

    #[test]
    fn a_change_of_one_cell_changes_that_answer_or_is_told(
        row in any::<Index>(),
        column in any::<Index>(),
        cell in prop_oneof![
            select(vec!["", "3", "level", "unknown", "0", "年度末", "end", "2025", "令和7年度", "R7", "x", "1", "合計", "region", "圏域", "draft", "i2", "a2", " ", "yes"])
                .prop_map(str::to_owned),
            text(),
        ],
    ) {
        let mut record = AreaRecord::new(area("a1"));
        record.put_assessment(assessment());
        let table = table(&[record], Headers::Ascii);
        let manner = Manner {
            separator: ',', line_end: "\n", quotes_all: true, spaced: false, says_separator: false, ends_with_1a: false,
            encoding: TextEncoding::Utf8, has_bom: false,
        };
        let row = 1 + row.index(table.len() - 1);
        let column = column.index(table[0].len());
        let at_item = table[0].iter().position(|name| name == "item_id").expect("a column");
        let item = ItemId::new(table[row][at_item].clone());
        let mut changed = table.clone();
        changed[row][column] = cell;
        let Ok(reading) = read(&saved(&changed, &manner)) else {
            // Told.
            return Ok(());
        };
        let expected = assessment();
        let areas = said(reading);
        let area = areas.iter().find(|area| area.area.id.as_str() == "a1").expect("the other rows'");
        let same = |a: &&crate::model::Assessment| a.key == expected.key;
        let read = area.assessments.iter().find(same).expect("the other rows'");
        for (other, answer) in expected.answers.iter().filter(|(other, _)| **other != item) {
            prop_assert_eq!(read.answers.get(other), Some(answer));
        }
        for judgement in expected.judgements.iter().filter(|j| j.item != item) {
            prop_assert!(read.judgements.contains(judgement));
        }
    }

    #[test]
    fn noise_is_read_or_refused(
        noise in prop::collection::vec((any::<Index>(), any::<u8>()), 0..8),
        cut in any::<Index>(),
        doubled in (any::<Index>(), any::<Index>()),
        encoding in select(TextEncoding::ALL.to_vec()),
    ) {
        let mut record = AreaRecord::new(area("a1"));
        record.put_assessment(assessment());
        let pairs = record.assessments.iter().map(|a| (&record, a));
        let csv = answers::write(pairs, &library(), Headers::Japanese);
        let mut bytes = encode(&csv, encoding);
        for (at, byte) in noise {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let (from, to) = (doubled.0.index(bytes.len()), doubled.1.index(bytes.len()));
        let again = bytes[from.min(to)..from.max(to)].to_vec();
        bytes.splice(to..to, again);
        bytes.truncate(1 + cut.index(bytes.len() * 2).min(bytes.len() - 1));
        let _ = read(&bytes);
    }
}

//! The workbooks that people save: which sheets each has, and what is said of it.
//!
//! Each is a pure function of what it holds and of the time that it was made at. Must not know who
//! may see what: records are given as they may leave.

use super::code_sheet::code_sheet;
use super::fill_in_sheet::fill_in_sheet;
use super::front_sheet::Front;
use super::not_written::NotWritten;
use super::sheet::NewSheet;
use super::table_sheet::table_sheet;
use super::writer::workbook;
use crate::exchange::csv::tables::year::YearTable;
use crate::exchange::csv::tables::{answers, codes_list, columns_of_sheets, summary, year};
use crate::exchange::csv::{Headers, TableRows};
use crate::model::{Area, AreaRecord, Assessment, AssessmentKey, Checklist, Library};
use chrono::NaiveDateTime;

/// What to do with a workbook of tables.
const OF_TABLES: &[(&str, &str)] = &[
    (
        "見る",
        "シートは下の見出しで切り替えます。1行目の▼で、行をしぼりこめます。",
    ),
    (
        "直す",
        "値は直せます。直すときは、1行目の列の名前と、IDの列は、そのまま残してください。「評価コード」と「評価」のように同じことを書く2つの列は、両方を直すか、コードの列だけを直します。",
    ),
    (
        "送る・取り込む",
        "Excelブック（.xlsx）のまま保存して、いつもの方法で渡してください。受け取った人は、ものさしの「控えとファイル」で取り込めます。取り込む前に、何が変わるかが示されます。",
    ),
];

/// On the first line of a list to fill in.
pub const FILL_IN_TITLE: &str = "チェックリストをExcelで記入する";

const OF_FILLING_IN: &[(&str, &str)] = &[
    (
        "記入する",
        "「回答」のシートの、色の付いた列に書きます。項目と「段階のことば」を読み、いちばん近いものを「評価段階」で0から4まで選びます。迷ったら、確かに言えるほう、または「わからない」を選びます。",
    ),
    (
        "段階で答えないとき",
        "まだわからないときは「わからない」、この地域には当てはまらないときは「該当なし」を、「評価コード」の列で選びます。そのとき「評価段階」は空のままにします。",
    ),
    (
        "あとで答える項目",
        "空のままでかまいません。空欄は0の意味にはなりません。",
    ),
    (
        "根拠・コメント",
        "そう考えたわけを「根拠」に、気づいたことを「コメント」に書きます。個人がわかることは書かないでください。",
    ),
    (
        "変えないもの",
        "1行目の列の名前、行、隠れている列は、そのまま残してください。どの項目への答えかを見分けるために使います。",
    ),
    (
        "送る",
        "Excelブック（.xlsx）のまま保存して、このファイルを受け取った相手に、いつもの方法で送り返してください。受け取った人は、ものさしの「控えとファイル」で取り込みます。",
    ),
];

/// 回答 and メニューごとの集計 of these assessments.
///
/// # Errors
/// More than Excel can hold.
pub fn answers_book<'a>(
    assessments: &[(&'a AreaRecord, &'a Assessment)],
    library: &Library,
    headers: Headers,
    made_at: &NaiveDateTime,
) -> Result<Vec<u8>, NotWritten> {
    let pairs = || assessments.iter().copied();
    let tables = [
        answers::rows(pairs(), library),
        summary::rows(pairs(), library),
    ];
    let lists = library.iter().map(|list| &**list);
    let used = |list: &&Checklist| assessments.iter().any(|(_, a)| a.edition == list.edition);
    let lists: Vec<&Checklist> = lists.filter(used).collect();
    let title = "チェックリストの回答と集計";
    let about = vec![
        ("地域", areas(pairs().map(|(record, _)| &record.area))),
        (
            "実施回",
            rounds(pairs().map(|(_, assessment)| assessment.key)),
        ),
    ];
    book_of_tables(title, about, None, &tables, &lists, headers, made_at)
}

/// The tables of the year, with all years.
///
/// # Errors
/// More than Excel can hold.
pub fn year_book(
    records: &[&AreaRecord],
    headers: Headers,
    made_at: &NaiveDateTime,
) -> Result<Vec<u8>, NotWritten> {
    let tables = YearTable::ALL.iter();
    let tables = tables.map(|table| year::rows(*table, records.iter().copied()));
    let tables: Vec<TableRows> = tables.collect();
    let title = "計画・指標・協議の場";
    let about = vec![("地域", areas(records.iter().map(|record| &record.area)))];
    book_of_tables(title, about, None, &tables, &[], headers, made_at)
}

/// One round of one area's list, to be filled in with Excel alone. `assessment` is what is answered
/// so far.
///
/// # Errors
/// More than Excel can hold.
pub fn fill_in_book(
    record: &AreaRecord,
    assessment: &Assessment,
    list: &Checklist,
    library: &Library,
    made_at: &NaiveDateTime,
) -> Result<Vec<u8>, NotWritten> {
    let title = FILL_IN_TITLE;
    let answers = fill_in_sheet(record, assessment, list, library);
    let front = Front {
        title,
        about: vec![
            ("地域", areas([&record.area])),
            ("実施回", rounds([assessment.key])),
            (
                "チェックリスト",
                format!("{}（{}）", list.title, list.edition.edition),
            ),
        ],
        ways: OF_FILLING_IN,
        sheets: vec![(answers::TABLE.label, "記入するシートです。1項目が1行です。")],
    };
    workbook(title, &[front.sheet(made_at), answers], made_at)
}

/// A sheet a table, behind 「はじめに」 and `first`, which comes with what is said of it there; the
/// columns and codes come last.
pub(super) fn book_of_tables(
    title: &str,
    about: Vec<(&'static str, String)>,
    first: Option<(NewSheet, &'static str)>,
    tables: &[TableRows],
    lists: &[&Checklist],
    headers: Headers,
    made_at: &NaiveDateTime,
) -> Result<Vec<u8>, NotWritten> {
    let codes = code_sheet(lists.iter().copied(), headers);
    let columns = columns_of_sheets(tables);
    let of_tables = tables.iter().map(|rows| rows.table);
    let of_tables = of_tables.chain([columns.table, &codes_list::TABLE]);
    let first_named = first.iter().map(|(sheet, about)| (sheet.name, *about));
    let front = Front {
        title,
        about,
        ways: OF_TABLES,
        sheets: first_named
            .chain(of_tables.map(|table| (table.label, table.about)))
            .collect(),
    };
    let mut sheets = vec![front.sheet(made_at)];
    sheets.extend(first.map(|(sheet, _)| sheet));
    let of_table = |rows: &TableRows| table_sheet(rows, headers, Some(&codes));
    sheets.extend(tables.iter().map(of_table));
    sheets.extend([table_sheet(&columns, headers, None), codes]);
    workbook(title, &sheets, made_at)
}

/// 津圏域（三重県）、松阪圏域（三重県）
pub(super) fn areas<'a>(areas: impl IntoIterator<Item = &'a Area>) -> String {
    let names = areas
        .into_iter()
        .map(|area| match area.prefecture.as_str() {
            "" => area.name.clone(),
            prefecture => format!("{}（{prefecture}）", area.name),
        });
    each_once(names)
}

/// 令和8年度 年度当初、令和8年度 中間
fn rounds(keys: impl IntoIterator<Item = AssessmentKey>) -> String {
    let names = keys
        .into_iter()
        .map(|key| format!("{} {}", key.year.era_label(), key.round.label()));
    each_once(names)
}

fn each_once(names: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for name in names {
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all.join("、")
}

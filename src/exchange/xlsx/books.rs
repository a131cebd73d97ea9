//! The workbooks that people save: which sheets each has, and what is said of it.
//!
//! Each is a pure function of what it holds and of the time that it was made at. Must not know who
//! may see what: records are given as they may leave.

use super::code_cells;
use super::code_sheet::code_sheet;
use super::fill_in_sheet::fill_in_sheet;
use super::front_sheet::Front;
use super::not_written::NotWritten;
use super::sheet::NewSheet;
use super::table_sheet::table_sheet;
use super::writer::workbook;
use crate::exchange::csv::tables::year::YearTable;
use crate::exchange::csv::tables::{answers, columns_of_sheets, summary, year};
use crate::exchange::csv::{Headers, TableRows};
use crate::model::{Area, AreaRecord, Assessment, AssessmentKey, Checklist, Library};
use chrono::NaiveDateTime;

pub(super) const ANSWERS: (&str, &str) = (
    "回答",
    "1項目が1行です。段階・根拠・コメントなどが入ります。",
);
pub(super) const SUMMARY: (&str, &str) = (
    "メニューごとの集計",
    "1メニューが1行です。点・回答率・項目数が入ります。回答から計算したもので、書きかえても取り込まれません。",
);
pub(super) const COLUMNS: (&str, &str) = ("列の説明", "それぞれの列の意味・単位・書き方です。");
pub(super) const CODES: (&str, &str) = (
    code_cells::NAME,
    "コードの列で使うコードと、その意味です。コードの列では、ここから選べます。",
);

/// What to do with a workbook of tables.
pub(super) const OF_TABLES: &[(&str, &str)] = &[
    (
        "見る",
        "シートは下の見出しで切り替えます。1行目の▼で、行をしぼりこめます。",
    ),
    (
        "直す",
        "値は直せます。直すときは、1行目の列の名前と、IDの列は、そのまま残してください。コードの列とその読みの列は、両方を直すか、コードの列だけを直します。",
    ),
    (
        "送る・取り込む",
        "Excelブック（.xlsx）のまま保存して、いつもの方法で渡してください。受け取った人は、ものさしの「控えとファイル」で取り込めます。取り込む前に、何が変わるかが示されます。",
    ),
];

const OF_FILLING_IN: &[(&str, &str)] = &[
    (
        "記入する",
        "「回答」のシートの、色の付いた列に書きます。項目と「段階のことば」を読み、いちばん近いものを「評価段階」で0から4まで選びます。",
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
        (ANSWERS, answers::rows(pairs(), library)),
        (SUMMARY, summary::rows(pairs(), library)),
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
    book(title, about, tables.into(), &lists, headers, made_at)
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
    let rows = |table: YearTable| year::rows(table, records.iter().copied());
    let tables = YearTable::ALL
        .iter()
        .map(|table| (sheet_of(*table), rows(*table)));
    let title = "計画・指標・協議の場";
    let about = vec![("地域", areas(records.iter().map(|record| &record.area)))];
    book(title, about, tables.collect(), &[], headers, made_at)
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
    let title = "チェックリストをExcelで記入する";
    let answers = fill_in_sheet(ANSWERS.0, record, assessment, list, library);
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
        sheets: vec![(ANSWERS.0, "記入するシートです。1項目が1行です。")],
    };
    workbook(title, &[front.sheet(made_at), answers], made_at)
}

type NamedRows = ((&'static str, &'static str), TableRows);

fn book(
    title: &str,
    about: Vec<(&'static str, String)>,
    tables: Vec<NamedRows>,
    lists: &[&Checklist],
    headers: Headers,
    made_at: &NaiveDateTime,
) -> Result<Vec<u8>, NotWritten> {
    let codes = code_sheet(lists.iter().copied(), headers);
    let columns = columns_of_sheets(tables.iter().map(|(_, rows)| rows));
    let columns = table_sheet(COLUMNS.0, &columns, headers, None);
    let names = tables.iter().map(|(sheet, _)| *sheet);
    let front = Front {
        title,
        about,
        ways: OF_TABLES,
        sheets: names.chain([COLUMNS, CODES]).collect(),
    };
    let mut sheets: Vec<NewSheet> = vec![front.sheet(made_at)];
    let of_table = |((name, _), rows): &NamedRows| table_sheet(name, rows, headers, Some(&codes));
    sheets.extend(tables.iter().map(of_table));
    sheets.extend([columns, codes]);
    workbook(title, &sheets, made_at)
}

pub(super) fn sheet_of(table: YearTable) -> (&'static str, &'static str) {
    match table {
        YearTable::Plan => (
            "計画",
            "年度ごとの地域ビジョン、目標、PDCAのステップなどです。",
        ),
        YearTable::Issues => ("地域課題", "1課題が1行です。"),
        YearTable::Actions => ("取組", "1つの取組が1行です。"),
        YearTable::Indicators => ("指標", "現状値・目標値・実績値が、1つの値につき1行です。"),
        YearTable::Forums => ("協議の場", "1つの会議が1行です。"),
        YearTable::Meetings => ("開催記録", "1回の開催が1行です。"),
    }
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

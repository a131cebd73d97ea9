//! The column dictionary: what the columns of all other tables mean, one row a column. Goes with
//! them, and is never read back.
//!
//! Must not know which tables there are.

use super::codes_list::{CODE_TABLE, MEANING};
use crate::exchange::csv::column::{
    Column,
    ColumnType::{self, Integer, Text},
    columns,
};
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_rows::TableRows;
use crate::exchange::csv::table_writer::Values;
use crate::exchange::text_encoding::TextEncoding;

columns! {
    COLUMN = [
        TABLE_NAME: Text, "table", "ファイル", "", not read, "列のあるファイル";
        POSITION: Integer, "position", "列の順番", "", not read, "左から何番目の列か";
        COLUMN_NAME: Text, "column", "列名（英数字）", "", not read, "英数字の列名";
        COLUMN_LABEL: Text, "column_label", "列名（日本語）", "", not read, "日本語の列名";
        COLUMN_TYPE: Text, "type", "型", "", not read, "text: 文字列、code: コード、integer: 整数、decimal: 小数（小数点以下1けた）、number: 数値、date: 日付";
        COLUMN_UNIT: Text, "unit", "単位", "", not read, "数値の単位";
    ];
}

columns! {
    /// A column that is added goes to their end.
    WRITTEN = [
        RULE: Text, "rule", "書き方", "", not read, "値の書き方";
        FILE_ENCODING: Text, "encoding", "文字コード", "", not read, "ファイルの文字コード";
    ];
}

/// One row a column of another table.
pub static TABLE: CsvTable = CsvTable {
    name: "columns",
    label: "列の説明",
    about: "それぞれの列の意味・単位・書き方です。",
    groups: &[COLUMN, &[MEANING, CODE_TABLE], WRITTEN],
    own_column: COLUMN_NAME,
    key: &["table", "position"],
};

/// In which form the tables leave that are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenForm {
    Csv(TextEncoding),
    /// Sheets of a workbook.
    Sheet,
}

/// What to say to whoever wants to take one in.
pub const NOT_READ: &str = "列の説明のファイルです。ほかのファイルの読み方を伝えるためのもので、取り込むことはありません。直すところはないので、このファイルを外して選んでください。";

/// The rows of a dictionary of `tables`, which are written as `form` says.
pub fn rows<'t>(tables: impl IntoIterator<Item = &'t CsvTable>, form: WrittenForm) -> TableRows {
    let mut rows = Vec::new();
    for table in tables {
        for (index, column) in table.columns().enumerate() {
            let (column_type, code_table) = type_names(column.column_type);
            let mut row = Values::default();
            row.set(&TABLE_NAME, table.name);
            row.set(&POSITION, index + 1);
            row.set(&COLUMN_NAME, column.name);
            row.set(&COLUMN_LABEL, column.label);
            row.set(&COLUMN_TYPE, column_type);
            row.set(&COLUMN_UNIT, column.unit);
            row.set(&MEANING, column.meaning);
            row.set(&CODE_TABLE, code_table);
            row.set(&RULE, rule(column.column_type, form));
            if let WrittenForm::Csv(encoding) = form {
                let encoding = format!("{}、改行はCRLF", encoding.label());
                row.set(&FILE_ENCODING, encoding);
            }
            rows.push(row);
        }
    }
    let table = &TABLE;
    TableRows { table, rows }
}

/// The type's name, and its code table's.
pub fn type_names(column_type: ColumnType) -> (&'static str, &'static str) {
    match column_type {
        ColumnType::Text | ColumnType::Id => ("text", ""),
        ColumnType::OuterCode => ("code", ""),
        ColumnType::Code(table) => ("code", table.name()),
        ColumnType::Integer => ("integer", ""),
        ColumnType::Decimal => ("decimal", ""),
        ColumnType::Number => ("number", ""),
        ColumnType::Date => ("date", ""),
    }
}

/// In words, not signs: a sign would be guarded here as well, and so be told wrong.
pub fn rule(column_type: ColumnType, form: WrittenForm) -> &'static str {
    match column_type {
        ColumnType::Text if form == WrittenForm::Sheet => "文字列のセル。書いたままの文です",
        ColumnType::Text => {
            "文の中の改行は、バックスラッシュ（半角の円記号）と n で表します。復帰は n のかわりに r、バックスラッシュそのものは二つ重ねます。計算式とまちがわれる文字（= + - @ など）や半角のアポストロフィで始まる文と、表計算ソフトが数値・日付・時刻などに変えてしまう文（1-2、3/4、0120、(1)、1e3、50%、7月22日 など）は、先頭に半角のアポストロフィを一つ加えます。取り込むと元にもどります"
        }
        ColumnType::Id => {
            "書きかえないでください。前後の空白や全角の英数字は、取り込むときに直します。表計算ソフトが変えてしまうもの（1-2、01 など）と、空白や全角などをそのまま残すものは、先頭に半角のアポストロフィを一つ加えます"
        }
        ColumnType::OuterCode => {
            "半角数字6けた。先頭の0が落ちていても、最後の1けた（検査数字）がなくても、どのコードか決まれば取り込めます"
        }
        ColumnType::Code(_) => "コード表のコード。空欄は答えなし",
        ColumnType::Date => {
            "西暦の年-月-日（例: 2026-04-01）。空欄は日付なし。令和8年4月1日、R8.4.1、2026/4/1 なども取り込めます"
        }
        ColumnType::Integer | ColumnType::Decimal | ColumnType::Number => {
            "半角の数字だけ。単位やけた区切りは付けません。空欄は0ではありません"
        }
    }
}

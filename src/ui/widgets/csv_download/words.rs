//! Words around files that are saved as CSV or for Excel, on whichever page.

pub const HEADERS: &str = "列の名前";
pub const HEADERS_JAPANESE: &str = "日本語";
pub const HEADERS_ASCII: &str = "英数字（集計のしくみに取り込むとき）";
pub const ENCODING: &str = "文字コード";
pub const ENCODING_UTF8: &str = "UTF-8（BOM付き・おすすめ）";
pub const ENCODING_CP932: &str = "CP932（いわゆるShift_JIS）";
pub const ENCODING_HINT: &str =
    "どちらもExcelでそのまま開けます。CP932は、指定があるときだけお選びください。";
pub const BOOK: &str = "Excelブック（まとめて）";
/// Above the files, one a table.
pub const CSV_FILES: &str = "CSV（表ごとに一つ）";
pub const SAVE: &str = "保存";
pub const LOST_TITLE: &str = "CP932では書けない文字があります";
pub const LOST_LEAD: &str =
    "このまま保存すると、次の文字は「〓」になります。UTF-8を選ぶか、文字を書きかえてください。";

/// 「😀」（絵文字 U+1F600）3か所。はじめは2行目の「…声と😀、もう…」
pub fn lost(character: char, name: &str, count: usize, line: usize, around: &str) -> String {
    format!("「{character}」（{name}）{count}か所。はじめは{line}行目の「…{around}…」")
}

/// 回答を保存
pub fn save(name: &str) -> String {
    format!("{name}を{SAVE}")
}

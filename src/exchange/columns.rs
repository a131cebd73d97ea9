//! The columns of the CSV files: their two names, type, unit and meaning. The one place that both
//! the files and the column dictionary are made from.
//!
//! Columns are stable: one may be added at the end, none renamed, moved or given a new meaning.

use super::codes::CodeTable;

/// Which of a column's two names stands on line 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Headers {
    /// `item_id`: for machines.
    Ascii,
    /// 項目ID: for people.
    #[default]
    Japanese,
}

impl Headers {
    pub const ALL: [Headers; 2] = [Headers::Japanese, Headers::Ascii];
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Free text, guarded by the rules of `csv_rules`.
    Text,
    /// A code that is not of this tool's making, such as 全国地方公共団体コード.
    OuterCode,
    /// One of a table's codes.
    Code(CodeTable),
    Integer,
    /// With one digit after the point.
    Decimal,
    /// Whole or with as many digits after the point as it has.
    Number,
    /// 2026-04-01
    Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Lower-case ASCII and underscores.
    pub name: &'static str,
    pub label: &'static str,
    pub kind: ColumnType,
    /// Blank for what has no unit.
    pub unit: &'static str,
    pub meaning: &'static str,
}

impl Column {
    pub fn header(&self, headers: Headers) -> &'static str {
        match headers {
            Headers::Ascii => self.name,
            Headers::Japanese => self.label,
        }
    }
}

/// Writes one column a line: `CONST: kind, "name", "label", "unit", "meaning";`
macro_rules! columns {
    ($($id:ident: $kind:expr, $name:literal, $label:literal, $unit:literal, $meaning:literal;)*) => {
        $(pub const $id: Column = Column {
            name: $name,
            label: $label,
            kind: $kind,
            unit: $unit,
            meaning: $meaning,
        };)*
    };
}
pub(super) use columns;

use CodeTable as T;
use ColumnType::{Code, Decimal, Integer, OuterCode, Text};

columns! {
    AREA_ID: Text, "area_id", "地域ID", "", "地域を見分けるID。名前が変わっても変わりません。書きかえないでください";
    OWN_CODE: Text, "own_code", "地域独自コード", "", "都道府県などが独自に決めた地域のコード。なければ空欄";
    LOCAL_CODE: OuterCode, "local_code", "団体コード", "", "全国地方公共団体コード（6けた）。圏域にはないので空欄";
    AREA_NAME: Text, "area_name", "地域名", "", "地域の正式な名前";
    AREA_KIND: Code(T::AreaKind), "area_kind", "地域区分コード", "", "都道府県・圏域・市町村の別";
    AREA_KIND_LABEL: Text, "area_kind_label", "地域区分", "", "地域区分コードの読み。取り込みでは使いません";
    PREFECTURE: Text, "prefecture", "都道府県", "", "属する都道府県の正式な名前。都道府県自身は空欄";
    FISCAL_YEAR: Integer, "fiscal_year", "年度", "年度", "4月から3月までの年度。始まる年の西暦";
    FISCAL_YEAR_ERA: Text, "fiscal_year_era", "年度（和暦）", "", "年度の和暦。取り込みでは使いません";
    ROUND: Code(T::Round), "round", "実施回コード", "", "年度内のいつの評価か";
    ROUND_LABEL: Text, "round_label", "実施回", "", "実施回コードの読み。取り込みでは使いません";
    VOICE: Code(T::Voice), "voice", "立場コード", "", "協議の場の合意か、どの立場の回答か";
    VOICE_LABEL: Text, "voice_label", "立場", "", "立場コードの読み。取り込みでは使いません";
    CHECKLIST: Text, "checklist", "チェックリストID", "", "使ったチェックリストのID";
    EDITION: Text, "edition", "チェックリストの版", "", "使ったチェックリストの版";
    MENU: Code(T::Menu), "menu", "事業メニュー番号", "", "構築推進事業の事業メニュー（1から9）。リストにない項目は空欄";
    MENU_NAME: Text, "menu_name", "事業メニュー", "", "事業メニューの名前。取り込みでは使いません";

    ITEM_ID: Text, "item_id", "項目ID", "", "項目を見分けるID。意味は版が変わっても変わりません。空欄の行は、回答がまだ一つもないことを表します";
    ITEM_TEXT: Text, "item_text", "項目", "", "項目の文。取り込みでは使いません";
    RATING: Code(T::Rating), "rating", "評価コード", "", "段階で答えたか、該当なしか、わからないか。空欄は未回答";
    RATING_LABEL: Text, "rating_label", "評価", "", "評価の読み。取り込みでは使いません";
    LEVEL: Code(T::Level), "level", "評価段階", "段階", "評価コードが level のときの段階（0から4）。それ以外は空欄。空欄は0ではありません";
    EVIDENCE: Text, "evidence", "根拠", "", "評価の根拠";
    COMMENT: Text, "comment", "コメント", "", "評価へのコメント";
    STRENGTH_VERDICT: Code(T::Verdict), "strength_verdict", "ストレングスの判断コード", "", "ストレングスについての話し合いでの判断。なければ空欄";
    STRENGTH_WHY: Text, "strength_why", "ストレングスの判断理由", "", "その理由";
    GAP_VERDICT: Code(T::Verdict), "gap_verdict", "課題の判断コード", "", "課題についての話し合いでの判断。なければ空欄";
    GAP_WHY: Text, "gap_why", "課題の判断理由", "", "その理由";

    SCORE: Decimal, "score", "点", "点", "評価のある項目の段階の平均を、0から100にしたもの。評価が一つもなければ空欄";
    ANSWERED_RATE: Decimal, "answered_rate", "回答率", "%", "該当なしを除く項目のうち、段階で評価した項目の割合。除くと何も残らなければ空欄";
    ITEMS_ALL: Integer, "items_all", "項目数", "項目", "この地域区分に合う項目の数";
    ITEMS_RATED: Integer, "items_rated", "評価した項目数", "項目", "段階で評価した項目の数";
    ITEMS_UNKNOWN: Integer, "items_unknown", "わからない項目数", "項目", "わからないと答えた項目の数";
    ITEMS_NOT_APPLICABLE: Integer, "items_not_applicable", "該当なしの項目数", "項目", "該当なしと答えた項目の数";
    ITEMS_BLANK: Integer, "items_blank", "未回答の項目数", "項目", "まだ答えていない項目の数";
    REFERENCE: Code(T::Reference), "reference", "参考フラグ", "", "回答率が半分に満たず、点を参考として見るものは1";

    TABLE: Text, "table", "ファイル", "", "列のあるファイル";
    POSITION: Integer, "position", "列の順番", "", "左から何番目の列か";
    COLUMN_NAME: Text, "column", "列名（英数字）", "", "英数字の列名";
    COLUMN_LABEL: Text, "column_label", "列名（日本語）", "", "日本語の列名";
    TYPE: Text, "type", "型", "", "text: 文字列、code: コード、integer: 整数、decimal: 小数（小数点以下1けた）、number: 数値、date: 日付";
    UNIT: Text, "unit", "単位", "", "数値の単位";
    MEANING: Text, "meaning", "意味", "", "意味";
    CODE_TABLE: Text, "code_table", "コード表", "", "コード表の名前";
    RULE: Text, "rule", "書き方", "", "値の書き方";
    FILE_ENCODING: Text, "encoding", "文字コード", "", "ファイルの文字コード";
    CODE: Text, "code", "コード", "", "コード";
    CODE_LABEL: Text, "label", "コードの名前", "", "コードの名前";
}

/// Of which area, and which assessment of it: the first columns of both data files.
macro_rules! with_assessment_columns {
    ($($rest:ident),* $(,)?) => {
        [
            AREA_ID, OWN_CODE, LOCAL_CODE, AREA_NAME, AREA_KIND, AREA_KIND_LABEL, PREFECTURE,
            FISCAL_YEAR, FISCAL_YEAR_ERA, ROUND, ROUND_LABEL, VOICE, VOICE_LABEL,
            CHECKLIST, EDITION, MENU, MENU_NAME, $($rest),*
        ]
    };
}

/// The answers, one row an item.
pub const ANSWERS: [Column; 28] = with_assessment_columns![
    ITEM_ID,
    ITEM_TEXT,
    RATING,
    RATING_LABEL,
    LEVEL,
    EVIDENCE,
    COMMENT,
    STRENGTH_VERDICT,
    STRENGTH_WHY,
    GAP_VERDICT,
    GAP_WHY,
];

/// The summary, one row a menu.
pub const SUMMARY: [Column; 25] = with_assessment_columns![
    SCORE,
    ANSWERED_RATE,
    ITEMS_ALL,
    ITEMS_RATED,
    ITEMS_UNKNOWN,
    ITEMS_NOT_APPLICABLE,
    ITEMS_BLANK,
    REFERENCE,
];

/// The column dictionary, one row a column of another file.
pub const DICTIONARY: [Column; 10] = [
    TABLE,
    POSITION,
    COLUMN_NAME,
    COLUMN_LABEL,
    TYPE,
    UNIT,
    MEANING,
    CODE_TABLE,
    RULE,
    FILE_ENCODING,
];

/// The code table, one row a code.
pub const CODES: [Column; 6] = [CODE_TABLE, CODE, CODE_LABEL, MEANING, CHECKLIST, EDITION];

#[cfg(test)]
mod tests {
    use super::*;

    fn check_names(columns: &[Column]) {
        for (index, column) in columns.iter().enumerate() {
            let ascii = |c: char| c.is_ascii_lowercase() || c == '_';
            assert!(column.name.chars().all(ascii), "{}", column.name);
            for other in &columns[index + 1..] {
                assert_ne!(column.name, other.name);
                assert_ne!(column.label, other.label);
            }
        }
    }

    #[test]
    fn names_are_plain_and_their_own() {
        check_names(&ANSWERS);
        check_names(&SUMMARY);
        check_names(&DICTIONARY);
        check_names(&CODES);
    }
}

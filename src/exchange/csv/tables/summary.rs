//! Where the menus stand as CSV, one row a menu: for a prefecture's own tables. Written, never read
//! back, because it follows from the answers.
//!
//! Must not know how a mean is worked out. Files alone hold it as 0 to 100, too, as they always did.

use super::area_columns::{AREA, YEAR};
use super::assessment_columns::{ASKED, ASSESSMENT, assessment_values, set_asked, set_menu};
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Decimal, Integer},
    Headers, columns,
};
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_rows::TableRows;
use crate::exchange::csv::table_writer::Values;
use crate::model::{AreaRecord, Assessment, LEVELS, Library, Menu};
use crate::score::{MenuScore, in_tenths, menu_scores};

columns! {
    /// A column that is added goes to their end.
    RESULT = [
        SCORE: Decimal, "score", "点", "点", not read, "評価のある項目の段階の平均を、0から100にしたもの。評価が一つもなければ空欄";
        ANSWERED_RATE: Decimal, "answered_rate", "回答率", "%", not read, "該当なしを除く項目のうち、段階で評価した項目の割合。除くと何も残らなければ空欄";
        ITEMS_ALL: Integer, "items_all", "項目数", "項目", not read, "この地域区分に合う項目の数。そのうち、記入したリスト（短い・ふつう・くわしい）で数えるもの";
        ITEMS_RATED: Integer, "items_rated", "評価した項目数", "項目", not read, "段階で評価した項目の数";
        ITEMS_UNKNOWN: Integer, "items_unknown", "わからない項目数", "項目", not read, "わからないと答えた項目の数";
        ITEMS_NOT_APPLICABLE: Integer, "items_not_applicable", "該当なしの項目数", "項目", not read, "該当なしと答えた項目の数";
        ITEMS_BLANK: Integer, "items_blank", "未回答の項目数", "項目", not read, "まだ答えていない項目の数";
        REFERENCE: Code(T::Reference), "reference", "参考フラグ", "", not read, "回答が少ないので、点と段階の平均を目安として見るものは1。どれだけ少ないときかは、コード表にあります";
        MEAN_LEVEL: Decimal, "mean_level", "段階の平均", "段階", not read, "評価のある項目の段階（0から4）の平均。画面や図に出る値です。評価が一つもなければ空欄";
    ];
}

/// One row a menu of an assessment.
pub static TABLE: CsvTable = CsvTable {
    name: "summary",
    label: "メニューごとの集計",
    about: "1メニューが1行です。段階の平均（0から4）、それを0から100にした点、回答率、項目数が入ります。回答から計算したもので、書きかえても取り込まれません。",
    groups: &[AREA, YEAR, ASSESSMENT, RESULT, ASKED],
    own_column: SCORE,
    key: &["area_id", "fiscal_year", "round", "voice", "menu"],
};

/// What to say to whoever wants to take one in.
pub const NOT_READ: &str = "メニューごとの集計のファイルです。集計からは回答にもどせないため、回答（answers）のファイルをお使いください。";

/// The text of a summary file.
pub fn write<'a>(
    assessments: impl IntoIterator<Item = (&'a AreaRecord, &'a Assessment)>,
    library: &Library,
    headers: Headers,
) -> String {
    rows(assessments, library).to_csv(headers)
}

/// Nine rows an assessment. Where the assessment's list is not in `library` its numbers are
/// unknown, hence blank.
pub fn rows<'a>(
    assessments: impl IntoIterator<Item = (&'a AreaRecord, &'a Assessment)>,
    library: &Library,
) -> TableRows {
    let mut rows = Vec::new();
    for (record, assessment) in assessments {
        let mut head = assessment_values(record, assessment);
        set_asked(&mut head, record, assessment);
        let list = library.get(&assessment.edition);
        let scores = list.map(|list| menu_scores(list, record.area.asked_of(), assessment));
        for (index, menu) in Menu::ALL.into_iter().enumerate() {
            let mut row = head.clone();
            set_menu(&mut row, menu);
            if let Some(scores) = &scores {
                set_score(&mut row, &scores[index]);
            }
            rows.push(row);
        }
    }
    let table = &TABLE;
    TableRows { table, rows }
}

fn set_score(row: &mut Values, score: &MenuScore) {
    let one_decimal = |value: f64| format!("{value:.1}");
    let answered = score.answered_rate.map(|rate| rate * 100.0);
    let reference = score.mean_level.map(|_| u8::from(score.thin));
    row.set_some(&SCORE, score.mean_level.map(of_hundred).map(one_decimal));
    row.set_some(&ANSWERED_RATE, answered.map(one_decimal));
    row.set(&ITEMS_ALL, score.all);
    row.set(&ITEMS_RATED, score.rated);
    row.set(&ITEMS_UNKNOWN, score.unknown);
    row.set(&ITEMS_NOT_APPLICABLE, score.not_applicable);
    row.set(&ITEMS_BLANK, score.blank);
    row.set_some(&REFERENCE, reference);
    row.set_some(&MEAN_LEVEL, score.mean_level.map(as_shown));
}

/// A mean level (0 to 4) as 0 to 100.
fn of_hundred(mean_level: f64) -> f64 {
    const TOP: f64 = (LEVELS - 1) as f64;
    mean_level / TOP * 100.0
}

/// The same number that people see, to the last digit.
fn as_shown(mean_level: f64) -> String {
    let tenths = in_tenths(mean_level);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::samples::{area, assessment, library};
    use crate::model::EditionRef;

    #[test]
    fn a_menu_is_a_row_and_no_level_is_blank_not_zero() {
        let (area, mut assessment) = (AreaRecord::new(area("a1")), assessment());
        let csv = write([(&area, &assessment)], &library(), Headers::Ascii);
        let lines: Vec<_> = csv.split("\r\n").collect();
        assert_eq!(lines.len(), 11, "a header, nine menus and the end");
        let head = "a1,k-01,242012,津圏域,region,圏域,三重県,2026,令和8年度,start,年度当初,draft,事務局案,sample,2026";
        let menu = |n: usize| lines[n].strip_prefix(head).expect("the same area");
        assert_eq!(
            menu(1),
            ",1,精神保健医療福祉体制の整備に係る事業,75.0,33.3,3,1,1,0,1,1,3.0,whole,"
        );
        assert_eq!(menu(2), ",2,普及啓発に係る事業,,,1,0,0,1,0,,,whole,");
        assert_eq!(
            menu(3),
            ",3,住まいの確保と居住支援に係る事業,,,0,0,0,0,0,,,whole,"
        );

        assessment.edition = EditionRef::new("elsewhere", "2026");
        let csv = write([(&area, &assessment)], &library(), Headers::Ascii);
        assert!(csv.contains(
            ",elsewhere,2026,1,精神保健医療福祉体制の整備に係る事業,,,,,,,,,,whole,\r\n"
        ));
    }
}

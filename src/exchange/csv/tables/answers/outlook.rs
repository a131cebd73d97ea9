//! What an answer says beside level, evidence and comment. Older files have none of these columns.
//!
//! Must not know of which assessment the answer is.

use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::{self, FLAG, coded};
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Date, Integer, Text},
    columns,
};
use crate::exchange::csv::ids_cell;
use crate::exchange::csv::table_writer::Values;
use crate::model::{Answer, Circle, Desired, Feeling, Level, MoveReason, Moved};

columns! {
    /// A column that is added goes to their end.
    OUTLOOK = [
        FELT: Code(T::Feeling), "felt", "実感コード", "", may be missing, "くらしのことばの問いへの答え。段階とは別で、段階の平均には数えません。なければ空欄";
        FELT_LABEL: Text, "felt_label", "実感", "", not read, "実感コードの読み。取り込みでは使いません";
        DESIRED_LEVEL: Code(T::Level), "desired_level", "めざす段階", "段階", may be missing, "めざす段階（0から4）。決めていなければ空欄";
        DESIRED_YEAR: Integer, "desired_year", "めざす年度", "年度", may be missing, "めざす段階を、どの年度の終わりまでにか。決めていなければ空欄。実施回より前の年度なら、その実施回で取り下げたもの";
        PLACES: Text, "municipalities", "構成市町村の並び", "", may be missing, "どの市町村についての回答か。二つ以上は半角の空白で区切ります";
        CARRIED: Code(T::Flag), "carried", "前回のまま", "", may be missing, "前回の回答を、今も同じと確かめてそのまま使ったときは1";
        CHECKED: Date, "checked", "根拠を確かめた日", "", may be missing, "根拠を最後に見た日";
        EVIDENCE_CIRCLE: Code(T::Circle), "evidence_circle", "根拠の見せる範囲コード", "", may be missing, "この根拠だけ見せる範囲を変えるとき。空欄は地域の決めたとおり";
        COMMENT_CIRCLE: Code(T::Circle), "comment_circle", "コメントの見せる範囲コード", "", may be missing, "このコメントだけ見せる範囲を変えるとき。空欄は地域の決めたとおり";
        MOVED: Code(T::MoveReason), "moved", "段階が変わったわけコード", "", may be missing, "前の実施回と段階がちがうわけ。進んだ・もどったと数えるのは、様子が変わったときだけです。まだ言っていなければ空欄";
        MOVED_LABEL: Text, "moved_label", "段階が変わったわけ", "", not read, "わけコードの読み。取り込みでは使いません";
    ];
}

pub fn set_outlook(row: &mut Values, answer: &Answer) {
    row.set_some(&FELT, answer.felt.map(Feeling::code));
    row.set_some(&FELT_LABEL, answer.felt.map(Feeling::label));
    row.set_some(&DESIRED_LEVEL, answer.desired.map(|d| d.level.value()));
    row.set_some(&DESIRED_YEAR, answer.desired.map(|d| d.year.western()));
    let places = answer.municipalities.iter().map(String::as_str);
    row.set(&PLACES, ids_cell::join(places));
    row.set_some(&CARRIED, answer.carried.then_some(FLAG[0].0));
    row.set_some(&CHECKED, answer.checked);
    row.set_some(&EVIDENCE_CIRCLE, answer.evidence_circle.map(Circle::code));
    row.set_some(&COMMENT_CIRCLE, answer.comment_circle.map(Circle::code));
    row.set_some(&MOVED, answer.move_reason().map(MoveReason::code));
    row.set_some(&MOVED_LABEL, answer.move_reason().map(MoveReason::label));
}

/// Why the level that the row has moved; without a level it says nothing.
pub fn moved(cells: &mut Cells<'_>, level: Option<Level>) -> Option<Moved> {
    let reason = cells.optional_code(&MOVED, coded).flatten()?;
    level.map(|to| Moved { to, reason })
}

/// An answer that says nothing but this.
pub fn read_outlook(cells: &mut Cells<'_>) -> Option<Answer> {
    let felt = cells.optional_code(&FELT, coded);
    let desired = desired(cells);
    let carried = cells.optional_code(&CARRIED, codes::flag);
    let checked = cells.optional_day(&CHECKED);
    let evidence_circle = cells.optional_code(&EVIDENCE_CIRCLE, coded);
    let comment_circle = cells.optional_code(&COMMENT_CIRCLE, coded);
    Some(Answer {
        felt: felt?,
        desired: desired?,
        municipalities: ids_cell::split(&cells.row.get(&PLACES)),
        carried: carried?.unwrap_or(false),
        checked: checked?,
        evidence_circle: evidence_circle?,
        comment_circle: comment_circle?,
        ..Answer::default()
    })
}

/// A file that lacks one of the two columns says nothing of it.
fn desired(cells: &mut Cells<'_>) -> Option<Option<Desired>> {
    if ![DESIRED_LEVEL, DESIRED_YEAR]
        .iter()
        .all(|column| cells.row.has(column))
    {
        return Some(None);
    }
    let level: Option<Level> = cells.optional_level(&DESIRED_LEVEL)?;
    let year = cells.optional_fiscal_year(&DESIRED_YEAR)?;
    match (level, year) {
        (Some(level), Some(year)) => Some(Some(Desired { level, year })),
        (None, None) => Some(None),
        (level, _) => {
            let blank = match level {
                Some(_) => DESIRED_YEAR,
                None => DESIRED_LEVEL,
            };
            let message =
                "空です。めざす段階は、段階と年度の両方を書くか、両方を空にしてください。";
            cells.problem(&blank, message);
            None
        }
    }
}

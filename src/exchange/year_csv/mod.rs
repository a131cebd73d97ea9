//! The year as CSV: plan, issues, actions, indicators, forums and meetings, one file each, by the
//! same rules as the answers, and read back without loss.
//!
//! Each row tells one thing whole: a step, an issue, an action, a value, a forum, a sitting.
//! What belongs to another row names it by its id.

mod actions;
mod columns;
mod entry;
mod forums;
mod ids_cell;
mod indicators;
mod issues;
mod kind_columns;
mod meetings;
mod plan;
mod read;
mod take_in;
#[cfg(test)]
mod tests;

pub use read::{YearArea, YearFile, read, table_of};
pub use take_in::taken_in;

use super::columns::{Column, Headers};
use super::sheet_writer::SheetWriter;
use crate::model::{Area, AreaRecord, FiscalYear, LocalCode, coded};

coded! {
    /// The files, in the order in which one builds on another.
    YearTable {
        Plan = "plan", "年度の計画";
        Issues = "issues", "地域課題";
        Actions = "actions", "取組";
        Indicators = "indicators", "指標";
        Forums = "forums", "協議の場";
        Meetings = "meetings", "協議の場の開催記録";
    }
}

coded! {
    /// What a row of the plan file is.
    PlanPart {
        Vision = "vision", "地域ビジョン";
        Goal = "goal", "年度の達成目標";
        Step = "step", "PDCAのステップ";
        HospitalTalks = "hospital-talks", "病院との意見交換の場";
        HospitalActivities = "hospital-activities", "病院との具体的な活動";
        Worries = "worries", "現時点での課題・悩み";
        Questions = "questions", "他自治体へ聞いてみたいこと";
        Closed = "closed", "年度の締めくくり";
    }
}

coded! {
    /// What a row of the indicator file is.
    ValueKind {
        Baseline = "baseline", "現状値";
        Target = "target", "目標値";
        Actual = "actual", "実績値";
    }
}

impl YearTable {
    /// In the fixed order of the file.
    pub(super) fn columns(self) -> &'static [Column] {
        match self {
            YearTable::Plan => &columns::PLAN,
            YearTable::Issues => &columns::ISSUES,
            YearTable::Actions => &columns::ACTIONS,
            YearTable::Indicators => &columns::INDICATORS,
            YearTable::Forums => &columns::FORUMS,
            YearTable::Meetings => &columns::MEETINGS,
        }
    }

    /// The column that no other file has.
    fn own_column(self) -> Column {
        match self {
            YearTable::Plan => columns::PART,
            YearTable::Issues => columns::ORIGIN,
            YearTable::Actions => columns::ACTION_ID,
            YearTable::Indicators => columns::INDICATOR_ID,
            YearTable::Forums => columns::LAYER,
            YearTable::Meetings => columns::MEETING_ID,
        }
    }
}

/// The text of one file about some areas; turn it into bytes with
/// [`super::text_encoding::encode`].
pub fn write<'a>(
    table: YearTable,
    records: impl IntoIterator<Item = &'a AreaRecord>,
    headers: Headers,
) -> String {
    let mut sheet = SheetWriter::new(table.columns(), headers);
    for record in records {
        let head = area_values(&record.area);
        let rows = match table {
            YearTable::Plan => plan::rows(record),
            YearTable::Issues => issues::rows(record),
            YearTable::Actions => actions::rows(record),
            YearTable::Indicators => indicators::rows(record),
            YearTable::Forums => forums::rows(record),
            YearTable::Meetings => meetings::rows(record),
        };
        for row in rows {
            sheet.row(&[&head[..], &row].concat());
        }
    }
    sheet.finish()
}

/// Values of the columns from `area_id` to `prefecture`, with which every row begins.
fn area_values(area: &Area) -> [String; 7] {
    [
        area.id.to_string(),
        area.own_code.clone(),
        area.code
            .as_ref()
            .map_or_else(String::new, LocalCode::to_string),
        area.name.clone(),
        area.kind.code().to_owned(),
        area.kind.label().to_owned(),
        area.prefecture.clone(),
    ]
}

/// 2026 and 令和8年度.
fn year_values(year: FiscalYear) -> [String; 2] {
    [year.western().to_string(), year.era_label()]
}

/// A value's text, or a blank cell.
fn or_blank<T: ToString>(value: Option<T>) -> String {
    value.map_or_else(String::new, |value| value.to_string())
}

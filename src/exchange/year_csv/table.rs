//! Which files the year is in, and how each is known.

use super::columns;
use crate::exchange::columns::Column;
use crate::model::coded;

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

impl YearTable {
    /// In the fixed order of the file.
    pub(in crate::exchange) fn columns(self) -> &'static [Column] {
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
    pub(super) fn own_column(self) -> Column {
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

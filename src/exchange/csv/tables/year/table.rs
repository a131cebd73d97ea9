//! Which tables the year is in, and what each of them does.
//!
//! The one place in which a table of the year is named to all others. Must not know its columns.

use super::super::{actions, forums, indicators, issues, meetings, plan, profile};
use super::entry::Entry;
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_writer::Values;
use crate::model::{AreaRecord, coded};

coded! {
    /// The tables, in the order in which one builds on another.
    YearTable {
        Plan = "plan", "計画";
        Issues = "issues", "地域課題";
        Actions = "actions", "取組";
        Indicators = "indicators", "指標";
        Forums = "forums", "協議の場";
        Meetings = "meetings", "開催記録";
        Profile = "profile", "地域のすがた";
    }
}

impl YearTable {
    pub fn table(self) -> &'static CsvTable {
        match self {
            YearTable::Plan => &plan::TABLE,
            YearTable::Issues => &issues::TABLE,
            YearTable::Actions => &actions::TABLE,
            YearTable::Indicators => &indicators::TABLE,
            YearTable::Forums => &forums::TABLE,
            YearTable::Meetings => &meetings::TABLE,
            YearTable::Profile => &profile::TABLE,
        }
    }

    /// The rows about one area, each beginning with `head`.
    pub(in crate::exchange) fn rows(self, head: &Values, record: &AreaRecord) -> Vec<Values> {
        match self {
            YearTable::Plan => plan::rows(head, record),
            YearTable::Issues => issues::rows(head, record),
            YearTable::Actions => actions::rows(head, record),
            YearTable::Indicators => indicators::rows(head, record),
            YearTable::Forums => forums::rows(head, record),
            YearTable::Meetings => meetings::rows(head, record),
            YearTable::Profile => profile::rows(head, record),
        }
    }

    /// What a row says beside its area. `None`: what is wrong is noted.
    pub(super) fn entry(self, cells: &mut Cells<'_>) -> Option<Entry> {
        match self {
            YearTable::Plan => plan::read(cells).map(|(year, part)| Entry::Plan(year, part)),
            YearTable::Issues => issues::read(cells).map(|(year, issue)| Entry::Issue(year, issue)),
            YearTable::Actions => {
                actions::read(cells).map(|(year, issue, action)| Entry::Action(year, issue, action))
            }
            YearTable::Indicators => {
                indicators::read(cells).map(|(indicator, value)| Entry::Indicator(indicator, value))
            }
            YearTable::Forums => forums::read(cells).map(Entry::Forum),
            YearTable::Meetings => {
                meetings::read(cells).map(|(forum, meeting)| Entry::Meeting(forum, meeting))
            }
            YearTable::Profile => profile::read(cells).map(Entry::Profile),
        }
    }
}

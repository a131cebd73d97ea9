//! The sittings of a year, those that were held and those to come.

use crate::model::{AreaRecord, Day, FiscalYear};
use crate::ui::navigation::route::Route;
use crate::ui::view_models::forums::{self, listed};
use crate::ui::view_models::today::Today;

/// A sitting at its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    pub day: Day,
    pub name: String,
    pub is_over: bool,
    /// Its forum's page.
    pub route: Route,
}

/// By date.
pub(super) fn sittings(record: &AreaRecord, year: FiscalYear, today: Today) -> Vec<Sitting> {
    let held = listed(record, |m| m.date.fiscal_year() == year);
    let sitting = |s: forums::Sitting| {
        let area = record.area.id.clone();
        let is_over = today.day.is_some_and(|day| s.date < day);
        let route = Route::Forum {
            area,
            forum: s.forum,
        };
        Sitting {
            day: s.date,
            name: s.name,
            is_over,
            route,
        }
    };
    held.into_iter().map(sitting).collect()
}

/// The first sitting of the year that is today or later.
pub(super) fn next_sitting(record: &AreaRecord, year: FiscalYear, today: Today) -> Option<Sitting> {
    today.day?;
    let mut all = sittings(record, year, today).into_iter();
    all.find(|s| !s.is_over)
}

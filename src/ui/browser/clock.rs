//! The wall clock, in the user's own time zone.

use crate::exchange::Stamp;
use crate::model::{Day, FiscalYear};
use js_sys::Date;

/// Now, to the minute.
pub fn stamp() -> Stamp {
    let now = Date::new_0();
    Stamp {
        year: now.get_full_year() as i32,
        month: now.get_month() + 1,
        day: now.get_date(),
        hour: now.get_hours(),
        minute: now.get_minutes(),
    }
}

/// Now with seconds and offset, e.g. `2026-11-21T09:30:00+09:00`: how saved times are written.
pub fn iso() -> String {
    let now = Date::new_0();
    let stamp = stamp();
    let east = -(now.get_timezone_offset() as i32);
    let sign = if east < 0 { '-' } else { '+' };
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        stamp.year,
        stamp.month,
        stamp.day,
        stamp.hour,
        stamp.minute,
        now.get_seconds(),
        east.abs() / 60,
        east.abs() % 60
    )
}

/// The fiscal year of today.
pub fn fiscal_year() -> FiscalYear {
    let stamp = stamp();
    FiscalYear::nearest_to_date(stamp.year, stamp.month)
}

/// Today. `None` with a clock that is set to another age.
pub fn today() -> Option<Day> {
    let stamp = stamp();
    Day::new(stamp.year, stamp.month, stamp.day)
}

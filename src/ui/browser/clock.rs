//! The wall clock, in the user's own time zone.

use crate::model::{Day, FiscalYear};
use chrono::{Datelike, Local, NaiveDateTime, TimeZone, Utc};
use std::time::{SystemTime, UNIX_EPOCH};

/// Now, as the clock on the wall shows it.
pub fn stamp() -> NaiveDateTime {
    Local::now().naive_local()
}

/// Now with seconds and offset, e.g. `2026-11-21T09:30:00+09:00`: how saved times are written.
pub fn iso() -> String {
    Local::now().format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// A moment that the browser tells, in the same form.
pub fn iso_of(time: SystemTime) -> Option<String> {
    let since = time.duration_since(UNIX_EPOCH).ok()?;
    let milliseconds = i64::try_from(since.as_millis()).ok()?;
    let local = Local.timestamp_millis_opt(milliseconds).single()?;
    Some(local.format("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

/// Now to the minute, e.g. `9:30`.
pub fn time() -> String {
    Local::now().format("%-H:%M").to_string()
}

/// Milliseconds since 1970, to tell how long something takes.
pub fn milliseconds() -> f64 {
    Utc::now().timestamp_millis() as f64
}

/// The fiscal year of today.
pub fn fiscal_year() -> FiscalYear {
    let now = stamp();
    FiscalYear::nearest_to_date(now.year(), now.month())
}

/// Today. `None` with a clock that is set to another age.
pub fn today() -> Option<Day> {
    let now = stamp();
    Day::new(now.year(), now.month(), now.day())
}

//! Workbooks written and read back, and files that nobody should send.

mod bounds;
mod mutated;
mod package_of;
mod round_trip;

use super::{Sheet, read};
use crate::exchange::Halt;
use crate::exchange::pause::{Unpaused, at_once};
use chrono::{NaiveDate, NaiveDateTime};

const MADE_AT: NaiveDateTime = NaiveDate::from_ymd_opt(2026, 11, 21)
    .expect("a day")
    .and_hms_opt(9, 30, 0)
    .expect("a time");

fn read_now(bytes: &[u8]) -> Result<Vec<Sheet>, Halt> {
    at_once(read(bytes, "a.xlsx", &Unpaused)).expect("nothing else is waited for")
}

/// What is told of a file that is refused.
fn refused(bytes: &[u8]) -> String {
    match read_now(bytes) {
        Err(Halt::Wrong(error)) => error.problems[0].to_string(),
        other => panic!("not refused: {:?}", other.map(|sheets| sheets.len())),
    }
}

//! What the tests of the view models start from.

use super::today::Today;
use crate::exchange::{self, builtin_lists};
use crate::model::{AreaRecord, Day, FiscalYear, Library};

/// The 見本, as a newcomer opens it.
pub fn sample() -> AreaRecord {
    exchange::sample().expect("the sample can be read")
}

pub fn library() -> Library {
    Library::new(builtin_lists())
}

pub fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).expect("in range")
}

/// That day.
pub fn on(western: i32, month: u32, day: u32) -> Today {
    Today::of(Day::new(western, month, day).expect("a day"))
}

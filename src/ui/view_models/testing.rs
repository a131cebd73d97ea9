//! What the tests of the view models start from.

use super::today::Today;
use crate::exchange::{self, builtin_lists};
use crate::model::{AreaRecord, Assessment, Day, FiscalYear, Library};

/// The 見本, as a newcomer opens it.
pub fn sample() -> AreaRecord {
    exchange::sample().expect("the sample can be read")
}

/// The last round of the area's own answers: those of single members stand behind it.
pub fn last_round(record: &mut AreaRecord) -> &mut Assessment {
    let own = |a: &&mut Assessment| a.key.voice.is_of_area();
    record.assessments.iter_mut().rfind(own).expect("a round")
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

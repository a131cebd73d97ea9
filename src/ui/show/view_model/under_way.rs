//! A meeting under way, as a tab remembers it: since when, and what was shown.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaId, Day, FiscalYear, TalkPage};
use serde::{Deserialize, Serialize};

/// So long a facilitator may look at other pages: whoever comes back later begins another meeting.
const SOON_BACK_MS: f64 = 30.0 * 60_000.0;

/// Times are milliseconds by the page's clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnderWay {
    area: AreaId,
    year: FiscalYear,
    /// When the first page was shown.
    pub began: f64,
    /// The day of the first page: a sitting from before it belongs to another meeting.
    pub day: Option<Day>,
    /// Since when another page than the meeting's is open.
    left: Option<f64>,
    /// In the order in which each was first shown.
    pub shown: Vec<TalkPage>,
}

impl UnderWay {
    pub fn begin(area: AreaId, year: FiscalYear, day: Option<Day>, began: f64) -> Self {
        Self {
            area,
            year,
            began,
            day,
            left: None,
            shown: Vec::new(),
        }
    }

    pub fn is_of(&self, area: &AreaId, year: FiscalYear) -> bool {
        self.area == *area && self.year == year
    }

    /// The meeting's page is left for another; whether that is new.
    pub fn leave(&mut self, now: f64) -> bool {
        let is_new = self.left.is_none();
        self.left.get_or_insert(now);
        is_new
    }

    /// The same meeting, if a page of this area's and year's is shown on the same day, and nobody
    /// was away for long.
    pub fn goes_on(
        self,
        area: &AreaId,
        year: FiscalYear,
        day: Option<Day>,
        now: f64,
    ) -> Option<Self> {
        let is_soon = self.left.is_none_or(|left| now - left <= SOON_BACK_MS);
        let is_same = self.is_of(area, year) && self.day == day && is_soon;
        is_same.then_some(Self { left: None, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: f64 = 60_000.0;

    fn area() -> AreaId {
        AreaId::new("a")
    }

    fn year(western: i32) -> FiscalYear {
        FiscalYear::new(western).expect("in range")
    }

    fn day(day: u32) -> Option<Day> {
        Day::new(2026, 11, day)
    }

    fn meeting() -> UnderWay {
        let mut meeting = UnderWay::begin(area(), year(2026), day(21), 1000.0);
        meeting.shown = vec![TalkPage::Opening, TalkPage::Gaps];
        meeting
    }

    /// As a tab keeps it.
    fn written(meeting: &UnderWay) -> String {
        serde_json::to_string(meeting).expect("JSON")
    }

    fn read(text: &str) -> Option<UnderWay> {
        serde_json::from_str(text).ok()
    }

    #[test]
    fn a_reload_loses_nothing() {
        let mut meeting = meeting();
        assert_eq!(read(&written(&meeting)).as_ref(), Some(&meeting));
        assert!(meeting.leave(2000.0));
        assert_eq!(read(&written(&meeting)), Some(meeting));
    }

    #[test]
    fn what_another_version_left_is_no_meeting() {
        let lines = "a\n2026\n1000\n2026-11-21\n\nopening\ngaps";
        let broken = &written(&meeting())[1..];
        for other in ["", lines, broken, "{}", "null", "[]"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn a_page_of_it_goes_on_however_long_one_is_talked_about() {
        let later = 1000.0 + 90.0 * MINUTE;
        let same = meeting().goes_on(&area(), year(2026), day(21), later);
        assert_eq!(same, Some(meeting()));
    }

    #[test]
    fn a_short_trip_goes_on_and_a_long_one_ends_it() {
        let mut away = meeting();
        assert!(away.leave(0.0));
        assert!(!away.leave(29.0 * MINUTE), "one trip over several pages");
        let back = |now| {
            away.clone()
                .goes_on(&area(), year(2026), day(21), now)
                .is_some()
        };
        assert!(back(30.0 * MINUTE));
        assert!(!back(31.0 * MINUTE));
        let mut again = away.clone().goes_on(&area(), year(2026), day(21), 0.0);
        assert!(again.as_mut().is_some_and(|again| again.leave(1.0)));
    }

    #[test]
    fn another_day_area_or_year_is_another_meeting() {
        let is_same = |area: AreaId, western, on| {
            let same = meeting().goes_on(&area, year(western), on, 2000.0);
            same.is_some()
        };
        assert!(is_same(area(), 2026, day(21)));
        assert!(!is_same(area(), 2026, day(22)));
        assert!(!is_same(area(), 2025, day(21)));
        assert!(!is_same(AreaId::new("b"), 2026, day(21)));
    }
}

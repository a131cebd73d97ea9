//! A meeting under way, as a tab remembers it: since when, and what was shown.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaId, Day, FiscalYear, TalkPage};
use crate::ui::navigation::route::Route;
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

/// A page of a meeting that is shown now.
#[derive(Clone, Debug)]
pub struct ShownNow {
    pub area: AreaId,
    pub year: FiscalYear,
    pub day: Option<Day>,
    /// Milliseconds by the page's clock.
    pub now: f64,
}

/// Which meeting a page belongs to.
#[derive(Clone, Debug, PartialEq)]
pub enum Arrival {
    /// The one that is under way, as it is known.
    AsKnown,
    /// The same after a reload, or after a look at another page.
    GoesOn(UnderWay),
    /// A new one.
    Begins(UnderWay),
}

impl Arrival {
    /// `last`: the meeting that is known here, or else remembered by the tab. `page`: the one that is
    /// shown, asked for where a meeting begins with it; `None` as long as the area is not read.
    pub fn at(
        here: ShownNow,
        known: Option<&UnderWay>,
        last: Option<UnderWay>,
        page: impl FnOnce() -> Option<TalkPage>,
    ) -> Self {
        let goes_on = last.and_then(|u| u.goes_on(&here.area, here.year, here.day, here.now));
        match goes_on {
            Some(same) if Some(&same) == known => Arrival::AsKnown,
            Some(same) => Arrival::GoesOn(same),
            None => {
                let mut begun = UnderWay::begin(here.area, here.year, here.day, here.now);
                begun.shown.extend(page());
                Arrival::Begins(begun)
            }
        }
    }
}

impl UnderWay {
    fn begin(area: AreaId, year: FiscalYear, day: Option<Day>, began: f64) -> Self {
        Self {
            area,
            year,
            began,
            day,
            left: None,
            shown: Vec::new(),
        }
    }

    fn is_of(&self, area: &AreaId, year: FiscalYear) -> bool {
        self.area == *area && self.year == year
    }

    /// `page` is shown; whether that is new.
    pub fn show(&mut self, page: &TalkPage) -> bool {
        let is_new = !self.shown.contains(page);
        if is_new {
            self.shown.push(page.clone());
        }
        is_new
    }

    /// Whole minutes since the first page.
    pub fn minutes_since(began: f64, now: f64) -> u64 {
        ((now - began).max(0.0) / 60_000.0) as u64
    }

    /// `route` is open now; whether this meeting was left for it.
    pub fn follow(&mut self, route: &Route, now: f64) -> bool {
        let is_of = |area, year| self.is_of(area, year);
        let is_shown = matches!(route, Route::Show { area, year, .. } if is_of(area, *year));
        !is_shown && self.leave(now)
    }

    /// The meeting's page is left for another; whether that is new.
    fn leave(&mut self, now: f64) -> bool {
        let is_new = self.left.is_none();
        self.left.get_or_insert(now);
        is_new
    }

    /// The same meeting, if a page of this area's and year's is shown on the same day, and nobody
    /// was away for long.
    fn goes_on(self, area: &AreaId, year: FiscalYear, day: Option<Day>, now: f64) -> Option<Self> {
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

    fn here(day_of_november: u32, now: f64) -> ShownNow {
        ShownNow {
            area: area(),
            year: year(2026),
            day: day(day_of_november),
            now,
        }
    }

    #[test]
    fn a_page_finds_its_meeting_or_begins_one() {
        let known = meeting();
        let check = |here: ShownNow, known: Option<&UnderWay>, last, arrival| {
            assert_eq!(
                Arrival::at(here, known, last, || Some(TalkPage::Next)),
                arrival
            );
        };
        let same = Arrival::AsKnown;
        check(here(21, 2000.0), Some(&known), Some(known.clone()), same);
        let reloaded = Arrival::GoesOn(known.clone());
        check(here(21, 2000.0), None, Some(known.clone()), reloaded);
        let mut away = known.clone();
        away.leave(2000.0);
        let back = Arrival::GoesOn(known.clone());
        check(here(21, 3000.0), Some(&away), Some(away.clone()), back);
        let mut begun = UnderWay::begin(area(), year(2026), day(22), 9000.0);
        begun.shown = vec![TalkPage::Next];
        let begins = Arrival::Begins(begun);
        let last = Some(known.clone());
        check(here(22, 9000.0), Some(&known), last, begins.clone());
        check(here(22, 9000.0), None, None, begins);
    }

    #[test]
    fn a_page_counts_as_shown_once() {
        let mut meeting = meeting();
        assert!(!meeting.show(&TalkPage::Gaps));
        assert!(meeting.show(&TalkPage::Next));
        assert!(!meeting.show(&TalkPage::Next));
        assert_eq!(meeting.shown.last(), Some(&TalkPage::Next));
        assert_eq!(meeting.shown.len(), 3);
    }

    #[test]
    fn another_page_leaves_the_meeting_once() {
        let show = |area: AreaId, western| Route::Show {
            area,
            year: year(western),
            page: "gaps".into(),
        };
        let mut meeting = meeting();
        assert!(!meeting.follow(&show(area(), 2026), 2000.0));
        assert!(meeting.follow(&show(area(), 2025), 2000.0));
        assert!(!meeting.follow(&Route::Help, 3000.0), "it is left already");
        let mut other = super::tests::meeting();
        assert!(other.follow(&show(AreaId::new("b"), 2026), 2000.0));
    }

    #[test]
    fn time_runs_in_whole_minutes_and_never_backwards() {
        assert_eq!(UnderWay::minutes_since(1000.0, 1000.0 + 1.9 * MINUTE), 1);
        assert_eq!(UnderWay::minutes_since(1000.0, 0.0), 0);
    }
}

//! The year and the round that the pages of an area are about: told by the address, or else by what
//! was looked at before, or else the newest one.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaId, AreaRecord, FiscalYear, Round};
use crate::ui::navigation::route::Route;

/// What was looked at last; other pages of the same area go on with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChosenRound(Option<Chosen>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Chosen {
    area: AreaId,
    year: FiscalYear,
    /// `None` after a page that is about a year.
    round: Option<Round>,
}

impl ChosenRound {
    pub fn new(area: AreaId, year: FiscalYear, round: Round) -> Self {
        let round = Some(round);
        Self(Some(Chosen { area, year, round }))
    }

    /// After the page of `route` was opened. A page about no year changes nothing, and a page about
    /// a year keeps the round that was chosen in it.
    pub fn after(self, route: &Route) -> Self {
        let (Some(area), Some(year)) = (route.area(), route.year()) else {
            return self;
        };
        let kept = self.0.filter(|c| c.area == *area && c.year == year);
        let round = route.round().map(|(_, round)| round);
        let round = round.or_else(|| kept.and_then(|c| c.round));
        let area = area.clone();
        Self(Some(Chosen { area, year, round }))
    }

    /// What the pages of `record` are about.
    pub fn of(&self, record: &AreaRecord, today: FiscalYear) -> (FiscalYear, Round) {
        let chosen = self.0.as_ref().filter(|c| c.area == record.area.id);
        let newest = || record.own_rounds().next_back().map(|a| a.key.year);
        let year = chosen.map(|c| c.year).or_else(newest).unwrap_or(today);
        let round = chosen.and_then(|c| c.round);
        let latest = || record.latest_round(year).map(|a| a.key.round);
        (year, round.or_else(latest).unwrap_or(Round::Start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn the_address_tells_it_and_pages_about_all_years_go_on_with_it() {
        let record = sample();
        let area = || record.area.id.clone();
        let of = |chosen: &ChosenRound| chosen.of(&record, year(2027));
        let newest = (year(2026), Round::Middle);
        let chosen = ChosenRound::default();
        assert_eq!(of(&chosen), newest, "nothing was looked at");
        let chosen = chosen.after(&Route::Result {
            area: area(),
            year: year(2025),
            round: Round::Start,
        });
        assert_eq!(of(&chosen), (year(2025), Round::Start));
        let chosen = chosen.after(&Route::Years(area())).after(&Route::Help);
        assert_eq!(of(&chosen), (year(2025), Round::Start));
        let plan = |year| Route::Plan { area: area(), year };
        let chosen = chosen.after(&plan(year(2025)));
        assert_eq!(of(&chosen), (year(2025), Round::Start), "the same year");
        let chosen = chosen.after(&plan(year(2026)));
        assert_eq!(of(&chosen), newest, "the year's latest");
        let chosen = chosen.after(&plan(year(2028)));
        assert_eq!(of(&chosen), (year(2028), Round::Start), "not begun");
        let chosen = ChosenRound::new(area(), year(2026), Round::End);
        assert_eq!(of(&chosen), (year(2026), Round::End));
    }

    #[test]
    fn what_was_looked_at_in_one_area_is_not_taken_to_another() {
        let record = sample();
        let other = AreaId::new("other");
        let chosen = ChosenRound::new(other, year(2020), Round::End);
        let expected = (year(2026), Round::Middle);
        assert_eq!(chosen.of(&record, year(2027)), expected);
    }

    #[test]
    fn an_area_without_answers_begins_this_year() {
        let mut record = sample();
        record.assessments.clear();
        let of = ChosenRound::default().of(&record, year(2027));
        assert_eq!(of, (year(2027), Round::Start));
    }
}

//! The year and the round that the pages of an area are about: told by the address, or else by what
//! was looked at before, or else the one at hand.
//!
//! Must not know Leptos or the browser.

use super::today::Today;
use crate::model::{AreaId, AreaRecord, Assessment, FiscalYear, Round};
use crate::ui::navigation::route::Route;

/// The year that was looked at last, and of which area; other pages of the same area go on with it.
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

    /// The area of which a year was looked at last.
    pub fn area(&self) -> Option<&AreaId> {
        self.0.as_ref().map(|chosen| &chosen.area)
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
    pub fn of(&self, record: &AreaRecord, today: Today) -> (FiscalYear, Round) {
        let chosen = self.0.as_ref().filter(|c| c.area == record.area.id);
        let opening = || at_hand(record, today).map(|a| a.key.year);
        let year = chosen.map(|c| c.year).or_else(opening);
        let year = year.unwrap_or(today.year);
        let round = chosen.and_then(|c| c.round);
        let latest = || record.latest_round(year).map(|a| a.key.round);
        (year, round.or_else(latest).unwrap_or(Round::Start))
    }
}

/// The round that work goes on with where nobody has chosen another: the newest one. Until June that
/// is the year before's last one, as long as it holds more: with the first answer of the new year,
/// all the others must not be gone from the pages.
fn at_hand(record: &AreaRecord, today: Today) -> Option<&Assessment> {
    let newest = record.own_rounds().next_back()?;
    if !today.is_spring() || newest.key.year != today.year {
        return Some(newest);
    }
    let last = today.year.previous().and_then(|y| record.latest_round(y));
    let is_closed = |year| record.plan(year).is_some_and(|p| p.closed.is_some());
    let last =
        last.filter(|last| last.answers.len() > newest.answers.len() && !is_closed(last.key.year));
    Some(last.unwrap_or(newest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AssessmentKey, ItemId, Rating};
    use crate::ui::view_models::testing::{on, sample, year};

    #[test]
    fn the_address_tells_it_and_pages_about_all_years_go_on_with_it() {
        let record = sample();
        let area = || record.area.id.clone();
        let of = |chosen: &ChosenRound| chosen.of(&record, on(2027, 11, 5));
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
        assert_eq!(chosen.of(&record, on(2027, 11, 5)), expected);
    }

    #[test]
    fn an_area_without_answers_begins_this_year() {
        let mut record = sample();
        record.assessments.clear();
        let of = ChosenRound::default().of(&record, on(2027, 11, 5));
        assert_eq!(of, (year(2027), Round::Start));
    }

    #[test]
    fn until_june_the_year_before_stays_while_it_holds_more() {
        let mut record = sample();
        let next = AssessmentKey::area(year(2027), Round::Start);
        let items: Vec<ItemId> = record
            .latest_round(year(2026))
            .expect("filled")
            .answers
            .keys()
            .cloned()
            .collect();
        let at = |record: &AreaRecord, today| ChosenRound::default().of(record, today);
        let (last, this) = ((year(2026), Round::Middle), (year(2027), Round::Start));
        assert_eq!(at(&record, on(2027, 4, 5)), last);
        let fill = |record: &mut AreaRecord, item: &ItemId| {
            let round = record.assessment_mut(next);
            round.edit_answer(item, |a| a.rating = Some(Rating::Unknown));
        };
        fill(&mut record, &items[0]);
        for (month, expected) in [(4, last), (6, last), (7, this), (3, this)] {
            assert_eq!(at(&record, on(2027, month, 5)), expected, "{month}");
        }
        for item in &items[1..] {
            fill(&mut record, item);
        }
        assert_eq!(at(&record, on(2027, 4, 5)), this, "as many");
        let round = record.assessment_mut(next);
        round.answers.clear();
        fill(&mut record, &items[0]);
        record.plan_mut(year(2026)).closed = crate::model::Day::new(2027, 3, 20);
        assert_eq!(at(&record, on(2027, 4, 5)), this, "it is closed");
    }
}

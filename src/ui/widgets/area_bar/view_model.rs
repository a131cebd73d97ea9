//! The years and rounds that an area's pages can be about, and where choosing one leads.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, FiscalYear, Round};
use crate::ui::navigation::route::Route;

/// A year in the choice, with its rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearChoice {
    pub year: FiscalYear,
    pub rounds: Vec<RoundChoice>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundChoice {
    pub round: Round,
    pub is_begun: bool,
    pub is_chosen: bool,
    /// The page that is looked at, of this year and round.
    pub route: Route,
}

/// All years that say anything, this one, the next and the chosen one, the newest first. A year that is over
/// offers the rounds that were filled; one without any, this year, and the last one as long as nobody
/// closed it, offer all.
pub fn years(
    record: &AreaRecord,
    here: &Route,
    chosen: (FiscalYear, Round),
    today: FiscalYear,
) -> Vec<YearChoice> {
    let filled: Vec<_> = record
        .own_rounds()
        .map(|a| (a.key.year, a.key.round))
        .collect();
    let mut years: Vec<FiscalYear> = filled.iter().map(|(year, _)| *year).collect();
    years.extend(record.plans.iter().map(|plan| plan.year));
    let sittings = record.forums.iter().flat_map(|forum| &forum.meetings);
    years.extend(sittings.map(|sitting| sitting.date.fiscal_year()));
    years.extend([today, chosen.0]);
    // The next one is planned before this one is over.
    years.extend(today.next());
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    let year = |year: FiscalYear| {
        let is_begun = |round: Round| filled.contains(&(year, round));
        let is_closed = record.plan(year).is_some_and(|p| p.closed.is_some());
        let goes_on = year == today || (year.next() == Some(today) && !is_closed);
        let any = Round::ALL.iter().any(|round| is_begun(*round));
        let offered = |round: &Round| {
            let is_chosen = (year, *round) == chosen;
            is_begun(*round) || is_chosen || !any || goes_on
        };
        let rounds = Round::ALL.iter().copied().filter(offered);
        let rounds = rounds.map(|round| RoundChoice {
            round,
            is_begun: is_begun(round),
            is_chosen: (year, round) == chosen,
            route: page_of(here, year, round),
        });
        YearChoice {
            year,
            rounds: rounds.collect(),
        }
    };
    years.into_iter().map(year).collect()
}

/// The page that is looked at, of another year and round; the page itself if it is about all years.
fn page_of(here: &Route, to_year: FiscalYear, to_round: Round) -> Route {
    let mut there = here.clone();
    match &mut there {
        Route::Fill { year, round, .. }
        | Route::FillItem { year, round, .. }
        | Route::FillList { year, round, .. }
        | Route::BlankList { year, round, .. }
        | Route::Result { year, round, .. }
        | Route::Views { year, round, .. }
        | Route::Export { year, round, .. } => (*year, *round) = (to_year, to_round),
        // An issue is of one year alone.
        Route::Issue { area, .. } => {
            let (area, year) = (area.clone(), to_year);
            return Route::Plan { area, year };
        }
        Route::Plan { year, .. }
        | Route::Close { year, .. }
        | Route::HandOver { year, .. }
        | Route::TakeOver { year, .. }
        | Route::Papers { year, .. }
        | Route::Send { year, .. }
        | Route::Seen { year, .. }
        | Route::Form { year, .. }
        | Route::Talk { year, .. }
        | Route::Show { year, .. }
        | Route::Handout { year, .. } => *year = to_year,
        Route::Home
        | Route::NewArea
        | Route::Area(_)
        | Route::EditArea(_)
        | Route::Profile(_)
        | Route::Years(_)
        | Route::Minutes { .. }
        | Route::Indicators(_)
        | Route::Indicator { .. }
        | Route::Forums(_)
        | Route::Forum { .. }
        | Route::Survey { .. }
        | Route::SurveyPaper { .. }
        | Route::TypeInSheets { .. }
        | Route::Files
        | Route::Lists
        | Route::Help
        | Route::Safety
        | Route::Unknown(_) => {}
    }
    there
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaId, IssueId};
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn the_last_year_offers_its_last_round_until_it_is_closed() {
        let mut record = sample();
        let here = Route::Years(record.area.id.clone());
        let rounds = |record: &AreaRecord| {
            let years = years(record, &here, (year(2027), Round::Start), year(2027));
            let last = years.into_iter().find(|y| y.year == year(2026));
            last.map_or(0, |last| last.rounds.len())
        };
        assert_eq!(rounds(&record), 3, "年度末 can still be filled");
        record.plan_mut(year(2026)).closed = crate::model::Day::new(2027, 3, 20);
        assert_eq!(rounds(&record), 2);
    }

    #[test]
    fn this_year_offers_every_round_and_earlier_years_those_that_were_filled() {
        let mut record = sample();
        let gone = (year(2025), Round::Middle);
        record
            .assessments
            .retain(|a| (a.key.year, a.key.round) != gone);
        let here = Route::Years(record.area.id.clone());
        let chosen = (year(2026), Round::Middle);
        let years = years(&record, &here, chosen, year(2026));
        let told = |choice: &YearChoice| {
            let rounds = choice.rounds.iter();
            let rounds: Vec<_> = rounds.map(|r| (r.round, r.is_begun, r.is_chosen)).collect();
            (choice.year, rounds)
        };
        let this_year = vec![
            (Round::Start, true, false),
            (Round::Middle, true, true),
            (Round::End, false, false),
        ];
        assert_eq!(years[0].year, year(2027), "to be planned");
        assert_eq!(told(&years[1]), (year(2026), this_year));
        let last = told(&years[2]);
        assert_eq!(last.0, year(2025));
        assert!(
            last.1
                .iter()
                .all(|(round, is_begun, _)| *is_begun && *round != Round::Middle)
        );
        assert!(
            years
                .iter()
                .all(|y| y.rounds.iter().all(|r| r.route == here))
        );
    }

    #[test]
    fn a_year_with_a_plan_alone_and_one_to_begin_offer_all_rounds() {
        let mut record = sample();
        record.assessments.clear();
        let here = Route::Area(record.area.id.clone());
        let years = years(&record, &here, (year(2028), Round::Start), year(2027));
        let told: Vec<_> = years.iter().map(|y| y.year.western()).collect();
        assert_eq!(told[..2], [2028, 2027]);
        assert!(told.contains(&2026), "its plan");
        record.plans.clear();
        let years = super::years(&record, &here, (year(2028), Round::Start), year(2027));
        assert!(years.iter().any(|y| y.year == year(2023)), "its sittings");
        assert!(years.iter().all(|y| y.rounds.len() == Round::ALL.len()));
    }

    #[test]
    fn the_page_stays_and_an_issue_leads_to_the_plan_of_the_other_year() {
        let area = AreaId::new("a");
        let to = (year(2025), Round::End);
        let check = |here: Route, expected: &str| {
            assert_eq!(page_of(&here, to.0, to.1).to_string(), expected);
        };
        check(
            Route::Result {
                area: area.clone(),
                year: year(2026),
                round: Round::Start,
            },
            "#/area/a/2025/end/result",
        );
        check(
            Route::Issue {
                area: area.clone(),
                year: year(2026),
                issue: IssueId::new("i"),
            },
            "#/area/a/2025/plan",
        );
        check(
            Route::meeting(area.clone(), year(2026)),
            "#/area/a/2025/talk/opening",
        );
        check(Route::Forums(area), "#/area/a/forums");
    }
}

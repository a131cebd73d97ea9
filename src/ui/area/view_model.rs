//! What an area's page says beside the year's way: the rounds there are, another one to
//! begin, and what is known about the area.
//!
//! Must not know Leptos or the browser.

use crate::chart::number;
use crate::model::{
    Area, AreaId, AreaKind, AreaRecord, AssessmentKey, FiscalYear, Library, Menu, Round,
};
use crate::ui::area::words as t;
use crate::ui::navigation::route::Route;

/// How many fiscal years before the present one can be begun: what areas have on paper.
const YEARS_BACK: i32 = 10;

/// The years that a round can be begun for, the next one first.
pub fn years_to_begin(this_year: FiscalYear) -> Vec<FiscalYear> {
    let years = (-1..=YEARS_BACK).map(|back| this_year.western() - back);
    years.filter_map(FiscalYear::new).collect()
}

/// The first round of `year` that nobody has begun; the last where all have been.
pub fn next_round(record: &AreaRecord, year: FiscalYear) -> Round {
    let is_begun = |round: &Round| {
        let assessment = record.assessment(&AssessmentKey::area(year, *round));
        assessment.is_some_and(|a| !a.is_blank())
    };
    let mut rounds = Round::ALL.iter().copied();
    rounds.find(|round| !is_begun(round)).unwrap_or(Round::End)
}

/// The rounds in which anybody answered anything, the newest first.
pub fn rounds(record: &AreaRecord) -> Vec<(FiscalYear, Round)> {
    let filled = record.assessments.iter().rev().filter(|a| !a.is_blank());
    let mut rounds: Vec<_> = filled.map(|a| (a.key.year, a.key.round)).collect();
    rounds.dedup();
    rounds
}

/// The first round of `year` in which nobody answered anything; the first of all if there is none.
pub fn free_round(record: &AreaRecord, year: FiscalYear) -> Round {
    let mut all = Round::ALL.iter().copied();
    all.find(|round| !record.has_round(year, *round))
        .unwrap_or(Round::Start)
}

/// The years that a round can be moved to: those that can be begun, and those that have one.
pub fn years_to_choose(this_year: FiscalYear, rounds: &[(FiscalYear, Round)]) -> Vec<FiscalYear> {
    let mut years = years_to_begin(this_year);
    years.extend(rounds.iter().map(|(year, _)| *year));
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    years
}

/// 記入, 結果 and CSV of one round, each with its word.
pub fn pages_of(area: &AreaId, key: AssessmentKey) -> [(Route, &'static str); 3] {
    let area = || area.clone();
    let (year, round) = (key.year, key.round);
    let menu = Menu::ALL[0];
    let fill = Route::Fill {
        area: area(),
        year,
        round,
        menu,
    };
    let result = Route::Result {
        area: area(),
        year,
        round,
    };
    let export = Route::Export {
        area: area(),
        year,
        round,
    };
    [(fill, t::FILL), (result, t::RESULT), (export, t::EXPORT)]
}

/// What is known about the area: name and value of each. A list that is not on this PC is told by
/// its id.
pub fn facts(area: &Area, library: &Library) -> Vec<(&'static str, String)> {
    let count = |n: Option<u32>| n.map_or(t::NOT_ENTERED.to_owned(), |n| number(n.into()));
    let text = |text: &str| match text {
        "" => t::NOT_ENTERED.to_owned(),
        text => text.to_owned(),
    };
    let list = library.get(&area.checklist);
    let list = list.map_or(&area.checklist.list, |list| &list.title);
    let code = area.code.as_ref().map_or("", |code| code.as_str());
    // A 圏域 has none.
    let has_code = area.kind != AreaKind::Region || !code.is_empty();
    let code = has_code.then(|| (t::CODE, text(code)));
    let own_health_center = (area.kind == AreaKind::Municipality).then(|| {
        let told = match area.own_health_center {
            Some(true) => t::HAS_HEALTH_CENTER,
            Some(false) => t::HAS_NO_HEALTH_CENTER,
            None => t::NOT_ENTERED,
        };
        (t::HEALTH_CENTER, told.to_owned())
    });
    let others = [
        (t::OWN_CODE, text(&area.own_code)),
        (t::POPULATION, count(area.population)),
        (t::HOSPITALS, count(area.psychiatric_hospitals)),
        (t::CLINICS, count(area.psychiatric_clinics)),
        (t::GENERAL_OFFICES, count(area.general_consultation_offices)),
        (
            t::SPECIFIED_OFFICES,
            count(area.specified_consultation_offices),
        ),
        (t::MUNICIPALITIES, text(&area.municipalities.join("、"))),
        (t::CHECKLIST, list.clone()),
    ];
    let of_kind = code.into_iter().chain(own_health_center);
    of_kind.chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{library, sample, year};

    #[test]
    fn next_year_and_ten_years_back_can_be_begun() {
        let years = years_to_begin(year(2026));
        assert_eq!(years.first(), Some(&year(2027)));
        assert_eq!(years.last(), Some(&year(2016)));
        assert_eq!(years.len(), 12);
    }

    #[test]
    fn the_first_round_that_nobody_began_is_proposed() {
        let mut record = sample();
        assert_eq!(next_round(&record, year(2027)), Round::Start);
        let begun = |round| AssessmentKey::area(year(2026), round);
        for round in [Round::Start, Round::Middle] {
            let there = record.assessment(&begun(round));
            assert!(there.is_some_and(|a| !a.is_blank()), "{round:?}");
        }
        assert_eq!(next_round(&record, year(2026)), Round::End);
        // One that was only opened counts as not begun.
        record.assessment_mut(begun(Round::Start)).answers.clear();
        record
            .assessment_mut(begun(Round::Start))
            .judgements
            .clear();
        assert_eq!(next_round(&record, year(2026)), Round::Start);
    }

    #[test]
    fn what_nobody_entered_is_told_as_such_and_zero_is_a_number() {
        let mut area = sample().area;
        area.population = None;
        area.psychiatric_hospitals = Some(0);
        area.municipalities.clear();
        let told: std::collections::BTreeMap<_, _> = facts(&area, &library()).into_iter().collect();
        assert_eq!(told[t::POPULATION], "未入力");
        assert_eq!(told[t::HOSPITALS], "0");
        assert_eq!(told[t::MUNICIPALITIES], "未入力");
        assert_eq!(told.get(t::CODE), None, "a 圏域 has none");
        assert_eq!(told.get(t::HEALTH_CENTER), None, "nor is it asked for one");
        let of_city = |own_health_center| {
            let city = Area {
                kind: AreaKind::Municipality,
                own_health_center,
                ..area.clone()
            };
            let told = facts(&city, &library()).into_iter();
            let mut told = told.filter(|(name, _)| *name == t::HEALTH_CENTER);
            told.next().expect("told").1
        };
        let told_of_city = [None, Some(true), Some(false)].map(of_city);
        assert_eq!(told_of_city, ["未入力", "設置している", "設置していない"]);
        assert_ne!(told[t::CHECKLIST], "nimo");
        let told: std::collections::BTreeMap<_, _> =
            facts(&area, &Library::default()).into_iter().collect();
        assert_eq!(told[t::CHECKLIST], "nimo");
    }

    #[test]
    fn every_round_that_says_anything_can_be_moved_to_a_free_one() {
        let mut record = sample();
        let far = AssessmentKey::area(year(2040), Round::End);
        let item = crate::model::ItemId::new("x");
        let round = record.assessment_mut(far);
        round.edit_answer(&item, |a| a.comment = "まちがえた年度".into());
        let all = rounds(&record);
        assert_eq!(all[0], (year(2040), Round::End));
        assert_eq!(all[1], (year(2026), Round::Middle));
        let years = years_to_choose(year(2026), &all);
        assert_eq!(years[..2], [year(2040), year(2027)]);
        assert_eq!(free_round(&record, year(2026)), Round::End);
        assert_eq!(free_round(&record, year(2027)), Round::Start);
    }

    #[test]
    fn every_page_of_a_round_is_the_areas() {
        let area = AreaId::new("a");
        let key = AssessmentKey::area(year(2026), Round::End);
        let rounds = pages_of(&area, key).map(|(route, _)| route);
        for route in &rounds {
            assert_eq!(route.area(), Some(&area), "{route}");
            assert_eq!(Route::parse(&route.to_string()), *route);
        }
        assert_eq!(rounds[2].to_string(), "#/area/a/2026/end/export");
    }
}

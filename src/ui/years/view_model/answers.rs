//! The years as an area's answers tell them: menus and items.
//!
//! A fiscal year speaks by its last round: what stood at its end, or as far as it has come.
//!
//! Must not know Leptos or the browser.

use crate::chart::{Cell, ItemRow, ItemYears, MenuSeries, MenuYears, Step, YearMean};
use crate::model::{AreaRecord, Assessment, FiscalYear, Library};
use crate::score::{ItemCell, ItemStep, MenuLine, YearRound, item_lines, menu_lines};
use crate::ui::view_models::desired;

/// An area's answers over the years, ready to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerYears {
    pub menus: MenuYears,
    pub items: ItemYears,
}

/// The last of the area's own rounds of each fiscal year that says anything, in time order.
fn last_rounds(record: &AreaRecord) -> Vec<&Assessment> {
    let mut last: Vec<&Assessment> = Vec::new();
    for assessment in record.own_rounds().filter(|a| !a.answers.is_empty()) {
        match last.last_mut() {
            Some(present) if present.key.year == assessment.key.year => *present = assessment,
            _ => last.push(assessment),
        }
    }
    last
}

impl AnswerYears {
    /// `None` if nothing was answered, or if a list is not on this PC.
    pub fn of(library: &Library, record: &AreaRecord) -> Option<Self> {
        let rounds = last_rounds(record);
        let list = library.get(&rounds.last()?.edition)?;
        let of = record.area.asked_of();
        let told: Vec<YearRound> = rounds
            .iter()
            .map(|round| (*round, record.move_reasons(&round.key)))
            .collect();
        let lines = menu_lines(library, of, &told)?;
        let new_editions = new_editions(&rounds);
        let years: Vec<FiscalYear> = rounds.iter().map(|a| a.key.year).collect();
        let rows = item_lines(library, of, &told)?;
        let newest = *years.last()?;
        let rows = rows.into_iter().filter_map(|line| {
            Some(ItemRow {
                menu: line.menu,
                text: list.item(&line.item)?.text.clone(),
                cells: line.cells.into_iter().map(cell).collect(),
                steps: line.steps.into_iter().map(step).collect(),
                desired: desired::of(record, &line.item, newest),
            })
        });
        Some(Self {
            menus: MenuYears {
                area: record.area.name.clone(),
                level_names: list.level_names(),
                under_way: years
                    .last()
                    .copied()
                    .filter(|newest| falls_short(&lines, *newest)),
                menus: lines.into_iter().map(series).collect(),
                new_editions,
            },
            items: ItemYears {
                area: record.area.name.clone(),
                years,
                rows: rows.collect(),
                level_names: list.level_names(),
            },
        })
    }
}

/// Whether a line ends before `newest`.
fn falls_short(lines: &[MenuLine], newest: FiscalYear) -> bool {
    let mut ends = lines.iter().filter_map(|line| line.points.last());
    ends.any(|point| point.year < newest)
}

/// Years that began with another edition than the year before.
fn new_editions(rounds: &[&Assessment]) -> Vec<FiscalYear> {
    let pairs = rounds.windows(2);
    let changed = pairs.filter_map(|pair| match pair {
        [before, now] if before.edition != now.edition => Some(now.key.year),
        _ => None,
    });
    changed.collect()
}

fn series(line: MenuLine) -> MenuSeries {
    let points = line.points.into_iter().map(|p| YearMean {
        year: p.year,
        mean_level: Some(p.mean_level),
        thin: p.thin,
        joined: p.joined,
        went_on: p.went_on,
    });
    MenuSeries {
        menu: line.menu,
        points: points.collect(),
        items: line.items,
    }
}

fn step(step: ItemStep) -> Step {
    Step {
        joined: step.joined,
        went_on: step.went_on,
    }
}

fn cell(cell: ItemCell) -> Cell {
    match cell {
        ItemCell::NotAsked => Cell::NotAsked,
        ItemCell::Blank => Cell::Blank,
        ItemCell::Rated(rating) => Cell::Rated(rating),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin_lists;
    use crate::model::{Desired, Level, Menu, Moved, Rating};
    use crate::ui::view_models::testing::{last_round, sample};

    fn view_model(record: &AreaRecord) -> Option<AnswerYears> {
        AnswerYears::of(&Library::new(builtin_lists()), record)
    }

    #[test]
    fn the_sample_tells_its_four_years_over_a_change_of_list() {
        let view_model = view_model(&sample()).expect("answers are there");
        assert_eq!(view_model.items.years.len(), 4);
        let west = |y: &FiscalYear| y.western();
        let changed: Vec<i32> = view_model.menus.new_editions.iter().map(west).collect();
        assert_eq!(changed, [2025]);
        let housing = &view_model.menus.menus[2];
        assert_eq!(housing.menu, Menu::ALL[2]);
        // Menus 1, 2, 3, 4, 6 and 7 reach back to the earlier list, which has 30 items in them.
        let whole = view_model
            .menus
            .menus
            .iter()
            .filter(|m| m.points.len() == 4);
        let shared: usize = whole.map(|m| m.items).sum();
        assert!((12..=30).contains(&shared), "{shared}");
        let first = housing.points.first().and_then(|p| p.mean_level);
        let last = housing.points.last().and_then(|p| p.mean_level);
        assert_eq!(housing.points.len(), 4);
        assert!(first < last, "住まい rises: {first:?} → {last:?}");
        // Menu 5 has next to nothing in the earlier list: its line begins with the newer one.
        let medical = &view_model.menus.menus[4];
        assert_eq!(medical.points.first().map(|p| p.year.western()), Some(2025));
    }

    #[test]
    fn the_first_answer_of_a_new_year_leaves_the_years_before_as_they_were() {
        let mut record = sample();
        let before = view_model(&record).expect("answers are there");
        assert_eq!(before.menus.under_way, None);
        let newest = last_round(&mut record).clone();
        let next = newest.key.year.next().expect("in range");
        let key = crate::model::AssessmentKey::area(next, newest.key.round);
        let mut begun = Assessment::new(key, newest.edition.clone());
        let (item, answer) = newest.answers.iter().next().expect("answered");
        begun.edit_answer(item, |a| *a = answer.clone());
        record.assessments.push(begun);
        let now = view_model(&record).expect("answers are there");
        assert_eq!(now.menus.menus, before.menus.menus);
        assert_eq!(now.menus.under_way, Some(next));
        assert_eq!(now.items.years.len(), 5);
    }

    #[test]
    fn a_year_speaks_by_its_last_round() {
        let mut record = sample();
        let last = last_round(&mut record).clone();
        let item = record.assessments[7]
            .answers
            .keys()
            .next()
            .expect("answered")
            .clone();
        // Why it moved may have been said in an earlier round alone.
        let reason = record.move_reason(&last.key, &item);
        let said = record.assessment_mut(last.key);
        let to = said.rating(&item).and_then(Rating::level);
        said.edit_answer(&item, |a| {
            a.moved = to.zip(reason).map(|(to, reason)| Moved { to, reason });
        });
        let before = view_model(&record).expect("answers are there");
        for assessment in &mut record.assessments {
            if assessment.key != last.key && assessment.key.year == last.key.year {
                assessment.edit_answer(&item, |a| a.rating = Some(Rating::Unknown));
            }
        }
        assert_eq!(
            view_model(&record),
            Some(before),
            "an earlier round of the year does not speak"
        );
    }

    #[test]
    fn a_desired_level_stands_at_its_item_while_its_time_runs() {
        let mut record = sample();
        for round in &mut record.assessments {
            for answer in round.answers.values_mut() {
                answer.desired = None;
            }
        }
        let wished = |record: &AreaRecord| {
            let items = view_model(record).expect("answers are there").items;
            let all = items.rows.into_iter().filter_map(|row| row.desired);
            all.collect::<Vec<_>>()
        };
        assert!(wished(&record).is_empty());
        let newest = last_round(&mut record).key.year;
        let item = last_round(&mut record).answers.keys().next().cloned();
        let item = item.expect("answered");
        let wish = |until| Desired {
            level: Level::ALL[4],
            year: until,
        };
        let before = newest.previous().expect("in range");
        for (said, until, expected) in [
            (newest, newest, Some(wish(newest))),
            (before, newest, Some(wish(newest))),
            (before, before, None),
        ] {
            let mut record = record.clone();
            desired::set(&mut record, &item, said, Some(wish(until)));
            assert_eq!(wished(&record), Vec::from_iter(expected));
        }
    }

    #[test]
    fn nothing_answered_is_nothing_to_show() {
        let mut record = sample();
        record.assessments.clear();
        assert_eq!(view_model(&record), None);
    }
}

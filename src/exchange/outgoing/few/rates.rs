//! Rates: a count that is hidden cannot be worked out from a share and what it is a share of.
//!
//! No indicator says of what it is a share. A share is withheld where, with any number of people that is told
//! for the same year, it makes a number that is hidden, few or withheld for a few: as a part of it, or as
//! what it is a part of; and a share of all who live there, where it makes a count from 1 to 9. Sums know
//! nothing of shares: they come before, and need not be looked at again.

use super::cells::{Cell, State, Unit};
use super::counts::is_few;
use crate::model::AreaRecord;

pub fn protect(record: &AreaRecord, cells: &mut [Cell]) {
    let population = record.area.population.map(f64::from);
    for index in 0..cells.len() {
        let rate = &cells[index];
        let makes_few = |of: f64| {
            let count = population.map(|all| rate.number / of * all);
            count.is_some_and(|count| is_few(count.round())) && !rate.is_told_anyway
        };
        // That a share may be told says nothing of what else is hidden.
        let tells = match rate.unit {
            Unit::Of(of) => tells_hidden(rate, of, cells),
            Unit::OfPopulation(of) => makes_few(of) || tells_hidden(rate, of, cells),
            Unit::People | Unit::Other => false,
        };
        if tells {
            cells[index].state = State::Withheld;
        }
    }
}

fn tells_hidden(rate: &Cell, of: f64, cells: &[Cell]) -> bool {
    let share = rate.number / of;
    let same_year = || {
        let people = cells.iter().filter(|cell| cell.unit == Unit::People);
        people.filter(|cell| cell.year == rate.year)
    };
    let told = || same_year().filter(|cell| cell.state == State::Told);
    let mut hidden = same_year().filter(|cell| cell.state != State::Told && cell.number > 0.0);
    hidden.any(|hidden| {
        let is_near = |count: f64| (count - hidden.number).abs() <= NEAR;
        told().filter(|told| told.number > 0.0).any(|told| {
            let shares = [share, 1.0 - share].into_iter();
            let mut shares = shares.filter(|share| *share > 0.0);
            shares.any(|share| is_near(told.number * share) || is_near(told.number / share))
        })
    })
}

/// Rates are rounded: what is nearer than this rounds to the same count.
const NEAR: f64 = 0.6;

//! Rates: a count that is hidden cannot be worked out from a share and what it is a share of.
//!
//! No percent says of what it is a share (counts that say it are sums). A share is withheld where, with any number of the same year that
//! is no share itself, or with all who live there, it makes a number that is hidden, few or withheld for a
//! few: as a part of it, or as what it is a part of. Which numbers are told does not matter: what one file
//! keeps back another may tell. A share of all who live there is withheld where it makes a count from 1 to 9.
//! Sums know nothing of shares: they come before, and need not be looked at again.

use super::cells::{Cell, State};
use super::counts::is_few;
use crate::model::{AreaRecord, Unit};

pub fn protect(record: &AreaRecord, cells: &mut [Cell]) {
    let population = record.area.population.map(f64::from);
    for index in 0..cells.len() {
        let rate = &cells[index];
        // That a share may be told says nothing of what else is hidden.
        let tells = match rate.unit {
            Unit::Of(of) => tells_hidden(rate, of, cells, population),
            Unit::OfPopulation(of) => {
                (makes_few(rate, population) && !rate.is_told_anyway)
                    || tells_hidden(rate, of, cells, population)
            }
            Unit::People | Unit::Other => false,
        };
        if tells {
            cells[index].state = State::Withheld;
        }
    }
}

/// Whether it says of all who live there that from 1 to 9 of them are meant.
pub fn makes_few(rate: &Cell, population: Option<f64>) -> bool {
    match (rate.unit, population) {
        (Unit::OfPopulation(of), Some(all)) => is_few((rate.number / of * all).round()),
        _ => false,
    }
}

fn tells_hidden(rate: &Cell, of: f64, cells: &[Cell], population: Option<f64>) -> bool {
    let share = rate.number / of;
    let same_year = || {
        let cells = cells.iter().filter(|cell| cell.year == rate.year);
        cells.filter(|cell| matches!(cell.unit, Unit::People | Unit::Other) && cell.number > 0.0)
    };
    let mut hidden = same_year().filter(|cell| !cell.is_told());
    hidden.any(|hidden| {
        let (from, to) = hidden.span;
        let is_near = |count: f64| from - NEAR <= count && count <= to + NEAR;
        let is_it =
            |cell: &Cell| (&cell.indicator, &cell.part) == (&hidden.indicator, &hidden.part);
        let others = same_year().filter(|cell| !is_it(cell));
        let mut others = others.map(|cell| cell.number).chain(population);
        others.any(|number| {
            let shares = [share, 1.0 - share].into_iter();
            let mut shares = shares.filter(|share| *share > 0.0);
            shares.any(|share| is_near(number * share) || is_near(number / share))
        })
    })
}

/// Rates are rounded: what is nearer than this rounds to the same count.
const NEAR: f64 = 0.6;

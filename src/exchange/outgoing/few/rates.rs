//! Rates: a count that is hidden cannot be worked out from a share and what it is a share of.
//!
//! No indicator says of what it is a share. A share is withheld where, of any number of people that is told
//! for the same year, it makes a count that is hidden; and a share of all who live there, where it makes a
//! count from 1 to 9.

use super::cells::{Cell, State, Unit};
use super::counts::is_few;
use crate::model::AreaRecord;

pub fn protect(record: &AreaRecord, cells: &mut [Cell]) {
    let population = record.area.population.map(f64::from);
    for index in 0..cells.len() {
        let rate = &cells[index];
        let tells = match rate.unit {
            Unit::Of(of) => tells_hidden(rate, of, cells),
            Unit::OfPopulation(of) => population.is_some_and(|all| {
                let count = rate.number / of * all;
                is_few(count.round()) || tells_hidden(rate, of, cells)
            }),
            Unit::People | Unit::Other => false,
        };
        if tells && !rate.is_told_anyway {
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
    let mut hidden = same_year().filter(|cell| cell.state != State::Told && is_few(cell.number));
    hidden.any(|few| {
        told().any(|whole| {
            let part = share * whole.number;
            let is_near = |count: f64| (count - few.number).abs() <= NEAR;
            is_near(part) || is_near(whole.number - part)
        })
    })
}

/// Rates are rounded: what is nearer than this rounds to the same count.
const NEAR: f64 = 0.6;

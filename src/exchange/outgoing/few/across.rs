//! Sums of several totals at once: what one of them hides must not follow from another.
//!
//! In a table of places and parts a figure that is withheld to protect another stands in a row and in a
//! column: where it is the only one that is hidden in either, it follows, and the other with it. Must not
//! know what is a part of what.

use super::cells::{Cell, State};
use super::same_sums::{FEW, Sums, can_go, known, narrow};
use std::collections::BTreeMap;

/// Withholds one figure more if something follows of the hidden ones. `sums`: sets that are the same.
/// Returns whether it did.
pub fn protect(sums: &[Sums], cells: &mut [Cell]) -> bool {
    let follows = follows(sums, cells);
    if follows.is_empty() {
        return false;
    }
    let smallest = |sets: &mut dyn Iterator<Item = Vec<usize>>| {
        let told = sets.flatten().filter(|cell| can_go(&cells[*cell]));
        told.min_by(|a, b| cells[*a].number.total_cmp(&cells[*b].number))
    };
    let is_hidden = |cell: &usize| !cells[*cell].is_told();
    let alone = |set: &Vec<usize>| set.iter().filter(|cell| is_hidden(cell)).count() == 1;
    let of_these = |set: &Vec<usize>| set.iter().any(|cell| follows.contains(cell));
    let any = |set: &Vec<usize>| set.iter().any(is_hidden);
    let found = smallest(&mut equations(sums).filter(alone))
        .or_else(|| smallest(&mut equations(sums).filter(of_these)))
        .or_else(|| smallest(&mut equations(sums).filter(any)));
    if let Some(found) = found {
        cells[found].state = State::Withheld;
        return true;
    }
    // Nothing is left to withhold: then it is not told that they are few.
    let mut has_changed = false;
    for cell in follows {
        has_changed |= cells[cell].state == State::Few;
        cells[cell].state = State::Withheld;
    }
    has_changed
}

/// Of each two sums that are the same, the figures that stand in one of them alone.
fn equations(sums: &[Sums]) -> impl Iterator<Item = Vec<usize>> {
    let pairs = sums.iter().flat_map(|same| {
        let places = 0..same.len();
        places.flat_map(move |one| same[one + 1..].iter().map(move |other| (&same[one], other)))
    });
    pairs.map(|(one, other)| {
        let own = one.iter().filter(|cell| !other.contains(cell));
        let own = own.chain(other.iter().filter(|cell| !one.contains(cell)));
        own.copied().collect()
    })
}

/// The hidden counts from 1 to 9 of which more follows than that they are few; of one that is not told as few,
/// which it is.
fn follows(sums: &[Sums], cells: &[Cell]) -> Vec<usize> {
    let all = sums.iter().flatten().flatten();
    let mut bounds: BTreeMap<usize, (f64, f64)> =
        all.map(|cell| (*cell, known(&cells[*cell]))).collect();
    for _ in 0..MOST_ROUNDS {
        let before = bounds.clone();
        for same in sums {
            for one in same {
                for other in same.iter().filter(|other| *other != one) {
                    narrow(one, other, &mut bounds);
                }
            }
        }
        if bounds == before {
            break;
        }
    }
    let is_open = |(cell, (from, to)): &(&usize, &(f64, f64))| {
        let cell = &cells[**cell];
        match cell.state {
            State::Told => true,
            State::Few => (*from, *to) == FEW,
            State::Withheld if cell.number > 0.0 && cell.number < 10.0 => to - from >= 1.0,
            State::Withheld => true,
        }
    };
    let closed = bounds.iter().filter(|bound| !is_open(bound));
    closed.map(|(cell, _)| *cell).collect()
}

/// More than any table of counts takes: what follows of one figure tells more of the next.
const MOST_ROUNDS: usize = 100;

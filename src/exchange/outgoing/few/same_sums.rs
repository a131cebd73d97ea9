//! What follows of figures from that their sums are the same, by what of each is told.
//!
//! Must not know what is a part of what, nor what is withheld for it.

use super::cells::{Cell, State};
use std::collections::BTreeMap;

/// Sets of figures that have the same sum.
pub type Sums = Vec<Vec<usize>>;

/// What is known of a few.
pub const FEW: (f64, f64) = (1.0, 9.0);

/// Which figures may be withheld to protect another: never what is nobody (0).
pub fn can_go(cell: &Cell) -> bool {
    cell.state == State::Told && cell.number >= 10.0
}

/// What a reader knows of a figure: from, to.
pub fn known(cell: &Cell) -> (f64, f64) {
    match cell.state {
        State::Told => (cell.number, cell.number),
        State::Few => FEW,
        State::Withheld if cell.number < 10.0 => (0.0, f64::INFINITY),
        State::Withheld => (10.0, f64::INFINITY),
    }
}

/// What follows of the figures in `one` from that it has the same sum as `other`.
pub fn narrow(one: &[usize], other: &[usize], bounds: &mut BTreeMap<usize, (f64, f64)>) {
    let sum = |set: &mut dyn Iterator<Item = &usize>, bounds: &BTreeMap<usize, (f64, f64)>| {
        set.fold((0.0, 0.0), |(least, most), cell| {
            let (from, to) = bounds[cell];
            (least + from, most + to)
        })
    };
    let (from, to) = sum(&mut other.iter().filter(|cell| !one.contains(cell)), bounds);
    let own: Vec<usize> = one
        .iter()
        .copied()
        .filter(|cell| !other.contains(cell))
        .collect();
    for cell in &own {
        let (least, most) = sum(&mut own.iter().filter(|other| *other != cell), bounds);
        let now = bounds[cell];
        bounds.insert(*cell, (now.0.max(from - most), now.1.min(to - least)));
    }
}

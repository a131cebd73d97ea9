//! Sums: what is hidden cannot be worked out from a total and its other parts.
//!
//! Whoever reads it may know which parts make up a total. Then of each hidden count nothing may follow but
//! that it is from 1 to 9.

use super::across;
use super::cells::{Cell, State};
use super::same_sums::{FEW, Sums, can_go, known, narrow};
use crate::model::{FiscalYear, Indicator, IndicatorId, Unit, part_name};
use std::collections::{BTreeMap, BTreeSet};

/// With more parts than this no subsets are tried: nothing beside the total is told then, but where all of
/// the parts together are known to be the total.
const MOST: usize = 8;

/// A total of one time with what may be its parts, as places among the cells.
pub struct Family {
    pub total: usize,
    pub parts: Vec<usize>,
    /// They are no parts of one another: together they are the total, if none is missing.
    pub are_apart: bool,
}

/// Withholds what has to be withheld, until nothing more has to be.
pub fn protect(indicators: &[Indicator], cells: &mut [Cell]) {
    protect_families(&families(indicators, cells), cells);
}

/// The same of totals and parts that are known already.
pub fn protect_families(families: &[Family], cells: &mut [Cell]) {
    // They are made of numbers, and not of what is hidden of them.
    let ways: Vec<Option<Vec<Sums>>> = families.iter().map(|family| ways(family, cells)).collect();
    // The first way to see a total has what is sure.
    let sure = ways
        .iter()
        .filter_map(|ways| ways.as_ref()?.first().cloned());
    let sure: Vec<Sums> = sure.filter(|same| same.len() > 1).collect();
    loop {
        let before: Vec<State> = cells.iter().map(|cell| cell.state).collect();
        for (family, ways) in families.iter().zip(&ways) {
            protect_total(family, ways.as_deref(), cells);
        }
        even(cells);
        let is_done = cells.iter().map(|cell| cell.state).eq(before);
        if is_done && !across::protect(&sure, cells) {
            return;
        }
    }
}

/// Figures of which one tells something of another, set by set: those of sums, and a few with the few
/// that are its parts. `cells`: with nothing withheld yet.
pub fn tied(indicators: &[Indicator], cells: &[Cell]) -> Vec<Vec<usize>> {
    let of_family = |family: Family| {
        let is_few = |cell: &usize| cells[*cell].state == State::Few;
        let ways = ways(&family, cells);
        let Family { total, parts, .. } = family;
        let mut tied = if is_few(&total) {
            parts.into_iter().filter(is_few).collect()
        } else {
            match ways {
                None => parts,
                Some(ways) => ways.into_iter().flatten().flatten().collect(),
            }
        };
        tied.push(total);
        tied
    };
    families(indicators, cells)
        .into_iter()
        .map(of_family)
        .collect()
}

/// One figure that stands in two places is withheld in both.
fn even(cells: &mut [Cell]) {
    for one in 0..cells.len() {
        for other in 0..cells.len() {
            let (a, b) = (&cells[one], &cells[other]);
            let is_same = (&a.indicator, a.year, &a.part, a.number)
                == (&b.indicator, b.year, &b.part, b.number);
            if is_same && a.state == State::Withheld {
                cells[other].state = State::Withheld;
            }
        }
    }
}

fn families(indicators: &[Indicator], cells: &[Cell]) -> Vec<Family> {
    let years: BTreeSet<FiscalYear> = cells.iter().map(|cell| cell.year).collect();
    let of = |whole| {
        let years = years.iter();
        years.flat_map(move |year| families_of(indicators, whole, *year, cells))
    };
    indicators.iter().flat_map(of).collect()
}

fn families_of(
    indicators: &[Indicator],
    whole: &Indicator,
    year: FiscalYear,
    cells: &[Cell],
) -> Vec<Family> {
    let of_people = |cell: &Cell| cell.unit == Unit::People && cell.year == year;
    let belongs: BTreeSet<&IndicatorId> = indicators
        .iter()
        .filter(|other| {
            other.share_of.as_ref() == Some(&whole.id)
                || part_name(&other.name, &whole.name).is_some()
        })
        .map(|other| &other.id)
        .collect();
    let is_part = |cell: &Cell| match cell.part {
        Some(_) => cell.indicator == whole.id,
        None => belongs.contains(&cell.indicator),
    };
    let all = 0..cells.len();
    let totals = all.clone().filter(|i| {
        let cell = &cells[*i];
        of_people(cell) && cell.indicator == whole.id && cell.part.is_none()
    });
    // The same figure as baseline and as actual is one, wherever it stands.
    let figure = |i: usize| (&cells[i].indicator, &cells[i].part, cells[i].number);
    let mut parts: Vec<usize> = Vec::new();
    for part in all.filter(|i| of_people(&cells[*i]) && is_part(&cells[*i])) {
        if !parts.iter().any(|known| figure(*known) == figure(part)) {
            parts.push(part);
        }
    }
    let family = |total| Family {
        total,
        parts: parts.clone(),
        are_apart: false,
    };
    totals.map(family).collect()
}

fn protect_total(family: &Family, ways: Option<&[Sums]>, cells: &mut [Cell]) {
    let (total, parts) = (family.total, &family.parts[..]);
    if cells[total].state == State::Few {
        // That a part is few as well would tell more of the total than that it is few.
        for part in parts {
            if cells[*part].state == State::Few {
                cells[*part].state = State::Withheld;
            }
        }
        return;
    }
    let before: Vec<State> = parts.iter().map(|part| cells[*part].state).collect();
    if hide_parts(total, parts, ways, cells) {
        return;
    }
    // Hiding parts alone does not do: the total goes instead.
    for (part, state) in parts.iter().zip(before) {
        cells[*part].state = state;
    }
    if can_go(&cells[total]) {
        cells[total].state = State::Withheld;
    }
    if hide_parts(total, parts, ways, cells) {
        return;
    }
    for part in parts {
        if cells[*part].state == State::Few {
            cells[*part].state = State::Withheld;
        }
    }
}

/// Withholds one part after the other, the smallest first, until what is hidden cannot be worked out.
/// False: they do not do.
fn hide_parts(total: usize, parts: &[usize], ways: Option<&[Sums]>, cells: &mut [Cell]) -> bool {
    loop {
        if is_safe(total, parts, ways, cells) {
            return true;
        }
        let told = parts.iter().copied().filter(|part| can_go(&cells[*part]));
        let smallest = told.min_by(|a, b| cells[*a].number.total_cmp(&cells[*b].number));
        match smallest {
            Some(smallest) => cells[smallest].state = State::Withheld,
            None => return false,
        }
    }
}

/// Whether of each part that is told as few nothing follows but that, whichever parts make up the total.
/// There may be several ways to make it up (by age, by sex): then their sums are the same.
fn is_safe(total: usize, parts: &[usize], ways: Option<&[Sums]>, cells: &[Cell]) -> bool {
    let has_few = parts.iter().any(|part| cells[*part].state == State::Few);
    if !has_few {
        return true;
    }
    match ways {
        None => !cells[total].is_told() && !parts.iter().any(|part| can_go(&cells[*part])),
        Some(ways) => ways.iter().all(|same| is_open(same, cells)),
    }
}

/// Whether nothing follows of a few from that these sums are the same.
fn is_open(same: &[Vec<usize>], cells: &[Cell]) -> bool {
    let all = same.iter().flatten();
    let mut bounds: BTreeMap<usize, (f64, f64)> =
        all.map(|cell| (*cell, known(&cells[*cell]))).collect();
    // What follows of one figure tells more of the next. Where sums only may be the same, they may
    // contradict one another without end.
    for _ in 0..MOST_ROUNDS {
        let before = bounds.clone();
        for one in same {
            for other in same.iter().filter(|other| *other != one) {
                narrow(one, other, &mut bounds);
            }
        }
        let is_any_few = |cell: &usize| cells[*cell].state != State::Few || bounds[cell] == FEW;
        if !bounds.keys().all(is_any_few) {
            return false;
        }
        if bounds == before {
            return true;
        }
    }
    false
}

const MOST_ROUNDS: usize = 100;

/// Sets of sums that are the same, each of them one way to see the total: itself, all sets of parts that
/// make it up, and up to two that may, as some of their figures are not exact. `None`: too many to try.
fn ways(family: &Family, cells: &[Cell]) -> Option<Vec<Sums>> {
    let total = family.total;
    let is_any = |part: &&usize| cells[**part].span != (0.0, 0.0);
    // Nobody is always told, and changes no sum.
    let parts: Vec<usize> = family.parts.iter().filter(is_any).copied().collect();
    let subsets: Sums = match parts.len() {
        0..=MOST => (1_u32..1 << parts.len())
            .map(|subset| {
                let of =
                    |(index, part): (usize, &usize)| (subset >> index & 1 == 1).then_some(*part);
                parts.iter().enumerate().filter_map(of).collect()
            })
            .collect(),
        _ if family.are_apart => vec![parts],
        _ => return None,
    };
    let whole = vec![total];
    let sums = subsets
        .into_iter()
        .filter(|set| can_be_same(&whole, set, cells));
    let is_exact = |set: &Vec<usize>| {
        let mut cells = set.iter().chain([&total]).map(|cell| &cells[*cell]);
        cells.all(|cell| cell.span.0 == cell.span.1)
    };
    let (sure, unsure): (Vec<_>, Vec<_>) = sums.partition(is_exact);
    if unsure.len() > MOST_UNSURE {
        return None;
    }
    let sure = [vec![whole], sure].concat();
    let with = |others: &[&Vec<usize>]| {
        let others = others.iter().map(|other| (*other).clone());
        sure.iter().cloned().chain(others).collect::<Vec<_>>()
    };
    let mut ways = vec![with(&[])];
    for (place, one) in unsure.iter().enumerate() {
        ways.push(with(&[one]));
        let others = unsure[place + 1..].iter();
        let others = others.filter(|other| can_be_same(one, other, cells));
        ways.extend(others.map(|other| with(&[one, other])));
    }
    Some(ways)
}

/// With more sums than this that may be the same, their pairs are not tried.
const MOST_UNSURE: usize = 32;

/// Whether two sums can be the same, by what their figures may be in truth.
fn can_be_same(one: &[usize], other: &[usize], cells: &[Cell]) -> bool {
    let span = |set: &[usize], without: &[usize]| {
        let own = set.iter().filter(|cell| !without.contains(cell));
        let spans = own.map(|cell| cells[*cell].span);
        spans.fold((0.0, 0.0), |(least, most), (from, to)| {
            (least + from, most + to)
        })
    };
    let ((least, most), (from, to)) = (span(one, other), span(other, one));
    least <= to + NEAR && from <= most + NEAR
}

/// Numbers that differ by less are the same.
const NEAR: f64 = 1e-6;

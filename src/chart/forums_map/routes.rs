//! The ways of the reports: upright and level lines between the boxes, never through one.
//!
//! A way leaves its box towards the row that it goes to, runs level in the room between two rows,
//! passes other rows in the lanes between the columns, and ends at the middle of the other box.
//! Ways to the same forum run as one.

use super::places::{APART, ForumPlaces};
use crate::chart::draw::Point;

pub struct Way {
    pub points: Vec<Point>,
}

/// One way a link, from the box that reports to the one that is told.
pub fn ways(places: &ForumPlaces, links: &[(usize, usize)]) -> Vec<Way> {
    let told = targets(links.iter());
    let levels = |(from, to): &(usize, usize)| {
        let rank = told.iter().position(|t| t == to).unwrap_or_default();
        levels(places, (*from, *to), APART * rank as f64)
    };
    let passing = targets(links.iter().filter(|link| passes_rows(levels(link))));
    let way = |link: &(usize, usize)| way(places, links, *link, levels(link), &passing);
    links.iter().map(way).collect()
}

/// The forums that are told, each once.
fn targets<'l>(links: impl Iterator<Item = &'l (usize, usize)>) -> Vec<usize> {
    let mut told: Vec<usize> = links.map(|(_, to)| *to).collect();
    told.sort_unstable();
    told.dedup();
    told
}

/// The heights at which a way runs level: where it begins, and where it ends. `shift` keeps ways
/// to different forums apart.
fn levels(places: &ForumPlaces, (from, to): (usize, usize), shift: f64) -> (f64, f64) {
    let (a, b) = (&places.boxes[from], &places.boxes[to]);
    let start = match b.row <= a.row {
        true => level_above(places, a.row, shift),
        false => level_below(places, a.row, shift),
    };
    let end = match b.row {
        row if row < a.row => level_below(places, row, shift),
        row => level_above(places, row, shift),
    };
    (start, end)
}

/// Whether other rows lie between.
fn passes_rows((start, end): (f64, f64)) -> bool {
    (start - end).abs() > 0.05
}

fn way(
    places: &ForumPlaces,
    links: &[(usize, usize)],
    (from, to): (usize, usize),
    levels: (f64, f64),
    passing: &[usize],
) -> Way {
    let (a, b) = (&places.boxes[from], &places.boxes[to]);
    let start = (
        exit(places, links, (from, to)),
        if b.row <= a.row { a.from.1 } else { a.to.1 },
    );
    // Into the side that faces the one who reports; from the same row, over the top.
    let end_y = if b.row < a.row { b.to.1 } else { b.from.1 };
    let end = (b.middle(), end_y);
    let mut points = vec![start, (start.0, levels.0)];
    if passes_rows(levels) {
        // Up to three side by side in the middle of a lane.
        let abreast = passing.len().clamp(1, 3);
        let place = passing.iter().position(|t| *t == to).unwrap_or_default() % abreast;
        let aside = APART * (place as f64 - (abreast - 1) as f64 / 2.0);
        let lane = lane(places, start.0, end.0) + aside;
        points.extend([(lane, levels.0), (lane, levels.1)]);
    }
    points.extend([(end.0, levels.1), end]);
    points.dedup();
    Way { points }
}

/// The height at which ways run level just above a row: the same as just below the row before.
fn level_above(places: &ForumPlaces, row: usize, shift: f64) -> f64 {
    match row.checked_sub(1) {
        Some(before) => level_below(places, before, shift),
        None => places.rows[row].0 - 12.0 - shift,
    }
}

fn level_below(places: &ForumPlaces, row: usize, shift: f64) -> f64 {
    places.rows[row].1 + 18.0 + shift
}

/// The lane that makes the least way round.
fn lane(places: &ForumPlaces, from: f64, to: f64) -> f64 {
    let round = |lane: &f64| (lane - from).abs() + (lane - to).abs();
    let lanes = places.lanes.iter().copied();
    lanes
        .min_by(|a, b| round(a).total_cmp(&round(b)))
        .unwrap_or(from)
}

/// Whether another way ends upright where this one begins, at the box straight over (or under)
/// its own: from one middle to the other the two would look like one.
fn meets_another(
    places: &ForumPlaces,
    links: &[(usize, usize)],
    (from, to): (usize, usize),
    goes_up: bool,
) -> bool {
    let a = &places.boxes[from];
    let row = match goes_up {
        true => a.row.checked_sub(1),
        false => Some(a.row + 1),
    };
    links.iter().any(|(f, t)| {
        let b = &places.boxes[*t];
        let faces = Some(b.row) == row && (b.middle() - a.middle()).abs() < 0.5;
        let from_below = b.row < places.boxes[*f].row;
        faces && *t != to && *f != from && from_below == goes_up
    })
}

/// Where a way leaves its box: beside the middle where others come in, side by side where
/// several leave.
fn exit(places: &ForumPlaces, links: &[(usize, usize)], (from, to): (usize, usize)) -> f64 {
    let a = &places.boxes[from];
    let is_up = |row: usize, own: usize| row <= own;
    let goes_up = is_up(places.boxes[to].row, a.row);
    let out = links
        .iter()
        .filter(|(f, t)| *f == from && is_up(places.boxes[*t].row, a.row) == goes_up);
    let mut out: Vec<usize> = out.map(|(_, t)| *t).collect();
    out.sort_by(|x, y| {
        places.boxes[*x]
            .middle()
            .total_cmp(&places.boxes[*y].middle())
    });
    let enters = links.iter().any(|(f, t)| {
        let other = places.boxes[*f].row;
        // Mirrors the side on which that way ends.
        let from_above = other <= a.row;
        *t == from && from_above == goes_up
    });
    let place = out.iter().position(|t| *t == to).unwrap_or_default() as f64;
    let step = 22.0;
    let offset = match enters || meets_another(places, links, (from, to), goes_up) {
        true => (place + 1.0) * step,
        false => (place - (out.len() as f64 - 1.0) / 2.0) * step,
    };
    let half = (a.to.0 - a.from.0) / 2.0 - 8.0;
    a.middle() + offset.clamp(-half, half)
}

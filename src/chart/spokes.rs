//! The geometry of a radar: spokes at equal angles, the first one upright, then clockwise.
//!
//! plotters has no polar axes: rings and sides are plain polygons and lines. Must not know how they
//! are drawn.

use super::draw::{Point, text_width};
use super::level_scale::{ShownMean, TOP};
use super::round::MenuPoint;
use crate::model::Level;

/// A spoke that leans less than this (in x, of its length) has its label centred.
pub const UPRIGHT: f64 = 0.2;

pub struct Spokes {
    pub centre: Point,
    /// Of the outer ring, where the highest level is.
    pub radius: f64,
    pub count: usize,
}

/// From the mean on one spoke to the mean on the next.
type Side = [Point; 2];

impl Spokes {
    /// Of length 1. `turn` counts spokes and may lie between two of them.
    pub fn direction(&self, turn: f64) -> Point {
        let angle = std::f64::consts::TAU * turn / self.count.max(1) as f64;
        (angle.sin(), -angle.cos())
    }

    /// Where a level, 0 to 4, lies on a spoke.
    pub fn on(&self, spoke: usize, level: f64) -> Point {
        let (dx, dy) = self.direction(spoke as f64);
        let r = self.radius * level / TOP;
        (self.centre.0 + dx * r, self.centre.1 + dy * r)
    }

    /// The closed line through one level on all spokes.
    pub fn ring(&self, level: f64) -> Vec<Point> {
        (0..=self.count)
            .map(|i| self.on(i % self.count.max(1), level))
            .collect()
    }

    /// The sides between neighbouring menus that both have a mean: a menu without one leaves a
    /// gap. Fewer than three menus make no shape.
    pub fn sides(
        &self,
        mean: impl Fn(&MenuPoint) -> Option<ShownMean>,
        points: &[MenuPoint],
    ) -> Vec<Side> {
        if points.len() < 3 {
            return Vec::new();
        }
        (0..points.len())
            .filter_map(|i| {
                let next = (i + 1) % points.len();
                let (a, b) = (mean(&points[i])?, mean(&points[next])?);
                Some([self.on(i, a.level()), self.on(next, b.level())])
            })
            .collect()
    }
}

/// The scale's numbers.
impl Spokes {
    /// Each ring's level with the middle of its number, in letters of the size `text`: on one line,
    /// between the two spokes where the sides leave the most room. The centre, 0, has no ring and no
    /// room for a number; fewer than three menus have no rings at all.
    pub fn scale(&self, points: &[MenuPoint], text: f64) -> Vec<(u8, Point)> {
        if self.count < 3 {
            return Vec::new();
        }
        let (dx, dy) = self.direction(self.emptiest(points, text) as f64 + 0.5);
        let flat = (std::f64::consts::PI / self.count as f64).cos();
        // Just outside its ring, so that no line of the grid runs through the number.
        let off = (text * BEYOND).max(dx.abs() * (text_width("0", text) / 2.0 + 3.0));
        let at = |level: u8| {
            let r = self.radius * flat * f64::from(level) / TOP + off;
            (self.centre.0 + dx * r, self.centre.1 + dy * r)
        };
        let rings = Level::ALL.iter().map(|level| level.value());
        rings.skip(1).map(|level| (level, at(level))).collect()
    }

    /// The spoke after which the sides keep away from the numbers.
    fn emptiest(&self, points: &[MenuPoint], text: f64) -> usize {
        let beyond = text * BEYOND / self.radius * TOP;
        // How far a side passes from the nearest number, in levels.
        let clear = |a: Option<ShownMean>, b: Option<ShownMean>| match (a, b) {
            (Some(a), Some(b)) => {
                let (a, b) = (a.level(), b.level());
                // Half way between two spokes a straight side is at the harmonic mean.
                let passes = match a + b > 0.0 {
                    true => 2.0 * a * b / (a + b) - beyond,
                    false => 0.0,
                };
                // The steeper it is, the more of the number's width it meets.
                let steep = (a - b).abs() * STEEP;
                (passes - passes.round().clamp(1.0, TOP)).abs() - steep
            }
            _ => 1.0,
        };
        let far = |i: usize| -> f64 {
            let (a, b) = (&points[i], &points[(i + 1) % self.count]);
            clear(a.now(), b.now()).min(clear(a.before(), b.before()))
        };
        // Upper places first: that is where eyes look for a scale.
        let mut places: Vec<usize> = (0..points.len().min(self.count)).collect();
        places.sort_by_key(|i| (*i).min(self.count - 1 - *i));
        let found = places.iter().copied().find(|i| far(*i) >= CLEAR);
        let best = || {
            let each = places.iter().copied();
            each.max_by(|a, b| far(*a).total_cmp(&far(*b)))
        };
        found.or_else(best).unwrap_or(0)
    }
}

/// Of a ring, where its number stands, in its own size.
const BEYOND: f64 = 0.7;
/// A side that passes a number this far away, in levels, leaves it readable.
const CLEAR: f64 = 0.4;
/// How far a side reaches beside its middle, at a number's edge, for each level that it rises.
const STEEP: f64 = 0.15;

/// Sides that meet, joined into lines: fewer elements, and dashes that run round the corners.
pub fn joined(sides: Vec<Side>) -> Vec<Vec<Point>> {
    let mut lines: Vec<Vec<Point>> = Vec::new();
    for [a, b] in sides {
        match lines.last_mut() {
            Some(line) if line.last() == Some(&a) => line.push(b),
            _ => lines.push(vec![a, b]),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::full_round;

    #[test]
    fn a_menu_without_a_level_leaves_a_gap_and_no_zero() {
        let spokes = Spokes {
            centre: (0.0, 0.0),
            radius: 100.0,
            count: 9,
        };
        let mut points = full_round().points;
        assert_eq!(spokes.sides(MenuPoint::now, &points).len(), 9);
        points[3].now = None;
        let sides = spokes.sides(MenuPoint::now, &points);
        assert_eq!(sides.len(), 7, "both sides of the gap are open");
        assert!(sides.iter().flatten().all(|p| *p != spokes.centre));
        assert_eq!(joined(sides).len(), 2, "one line, cut where it starts");
    }
}

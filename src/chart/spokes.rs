//! The geometry of a radar: spokes at equal angles, the first one upright, then clockwise.
//!
//! plotters has no polar axes: rings and sides are plain polygons and lines. Must not know how they
//! are drawn.

use super::draw::Point;
use super::round::MenuPoint;

/// A spoke that leans less than this (in x, of its length) has its label centred.
pub const UPRIGHT: f64 = 0.2;

pub struct Spokes {
    pub centre: Point,
    /// Of the outer ring, where 100 is.
    pub radius: f64,
    pub count: usize,
}

/// From the score on one spoke to the score on the next.
type ScoreSide = [Point; 2];

impl Spokes {
    /// Of length 1. `turn` counts spokes and may lie between two of them.
    pub fn direction(&self, turn: f64) -> Point {
        let angle = std::f64::consts::TAU * turn / self.count.max(1) as f64;
        (angle.sin(), -angle.cos())
    }

    /// Where a score, 0 to 100, lies on a spoke.
    pub fn on(&self, spoke: usize, score: f64) -> Point {
        let (dx, dy) = self.direction(spoke as f64);
        let r = self.radius * score / 100.0;
        (self.centre.0 + dx * r, self.centre.1 + dy * r)
    }

    /// The closed line through one score on all spokes.
    pub fn ring(&self, score: f64) -> Vec<Point> {
        (0..=self.count)
            .map(|i| self.on(i % self.count.max(1), score))
            .collect()
    }

    /// The sides between neighbouring menus that both have a score: a menu without one leaves a
    /// gap. Fewer than three menus make no shape.
    pub fn sides(
        &self,
        score: impl Fn(&MenuPoint) -> Option<i64>,
        points: &[MenuPoint],
    ) -> Vec<ScoreSide> {
        if points.len() < 3 {
            return Vec::new();
        }
        (0..points.len())
            .filter_map(|i| {
                let next = (i + 1) % points.len();
                let (a, b) = (score(&points[i])?, score(&points[next])?);
                Some([self.on(i, a as f64), self.on(next, b as f64)])
            })
            .collect()
    }
}

/// Sides that meet, joined into lines: fewer elements, and dashes that run round the corners.
pub fn joined(sides: Vec<ScoreSide>) -> Vec<Vec<Point>> {
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
    fn a_menu_without_score_leaves_a_gap_and_no_zero() {
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

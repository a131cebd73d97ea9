//! From data to places: plotters' Cartesian coordinates within a box of the canvas.

use super::canvas::Point;
use super::svg_document::{TENTHS, tenths};
use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use std::ops::Range;

/// A plot's two scales. y grows upwards.
pub struct Plot {
    coords: Cartesian2d<RangedCoordf64, RangedCoordf64>,
}

impl Plot {
    /// Places data of the ranges `x` and `y` between the corners `from` (upper left) and `to`.
    /// A range of one value (a single year) is drawn in the middle: plotters divides by zero.
    pub fn new(x: Range<f64>, y: Range<f64>, from: Point, to: Point) -> Self {
        let pixels = (
            tenths(from.0)..tenths(to.0),
            // Upside down: plotters' first end is the lower one.
            tenths(to.1)..tenths(from.1),
        );
        Self {
            coords: Cartesian2d::new(widened(x), widened(y), pixels),
        }
    }

    pub fn at(&self, x: f64, y: f64) -> Point {
        let (x, y) = self.coords.translate(&(x, y));
        (f64::from(x) / TENTHS, f64::from(y) / TENTHS)
    }
}

fn widened(range: Range<f64>) -> Range<f64> {
    match range.end > range.start {
        true => range,
        false => range.start - 1.0..range.start + 1.0,
    }
}

/// A step for about `count` ticks over a span: 1, 2 or 5 times a power of ten.
pub fn tick_step(span: f64, count: f64) -> f64 {
    let rough = (span / count).max(f64::MIN_POSITIVE);
    // By steps and not by a logarithm, whose last bit differs between machines.
    let mut power = 1.0;
    while power * 10.0 <= rough && rough.is_finite() {
        power *= 10.0;
    }
    while power > rough {
        power /= 10.0;
    }
    let factor = match rough / power {
        f if f <= 1.0 => 1.0,
        f if f <= 2.0 => 2.0,
        f if f <= 5.0 => 5.0,
        _ => 10.0,
    };
    factor * power
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_lands_within_the_box_and_one_value_in_its_middle() {
        let plot = Plot::new(0.0..100.0, 0.0..10.0, (20.0, 10.0), (120.0, 60.0));
        assert_eq!(plot.at(0.0, 0.0), (20.0, 60.0));
        assert_eq!(plot.at(100.0, 10.0), (120.0, 10.0));
        let one = Plot::new(2026.0..2026.0, 5.0..5.0, (20.0, 10.0), (120.0, 60.0));
        assert_eq!(one.at(2026.0, 5.0), (70.0, 35.0));
    }

    #[test]
    fn ticks_are_few_and_round() {
        assert_eq!(tick_step(100.0, 2.0), 50.0);
        assert_eq!(tick_step(9.0, 3.0), 5.0);
        assert_eq!(tick_step(391.0, 3.0), 200.0);
        assert!(tick_step(0.0, 3.0).is_finite());
    }
}

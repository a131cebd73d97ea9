//! A ring of six steps, clockwise from the top.

use crate::chart::draw::{Canvas, Point};
use crate::chart::marks::WorkShape;
use crate::model::StepState;
use std::f64::consts::{FRAC_PI_2, TAU};

const SIXTH: f64 = TAU / 6.0;

/// The corners of one step's part of a ring, `outer` and `inner` from the centre. The gap has the
/// same width all along, so that the steps part without lines.
fn sector(centre: Point, step: usize, (outer, inner): (f64, f64), gap: f64) -> Vec<Point> {
    let arc = |radius: f64, back: bool| -> Vec<Point> {
        let start = -FRAC_PI_2 + step as f64 * SIXTH + gap / radius;
        let sweep = SIXTH - 2.0 * gap / radius;
        let part = |i: usize| if back { 12 - i } else { i } as f64 / 12.0;
        (0..=12)
            .map(|i| start + sweep * part(i))
            .map(|a| (centre.0 + a.cos() * radius, centre.1 + a.sin() * radius))
            .collect()
    };
    let mut corners = arc(outer, false);
    corners.extend(arc(inner, true));
    corners
}

/// The middle of a step, `radius` from the centre.
pub fn middle_of(centre: Point, step: usize, radius: f64) -> Point {
    let angle = -FRAC_PI_2 + (step as f64 + 0.5) * SIXTH;
    (
        centre.0 + angle.cos() * radius,
        centre.1 + angle.sin() * radius,
    )
}

/// Of a ring: its outer edge, and how thick the band is.
#[derive(Clone, Copy)]
pub struct Ring {
    pub outer: f64,
    pub band: f64,
}

impl Ring {
    /// One step's part of the ring, as its state has it: the inner half is filled while it is
    /// under way.
    pub fn draw(self, c: &Canvas, centre: Point, step: usize, state: StepState) {
        const GAP: f64 = 2.0;
        const THICK: f64 = 1.8;
        let (outer, inner) = (self.outer, self.outer - self.band);
        let between = outer - self.band / 2.0;
        WorkShape {
            inset: |inset: f64| sector(centre, step, (outer - inset, inner + inset), GAP + inset),
            half: sector(centre, step, (between, inner), GAP),
            middle: [
                middle_of(centre, step, inner),
                middle_of(centre, step, outer),
            ],
            thick: THICK,
        }
        .draw(c, state.into());
    }
}

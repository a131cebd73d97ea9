//! The small marks: one a value, at its place.
//!
//! Must not know which chart draws them.

use super::work::{self, Work};
use crate::chart::draw::theme::{BEFORE, DATA};
use crate::chart::draw::{Canvas, Point};

/// How large and how thick marks are drawn.
#[derive(Clone, Copy)]
pub struct Pen {
    pub radius: f64,
    /// Of outlines and ticks.
    pub thick: f64,
    /// Of a line that joins values.
    pub line: f64,
    /// Of a line that is no whole year's or no present round's: drawn and left out, in turn.
    pub dash: &'static str,
    /// Of the outline of a mark.
    short_dash: &'static str,
}

impl Pen {
    /// On a page and on paper.
    pub const PAGE: Self = Self {
        radius: 6.0,
        thick: 1.8,
        line: 2.5,
        dash: "5 3",
        short_dash: "4 3",
    };
    /// In small multiples.
    pub const SMALL: Self = Self {
        radius: 4.5,
        thick: 1.5,
        line: 2.2,
        dash: "5 3",
        short_dash: "4 3",
    };
    /// In a meeting, on a poor projector.
    pub const MEETING: Self = Self {
        radius: 13.0,
        thick: 4.0,
        line: 6.0,
        dash: "12 8",
        short_dash: "8 6",
    };

    /// A value that was measured: hatched for 目安.
    pub fn value(self, c: &Canvas, at: Point, thin: bool) {
        match thin {
            false => c.disc(at, self.radius, DATA),
            true => self.hatched(c, at),
        }
    }

    /// An outlined disc with slanting lines inside.
    fn hatched(self, c: &Canvas, at: Point) {
        let radius = self.radius - self.thick / 2.0;
        c.ring(at, radius, DATA, self.thick * 0.8);
        let slant = std::f64::consts::FRAC_1_SQRT_2;
        let step = self.radius * 0.45;
        for offset in [-step, 0.0, step] {
            let half = (radius.powi(2) - offset * offset).sqrt();
            let (mx, my) = (at.0 + offset * slant, at.1 + offset * slant);
            let (dx, dy) = (half * slant, half * slant);
            let line = [(mx - dx, my + dy), (mx + dx, my - dy)];
            c.line(&line, DATA, self.thick * 0.6);
        }
    }

    /// The round before: a tick across an axis that runs towards `along`, of length 1.
    pub fn before(self, c: &Canvas, at: Point, along: Point) {
        self.tick(c, at, along, self.radius * 1.4);
    }

    /// The same where a dashed line joins them to a shape, which the ticks must not hide.
    pub fn before_on_line(self, c: &Canvas, at: Point, along: Point) {
        self.tick(c, at, along, self.radius * 0.7);
    }

    fn tick(self, c: &Canvas, (x, y): Point, (ax, ay): Point, half: f64) {
        let ends = [
            (x - ay * half, y + ax * half),
            (x + ay * half, y - ax * half),
        ];
        c.line(&ends, BEFORE, self.thick * 1.4);
    }

    /// 現状値: a grey diamond.
    pub fn baseline(self, c: &Canvas, (x, y): Point) {
        let r = self.radius * 1.25;
        c.polygon(&[(x, y - r), (x + r, y), (x, y + r), (x - r, y)], BEFORE);
    }

    /// A value of a year that is not over: a triangle.
    pub fn midway(self, c: &Canvas, (x, y): Point) {
        let r = self.radius * 1.25;
        c.polygon(
            &[(x, y - r), (x + r, y + r * 0.8), (x - r, y + r * 0.8)],
            DATA,
        );
    }

    /// What is aimed at: hollow, and so large that it stands around a value which reached it.
    pub fn target(self, c: &Canvas, at: Point) {
        work::disc(c, at, self.radius * 1.3, self.thick, Work::Planned);
    }

    /// めざす段階: a hollow square around a level's number, dashed so that no frame is taken for it.
    /// `half` of its width.
    pub fn desired(self, c: &Canvas, (x, y): Point, half: f64) {
        let corners = [
            (-1.0, -1.0),
            (1.0, -1.0),
            (1.0, 1.0),
            (-1.0, 1.0),
            (-1.0, -1.0),
        ];
        let corners = corners.map(|(across, down)| (x + across * half, y + down * half));
        c.dashed(&corners, DATA, self.thick, self.short_dash);
    }

    /// The disc of a piece of work.
    pub fn work(self, c: &Canvas, at: Point, work: Work) {
        work::disc(c, at, self.radius, self.thick, work);
    }

    /// From `a` to `b` with its head at `b`; nothing where there is no room.
    pub fn arrow(self, c: &Canvas, a: Point, b: Point) {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let length = (dx * dx + dy * dy).sqrt();
        if length < self.radius * 0.8 {
            return;
        }
        let (ux, uy) = (dx / length, dy / length);
        let head = length.min(self.radius * 1.35);
        let neck = (b.0 - ux * head, b.1 - uy * head);
        c.line(&[a, neck], BEFORE, self.thick);
        let side = head * 0.6;
        let corners = [
            b,
            (neck.0 - uy * side, neck.1 + ux * side),
            (neck.0 + uy * side, neck.1 - ux * side),
        ];
        c.polygon(&corners, BEFORE);
    }
}

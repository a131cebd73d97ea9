//! The marks that all charts share, so that a reader learns them once: filled accent for now,
//! hatched for 参考, hollow grey for before. They stay apart in grey.

use super::draw::theme::{ACCENT, SOFT, WHITE};
use super::draw::{Canvas, Lettering, Point, flow, text_width};

pub const RADIUS: f64 = 6.0;

/// This round.
pub fn now(canvas: &Canvas, at: Point, thin: bool) {
    match thin {
        false => canvas.disc(at, RADIUS, ACCENT),
        true => hatched(canvas, at),
    }
}

/// The round before.
pub fn before(canvas: &Canvas, at: Point) {
    canvas.ring(at, RADIUS - 1.0, SOFT, 1.6);
}

/// 参考: an outlined disc with slanting lines inside.
fn hatched(canvas: &Canvas, at: Point) {
    canvas.ring(at, RADIUS - 0.5, ACCENT, 1.5);
    let slant = std::f64::consts::FRAC_1_SQRT_2;
    for offset in [-2.6, 0.0, 2.6] {
        let half = ((RADIUS - 0.5f64).powi(2) - offset * offset).sqrt();
        let (mx, my) = (at.0 + offset * slant, at.1 + offset * slant);
        let (dx, dy) = (half * slant, half * slant);
        canvas.line(&[(mx - dx, my + dy), (mx + dx, my - dy)], ACCENT, 1.0);
    }
}

/// Slanting lines: how far apart, and how thick.
#[derive(Clone, Copy)]
pub struct Hatch {
    step: f64,
    thick: f64,
}

impl Hatch {
    /// On a page and on paper.
    pub const FINE: Self = Self {
        step: 6.0,
        thick: 1.4,
    };
    /// On a poor projector.
    pub const BOLD: Self = Self {
        step: 16.0,
        thick: 4.0,
    };
}

/// Slanting lines within a box.
pub fn hatch(c: &Canvas, a: Point, b: Point, Hatch { step, thick }: Hatch) {
    let height = b.1 - a.1;
    let mut foot = a.0 - height + step;
    while foot < b.0 {
        // Cut off where it would leave the box to the left or to the right.
        let from = foot.max(a.0);
        let to = (foot + height).min(b.0);
        c.line(
            &[(from, b.1 - (from - foot)), (to, b.1 - (to - foot))],
            ACCENT,
            thick,
        );
        foot += step;
    }
}

/// What a legend's sample shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// Solid line with a filled point.
    NowLine,
    /// Dashed grey line.
    BeforeLine,
    NowDot,
    ThinDot,
    BeforeDot,
}

/// Room of a sample before its text.
const SAMPLE: f64 = 34.0;
const LINE_HEIGHT: f64 = 24.0;

/// Entries of a legend with their places, and its height. They stand in one row as long as
/// they fit.
pub struct Legend {
    entries: Vec<(Sample, String, Point)>,
    pub height: f64,
    size: f64,
}

impl Legend {
    pub fn new(entries: Vec<(Sample, String)>, size: f64, room: f64) -> Self {
        let widths: Vec<f64> = entries
            .iter()
            .map(|(_, text)| SAMPLE + text_width(text, size))
            .collect();
        let (places, height) = flow(&widths, 24.0, LINE_HEIGHT, room);
        let placed = entries.into_iter().zip(places);
        Self {
            entries: placed
                .map(|((sample, text), at)| (sample, text, at))
                .collect(),
            height,
            size,
        }
    }

    pub fn draw(&self, canvas: &Canvas) {
        for (sample, text, (x, y)) in &self.entries {
            let (x, y) = (*x, *y);
            let middle = (x + 13.0, y);
            match sample {
                Sample::NowLine => {
                    canvas.line(&[(x, y), (x + 26.0, y)], ACCENT, 2.5);
                    canvas.disc(middle, RADIUS - 1.0, ACCENT);
                }
                Sample::BeforeLine => {
                    canvas.dashed(&[(x, y), (x + 26.0, y)], SOFT, 1.6, "5 3");
                }
                Sample::NowDot => now(canvas, middle, false),
                Sample::ThinDot => now(canvas, middle, true),
                Sample::BeforeDot => before(canvas, middle),
            }
            canvas.text((x + SAMPLE, y), text, Lettering::new(self.size));
        }
    }
}

/// An arrow's shaft from `a` to `b` with its head at `b`; nothing where there is no room.
pub fn arrow(canvas: &Canvas, a: Point, b: Point) {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = (dx * dx + dy * dy).sqrt();
    if length < 3.0 {
        return;
    }
    let (ux, uy) = (dx / length, dy / length);
    let head = length.min(8.0);
    let neck = (b.0 - ux * head, b.1 - uy * head);
    canvas.line(&[a, neck], SOFT, 1.6);
    let side = head * 0.55;
    let corners = [
        b,
        (neck.0 - uy * side, neck.1 + ux * side),
        (neck.0 + uy * side, neck.1 - ux * side),
    ];
    canvas.polygon(&corners, SOFT);
}

/// White behind a text that stands on lines.
pub fn clearing(canvas: &Canvas, middle: Point, text: &str, size: f64) {
    let (w, h) = (text_width(text, size) / 2.0 + 2.0, size * 0.6);
    canvas.rect(
        (middle.0 - w, middle.1 - h),
        (middle.0 + w, middle.1 + h),
        WHITE,
    );
}

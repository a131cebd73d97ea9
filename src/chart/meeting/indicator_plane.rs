//! The plane of one indicator in a meeting: its years to the right, its values up, and what is
//! written at the marks.
//!
//! Must not know what the sentence above the picture says.

use super::{LEGEND, PEN, TEXT, WIDTH};
use crate::chart::draw::theme::{DATA, INK, LINE, WHITE};
use crate::chart::draw::{Canvas, Lettering, Point, text_width};
use crate::chart::marks::{Legend, Mark, words};
use crate::chart::years::{IndicatorSeries, YearValue, number};

const LEFT: f64 = 90.0;
const RIGHT: f64 = 850.0;
/// Under the line with the unit.
pub const TOP: f64 = 104.0;
const BOTTOM: f64 = 504.0;

/// Years to the right, values up.
pub struct Plane {
    years: (i32, i32),
    values: (f64, f64),
}

impl Plane {
    /// `None` without any figure.
    pub fn of(series: &IndicatorSeries) -> Option<Self> {
        let points = || series.values();
        let first = points().map(|v| v.year.western()).min()?;
        let last = points().map(|v| v.year.western()).max()?;
        let low = points().map(|v| v.value).fold(f64::INFINITY, f64::min);
        let high = points().map(|v| v.value).fold(f64::NEG_INFINITY, f64::max);
        // Counts begin at 0; a scale that does not would make a small step look large.
        let low = low.min(0.0);
        let high = if high > low { high } else { low + 1.0 };
        Some(Self {
            years: (first, last),
            values: (low, high),
        })
    }

    fn at(&self, value: YearValue) -> Point {
        let (first, last) = self.years;
        let part = match last > first {
            true => f64::from(value.year.western() - first) / f64::from(last - first),
            false => 0.5,
        };
        (LEFT + (RIGHT - LEFT) * part, self.y(value.value))
    }

    fn y(&self, value: f64) -> f64 {
        let (low, high) = self.values;
        BOTTOM - (BOTTOM - TOP) * (value - low) / (high - low)
    }

    pub fn draw(&self, c: &Canvas, series: &IndicatorSeries) {
        c.line(&[(LEFT - 40.0, BOTTOM), (RIGHT + 40.0, BOTTOM)], LINE, 2.5);
        let target = series.target();
        if let Some(line) = series.line() {
            let y = self.y(line);
            c.dashed(&[(LEFT - 40.0, y), (WIDTH, y)], INK, PEN.thick, PEN.dash);
        }
        let start = series.baseline();
        // A part of a year is no point on the way of whole years.
        let whole = start.into_iter().chain(series.whole_years());
        let way: Vec<Point> = whole.map(|v| self.at(v)).collect();
        if way.len() > 1 {
            c.line(&way, DATA, PEN.line);
        }
        if let Some(start) = start {
            PEN.baseline(c, self.at(start));
        }
        for value in series.whole_years() {
            PEN.value(c, self.at(value), false);
        }
        if let Some(value) = series.part_of_year() {
            PEN.midway(c, self.at(value));
        }
        self.numbers(c, series);
        if let Some(target) = target {
            // Under its line where the newest value stands above it.
            let line = self.y(target.value);
            let above = series.actual().last().is_none_or(|v| self.at(v).1 >= line);
            let at = (WIDTH, line + if above { -TEXT * 0.7 } else { TEXT * 0.75 });
            let text = format!("目標 {}", number(target.value));
            clear(c, (at.0 - text_width(&text, TEXT) / 2.0, at.1), &text);
            c.text(at, &text, Lettering::new(TEXT).end());
        }
        self.labels(c, series);
    }

    /// First and newest value: the two that a sentence compares.
    fn numbers(&self, c: &Canvas, series: &IndicatorSeries) {
        let newest = series.actual().last();
        let first = series.baseline().or_else(|| series.actual().next());
        let same = first.map(|v| v.year) == newest.map(|v| v.year);
        for (value, strong) in [
            (first.filter(|_| !same || newest.is_none()), false),
            (newest, true),
        ] {
            let Some(value) = value else { continue };
            let (x, y) = self.at(value);
            let text = number(value.value);
            let look = Lettering::new(TEXT).middle();
            let look = if strong {
                look.bold().color(DATA)
            } else {
                look
            };
            // Below the mark where a line or the target's word is just above it.
            let crowded = series.line().is_some_and(|line| {
                let line = self.y(line);
                line < y + 4.0 && line > y - TEXT * 2.4
            });
            let down = crowded && y + PEN.radius + TEXT * 1.4 < BOTTOM;
            let y = match down {
                true => y + PEN.radius + TEXT * 0.75,
                false => y - PEN.radius - TEXT * 0.7,
            };
            clear(c, (x, y), &text);
            c.text((x, y), &text, look);
        }
    }

    /// The years of the first, the newest and the last point; only as many as have room.
    fn labels(&self, c: &Canvas, series: &IndicatorSeries) {
        let newest = series.actual().last();
        let first = series.values().min_by_key(|v| v.year);
        let last = series.values().max_by_key(|v| v.year);
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for value in [first, last, newest].into_iter().flatten() {
            let (x, _) = self.at(value);
            let text = value.year.short_label();
            let half = text_width(&text, TEXT) / 2.0 + 8.0;
            if taken.iter().any(|(a, b)| x - half < *b && x + half > *a) {
                continue;
            }
            taken.push((x - half, x + half));
            c.text((x, BOTTOM + TEXT), &text, Lettering::new(TEXT).middle());
        }
    }

    /// Only the marks that there are.
    pub fn legend(series: &IndicatorSeries) -> Legend {
        let entries = [
            (Mark::Baseline, words::BASELINE, series.baseline().is_some()),
            (
                Mark::Value,
                words::ACTUAL,
                series.whole_years().next().is_some(),
            ),
            (Mark::Midway, words::MIDWAY, series.part_of_year().is_some()),
        ];
        let shown = entries.into_iter().filter(|(_, _, occurs)| *occurs);
        let shown = shown.map(|(mark, word, _)| (mark, word.to_owned()));
        Legend::new(shown.collect(), LEGEND, WIDTH)
    }
}

fn clear(c: &Canvas, middle: Point, text: &str) {
    let (w, h) = (text_width(text, TEXT) / 2.0 + 3.0, TEXT * 0.5);
    c.rect(
        (middle.0 - w, middle.1 - h),
        (middle.0 + w, middle.1 + h),
        WHITE,
    );
}

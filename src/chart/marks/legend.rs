//! The one legend: what the marks of a picture mean, and only of those that occur in it.

use super::pen::Pen;
use super::work::{Work, bar};
use crate::chart::draw::theme::{BEFORE, DATA, TEXT};
use crate::chart::draw::{Canvas, Lettering, Point, flow, text_width};

/// What marks are called, wherever they stand.
pub mod words {
    pub const NOW: &str = "今回";
    pub const BEFORE: &str = "前回";
    /// The same, where it is the year before in any case.
    pub const YEAR_BEFORE: &str = "前の年度";
    /// Too little was answered: beside a value.
    pub const THIN: &str = "目安";
    /// The same where it has room: in legends and sentences.
    pub const FEW_ANSWERS: &str = "回答が少ないので目安";
    pub const ACTUAL: &str = "実績";
    pub const BASELINE: &str = "現状値";
    pub const TARGET: &str = "目標値";
    /// A value of a year that is not over.
    pub const MIDWAY: &str = "年度の途中";
}

/// What a legend explains: it draws a sample of itself.
pub trait Sample {
    fn width(&self, size: &LegendSize) -> f64;
    /// `at` is the left middle of its room.
    fn draw(&self, c: &Canvas, at: Point, size: &LegendSize);
}

/// The marks that charts share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Value,
    /// Values that are joined to a shape.
    ValueLine,
    Thin,
    /// The same, joined to values of before or after.
    ThinLine,
    Before,
    /// The same, joined to a shape.
    BeforeLine,
    Baseline,
    Midway,
    Target,
    /// めざす段階
    Desired,
    Work(Work),
}

/// How large a legend is.
#[derive(Clone, Copy)]
pub struct LegendSize {
    pen: Pen,
    pub text: f64,
    /// Of the sample of a line or a bar.
    long: f64,
    /// Of a bar.
    high: f64,
    /// Between a sample and its words, and between two entries.
    gaps: (f64, f64),
    pub line: f64,
}

impl LegendSize {
    pub const PAGE: Self = Self {
        pen: Pen::PAGE,
        text: TEXT,
        long: 28.0,
        high: 14.0,
        gaps: (8.0, 22.0),
        line: 26.0,
    };
    /// For small multiples.
    pub const SMALL: Self = Self {
        pen: Pen::SMALL,
        ..Self::PAGE
    };
    /// For a meeting.
    pub const fn meeting(text: f64) -> Self {
        Self {
            pen: Pen::MEETING,
            text,
            long: 44.0,
            high: 20.0,
            gaps: (8.0, 30.0),
            line: text * 1.25,
        }
    }
}

impl Sample for Mark {
    fn width(&self, size: &LegendSize) -> f64 {
        match self {
            Mark::ValueLine | Mark::ThinLine | Mark::BeforeLine | Mark::Work(_) => size.long,
            _ => size.pen.radius * 2.5,
        }
    }

    fn draw(&self, c: &Canvas, (x, y): Point, size: &LegendSize) {
        let (pen, width) = (size.pen, self.width(size));
        let middle = (x + width / 2.0, y);
        let line = [(x, y), (x + width, y)];
        match self {
            Mark::Value => pen.value(c, middle, false),
            Mark::ValueLine => {
                c.line(&line, DATA, pen.line);
                pen.value(c, middle, false);
            }
            Mark::Thin => pen.value(c, middle, true),
            Mark::ThinLine => {
                c.dashed(&line, DATA, pen.thick, pen.dash);
                pen.value(c, middle, true);
            }
            Mark::Before => pen.before(c, middle, (1.0, 0.0)),
            Mark::BeforeLine => {
                c.dashed(&line, BEFORE, pen.thick, pen.dash);
                pen.before_on_line(c, middle, (1.0, 0.0));
            }
            Mark::Baseline => pen.baseline(c, middle),
            Mark::Midway => pen.midway(c, middle),
            Mark::Target => pen.target(c, middle),
            Mark::Desired => pen.desired(c, middle, width / 2.0 - pen.thick / 2.0),
            Mark::Work(of) => {
                let half = size.high / 2.0;
                let corners = ((x, y - half), (x + width, y + half));
                bar(c, corners, 0.0, pen.thick, *of);
            }
        }
    }
}

/// Entries with their places. They stand in one row as long as they fit.
pub struct Legend<S = Mark> {
    entries: Vec<(S, String, Point)>,
    size: LegendSize,
    /// Of its longest row.
    pub width: f64,
    /// 0 without entries.
    pub height: f64,
}

impl<S: Sample> Legend<S> {
    pub fn new(entries: Vec<(S, String)>, size: LegendSize, room: f64) -> Self {
        let own = |(sample, text): &(S, String)| {
            sample.width(&size) + size.gaps.0 + text_width(text, size.text)
        };
        let widths: Vec<f64> = entries.iter().map(own).collect();
        let (places, height) = flow(&widths, size.gaps.1, size.line, room);
        let ends = places.iter().zip(&widths).map(|(at, width)| at.0 + width);
        Self {
            width: ends.fold(0.0, f64::max),
            entries: entries
                .into_iter()
                .zip(places)
                .map(|((sample, text), at)| (sample, text, at))
                .collect(),
            size,
            height,
        }
    }

    pub fn draw(&self, c: &Canvas) {
        let size = &self.size;
        for (sample, text, (x, y)) in &self.entries {
            sample.draw(c, (*x, *y), size);
            let at = (x + sample.width(size) + size.gaps.0, *y);
            c.text(at, text, Lettering::new(size.text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::draw::AccessibleText;

    /// A mark as a photocopy has it: its elements, with grey levels 25 apart for colours.
    fn copied(mark: Mark) -> Vec<String> {
        let c = Canvas::new(100.0, 30.0);
        mark.draw(&c, (4.0, 15.0), &LegendSize::PAGE);
        let labels = AccessibleText {
            id: "m",
            title: "",
            description: "",
        };
        let svg = c.finish(100.0, 30.0, &labels);
        let read = roxmltree::Document::parse(&svg).expect("XML");
        let grey = |color: &str| {
            let part = |at: usize| {
                let part = color.get(at..at + 2);
                part.and_then(|part| u32::from_str_radix(part, 16).ok())
            };
            match (part(1), part(3), part(5)) {
                (Some(r), Some(g), Some(b)) => ((299 * r + 587 * g + 114 * b) / 25_000).to_string(),
                _ => color.to_owned(),
            }
        };
        let elements = read.root_element().children();
        elements
            .filter(roxmltree::Node::is_element)
            .map(|node| {
                let own = node.attributes();
                let own = own.map(|a| format!("{}={}", a.name(), grey(a.value())));
                format!("{} {}", node.tag_name().name(), own.collect::<String>())
            })
            .collect()
    }

    #[test]
    fn no_two_marks_look_alike_on_a_photocopy() {
        let of_work = [
            Work::Done,
            Work::Underway,
            Work::Planned,
            Work::Stopped,
            Work::Partly,
            Work::NotYet,
        ];
        let marks = [
            Mark::Value,
            Mark::ValueLine,
            Mark::Thin,
            Mark::ThinLine,
            Mark::Before,
            Mark::BeforeLine,
            Mark::Baseline,
            Mark::Midway,
            Mark::Target,
            Mark::Desired,
        ];
        let marks: Vec<Mark> = marks.into_iter().chain(of_work.map(Mark::Work)).collect();
        for (i, one) in marks.iter().enumerate() {
            for other in &marks[i + 1..] {
                assert_ne!(copied(*one), copied(*other), "{one:?} {other:?}");
            }
        }
    }
}

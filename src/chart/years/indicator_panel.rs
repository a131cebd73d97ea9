//! One indicator's plot: the line of what was, and the way to where it is meant to go.

use super::indicator_labels::{PointLabels, SideLabel, draw_beside};
use super::indicator_series::{IndicatorSeries, YearValue, value_range};
use super::scale::{number, short_number, ticks};
use super::span::{Span, x};
use crate::chart::axis::{self, Side};
use crate::chart::draw::theme::{
    DATA, FAINT, INK, LINE, RULE, SOFT, TEXT, TEXT_LINE, TITLE, TITLE_LINE,
};
use crate::chart::draw::{Canvas, Lettering, Plot, Point, wrap};
use crate::chart::marks::Pen;

/// Sizes that all panels of a figure share, so that their plots stand in line.
pub struct IndicatorPanel {
    pub width: f64,
    pub height: f64,
    top: f64,
    bottom: f64,
}

/// Room for the scale's numbers, and for the words right of the plot.
const LEFT: f64 = 60.0;
const RIGHT: f64 = 136.0;
/// Between the name and the plot: a word over the highest point keeps off the name.
const UNDER_NAME: f64 = 28.0;
const PEN: Pen = Pen::SMALL;

impl IndicatorPanel {
    /// Panels of one width with room for the longest name, and for words where there are any.
    pub fn new(width: f64, all: &[IndicatorSeries]) -> Self {
        let lines = all.iter().map(|s| name_lines(s, width).len());
        let names = lines.max().unwrap_or(1) as f64 * TITLE_LINE;
        let (top, plot) = (names + UNDER_NAME, 116.0);
        let both = |s: &IndicatorSeries| !s.words.is_empty() && s.values().next().is_some();
        let words = if all.iter().any(both) { 24.0 } else { 0.0 };
        Self {
            width,
            height: top + plot + 24.0 + words,
            top,
            bottom: top + plot,
        }
    }

    fn right(&self) -> f64 {
        self.width - RIGHT
    }

    pub fn draw(&self, c: &Canvas, series: &IndicatorSeries, span: Option<Span>) {
        for (i, line) in name_lines(series, self.width).iter().enumerate() {
            let at = (0.0, 10.0 + i as f64 * TITLE_LINE);
            c.text(at, line, Lettering::new(TITLE).bold());
        }
        let (Some((low, high)), Some(span)) = (value_range(series), span) else {
            self.draw_words(c, series, self.top - 4.0, 6);
            return;
        };
        let (from, to) = ((LEFT + 8.0, self.top), (self.right(), self.bottom));
        let plot = Plot::new(span.range(), low..high, from, to);
        let labels = self.labels(&plot, series, span);
        self.draw_scale(c, &plot, (low, high));
        span.draw_axis(c, &plot, low);
        labels.1.clear(c);
        self.draw_plan(c, &plot, series);
        draw_actuals(c, &plot, series);
        draw_beside(c, labels.0, (self.right() + 14.0, self.width), self.bottom);
        labels.1.draw(c);
        self.draw_words(c, series, self.bottom + 34.0, 1);
    }

    /// 定性的な文言, or that there is nothing yet.
    fn draw_words(&self, c: &Canvas, series: &IndicatorSeries, top: f64, lines: usize) {
        let none = series.values().next().is_none();
        let text = match series.words.as_str() {
            "" if none => "まだ値がありません",
            words => words,
        };
        for (i, line) in wrap(text, TEXT, self.width, lines).iter().enumerate() {
            let at = (0.0, top + i as f64 * TEXT_LINE);
            c.text(at, line, Lettering::new(TEXT).color(SOFT));
        }
    }

    fn draw_scale(&self, c: &Canvas, plot: &Plot, (low, high): (f64, f64)) {
        let mut places = Vec::new();
        for (i, (value, label)) in ticks(low, high).into_iter().enumerate() {
            let (_, y) = plot.at(0.0, value);
            let is_base = label == "0" || (i == 0 && low > 0.0);
            let color = if is_base { LINE } else { RULE };
            c.line(&[(LEFT, y), (self.right() + 4.0, y)], color, 1.0);
            places.push(y);
            let look = Lettering::new(TEXT).color(FAINT).end();
            c.text((LEFT - 11.0, y), &label, look);
        }
        axis::ruler(c, Side::Left(LEFT), &parted(&places), PARTS);
    }

    /// From the baseline to the target, dashed; the value to set beside it, dotted.
    fn draw_plan(&self, c: &Canvas, plot: &Plot, series: &IndicatorSeries) {
        if let Some(reference) = series.reference() {
            let (_, y) = plot.at(0.0, reference.value);
            c.dashed(&[(LEFT, y), (self.right() + 4.0, y)], SOFT, 1.4, "1.5 3");
        }
        if let Some(way) = way(plot, series) {
            c.dashed(&way, INK, 1.2, "5 4");
        }
        if let Some(line) = self.held(plot, series) {
            c.dashed(&line, INK, 1.2, "5 4");
        }
        if let Some(baseline) = series.baseline() {
            PEN.baseline(c, place(plot, baseline));
        }
        if let Some(target) = series.target() {
            PEN.target(c, place(plot, target));
        }
    }

    /// The line to hold, across the plot.
    fn held(&self, plot: &Plot, series: &IndicatorSeries) -> Option<Vec<Point>> {
        let (_, y) = plot.at(0.0, series.held()?);
        Some(vec![(LEFT, y), (self.right() + 4.0, y)])
    }

    /// What stands right of the plot, and what stands at points within it.
    fn labels(
        &self,
        plot: &Plot,
        series: &IndicatorSeries,
        span: Span,
    ) -> (Vec<SideLabel>, PointLabels) {
        let mut beside = Vec::new();
        let scale = value_range(series).unwrap_or_default();
        let short = |value| short_number(value, scale);
        let names = self.top - UNDER_NAME;
        let bounds = ((LEFT + 2.0, names), (self.right() + 8.0, self.bottom - 8.0));
        let mut within = PointLabels::new(bounds);
        for value in series.values() {
            // As wide as the largest mark.
            let (x, y) = place(plot, value);
            within.avoid(&[(x - 6.0, y), (x + 6.0, y)]);
        }
        within.avoid(&actual_line(plot, series));
        within.avoid(&way(plot, series).unwrap_or_default());
        within.avoid(&self.held(plot, series).unwrap_or_default());
        if let Some(r) = series.reference() {
            let (_, y) = plot.at(0.0, r.value);
            within.avoid(&[(LEFT, y), (self.right(), y)]);
        }

        let soft = Lettering::new(TEXT).color(SOFT);
        if let Some(v) = series.actual().last() {
            let look = Lettering::new(TEXT).bold().color(DATA);
            let texts = [series.with_unit(v.value), number(v.value), short(v.value)];
            let texts = texts.map(|text| match series.midway {
                true => format!("{text}（途中）"),
                false => text,
            });
            match v.year == span.last {
                true => beside.push(SideLabel::new(place(plot, v).1, texts, look)),
                false => within.add(place(plot, v), &texts[0], look),
            }
        }
        if let Some(held) = series.held() {
            let texts = [number(held), short(held)].map(|n| format!("保つ {n}"));
            beside.push(SideLabel::new(
                plot.at(0.0, held).1,
                texts,
                Lettering::new(TEXT),
            ));
        }
        if let Some(v) = series.target().filter(|_| !series.direction.keeps()) {
            let look = Lettering::new(TEXT);
            let texts = [number(v.value), short(v.value)].map(|n| format!("目標 {n}"));
            match v.year == span.last {
                true => beside.push(SideLabel::new(place(plot, v).1, texts, look)),
                false => within.add(place(plot, v), &texts[0], look),
            }
        }
        if let Some(r) = series.reference() {
            let (_, y) = plot.at(0.0, r.value);
            let texts = [number(r.value), short(r.value)].map(|n| format!("参考 {n}"));
            beside.push(SideLabel::new(y, texts, soft));
            // After an area's own value of the same height, which stands nearest to its mark.
            for line in wrap(&r.label, TEXT, RIGHT - 14.0, 2) {
                beside.push(SideLabel::new(y, [line], soft));
            }
        }
        if let Some(v) = series.baseline() {
            within.add(place(plot, v), &format!("現状 {}", number(v.value)), soft);
        }
        (beside, within)
    }
}

fn name_lines(series: &IndicatorSeries, width: f64) -> Vec<String> {
    let name = match series.unit.is_empty() {
        true => series.name.clone(),
        false => format!("{}（{}）", series.name, series.unit),
    };
    wrap(&name, TITLE, width, 2)
}

fn place(plot: &Plot, value: YearValue) -> Point {
    plot.at(x(value.year), value.value)
}

fn actual_line(plot: &Plot, series: &IndicatorSeries) -> Vec<Point> {
    series.whole_years().map(|v| place(plot, v)).collect()
}

/// The way from the baseline to a later target. Where the aim is to hold, there is none.
fn way(plot: &Plot, series: &IndicatorSeries) -> Option<Vec<Point>> {
    if series.direction.keeps() {
        return None;
    }
    let (baseline, target) = (series.baseline()?, series.target()?);
    let line = vec![place(plot, baseline), place(plot, target)];
    (baseline.year < target.year).then_some(line)
}

fn draw_actuals(c: &Canvas, plot: &Plot, series: &IndicatorSeries) {
    let whole: Vec<YearValue> = series.whole_years().collect();
    for pair in whole.windows(2) {
        let line = [place(plot, pair[0]), place(plot, pair[1])];
        // Over years without a value the line only leads the eye.
        match pair[1].year.western() - pair[0].year.western() {
            1 => c.line(&line, DATA, PEN.line),
            _ => c.dashed(&line, DATA, PEN.thick, "2 3"),
        }
    }
    for value in &whole {
        PEN.value(c, place(plot, *value), false);
    }
    // A part of a year is no point on the way of whole years.
    if let Some(value) = series.part_of_year() {
        PEN.midway(c, place(plot, value));
    }
}

/// Ticks between two numbers of the scale.
const PARTS: usize = 5;

/// The heights of the numbers, and those that part the room between two of them.
fn parted(places: &[f64]) -> Vec<f64> {
    let mut all: Vec<f64> = places.first().copied().into_iter().collect();
    for pair in places.windows(2) {
        let part = |i: usize| pair[0] + (pair[1] - pair[0]) * i as f64 / PARTS as f64;
        all.extend((1..=PARTS).map(part));
    }
    all
}

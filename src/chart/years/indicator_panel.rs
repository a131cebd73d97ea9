//! One indicator's plot: the line of what was, and the way to where it is meant to go.

use super::indicator_labels::{PointLabels, SideLabel, draw_beside};
use super::indicator_series::{IndicatorSeries, YearValue, value_range};
use super::scale::{number, short_number, ticks};
use super::span::{Span, x};
use crate::chart::draw::theme::{ACCENT, INK, LINE, RULE, SOFT, WHITE};
use crate::chart::draw::{Canvas, Lettering, Plot, Point, wrap};

/// Sizes that all panels of a figure share, so that their plots stand in line.
pub struct IndicatorPanel {
    pub width: f64,
    pub height: f64,
    top: f64,
    bottom: f64,
}

/// Room for the scale's numbers, and for the words right of the plot.
const LEFT: f64 = 54.0;
const RIGHT: f64 = 124.0;
const NAME: f64 = 15.0;
const NAME_LINE: f64 = 21.0;
/// Between the name and the plot: a word over the highest point keeps off the name.
const UNDER_NAME: f64 = 28.0;
const SMALL: f64 = 13.0;

impl IndicatorPanel {
    /// Panels of one width with room for the longest name, and for words where there are any.
    pub fn new(width: f64, all: &[IndicatorSeries]) -> Self {
        let lines = all.iter().map(|s| name_lines(s, width).len());
        let names = lines.max().unwrap_or(1) as f64 * NAME_LINE;
        let (top, plot) = (names + UNDER_NAME, 122.0);
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
            let at = (0.0, 10.0 + i as f64 * NAME_LINE);
            c.text(at, line, Lettering::new(NAME).bold());
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
        for (i, line) in wrap(text, SMALL, self.width, lines).iter().enumerate() {
            let at = (0.0, top + i as f64 * 20.0);
            c.text(at, line, Lettering::new(SMALL).color(SOFT));
        }
    }

    fn draw_scale(&self, c: &Canvas, plot: &Plot, (low, high): (f64, f64)) {
        for (i, (value, label)) in ticks(low, high).into_iter().enumerate() {
            let (_, y) = plot.at(0.0, value);
            let is_base = label == "0" || (i == 0 && low > 0.0);
            let color = if is_base { LINE } else { RULE };
            c.line(&[(LEFT, y), (self.right() + 4.0, y)], color, 1.0);
            let look = Lettering::new(SMALL).color(SOFT).end();
            c.text((LEFT - 6.0, y), &label, look);
        }
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
            c.ring(place(plot, baseline), 4.5, SOFT, 1.6);
        }
        if let Some(target) = series.target() {
            draw_target(c, place(plot, target));
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
        series
            .actual()
            .for_each(|v| within.avoid(&[place(plot, v)]));
        series
            .target()
            .iter()
            .for_each(|v| within.avoid(&[place(plot, *v)]));
        series
            .baseline()
            .iter()
            .for_each(|v| within.avoid(&[place(plot, *v)]));
        within.avoid(&actual_line(plot, series));
        within.avoid(&way(plot, series).unwrap_or_default());
        within.avoid(&self.held(plot, series).unwrap_or_default());

        let soft = Lettering::new(SMALL).color(SOFT);
        if let Some(r) = series.reference() {
            let (_, y) = plot.at(0.0, r.value);
            within.avoid(&[(LEFT, y), (self.right(), y)]);
            let texts = [number(r.value), short(r.value)].map(|n| format!("参考 {n}"));
            beside.push(SideLabel::new(y, texts, soft));
            for (i, line) in wrap(&r.label, SMALL, RIGHT - 14.0, 2)
                .into_iter()
                .enumerate()
            {
                beside.push(SideLabel::new(y + 0.1 * (i + 1) as f64, [line], soft));
            }
        }
        if let Some(v) = series.actual().last() {
            let look = Lettering::new(SMALL).bold().color(ACCENT);
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
                Lettering::new(SMALL),
            ));
        }
        if let Some(v) = series.target().filter(|_| !series.direction.keeps()) {
            let look = Lettering::new(SMALL);
            let texts = [number(v.value), short(v.value)].map(|n| format!("目標 {n}"));
            match v.year == span.last {
                true => beside.push(SideLabel::new(place(plot, v).1, texts, look)),
                false => within.add(place(plot, v), &texts[0], look),
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
    wrap(&name, NAME, width, 2)
}

fn place(plot: &Plot, value: YearValue) -> Point {
    plot.at(x(value.year), value.value)
}

fn actual_line(plot: &Plot, series: &IndicatorSeries) -> Vec<Point> {
    series.actual().map(|v| place(plot, v)).collect()
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

/// A diamond: told from the dots by its shape.
fn draw_target(c: &Canvas, (x, y): Point) {
    let corners = |r: f64| [(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
    c.polygon(&corners(6.5), INK);
    c.polygon(&corners(4.2), WHITE);
}

fn draw_actuals(c: &Canvas, plot: &Plot, series: &IndicatorSeries) {
    let values: Vec<YearValue> = series.actual().collect();
    for pair in values.windows(2) {
        let line = [place(plot, pair[0]), place(plot, pair[1])];
        // Over years without a value the line only leads the eye.
        match pair[1].year.western() - pair[0].year.western() {
            1 if series.is_midway(pair[1]) => c.dashed(&line, ACCENT, 1.8, "4 3"),
            1 => c.line(&line, ACCENT, 2.4),
            _ => c.dashed(&line, ACCENT, 1.4, "2 3"),
        }
    }
    for value in &values {
        let at = place(plot, *value);
        c.disc(at, 4.0, ACCENT);
        if series.is_midway(*value) {
            c.disc(at, 2.4, WHITE);
        }
    }
}

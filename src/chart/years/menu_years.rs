//! Nine menus as small multiples over the years: nine lines in one plot would be a tangle.

use super::span::{Span, x};
use crate::chart::draw::theme::{ACCENT, LINE, RULE, SOFT};
use crate::chart::draw::{Canvas, Lettering, Plot, Point, text_width};
use crate::chart::figure::{Figure, Style};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::clearing;
use crate::chart::round::shown;
use crate::chart::wording::signed;
use crate::model::{FiscalYear, Menu};

/// One menu's score in one fiscal year.
#[derive(Clone, Debug, PartialEq)]
pub struct YearScore {
    pub year: FiscalYear,
    /// 0 to 100. `None`: nothing was rated.
    pub score: Option<f64>,
    /// 参考: 回答率 below one half.
    pub thin: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MenuSeries {
    pub menu: Menu,
    /// In the order of years; a year may be missing.
    pub points: Vec<YearScore>,
    /// How many items were rated in every year of the points: the scores are means of these alone.
    pub items: usize,
}

/// The menus of an area over its years.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuYears {
    pub area: String,
    /// In the order of drawing; usually all nine menus.
    pub menus: Vec<MenuSeries>,
    /// Years that began with another edition of the list than the year before.
    pub new_editions: Vec<FiscalYear>,
    /// The newest year, as long as some menu's answers do not suffice for its line.
    pub under_way: Option<FiscalYear>,
}

impl YearScore {
    pub(super) fn shown(&self) -> Option<i64> {
        shown(self.score)
    }

    pub(super) fn cell(&self) -> String {
        match (self.shown(), self.thin) {
            (Some(score), true) => format!("{score}（参考）"),
            (Some(score), false) => score.to_string(),
            (None, _) => String::new(),
        }
    }
}

impl MenuSeries {
    pub(super) fn scored(&self) -> impl Iterator<Item = (&YearScore, i64)> {
        self.points.iter().filter_map(|p| Some((p, p.shown()?)))
    }

    /// How far the score has come, and since which year: of two years that a sentence may speak
    /// of.
    pub(super) fn sure_change(&self) -> Option<(FiscalYear, i64)> {
        let mut sure = self.scored().filter(|(p, _)| !p.thin);
        let (point, first) = sure.next()?;
        let (_, last) = sure.last()?;
        Some((point.year, last - first))
    }

    /// The year from which on the menu can be compared. `None` with fewer than two scores.
    pub(super) fn compared_since(&self) -> Option<FiscalYear> {
        let mut scored = self.scored();
        let (first, _) = scored.next()?;
        scored.next().map(|_| first.year)
    }

    pub(super) fn in_year(&self, year: FiscalYear) -> Option<&YearScore> {
        self.points.iter().find(|p| p.year == year)
    }
}

/// Panels side by side. The scale's numbers stand once, left of the first column.
struct PanelGrid {
    columns: usize,
    width: f64,
    gutter: f64,
    gap: f64,
    text: f64,
    with_change: bool,
}

const WIDE: PanelGrid = PanelGrid {
    columns: 3,
    width: 880.0,
    gutter: 34.0,
    gap: 26.0,
    text: 15.0,
    with_change: true,
};
const NARROW: PanelGrid = PanelGrid {
    columns: 2,
    width: 358.0,
    gutter: 30.0,
    gap: 18.0,
    text: 13.0,
    with_change: false,
};

const PANEL: f64 = 172.0;
/// Within a panel: the plot's upper and lower edge, and the room beside it for the first and
/// the last score.
const TOP: f64 = 34.0;
const BOTTOM: f64 = 130.0;
const FIRST: f64 = 32.0;
const LAST: f64 = 34.0;

impl PanelGrid {
    fn panel(&self) -> f64 {
        let columns = self.columns as f64;
        (self.width - self.gutter - self.gap * (columns - 1.0)) / columns
    }

    fn origin(&self, index: usize) -> Point {
        let (column, row) = (index % self.columns, index / self.columns);
        (
            self.gutter + column as f64 * (self.panel() + self.gap),
            row as f64 * PANEL,
        )
    }
}

/// One small plot a menu, all on the same scales.
pub fn menu_years(data: &MenuYears, style: &Style) -> Figure {
    let grid = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let span = data.span();
    let period = span.map(Span::caption).unwrap_or_default();
    let words = FigureWords {
        title: data.title(),
        description: data.description(),
        caption: format!("{}　{period}", data.area),
        note: data.note(),
        source: DataSource::SelfRating,
    };
    let rows = data.menus.len().div_ceil(grid.columns).max(1);
    let height = rows as f64 * PANEL - 16.0;
    compose(style, words, data.table(span), (grid.width, height), |c| {
        for (i, series) in data.menus.iter().enumerate() {
            let panel = c.at(grid.origin(i));
            let name = format!("{} {}", series.menu.number(), series.menu.short_name());
            panel.text((0.0, 10.0), &name, Lettering::new(grid.text).bold());
            let Some(span) = span else {
                draw_none(&panel, 36.0);
                continue;
            };
            let plot = Plot::new(
                span.range(),
                0.0..100.0,
                (FIRST, TOP),
                (grid.panel() - LAST, BOTTOM),
            );
            draw_background(&panel, &plot, span, data, grid.panel());
            if i % grid.columns == 0 {
                draw_scale(c, grid.gutter, grid.origin(i).1, &plot);
            }
            if let (true, Some((_, change))) = (grid.with_change, series.sure_change()) {
                let look = Lettering::new(14.0).color(SOFT).end();
                panel.text((grid.panel() - 4.0, 10.0), &signed(change), look);
            }
            draw_series(&panel, &plot, series);
        }
    })
}

fn draw_none(c: &Canvas, y: f64) {
    let (text, size) = ("まだ評価がありません", 13.0);
    let at = (4.0 + text_width(text, size) / 2.0, y);
    clearing(c, at, text, size);
    c.text(at, text, Lettering::new(size).color(SOFT).middle());
}

fn draw_background(c: &Canvas, plot: &Plot, span: Span, data: &MenuYears, width: f64) {
    let right = width - LAST + 6.0;
    for (score, color) in [(0.0, LINE), (50.0, RULE), (100.0, RULE)] {
        let (_, y) = plot.at(0.0, score);
        c.line(&[(0.0, y), (right, y)], color, 1.0);
    }
    for year in data.crossings(span) {
        let (x, y) = plot.at(x(year) - 0.5, 0.0);
        c.dashed(&[(x, TOP), (x, y)], LINE, 1.0, "2 3");
    }
    span.draw_axis(c, plot, 0.0);
}

fn draw_scale(c: &Canvas, gutter: f64, top: f64, plot: &Plot) {
    for score in [0.0, 50.0, 100.0] {
        let (_, y) = plot.at(0.0, score);
        let look = Lettering::new(13.0).color(SOFT).end();
        c.text((gutter - 6.0, top + y), &format!("{score}"), look);
    }
}

fn draw_series(c: &Canvas, plot: &Plot, series: &MenuSeries) {
    let scored: Vec<(&YearScore, i64)> = series.scored().collect();
    let place = |(point, score): (&YearScore, i64)| plot.at(x(point.year), score as f64);
    for pair in scored.windows(2) {
        let apart = pair[1].0.year.western() - pair[0].0.year.western();
        let line = [place(pair[0]), place(pair[1])];
        match apart {
            1 if pair[0].0.thin || pair[1].0.thin => c.dashed(&line, ACCENT, 1.8, "4 3"),
            1 => c.line(&line, ACCENT, 2.2),
            // A year between them has no score: the line does not pretend one.
            _ => {}
        }
    }
    // Many years are a line with two ends, few are points on a way.
    let many = scored.len() > 6;
    for (i, (point, score)) in scored.iter().enumerate() {
        let at = place((point, *score));
        let is_end = i == 0 || i + 1 == scored.len();
        match point.thin {
            true => c.ring(at, 3.5, ACCENT, 1.5),
            false if many && !is_end => c.disc(at, 2.0, ACCENT),
            false => c.disc(at, 3.5, ACCENT),
        }
    }
    let Some(last) = scored.last() else {
        draw_none(c, plot.at(0.0, 75.0).1);
        return;
    };
    let (x, y) = place(*last);
    let look = Lettering::new(14.0).bold().color(ACCENT);
    c.text((x + 7.0, y), &last.1.to_string(), look);
    if let [first, _, ..] = scored[..] {
        let (x, y) = place(first);
        let text = first.1.to_string();
        let at = (x - 7.0 - text_width(&text, 13.0) / 2.0, y);
        clearing(c, at, &text, 13.0);
        c.text(at, &text, Lettering::new(13.0).color(SOFT).middle());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_figure;
    use crate::chart::years::samples::{menus, year};

    #[test]
    fn every_state_draws_well() {
        for (name, data) in menus::states() {
            check_figure(&format!("menus-{name}"), |style| menu_years(&data, style));
        }
    }

    #[test]
    fn a_missing_year_is_a_gap_in_the_line() {
        let score = |y, score| YearScore {
            year: year(y),
            score,
            thin: false,
        };
        let mut data = menus::over(4);
        data.menus.truncate(1);
        data.menus[0].points = vec![
            score(2023, Some(20.0)),
            score(2024, None),
            score(2025, Some(40.0)),
            score(2026, Some(60.0)),
        ];
        let svg = menu_years(&data, &Style::file("m")).svg;
        assert_eq!(
            svg.matches(r##"stroke="#0017C1" stroke-width="2.2""##)
                .count(),
            1
        );
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(menu_years(&menus::over(4), &Style::file("menus")).svg);
    }
}

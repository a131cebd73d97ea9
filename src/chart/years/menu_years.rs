//! Nine menus as small multiples over the years: nine lines in one plot would be a tangle.

use super::menu_series::{MenuSeries, MenuYears, YearMean};
use super::span::{Span, x};
use crate::chart::axis::{self, Side};
use crate::chart::draw::theme::{DATA, FAINT, LINE, RULE, SOFT, TEXT, TITLE};
use crate::chart::draw::{Canvas, Lettering, Plot, Point, text_width};
use crate::chart::figure::{Figure, Style, Width};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::level_scale::{self, ShownMean, TOP as HIGHEST};
use crate::chart::marks::{Legend, LegendSize, Mark, Pen, clearing};
use crate::chart::threshold_words::thin_entry;
use crate::chart::wording::signed;
use crate::model::Level;

/// Panels side by side. The scale's numbers stand once, left of the first column.
struct PanelGrid {
    columns: usize,
    width: f64,
    gutter: f64,
    gap: f64,
    /// Text of a panel's name.
    name: f64,
    with_change: bool,
}

const WIDE: PanelGrid = PanelGrid {
    columns: 3,
    width: Width::Wide.units(),
    gutter: 36.0,
    gap: 26.0,
    name: TITLE,
    with_change: true,
};
/// Two panels leave a name no room for larger letters.
const NARROW: PanelGrid = PanelGrid {
    columns: 2,
    width: Width::Narrow.units(),
    gutter: 36.0,
    gap: 14.0,
    name: TEXT,
    with_change: false,
};

const PEN: Pen = Pen::SMALL;
const PANEL: f64 = 174.0;
/// Within a panel: the plot's upper and lower edge, and the room beside it for the first and
/// the last value.
const TOP: f64 = 36.0;
const BOTTOM: f64 = 132.0;
const FIRST: f64 = 36.0;
const LAST: f64 = 36.0;

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
    let legend = legend(data, grid.width);
    let key = level_scale::key(&data.level_names, LegendSize::SMALL, grid.width);
    let rows = data.menus.len().div_ceil(grid.columns).max(1);
    let head = match legend.height + key.height {
        0.0 => 0.0,
        height => height + 10.0,
    };
    let size = (grid.width, head + rows as f64 * PANEL - 16.0);
    compose(style, words, data.table(span), size, |c| {
        legend.draw(c);
        key.draw(&c.at((0.0, legend.height)));
        let c = &c.at((0.0, head));
        for (i, series) in data.menus.iter().enumerate() {
            let panel = c.at(grid.origin(i));
            let name = format!("{} {}", series.menu.number(), series.menu.short_name());
            panel.text((0.0, 10.0), &name, Lettering::new(grid.name).bold());
            let Some(span) = span else {
                draw_none(&panel, 38.0);
                continue;
            };
            let plot = Plot::new(
                span.range(),
                0.0..HIGHEST,
                (FIRST, TOP),
                (grid.panel() - LAST, BOTTOM),
            );
            draw_background(&panel, &plot, span, data, grid.panel());
            draw_edge(c, grid.origin(i), &plot);
            if i % grid.columns == 0 {
                draw_scale(c, grid.origin(i), &plot);
            }
            if let (true, Some((_, change))) = (grid.with_change, series.sure_change()) {
                let look = Lettering::new(TEXT).color(SOFT).end();
                panel.text((grid.panel() - 4.0, 10.0), &signed(change), look);
            }
            draw_series(&panel, &plot, series);
        }
    })
}

/// What is not plain of itself: the values of years with few answers.
fn legend(data: &MenuYears, room: f64) -> Legend {
    let any = data.has_thin().then(|| (Mark::ThinLine, thin_entry()));
    Legend::new(any.into_iter().collect(), LegendSize::SMALL, room)
}

fn draw_none(c: &Canvas, y: f64) {
    let text = "まだ評価がありません";
    let at = (4.0 + text_width(text, TEXT) / 2.0, y);
    clearing(c, at, text, TEXT);
    c.text(at, text, Lettering::new(TEXT).color(SOFT).middle());
}

fn draw_background(c: &Canvas, plot: &Plot, span: Span, data: &MenuYears, width: f64) {
    let right = width - LAST + 6.0;
    for level in Level::ALL.map(Level::value) {
        let (_, y) = plot.at(0.0, f64::from(level));
        let color = if level == 0 { LINE } else { RULE };
        c.line(&[(0.0, y), (right, y)], color, 1.0);
    }
    for year in data.crossings(span) {
        let (x, y) = plot.at(x(year) - 0.5, 0.0);
        c.dashed(&[(x, TOP), (x, y)], LINE, 1.0, "2 3");
    }
    span.draw_axis(c, plot, 0.0);
}

/// The edge of a panel's scale, whose upper left corner is at `origin`.
fn draw_edge(c: &Canvas, origin: Point, plot: &Plot) {
    let height = |level: f64| origin.1 + plot.at(0.0, level).1;
    let places: Vec<f64> = (0..=8).map(|i| height(f64::from(i) / 2.0)).collect();
    axis::ruler(c, Side::Left(origin.0), &places, 2);
}

/// The scale's numbers, left of the first column.
fn draw_scale(c: &Canvas, origin: Point, plot: &Plot) {
    for level in Level::ALL.map(Level::value) {
        let (_, y) = plot.at(0.0, f64::from(level));
        let look = Lettering::new(TEXT).color(FAINT).end();
        let at = (origin.0 - 11.0, origin.1 + y);
        c.text(at, &level.to_string(), look);
    }
}

fn draw_series(c: &Canvas, plot: &Plot, series: &MenuSeries) {
    let rated: Vec<(&YearMean, ShownMean)> = series.rated().collect();
    let place = |(point, mean): (&YearMean, ShownMean)| plot.at(x(point.year), mean.level());
    for pair in rated.windows(2) {
        let apart = pair[1].0.year.western() - pair[0].0.year.western();
        let line = [place(pair[0]), place(pair[1])];
        // Nor does it join what the office drafted with what a 協議の場 agreed on.
        match apart {
            _ if !pair[1].0.joined => {}
            1 if pair[0].0.thin || pair[1].0.thin => c.dashed(&line, DATA, PEN.thick, PEN.dash),
            1 => c.line(&line, DATA, PEN.line),
            // A year between them has no mean: the line does not pretend one.
            _ => {}
        }
    }
    // Many years are a line with two ends, few are points on a way.
    let many = rated.len() > 6;
    for (i, (point, mean)) in rated.iter().enumerate() {
        let at = place((point, *mean));
        let is_end = i == 0 || i + 1 == rated.len();
        match many && !is_end && !point.thin {
            true => c.disc(at, 2.0, DATA),
            false => PEN.value(c, at, point.thin),
        }
    }
    let Some(last) = rated.last() else {
        draw_none(c, plot.at(0.0, HIGHEST * 0.75).1);
        return;
    };
    let (x, y) = place(*last);
    let look = Lettering::new(TEXT).bold().color(DATA);
    c.text((x + 8.0, y), &last.1.to_string(), look);
    if let [first, _, ..] = rated[..] {
        let (x, y) = place(first);
        let text = first.1.to_string();
        let at = (x - 8.0 - text_width(&text, TEXT) / 2.0, y);
        clearing(c, at, &text, TEXT);
        c.text(at, &text, Lettering::new(TEXT).color(SOFT).middle());
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
        let mean = |y, mean_level| YearMean {
            year: year(y),
            mean_level,
            thin: false,
            joined: true,
            went_on: 0.0,
        };
        let mut data = menus::over(4);
        data.menus.truncate(1);
        data.menus[0].points = vec![
            mean(2023, Some(0.8)),
            mean(2024, None),
            mean(2025, Some(1.6)),
            mean(2026, Some(2.4)),
        ];
        let svg = menu_years(&data, &Style::file("m")).svg;
        assert_eq!(
            svg.matches(r##"stroke="#0055AD" stroke-width="2.2""##)
                .count(),
            1
        );
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(menu_years(&menus::over(4), &Style::file("menus")).svg);
    }
}

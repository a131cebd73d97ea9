//! The life of each 地域課題: in which years it was worked on, and what each year's review found.

use super::issue_words::{IssueLife, IssueLives, outcome};
use super::span::{Span, x};
use crate::chart::draw::theme::{ACCENT, LINE, RULE, SOFT, UNDERWAY, WHITE};
use crate::chart::draw::{Canvas, Lettering, Plot, Point, flow, text_width, wrap};
use crate::chart::figure::{Figure, Style};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::{Hatch, clearing, hatch};
use crate::model::{FiscalYear, Outcome};

/// Sizes for one width. On a phone the title stands above its band.
struct IssueLivesSizes {
    width: f64,
    /// Room of a title, and the bands' left and right edge.
    title: f64,
    bands: (f64, f64),
    stacked: bool,
}

const WIDE: IssueLivesSizes = IssueLivesSizes {
    width: 880.0,
    title: 360.0,
    bands: (390.0, 780.0),
    stacked: false,
};
const NARROW: IssueLivesSizes = IssueLivesSizes {
    width: 358.0,
    title: 358.0,
    bands: (2.0, 262.0),
    stacked: true,
};

/// A year's room where there are few.
const WIDEST: f64 = 100.0;
const TEXT: f64 = 14.0;
const SMALL: f64 = 13.0;
const LINE_HEIGHT: f64 = 19.0;
const BAND: f64 = 16.0;
const HEAD: f64 = 34.0;

impl IssueLivesSizes {
    fn row(&self, lines: usize) -> f64 {
        let text = lines as f64 * LINE_HEIGHT;
        match self.stacked {
            true => text + BAND + 24.0,
            false => text.max(BAND) + 16.0,
        }
    }
}

/// One band an issue, over the years.
pub fn issue_lives(data: &IssueLives, style: &Style) -> Figure {
    let mut sizes = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let sorted = data.sorted();
    let years = sorted.iter().flat_map(|i| &i.years).map(|y| y.year);
    let span = Span::of(years);
    // Few years stand together instead of far apart.
    let widest = sizes.bands.0 + WIDEST * span.map_or(1, Span::count) as f64;
    sizes.bands.1 = sizes.bands.1.min(widest);
    let titles: Vec<Vec<String>> = sorted
        .iter()
        .map(|i| wrap(&i.title, TEXT, sizes.title, 2))
        .collect();
    let legend = OutcomeLegend::new(&sorted, sizes.width);
    let body: f64 = titles.iter().map(|t| sizes.row(t.len())).sum();
    let words = FigureWords {
        title: data.title(&sorted),
        description: data.description(&sorted),
        caption: match span {
            Some(span) => format!("{}　{}", data.area, span.caption()),
            None => data.area.clone(),
        },
        note: None,
        source: DataSource::Plan,
    };
    let table = data.table(&sorted, span);
    let height = match span {
        Some(_) => legend.height + HEAD + body + 4.0,
        None => 1.0,
    };
    compose(style, words, table, (sizes.width, height), |c| {
        let Some(span) = span else { return };
        legend.draw(c);
        let c = &c.at((0.0, legend.height));
        // A year is a column: the scale runs from the start of the first to the end of the last.
        let columns = x(span.first)..x(span.last) + 1.0;
        let corners = ((sizes.bands.0, 0.0), (sizes.bands.1, 1.0));
        let plot = Plot::new(columns, 0.0..1.0, corners.0, corners.1);
        draw_columns(c, &plot, span, body, &sizes);
        let mut y = HEAD;
        for (issue, title) in sorted.iter().zip(&titles) {
            let row = c.at((0.0, y));
            draw_issue(&row, issue, title, &plot, data.until, &sizes);
            y += sizes.row(title.len());
        }
    })
}

fn draw_columns(c: &Canvas, plot: &Plot, span: Span, body: f64, sizes: &IssueLivesSizes) {
    let left = |year: f64| plot.at(year, 0.0).0;
    let all: Vec<FiscalYear> = span.years().collect();
    // As many names as have room.
    let wide = left(x(span.first) + 1.0) - left(x(span.first));
    let every = (34.0 / wide).ceil().max(1.0) as usize;
    for (i, year) in all.iter().enumerate() {
        let at = left(x(*year));
        c.line(&[(at, HEAD - 8.0), (at, HEAD + body)], RULE, 1.0);
        if (all.len() - 1 - i).is_multiple_of(every) {
            let middle = (left(x(*year) + 0.5), HEAD - 20.0);
            let look = Lettering::new(SMALL).color(SOFT).middle();
            c.text(middle, &year.short_label(), look);
        }
    }
    let end = sizes.bands.1;
    c.line(&[(end, HEAD - 8.0), (end, HEAD + body)], RULE, 1.0);
}

fn draw_issue(
    c: &Canvas,
    issue: &IssueLife,
    title: &[String],
    plot: &Plot,
    until: FiscalYear,
    sizes: &IssueLivesSizes,
) {
    let height = sizes.row(title.len());
    let block = title.len() as f64 * LINE_HEIGHT;
    let (top, middle) = match sizes.stacked {
        true => (4.0, block + BAND / 2.0 + 8.0),
        false => ((height - block) / 2.0, height / 2.0),
    };
    if sizes.stacked {
        c.rect((0.0, top), (sizes.width, top + block), WHITE);
    }
    for (i, line) in title.iter().enumerate() {
        let y = top + (i as f64 + 0.5) * LINE_HEIGHT;
        c.text((0.0, y), line, Lettering::new(TEXT));
    }
    let (upper, lower) = (middle - BAND / 2.0, middle + BAND / 2.0);
    let edge = |year: FiscalYear, part: f64| plot.at(x(year) + part, 0.0).0;
    // A year between, in which no plan had it.
    for pair in issue.years.windows(2) {
        let (from, to) = (edge(pair[0].year, 1.0), edge(pair[1].year, 0.0));
        if to > from {
            c.line(&[(from, middle), (to, middle)], LINE, 1.0);
        }
    }
    let last = issue.last().map(|y| y.year);
    for year in &issue.years {
        let (from, to) = (edge(year.year, 0.0) + 1.5, edge(year.year, 1.0) - 1.5);
        // Open to the right: what goes on has no end yet.
        let open = Some(year.year) == last && issue.goes_on(until);
        draw_year(c, ((from, upper), (to, lower)), year.outcome, open);
    }
    let to = last.map_or(sizes.bands.0, |year| edge(year, 1.0));
    let look = match issue.ended
        && issue
            .last()
            .is_some_and(|y| y.outcome == Some(Outcome::Achieved))
    {
        true => Lettering::new(SMALL).bold().color(ACCENT),
        false => Lettering::new(SMALL).color(SOFT),
    };
    let text = issue.state(until);
    let at = (to + 8.0 + text_width(&text, SMALL) / 2.0, middle);
    clearing(c, at, &text, SMALL);
    c.text(at, &text, look.middle());
}

const TIP: f64 = 6.0;

fn draw_year(c: &Canvas, (a, b): (Point, Point), found: Option<Outcome>, open: bool) {
    let (edge, fill) = match found {
        Some(Outcome::Achieved) => (ACCENT, ACCENT),
        Some(Outcome::Partly) => (ACCENT, WHITE),
        Some(Outcome::NotYet) => (LINE, WHITE),
        None => (ACCENT, UNDERWAY),
    };
    let tip = if open { TIP } else { 0.0 };
    let middle = (a.1 + b.1) / 2.0;
    let shape = |inset: f64| {
        [
            (a.0 + inset, a.1 + inset),
            (b.0 - tip - inset, a.1 + inset),
            (b.0 - inset, middle),
            (b.0 - tip - inset, b.1 - inset),
            (a.0 + inset, b.1 - inset),
        ]
    };
    c.polygon(&shape(0.0), edge);
    if fill != edge {
        c.polygon(&shape(1.4), fill);
    }
    if found == Some(Outcome::Partly) {
        hatch(c, a, (b.0 - tip, b.1), Hatch::FINE);
    }
}

/// What a year's part of a band means.
struct OutcomeLegend {
    entries: Vec<(Option<Outcome>, Point)>,
    height: f64,
}

const SWATCH: f64 = 26.0;

impl OutcomeLegend {
    /// Only what the picture shows.
    fn new(issues: &[&IssueLife], room: f64) -> Self {
        let all = Outcome::ALL.iter().copied().map(Some).chain([None]);
        let shown = |found: &Option<Outcome>| {
            let mut years = issues.iter().flat_map(|i| &i.years);
            years.any(|y| y.outcome == *found)
        };
        let shown: Vec<Option<Outcome>> = all.filter(shown).collect();
        let widths: Vec<f64> = shown
            .iter()
            .map(|o| SWATCH + 8.0 + text_width(outcome(*o), SMALL))
            .collect();
        let (places, height) = flow(&widths, 18.0, 24.0, room);
        Self {
            entries: shown.into_iter().zip(places).collect(),
            height,
        }
    }

    fn draw(&self, c: &Canvas) {
        for (found, (x, y)) in &self.entries {
            let (upper, lower) = (y - BAND / 2.0, y + BAND / 2.0);
            draw_year(c, ((*x, upper), (x + SWATCH, lower)), *found, false);
            let at = (x + SWATCH + 8.0, *y);
            c.text(at, outcome(*found), Lettering::new(SMALL));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_figure;
    use crate::chart::years::samples::plans;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in plans::lives_states() {
            check_figure(&format!("lives-{name}"), |style| issue_lives(&data, style));
        }
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(issue_lives(&plans::lives(4), &Style::file("lives")).svg);
    }
}

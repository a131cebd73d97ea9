//! The life of each 地域課題: in which years it was worked on, and what each year's review found.

use super::issue_words::{IssueLife, IssueLives, outcome};
use super::span::{Span, x};
use crate::chart::draw::theme::{DATA, FAINT, LINE, RULE, SOFT, TEXT, TEXT_LINE, WHITE};
use crate::chart::draw::{Canvas, Lettering, Plot, text_width, wrap};
use crate::chart::figure::{Figure, Style, Width};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::{Legend, LegendSize, Mark, Pen, bar, clearing};
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
    width: Width::Wide.units(),
    title: 352.0,
    bands: (368.0, 656.0),
    stacked: false,
};
const NARROW: IssueLivesSizes = IssueLivesSizes {
    width: Width::Narrow.units(),
    title: Width::Narrow.units(),
    bands: (2.0, 254.0),
    stacked: true,
};

/// A year's room where there are few.
const WIDEST: f64 = 72.0;
const BAND: f64 = 16.0;
const HEAD: f64 = 34.0;
/// The point of a band that goes on.
const TIP: f64 = 6.0;

impl IssueLivesSizes {
    fn row(&self, lines: usize) -> f64 {
        let text = lines as f64 * TEXT_LINE;
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
    let legend = Legend::new(legend(&sorted), LegendSize::PAGE, sizes.width);
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
            let look = Lettering::new(TEXT).color(FAINT).middle();
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
    let block = title.len() as f64 * TEXT_LINE;
    let (top, middle) = match sizes.stacked {
        true => (4.0, block + BAND / 2.0 + 8.0),
        false => ((height - block) / 2.0, height / 2.0),
    };
    if sizes.stacked {
        c.rect((0.0, top), (sizes.width, top + block), WHITE);
    }
    for (i, line) in title.iter().enumerate() {
        let y = top + (i as f64 + 0.5) * TEXT_LINE;
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
        let tip = if open { TIP } else { 0.0 };
        let corners = ((from, upper), (to, lower));
        bar(c, corners, tip, Pen::PAGE.thick, year.outcome.into());
    }
    let to = last.map_or(sizes.bands.0, |year| edge(year, 1.0));
    let look = match issue.ended
        && issue
            .last()
            .is_some_and(|y| y.outcome == Some(Outcome::Achieved))
    {
        true => Lettering::new(TEXT).bold().color(DATA),
        false => Lettering::new(TEXT).color(SOFT),
    };
    let text = issue.state(until);
    let at = (to + 8.0 + text_width(&text, TEXT) / 2.0, middle);
    clearing(c, at, &text, TEXT);
    c.text(at, &text, look.middle());
}

/// What a year's part of a band means; only what the picture shows.
fn legend(issues: &[&IssueLife]) -> Vec<(Mark, String)> {
    let all = Outcome::ALL.iter().copied().map(Some).chain([None]);
    let shown = |found: &Option<Outcome>| {
        let mut years = issues.iter().flat_map(|i| &i.years);
        years.any(|y| y.outcome == *found)
    };
    all.filter(shown)
        .map(|found| (Mark::Work(found.into()), outcome(found).to_owned()))
        .collect()
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

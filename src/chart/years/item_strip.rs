//! Items × years: one row an item, one square a year, darker the further.
//!
//! The squares carry their level as a number too, so that neither colour nor grey alone speaks.

use super::item_story::{Cell, ItemRow, ItemYears, Story, sorted};
use super::item_words as words;
use super::span::Span;
use crate::chart::axis::{self, Side};
use crate::chart::draw::theme::{FAINT, LINE, RULE, SOFT, STEPS, TEXT, TEXT_LINE, TITLE};
use crate::chart::draw::{Canvas, Lettering, Point, wrap};
use crate::chart::figure::{Figure, Style, Width};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::{Legend, LegendSize, Sample};
use crate::model::{FiscalYear, Level, Rating};

const SQUARE: f64 = 26.0;
/// A story's name, and the rule under it.
const HEADING: f64 = 46.0;

/// Sizes for one width. On a phone an item's text stands above its squares.
pub struct StripSizes {
    width: f64,
    /// Left edge and width of a square with its gap.
    squares: f64,
    pitch: f64,
    stacked: bool,
}

impl StripSizes {
    pub fn new(narrow: bool, years: usize) -> Self {
        let (width, widest, most) = match narrow {
            true => (Width::Narrow.units(), 34.0, 358.0),
            false => (Width::Wide.units(), 44.0, 340.0),
        };
        let pitch = (most / years.max(1) as f64).min(widest);
        Self {
            width,
            squares: match narrow {
                true => 22.0,
                false => width - pitch * years as f64,
            },
            pitch: match narrow {
                true => pitch.min((width - 22.0) / years.max(1) as f64),
                false => pitch,
            },
            stacked: narrow,
        }
    }

    /// On a phone the years have a line of their own under the heading.
    pub fn heading(&self) -> f64 {
        match self.stacked {
            true => HEADING + 22.0,
            false => HEADING,
        }
    }

    pub fn lines(&self, row: &ItemRow) -> Vec<String> {
        let room = match self.stacked {
            true => self.width - 22.0,
            false => self.squares - 22.0 - 20.0,
        };
        wrap(&row.text, TEXT, room, 2)
    }

    pub fn height(&self, lines: usize) -> f64 {
        let text = lines as f64 * TEXT_LINE;
        match self.stacked {
            true => text + SQUARE + 16.0,
            false => text.max(SQUARE) + 6.0,
        }
    }
}

/// Items of one story that stand together: all of it, or what a page has room for.
pub struct StoryGroup<'a> {
    pub story: Story,
    /// How many items tell the story in all.
    pub all: usize,
    /// The story began on an earlier page.
    pub goes_on: bool,
    pub rows: Vec<&'a ItemRow>,
}

/// What moved when, item by item.
pub fn item_strip(data: &ItemYears, style: &Style) -> Figure {
    let groups = sorted(&data.rows)
        .into_iter()
        .map(|(story, rows)| StoryGroup {
            story,
            all: rows.len(),
            goes_on: false,
            rows,
        });
    strip(data, &groups.collect::<Vec<_>>(), style)
}

pub fn strip(data: &ItemYears, groups: &[StoryGroup], style: &Style) -> Figure {
    let sizes = StripSizes::new(style.is_narrow(), data.years.len());
    let legend = Legend::new(legend(data), LegendSize::PAGE, sizes.width);
    let laid: Vec<(&StoryGroup, Vec<Vec<String>>)> = groups
        .iter()
        .map(|group| {
            (
                group,
                group.rows.iter().map(|row| sizes.lines(row)).collect(),
            )
        })
        .collect();
    let body: f64 = laid
        .iter()
        .flat_map(|(_, texts)| texts.iter().map(|t| sizes.height(t.len())))
        .chain(groups.iter().map(|_| sizes.heading()))
        .sum();
    let period = Span::of(data.years.iter().copied()).map(Span::caption);
    let told: Vec<(Story, Vec<&ItemRow>)> =
        groups.iter().map(|g| (g.story, g.rows.clone())).collect();
    let words = FigureWords {
        title: words::title(data),
        description: words::description(data, &told),
        caption: format!("{}　{}", data.area, period.unwrap_or_default()),
        note: None,
        source: DataSource::SelfRating,
    };
    let size = (sizes.width, legend.height + body + 4.0);
    compose(style, words, words::table(data, &told), size, |c| {
        if groups.is_empty() {
            return;
        }
        legend.draw(c);
        let mut y = legend.height;
        for (group, texts) in &laid {
            draw_heading(&c.at((0.0, y)), group, &data.years, &sizes);
            y += sizes.heading();
            for (row, text) in group.rows.iter().zip(texts) {
                let height = sizes.height(text.len());
                draw_row(&c.at((0.0, y)), row, text, height, &sizes);
                y += height;
            }
        }
    })
}

fn draw_heading(c: &Canvas, group: &StoryGroup, years: &[FiscalYear], sizes: &StripSizes) {
    let part = if group.goes_on { "の続き" } else { "" };
    let text = format!("{}（{}{part}）", group.story.heading(), group.all);
    let (y, rule) = (HEADING - 20.0, HEADING - 4.0);
    c.text((0.0, y), &text, Lettering::new(TITLE).bold());
    c.line(&[(0.0, rule), (sizes.width, rule)], RULE, 1.0);
    let middle = |i: usize| sizes.squares + (i as f64 + 0.5) * sizes.pitch;
    let y = match sizes.stacked {
        true => HEADING + 8.0,
        false => {
            let places: Vec<f64> = (0..years.len()).map(middle).collect();
            axis::ruler(c, Side::Above(rule), &places, 1);
            y
        }
    };
    for (i, year) in years.iter().enumerate() {
        let look = Lettering::new(TEXT).color(FAINT).middle();
        c.text((middle(i), y), &year.short_label(), look);
    }
}

fn draw_row(c: &Canvas, row: &ItemRow, text: &[String], height: f64, sizes: &StripSizes) {
    let block = text.len() as f64 * TEXT_LINE;
    let (top, squares) = match sizes.stacked {
        true => (2.0, block + 4.0),
        false => ((height - block) / 2.0, (height - SQUARE) / 2.0),
    };
    let number = row.menu.number().to_string();
    let at = (0.0, top + TEXT_LINE / 2.0);
    c.text(at, &number, Lettering::new(TEXT).color(SOFT));
    for (i, line) in text.iter().enumerate() {
        let y = top + (i as f64 + 0.5) * TEXT_LINE;
        c.text((22.0, y), line, Lettering::new(TEXT));
    }
    for (i, cell) in row.cells.iter().enumerate() {
        let x = sizes.squares + i as f64 * sizes.pitch;
        draw_cell(c, *cell, (x + 1.0, squares), sizes.pitch - 2.0);
    }
}

fn draw_cell(c: &Canvas, cell: Cell, at: (f64, f64), width: f64) {
    let end = (at.0 + width, at.1 + SQUARE);
    let middle = (at.0 + width / 2.0, at.1 + SQUARE / 2.0);
    let look = Lettering::new(TEXT).middle();
    match cell {
        Cell::NotAsked => {}
        Cell::Blank => c.outline(at, end, RULE, 1.0),
        Cell::Rated(Rating::Unknown) => {
            c.outline(at, end, RULE, 1.0);
            c.text(middle, "？", look.color(SOFT));
        }
        Cell::Rated(Rating::NotApplicable) => c.text(middle, "－", look.color(SOFT)),
        Cell::Rated(Rating::Level(level)) => {
            let (fill, ink) = STEPS[usize::from(level.value())];
            c.rect(at, end, fill);
            if level.value() == 0 {
                c.outline(
                    (at.0 + 0.5, at.1 + 0.5),
                    (end.0 - 0.5, end.1 - 0.5),
                    LINE,
                    1.0,
                );
            }
            c.text(middle, &level.value().to_string(), look.color(ink));
        }
    }
}

/// What the squares mean: all levels, and of the rest what occurs.
fn legend(data: &ItemYears) -> Vec<(Cell, String)> {
    let levels = Level::ALL.map(|level| Cell::Rated(Rating::Level(level)));
    let levels = levels.into_iter().zip(data.level_names.iter().cloned());
    let others = [
        (Cell::Rated(Rating::Unknown), "わからない"),
        (Cell::Rated(Rating::NotApplicable), "該当なし"),
        (Cell::Blank, "未記入"),
    ];
    let seen = |cell: &Cell| data.rows.iter().any(|row| row.cells.contains(cell));
    let others = others.into_iter().filter(|(cell, _)| seen(cell));
    levels
        .chain(others.map(|(cell, name)| (cell, name.to_owned())))
        .collect()
}

impl Sample for Cell {
    fn width(&self, _: &LegendSize) -> f64 {
        SQUARE
    }

    fn draw(&self, c: &Canvas, (x, y): Point, _: &LegendSize) {
        draw_cell(c, *self, (x, y - SQUARE / 2.0), SQUARE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_figure;
    use crate::chart::years::samples::items;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in items::states() {
            check_figure(&format!("items-{name}"), |style| item_strip(&data, style));
        }
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(item_strip(&items::over(4), &Style::file("items")).svg);
    }
}

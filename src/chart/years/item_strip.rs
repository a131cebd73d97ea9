//! Items × years: one row an item, one square a year, darker the further.
//!
//! The squares carry their level as a number too, so that neither colour nor grey alone speaks. After the last year
//! stands めざす段階, hollow, of the items that have one; without any there is no such column.

use super::item_story::{Cell, ItemRow, ItemYears, Story, sorted};
use super::item_words as words;
use super::span::Span;
use crate::chart::axis::{self, Side};
use crate::chart::desired;
use crate::chart::draw::theme::{FAINT, LINE, RULE, SOFT, STEPS, TEXT, TEXT_LINE, TITLE};
use crate::chart::draw::{Canvas, Lettering, Point, text_width, wrap};
use crate::chart::figure::{Figure, Style, Width};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::{Legend, LegendSize, Pen, Sample};
use crate::model::{Desired, FiscalYear, Level, Rating};

const SQUARE: f64 = 26.0;
/// A story's name, and the rule under it.
const HEADING: f64 = 46.0;
/// The column of めざす段階, with the gap before it; its head.
const DESIRED_COLUMN: f64 = 54.0;
const DESIRED_HEAD: &str = "めざす";

/// Sizes for one width. On a phone an item's text stands above its squares.
pub struct StripSizes {
    width: f64,
    /// Left edge and width of a square with its gap.
    squares: f64,
    pitch: f64,
    stacked: bool,
    /// Where the last year ends, and what lies behind it.
    end: f64,
    behind: f64,
}

/// What stands in a row beside its squares, in lines.
pub struct RowLines {
    text: Vec<String>,
    desired: Vec<String>,
}

impl RowLines {
    pub fn count(&self) -> usize {
        self.text.len() + self.desired.len()
    }
}

impl StripSizes {
    pub fn new(narrow: bool, data: &ItemYears) -> Self {
        let years = data.years.len();
        let behind = if data.has_desired() {
            DESIRED_COLUMN
        } else {
            0.0
        };
        let (width, widest, most) = match narrow {
            true => (Width::Narrow.units(), 34.0, 358.0),
            false => (Width::Wide.units(), 44.0, 340.0),
        };
        let pitch = (most / years.max(1) as f64).min(widest);
        let squares = match narrow {
            true => 22.0,
            false => width - behind - pitch * years as f64,
        };
        let pitch = match narrow {
            true => pitch.min((width - behind - 22.0) / years.max(1) as f64),
            false => pitch,
        };
        Self {
            width,
            squares,
            pitch,
            end: squares + pitch * years as f64,
            stacked: narrow,
            behind,
        }
    }

    /// On a phone the years have a line of their own under the heading.
    pub fn heading(&self) -> f64 {
        match self.stacked {
            true => HEADING + 22.0,
            false => HEADING,
        }
    }

    pub fn lines(&self, row: &ItemRow, data: &ItemYears) -> RowLines {
        let room = match self.stacked {
            true => self.width - 22.0,
            false => self.squares - 22.0 - 20.0,
        };
        let told = |own| desired::lines(own, &data.level_names, TEXT, room);
        RowLines {
            text: wrap(&row.text, TEXT, room, 2),
            desired: row.desired.map(told).unwrap_or_default(),
        }
    }

    /// The middle of the column of めざす段階. `None` without one.
    fn desired(&self) -> Option<f64> {
        let half = text_width(DESIRED_HEAD, TEXT) / 2.0;
        (self.behind > 0.0).then_some(self.end + self.behind - half)
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
    let sizes = StripSizes::new(style.is_narrow(), data);
    let legend = Legend::new(legend(data), LegendSize::PAGE, sizes.width);
    let laid: Vec<(&StoryGroup, Vec<RowLines>)> = groups
        .iter()
        .map(|group| {
            (
                group,
                group
                    .rows
                    .iter()
                    .map(|row| sizes.lines(row, data))
                    .collect(),
            )
        })
        .collect();
    let body: f64 = laid
        .iter()
        .flat_map(|(_, texts)| texts.iter().map(|t| sizes.height(t.count())))
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
                let height = sizes.height(text.count());
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
    if let Some(x) = sizes.desired() {
        let look = Lettering::new(TEXT).color(FAINT).middle();
        c.text((x, y), DESIRED_HEAD, look);
    }
}

fn draw_row(c: &Canvas, row: &ItemRow, lines: &RowLines, height: f64, sizes: &StripSizes) {
    let block = lines.count() as f64 * TEXT_LINE;
    let (top, squares) = match sizes.stacked {
        true => (2.0, block + 4.0),
        false => ((height - block) / 2.0, (height - SQUARE) / 2.0),
    };
    let number = row.menu.number().to_string();
    let at = (0.0, top + TEXT_LINE / 2.0);
    c.text(at, &number, Lettering::new(TEXT).color(SOFT));
    let plain = Lettering::new(TEXT);
    let text = lines.text.iter().map(|line| (line, plain));
    let told = lines.desired.iter().map(|line| (line, plain.color(SOFT)));
    for (i, (line, look)) in text.chain(told).enumerate() {
        let y = top + (i as f64 + 0.5) * TEXT_LINE;
        c.text((22.0, y), line, look);
    }
    for (i, cell) in row.cells.iter().enumerate() {
        let x = sizes.squares + i as f64 * sizes.pitch;
        draw_cell(c, *cell, (x + 1.0, squares), sizes.pitch - 2.0);
    }
    if let Some((own, x)) = row.desired.zip(sizes.desired()) {
        draw_desired(c, own, (x, squares + SQUARE / 2.0));
    }
}

fn draw_desired(c: &Canvas, own: Desired, at: Point) {
    Pen::PAGE.desired(c, at, SQUARE / 2.0 - 1.0);
    let number = own.level.value().to_string();
    c.text(at, &number, Lettering::new(TEXT).middle());
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

/// What a square can be.
enum Square {
    Year(Cell),
    Desired,
}

/// What the squares mean: all levels, and of the rest what occurs.
fn legend(data: &ItemYears) -> Vec<(Square, String)> {
    let levels = Level::ALL.map(|level| Cell::Rated(Rating::Level(level)));
    let levels = levels.into_iter().zip(data.level_names.iter().cloned());
    let others = [
        (Cell::Rated(Rating::Unknown), "わからない"),
        (Cell::Rated(Rating::NotApplicable), "該当なし"),
        (Cell::Blank, "未記入"),
    ];
    let seen = |cell: &Cell| data.rows.iter().any(|row| row.cells.contains(cell));
    let others = others.into_iter().filter(|(cell, _)| seen(cell));
    let years = levels.chain(others.map(|(cell, name)| (cell, name.to_owned())));
    let years = years.map(|(cell, name)| (Square::Year(cell), name));
    let desired = (Square::Desired, desired::DESIRED.to_owned());
    let desired = Some(desired).filter(|_| data.has_desired());
    years.chain(desired).collect()
}

impl Sample for Square {
    fn width(&self, _: &LegendSize) -> f64 {
        SQUARE
    }

    fn draw(&self, c: &Canvas, (x, y): Point, _: &LegendSize) {
        match self {
            Square::Year(cell) => draw_cell(c, *cell, (x, y - SQUARE / 2.0), SQUARE),
            Square::Desired => Pen::PAGE.desired(c, (x + SQUARE / 2.0, y), SQUARE / 2.0 - 1.0),
        }
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
    fn items_without_a_desired_level_are_drawn_as_if_there_were_none() {
        let plain = items::over(4);
        let mut wished = items::wished(plain.clone());
        let style = Style::page("s", Width::Wide);
        let drawn = item_strip(&wished, &style);
        assert_eq!(drawn.svg.matches(">めざす段階：").count(), 6);
        assert_eq!(
            drawn.svg.matches(">めざす段階<").count(),
            1,
            "in the legend"
        );
        for row in &mut wished.rows {
            row.desired = None;
        }
        for style in [style, Style::page("s", Width::Narrow), Style::file("s")] {
            assert_eq!(item_strip(&wished, &style), item_strip(&plain, &style));
            let plain = item_strip(&plain, &style);
            assert!(!plain.svg.contains("めざす") && !plain.svg.contains("dasharray"));
            assert!(!plain.description.contains("めざす"));
        }
    }

    #[test]
    fn the_picture_with_desired_levels_stays_as_it_was_looked_at() {
        let data = items::wished(items::over(4));
        insta::assert_snapshot!(item_strip(&data, &Style::file("items")).svg);
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(item_strip(&items::over(4), &Style::file("items")).svg);
    }
}

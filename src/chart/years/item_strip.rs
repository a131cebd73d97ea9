//! Items × years: one row an item, one square a year, darker the further.
//!
//! The squares carry their level as a number too, so that neither colour nor grey alone speaks.

use super::item_story::{Cell, ItemRow, ItemYears, Story, sorted};
use super::item_words as words;
use super::span::Span;
use crate::chart::draw::theme::{ACCENT, Color, INK, LINE, RULE, SOFT, WHITE};
use crate::chart::draw::{Canvas, Lettering, flow, text_width, wrap};
use crate::chart::figure::{Figure, Style};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::model::{FiscalYear, LEVELS, Rating};

/// Fill and number of each level. The fills lie 26 grey levels apart or more.
const LEVEL_COLORS: [(Color, Color); LEVELS] = [
    (WHITE, INK),
    (plotters::style::RGBColor(0xD9, 0xE6, 0xFF), INK),
    (plotters::style::RGBColor(0x9D, 0xB7, 0xF9), INK),
    (plotters::style::RGBColor(0x34, 0x60, 0xFB), WHITE),
    (ACCENT, WHITE),
];

const TEXT: f64 = 14.0;
const LINE_HEIGHT: f64 = 19.0;
const SQUARE: f64 = 26.0;
const HEADING: f64 = 44.0;

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
            true => (358.0, 34.0, 358.0),
            false => (880.0, 44.0, 420.0),
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
        let text = lines as f64 * LINE_HEIGHT;
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
    let legend = LevelLegend::new(data, sizes.width);
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
    let y = HEADING - 16.0;
    c.text((0.0, y), &text, Lettering::new(TEXT).bold());
    c.line(
        &[(0.0, HEADING - 4.0), (sizes.width, HEADING - 4.0)],
        RULE,
        1.0,
    );
    let y = match sizes.stacked {
        true => HEADING + 8.0,
        false => y,
    };
    for (i, year) in years.iter().enumerate() {
        let x = sizes.squares + (i as f64 + 0.5) * sizes.pitch;
        let look = Lettering::new(13.0).color(SOFT).middle();
        c.text((x, y), &year.short_label(), look);
    }
}

fn draw_row(c: &Canvas, row: &ItemRow, text: &[String], height: f64, sizes: &StripSizes) {
    let block = text.len() as f64 * LINE_HEIGHT;
    let (top, squares) = match sizes.stacked {
        true => (2.0, block + 4.0),
        false => ((height - block) / 2.0, (height - SQUARE) / 2.0),
    };
    let number = row.menu.number().to_string();
    let at = (0.0, top + LINE_HEIGHT / 2.0);
    c.text(at, &number, Lettering::new(TEXT).color(SOFT));
    for (i, line) in text.iter().enumerate() {
        let y = top + (i as f64 + 0.5) * LINE_HEIGHT;
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
    let look = Lettering::new(13.0).middle();
    match cell {
        Cell::NotAsked => {}
        Cell::Blank => c.outline(at, end, RULE, 1.0),
        Cell::Rated(Rating::Unknown) => {
            c.outline(at, end, RULE, 1.0);
            c.text(middle, "？", look.color(SOFT));
        }
        Cell::Rated(Rating::NotApplicable) => c.text(middle, "－", look.color(SOFT)),
        Cell::Rated(Rating::Level(level)) => {
            let (fill, ink) = LEVEL_COLORS[usize::from(level.value())];
            c.rect(at, end, fill);
            if level.value() <= 1 {
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

/// What the squares mean: drawn once, above.
struct LevelLegend {
    entries: Vec<(Cell, String, (f64, f64))>,
    height: f64,
}

impl LevelLegend {
    fn new(data: &ItemYears, room: f64) -> Self {
        let levels = crate::model::Level::ALL.map(|l| Cell::Rated(Rating::Level(l)));
        let mut all: Vec<(Cell, String)> = levels
            .into_iter()
            .zip(data.level_names.iter().cloned())
            .collect();
        let seen = |cell: Cell| data.rows.iter().any(|r| r.cells.contains(&cell));
        for (cell, name) in [
            (Cell::Rated(Rating::Unknown), "わからない"),
            (Cell::Rated(Rating::NotApplicable), "該当なし"),
            (Cell::Blank, "未記入"),
        ] {
            if seen(cell) {
                all.push((cell, name.to_owned()));
            }
        }
        let widths: Vec<f64> = all
            .iter()
            .map(|(_, name)| SQUARE + 8.0 + text_width(name, 13.0))
            .collect();
        let (places, height) = flow(&widths, 18.0, SQUARE + 6.0, room);
        let placed = all.into_iter().zip(places);
        Self {
            entries: placed.map(|((cell, name), at)| (cell, name, at)).collect(),
            height,
        }
    }

    fn draw(&self, c: &Canvas) {
        for (cell, name, (x, y)) in &self.entries {
            draw_cell(c, *cell, (*x, y - SQUARE / 2.0), SQUARE);
            let at = (x + SQUARE + 8.0, *y);
            c.text(at, name, Lettering::new(13.0));
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
    fn the_fills_of_neighbouring_levels_stay_apart_on_a_photocopy() {
        let luma =
            |c: Color| 0.299 * f64::from(c.0) + 0.587 * f64::from(c.1) + 0.114 * f64::from(c.2);
        for pair in LEVEL_COLORS.windows(2) {
            let apart = luma(pair[0].0) - luma(pair[1].0);
            assert!(apart >= 25.0, "{apart}");
        }
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(item_strip(&items::over(4), &Style::file("items")).svg);
    }
}

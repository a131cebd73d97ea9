//! Items × years: one row an item, one square a year, darker the further.
//!
//! The squares carry their level as a number too, so that neither colour nor grey alone speaks.

use super::item_story::{Cell, ItemRow, Story, closed_in, lost_strength, sorted};
use super::span::Span;
use crate::chart::draw::theme::{ACCENT, Color, INK, LINE, RULE, SOFT, WHITE};
use crate::chart::draw::{Canvas, Lettering, flow, text_width, wrap};
use crate::chart::figure::{Figure, Style, Table};
use crate::chart::frame::{Source, Words, compose};
use crate::chart::wording::counted;
use crate::model::{FiscalYear, LEVELS, Rating};

/// The items of an area's checklist over its years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemYears {
    pub area: String,
    pub years: Vec<FiscalYear>,
    pub rows: Vec<ItemRow>,
    /// Short names of the five levels, 0 first.
    pub level_names: [String; LEVELS],
}

impl ItemYears {
    /// The same strip, cut into sheets of at most `most` rows, each with the stories that it goes
    /// on with: for paper, where no picture may be cut by the end of a page.
    pub fn sheets(&self, most: usize) -> Vec<ItemYears> {
        let stories = sorted(&self.rows).into_iter();
        let parts = stories.flat_map(|(_, rows)| {
            let parts = rows
                .chunks(most.max(1))
                .map(|part| part.iter().map(|r| (*r).clone()));
            parts
                .map(Iterator::collect::<Vec<ItemRow>>)
                .collect::<Vec<_>>()
        });
        let mut sheets: Vec<ItemYears> = Vec::new();
        for part in parts {
            match sheets.last_mut() {
                Some(sheet) if sheet.rows.len() + part.len() <= most => sheet.rows.extend(part),
                _ => sheets.push(ItemYears {
                    area: self.area.clone(),
                    years: self.years.clone(),
                    rows: part,
                    level_names: self.level_names.clone(),
                }),
            }
        }
        sheets
    }
}

/// Ground and number of each level. The grounds lie 26 grey levels apart or more.
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
struct Layout {
    width: f64,
    /// Left edge and width of a square with its gap.
    squares: f64,
    pitch: f64,
    stacked: bool,
}

impl Layout {
    fn new(narrow: bool, years: usize) -> Self {
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
    fn heading(&self) -> f64 {
        match self.stacked {
            true => HEADING + 22.0,
            false => HEADING,
        }
    }

    fn lines(&self, row: &ItemRow) -> Vec<String> {
        let room = match self.stacked {
            true => self.width - 22.0,
            false => self.squares - 22.0 - 20.0,
        };
        wrap(&row.text, TEXT, room, 2)
    }

    fn height(&self, lines: usize) -> f64 {
        let text = lines as f64 * LINE_HEIGHT;
        match self.stacked {
            true => text + SQUARE + 16.0,
            false => text.max(SQUARE) + 6.0,
        }
    }
}

/// Something that stands on the strip, and its height.
enum Line<'a> {
    Heading(Story, usize),
    Row(&'a ItemRow, Vec<String>),
}

/// What moved when, item by item.
pub fn item_strip(data: &ItemYears, style: &Style) -> Figure {
    let layout = Layout::new(style.is_narrow(), data.years.len());
    let groups = sorted(&data.rows);
    let mut lines: Vec<(Line, f64)> = Vec::new();
    for (story, rows) in &groups {
        lines.push((Line::Heading(*story, rows.len()), layout.heading()));
        for row in rows {
            let text = layout.lines(row);
            let height = layout.height(text.len());
            lines.push((Line::Row(row, text), height));
        }
    }
    let key = Key::new(data, layout.width);
    let body: f64 = lines.iter().map(|(_, height)| height).sum();
    let period = Span::of(data.years.iter().copied()).map(Span::caption);
    let words = Words {
        title: title(data, &groups),
        description: description(data, &groups),
        caption: format!("{}　{}", data.area, period.unwrap_or_default()),
        note: None,
        source: Source::SelfRating,
    };
    let size = (layout.width, key.height + body + 4.0);
    compose(style, words, table(data, &groups), size, |c| {
        key.draw(c);
        let mut y = key.height;
        for (line, height) in &lines {
            let at = c.at((0.0, y));
            match line {
                Line::Heading(story, count) => {
                    draw_heading(&at, *story, *count, &data.years, &layout);
                }
                Line::Row(row, text) => draw_row(&at, row, text, *height, &layout),
            }
            y += height;
        }
    })
}

fn draw_heading(c: &Canvas, story: Story, count: usize, years: &[FiscalYear], layout: &Layout) {
    let text = format!("{}（{count}）", story.heading());
    let y = HEADING - 16.0;
    c.text((0.0, y), &text, Lettering::new(TEXT).bold());
    c.line(
        &[(0.0, HEADING - 4.0), (layout.width, HEADING - 4.0)],
        RULE,
        1.0,
    );
    let y = match layout.stacked {
        true => HEADING + 8.0,
        false => y,
    };
    for (i, year) in years.iter().enumerate() {
        let x = layout.squares + (i as f64 + 0.5) * layout.pitch;
        let look = Lettering::new(13.0).color(SOFT).middle();
        c.text((x, y), &year.short_label(), look);
    }
}

fn draw_row(c: &Canvas, row: &ItemRow, text: &[String], height: f64, layout: &Layout) {
    let block = text.len() as f64 * LINE_HEIGHT;
    let (top, squares) = match layout.stacked {
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
        let x = layout.squares + i as f64 * layout.pitch;
        draw_cell(c, *cell, (x + 1.0, squares), layout.pitch - 2.0);
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
            let (ground, ink) = LEVEL_COLORS[usize::from(level.value())];
            c.rect(at, end, ground);
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
struct Key {
    entries: Vec<(Cell, String, (f64, f64))>,
    height: f64,
}

impl Key {
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

fn title(data: &ItemYears, groups: &[(Story, Vec<&ItemRow>)]) -> String {
    let count = |wanted: Story| {
        let group = groups.iter().find(|(story, _)| *story == wanted);
        group.map_or(0, |(_, rows)| rows.len())
    };
    let items = |count| counted(count, "項目");
    let compared = data.rows.len() - count(Story::Short);
    let Some(first) = data.years.first().filter(|_| !data.rows.is_empty()) else {
        return "まだ評価がありません。入力した年度から図になります。".to_owned();
    };
    if compared == 0 {
        return "まだ年度を比べられる項目がありません。次の年度から、移り変わりが見えてきます。"
            .to_owned();
    }
    let since = first.era_label();
    let (closed, risen, kept) = (
        count(Story::Closed),
        count(Story::Risen),
        count(Story::Kept),
    );
    let good = match (closed, risen, kept) {
        (0, 0, 0) => format!("{since}から比べられるのは、{}です。", items(compared)),
        (0, 0, kept) => format!("{}で、強みが続いています。", items(kept)),
        (0, risen, _) => format!("{since}から{}が進みました。", items(risen)),
        (closed, 0, _) => format!("{since}から{}が、課題から強みになりました。", items(closed)),
        (closed, risen, _) => format!(
            "{since}から{}が課題から強みになり、ほかに{}が進みました。",
            items(closed),
            items(risen)
        ),
    };
    let lost = data.rows.iter().filter(|r| lost_strength(r)).count();
    match lost {
        0 => good,
        lost => format!("{good}{}は、以前の強みから下がっています。", items(lost)),
    }
}

fn spoken(cell: Cell) -> String {
    match cell {
        Cell::NotAsked => String::new(),
        Cell::Blank => "未記入".to_owned(),
        Cell::Rated(Rating::Unknown) => "わからない".to_owned(),
        Cell::Rated(Rating::NotApplicable) => "該当なし".to_owned(),
        Cell::Rated(Rating::Level(level)) => level.value().to_string(),
    }
}

fn description(data: &ItemYears, groups: &[(Story, Vec<&ItemRow>)]) -> String {
    let mut text = format!(
        "{}のチェックリストの項目ごとに、年度ごとの段階（0から4）を並べた図です。",
        data.area
    );
    for (story, rows) in groups {
        let count = counted(rows.len(), "項目");
        text.push_str(&format!("{}：{count}。", story.heading()));
        for row in rows {
            let steps: Vec<String> = row
                .cells
                .iter()
                .zip(&data.years)
                .filter(|(cell, _)| **cell != Cell::NotAsked)
                .map(|(cell, year)| format!("{}は{}", year.era_label(), spoken(*cell)))
                .collect();
            text.push_str(&format!("「{}」{}。", row.text, steps.join("、")));
        }
    }
    text
}

fn table(data: &ItemYears, groups: &[(Story, Vec<&ItemRow>)]) -> Table {
    let mut columns = ["移り変わり", "メニュー", "項目"]
        .map(str::to_owned)
        .to_vec();
    columns.extend(data.years.iter().map(FiscalYear::to_string));
    columns.push("強みになった年度".to_owned());
    let row = |story: &Story, row: &ItemRow| {
        let mut cells = vec![
            story.heading().to_owned(),
            row.menu.number().to_string(),
            row.text.clone(),
        ];
        let known = row
            .cells
            .iter()
            .copied()
            .chain(std::iter::repeat(Cell::NotAsked));
        cells.extend(known.take(data.years.len()).map(spoken));
        let closed = closed_in(row, &data.years);
        cells.push(closed.map(|y| y.to_string()).unwrap_or_default());
        cells
    };
    let rows = groups
        .iter()
        .flat_map(|(story, rows)| rows.iter().map(move |r| row(story, r)));
    Table {
        columns,
        rows: rows.collect(),
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
    fn the_title_tells_what_closed_before_what_was_lost() {
        let data = items::over(4);
        assert_eq!(
            title(&data, &sorted(&data.rows)),
            "令和5年度から2つの項目が課題から強みになり、ほかに1つの項目が進みました。\
             1つの項目は、以前の強みから下がっています。"
        );
    }

    #[test]
    fn sheets_hold_every_row_once_and_in_order() {
        let data = items::states()
            .into_iter()
            .find(|(name, _)| name == "70-items");
        let (_, data) = data.expect("the largest");
        let sheets = data.sheets(24);
        assert!(sheets.len() > 2 && sheets.iter().all(|s| s.rows.len() <= 24));
        let on_paper = sheets.iter().flat_map(|s| &s.rows);
        let groups = sorted(&data.rows);
        let on_screen = groups.iter().flat_map(|(_, rows)| rows.iter().copied());
        assert!(on_paper.eq(on_screen));
    }

    #[test]
    fn the_grounds_of_neighbouring_levels_stay_apart_on_a_photocopy() {
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

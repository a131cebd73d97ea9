//! Spread: how many people see an item on which level, beside what the area itself says.

use super::desired;
use super::draw::theme::{INK, LINE, SOFT, TEXT, TEXT_LINE};
use super::draw::{Canvas, Lettering, text_width};
use super::figure::{Figure, Style, Width};
use super::frame::{DataSource, FigureWords, compose};
use super::level_scale;
use super::marks::{Legend, LegendSize, Mark, Pen, Sample};
use super::spread_words::{LevelSpread, UNKNOWN, UNKNOWN_IN_TWO};
use super::stacks::Stacks;
use crate::model::{LEVELS, Level};

/// Sizes for one width.
struct SpreadSizes {
    width: f64,
    /// Of a level's column, and of what lies between the last level and わからない.
    column: f64,
    apart: f64,
}

const WIDE: SpreadSizes = SpreadSizes {
    width: Width::Wide.units(),
    column: 120.0,
    apart: 32.0,
};
const NARROW: SpreadSizes = SpreadSizes {
    width: Width::Narrow.units(),
    column: 56.0,
    apart: 16.0,
};

/// The highest stack, and from one disc to the next.
const STACK: f64 = 144.0;
const PITCH: f64 = 24.0;
/// A level's word parts better in less than its column.
const WORDS: f64 = 90.0;
/// Half of the mark of めざす段階; its words begin after a sample of it.
const DESIRED: f64 = 9.0;
const DESIRED_WORDS: f64 = 24.0;
/// Above a stack: how many it is.
const COUNT: f64 = 24.0;

impl SpreadSizes {
    /// The middle of a column; the one after the levels' is わからない.
    fn x(&self, column: usize) -> f64 {
        let apart = if column < LEVELS { 0.0 } else { self.apart };
        (column as f64 + 0.5) * self.column + apart
    }
}

/// Six stacks of people: five levels and わからない.
pub fn spread(data: &LevelSpread, style: &Style) -> Figure {
    let sizes = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let names = level_scale::under_ticks(&data.level_names, sizes.column.min(WORDS));
    let key = match &names {
        Some(_) => Legend::new(Vec::new(), LegendSize::PAGE, sizes.width),
        None => level_scale::key(&data.level_names, LegendSize::PAGE, sizes.width),
    };
    let top = match key.height {
        0.0 => 0.0,
        height => height + 8.0,
    };
    let stacks = Stacks::new(data.most(), (sizes.column - 12.0, STACK), PITCH);
    let base = top + COUNT + stacks.height(data.most());
    let lines = names.iter().flatten().map(Vec::len).max().unwrap_or(0);
    let unknown = match text_width(UNKNOWN, TEXT) <= sizes.column {
        true => vec![UNKNOWN],
        false => UNKNOWN_IN_TWO.to_vec(),
    };
    let foot = 20.0 + (lines.max(unknown.len() - 1)) as f64 * TEXT_LINE + 8.0;
    let present = if data.present.is_some() { 28.0 } else { 0.0 };
    let room = sizes.width - DESIRED_WORDS;
    let told = |own| desired::lines(own, &data.level_names, TEXT, room);
    let desired_lines = data.desired.map(told).unwrap_or_default();
    let desired_top = base + foot + present;
    let desired_height = match desired_lines.len() {
        0 => 0.0,
        lines => 8.0 + lines as f64 * TEXT_LINE,
    };
    let words = FigureWords {
        title: data.finding(),
        description: data.description(),
        caption: format!("{}　{}", data.area, data.item),
        note: data.note(),
        source: DataSource::Members,
    };
    let size = (sizes.width, desired_top + desired_height);
    compose(style, words, data.table(), size, |c| {
        key.draw(c);
        let end = sizes.x(LEVELS) + sizes.column / 2.0;
        let levels_end = sizes.column * LEVELS as f64;
        c.line(&[(0.0, base), (levels_end, base)], LINE, 1.5);
        c.line(&[(levels_end + sizes.apart, base), (end, base)], LINE, 1.5);
        let all = data.spread.levels.into_iter().chain([data.spread.unknown]);
        let word = Lettering::new(TEXT).middle();
        for (column, people) in all.enumerate() {
            stacks.draw_counted(c, (sizes.x(column), base), people, (COUNT, word));
        }
        for level in Level::ALL {
            let column = usize::from(level.value());
            let x = sizes.x(column);
            c.text((x, base + 16.0), &level.value().to_string(), word);
            let name = names.as_ref().and_then(|names| names.get(column));
            for (i, line) in name.into_iter().flatten().enumerate() {
                let y = base + 16.0 + (i + 1) as f64 * TEXT_LINE;
                c.text((x, y), line, word.color(SOFT));
            }
        }
        for (i, line) in unknown.iter().enumerate() {
            let y = base + 16.0 + i as f64 * TEXT_LINE;
            c.text((sizes.x(LEVELS), y), line, word);
        }
        if let Some((level, whose)) = &data.present {
            draw_present(c, &sizes, (*level, whose), (base, base + foot));
        }
        if let Some(own) = data.desired {
            let x = sizes.x(usize::from(own.level.value()));
            Pen::PAGE.desired(c, (x, base + 16.0), DESIRED);
            let first = desired_top + 8.0 + TEXT_LINE / 2.0;
            Mark::Desired.draw(c, (0.0, first), &LegendSize::PAGE);
            for (i, line) in desired_lines.iter().enumerate() {
                c.text(
                    (DESIRED_WORDS, first + i as f64 * TEXT_LINE),
                    line,
                    Lettering::new(TEXT),
                );
            }
        }
    })
}

/// A frame around the level, and under it whose word it is.
fn draw_present(
    c: &Canvas,
    sizes: &SpreadSizes,
    (level, whose): (Level, &str),
    (from, to): (f64, f64),
) {
    let x = sizes.x(usize::from(level.value()));
    let half = sizes.column / 2.0 - 2.0;
    c.outline((x - half, from + 3.0), (x + half, to), INK, 1.8);
    let half = text_width(whose, TEXT) / 2.0 + 1.0;
    let x = x.clamp(half, (sizes.width - half).max(half));
    c.text((x, to + 16.0), whose, Lettering::new(TEXT).middle());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::spread_words::tests::{item, plain_and_wished, states};
    use crate::chart::testing::check_figure;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in states() {
            check_figure(&format!("spread-{name}"), |style| spread(&data, style));
        }
    }

    #[test]
    fn a_person_is_a_disc_and_the_present_level_says_whose_it_is() {
        let data = item([4, 1, 1, 1, 4], 1, Some(2));
        let figure = spread(&data, &Style::page("s", Width::Wide));
        assert_eq!(figure.svg.matches("<circle").count(), 12);
        assert_eq!(figure.svg.matches(">協議の場の合意<").count(), 1);
        assert_eq!(figure.svg.matches(">4人<").count(), 2);
    }

    #[test]
    fn a_desired_level_is_a_hollow_mark_with_its_words() {
        let [plain, wished] = plain_and_wished();
        for width in [Width::Wide, Width::Narrow] {
            let style = Style::page("s", width);
            let drawn = |data| spread(data, &style).svg;
            let marks = |data| drawn(data).matches("stroke-dasharray").count();
            assert_eq!(marks(&wished), 2, "at the level, and beside the words");
            assert_eq!(marks(&plain), 0);
            assert!(!drawn(&plain).contains("めざす"));
        }
        let words = ">めざす段階：4 見直しまで回っている（令和10年度まで）<";
        let wide = spread(&wished, &Style::page("s", Width::Wide)).svg;
        assert_eq!(wide.matches(words).count(), 1);
    }

    #[test]
    fn the_picture_with_a_desired_level_stays_as_it_was_looked_at() {
        let [_, wished] = plain_and_wished();
        insta::assert_snapshot!(spread(&wished, &Style::file("spread")).svg);
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        let data = item([4, 1, 1, 1, 4], 1, Some(2));
        insta::assert_snapshot!(spread(&data, &Style::file("spread")).svg);
    }
}

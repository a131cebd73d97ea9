//! Dots: where each menu stands on the levels' scale, with how much of it was answered.

use super::axis::{self, Side};
use super::draw::theme::{DATA, FAINT, LINE, RULE, SOFT, TEXT, TEXT_LINE, WHITE};
use super::draw::{Canvas, Lettering, text_width};
use super::figure::{Figure, Style, Width};
use super::finding;
use super::frame::{DataSource, FigureWords, compose};
use super::level_scale::{self, LevelNames, TOP};
use super::marks::{Legend, LegendSize, Mark, Pen, clearing, words};
use super::round::{MenuPoint, RoundResult};
use super::wording::signed;
use crate::model::Level;

/// Sizes for one width. On a phone the name stands above its row.
struct DotsSizes {
    width: f64,
    row: f64,
    /// The scale's 0 and 4.
    scale: (f64, f64),
    /// Where the dots stand, and where the words stand, within a row.
    dots_at: f64,
    words_at: f64,
    /// Right edge of the change's column, if there is one.
    change: Option<f64>,
}

const WIDE: DotsSizes = DotsSizes {
    width: Width::Wide.units(),
    row: 36.0,
    scale: (180.0, 540.0),
    dots_at: 18.0,
    words_at: 18.0,
    change: Some(652.0),
};
const NARROW: DotsSizes = DotsSizes {
    width: Width::Narrow.units(),
    row: 56.0,
    scale: (34.0, 314.0),
    dots_at: 38.0,
    words_at: 14.0,
    change: None,
};

const PEN: Pen = Pen::PAGE;
/// Left of the scale's 0 a number may still stand.
const BEFORE_SCALE: f64 = 34.0;
/// Right of the scale's end, where there is a column of changes.
const AFTER_SCALE: f64 = 68.0;
/// The scale's numbers and the ruler under them; the levels' words stand between the two.
const HEAD: f64 = 38.0;

/// Nine rows on the levels' scale: this round, and where it came from.
pub fn dots(round: &RoundResult, style: &Style) -> Figure {
    let sizes = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let entries = round.legend(Mark::Value, Mark::Before);
    let legend = Legend::new(entries, LegendSize::PAGE, sizes.width);
    let axis = Axis::new(&round.level_names, &sizes);
    let under_legend = legend.height + 8.0;
    let top = under_legend + axis.key.height;
    let height = top + axis.head + sizes.row * round.points.len() as f64 + 2.0;
    let words = FigureWords {
        title: finding::of_round(round),
        description: round
            .description("事業メニューごとの段階の平均を、同じ目盛りの上に丸で並べた図です。"),
        caption: round.caption(),
        note: round.note(),
        source: DataSource::SelfRating,
    };
    compose(style, words, round.table(), (sizes.width, height), |c| {
        legend.draw(c);
        axis.key.draw(&c.at((0.0, under_legend)));
        let rows = c.at((0.0, top));
        axis.draw(&rows, round, &sizes);
        for (i, point) in round.points.iter().enumerate() {
            let row = rows.at((0.0, axis.head + i as f64 * sizes.row));
            draw_row(&row, point, &sizes);
        }
    })
}

impl DotsSizes {
    /// Whether a number beside a dot at `x` stays within the picture, and off the names.
    fn holds(&self, x: f64, left: bool, text: &str) -> bool {
        let room = PEN.radius + 6.0 + text_width(text, TEXT);
        match left {
            true => x - room > self.scale.0 - BEFORE_SCALE,
            false => {
                x + room
                    < self
                        .change
                        .map_or(self.width, |_| self.scale.1 + AFTER_SCALE)
            }
        }
    }

    fn x(&self, level: f64) -> f64 {
        self.scale.0 + (self.scale.1 - self.scale.0) * level / TOP
    }
}

/// The scale over the rows, with the levels' words: at its ticks, or where these have no room in a
/// key above.
struct Axis {
    words: Vec<Vec<String>>,
    key: Legend<level_scale::Tick>,
    head: f64,
}

impl Axis {
    fn new(names: &LevelNames, sizes: &DotsSizes) -> Self {
        let pitch = sizes.x(1.0) - sizes.x(0.0);
        let words = level_scale::under_ticks(names, pitch);
        let lines = words.iter().flatten().map(Vec::len).max().unwrap_or(0);
        let key = match &words {
            Some(_) => Legend::new(Vec::new(), LegendSize::PAGE, sizes.width),
            None => level_scale::key(names, LegendSize::PAGE, sizes.width),
        };
        Self {
            words: words.into_iter().flatten().collect(),
            key,
            head: HEAD + lines as f64 * TEXT_LINE,
        }
    }

    fn draw(&self, c: &Canvas, round: &RoundResult, sizes: &DotsSizes) {
        let bottom = self.head + sizes.row * round.points.len() as f64;
        let small = Lettering::new(TEXT).color(FAINT);
        for level in Level::ALL.map(Level::value) {
            let x = sizes.x(f64::from(level));
            let color = if level == 0 { LINE } else { RULE };
            c.line(&[(x, self.head), (x, bottom)], color, 1.0);
            c.text((x, 16.0), &level.to_string(), small.middle());
            let words = self.words.get(usize::from(level)).into_iter().flatten();
            for (i, line) in words.enumerate() {
                let y = 16.0 + (i + 1) as f64 * TEXT_LINE;
                c.text((x, y), line, small.middle());
            }
        }
        let places: Vec<f64> = (0..=20).map(|i| sizes.x(f64::from(i) / 5.0)).collect();
        axis::ruler(c, Side::Above(self.head), &places, 5);
        if let (Some(x), true) = (sizes.change, round.has_before()) {
            c.text((x, 16.0), "前回から", small.end());
        }
    }
}

fn draw_row(c: &Canvas, point: &MenuPoint, sizes: &DotsSizes) {
    let name = format!("{} {}", point.menu.number(), point.menu.short_name());
    if sizes.change.is_none() {
        // On a phone the grid must not run through the words.
        c.rect((0.0, 2.0), (sizes.width, sizes.words_at + 10.0), WHITE);
    }
    let words = Lettering::new(TEXT);
    c.text((0.0, sizes.words_at), &name, words);
    if point.applicable > 0 {
        let soft = words.color(SOFT).end();
        c.text((sizes.width, sizes.words_at), &point.answered(), soft);
    }
    if let (Some(x), Some(change)) = (sizes.change, point.change()) {
        c.text((x, sizes.words_at), &signed(change), words.end());
    }
    draw_points(c, point, sizes);
}

/// The tick of before and the dot with their arrow, and the number on the side that is free.
fn draw_points(c: &Canvas, point: &MenuPoint, sizes: &DotsSizes) {
    let y = sizes.dots_at;
    let before = point.before().map(|mean| sizes.x(mean.level()));
    if let Some(x) = before {
        PEN.before(c, (x, y), (1.0, 0.0));
    }
    let Some(mean) = point.now() else {
        draw_none(c, point.no_mean(), before, sizes);
        return;
    };
    let x = sizes.x(mean.level());
    let falls = before.is_some_and(|before| x < before);
    if let Some(from) = before {
        let way = if falls { -1.0 } else { 1.0 };
        let to = x - way * (PEN.radius + 1.0);
        if (to - from) * way > 0.0 {
            PEN.arrow(c, (from, y), (to, y));
        }
    }
    PEN.value(c, (x, y), point.thin);
    let crowded = before.is_some_and(|b| (b - x).abs() < 2.0 * PEN.radius);
    let clear = match (crowded, before) {
        (true, Some(before)) => before.max(x),
        _ => x,
    };
    let (bare, thin) = (mean.to_string(), format!("{mean} {}", words::THIN));
    let left = falls && !crowded;
    let from = if left { x } else { clear };
    // Where the word has no room, the hatching alone says it.
    let text = match point.thin && sizes.holds(from, left, &thin) {
        true => thin,
        false => bare,
    };
    let away = PEN.radius + 5.0 + text_width(&text, TEXT) / 2.0;
    let at = if left { x - away } else { clear + away };
    clearing(c, (at, y), &text, TEXT);
    let look = Lettering::new(TEXT).bold().color(DATA);
    c.text((at, y), &text, look.middle());
}

fn draw_none(c: &Canvas, text: &str, before: Option<f64>, sizes: &DotsSizes) {
    let half = text_width(text, TEXT) / 2.0;
    let at = match before {
        Some(x) if x < sizes.x(TOP / 2.0) => x + PEN.radius + 8.0 + half,
        _ => sizes.scale.0 + 8.0 + half,
    };
    clearing(c, (at, sizes.dots_at), text, TEXT);
    let look = Lettering::new(TEXT).color(SOFT).middle();
    c.text((at, sizes.dots_at), text, look);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::{full_round, round_states};
    use crate::chart::testing::check_figure;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in round_states() {
            check_figure(&format!("dots-{name}"), |style| dots(&data, style));
        }
    }

    #[test]
    fn an_empty_menu_says_so_and_shows_no_zero() {
        let mut data = full_round();
        data.points[2].now = None;
        let figure = dots(&data, &Style::page("d", crate::chart::Width::Wide));
        assert_eq!(figure.svg.matches(">まだ評価がありません<").count(), 1);
        assert_eq!(figure.table.rows[2][2], "", "blank is not 0");
        // One that was answered is not told as one to come.
        data.points[2].unknown = data.points[2].applicable;
        data.points[3] = MenuPoint {
            now: None,
            applicable: 0,
            ..data.points[3].clone()
        };
        let figure = dots(&data, &Style::page("d", crate::chart::Width::Wide));
        for told in ["すべて「わからない」です", "すべて該当なしです"] {
            assert_eq!(
                figure.svg.matches(&format!(">{told}<")).count(),
                1,
                "{told}"
            );
        }
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(dots(&full_round(), &Style::file("dots")).svg);
    }
}

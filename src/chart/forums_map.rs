//! How an area's forums connect: the layers from top to bottom, a box a forum, an arrow to
//! each forum that it reports to.

mod places;
mod routes;
mod words;

pub use self::words::{ForumBox, ForumsMap};

use self::places::{BoxPlace, ForumPlaces};
use self::words::counts;
use super::draw::theme::{INK, LINE, SOFT, TEXT, TEXT_LINE, TITLE, TITLE_LINE, WHITE};
use super::draw::{Canvas, Lettering, text_width};
use super::figure::{Figure, Style};
use super::frame::{DataSource, FigureWords, compose};
use super::marks::clearing;
use crate::model::FiscalYear;

/// The layers, the forums in them, and the way of their reports.
pub fn forums_map(data: &ForumsMap, style: &Style) -> Figure {
    let places = ForumPlaces::new(data, style.is_narrow());
    let words = FigureWords {
        title: data.title(),
        description: data.description(),
        caption: format!("{}　{}", data.area, data.year),
        note: None,
        source: DataSource::Plan,
    };
    let size = (places.width, places.height);
    compose(style, words, data.table(), size, |c| {
        for band in &places.bands {
            if band.top > 0.0 {
                c.dashed(
                    &[(0.0, band.top), (places.width, band.top)],
                    LINE,
                    0.8,
                    "2 4",
                );
            }
        }
        for way in routes::ways(&places, &data.links()) {
            c.line(&way.points, SOFT, 1.6);
            draw_head(c, &way.points);
        }
        // Over the ways, which may pass the name of a layer on a phone.
        for band in &places.bands {
            for (i, line) in band.label.iter().enumerate() {
                let at = (0.0, band.label_y + i as f64 * TEXT_LINE);
                let look = Lettering::new(TEXT).bold().color(SOFT);
                let half = text_width(line, TEXT) / 2.0;
                clearing(c, (half, at.1), line, TEXT);
                c.text(at, line, look);
            }
        }
        for (placed, forum) in places.boxes.iter().zip(&data.forums) {
            draw_box(c, placed, forum, data.year);
        }
    })
}

fn draw_box(c: &Canvas, placed: &BoxPlace, forum: &ForumBox, year: FiscalYear) {
    let (from, to) = (placed.from, placed.to);
    c.rect(from, to, WHITE);
    c.outline(from, to, LINE, 1.4);
    let mut y = from.1 + 20.0;
    let x = from.0 + places::PADDING;
    for line in &placed.name {
        c.text((x, y), line, Lettering::new(TITLE).bold());
        y += TITLE_LINE;
    }
    y += 2.0;
    for (i, line) in counts(forum, year).iter().rev().enumerate() {
        let ink = if i == 0 { INK } else { SOFT };
        c.text((x, y), line, Lettering::new(TEXT).color(ink));
        y += TEXT_LINE;
    }
}

/// The arrow's head at the end of a way, which ends upright.
fn draw_head(c: &Canvas, points: &[super::draw::Point]) {
    if let [.., before, (x, y)] = points {
        let back = if before.1 > *y { 9.0 } else { -9.0 };
        c.polygon(&[(*x, *y), (x - 5.0, y + back), (x + 5.0, y + back)], SOFT);
    }
}

#[cfg(test)]
mod tests;

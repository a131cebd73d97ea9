//! How an area's forums connect: the layers from top to bottom, a box a forum, an arrow to
//! each forum that it reports to.

mod layout;
mod routes;
mod words;

pub use self::words::{ForumBox, ForumsMap};

use self::layout::{Layout, Placed};
use self::words::counts;
use super::draw::theme::{ACCENT, INK, LINE, SOFT, WHITE};
use super::draw::{Canvas, Lettering, text_width};
use super::figure::{Figure, Style};
use super::frame::{Source, Words, compose};
use super::marks::clearing;
use crate::model::FiscalYear;

/// The layers, the forums in them, and the way of their reports.
pub fn forums_map(data: &ForumsMap, style: &Style) -> Figure {
    let layout = Layout::new(data, style.is_narrow());
    let words = Words {
        title: data.title(),
        description: data.description(),
        caption: format!("{}　{}", data.area, data.year),
        note: None,
        source: Source::Plan,
    };
    let size = (layout.width, layout.height);
    compose(style, words, data.table(), size, |c| {
        for band in &layout.bands {
            if band.top > 0.0 {
                c.dashed(
                    &[(0.0, band.top), (layout.width, band.top)],
                    LINE,
                    0.8,
                    "2 4",
                );
            }
        }
        for way in routes::ways(&layout, &data.links()) {
            c.line(&way.points, SOFT, 1.6);
            draw_head(c, &way.points);
        }
        // Over the ways, which may pass the name of a layer on a phone.
        for band in &layout.bands {
            for (i, line) in band.label.iter().enumerate() {
                let at = (0.0, band.label_y + i as f64 * 19.0);
                let look = Lettering::new(layout::SMALL).bold().color(SOFT);
                let half = text_width(line, layout::SMALL) / 2.0;
                clearing(c, (half, at.1), line, layout::SMALL);
                c.text(at, line, look);
            }
        }
        for (placed, forum) in layout.boxes.iter().zip(&data.forums) {
            draw_box(c, placed, forum, data.year);
        }
    })
}

fn draw_box(c: &Canvas, placed: &Placed, forum: &ForumBox, year: FiscalYear) {
    let (from, to) = (placed.from, placed.to);
    c.rect(from, to, WHITE);
    c.outline(from, to, ACCENT, 1.4);
    let mut y = from.1 + 19.0;
    let x = from.0 + layout::PADDING;
    for line in &placed.name {
        c.text((x, y), line, Lettering::new(layout::NAME).bold());
        y += layout::NAME_LINE;
    }
    y += 2.0;
    for (i, line) in counts(forum, year).iter().rev().enumerate() {
        let ink = if i == 0 { INK } else { SOFT };
        c.text((x, y), line, Lettering::new(layout::SMALL).color(ink));
        y += layout::SMALL_LINE;
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

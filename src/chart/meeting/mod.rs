//! Figures for a meeting: one a page, read from the back of the room and on a poor projector.
//!
//! Must not know which page they stand on. Words stand on the page around them, not in them:
//! the finding is a heading there. Every text is at least 1/25 of the screen's height where the
//! picture takes up seven tenths of it, and nothing that matters is thin.

mod felt;
mod indicator;
mod indicator_finding;
mod indicator_plane;
mod moves;
mod radar;
mod roadmap;
mod spread;

pub use felt::meeting_felt;
pub use indicator::meeting_indicator;
pub use moves::meeting_moves;
pub use radar::meeting_radar;
pub use roadmap::meeting_roadmap;
pub use spread::meeting_spread;

use super::draw::AccessibleText;
use super::draw::Canvas;
use super::figure::{Figure, Table};
use super::level_scale::{self, LevelNames, Tick};
use super::marks::{Legend, LegendSize, Pen};
use super::svg::Svg;

/// The room of every picture here, in units.
pub const WIDTH: f64 = 1000.0;
pub const HEIGHT: f64 = 560.0;
/// Text: 34 of 560 units is more than 1/25 of a screen of which the picture takes seven tenths.
const TEXT: f64 = 34.0;
/// The marks of all charts, in the size of a room.
const PEN: Pen = Pen::MEETING;
const LEGEND: LegendSize = LegendSize::meeting(TEXT);

/// The levels' words, for the foot of a picture: nowhere else is there room for them. More than two
/// lines of them would leave the picture itself none: then there is no key.
fn level_key(names: &LevelNames) -> Legend<Tick> {
    let key = level_scale::key(names, LEGEND, WIDTH);
    match key.height > 2.0 * LEGEND.line + 1.0 {
        true => Legend::new(Vec::new(), LEGEND, WIDTH),
        false => key,
    }
}

/// The words that go with a picture.
struct MeetingWords {
    title: String,
    description: String,
    table: Table,
}

fn compose(id: &str, words: MeetingWords, body: impl FnOnce(&Canvas)) -> Figure {
    let page = Canvas::new(WIDTH, HEIGHT);
    body(&page);
    let labels = AccessibleText {
        id,
        title: &words.title,
        description: &words.description,
    };
    Figure {
        svg: Svg::drawn(page.finish(WIDTH, HEIGHT, &labels)),
        title: words.title,
        description: words.description,
        table: words.table,
    }
}

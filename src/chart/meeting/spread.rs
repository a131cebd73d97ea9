//! How many people see an item on which level, for a room.

use super::{HEIGHT, MeetingWords, TEXT, WIDTH, compose, level_key};
use crate::chart::draw::theme::{INK, LINE};
use crate::chart::draw::{Lettering, text_width};
use crate::chart::figure::Figure;
use crate::chart::spread_words::{LevelSpread, UNKNOWN};
use crate::chart::stacks::Stacks;
use crate::model::{LEVELS, Level};

/// Of a level's column; わからない needs more room for its word.
const COLUMN: f64 = 150.0;
const UNKNOWN_AT: f64 = 890.0;
const PITCH: f64 = 64.0;
/// Above a stack: how many it is.
const COUNT: f64 = 48.0;
/// Under the line: the level, and whose the present one is.
const LEVEL: f64 = 52.0;
const PRESENT: f64 = 46.0;

pub fn meeting_spread(data: &LevelSpread, id: &str) -> Figure {
    let words = MeetingWords {
        title: data.finding(),
        description: data.description(),
        table: data.table(),
    };
    let key = level_key(&data.level_names);
    let key_top = HEIGHT - key.height;
    let present = if data.present.is_some() { PRESENT } else { 0.0 };
    let base = key_top - 6.0 - present - LEVEL;
    let x = |level: Level| (f64::from(level.value()) + 0.5) * COLUMN;
    compose(id, words, |c| {
        key.draw(&c.at((0.0, key_top)));
        c.line(&[(0.0, base), (COLUMN * LEVELS as f64, base)], LINE, 3.0);
        let end = UNKNOWN_AT + COLUMN / 2.0;
        c.line(&[(UNKNOWN_AT - COLUMN / 2.0, base), (end, base)], LINE, 3.0);
        let stacks = Stacks::new(data.most(), (COLUMN - 16.0, base - COUNT), PITCH);
        let levels = Level::ALL.into_iter().map(x).zip(data.spread.levels);
        let all = levels.chain([(UNKNOWN_AT, data.spread.unknown)]);
        let word = Lettering::new(TEXT).middle();
        for (x, people) in all {
            stacks.draw_counted(c, (x, base), people, (COUNT, word));
        }
        let y = base + LEVEL / 2.0 + 2.0;
        for level in Level::ALL {
            c.text((x(level), y), &level.value().to_string(), word);
        }
        c.text((UNKNOWN_AT, y), UNKNOWN, word);
        if let Some((level, whose)) = &data.present {
            let x = x(*level);
            let half = COLUMN / 2.0 - 8.0;
            let (from, to) = ((x - half, base + 5.0), (x + half, base + LEVEL));
            c.outline(from, to, INK, 4.0);
            let half = text_width(whose, TEXT) / 2.0 + 1.0;
            let x = x.clamp(half, WIDTH - half);
            c.text((x, base + LEVEL + PRESENT / 2.0), whose, word);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::spread_words::tests::states;
    use crate::chart::testing::check_meeting;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in states() {
            check_meeting(&format!("meeting-spread-{name}"), |id| {
                meeting_spread(&data, id)
            });
        }
    }
}

//! How many people see an item on which level, for a room.

use super::{HEIGHT, LEGEND, MeetingWords, PEN, TEXT, WIDTH, compose, level_key};
use crate::chart::desired;
use crate::chart::draw::theme::{INK, LINE};
use crate::chart::draw::{Lettering, text_width};
use crate::chart::figure::Figure;
use crate::chart::marks::{Mark, Sample};
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
/// Half of the mark of めざす段階; its words begin after a sample of it.
const DESIRED: f64 = 17.0;
const DESIRED_WORDS: f64 = 46.0;
const DESIRED_LINE: f64 = TEXT * 1.25;

pub fn meeting_spread(data: &LevelSpread, id: &str) -> Figure {
    let words = MeetingWords {
        title: data.finding(),
        description: data.description(),
        table: data.table(),
    };
    let key = level_key(&data.level_names);
    let key_top = HEIGHT - key.height;
    let present = if data.present.is_some() { PRESENT } else { 0.0 };
    let room = WIDTH - DESIRED_WORDS;
    let told = |own| desired::lines(own, &data.level_names, TEXT, room);
    let desired_lines = data.desired.map(told).unwrap_or_default();
    let desired_top = key_top - 6.0 - desired_lines.len() as f64 * DESIRED_LINE;
    let base = desired_top - present - LEVEL;
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
        if let Some(own) = data.desired {
            PEN.desired(c, (x(own.level), y), DESIRED);
            let first = desired_top + DESIRED_LINE / 2.0;
            Mark::Desired.draw(c, (0.0, first), &LEGEND);
            for (i, line) in desired_lines.iter().enumerate() {
                let y = first + i as f64 * DESIRED_LINE;
                c.text((DESIRED_WORDS, y), line, Lettering::new(TEXT));
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::spread_words::tests::{plain_and_wished, states};
    use crate::chart::testing::check_meeting;

    #[test]
    fn a_desired_level_is_a_hollow_mark_with_its_words() {
        let [plain, wished] = plain_and_wished();
        let drawn = |data| meeting_spread(data, "s").svg;
        assert_eq!(drawn(&wished).matches("stroke-dasharray").count(), 2);
        let words = ">めざす段階：4 見直しまで回っている（令和10年度まで）<";
        assert_eq!(drawn(&wished).matches(words).count(), 1);
        let plain = drawn(&plain);
        assert!(!plain.contains("stroke-dasharray") && !plain.contains("めざす"));
        insta::assert_snapshot!(plain);
    }

    #[test]
    fn every_state_draws_well() {
        for (name, data) in states() {
            check_meeting(&format!("meeting-spread-{name}"), |id| {
                meeting_spread(&data, id)
            });
        }
    }
}

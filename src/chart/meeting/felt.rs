//! 実感: how many people gave which answer to a question from daily life, for a room.

use super::{HEIGHT, MeetingWords, TEXT, WIDTH, compose};
use crate::chart::draw::theme::LINE;
use crate::chart::draw::{Lettering, wrap};
use crate::chart::felt_words::{FeltSpread, STACKS, under_stack};
use crate::chart::figure::Figure;
use crate::chart::stacks::Stacks;

/// Of an answer's column; わからない stands apart.
const COLUMN: f64 = 240.0;
const APART: f64 = 40.0;
const PITCH: f64 = 72.0;
/// Above a stack: how many it is.
const COUNT: f64 = 48.0;
/// Under the line: the answer, in two lines where it is long.
const LINE_HEIGHT: f64 = 42.0;

pub fn meeting_felt(data: &FeltSpread, id: &str) -> Figure {
    let words = MeetingWords {
        title: data.finding(),
        description: data.description(),
        table: data.table(),
    };
    let names = STACKS.map(|felt| under_stack(felt, TEXT, COLUMN - 12.0));
    let lines = names.iter().map(Vec::len).max().unwrap_or(1);
    let stands = data.stands().into_iter();
    let stands: Vec<String> = stands
        .flat_map(|line| wrap(&line, TEXT, WIDTH, 2))
        .collect();
    let foot = HEIGHT - stands.len() as f64 * LINE_HEIGHT;
    let base = foot - lines as f64 * LINE_HEIGHT - 12.0;
    compose(id, words, |c| {
        c.line(&[(0.0, base), (3.0 * COLUMN, base)], LINE, 3.0);
        c.line(&[(WIDTH - COLUMN, base), (WIDTH, base)], LINE, 3.0);
        let stacks = Stacks::new(data.most(), (COLUMN - 24.0, base - COUNT), PITCH);
        let word = Lettering::new(TEXT).middle();
        for (place, (people, name)) in data.stacks().into_iter().zip(&names).enumerate() {
            let from = if place < 3 { 0.0 } else { APART };
            let x = from + (place as f64 + 0.5) * COLUMN;
            stacks.draw_counted(c, (x, base), people, (COUNT, word));
            for (i, line) in name.iter().enumerate() {
                c.text((x, base + 28.0 + i as f64 * LINE_HEIGHT), line, word);
            }
        }
        for (i, line) in stands.iter().enumerate() {
            let y = foot + (i as f64 + 0.5) * LINE_HEIGHT;
            c.text((0.0, y), line, Lettering::new(TEXT));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::felt_words::tests::states;
    use crate::chart::testing::check_meeting;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in states() {
            check_meeting(&format!("meeting-felt-{name}"), |id| {
                meeting_felt(&data, id)
            });
        }
    }
}

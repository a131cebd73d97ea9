//! 実感: how many people gave which answer to a question from daily life, for a room.

use super::{HEIGHT, MeetingWords, TEXT, WIDTH, compose};
use crate::chart::felt_marks::{FeltMarks, FeltSizes};
use crate::chart::felt_words::FeltSpread;
use crate::chart::figure::Figure;

const SIZES: FeltSizes = FeltSizes {
    width: WIDTH,
    column: 240.0,
    apart: 40.0,
    text: TEXT,
    line: 42.0,
    pitch: 72.0,
    rule: 3.0,
};

pub fn meeting_felt(data: &FeltSpread, id: &str) -> Figure {
    let words = MeetingWords {
        title: data.finding(),
        description: data.description(),
        table: data.table(),
    };
    let marks = FeltMarks::new(data, SIZES);
    let base = HEIGHT - marks.foot();
    let stacks = marks.stacks(base - marks.head());
    compose(id, words, |c| marks.draw(c, stacks, base))
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

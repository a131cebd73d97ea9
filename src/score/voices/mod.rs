//! What members said, each for themself, side by side: how far their levels lie apart, and which of them may be
//! shown by 立場.
//!
//! Must not know the area's own level: no member's word changes it.

mod feelings;
mod groups;
mod menu_means;
#[cfg(test)]
mod properties;
mod spread;

pub use feelings::{FELT, Feelings};
pub use groups::{Grouping, ShownAs, are_enough};
pub use menu_means::{MenuMeans, PersonMean, menu_means};
pub use spread::{AGREEMENT_FROM, APART_FROM, Agreement, CLOSE_FROM, Spread};

use crate::model::{AreaRecord, Assessment, FiscalYear, Respondent, Round, Voice};

/// Fewer people than these are never shown by themselves, nor two or fewer organisations.
pub const FEWEST: u32 = 3;

/// No more people than these speak in one answer: a larger number is a slip.
const MOST: u32 = 1000;

/// One who answered, or a group that answered together, with the answers of a round.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    pub respondent: &'a Respondent,
    pub answers: &'a Assessment,
}

impl Member<'_> {
    /// How many people speak here: a group counts as all of them, up to [`MOST`].
    pub fn people(&self) -> u32 {
        self.respondent.people.unwrap_or(1).clamp(1, MOST)
    }
}

/// All who answered in a round, in the order of their ids. One whose answers say nothing has not answered.
pub fn members(record: &AreaRecord, year: FiscalYear, round: Round) -> Vec<Member<'_>> {
    let of_round = |a: &&Assessment| (a.key.year, a.key.round) == (year, round) && !a.is_blank();
    let answers = record.assessments.iter().filter(of_round);
    let member = |answers| {
        let assessment: &Assessment = answers;
        let Voice::Member(id) = assessment.key.voice else {
            return None;
        };
        let respondent = record.respondent(id)?;
        Some(Member {
            respondent,
            answers,
        })
    };
    answers.filter_map(member).collect()
}

/// How many people speak.
pub fn people(members: &[Member<'_>]) -> u32 {
    members.iter().map(Member::people).sum()
}

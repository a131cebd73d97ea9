//! Why a level is another one than before, looked up where it was said.
//!
//! Must not know with what the level is compared.

use super::{Answer, AreaRecord, AssessmentKey, ItemId, MoveReason};
use std::collections::BTreeMap;

/// By item, of the levels of a round.
pub type MoveReasons = BTreeMap<ItemId, MoveReason>;

impl AreaRecord {
    /// Those of each item that has one: see [`move_reason`](Self::move_reason).
    pub fn move_reasons(&self, key: &AssessmentKey) -> MoveReasons {
        let answers = self.assessment(key).map(|round| &round.answers);
        let items = answers.into_iter().flat_map(|answers| answers.keys());
        let said = items.filter_map(|item| Some((item.clone(), self.move_reason(key, item)?)));
        said.collect()
    }

    /// Why the level of `item` in a round is what it is: as said in that round, or in an earlier one of the same
    /// fiscal year from which on it has stood. A year is held against the one before by its last round, and nobody
    /// says the reason twice.
    pub fn move_reason(&self, key: &AssessmentKey, item: &ItemId) -> Option<MoveReason> {
        let now = self.assessment(key)?.rating(item)?;
        let rounds = self.assessments.iter().rev().filter(|round| {
            let (own, of) = (round.key, key);
            own <= *of && (own.year, own.voice) == (of.year, of.voice)
        });
        let still =
            rounds.take_while(|round| round.rating(item).is_none_or(|rating| rating == now));
        let mut answers = still.filter_map(|round| round.answer(item));
        answers.find_map(Answer::move_reason)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Area, AreaId, AreaKind, EditionRef, FiscalYear, Level, Moved, Rating, Round,
    };

    fn key(western: i32, round: Round) -> AssessmentKey {
        AssessmentKey::area(FiscalYear::new(western).expect("in range"), round)
    }

    #[test]
    fn a_reason_holds_as_long_as_the_level_stands_in_its_year() {
        let list = EditionRef::new("l", "1");
        let area = Area::new(AreaId::new("a"), AreaKind::Region, "a", list);
        let (mut record, item) = (AreaRecord::new(area), ItemId::new("x"));
        let mut say = |at: AssessmentKey, level: u8, reason: Option<MoveReason>| {
            record.assessment_mut(at).edit_answer(&item, |answer| {
                let to = Level::new(level).expect("in range");
                answer.rating = Some(Rating::Level(to));
                answer.moved = reason.map(|reason| Moved { to, reason });
            });
        };
        say(key(2025, Round::End), 1, Some(MoveReason::View));
        say(key(2026, Round::Start), 2, Some(MoveReason::Situation));
        say(key(2026, Round::End), 2, None);
        let reason = |at| record.move_reason(&at, &item);
        assert_eq!(reason(key(2026, Round::End)), Some(MoveReason::Situation));
        assert_eq!(reason(key(2026, Round::Middle)), None, "no such round");
        let mut other = record.clone();
        other
            .assessment_mut(key(2026, Round::Middle))
            .edit_answer(&item, |answer| {
                answer.rating = Level::new(3).map(Rating::Level);
            });
        let at = key(2026, Round::End);
        assert_eq!(other.move_reason(&at, &item), None, "it has moved since");
        let at = key(2027, Round::Start);
        other.assessment_mut(at).edit_answer(&item, |answer| {
            answer.rating = Level::new(2).map(Rating::Level);
        });
        assert_eq!(other.move_reason(&at, &item), None, "another year");
    }
}

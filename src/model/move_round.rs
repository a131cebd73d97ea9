//! A round that was filled under the wrong year or name: moved, copied, taken away.

use super::{Answer, AreaRecord, Assessment, AssessmentKey, FiscalYear, Round};

/// The round that something is to be moved or copied to says something already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoundTaken;

impl AreaRecord {
    /// Whether anybody answered anything in the round.
    pub fn has_round(&self, year: FiscalYear, round: Round) -> bool {
        let is_of = |a: &&Assessment| (a.key.year, a.key.round) == (year, round);
        self.assessments.iter().filter(is_of).any(|a| !a.is_blank())
    }

    /// Takes a round away, with all that anybody answered and said in it.
    pub fn remove_round(&mut self, year: FiscalYear, round: Round) {
        self.assessments
            .retain(|a| (a.key.year, a.key.round) != (year, round));
    }

    /// Moves a round, with all that anybody answered and said in it.
    ///
    /// # Errors
    /// The other one says something already; nothing changes.
    pub fn move_round(
        &mut self,
        from: (FiscalYear, Round),
        to: (FiscalYear, Round),
    ) -> Result<(), RoundTaken> {
        if self.has_round(to.0, to.1) {
            return Err(RoundTaken);
        }
        self.remove_round(to.0, to.1);
        for assessment in &mut self.assessments {
            let key = &mut assessment.key;
            if (key.year, key.round) == from {
                (key.year, key.round) = to;
            }
        }
        self.assessments.sort_by_key(|a| a.key);
        Ok(())
    }

    /// Copies the area's own levels and evidence of a round; comments, what people said of its strengths
    /// and gaps, and what single members answered, stay where they were said.
    ///
    /// # Errors
    /// The other one says something already; nothing changes.
    pub fn copy_round(
        &mut self,
        from: (FiscalYear, Round),
        to: (FiscalYear, Round),
    ) -> Result<(), RoundTaken> {
        if self.has_round(to.0, to.1) {
            return Err(RoundTaken);
        }
        let Some(own) = self.assessment(&AssessmentKey::area(from.0, from.1)) else {
            return Ok(());
        };
        let key = AssessmentKey {
            year: to.0,
            round: to.1,
            voice: own.key.voice,
        };
        let mut copy = Assessment::new(key, own.edition.clone());
        copy.scope = own.scope;
        for (item, answer) in &own.answers {
            copy.edit_answer(item, |copy| {
                *copy = Answer {
                    comment: String::new(),
                    comment_circle: None,
                    carried: false,
                    agreed: None,
                    moved: None,
                    ..answer.clone()
                }
            });
        }
        self.put_assessment(copy);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Agreed, Area, AreaId, AreaKind, EditionRef, ForumId, ItemId, Judgement, MeetingId,
        Perspective, Rating, RespondentId, Scope, Side, SittingRef, Verdict, Voice,
    };

    fn year(western: i32) -> FiscalYear {
        FiscalYear::new(western).expect("in range")
    }

    fn sitting() -> SittingRef {
        SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new("m"),
        }
    }

    fn record() -> AreaRecord {
        let edition = EditionRef::new("l", "1");
        let mut record =
            AreaRecord::new(Area::new(AreaId::new("a"), AreaKind::Region, "a", edition));
        let agreed = AssessmentKey::area(year(2026), Round::Start);
        let member = AssessmentKey {
            voice: Voice::Member(RespondentId::of(Perspective::Family)),
            ..agreed
        };
        for key in [agreed, member] {
            let round = record.assessment_mut(key);
            round.edit_answer(&ItemId::new("x"), |a| {
                a.rating = Some(Rating::Unknown);
                a.agreed = Some(Agreed::new(&sitting(), Rating::Unknown));
                a.evidence = "要綱".into();
                a.comment = "話した".into();
            });
        }
        record.assessment_mut(agreed).judge(Judgement {
            item: ItemId::new("x"),
            side: Side::Gap,
            verdict: Verdict::Added,
            why: String::new(),
            agreed: None,
        });
        let later = AssessmentKey::area(year(2026), Round::Middle);
        let round = record.assessment_mut(later);
        round.edit_answer(&ItemId::new("y"), |a| a.comment = "次".into());
        record
    }

    const START: Round = Round::Start;

    #[test]
    fn a_round_moves_with_all_that_was_said_in_it() {
        let (before, mut record) = (record(), record());
        let (from, to) = ((year(2026), START), (year(2025), Round::End));
        // One that was only looked at is not in the way.
        record.assessment_mut(AssessmentKey::area(to.0, to.1));
        assert_eq!(record.move_round(from, to), Ok(()));
        assert!(!record.has_round(from.0, from.1) && record.has_round(to.0, to.1));
        let of = |record: &AreaRecord, at: (FiscalYear, Round)| {
            let own = record.assessments.iter();
            let own = own.filter(|a| (a.key.year, a.key.round) == at);
            own.map(|a| (a.key.voice, a.answers.clone(), a.judgements.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(&record, to), of(&before, from));
        assert!(record.assessments.is_sorted_by_key(|a| a.key));
        assert_eq!(record.move_round(to, from), Ok(()));
        assert_eq!(record, before);
    }

    #[test]
    fn a_round_that_says_something_is_not_written_over() {
        let (before, mut record) = (record(), record());
        let (from, taken) = ((year(2026), START), (year(2026), Round::Middle));
        assert_eq!(record.move_round(from, taken), Err(RoundTaken));
        assert_eq!(record.copy_round(from, taken), Err(RoundTaken));
        assert_eq!(record.move_round(from, from), Err(RoundTaken));
        assert_eq!(record, before);
    }

    #[test]
    fn a_copy_holds_the_answers_alone() {
        let mut record = record();
        let (from, to) = ((year(2026), START), (year(2027), START));
        record
            .assessment_mut(AssessmentKey::area(from.0, from.1))
            .scope = Scope::Short;
        assert_eq!(record.copy_round(from, to), Ok(()));
        let copies: Vec<&Assessment> = record
            .assessments
            .iter()
            .filter(|a| a.key.year == to.0)
            .collect();
        assert_eq!(copies.len(), 1);
        assert_eq!(copies[0].key.voice, Voice::Area);
        assert_eq!(copies[0].judgements, []);
        assert_eq!(
            copies[0].scope,
            Scope::Short,
            "as much of the list is asked for"
        );
        let copied = &copies[0].answers[&ItemId::new("x")];
        assert_eq!((&*copied.evidence, &*copied.comment), ("要綱", ""));
        assert_eq!(copied.agreed, None, "no sitting spoke of that year");
        record.remove_round(from.0, from.1);
        assert!(!record.has_round(from.0, from.1));
        assert_eq!(record.assessments.len(), 2);
    }
}

//! A sitting agrees on what stands: on one item, on those of a menu, or on a whole round.
//!
//! Must not know which items are meant, nor who was there.

use super::{Agreed, Assessment, ItemId, SittingRef};

impl Assessment {
    /// Says that `sitting` agreed on the levels that stand, and on what is said of strengths and gaps, of the items
    /// that `is_meant` names. Returns how many words that are. What says nothing yet cannot be agreed on, and what
    /// another sitting agreed on stays that one's word.
    pub fn agree(&mut self, is_meant: impl Fn(&ItemId) -> bool, sitting: &SittingRef) -> usize {
        let mut agreed = 0;
        let answers = self.answers.iter_mut().filter(|(item, _)| is_meant(item));
        for (_, answer) in answers {
            if answer.rating.is_some() && answer.agreed_in().is_none() {
                answer.agree(sitting);
                agreed += 1;
            }
        }
        let judgements = self.judgements.iter_mut().filter(|j| is_meant(&j.item));
        for judgement in judgements.filter(|j| j.agreed_in().is_none()) {
            judgement.agreed = Some(Agreed::new(sitting, judgement.verdict));
            agreed += 1;
        }
        agreed
    }

    /// All of these are the office's draft again. Returns how many were agreed on.
    pub fn back_to_draft(&mut self, is_meant: impl Fn(&ItemId) -> bool) -> usize {
        let mut taken_back = 0;
        let answers = self.answers.iter_mut().filter(|(item, _)| is_meant(item));
        for (_, answer) in answers {
            taken_back += usize::from(answer.agreed_in().is_some());
            answer.agreed = None;
        }
        for judgement in self.judgements.iter_mut().filter(|j| is_meant(&j.item)) {
            taken_back += usize::from(judgement.agreed_in().is_some());
            judgement.agreed = None;
        }
        self.answers.retain(|_, answer| !answer.is_blank());
        taken_back
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        AreaVoice, AssessmentKey, EditionRef, FiscalYear, ForumId, Judgement, Level, MeetingId,
        Rating, Round, Side, Verdict, VoiceName,
    };

    fn sitting(meeting: &str) -> SittingRef {
        SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new(meeting),
        }
    }

    fn round() -> Assessment {
        let year = FiscalYear::new(2026).expect("in range");
        let key = AssessmentKey::area(year, Round::Start);
        let mut round = Assessment::new(key, EditionRef::new("l", "1"));
        for (item, level) in [("a", 2), ("b", 3)] {
            round.edit_answer(&ItemId::new(item), |answer| {
                answer.rating = Level::new(level).map(Rating::Level);
            });
        }
        round.edit_answer(&ItemId::new("c"), |answer| answer.comment = "話した".into());
        round.judge(Judgement {
            item: ItemId::new("a"),
            side: Side::Strength,
            verdict: Verdict::Confirmed,
            why: String::new(),
            agreed: None,
        });
        round
    }

    fn agreed(round: &Assessment) -> Vec<&str> {
        let answers = round.answers.iter();
        let answers = answers.filter(|(_, answer)| answer.voice() == AreaVoice::Agreed);
        answers.map(|(item, _)| item.as_str()).collect()
    }

    #[test]
    fn what_stands_is_agreed_on_item_by_item_or_all_at_once() {
        let mut round = round();
        assert_eq!(round.area_voice(), VoiceName::Area(AreaVoice::Draft));
        let first = |item: &ItemId| item.as_str() == "a";
        assert_eq!(round.agree(first, &sitting("m1")), 2, "a level and a word");
        assert_eq!(agreed(&round), ["a"]);
        assert_eq!(round.area_voice(), VoiceName::Both);
        assert_eq!(round.judgements[0].agreed_in(), Some(&sitting("m1")));
        assert_eq!(round.agree(|_| true, &sitting("m2")), 1);
        assert_eq!(round.judgements[0].agreed_in(), Some(&sitting("m1")));
        assert_eq!(agreed(&round), ["a", "b"], "what has no level is nobody's");
        assert_eq!(round.area_voice(), VoiceName::Area(AreaVoice::Agreed));
        assert_eq!(round.back_to_draft(first), 2);
        assert_eq!(agreed(&round), ["b"]);
    }

    #[test]
    fn another_word_put_down_since_is_the_offices() {
        let mut round = round();
        round.agree(|_| true, &sitting("m1"));
        let item = ItemId::new("a");
        let rate = |round: &mut Assessment, level| {
            round.edit_answer(&item, |answer| {
                answer.rating = Level::new(level).map(Rating::Level)
            });
        };
        rate(&mut round, 4);
        assert_eq!(agreed(&round), ["b"]);
        rate(&mut round, 2);
        assert_eq!(agreed(&round), ["a", "b"], "that is what was agreed on");
        round.edit_answer(&item, |answer| answer.evidence = "要綱".into());
        assert_eq!(agreed(&round), ["a", "b"], "evidence is no other level");
        round.judgements[0].verdict = Verdict::Struck;
        assert_eq!(round.judgements[0].voice(), AreaVoice::Draft);
    }
}

//! Items about people's own experience (`ask`), and whether anybody of them was asked.
//!
//! Must not know how a level comes about, nor what follows where nobody was asked.

use super::{AreaRecord, AreaVoice, Assessment, AssessmentKey, Checklist, Item, ItemId, Voice};
use std::collections::BTreeSet;

impl AreaRecord {
    /// The items of `list` that are [unheard](Self::is_unheard) in a round.
    pub fn unheard(&self, key: &AssessmentKey, list: &Checklist) -> BTreeSet<ItemId> {
        let items = list.items.iter().filter(|item| self.is_unheard(key, item));
        items.map(|item| item.id.clone()).collect()
    }

    /// まだ本人・家族に聞いていません: whether an item of a round that the office alone has rated is about the
    /// experience of people of whom none has answered it in that round. What a 協議の場 agreed on was not put down by
    /// the office alone.
    pub fn is_unheard(&self, key: &AssessmentKey, item: &Item) -> bool {
        let answer = self
            .assessment(key)
            .and_then(|round| round.answer(&item.id));
        let Some(answer) = answer.filter(|answer| answer.rating.is_some()) else {
            return false;
        };
        let is_draft = answer.voice() == AreaVoice::Draft;
        !item.ask.is_empty() && is_draft && !self.was_asked(key, item)
    }

    fn was_asked(&self, key: &AssessmentKey, item: &Item) -> bool {
        let is_of_round =
            |round: &&Assessment| (round.key.year, round.key.round) == (key.year, key.round);
        let mut rounds = self.assessments.iter().filter(is_of_round);
        rounds.any(|round| {
            let Voice::Member(id) = round.key.voice else {
                return false;
            };
            let sides = self
                .respondent(id)
                .map(|respondent| respondent.perspectives.all());
            let is_one_of_them =
                sides.is_some_and(|sides| sides.iter().any(|side| item.ask.contains(side)));
            let answer = round.answer(&item.id);
            is_one_of_them
                && answer.is_some_and(|said| said.rating.is_some() || said.felt.is_some())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Area, AreaId, AreaKind, EditionRef, Feeling, FiscalYear, ForumId, MeetingId, Menu,
        Perspective, Rating, Respondent, RespondentId, Round, SittingRef,
    };

    #[test]
    fn an_item_about_peoples_experience_is_unheard_until_one_of_them_answers_or_a_sitting_agrees() {
        let list = EditionRef::new("l", "1");
        let area = Area::new(AreaId::new("a"), AreaKind::Region, "a", list);
        let mut record = AreaRecord::new(area);
        let key = AssessmentKey::area(FiscalYear::new(2026).expect("in range"), Round::Start);
        let asks = Item {
            ask: vec![Perspective::Peer, Perspective::Family],
            ..Item::new(ItemId::new("x"), Menu::ALL[0], "x")
        };
        assert!(!record.is_unheard(&key, &asks), "nobody has said anything");
        let round = record.assessment_mut(key);
        round.edit_answer(&asks.id, |answer| answer.rating = Some(Rating::Unknown));
        assert!(record.is_unheard(&key, &asks));
        let plain = Item {
            ask: Vec::new(),
            ..asks.clone()
        };
        assert!(!record.is_unheard(&key, &plain));
        let answers = |record: &mut AreaRecord, side: Perspective| {
            record.take_respondent(Respondent::of(side));
            let voice = Voice::Member(RespondentId::of(side));
            let round = record.assessment_mut(AssessmentKey { voice, ..key });
            round.edit_answer(&asks.id, |answer| answer.felt = Some(Feeling::NotYet));
        };
        answers(&mut record, Perspective::Medical);
        assert!(record.is_unheard(&key, &asks), "not one of them");
        let mut heard = record.clone();
        answers(&mut heard, Perspective::Family);
        assert!(!heard.is_unheard(&key, &asks));
        let sitting = SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new("m"),
        };
        record.assessment_mut(key).agree(|_| true, &sitting);
        assert!(!record.is_unheard(&key, &asks));
    }
}

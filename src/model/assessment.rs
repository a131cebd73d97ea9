//! 実施回 and its answers: what an area said about itself, when, and in whose voice.

use super::serial::{is_empty, or_empty};
use super::{
    Answer, AssessmentKey, EditionRef, Item, ItemId, Judgement, Rating, Side, SittingRef, Verdict,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One filled (or partly filled) checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    pub key: AssessmentKey,
    /// The edition it was filled with; never changes once begun.
    pub edition: EditionRef,
    /// By item. Blank answers are not stored. Answers to items that the edition does not have
    /// (a list of another PC, say) are stored and shown nowhere: nothing typed is lost.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub answers: BTreeMap<ItemId, Answer>,
    /// What people said about strengths and gaps. At most one per item and side, in that order,
    /// so that two files saying the same are the same.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub judgements: Vec<Judgement>,
    /// Filled by the short list: only its items are asked for, and those that were answered all the same.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub short: bool,
    /// In which sitting this was agreed, if the voice is the agreed one and somebody has said it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreed_in: Option<SittingRef>,
}

impl Assessment {
    pub fn new(key: AssessmentKey, edition: EditionRef) -> Self {
        Self {
            key,
            edition,
            answers: BTreeMap::new(),
            judgements: Vec::new(),
            short: false,
            agreed_in: None,
        }
    }

    pub fn answer(&self, item: &ItemId) -> Option<&Answer> {
        self.answers.get(item)
    }

    pub fn rating(&self, item: &ItemId) -> Option<Rating> {
        self.answer(item).and_then(|a| a.rating)
    }

    /// Whether an item is asked for in this round: by the short list, those of the short list and those
    /// that were rated all the same.
    pub fn asks(&self, item: &Item) -> bool {
        !self.short || item.short || self.rating(&item.id).is_some()
    }

    /// Changes one answer; an answer that ends up blank is dropped. One whose level or evidence
    /// changes is no longer 前回のまま.
    pub fn edit_answer(&mut self, item: &ItemId, change: impl FnOnce(&mut Answer)) {
        let before = self.answers.remove(item).unwrap_or_default();
        let mut answer = before.clone();
        change(&mut answer);
        answer.drop_circles_of_nothing();
        let is_same = (answer.rating, &answer.evidence) == (before.rating, &before.evidence);
        if before.carried && !is_same {
            answer.carried = false;
        }
        if !answer.is_blank() {
            self.answers.insert(item.clone(), answer);
        }
    }

    pub fn judgement(&self, item: &ItemId, side: Side) -> Option<&Judgement> {
        self.judgements
            .iter()
            .find(|j| j.item == *item && j.side == side)
    }

    /// Records a person's word in place of any earlier one on the same item and side.
    pub fn judge(&mut self, judgement: Judgement) {
        self.unjudge(&judgement.item, judgement.side);
        self.judgements.push(judgement);
        self.judgements.sort_by(Judgement::by_place);
    }

    /// Takes a person's word back; the rule alone speaks again.
    pub fn unjudge(&mut self, item: &ItemId, side: Side) {
        self.judgements
            .retain(|j| j.item != *item || j.side != side);
    }

    pub fn verdict(&self, item: &ItemId, side: Side) -> Option<Verdict> {
        self.judgement(item, side).map(|j| j.verdict)
    }

    /// Fills what these newer answers leave blank with what `before` said: see [`Answer::keep_of`].
    pub fn keep_of(&mut self, before: &Self) {
        for (item, before) in &before.answers {
            self.edit_answer(item, |answer| answer.keep_of(before));
        }
        if self.agreed_in.is_none() {
            self.agreed_in.clone_from(&before.agreed_in);
        }
    }

    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.judgements.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Circle, FiscalYear, Level, Round};

    fn empty() -> Assessment {
        let year = FiscalYear::new(2026).expect("in range");
        Assessment::new(
            AssessmentKey::agreed(year, Round::Start),
            EditionRef::new("l", "1"),
        )
    }

    #[test]
    fn an_answer_taken_back_leaves_nothing() {
        let item = ItemId::new("a");
        let mut assessment = empty();
        assessment.edit_answer(&item, |a| a.rating = Level::new(0).map(Rating::Level));
        assert!(!assessment.is_blank(), "level 0 is an answer");
        assessment.edit_answer(&item, |a| a.rating = None);
        assert!(assessment.is_blank());
        assessment.edit_answer(&item, |a| {
            a.comment = "話した".into();
            a.comment_circle = Some(Circle::Prefecture);
        });
        assessment.edit_answer(&item, |a| a.comment.clear());
        assert!(assessment.is_blank(), "how far nothing may go is no answer");
    }

    #[test]
    fn an_answer_that_changes_is_no_longer_as_before() {
        let item = ItemId::new("a");
        let mut assessment = empty();
        assessment.edit_answer(&item, |a| {
            a.rating = Level::new(2).map(Rating::Level);
            a.carried = true;
        });
        let carried = |assessment: &Assessment| assessment.answers[&item].carried;
        assessment.edit_answer(&item, |a| a.comment = "続いている".into());
        assert!(carried(&assessment));
        assessment.edit_answer(&item, |a| a.rating = Level::new(3).map(Rating::Level));
        assert!(!carried(&assessment));
    }

    #[test]
    fn a_later_word_replaces_the_earlier_one_on_the_same_side_only() {
        let item = ItemId::new("a");
        let mut assessment = empty();
        let say = |side, verdict| Judgement {
            item: item.clone(),
            side,
            verdict,
            why: String::new(),
        };
        assessment.judge(say(Side::Strength, Verdict::Confirmed));
        assessment.judge(say(Side::Gap, Verdict::Added));
        assessment.judge(say(Side::Strength, Verdict::Struck));
        assert_eq!(
            assessment.verdict(&item, Side::Strength),
            Some(Verdict::Struck)
        );
        assert_eq!(assessment.verdict(&item, Side::Gap), Some(Verdict::Added));
        assert_eq!(assessment.judgements.len(), 2);
    }
}

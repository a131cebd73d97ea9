//! 実施回 and its answers: what an area said about itself, when, and in whose voice.

use super::serial::{is_empty, or_empty};
use super::{
    Answer, AreaVoice, AskedOf, AssessmentKey, EditionRef, Item, ItemId, Judgement, Rating, Scope,
    Side, Verdict, VoiceName,
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
    /// How much of the list is asked for.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub scope: Scope,
}

impl Assessment {
    pub fn new(key: AssessmentKey, edition: EditionRef) -> Self {
        Self {
            key,
            edition,
            answers: BTreeMap::new(),
            judgements: Vec::new(),
            scope: Scope::default(),
        }
    }

    pub fn answer(&self, item: &ItemId) -> Option<&Answer> {
        self.answers.get(item)
    }

    pub fn rating(&self, item: &ItemId) -> Option<Rating> {
        self.answer(item).and_then(|a| a.rating)
    }

    /// Of an assessment of the area: whose word its answers are, or else those judgements that stand alone.
    pub fn area_voice(&self) -> VoiceName {
        let answers = self
            .answers
            .values()
            .filter(|answer| answer.rating.is_some());
        let mut voices = answers.map(Answer::voice);
        let Some(first) = voices.next() else {
            let agreed = !self.judgements.is_empty()
                && self
                    .judgements
                    .iter()
                    .all(|j| j.voice() == AreaVoice::Agreed);
            return VoiceName::Area(match agreed {
                true => AreaVoice::Agreed,
                false => AreaVoice::Draft,
            });
        };
        match voices.all(|voice| voice == first) {
            true => VoiceName::Area(first),
            false => VoiceName::Both,
        }
    }

    /// Whether an item is asked for in this round: of those that make sense for the area as many as it is
    /// filled by, and each of which something was said all the same, whatever was chosen or said of the area
    /// since.
    pub fn asks(&self, item: &Item, of: AskedOf) -> bool {
        let is_asked = self.scope.holds(item) && item.suits(of);
        is_asked || self.answer(&item.id).is_some()
    }

    /// Changes one answer; an answer that ends up blank is dropped. One whose level or evidence changes is no
    /// longer 前回のまま.
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
    }

    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.judgements.is_empty()
    }

    /// Whether anything of it is said of the area: cards, dots and what a room left beside an item are no answers yet.
    pub fn says_anything(&self) -> bool {
        !self.judgements.is_empty() || self.answers.values().any(|a| !a.is_only_discussed())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, Circle, FiscalYear, Fit, Level, Menu, Round};

    fn empty() -> Assessment {
        let year = FiscalYear::new(2026).expect("in range");
        Assessment::new(
            AssessmentKey::area(year, Round::Start),
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
    fn a_round_asks_by_its_list_for_what_makes_sense_and_for_what_was_rated_all_the_same() {
        let item = |id: &str, short, more, fit| Item {
            short,
            more,
            fits: vec![fit],
            ..Item::new(ItemId::new(id), Menu::ALL[0], id)
        };
        let items = [
            item("s", true, false, Fit::Municipality),
            item("w", false, false, Fit::Municipality),
            item("m", false, true, Fit::Municipality),
            item("h", false, false, Fit::MunicipalityWithHealthCentre),
            item("r", false, false, Fit::Region),
        ];
        let mut round = empty();
        let mut of = AskedOf::from(AreaKind::Municipality);
        let asked = |round: &Assessment, of| {
            let asked = items.iter().filter(|item| round.asks(item, of));
            asked.map(|item| item.id.as_str()).collect::<String>()
        };
        let by = |round: &Assessment, scope, of| {
            let other = Assessment {
                scope,
                ..round.clone()
            };
            asked(&other, of)
        };
        let each = |round: &Assessment, of| {
            Scope::ALL
                .to_vec()
                .iter()
                .map(|s| by(round, *s, of))
                .collect::<Vec<_>>()
        };
        assert_eq!(each(&round, of), ["s", "swh", "swmh"]);
        of.own_health_center = Some(true);
        assert_eq!(each(&round, of), ["s", "swh", "swmh"]);
        // Whoever answered before it was said that there is no 保健所 goes on seeing the answer.
        round.edit_answer(&ItemId::new("h"), |a| a.rating = Some(Rating::Unknown));
        of.own_health_center = Some(false);
        assert_eq!(each(&round, of), ["sh", "swh", "swmh"]);
        round.edit_answer(&ItemId::new("h"), |a| a.rating = None);
        round.edit_answer(&ItemId::new("m"), |a| a.rating = Some(Rating::Unknown));
        assert_eq!(each(&round, of), ["sm", "swm", "swm"]);
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
            agreed: None,
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

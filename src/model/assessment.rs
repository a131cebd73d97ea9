//! 実施回 and its answers: what an area said about itself, when, and in whose voice.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{EditionRef, FiscalYear, ItemId, Judgement, Perspective, Rating, Side, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded! {
    /// 実施回 within a fiscal year. 三重県's areas assessed themselves twice, five months apart.
    Round {
        Start = "start", "年度当初";
        Middle = "middle", "中間";
        End = "end", "年度末";
    }
}

/// Whose answers these are: agreed in the 協議の場, or one member's own. In a 控え `"agreed"` or
/// `{"member": "peer"}`.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    #[default]
    Agreed,
    Member(Perspective),
}

impl Voice {
    pub fn label(self) -> &'static str {
        match self {
            Voice::Agreed => "協議の場の合意",
            Voice::Member(perspective) => perspective.label(),
        }
    }

    /// The code used in tables: `agreed`, or the perspective's.
    pub fn code(self) -> &'static str {
        match self {
            Voice::Agreed => "agreed",
            Voice::Member(perspective) => perspective.code(),
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "agreed" => Some(Voice::Agreed),
            _ => Perspective::from_code(code).map(Voice::Member),
        }
    }
}

/// Which assessment of an area: fiscal year × round × voice. Ordered in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AssessmentKey {
    pub year: FiscalYear,
    pub round: Round,
    pub voice: Voice,
}

impl AssessmentKey {
    /// The agreed voice of the 協議の場.
    pub fn agreed(year: FiscalYear, round: Round) -> Self {
        Self {
            year,
            round,
            voice: Voice::Agreed,
        }
    }
}

/// What was said about one item. Blank is not 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// 根拠
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub evidence: String,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub comment: String,
}

impl Answer {
    pub fn is_blank(&self) -> bool {
        *self == Answer::default()
    }
}

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
}

impl Assessment {
    pub fn new(key: AssessmentKey, edition: EditionRef) -> Self {
        Self {
            key,
            edition,
            answers: BTreeMap::new(),
            judgements: Vec::new(),
        }
    }

    pub fn answer(&self, item: &ItemId) -> Option<&Answer> {
        self.answers.get(item)
    }

    pub fn rating(&self, item: &ItemId) -> Option<Rating> {
        self.answer(item).and_then(|a| a.rating)
    }

    /// Changes one answer; an answer that ends up blank is dropped.
    pub fn edit_answer(&mut self, item: &ItemId, change: impl FnOnce(&mut Answer)) {
        let mut answer = self.answers.remove(item).unwrap_or_default();
        change(&mut answer);
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

    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.judgements.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;

    fn empty() -> Assessment {
        let year = FiscalYear::new(2026).expect("in range");
        Assessment::new(
            AssessmentKey::agreed(year, Round::Start),
            EditionRef::new("l", "1"),
        )
    }

    #[test]
    fn a_voice_has_one_code_in_tables_and_in_json() {
        let json = |voice| serde_json::to_value(voice).expect("written");
        assert_eq!(json(Voice::Agreed), Voice::Agreed.code());
        for side in Perspective::ALL {
            assert_eq!(json(Voice::Member(*side))["member"], side.code());
        }
    }

    #[test]
    fn an_answer_taken_back_leaves_nothing() {
        let item = ItemId::new("a");
        let mut assessment = empty();
        assessment.edit_answer(&item, |a| a.rating = Level::new(0).map(Rating::Level));
        assert!(!assessment.is_blank(), "level 0 is an answer");
        assessment.edit_answer(&item, |a| a.rating = None);
        assert!(assessment.is_blank());
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

    #[test]
    fn rounds_of_a_year_and_years_are_in_time_order() {
        let key = |y, r| AssessmentKey::agreed(FiscalYear::new(y).expect("in range"), r);
        assert!(key(2025, Round::End) < key(2026, Round::Start));
        assert!(key(2026, Round::Start) < key(2026, Round::Middle));
    }
}

//! Answers from files over those that are here, item by item.
//!
//! What a file says of an item takes the place of what stands there. What it does not say, because
//! the row is not there or holds nothing, stays as it is; it goes only if the person asked for that.
//!
//! Must not know which file counts where two differ.

use crate::model::{
    Agreed, Answer, AreaRecord, Assessment, AssessmentKey, ItemId, Judgement, Scope, Side,
};
use std::collections::BTreeSet;

/// What the files say of one round, the one that counts last.
pub struct RoundFromFiles<'f> {
    pub key: AssessmentKey,
    pub said: Vec<&'f Assessment>,
    /// How much of its list it asks for; `None` where no file says it.
    pub scope: Option<Scope>,
}

impl RoundFromFiles<'_> {
    /// Puts it into the record. Returns how many answers and judgements no file says anything of.
    pub fn put(&self, record: &mut AreaRecord, clear_unsaid: bool) -> usize {
        let Some(last) = self.said.last() else {
            return 0;
        };
        let before = record.assessment(&self.key).cloned();
        let begun = || Assessment::new(self.key, last.edition.clone());
        let mut round = before.clone().unwrap_or_else(begun);
        round.edition.clone_from(&last.edition);
        for said in &self.said {
            for (item, answer) in &said.answers {
                let answer = over(answer, round.answer(item));
                round.answers.insert(item.clone(), answer);
            }
            for judgement in &said.judgements {
                let known = round.judgement(&judgement.item, judgement.side);
                let judgement = judgement_over(judgement, known);
                round.judge(judgement);
            }
        }
        round.scope = self.scope.unwrap_or(round.scope);
        let unsaid = self.unsaid(before.as_ref(), clear_unsaid.then_some(&mut round));
        record.put_assessment(round);
        unsaid
    }

    fn unsaid(&self, before: Option<&Assessment>, cleared: Option<&mut Assessment>) -> usize {
        let Some(before) = before else {
            return 0;
        };
        let answers = self.said.iter().flat_map(|said| said.answers.keys());
        let answers: BTreeSet<&ItemId> = answers.collect();
        let judgements = self.said.iter().flat_map(|said| &said.judgements);
        let judgements: BTreeSet<(&ItemId, Side)> = judgements.map(|j| (&j.item, j.side)).collect();
        if let Some(round) = cleared {
            round.answers.retain(|item, _| answers.contains(item));
            round
                .judgements
                .retain(|j| judgements.contains(&(&j.item, j.side)));
        }
        let unsaid = before.answers.keys().filter(|item| !answers.contains(item));
        let judged = before.judgements.iter();
        let unjudged = judged.filter(|j| !judgements.contains(&(&j.item, j.side)));
        unsaid.count() + unjudged.count()
    }
}

/// What older files have no columns for stays as it was. A level that was changed in the file, beside a sitting or a
/// reason that was said of another here, is nobody's but who changed it.
fn over(answer: &Answer, before: Option<&Answer>) -> Answer {
    let mut answer = answer.clone();
    if let Some(before) = before {
        answer.keep_of(before);
        if is_of_another(answer.agreed.as_ref(), before.agreed.as_ref()) {
            answer.agreed.clone_from(&before.agreed);
        }
        let reason = |of: &Answer| of.moved.map(|moved| moved.reason);
        if reason(&answer) == reason(before) {
            answer.moved = before.moved;
        }
    }
    answer
}

fn judgement_over(said: &Judgement, before: Option<&Judgement>) -> Judgement {
    let mut said = said.clone();
    let known = before.and_then(|before| before.agreed.as_ref());
    if is_of_another(said.agreed.as_ref(), known) {
        said.agreed = known.cloned();
    }
    said
}

/// Whether a file says that a sitting agreed on something else than it did.
fn is_of_another<T: PartialEq>(said: Option<&Agreed<T>>, known: Option<&Agreed<T>>) -> bool {
    let both = said.zip(known);
    both.is_some_and(|(said, known)| said.sitting == known.sitting && said.on != known.on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        AreaVoice, ForumId, Level, MeetingId, MoveReason, Moved, Rating, SittingRef, Verdict,
    };

    fn sitting(meeting: &str) -> SittingRef {
        SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new(meeting),
        }
    }

    fn agreed(level: u8, meeting: &str) -> Answer {
        let level = Level::new(level).expect("in range");
        let on = Rating::Level(level);
        Answer {
            rating: Some(on),
            agreed: Some(Agreed::new(&sitting(meeting), on)),
            moved: Some(Moved {
                to: level,
                reason: MoveReason::Situation,
            }),
            ..Answer::default()
        }
    }

    #[test]
    fn a_level_changed_in_a_spreadsheet_is_no_longer_what_the_sitting_agreed_on() {
        let here = agreed(3, "m1");
        let changed = over(&agreed(4, "m1"), Some(&here));
        assert_eq!(changed.rating, Level::new(4).map(Rating::Level));
        assert_eq!(changed.voice(), AreaVoice::Draft);
        assert_eq!(
            changed.move_reason(),
            None,
            "the reason was of another level"
        );
        assert_eq!(over(&agreed(3, "m1"), Some(&here)), here);
        let later = over(&agreed(4, "m2"), Some(&here));
        assert_eq!(later.agreed_in(), Some(&sitting("m2")), "another sitting");
        assert_eq!(over(&agreed(4, "m1"), None).voice(), AreaVoice::Agreed);
    }

    #[test]
    fn so_is_a_word_on_a_strength_or_a_gap() {
        let said = |verdict| Judgement {
            item: ItemId::new("i"),
            side: Side::Gap,
            verdict,
            why: String::new(),
            agreed: Some(Agreed::new(&sitting("m1"), verdict)),
        };
        let here = said(Verdict::Confirmed);
        let changed = judgement_over(&said(Verdict::Struck), Some(&here));
        assert_eq!(
            (changed.verdict, changed.agreed_in()),
            (Verdict::Struck, None)
        );
        assert_eq!(judgement_over(&here, Some(&here)), here);
    }
}

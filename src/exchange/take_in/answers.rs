//! Answers from files over those that are here, item by item.
//!
//! What a file says of an item takes the place of what stands there. What it does not say, because
//! the row is not there or holds nothing, stays as it is; it goes only if the person asked for that.
//!
//! Must not know which file counts where two differ.

use crate::model::{Answer, AreaRecord, Assessment, AssessmentKey, ItemId, Scope, Side};
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
                round.judge(judgement.clone());
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

/// What older files have no columns for stays as it was.
fn over(answer: &Answer, before: Option<&Answer>) -> Answer {
    let mut answer = answer.clone();
    if let Some(before) = before {
        answer.keep_of(before);
    }
    answer
}

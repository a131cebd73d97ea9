//! Answers, and what people said of them.
//!
//! Must not know what an area has set: the gate does.

use super::gate::{Gate, kept};
use crate::model::SharedField::{Comments, Evidence, Findings, Levels};
use crate::model::{Agreed, Answer, AreaVoice, Assessment, Discussion, Judgement, Side, Verdict};
use crate::score::voices::FEWEST;

/// `None` where nothing of it leaves: what a single member answered stays in the office. Public of the area's own is what was agreed on, alone.
pub fn assessment(gate: &Gate<'_>, assessment: &Assessment) -> Option<Assessment> {
    let Assessment {
        key,
        edition,
        answers,
        judgements,
        scope,
    } = assessment;
    if !key.voice.is_of_area() {
        return None;
    }
    let answers = answers
        .iter()
        .filter(|(_, said)| may_leave(gate, said.voice()));
    let answers = answers.map(|(item, said)| (item.clone(), answer(gate, said)));
    let judgements = judgements
        .iter()
        .filter(|said| may_leave(gate, said.voice()));
    let left = Assessment {
        key: *key,
        edition: edition.clone(),
        answers: answers.filter(|(_, answer)| !answer.is_blank()).collect(),
        judgements: judgements.filter_map(|j| judgement(gate, j)).collect(),
        scope: *scope,
    };
    (!left.is_blank()).then_some(left)
}

fn may_leave(gate: &Gate<'_>, voice: AreaVoice) -> bool {
    voice == AreaVoice::Agreed || !gate.is_public()
}

/// Its circles are settings, and stay.
fn answer(gate: &Gate<'_>, said: &Answer) -> Answer {
    let Answer {
        rating,
        evidence,
        comment,
        felt,
        desired,
        municipalities,
        carried,
        agreed,
        moved,
        discussion,
        shown: _,
        checked,
        evidence_circle,
        comment_circle,
    } = said;
    let levels = gate.lets(Levels);
    // What was said of an earlier level would tell that level.
    let (has_agreed, has_reason) = (said.agreed_in().is_some(), said.move_reason().is_some());
    let has_evidence = gate.lets_this(Evidence, *evidence_circle);
    let has_comment = gate.lets_this(Comments, *comment_circle);
    Answer {
        rating: rating.filter(|_| levels),
        evidence: kept(has_evidence, evidence),
        comment: kept(has_comment, comment),
        felt: felt.filter(|_| levels),
        desired: desired.filter(|_| levels),
        municipalities: kept(levels, municipalities),
        carried: *carried && levels,
        agreed: agreed.clone().filter(|_| levels && has_agreed),
        moved: moved.filter(|_| levels && has_reason),
        discussion: self::discussion(gate, (levels, has_comment), discussion),
        shown: false,
        checked: checked.filter(|_| has_evidence),
        evidence_circle: None,
        comment_circle: None,
    }
}

/// Words go with comments. Counts of people are for the room, and so few cards that somebody could be told from them not
/// even for that.
fn discussion(
    gate: &Gate<'_>,
    (levels, words): (bool, bool),
    discussion: &Discussion,
) -> Discussion {
    let Discussion {
        left,
        words: said,
        cards,
        dots,
        wanted,
    } = discussion;
    let is_many = cards.all() >= FEWEST;
    let counts = levels && !gate.leaves_area();
    Discussion {
        left: left.clone().filter(|_| levels),
        words: kept(words, said),
        cards: kept(counts && is_many, cards),
        dots: kept(counts, dots),
        wanted: kept(counts, wanted),
    }
}

/// Public are strengths that people confirmed or added. Which of the two, and what they struck, would tell
/// on which side of the rule the level is: beyond the 協議の場 it leaves only where levels do.
fn judgement(gate: &Gate<'_>, judgement: &Judgement) -> Option<Judgement> {
    let Judgement {
        item,
        side,
        verdict,
        why,
        agreed: _,
    } = judgement;
    let tells_level = gate.is_public() || (gate.leaves_area() && !gate.lets(Levels));
    let stands = *verdict != Verdict::Struck;
    let is_public = *side == Side::Strength || !gate.is_public();
    let leaves = gate.lets(Findings) && is_public && (stands || !tells_level);
    let verdict = match tells_level {
        true => Verdict::Confirmed,
        false => *verdict,
    };
    leaves.then(|| Judgement {
        item: item.clone(),
        side: *side,
        verdict,
        why: why.clone(),
        agreed: judgement.agreed_in().map(|sitting| Agreed {
            sitting: sitting.clone(),
            on: verdict,
        }),
    })
}

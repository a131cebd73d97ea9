//! Answers, what people said of them, and who answered.
//!
//! Must not know what an area has set: the gate does.

use super::forums::meetings_leave;
use super::gate::{Gate, kept};
use crate::model::SharedField::{Comments, Evidence, Findings, Levels, MemberWords, Respondents};
use crate::model::{Answer, Assessment, Circle, Judgement, Respondent, Side, Verdict, Voice};

/// `None` where nothing of it leaves. A draft that was agreed on since stays in the 協議の場: beyond it
/// what was agreed stands alone.
pub fn assessment(gate: &Gate<'_>, assessment: &Assessment) -> Option<Assessment> {
    let Assessment {
        key,
        edition,
        answers,
        judgements,
        scope,
        agreed_in,
    } = assessment;
    let leaves = match key.voice {
        Voice::Member(id) => {
            gate.is_within(Circle::Forum) && gate.lets(MemberWords) && gate.shows_side(id)
        }
        Voice::Draft => !gate.is_public() && (!gate.leaves_area() || gate.is_own(assessment)),
        Voice::Agreed => true,
    };
    if !leaves {
        return None;
    }
    let answers = answers.iter();
    let answers = answers.map(|(item, said)| (item.clone(), answer(gate, said)));
    let judgements = judgements.iter();
    let left = Assessment {
        key: *key,
        edition: edition.clone(),
        answers: answers.filter(|(_, answer)| !answer.is_blank()).collect(),
        judgements: judgements.filter_map(|j| judgement(gate, j)).collect(),
        scope: *scope,
        // The sitting is told of in the forums, or not at all.
        agreed_in: agreed_in.clone().filter(|_| meetings_leave(gate)),
    };
    (!left.is_blank()).then_some(left)
}

/// Its circles are settings, and stay.
fn answer(gate: &Gate<'_>, answer: &Answer) -> Answer {
    let Answer {
        rating,
        evidence,
        comment,
        felt,
        desired,
        municipalities,
        carried,
        checked,
        evidence_circle,
        comment_circle,
    } = answer;
    let levels = gate.lets(Levels);
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
        checked: checked.filter(|_| has_evidence),
        evidence_circle: None,
        comment_circle: None,
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
    } = judgement;
    let tells_level = gate.is_public() || (gate.leaves_area() && !gate.lets(Levels));
    let stands = *verdict != Verdict::Struck;
    let is_public = *side == Side::Strength || !gate.is_public();
    let leaves = gate.lets(Findings) && is_public && (stands || !tells_level);
    leaves.then(|| Judgement {
        item: item.clone(),
        side: *side,
        verdict: match tells_level {
            true => Verdict::Confirmed,
            false => *verdict,
        },
        why: why.clone(),
    })
}

/// Those whose answers may leave; none beyond the 協議の場.
pub fn respondents(gate: &Gate<'_>, respondents: &[Respondent]) -> Vec<Respondent> {
    if !gate.is_within(Circle::Forum) || !gate.lets(MemberWords) {
        return Vec::new();
    }
    let shown = respondents.iter().filter(|r| r.shows_perspective);
    shown.map(|r| respondent(gate, r)).collect()
}

fn respondent(gate: &Gate<'_>, respondent: &Respondent) -> Respondent {
    let Respondent {
        id,
        perspectives,
        organisation,
        name,
        people,
        shows_perspective,
        name_circle,
    } = respondent;
    let is_named = gate.lets_this(Respondents, *name_circle);
    Respondent {
        id: *id,
        perspectives: perspectives.clone(),
        organisation: kept(is_named, organisation),
        name: kept(is_named, name),
        people: *people,
        shows_perspective: *shows_perspective,
        name_circle: None,
    }
}

//! Answers, what people said of them, and who answered.
//!
//! Must not know what an area has set: the gate does.

use super::gate::{Gate, kept};
use crate::model::SharedField::{Comments, Evidence, Findings, Levels, MemberWords, Respondents};
use crate::model::{
    Agreed, Answer, AreaVoice, Assessment, Circle, Judgement, Respondent, Side, Verdict, Voice,
};

/// `None` where nothing of it leaves. Public of the area's own is what was agreed on, alone.
pub fn assessment(gate: &Gate<'_>, assessment: &Assessment) -> Option<Assessment> {
    let Assessment {
        key,
        edition,
        answers,
        judgements,
        scope,
    } = assessment;
    let leaves = match key.voice {
        Voice::Member(id) => {
            gate.is_within(Circle::Forum) && gate.lets(MemberWords) && gate.shows_side(id)
        }
        Voice::Area => true,
    };
    if !leaves {
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

//! Whose word an answer is, and which assessment of an area is meant.

use super::coded::coded;
use super::{FiscalYear, ForumId, MeetingId, Perspective, RespondentId};
use serde::{Deserialize, Serialize};

coded! {
    /// 実施回 within a fiscal year. 三重県's areas assessed themselves twice, five months apart.
    Round {
        Start = "start", "年度当初";
        Middle = "middle", "中間";
        End = "end", "年度末";
    }
}

coded! {
    /// Whose word a word of the area is: what whoever fills the list in put down (the default), or what a
    /// 協議の場 agreed on in a sitting.
    AreaVoice {
        Draft = "draft", "事務局案";
        Agreed = "agreed", "協議の場の合意";
    }
}

impl AreaVoice {
    /// By the sitting in which it was agreed on, if it was.
    pub fn of(agreed_in: Option<&SittingRef>) -> Self {
        match agreed_in {
            Some(_) => Self::Agreed,
            None => Self::Draft,
        }
    }
}

/// Whose answers an assessment holds: the area's, or one respondent's own. In a 控え `"area"` or
/// `{"member": "r1"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    Area,
    Member(RespondentId),
}

impl Voice {
    /// Whether it speaks for the area: no member's own answers do.
    pub fn is_of_area(self) -> bool {
        self == Self::Area
    }
}

/// What a voice is called, whoever the respondent is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceName {
    Area(AreaVoice),
    /// The area's, some of it drafted and some agreed on.
    Both,
    /// A respondent's of this 立場.
    Side(Perspective),
    /// A respondent's who gave no 立場.
    Member,
}

impl VoiceName {
    pub fn all() -> impl Iterator<Item = Self> {
        let areas_own = AreaVoice::ALL.iter().rev().copied().map(Self::Area);
        let sides = Perspective::ALL.iter().copied().map(Self::Side);
        areas_own.chain(sides).chain([Self::Member, Self::Both])
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Area(voice) => voice.label(),
            Self::Both => "事務局案と、協議の場の合意",
            Self::Side(perspective) => perspective.label(),
            Self::Member => "一人ひとり・グループの回答",
        }
    }

    /// What tables hold.
    pub fn code(self) -> &'static str {
        match self {
            Self::Area(voice) => voice.code(),
            Self::Both => "draft-and-agreed",
            Self::Side(perspective) => perspective.code(),
            Self::Member => "member",
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
    /// The area's own answers.
    pub fn area(year: FiscalYear, round: Round) -> Self {
        let voice = Voice::Area;
        Self { year, round, voice }
    }
}

/// One sitting of a 協議の場 by its ids: those of sittings are their forum's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SittingRef {
    pub forum: ForumId,
    pub meeting: MeetingId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voice_has_one_code_in_tables_and_in_json() {
        let json = |voice| serde_json::to_value(voice).expect("written");
        assert_eq!(json(Voice::Area), "area");
        for side in Perspective::ALL {
            let id = RespondentId::of(*side);
            assert_eq!(json(Voice::Member(id))["member"], side.code());
        }
        let mut codes: Vec<_> = VoiceName::all().map(VoiceName::code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), VoiceName::all().count());
    }

    #[test]
    fn rounds_of_a_year_and_years_are_in_time_order() {
        let key = |y, r| AssessmentKey::area(FiscalYear::new(y).expect("in range"), r);
        assert!(key(2025, Round::End) < key(2026, Round::Start));
        assert!(key(2026, Round::Start) < key(2026, Round::Middle));
    }
}

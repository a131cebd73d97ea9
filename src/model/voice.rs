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

/// Whose answers these are: the coordinator's draft (事務局案), what the 協議の場 agreed on, or one
/// respondent's own. In a 控え `"draft"`, `"agreed"` or `{"member": "r1"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    Draft,
    Agreed,
    Member(RespondentId),
}

impl Voice {
    /// Whether it speaks for the area: no member's own answers do.
    pub fn is_of_area(self) -> bool {
        !matches!(self, Voice::Member(_))
    }
}

/// What a voice is called, whoever the respondent is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoiceName {
    Agreed,
    Draft,
    /// A respondent's of this 立場.
    Side(Perspective),
    /// A respondent's who gave no 立場.
    Member,
}

impl VoiceName {
    pub fn all() -> impl Iterator<Item = Self> {
        let sides = Perspective::ALL.iter().copied().map(Self::Side);
        let areas_own = [Self::Agreed, Self::Draft];
        areas_own.into_iter().chain(sides).chain([Self::Member])
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Agreed => "協議の場の合意",
            Self::Draft => "事務局案",
            Self::Side(perspective) => perspective.label(),
            Self::Member => "一人ひとり・グループの回答",
        }
    }

    /// What tables hold.
    pub fn code(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Draft => "draft",
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
    /// The agreed voice of the 協議の場.
    pub fn agreed(year: FiscalYear, round: Round) -> Self {
        let voice = Voice::Agreed;
        Self { year, round, voice }
    }

    /// 事務局案
    pub fn draft(year: FiscalYear, round: Round) -> Self {
        let voice = Voice::Draft;
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
        assert_eq!(json(Voice::Agreed), VoiceName::Agreed.code());
        assert_eq!(json(Voice::Draft), VoiceName::Draft.code());
        for side in Perspective::ALL {
            let id = RespondentId::of(*side);
            assert_eq!(json(Voice::Member(id))["member"], side.code());
        }
    }

    #[test]
    fn rounds_of_a_year_and_years_are_in_time_order() {
        let key = |y, r| AssessmentKey::agreed(FiscalYear::new(y).expect("in range"), r);
        assert!(key(2025, Round::End) < key(2026, Round::Start));
        assert!(key(2026, Round::Start) < key(2026, Round::Middle));
    }
}

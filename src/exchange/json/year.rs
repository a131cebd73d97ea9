//! The year: plans, indicators, forums.

use super::{Json, Key, Reader, Slip, Writer, coded, id, object, one_of};
use crate::model::{
    Action, ActionId, ActionState, Day, Direction, FiscalMonth, Forum, ForumId, Goal, Indicator,
    IndicatorId, Issue, IssueId, IssueLink, Layer, Meeting, MeetingId, MemberKind, Next,
    Observation, Origin, Outcome, Review, Stage, Step, StepState, Target, Value as Amount,
    YearPlan,
};
use serde_json::{Value, json};

id!(ActionId, ForumId, IndicatorId, IssueId, MeetingId);
coded!(
    ActionState,
    Direction,
    Layer,
    MemberKind,
    Next,
    Origin,
    Outcome,
    Stage,
    StepState
);

object!(YearPlan {
    required: [year],
    optional: [
        vision,
        goals,
        steps,
        issues,
        hospital_talks,
        hospital_activities,
        worries,
        questions,
        closed,
    ]
});
object!(Goal {
    required: [text],
    optional: [progress]
});
object!(Step {
    required: [state],
    optional: [date, note]
});
object!(Issue {
    required: [id, title, origin, stage, level],
    optional: [
        background,
        items,
        approach,
        views,
        menus,
        actions,
        review,
        carried_from
    ]
});
object!(IssueLink {
    required: [year, issue],
    optional: []
});
object!(Review {
    required: [outcome],
    optional: [why, next]
});
object!(Action {
    required: [id, what, state],
    optional: [owner, helpers, from, to]
});
object!(Indicator {
    required: [id, name, direction],
    optional: [
        unit, why, source, basis, baseline, target, actuals, issue, reference, ended
    ]
});
object!(Observation {
    required: [value],
    optional: [date, source, basis]
});
object!(Target {
    required: [year, value],
    optional: []
});
object!(Forum {
    required: [id, name, level, layer],
    optional: [
        since,
        secretariat,
        purpose,
        times_a_year,
        members,
        other_members,
        reports_to,
        meetings
    ]
});
object!(Meeting {
    required: [id, date],
    optional: [agenda, decided, changes, next, present, issues, shown]
});

/// `"2026-11-21"`
impl Json for Day {
    fn to_json(&self) -> Value {
        Value::from(self.to_string())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        value
            .as_str()
            .and_then(Day::parse)
            .ok_or_else(|| Slip::new("2026-04-01のような日付"))
    }
}

/// The calendar month, 1 to 12.
impl Json for FiscalMonth {
    fn to_json(&self) -> Value {
        Value::from(self.calendar())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        let month = value
            .as_u64()
            .and_then(|m| u32::try_from(m).ok())
            .and_then(FiscalMonth::of_calendar);
        month.ok_or_else(|| Slip::new("1から12の月"))
    }
}

/// `{"number": 3}` or `{"words": "未実施"}`.
impl Json for Amount {
    fn to_json(&self) -> Value {
        match self {
            Amount::Number(number) => json!({ "number": number }),
            Amount::Words(words) => json!({ "words": words }),
        }
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        match (value.get("number"), value.get("words")) {
            (Some(number), None) => f64::from_json(number).map(Amount::Number),
            (None, Some(words)) => String::from_json(words).map(Amount::Words),
            _ => Err(Slip::new("{\"number\": 数字} か {\"words\": 文字}")),
        }
    }
}

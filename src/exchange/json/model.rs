//! Areas, lists and answers.

use super::{Json, Key, Reader, Slip, Writer, coded, id, object, one_of};
use crate::model::{
    Answer, Area, AreaId, AreaKind, AreaRecord, Assessment, AssessmentKey, Checklist, EditionRef,
    FiscalYear, Item, ItemId, Judgement, Level, LocalCode, Menu, Perspective, Rating, Round,
    ScaleLevel, Side, Verdict, Voice, Workspace,
};
use serde_json::{Value, json};

id!(AreaId, ItemId);
coded!(AreaKind, Round, Perspective, Side, Verdict);

object!(Workspace {
    required: [],
    optional: [records, removed, checklists, references]
});
object!(AreaRecord {
    required: [area],
    optional: [assessments, plans, indicators, forums, talks]
});
object!(Area {
    required: [id, kind, name, checklist],
    optional: [
        prefecture,
        code,
        own_code,
        population,
        psychiatric_hospitals,
        psychiatric_clinics,
        general_consultation_offices,
        specified_consultation_offices,
        municipalities,
        is_sample,
    ]
});
object!(EditionRef {
    required: [list, edition],
    optional: []
});
object!(Checklist {
    required: [edition, title, note, scale, items],
    optional: []
});
object!(ScaleLevel {
    required: [name, meaning],
    optional: []
});
object!(Item {
    required: [id, menu, text, look_for, evidence, levels, fits, source],
    optional: [continues]
});
object!(Assessment {
    required: [key, edition],
    optional: [answers, judgements]
});
object!(AssessmentKey {
    required: [year, round, voice],
    optional: []
});
object!(Answer {
    required: [],
    optional: [rating, evidence, comment]
});
object!(Judgement {
    required: [item, side, verdict],
    optional: [why]
});

impl Json for FiscalYear {
    fn to_json(&self) -> Value {
        Value::from(self.western())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        let year = value
            .as_i64()
            .and_then(|y| i32::try_from(y).ok())
            .and_then(FiscalYear::new);
        year.ok_or_else(|| {
            Slip::new(format!(
                "{}から{}までの西暦の年度",
                FiscalYear::MIN,
                FiscalYear::MAX
            ))
        })
    }
}

impl Key for FiscalYear {
    fn to_key(&self) -> String {
        self.western().to_string()
    }

    fn from_key(key: &str) -> Option<Self> {
        FiscalYear::new(key.parse().ok()?)
    }
}

impl Json for Menu {
    fn to_json(&self) -> Value {
        Value::from(self.number())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        value
            .as_i64()
            .and_then(Menu::new)
            .ok_or_else(|| Slip::new("1から9の事業メニューの番号"))
    }
}

impl Json for LocalCode {
    fn to_json(&self) -> Value {
        Value::from(self.as_str())
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        let code = value.as_str().and_then(|text| LocalCode::parse(text).ok());
        code.ok_or_else(|| Slip::new("検査数字の合う6けたの団体コード"))
    }
}

/// `{"level": 3}`, `"not-applicable"` or `"unknown"`.
impl Json for Rating {
    fn to_json(&self) -> Value {
        match self {
            Rating::Level(level) => json!({ "level": level.value() }),
            Rating::NotApplicable => Value::from("not-applicable"),
            Rating::Unknown => Value::from("unknown"),
        }
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        let level = value.get("level").and_then(Value::as_u64);
        match (
            value.as_str(),
            level
                .and_then(|n| u8::try_from(n).ok())
                .and_then(Level::new),
        ) {
            (Some("not-applicable"), _) => Ok(Rating::NotApplicable),
            (Some("unknown"), _) => Ok(Rating::Unknown),
            (None, Some(level)) => Ok(Rating::Level(level)),
            _ => Err(Slip::new(
                "{\"level\": 0から4}・\"not-applicable\"・\"unknown\"のどれか",
            )),
        }
    }
}

/// `"agreed"` or `{"member": "peer"}`.
impl Json for Voice {
    fn to_json(&self) -> Value {
        match self {
            Voice::Agreed => Value::from("agreed"),
            Voice::Member(perspective) => json!({ "member": perspective.to_json() }),
        }
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        match value.get("member") {
            Some(member) => Perspective::from_json(member).map(Voice::Member),
            None if value == "agreed" => Ok(Voice::Agreed),
            None => Err(Slip::new("\"agreed\" か {\"member\": 立場}")),
        }
    }
}

//! The order in which the model keeps some of its lists, whatever was added by whom.

use crate::model::{AssessmentKey, PastTime, Side};
use serde::Deserialize;
use serde_json::Value;

/// Puts the list of that field in the model's order, if it has one.
pub fn put_in_order(field: &str, list: &mut [Value]) {
    match field {
        "assessments" => list.sort_by_cached_key(|a| AssessmentKey::deserialize(&a["key"]).ok()),
        "respondents" => list.sort_by_cached_key(|r| text(r, "id")),
        "deadlines" => list.sort_by_cached_key(|d| (text(d, "day"), text(d, "id"))),
        "history" => list.sort_by_cached_key(|e| PastTime::deserialize(&e["time"]).ok()),
        "handed_over" => list.sort_by_cached_key(|h| text(h, "date")),
        "plans" | "talks" => list.sort_by_cached_key(|one| one["year"].as_i64()),
        "menus" => list.sort_by_cached_key(Value::as_i64),
        "judgements" => list.sort_by_cached_key(|j| {
            let side = j["side"].as_str().and_then(Side::from_code);
            (text(j, "item"), side)
        }),
        "meetings" => list.sort_by_cached_key(|m| (text(m, "date"), text(m, "id"))),
        _ => {}
    }
}

fn text(of: &Value, field: &str) -> String {
    of[field].as_str().unwrap_or_default().to_owned()
}

//! CP932 writes nine pairs of characters that look alike as one: a text that comes back in the other
//! form has not changed, and a new one is said to be in that form.
//!
//! Must not know what a text means.

use super::places::put;
use crate::exchange::changes::{AreaChange, Difference};
use crate::model::AreaRecord;
use serde_json::{Value, json};

/// What CP932 makes of 〜 − — ‖ ¢ £ ¬ ‾ ¥.
const TWINS: [char; 9] = ['～', '－', '―', '∥', '￠', '￡', '￢', '￣', '￥'];

/// What is said where a new text has one of them.
pub const NOTE: &str = "CP932（Shift_JIS）のファイルでは、「〜」と「～」、「−」と「－」のような形の似た文字を書き分けられません。新しい文のこれらの文字は、ファイルにある形で取り込みます。";

/// `record`, with each text as it stood where only its twins differ; and whether a new text has one.
/// `change`: what leads to the record.
pub fn kept(
    record: AreaRecord,
    change: &AreaChange,
    comes_back_as: &impl Fn(&str) -> String,
) -> (AreaRecord, bool) {
    let differences = || change.changes.iter().flat_map(|c| &c.differences);
    let has_twins = |value: &Value| value.to_string().contains(TWINS);
    let with_twins = |d: &&Difference| d.after.as_ref().is_some_and(has_twins);
    if !differences().any(|d| with_twins(&d)) {
        return (record, false);
    }
    let mut whole = json!(record);
    let (mut is_new, mut is_kept) = (false, false);
    for difference in differences().filter(with_twins) {
        let came_back = difference.before.as_ref().map(|b| folded(b, comes_back_as));
        if came_back.is_some() && came_back == difference.after {
            is_kept |= put(&mut whole, &difference.path, difference.before.clone());
        } else {
            is_new = true;
        }
    }
    match serde_json::from_value(whole) {
        Ok(kept) if is_kept => (kept, is_new),
        _ => (record, is_new),
    }
}

/// Whether a record has one of them.
pub fn any_in(record: &AreaRecord) -> bool {
    json!(record).to_string().contains(TWINS)
}

/// With each text as CP932 would bring it back.
fn folded(value: &Value, comes_back_as: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::String(comes_back_as(text)),
        Value::Array(list) => list.iter().map(|one| folded(one, comes_back_as)).collect(),
        Value::Object(fields) => {
            let fields = fields.iter();
            let folded = fields.map(|(name, one)| (name.clone(), folded(one, comes_back_as)));
            Value::Object(folded.collect())
        }
        other => other.clone(),
    }
}

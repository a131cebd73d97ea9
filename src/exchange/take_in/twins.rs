//! CP932 writes nine pairs of characters that look alike as one, some in a plain form, and what it lacks as
//! 〓: a text that comes back so has not changed, and a new one is said to be in that form.
//!
//! Must not know what a text means.

use super::places::put;
use crate::exchange::changes::{Difference, ThingChange};
use crate::model::AreaRecord;
use serde_json::{Value, json};

/// What CP932 makes of 〜 − — ‖ ¢ £ ¬ ‾ ¥.
const TWINS: [char; 9] = ['～', '－', '―', '∥', '￠', '￡', '￢', '￣', '￥'];

/// What is said where a new text has one of them.
pub const NOTE: &str = "CP932（Shift_JIS）のファイルでは、「〜」と「～」、「−」と「－」のような形の似た文字を書き分けられません。新しい文のこれらの文字は、ファイルにある形で取り込みます。";

/// What is said where a new text has a character that was lost.
pub const LOST_NOTE: &str = "CP932（Shift_JIS）のファイルでは、書けない文字が「〓」になっています。新しい文の「〓」は、取り込んだあとで、もとの文字に直してください。";

/// What stands in place of a character that CP932 does not have.
const LOST: char = '〓';

/// What is to be told of new texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NewTexts {
    pub have_twins: bool,
    pub have_lost: bool,
}

impl NewTexts {
    /// Of all texts in a value.
    fn of(value: &Value) -> Self {
        let text = value.to_string();
        Self {
            have_twins: text.contains(TWINS),
            have_lost: text.contains(LOST),
        }
    }

    /// Of a record that was not here.
    pub fn of_record(record: &AreaRecord) -> Self {
        Self::of(&json!(record))
    }

    pub fn and(self, other: Self) -> Self {
        Self {
            have_twins: self.have_twins || other.have_twins,
            have_lost: self.have_lost || other.have_lost,
        }
    }

    pub fn notes(self) -> impl Iterator<Item = String> {
        let notes = [(self.have_twins, NOTE), (self.have_lost, LOST_NOTE)];
        let notes = notes.into_iter().filter(|(is_said, _)| *is_said);
        notes.map(|(_, note)| note.to_owned())
    }
}

/// `record`, with each text as it stood where it is what CP932 makes of it; and what is new.
/// `changes`: what leads to the record.
pub fn kept(
    record: AreaRecord,
    changes: &[ThingChange],
    comes_back_as: &impl Fn(&str) -> String,
) -> (AreaRecord, NewTexts) {
    let differences = changes.iter().flat_map(|c| &c.differences);
    let mut whole = json!(record);
    let (mut new, mut is_kept) = (NewTexts::default(), false);
    for Difference {
        path,
        before,
        after,
    } in differences
    {
        let Some(after) = after else {
            continue;
        };
        match before {
            Some(before) if folded(before, comes_back_as) == *after => {
                is_kept |= put(&mut whole, path, before.clone());
            }
            _ => new = new.and(NewTexts::of(after)),
        }
    }
    match serde_json::from_value(whole) {
        Ok(kept) if is_kept => (kept, new),
        _ => (record, new),
    }
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

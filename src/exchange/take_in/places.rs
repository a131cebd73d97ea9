//! Puts a value back to where it stood in a record.
//!
//! Must not know why it is put back.

use crate::exchange::parts::Step;
use serde_json::{Value, json};

/// Puts `new` at the place that `path` leads to. Whether there was such a place; nothing is done
/// otherwise, nor without a value.
pub fn put(value: &mut Value, path: &[Step], new: Option<Value>) -> bool {
    let (Some(new), Some((last, above))) = (new, path.split_last()) else {
        return false;
    };
    let mut place = value;
    for step in above {
        // A map with nothing in it is not written at all.
        if let (Step::Name(name), Value::Object(fields)) = (step, &mut *place) {
            fields.entry(name.clone()).or_insert_with(|| json!({}));
        }
        match inside(place, step) {
            Some(inside) => place = inside,
            None => return false,
        }
    }
    match (last, place) {
        // A field that is blank is not written at all.
        (Step::Name(name), Value::Object(fields)) => {
            fields.insert(name.clone(), new);
            true
        }
        (step, place) => match inside(place, step) {
            Some(place) => {
                *place = new;
                true
            }
            None => false,
        },
    }
}

fn inside<'v>(value: &'v mut Value, step: &Step) -> Option<&'v mut Value> {
    match (step, value) {
        (Step::Name(name), Value::Object(fields)) => fields.get_mut(name),
        (step, Value::Array(list)) => {
            let number = step.place_in(list)?;
            list.get_mut(number)
        }
        _ => None,
    }
}

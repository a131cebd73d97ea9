//! Puts a value back to where it stood in a record.
//!
//! Must not know why it is put back.

use crate::exchange::parts::{Step, identity};
use serde_json::{Value, json};

/// Puts `new` at the place that `path` leads to. Whether there was such a place; nothing is done
/// otherwise.
pub fn put(value: &mut Value, path: &[Step], new: Value) -> bool {
    let Some((last, above)) = path.split_last() else {
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

/// Adds `element` to the list that `path` leads to, in the order of that list in `like`; what is not there
/// comes last. Whether there is such a list.
pub fn order_as(value: &mut Value, path: &[Step], like: &Value, element: Value) -> bool {
    let mut place = value;
    for step in path {
        match inside(place, step) {
            Some(inside) => place = inside,
            None => return false,
        }
    }
    let like = path.iter().try_fold(like, |like, step| step.part_of(like));
    let (Value::Array(list), Some(Value::Array(like))) = (place, like) else {
        return false;
    };
    list.push(element);
    let number = |one: &Value| {
        like.iter()
            .position(|other| identity(other) == identity(one))
    };
    list.sort_by_key(|one| number(one).unwrap_or(like.len()));
    true
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

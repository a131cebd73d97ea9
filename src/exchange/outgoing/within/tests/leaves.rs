//! The values of a record as JSON, each with its place.

use serde_json::Value;

/// Keys below these are data.
pub const MAPS: [&str; 8] = [
    "answers", "actuals", "members", "present", "items", "notes", "views", "circles",
];

/// One value of a record: its place, itself, and the values that it stands in, outermost first.
pub struct Leaf<'v> {
    pub place: String,
    pub value: &'v Value,
    pub within: Vec<&'v Value>,
}

pub fn leaves(record: &Value) -> Vec<Leaf<'_>> {
    let mut found = Vec::new();
    walk(record, "", &[], &mut found);
    found
}

fn walk<'v>(value: &'v Value, place: &str, within: &[&'v Value], found: &mut Vec<Leaf<'v>>) {
    let mut inner = within.to_vec();
    inner.push(value);
    match value {
        Value::Object(fields) => {
            let is_map = place
                .rsplit('.')
                .next()
                .is_some_and(|last| MAPS.contains(&last));
            for (key, value) in fields {
                let key = if is_map { "*" } else { key };
                let place = match place {
                    "" => key.to_owned(),
                    _ => format!("{place}.{key}"),
                };
                walk(value, &place, &inner, found);
            }
        }
        Value::Array(values) => {
            for value in values {
                walk(value, &format!("{place}[]"), &inner, found);
            }
        }
        _ => found.push(Leaf {
            place: place.to_owned(),
            value,
            within: within.to_vec(),
        }),
    }
}

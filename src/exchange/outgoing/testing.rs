//! The record in which every field of the model holds something, as JSON whose values have places.

use serde_json::Value;

const EVERY_FIELD: &str = include_str!("../../../tests/fixtures/every-field-v8.json");

pub fn every_field() -> Value {
    let mut file: Value = serde_json::from_str(EVERY_FIELD).expect("JSON");
    file["workspace"]["records"][0].take()
}

/// Keys below these are data.
pub const MAPS: [&str; 10] = [
    "answers",
    "actuals",
    "members",
    "present",
    "items",
    "notes",
    "views",
    "view_origins",
    "circles",
    "replies",
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

/// Text that names another value, which it has to match.
const LINKS: [&str; 11] = [
    "share_of",
    "order[]",
    "id",
    "item",
    "items[]",
    "issue",
    "forum",
    "meeting",
    "issues[]",
    "reports_to[]",
    "sitting[]",
];

/// Changes every text that may be any text. `place` begins with a point.
pub fn plant(value: &mut Value, place: &str, change: &mut impl FnMut(&str, &mut String)) {
    match value {
        Value::Object(fields) => {
            let is_map = place
                .rsplit('.')
                .next()
                .is_some_and(|last| MAPS.contains(&last));
            for (key, value) in fields {
                let key = if is_map { "*" } else { key };
                plant(value, &format!("{place}.{key}"), change);
            }
        }
        Value::Array(values) => {
            for value in values {
                plant(value, &format!("{place}[]"), change);
            }
        }
        Value::String(text) if is_free(place) => change(place, text),
        _ => {}
    }
}

/// Whether any text may stand here: not where it names another value, a code or a day.
fn is_free(place: &str) -> bool {
    let last = place.rsplit('.').next().unwrap_or_default();
    let of_code = [
        "kind",
        "group",
        "time",
        "code",
        "perspectives[]",
        "name_circle",
        "round",
        "voice",
        "member",
        "rating",
        "felt",
        "checked",
        "evidence_circle",
        "comment_circle",
        "side",
        "scope",
        "verdict",
        "on",
        "reason",
        "state",
        "date",
        "day",
        "left_out[]",
        "origin",
        "stage",
        "level",
        "outcome",
        "next",
        "to",
        "closed",
        "direction",
        "statutory",
        "counting",
        "layer",
        "shown[]",
        "wording",
        "page",
        "baseline[]",
        "how",
        "until",
    ];
    let is_text = place.ends_with("meetings[].next") || place == ".talks[].next";
    let is_code = of_code.contains(&last) && !is_text || place.contains(".view_origins.");
    !is_code && !LINKS.contains(&last) && !place.starts_with(".circles")
}

//! What the model's JSON is made of, as far as merging has to know it: what is taken whole, which
//! objects are maps, and what tells one element of a list from the others.
//!
//! By the names of fields and not by whole paths, so that a part of a record is merged as the record
//! is. A field that is not named here is an object of named fields, a list, or a single value, as
//! its JSON says. A test holds this against files in which every field is filled.

use serde_json::Value;

/// How the value of a field is merged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Lists by element, objects by field, anything else whole.
    Parts,
    /// As one value: half of one side's and half of the other's would say what nobody said.
    Whole,
    /// An object with an entry for each of many; an absent one is empty.
    Map,
    /// A list whose places have a meaning.
    Places,
}

const WHOLE: [&str; 13] = [
    "agreed",
    "carried_from",
    "checklist",
    "desired",
    "edition",
    "key",
    "moved",
    // At most two, of which the first counts.
    "perspectives",
    "rating",
    "sitting",
    "time",
    "value",
    "voice",
];
const MAPS: [&str; 7] = [
    "actuals", "answers", "circles", "members", "notes", "present", "views",
];
/// A map in a talk and a list in an issue.
const MAP_OR_LIST: &str = "items";
const PLACES: [&str; 2] = ["baseline", "steps"];

impl Shape {
    /// `value`: any version of it.
    pub fn of(field: &str, value: &Value) -> Self {
        let is = |names: &[&str]| names.contains(&field);
        match value {
            _ if is(&WHOLE) => Self::Whole,
            Value::Object(_) if is(&MAPS) || field == MAP_OR_LIST => Self::Map,
            Value::Array(_) if is(&PLACES) => Self::Places,
            _ => Self::Parts,
        }
    }
}

/// What tells an element from the others of its list, by the fields that it has; the first that fits.
const IDENTITIES: [&[&str]; 9] = [
    // Respondents, issues, actions, indicators, forums, meetings, reference values.
    &["/id"],
    // Records.
    &["/area/id"],
    // Assessments: year, round and voice.
    &["/key"],
    // Judgements.
    &["/item", "/side"],
    // Pages of a meeting.
    &["/page"],
    // Users' own lists.
    CHECKLIST,
    // Plans and talks.
    &["/year"],
    // Handings over.
    &["/date", "/to"],
    // Parts of a value.
    &["/name"],
];
const CHECKLIST: &[&str] = &["/edition"];

/// `None` if an element has nothing but its content, such as a goal.
pub fn identity(element: &Value) -> Option<Value> {
    let fields = fields_of_identity(element)?;
    let mut values: Vec<Value> = fields.iter().filter_map(|f| at(element, f)).collect();
    match values.len() {
        1 => values.pop(),
        _ => Some(Value::Array(values)),
    }
}

/// An edition's items never change their meaning: a list is one edition or the other.
pub fn element_shape(element: &Value) -> Shape {
    match fields_of_identity(element) {
        Some(CHECKLIST) => Shape::Whole,
        _ => Shape::Parts,
    }
}

fn fields_of_identity(element: &Value) -> Option<&'static [&'static str]> {
    let has_all = |fields: &&[&str]| fields.iter().all(|f| at(element, f).is_some());
    IDENTITIES.into_iter().find(has_all)
}

fn at(element: &Value, pointer: &str) -> Option<Value> {
    let value = element.pointer(pointer).filter(|v| !v.is_null());
    value.filter(|_| element.is_object()).cloned()
}

/// What an element is before anybody says anything of it, where that is not nothing: a page of a
/// meeting that nobody placed is shown.
pub fn unsaid(element: &Value) -> Option<Value> {
    let page = at(element, "/page")?;
    Some(serde_json::json!({ "page": page, "shown": true }))
}

/// Whether nothing is said: a text, list or map without anything in it.
pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

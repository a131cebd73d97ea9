//! What a file leaves blank says nothing of what stands here: a file that was made for somebody else
//! (県へ渡す一式) has blanks in place of what did not leave, and one that was filled in by hand has them where
//! nobody wrote.
//!
//! Must not know what a blank stands for, nor which file it is in.

use super::places::{order_as, put};
use crate::exchange::changes::{Difference, ThingChange};
use crate::exchange::outgoing::few::{FEW, WITHHELD, is_few, is_few_in_words};
use crate::exchange::parts::Step;
use crate::model::{self, AreaRecord, Circle, SharedField, Verdict};
use serde_json::{Value, json};

/// `record`, with what stood where a file has a blank, or words in place of a number that was kept back;
/// and in how many places. `changes`: what leads from `here` to the record.
pub fn kept(here: &AreaRecord, record: AreaRecord, changes: &[ThingChange]) -> (AreaRecord, usize) {
    let differences = changes.iter().flat_map(|c| &c.differences);
    let (silent, said): (Vec<&Difference>, Vec<&Difference>) =
        differences.partition(|d| says_nothing(d, here));
    let changed: Vec<&[Step]> = said.iter().map(|d| d.path.as_slice()).collect();
    let unsaid: Vec<&Difference> = silent
        .into_iter()
        .filter(|d| !belongs_to_another(&d.path, &changed))
        .collect();
    if unsaid.is_empty() {
        return (record, 0);
    }
    let (whole_here, mut whole) = (json!(here), json!(record));
    let kept = unsaid.into_iter().filter(|difference| {
        // Only a note in place of a blank is kept out where nothing stood.
        let before = difference.before.clone().unwrap_or_else(|| json!(""));
        let is_put = put(&mut whole, &difference.path, before.clone());
        is_put || put_part(&mut whole, &difference.path, before, &whole_here)
    });
    let kept = kept.count();
    match serde_json::from_value(whole) {
        Ok(whole) => (whole, kept),
        // What a file says beside it does not go with what stands here: then the file counts.
        Err(_) => (record, 0),
    }
}

/// A うち that a file does not have among others, at its place.
fn put_part(whole: &mut Value, path: &[Step], part: Value, here: &Value) -> bool {
    let Some((_, list)) = path.split_last().filter(|_| is_of_parts(path)) else {
        return false;
    };
    order_as(whole, list, here, part)
}

fn is_of_parts(path: &[Step]) -> bool {
    matches!(path, [.., Step::Name(list), Step::Element(_)] if list == PARTS)
}

const PARTS: &str = "parts";

/// What is told of a value or an answer, and would be untrue of another.
const TOLD_OF: [(&str, &[&str]); 15] = [
    ("agreed", &["rating", "verdict"]),
    ("moved", &["rating"]),
    (PARTS, &["value"]),
    ("remark", &["value", "year"]),
    ("date", &["value", "places"]),
    ("source", &["value", "places"]),
    ("basis", &["value", "places"]),
    ("word", &["value", "places"]),
    ("carried", &["rating", "evidence"]),
    ("checked", &["rating", "evidence"]),
    ("evidence_circle", &["evidence"]),
    ("comment_circle", &["comment"]),
    // Of a target.
    ("value", &["year"]),
    ("why", &["verdict", "outcome"]),
    ("next", &["outcome"]),
];

/// The same of a handing over.
const TOLD_OF_HANDED: [(&str, &[&str]); 2] = [("name", &["date", "to"]), ("note", &["date", "to"])];

/// Whether it was told of something that stands beside it and is another now.
fn belongs_to_another(path: &[Step], changed: &[&[Step]]) -> bool {
    let path = match path.split_last() {
        Some((_, list)) if is_of_parts(path) => list,
        _ => path,
    };
    if of_another_year(path, changed) {
        return true;
    }
    let Some((Step::Name(name), above)) = path.split_last() else {
        return false;
    };
    let is_handed = above.last() == Some(&Step::Name("handed_over".to_owned()));
    let told_of: &[(&str, &[&str])] = if is_handed { &TOLD_OF_HANDED } else { &TOLD_OF };
    if is_of_a_view(path, changed) {
        return true;
    }
    let told_of = told_of.iter().find(|(told, _)| told == name);
    let beside = told_of.map_or(&[] as &[&str], |(_, beside)| beside);
    beside.iter().any(|field| {
        let is_beside = |other: &&[Step]| match other.strip_prefix(above) {
            Some([Step::Name(own), ..]) => own == field,
            _ => false,
        };
        changed.iter().any(is_beside)
    })
}

/// Whose words a view is in is not said of other words.
fn is_of_a_view(path: &[Step], changed: &[&[Step]]) -> bool {
    let origins = |step: &Step| matches!(step, Step::Name(name) if name == "view_origins");
    let Some(at) = path.iter().position(origins) else {
        return false;
    };
    let mut view = path.to_vec();
    view[at] = Step::Name("views".to_owned());
    changed.iter().any(|other| other.starts_with(&view))
}

/// A baseline is its year and what was observed: all of it is of that year.
fn of_another_year(path: &[Step], changed: &[&[Step]]) -> bool {
    let is_baseline = |step: &Step| matches!(step, Step::Name(name) if name == "baseline");
    let Some(end) = path.iter().position(is_baseline) else {
        return false;
    };
    let year = [&path[..=end], &[Step::Place(0)]].concat();
    changed.contains(&year.as_slice())
}

fn says_nothing(difference: &Difference, here: &AreaRecord) -> bool {
    let (before, after) = (difference.before.as_ref(), difference.after.as_ref());
    if let Some(Value::String(basis)) = after
        && matches!(difference.path.last(), Some(Step::Name(name)) if name == "basis")
        && is_note_of_hidden(before.and_then(Value::as_str).unwrap_or_default(), basis)
    {
        return true;
    }
    let ends_in =
        |own: &str| matches!(difference.path.last(), Some(Step::Name(name)) if name == own);
    // By the whole of its list a round is filled that says no more: see `Scope`.
    let is_scope = ends_in("scope") && is_of_round(&difference.path);
    let may_be_blank = |before: &&Value| (!before.is_boolean() || ends_in("carried")) && !is_scope;
    let Some(before) = before.filter(may_be_blank) else {
        return false;
    };
    if is_verdict_without_levels(difference, here) {
        return true;
    }
    match after {
        None | Some(Value::Null) => true,
        Some(Value::String(text)) => text.is_empty(),
        Some(Value::Array(list)) => list.is_empty(),
        Some(Value::Object(fields)) => match fields.get("words").and_then(Value::as_str) {
            Some("" | WITHHELD) => true,
            Some(FEW) => is_told_as_few(before, &difference.path, here),
            Some(_) => false,
            None => fields.is_empty(),
        },
        // A forum of which only the kinds of members left, and not how many.
        Some(Value::Number(count)) => {
            let is_members = |step: &Step| matches!(step, Step::Name(name) if name == "members");
            count.as_u64() == Some(0) && difference.path.iter().any(is_members)
        }
        Some(_) => false,
    }
}

fn is_of_round(path: &[Step]) -> bool {
    path.contains(&Step::Name("assessments".to_owned()))
}

/// Whether a strength or a gap that was added would leave as one that was confirmed: where levels are kept
/// back, the verdict must not tell them.
fn is_verdict_without_levels(difference: &Difference, here: &AreaRecord) -> bool {
    // The word itself, or the one that was agreed on.
    let verdict = match difference.path.last() {
        Some(Step::Name(name)) if name == "verdict" => "",
        Some(Step::Name(name)) if name == "agreed" => "/on",
        _ => return false,
    };
    let says = |value: &Option<Value>, said: Verdict| {
        let value = value.as_ref().and_then(|value| value.pointer(verdict));
        value == Some(&json!(said))
    };
    here.circle(SharedField::Levels) < Circle::Prefecture
        && says(&difference.before, Verdict::Added)
        && says(&difference.after, Verdict::Confirmed)
}

/// Whether what stands would leave as 「少数」. Of another, 「少数」 is something new.
fn is_told_as_few(before: &Value, path: &[Step], here: &AreaRecord) -> bool {
    let value: Option<model::Value> = serde_json::from_value(before.clone()).ok();
    let is_in = |id: Value| path.contains(&Step::Element(id));
    let indicators = here.indicators.iter().map(|i| (json!(i.id), &i.unit));
    let figures = here.profile.figures.iter();
    let figures = figures.map(|figure| (json!(figure.id), &figure.unit));
    let mut units = indicators.chain(figures);
    let unit = units.find_map(|(id, unit)| is_in(id).then_some(unit));
    match (value, unit) {
        (Some(model::Value::Number(number)), _) => is_few(number),
        (Some(value), Some(unit)) => is_few_in_words(unit, &value),
        _ => false,
    }
}

/// Whether `after` is `before` with nothing but a note of うち that did not leave.
fn is_note_of_hidden(before: &str, after: &str) -> bool {
    let added = match before {
        "" => Some(after),
        _ => {
            let added = after
                .strip_prefix(before)
                .and_then(|a| a.strip_prefix('（'));
            added.and_then(|added| added.strip_suffix('）'))
        }
    };
    let is_hidden = |told: &str| added.is_some_and(|a| a.ends_with(&format!("：{told}")));
    added.is_some_and(|a| a.starts_with("うち")) && (is_hidden(FEW) || is_hidden(WITHHELD))
}

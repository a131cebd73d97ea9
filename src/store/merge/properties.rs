//! What holds for any two sides of real records: each made from one record by edits at random.

use super::{Merged, merge};
use crate::exchange::backup;
use crate::model::{AreaRecord, Workspace};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Files in which every field holds something.
pub const EVERY_FIELD: [&str; 3] = [
    include_str!("../../../tests/fixtures/every-field-v1.json"),
    include_str!("../../../tests/fixtures/every-field-v6.json"),
    include_str!("../../../tests/fixtures/every-field-v8.json"),
];
const YEARS: &str = include_str!("../../../tests/fixtures/year-example.json");

fn records() -> Vec<Value> {
    let mut records: Vec<AreaRecord> = Vec::new();
    for text in EVERY_FIELD.into_iter().chain([YEARS]) {
        records.extend(backup::read(text, "f").expect("a 控え").records);
    }
    records.push(crate::exchange::sample().expect("the sample"));
    let value = |record| serde_json::to_value(record).expect("written");
    records.iter().map(value).collect()
}

/// One edit; numbers choose among what there is.
#[derive(Clone, Debug)]
enum Edit {
    Type(usize, String),
    Empty(usize),
    Remove(usize),
    Double(usize, String),
    Move(usize),
    Rate(usize, Value),
}

fn edit() -> impl Strategy<Value = Edit> {
    let n = 0..10_000_usize;
    let rating = prop_oneof![
        (0..5_u8).prop_map(|level| json!({ "level": level })),
        Just(json!("unknown")),
    ];
    prop_oneof![
        4 => (n.clone(), "[a-z漢\n]{1,6}").prop_map(|(n, text)| Edit::Type(n, text)),
        1 => n.clone().prop_map(Edit::Empty),
        1 => n.clone().prop_map(Edit::Remove),
        1 => (n.clone(), "[a-z]{6}").prop_map(|(n, id)| Edit::Double(n, id)),
        1 => n.clone().prop_map(Edit::Move),
        1 => (n, rating).prop_map(|(n, rating)| Edit::Rate(n, rating)),
    ]
}

/// Texts that people type and that may say anything.
const TYPED: [&str; 16] = [
    "agenda",
    "approach",
    "background",
    "comment",
    "decided",
    "evidence",
    "greeting",
    "name",
    "note",
    "owner",
    "progress",
    "questions",
    "send_to",
    "title",
    "vision",
    "why",
];

/// Pointers to all that `is` says of its name and value.
fn places(value: &Value, is: &dyn Fn(&str, &Value) -> bool) -> Vec<String> {
    fn walk(at: &str, value: &Value, is: &dyn Fn(&str, &Value) -> bool, found: &mut Vec<String>) {
        let mut go = |name: &str, inner: &Value| {
            let place = format!("{at}/{name}");
            if is(name, inner) {
                found.push(place.clone());
            }
            walk(&place, inner, is, found);
        };
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, inner)| go(name, inner)),
            Value::Array(list) => {
                let places = list.iter().enumerate();
                places.for_each(|(place, inner)| go(&place.to_string(), inner));
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk("", value, is, &mut found);
    found
}

fn chosen<'a>(
    value: &'a mut Value,
    n: usize,
    is: &dyn Fn(&str, &Value) -> bool,
) -> Option<&'a mut Value> {
    let places = places(value, is);
    let place = places.get(n.checked_rem(places.len())?)?;
    value.pointer_mut(place)
}

fn is_typed(name: &str, value: &Value) -> bool {
    value.is_string() && TYPED.contains(&name)
}

fn is_list(name: &str, value: &Value) -> bool {
    let list = value.as_array();
    !["steps", "baseline", "sitting"].contains(&name) && list.is_some_and(|l| !l.is_empty())
}

fn apply(record: &mut Value, edit: &Edit) {
    match edit {
        Edit::Type(n, text) => {
            if let Some(Value::String(there)) = chosen(record, *n, &is_typed) {
                *there = format!("{text}{there}");
            }
        }
        Edit::Empty(n) => {
            let may = |name: &str, value: &Value| {
                name == "answers" && value.as_object().is_some_and(|a| !a.is_empty())
            };
            if let Some(Value::Object(answers)) = chosen(record, *n, &may) {
                let name = answers.keys().nth(n % answers.len()).cloned();
                name.map(|name| answers.remove(&name));
            }
        }
        Edit::Remove(n) => {
            if let Some(Value::Array(list)) = chosen(record, *n, &is_list) {
                list.remove(n % list.len());
            }
        }
        Edit::Double(n, id) => {
            let has_ids =
                |name: &str, value: &Value| is_list(name, value) && value[0].get("id").is_some();
            if let Some(Value::Array(list)) = chosen(record, *n, &has_ids) {
                let mut new = list[n % list.len()].clone();
                new["id"] = json!(id);
                list.insert(n % (list.len() + 1), new);
            }
        }
        Edit::Move(n) => {
            if let Some(Value::Array(list)) = chosen(record, *n, &is_list) {
                let from = n % list.len();
                list.swap(0, from);
            }
        }
        Edit::Rate(n, rating) => {
            let is_rating = |name: &str, _: &Value| name == "rating";
            if let Some(there) = chosen(record, *n, &is_rating) {
                *there = rating.clone();
            }
        }
    }
}

/// As the model writes it: in its order, without what is empty.
fn in_model(record: &Value) -> Result<Value, String> {
    let envelope = json!({
        "format": "monosashi", "version": backup::VERSION, "saved_at": "",
        "workspace": {"records": [record]},
    });
    let read = backup::read(&envelope.to_string(), "f").map_err(|e| e.to_string())?;
    let Workspace { records, .. } = read;
    serde_json::to_value(&records[0]).map_err(|e| e.to_string())
}

fn edited(record: &Value, edits: &[Edit]) -> Value {
    let mut record = record.clone();
    edits.iter().for_each(|edit| apply(&mut record, edit));
    in_model(&record).expect("edits keep it readable")
}

fn texts(value: &Value) -> BTreeSet<String> {
    let all = places(value, &|_, value| value.is_string());
    let text = |place: &String| Some(value.pointer(place)?.as_str()?.to_owned());
    all.iter().filter_map(text).collect()
}

/// A record and what two sides made of it.
fn sides() -> impl Strategy<Value = (Value, Value, Value)> {
    let edits = || proptest::collection::vec(edit(), 0..6);
    (proptest::sample::select(records()), edits(), edits()).prop_map(|(base, ours, theirs)| {
        let base = in_model(&base).expect("readable");
        let (ours, theirs) = (edited(&base, &ours), edited(&base, &theirs));
        (base, ours, theirs)
    })
}

/// How often, in `cargo xtask endure`; a few times otherwise: each reads several whole records.
fn times(few: u32) -> u32 {
    let many = std::env::var("MONOSASHI_ENDURE").ok();
    many.and_then(|n| n.parse().ok()).unwrap_or(few)
}

fn merged(base: &Value, ours: &Value, theirs: &Value) -> Merged {
    merge(Some(base), Some(ours), Some(theirs))
}

fn only(value: &Value) -> Merged {
    let (value, clashes) = (Some(value.clone()), Vec::new());
    Merged { value, clashes }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(times(8)))]

    #[test]
    fn a_side_that_changed_nothing_or_the_same_is_no_question((base, ours, theirs) in sides()) {
        prop_assert_eq!(merged(&base, &base, &theirs), only(&theirs));
        prop_assert_eq!(merged(&base, &ours, &base), only(&ours));
        prop_assert_eq!(merged(&base, &ours, &ours), only(&ours));
    }

    #[test]
    fn nothing_typed_is_lost_and_the_model_reads_all((base, ours, theirs) in sides()) {
        let merged = merged(&base, &ours, &theirs);
        let value = merged.value.expect("a record");
        let mut there = texts(&value);
        for clash in &merged.clashes {
            let versions = [&clash.ours, &clash.theirs].into_iter().flatten();
            there.extend(versions.flat_map(|version| texts(&json!([version]))));
        }
        let known = texts(&base);
        for side in [&ours, &theirs] {
            let typed = texts(side);
            let lost: Vec<_> = typed.difference(&known).filter(|t| !there.contains(*t)).collect();
            prop_assert!(lost.is_empty(), "{lost:?}");
        }
        // It is as the model keeps it, in the model's order.
        prop_assert_eq!(in_model(&value), Ok(value));
    }

    #[test]
    fn any_choice_can_be_read(sides in sides(), choices in proptest::collection::vec(0..4_usize, 8)) {
        use super::{Choice, choose, joined, stands_at};
        let (base, ours, theirs) = sides;
        let merged = merged(&base, &ours, &theirs);
        let mut value = merged.value.expect("a record");
        let choices = choices.iter().cycle();
        for (clash, n) in merged.clashes.iter().zip(choices) {
            let choice = [Choice::AsItIs, Choice::Ours, Choice::Theirs, Choice::Both][*n];
            let can = choice != Choice::Both || joined(clash, stands_at(&value, clash).ok().flatten()).is_some();
            prop_assert_eq!(choose(&mut value, clash, choice).is_ok(), can);
        }
        prop_assert!(in_model(&value).is_ok());
    }

    #[test]
    fn edits_of_different_fields_are_both_there_whoever_was_first(
        record in proptest::sample::select(records()),
        one in 0..10_000_usize,
        other in 0..10_000_usize,
    ) {
        let base = in_model(&record).expect("readable");
        let fields = places(&base, &is_typed);
        let (one, other) = (one % fields.len(), other % fields.len());
        prop_assume!(one != other);
        let typed = |n: usize, text: &str| {
            let mut side = base.clone();
            *side.pointer_mut(&fields[n]).expect("there") = json!(text);
            side
        };
        let (ours, theirs) = (typed(one, "わたし"), typed(other, "あなた"));
        let value = merged(&base, &ours, &theirs);
        prop_assert_eq!(&value, &merged(&base, &theirs, &ours));
        prop_assert_eq!(value.clashes, []);
        let value = value.value.expect("a record");
        prop_assert_eq!(value.pointer(&fields[one]), Some(&json!("わたし")));
        prop_assert_eq!(value.pointer(&fields[other]), Some(&json!("あなた")));
    }
}

//! An area's record taken apart into the things that are counted, each without those inside it that
//! are counted by themselves.
//!
//! Must not know what changed.

use super::kind::ThingKind;
use crate::exchange::parts::{Step, identity};
use crate::model::AreaRecord;
use serde_json::{Map, Value};

/// One thing.
#[derive(Clone, Debug, PartialEq)]
pub struct Thing {
    pub kind: ThingKind,
    /// From the record on.
    pub path: Vec<Step>,
    pub value: Value,
}

/// All of a record that was written as JSON, in its order.
pub fn things(record: Value) -> Vec<Thing> {
    let mut found = Found::default();
    let Value::Object(mut record) = record else {
        return found.all;
    };
    if let Some(area) = record.remove("area") {
        found.put(ThingKind::Profile, vec![name("area")], area);
    }
    if let Some(Value::Object(mut profile)) = record.remove("profile") {
        let above = [name("profile")];
        let meaning = profile.remove("meaning");
        let path = vec![name("profile"), name("meaning")];
        meaning
            .into_iter()
            .for_each(|meaning| found.put(ThingKind::Meaning, path.clone(), meaning));
        found.list(&mut profile, "figures", ThingKind::Figure, &above);
        found.list(&mut profile, "history", ThingKind::PastEvent, &above);
    }
    found.list(&mut record, "respondents", ThingKind::Respondent, &[]);
    for (path, mut round) in elements(&mut record, "assessments", &[]) {
        let inside = Inside {
            answers: round.remove("answers"),
            judgements: round.remove("judgements"),
        };
        found.put(ThingKind::Round, path.clone(), Value::Object(round));
        found.inside(inside, &path);
    }
    for (path, mut plan) in elements(&mut record, "plans", &[]) {
        let issues = elements(&mut plan, "issues", &path);
        found.put(ThingKind::Plan, path, Value::Object(plan));
        for (path, mut issue) in issues {
            let actions = elements(&mut issue, "actions", &path);
            found.put(ThingKind::Issue, path, Value::Object(issue));
            found.all(ThingKind::Action, actions);
        }
    }
    found.list(&mut record, "indicators", ThingKind::Indicator, &[]);
    for (path, mut forum) in elements(&mut record, "forums", &[]) {
        let meetings = elements(&mut forum, "meetings", &path);
        found.put(ThingKind::Forum, path, Value::Object(forum));
        found.all(ThingKind::Meeting, meetings);
    }
    found.list(&mut record, "talks", ThingKind::Talk, &[]);
    found.list(&mut record, "surveys", ThingKind::Survey, &[]);
    found.map(record.remove("circles"), "circles", ThingKind::Circle, &[]);
    found.list(&mut record, "handed_over", ThingKind::HandOver, &[]);
    found.all
}

/// How many things [`things`] finds, without laying the record out.
pub fn how_many(record: &AreaRecord) -> [(ThingKind, usize); 18] {
    let rounds = &record.assessments;
    let issues = || record.plans.iter().flat_map(|plan| &plan.issues);
    let meetings = record.forums.iter().map(|forum| forum.meetings.len());
    [
        (ThingKind::Profile, 1),
        (
            ThingKind::Meaning,
            usize::from(!record.profile.meaning.is_empty()),
        ),
        (ThingKind::Figure, record.profile.figures.len()),
        (ThingKind::PastEvent, record.profile.history.len()),
        (ThingKind::Respondent, record.respondents.len()),
        (ThingKind::Round, rounds.len()),
        (
            ThingKind::Answer,
            rounds.iter().map(|round| round.answers.len()).sum(),
        ),
        (
            ThingKind::Judgement,
            rounds.iter().map(|round| round.judgements.len()).sum(),
        ),
        (ThingKind::Plan, record.plans.len()),
        (ThingKind::Issue, issues().count()),
        (
            ThingKind::Action,
            issues().map(|issue| issue.actions.len()).sum(),
        ),
        (ThingKind::Indicator, record.indicators.len()),
        (ThingKind::Forum, record.forums.len()),
        (ThingKind::Meeting, meetings.sum()),
        (ThingKind::Talk, record.talks.len()),
        (ThingKind::Survey, record.surveys.len()),
        (ThingKind::Circle, record.circles.len()),
        (ThingKind::HandOver, record.handed_over.len()),
    ]
}

/// What stands in a 実施回.
struct Inside {
    answers: Option<Value>,
    judgements: Option<Value>,
}

#[derive(Default)]
struct Found {
    all: Vec<Thing>,
}

impl Found {
    fn put(&mut self, kind: ThingKind, path: Vec<Step>, value: Value) {
        self.all.push(Thing { kind, path, value });
    }

    fn all(&mut self, kind: ThingKind, elements: Vec<(Vec<Step>, Map<String, Value>)>) {
        for (path, element) in elements {
            self.put(kind, path, Value::Object(element));
        }
    }

    fn list(&mut self, of: &mut Map<String, Value>, field: &str, kind: ThingKind, above: &[Step]) {
        let elements = elements(of, field, above);
        self.all(kind, elements);
    }

    fn map(&mut self, entries: Option<Value>, field: &str, kind: ThingKind, above: &[Step]) {
        if let Some(Value::Object(entries)) = entries {
            for (key, value) in entries {
                let path = [above, &[name(field), name(&key)]].concat();
                self.put(kind, path, value);
            }
        }
    }

    fn inside(&mut self, inside: Inside, above: &[Step]) {
        self.map(inside.answers, "answers", ThingKind::Answer, above);
        let mut judgements = Map::new();
        judgements.extend(inside.judgements.map(|j| ("judgements".to_owned(), j)));
        self.list(&mut judgements, "judgements", ThingKind::Judgement, above);
    }
}

fn name(field: &str) -> Step {
    Step::Name(field.to_owned())
}

/// The elements of a list, taken out of what holds it.
fn elements(
    of: &mut Map<String, Value>,
    field: &str,
    above: &[Step],
) -> Vec<(Vec<Step>, Map<String, Value>)> {
    let Some(Value::Array(list)) = of.remove(field) else {
        return Vec::new();
    };
    let element = |value: Value| {
        let step = match identity(&value) {
            Some(own) => Step::Element(own),
            None => Step::Content(value.clone()),
        };
        let Value::Object(fields) = value else {
            return None;
        };
        Some(([above, &[name(field), step]].concat(), fields))
    };
    list.into_iter().filter_map(element).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::backup;
    use crate::exchange::builtin::sample;
    use std::collections::BTreeMap;

    const EVERY_FIELD: &str = include_str!("../../../tests/fixtures/every-field-v8.json");

    #[test]
    fn as_many_are_counted_as_are_found() {
        let everything = backup::read(EVERY_FIELD, "every-field-v8.json").expect("sound");
        let records = everything.records.into_iter().chain(sample());
        for record in records {
            let mut found: BTreeMap<ThingKind, usize> = BTreeMap::new();
            for thing in things(serde_json::json!(record)) {
                *found.entry(thing.kind).or_default() += 1;
            }
            let counted = how_many(&record).into_iter();
            let counted: BTreeMap<_, _> = counted.filter(|(_, count)| *count > 0).collect();
            assert_eq!(counted, found);
        }
    }
}

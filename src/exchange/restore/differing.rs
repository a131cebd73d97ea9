//! What two records of an area do not have alike.
//!
//! Must not know what becomes of it.

use crate::model::{Answer, AreaRecord, AssessmentKey, FiscalYear, ItemId, Judgement, Side};
use std::collections::{BTreeMap, BTreeSet};

/// The keys of the things that two records do not have alike, in order.
pub fn differing<'a, T: PartialEq, K: Ord>(
    one: Option<&'a AreaRecord>,
    other: Option<&'a AreaRecord>,
    things: fn(&'a AreaRecord) -> &'a Vec<T>,
    key: fn(&'a T) -> K,
) -> Vec<K> {
    let by_key = |record: Option<&'a AreaRecord>| -> BTreeMap<K, &'a T> {
        let things = record.map(things).into_iter().flatten();
        things.map(|thing| (key(thing), thing)).collect()
    };
    let (one, other) = (by_key(one), by_key(other));
    let gone_or_changed = one
        .iter()
        .filter(|(key, thing)| other.get(key) != Some(thing));
    let new = other.iter().filter(|(key, _)| !one.contains_key(key));
    let mut keys: Vec<K> = gone_or_changed
        .chain(new)
        .map(|(_, thing)| key(thing))
        .collect();
    keys.sort();
    keys
}

/// How many answers and judgements two records do not have in common, and of which years.
pub fn differing_answers(
    one: Option<&AreaRecord>,
    other: Option<&AreaRecord>,
) -> (usize, Vec<FiscalYear>) {
    let keys = differing(one, other, |r| &r.assessments, |assessment| assessment.key);
    let count = keys.iter().map(|key| {
        let (one, other) = (said(one, key), said(other, key));
        let said = one.keys().chain(other.keys()).collect::<BTreeSet<_>>();
        said.into_iter()
            .filter(|s| one.get(s) != other.get(s))
            .count()
    });
    let years: BTreeSet<FiscalYear> = keys.iter().map(|key| key.year).collect();
    (count.sum(), years.into_iter().collect())
}

/// What a record's assessment says of each item: the answer (no side), and people's judgement on
/// each side.
fn said<'a>(
    record: Option<&'a AreaRecord>,
    key: &AssessmentKey,
) -> BTreeMap<(&'a ItemId, Option<Side>), Said<'a>> {
    let mut said = BTreeMap::new();
    if let Some(assessment) = record.and_then(|r| r.assessment(key)) {
        let answers = assessment.answers.iter();
        said.extend(answers.map(|(item, answer)| ((item, None), Said::Answer(answer))));
        let judgements = assessment.judgements.iter();
        said.extend(judgements.map(|j| ((&j.item, Some(j.side)), Said::Judgement(j))));
    }
    said
}

#[derive(PartialEq)]
enum Said<'a> {
    Answer(&'a Answer),
    Judgement(&'a Judgement),
}

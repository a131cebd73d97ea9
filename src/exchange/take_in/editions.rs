//! Rounds that a file tells by another list, or another edition of it, than the one here goes by. A round has
//! one list, and answers to items that it does not have are not shown: which of the two counts is asked.
//!
//! A file that tells of all that is answered here is no question: nothing is left to go by the other.
//!
//! Must not know what is answered.

use super::file::ReadFile;
use super::gathered::{FromFile, Gathered, gathered};
use super::identity::Identities;
use super::question::{About, Decisions, Question, RoundList, Topic};
use super::told_area::ToldArea;
use super::versions::{keys, rounds};
use crate::exchange::csv::tables::TableFile;
use crate::model::{AreaId, Assessment, AssessmentKey, EditionRef, ItemId, Library, Workspace};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The tables with the lists that count.
///
/// # Errors
/// What is still to be asked.
pub fn by_edition<'f>(
    files: &[ReadFile],
    tables: Vec<Cow<'f, TableFile>>,
    identities: &Identities,
    here: (&Workspace, &Library),
    decided: &Decisions,
) -> Result<Vec<Cow<'f, TableFile>>, Box<Question>> {
    let mut kept = BTreeMap::new();
    for (id, area) in gathered(&tables, identities) {
        for question in questions(&id, &area, files, here) {
            let About::Edition { here, key, .. } = &question.about else {
                continue;
            };
            match decided.get(&question.topic) {
                None => return Err(Box::new(question)),
                Some(0) => drop(kept.insert((id.clone(), *key), here.edition.clone())),
                Some(_) => {}
            }
        }
    }
    let tables = tables.into_iter();
    let tables = tables.map(|table| with_lists(table, identities, &kept));
    Ok(tables.collect())
}

/// One for each round of the area that is here by another list.
fn questions(
    id: &AreaId,
    area: &Gathered,
    files: &[ReadFile],
    (workspace, library): (&Workspace, &Library),
) -> Vec<Question> {
    let mut records = workspace.records.iter().chain(&workspace.removed);
    let Some(record) = records.find(|record| record.area.id == *id) else {
        return Vec::new();
    };
    let known = keys(area).into_iter();
    let known = known.filter_map(|key| Some((key, record.assessment(&key)?)));
    let asked = known.filter_map(|(key, here)| {
        let told: Vec<_> = rounds(area, key).collect();
        let other = told.iter().find(|part| part.said.edition != here.edition)?;
        let items_told: BTreeSet<&ItemId> = told.iter().flat_map(|p| items(p.said)).collect();
        let left: BTreeSet<&ItemId> = items(here).difference(&items_told).copied().collect();
        if left.is_empty() {
            return None;
        }
        let list = |edition| round_list(edition, &left, &items_told, library);
        Some(Question {
            topic: Topic::Edition(id.clone(), key),
            about: About::Edition {
                area: record.area.name.clone(),
                key,
                here: list(&here.edition),
                told: list(&other.said.edition),
                files: names(&told, &here.edition, files),
            },
            proposed: None,
        })
    });
    asked.collect()
}

/// What is answered or judged.
fn items(round: &Assessment) -> BTreeSet<&ItemId> {
    let judged = round.judgements.iter().map(|j| &j.item);
    round.answers.keys().chain(judged).collect()
}

fn round_list(
    edition: &EditionRef,
    here: &BTreeSet<&ItemId>,
    told: &BTreeSet<&ItemId>,
    library: &Library,
) -> RoundList {
    let list = library.get(edition);
    let is_hidden = |item: &&&ItemId| list.is_none_or(|list| list.item(item).is_none());
    RoundList {
        edition: edition.clone(),
        title: list.map(|list| list.title.clone()),
        hidden_here: here.iter().filter(is_hidden).count(),
        hidden_told: told.iter().filter(is_hidden).count(),
    }
}

/// The files that go by another list.
fn names(told: &[FromFile<Assessment>], here: &EditionRef, files: &[ReadFile]) -> Vec<String> {
    let others = told.iter().filter(|part| part.said.edition != *here);
    let others: BTreeSet<usize> = others.map(|part| part.file).collect();
    let names = others.into_iter().map(|file| files[file].name.clone());
    names.collect()
}

fn with_lists<'f>(
    table: Cow<'f, TableFile>,
    identities: &Identities,
    kept: &BTreeMap<(AreaId, AssessmentKey), EditionRef>,
) -> Cow<'f, TableFile> {
    let TableFile::Answers(file) = &*table else {
        return table;
    };
    let mut moved = file.clone();
    let mut is_moved = false;
    for area in &mut moved.areas {
        let Some(id) = identities.of(&ToldArea::read(&area.area)) else {
            continue;
        };
        for round in &mut area.assessments {
            if let Some(edition) = kept.get(&(id.clone(), round.key)) {
                round.edition.clone_from(edition);
                is_moved = true;
            }
        }
    }
    match is_moved {
        true => Cow::Owned(TableFile::Answers(moved)),
        false => table,
    }
}

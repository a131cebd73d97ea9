//! Rounds that a file tells by another list, or another edition of it, than the one here goes by. A round has
//! one list, and answers to items that it does not have are not shown: which of the two counts is asked.
//!
//! A file that tells of all that is answered here is no question: nothing is left to go by the other.
//!
//! Must not know what is answered.

use super::file::ReadFile;
use super::gathered::{FromFile, Gathered, gathered};
use super::identity::Identities;
use super::items::Unclear;
use super::question::{About, Decisions, Question, RoundList, Topic};
use super::told_area::ToldArea;
use super::versions::{keys, rounds};
use crate::exchange::csv::tables::TableFile;
use crate::exchange::csv::tables::answers::AreaAnswers;
use crate::exchange::pause::{Pause, Progress};
use crate::model::{AreaId, Assessment, AssessmentKey, EditionRef, ItemId, Library, Workspace};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// The tables with the lists that count.
///
/// # Errors
/// What is still to be asked, or that it was stopped.
pub async fn by_edition<'f>(
    files: &[ReadFile],
    tables: Vec<Cow<'f, TableFile>>,
    identities: &Identities,
    here: (&Workspace, &Library),
    (decided, pause): (&Decisions, &impl Pause),
) -> Result<Vec<Cow<'f, TableFile>>, Unclear> {
    let mut kept = BTreeMap::new();
    let areas = gathered(&tables, identities);
    let all = areas.len();
    for (done, (id, area)) in areas.iter().enumerate() {
        pause.at(Progress { done, all }).await?;
        for question in questions(id, area, files, here) {
            let About::Edition { here, keys, .. } = &question.about else {
                continue;
            };
            match decided.get(&question.topic) {
                None => return Err(Unclear::Ask(Box::new(question))),
                Some(0) => {
                    let keys = keys.iter().map(|key| (id.clone(), *key));
                    kept.extend(keys.map(|key| (key, here.edition.clone())));
                }
                Some(_) => {}
            }
        }
    }
    drop(areas);
    let mut with_those = Vec::new();
    let all = tables.len();
    for (done, table) in tables.into_iter().enumerate() {
        pause.at(Progress { done, all }).await?;
        with_those.push(with_lists(table, identities, &kept));
    }
    Ok(with_those)
}

/// One for all of a round that is here by one list and in the files by another, whoever answered.
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
        let editions = [here.edition.clone(), other.said.edition.clone()];
        let [list_here, list_told] = editions
            .each_ref()
            .map(|edition| round_list(edition, &left, &items_told, library));
        Some(Question {
            topic: Topic::Edition(id.clone(), (key.year, key.round), editions),
            about: About::Edition {
                area: record.area.name.clone(),
                keys: vec![key],
                here: list_here,
                told: list_told,
                files: names(&told, &here.edition, files),
            },
            proposed: None,
        })
    });
    let mut questions: Vec<Question> = Vec::new();
    for question in asked {
        match questions.iter_mut().find(|q| q.topic == question.topic) {
            Some(same) => join(&mut same.about, question.about),
            None => questions.push(question),
        }
    }
    questions
}

/// What there is to know of one voice more.
fn join(about: &mut About, more: About) {
    let (
        About::Edition {
            keys,
            here,
            told,
            files,
            ..
        },
        About::Edition {
            keys: keys_too,
            here: here_too,
            told: told_too,
            files: files_too,
            ..
        },
    ) = (about, more)
    else {
        return;
    };
    keys.extend(keys_too);
    for (list, too) in [(here, here_too), (told, told_too)] {
        list.hidden_here += too.hidden_here;
        list.hidden_told += too.hidden_told;
    }
    let new = files_too.into_iter().filter(|file| !files.contains(file));
    let new: Vec<_> = new.collect();
    files.extend(new);
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
    let is_kept = |area: &AreaAnswers| {
        let id = identities.of(&ToldArea::read(&area.area));
        let mut keys = area.assessments.iter().map(|round| round.key);
        id.is_some_and(|id| keys.any(|key| kept.contains_key(&(id.clone(), key))))
    };
    if kept.is_empty() || !file.areas.iter().any(is_kept) {
        return table;
    }
    let mut moved = file.clone();
    for area in &mut moved.areas {
        let Some(id) = identities.of(&ToldArea::read(&area.area)) else {
            continue;
        };
        for round in &mut area.assessments {
            if let Some(edition) = kept.get(&(id.clone(), round.key)) {
                round.edition.clone_from(edition);
            }
        }
    }
    Cow::Owned(TableFile::Answers(moved))
}

//! Rows in which the item's text is another item's: the columns were sorted apart.
//!
//! Must not know what is answered.

use super::file::ReadFile;
use super::question::{About, Decisions, Question, Topic};
use super::told_area::folded;
use crate::exchange::csv::tables::TableFile;
use crate::exchange::csv::tables::answers::{AnswersFile, AreaAnswers};
use crate::exchange::error::{FileError, Problem};
use crate::model::{Assessment, AssessmentKey, Checklist, ItemId, Library};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Each table by the column that counts.
///
/// # Errors
/// What is still to be asked; or two rows that would be one item's.
pub fn by_item<'f>(
    files: &[ReadFile],
    tables: Vec<&'f TableFile>,
    library: &Library,
    decided: &Decisions,
) -> Result<Vec<Cow<'f, TableFile>>, Unclear> {
    let mut strays = Vec::new();
    for (file, table) in files.iter().zip(&tables) {
        let found = strays_in(table, library);
        strays.extend(
            found
                .into_iter()
                .next()
                .map(|first| (file, first, rows(table, library))),
        );
    }
    let Some((_, first, _)) = strays.first() else {
        return Ok(tables.into_iter().map(Cow::Borrowed).collect());
    };
    match decided.get(&Topic::Items) {
        None => Err(Unclear::Ask(Box::new(Question {
            topic: Topic::Items,
            about: About::Items {
                files: strays.iter().map(|(file, ..)| file.name.clone()).collect(),
                rows: strays.iter().map(|(.., rows)| rows).sum(),
                first: first.clone(),
            },
            proposed: None,
        }))),
        Some(0) => Ok(tables.into_iter().map(Cow::Borrowed).collect()),
        Some(_) => {
            let moved = files.iter().zip(tables).map(|(file, table)| match table {
                TableFile::Answers(answers) if !strays_in(table, library).is_empty() => {
                    let moved = by_text(answers, library)
                        .map_err(|problem| Unclear::Wrong(FileError::new(&file.name, problem)))?;
                    Ok(Cow::Owned(TableFile::Answers(moved)))
                }
                _ => Ok(Cow::Borrowed(table)),
            });
            moved.collect()
        }
    }
}

/// Why it is not known yet what a file says.
pub enum Unclear {
    Ask(Box<Question>),
    Wrong(FileError),
}

fn rows(table: &TableFile, library: &Library) -> usize {
    strays_in(table, library).len()
}

/// Of each row with another item's text: the text of its own item, and the one that stands there.
fn strays_in(table: &TableFile, library: &Library) -> Vec<(String, String)> {
    let TableFile::Answers(file) = table else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let rounds = file.areas.iter();
    let rounds = rounds.flat_map(|area| with_lists(area, library).into_values());
    for (list, texts) in rounds {
        // Most are as they were written.
        let mut apart = texts.into_iter().filter_map(|(item, text)| {
            let own = list.item(item)?;
            (own.text != text).then_some((item, own, text))
        });
        let Some(first) = apart.next() else {
            continue;
        };
        let by_text = by_folded_text(list);
        for (item, own, text) in std::iter::once(first).chain(apart) {
            let other = by_text.get(&folded(text)).filter(|other| **other != item);
            if other.is_some() {
                found.push((own.text.clone(), text.to_owned()));
            }
        }
    }
    found
}

/// The items' texts of one round by item.
type Texts<'a> = BTreeMap<&'a ItemId, &'a str>;

/// Of each round whose list is here, the list and the texts that stand in its rows.
fn with_lists<'a>(
    area: &'a AreaAnswers,
    library: &'a Library,
) -> BTreeMap<AssessmentKey, (&'a Checklist, Texts<'a>)> {
    let rounds = area.assessments.iter();
    let known = rounds.filter_map(|a| Some((a.key, &**library.get(&a.edition)?)));
    let mut found: BTreeMap<_, _> = known
        .map(|(key, list)| (key, (list, Texts::new())))
        .collect();
    for words in area
        .words
        .iter()
        .filter(|words| !words.item_text.is_empty())
    {
        if let Some((_, texts)) = found.get_mut(&words.key) {
            texts.insert(&words.item, &words.item_text);
        }
    }
    found
}

fn by_folded_text(list: &Checklist) -> BTreeMap<String, &ItemId> {
    let items = list.items.iter();
    items.map(|item| (folded(&item.text), &item.id)).collect()
}

/// The file with each row at the item whose text it bears.
fn by_text(file: &AnswersFile, library: &Library) -> Result<AnswersFile, Problem> {
    let mut moved = file.clone();
    for (area, read) in moved.areas.iter_mut().zip(&file.areas) {
        let lists = with_lists(read, library);
        for assessment in &mut area.assessments {
            if let Some((list, texts)) = lists.get(&assessment.key) {
                *assessment = moved_by_text(assessment, &by_folded_text(list), texts)?;
            }
        }
    }
    Ok(moved)
}

fn moved_by_text(
    assessment: &Assessment,
    by_text: &BTreeMap<String, &ItemId>,
    texts: &Texts,
) -> Result<Assessment, Problem> {
    let to = |item: &ItemId| {
        let found = texts.get(item).and_then(|text| by_text.get(&folded(text)));
        found.map_or_else(|| item.clone(), |item| (*item).clone())
    };
    let mut moved = Assessment::new(assessment.key, assessment.edition.clone());
    moved.agreed_in.clone_from(&assessment.agreed_in);
    for (item, answer) in &assessment.answers {
        let other = moved.answers.insert(to(item), answer.clone());
        if other.is_some_and(|other| other != *answer) {
            return Err(two_rows(texts.get(item)));
        }
    }
    for judgement in &assessment.judgements {
        let mut judgement = judgement.clone();
        let text = texts.get(&judgement.item);
        judgement.item = to(&judgement.item);
        let other = moved.judgement(&judgement.item, judgement.side);
        if other.is_some_and(|other| *other != judgement) {
            return Err(two_rows(text));
        }
        moved.judge(judgement);
    }
    Ok(moved)
}

fn two_rows(text: Option<&&str>) -> Problem {
    Problem::whole(format!(
        "項目「{}」の行が二つになり、内容がちがいます。書き出したときの並びにもどしてお使いください。",
        text.copied().unwrap_or_default()
    ))
}

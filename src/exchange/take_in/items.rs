//! Rows in which the item's text is another item's: the columns were sorted apart.
//!
//! Must not know what is answered.

use super::file::ReadFile;
use super::question::{About, Decisions, Question, Topic};
use super::told_area::folded;
use crate::exchange::csv::tables::TableFile;
use crate::exchange::csv::tables::answers::{AnswersFile, AreaAnswers};
use crate::exchange::error::{FileError, Problem};
use crate::exchange::pause::{Pause, Progress, Stopped};
use crate::model::{Assessment, AssessmentKey, Checklist, EditionRef, ItemId, Library};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Each table by the column that counts.
///
/// # Errors
/// What is still to be asked; two rows that would be one item's; or that it was stopped.
pub async fn by_item<'f>(
    files: &[ReadFile],
    tables: Vec<&'f TableFile>,
    library: &Library,
    decided: &Decisions,
    pause: &impl Pause,
) -> Result<Vec<Cow<'f, TableFile>>, Unclear> {
    let mut lists = ByText::default();
    let mut strays = Vec::new();
    for table in &tables {
        strays.push(strays_in(table, library, &mut lists, pause).await?);
    }
    let found = files.iter().zip(&strays).filter(|(_, s)| !s.is_empty());
    let Some((_, first)) = found.clone().next() else {
        return Ok(tables.into_iter().map(Cow::Borrowed).collect());
    };
    match decided.get(&Topic::Items) {
        None => Err(Unclear::Ask(Box::new(Question {
            topic: Topic::Items,
            about: About::Items {
                files: found.clone().map(|(file, _)| file.name.clone()).collect(),
                rows: found.map(|(_, strays)| strays.len()).sum(),
                first: first[0].clone(),
            },
            proposed: None,
        }))),
        Some(0) => Ok(tables.into_iter().map(Cow::Borrowed).collect()),
        Some(_) => {
            let all = files.iter().zip(tables).zip(&strays);
            let moved = all.map(|((file, table), strays)| match table {
                TableFile::Answers(answers) if !strays.is_empty() => {
                    let moved = by_text(answers, library, &mut lists)
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
    Stopped,
}

impl From<Stopped> for Unclear {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// The items of each list by their texts, once somebody asks for them.
#[derive(Default)]
struct ByText<'l> {
    lists: BTreeMap<&'l EditionRef, BTreeMap<String, &'l ItemId>>,
}

impl<'l> ByText<'l> {
    fn of(&mut self, list: &'l Checklist) -> &BTreeMap<String, &'l ItemId> {
        self.lists.entry(&list.edition).or_insert_with(|| {
            let items = list.items.iter();
            items.map(|item| (folded(&item.text), &item.id)).collect()
        })
    }
}

/// Of each row with another item's text: the text of its own item, and the one that stands there.
async fn strays_in<'l>(
    table: &TableFile,
    library: &'l Library,
    lists: &mut ByText<'l>,
    pause: &impl Pause,
) -> Result<Vec<(String, String)>, Stopped> {
    let mut found = Vec::new();
    let TableFile::Answers(file) = table else {
        return Ok(found);
    };
    for (done, area) in file.areas.iter().enumerate() {
        let all = file.areas.len();
        for (list, texts) in with_lists(area, library).into_values() {
            pause.at(Progress { done, all }).await?;
            for (item, text) in texts {
                // Most are as they were written.
                let own = list.item(item).filter(|own| own.text != text);
                let Some(own) = own else {
                    continue;
                };
                let other = lists.of(list).get(&folded(text));
                if other.is_some_and(|other| *other != item) {
                    found.push((own.text.clone(), text.to_owned()));
                }
            }
        }
    }
    Ok(found)
}

/// The items' texts of one round by item.
type Texts<'a> = BTreeMap<&'a ItemId, &'a str>;

/// Of each round whose list is here, the list and the texts that stand in its rows.
fn with_lists<'a, 'l>(
    area: &'a AreaAnswers,
    library: &'l Library,
) -> BTreeMap<AssessmentKey, (&'l Checklist, Texts<'a>)> {
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

/// The file with each row at the item whose text it bears.
fn by_text<'l>(
    file: &AnswersFile,
    library: &'l Library,
    by_text: &mut ByText<'l>,
) -> Result<AnswersFile, Problem> {
    let mut moved = file.clone();
    for (area, read) in moved.areas.iter_mut().zip(&file.areas) {
        let lists = with_lists(read, library);
        for assessment in &mut area.assessments {
            if let Some((list, texts)) = lists.get(&assessment.key) {
                *assessment = moved_by_text(assessment, by_text.of(list), texts)?;
            }
        }
        for words in &mut area.words {
            // What else stands in a row goes with it.
            if let Some((list, texts)) = lists.get(&words.key) {
                words.item = by_its_text(&words.item, by_text.of(list), texts);
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
    let to = |item: &ItemId| by_its_text(item, by_text, texts);
    let mut moved = Assessment::new(assessment.key, assessment.edition.clone());
    moved.scope = assessment.scope;
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

/// The item whose text stands in this item's row.
fn by_its_text(item: &ItemId, by_text: &BTreeMap<String, &ItemId>, texts: &Texts) -> ItemId {
    let found = texts.get(item).and_then(|text| by_text.get(&folded(text)));
    found.map_or_else(|| item.clone(), |item| (*item).clone())
}

fn two_rows(text: Option<&&str>) -> Problem {
    Problem::whole(format!(
        "項目「{}」の行が二つになり、内容がちがいます。書き出したときの並びにもどしてお使いください。",
        text.copied().unwrap_or_default()
    ))
}

//! All that the chosen files say, brought together by area.
//!
//! Must not know what is there already.

use super::file::ReadFile;
use super::identity::Identities;
use super::question::Version;
use super::told_area::ToldArea;
use crate::exchange::csv::tables::AreaHead;
use crate::exchange::csv::tables::TableFile;
use crate::exchange::csv::tables::answers::AreaAnswers;
use crate::exchange::csv::tables::year::{YearArea, YearTable};
use crate::model::{AreaId, EditionRef};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A part of a file, with the place of the file among those that were chosen.
pub struct FromFile<'f, T> {
    pub file: usize,
    pub said: &'f T,
}

impl<T> Clone for FromFile<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for FromFile<'_, T> {}

/// What the files say of one area, in the order in which they were chosen.
pub struct Gathered<'f> {
    pub head: &'f AreaHead,
    pub answers: Vec<FromFile<'f, AreaAnswers>>,
    pub year: Vec<(YearTable, FromFile<'f, YearArea>)>,
}

impl<'f> Gathered<'f> {
    fn new(head: &'f AreaHead) -> Self {
        Self {
            head,
            answers: Vec::new(),
            year: Vec::new(),
        }
    }

    /// The list of the latest round, which a new area begins with.
    pub fn latest_list(&self) -> Option<&'f EditionRef> {
        let rounds = self.answers.iter().flat_map(|part| &part.said.assessments);
        rounds.max_by_key(|a| a.key).map(|a| &a.edition)
    }

    pub fn files(&self) -> impl Iterator<Item = usize> {
        let answers = self.answers.iter().map(|part| part.file);
        answers.chain(self.year.iter().map(|(_, part)| part.file))
    }
}

/// Each name of an area once, with the files that it stands in.
pub fn told_areas(files: &[ReadFile], tables: &[Cow<TableFile>]) -> Vec<(ToldArea, Vec<String>)> {
    let mut all: Vec<(ToldArea, Vec<String>)> = Vec::new();
    let mut places: BTreeMap<ToldArea, usize> = BTreeMap::new();
    for (file, table) in files.iter().zip(tables) {
        for head in heads(table) {
            let told = ToldArea::read(head);
            let place = *places.entry(told.clone()).or_insert(all.len());
            if place == all.len() {
                all.push((told, Vec::new()));
            }
            if all[place].1.last() != Some(&file.name) {
                all[place].1.push(file.name.clone());
            }
        }
    }
    all
}

fn heads(table: &TableFile) -> Vec<&AreaHead> {
    match table {
        TableFile::Answers(file) => file.areas.iter().map(|area| &area.area).collect(),
        TableFile::Year(file) => file.areas.iter().map(|area| &area.head).collect(),
    }
}

/// By area, in the order in which the areas are named first.
pub fn gathered<'f>(
    tables: &'f [Cow<TableFile>],
    identities: &Identities,
) -> Vec<(AreaId, Gathered<'f>)> {
    let mut all: Vec<(AreaId, Gathered)> = Vec::new();
    let mut places: BTreeMap<AreaId, usize> = BTreeMap::new();
    let mut of = |head: &'f AreaHead, put: &mut dyn FnMut(&mut Gathered<'f>)| {
        let Some(id) = identities.of(&ToldArea::read(head)) else {
            return;
        };
        let place = *places.entry(id.clone()).or_insert(all.len());
        if place == all.len() {
            all.push((id.clone(), Gathered::new(head)));
        }
        put(&mut all[place].1);
    };
    for (file, table) in tables.iter().enumerate() {
        match &**table {
            TableFile::Answers(answers) => {
                for said in &answers.areas {
                    of(&said.area, &mut |area| {
                        area.answers.push(FromFile { file, said });
                    });
                }
            }
            TableFile::Year(year) => {
                for said in &year.areas {
                    of(&said.head, &mut |area| {
                        area.year.push((year.table, FromFile { file, said }));
                    });
                }
            }
        }
    }
    all
}

pub fn version(file: &ReadFile) -> Version {
    Version {
        file: file.name.clone(),
        made: file.made.clone(),
        modified: file.modified.clone(),
    }
}

//! What is to be known when the next files come: which area here a person said that one is, and when the
//! files were made that were taken in.
//!
//! Must not know where it is kept.

use super::file::ReadFile;
use super::gathered::Gathered;
use super::made::{in_words, is_before};
use super::told_area::KnownArea;
use crate::model::AreaId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    pub areas: Vec<KnownArea>,
    pub taken_in: Vec<TakenIn>,
}

/// A file that told of an area was taken in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenIn {
    pub area: AreaId,
    /// By the file's own word, as an ISO time.
    pub made: String,
}

impl Remembered {
    pub fn is_empty(&self) -> bool {
        self.areas.is_empty() && self.taken_in.is_empty()
    }

    /// The newest file that was taken in for an area.
    fn newest(&self, area: &AreaId) -> Option<&str> {
        let own = self.taken_in.iter().filter(|taken| taken.area == *area);
        newest(own.map(|taken| taken.made.as_str()))
    }

    /// Of these areas, the files that are newer than all before.
    pub(super) fn newer(&self, areas: &[(AreaId, Gathered)], files: &[ReadFile]) -> Vec<TakenIn> {
        let newest = areas.iter().filter_map(|(id, area)| {
            let made = newest(area.files().filter_map(|file| files[file].made.as_deref()))?;
            let before = self.newest(id);
            before
                .is_none_or(|before| is_before(before, made))
                .then(|| TakenIn {
                    area: id.clone(),
                    made: made.to_owned(),
                })
        });
        newest.collect()
    }

    /// What is told of files that are older than one before, a sentence for each.
    pub(super) fn older(&self, areas: &[(AreaId, Gathered)], files: &[ReadFile]) -> Vec<String> {
        let mut older: BTreeMap<(&str, &str), (&str, Vec<&str>)> = BTreeMap::new();
        for (id, area) in areas {
            let Some(newest) = self.newest(id) else {
                continue;
            };
            for file in area.files().map(|file| &files[file]) {
                let Some(made) = file.made.as_deref().filter(|made| is_before(made, newest)) else {
                    continue;
                };
                let told = older.entry((&file.chosen, newest));
                let (_, names) = told.or_insert((made, Vec::new()));
                if !names.contains(&area.head.name.as_str()) {
                    names.push(&area.head.name);
                }
            }
        }
        let older = older.into_iter().map(|((file, newest), (made, names))| {
            format!(
                "「{file}」は{}につくられたファイルで、「{}」について前に取り込んだファイル（{}）より古いものです。取り込むと、新しいファイルで変わったところが、前の内容に戻ることがあります。",
                in_words(made),
                names.join("」「"),
                in_words(newest)
            )
        });
        older.collect()
    }
}

fn newest<'t>(times: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    times.reduce(|one, other| if is_before(one, other) { other } else { one })
}

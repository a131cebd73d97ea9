//! Rounds of which the files have only some of the list's rows: a file of ours has one for each item, blank or
//! not. What has none stays as it is, and whoever chose a file may not know that it is a part, or was cut.
//!
//! Must not know what is answered.

use super::file::ReadFile;
use super::gathered::Gathered;
use super::versions::{keys, rounds};
use crate::exchange::csv::tables::answers::WordsAsRead;
use crate::model::{AssessmentKey, ItemId, Library, Voice, VoiceName};
use std::collections::BTreeSet;

/// A sentence for each such round. `stays`: whether what has no row stays as it is.
pub fn told(area: &Gathered, files: &[ReadFile], library: &Library, stays: bool) -> Vec<String> {
    let told = keys(area).into_iter().filter_map(|key| {
        let there = rows(area, key)?;
        let editions = rounds(area, key).map(|part| &part.said.edition);
        let list = library.get(editions.last()?)?;
        let all: BTreeSet<&ItemId> = list.items_for(area.head.kind).map(|i| &i.id).collect();
        let found = all.intersection(&there).count();
        if found == 0 || found == all.len() {
            return None;
        }
        let others = match stays {
            true => "ほかの項目は今のまま残ります。",
            false => "",
        };
        Some(format!(
            "{}：「{}」の{}は、{}項目のうち{found}項目の行だけです。{others}一部だけのファイルでないときは、途中で切れたり、行が消えたりしていないか、確かめてください。",
            names(area, key, files),
            area.head.name,
            round(key),
            all.len()
        ))
    });
    told.collect()
}

/// The items that have a row in one of the files. `None` where the rows do not bear the items' texts: then
/// one that is blank is not known of.
fn rows<'f>(area: &Gathered<'f>, key: AssessmentKey) -> Option<BTreeSet<&'f ItemId>> {
    let words = area.answers.iter().flat_map(|part| &part.said.words);
    let is_named = |row: &&WordsAsRead| row.key == key && !row.item_text.is_empty();
    let mut items: BTreeSet<&ItemId> = words.filter(is_named).map(|row| &row.item).collect();
    if items.is_empty() {
        return None;
    }
    for part in rounds(area, key) {
        items.extend(part.said.answers.keys());
        items.extend(part.said.judgements.iter().map(|j| &j.item));
    }
    Some(items)
}

/// 「a.xlsx」「b.csv」
fn names(area: &Gathered, key: AssessmentKey, files: &[ReadFile]) -> String {
    let places: BTreeSet<usize> = rounds(area, key).map(|part| part.file).collect();
    let mut names: Vec<&str> = places.into_iter().map(|n| &*files[n].chosen).collect();
    names.dedup();
    format!("「{}」", names.join("」「"))
}

/// 令和8年度 中間（事務局案）
fn round(key: AssessmentKey) -> String {
    let time = format!("{} {}", key.year.era_label(), key.round.label());
    let voice = match key.voice {
        Voice::Agreed => return time,
        Voice::Draft => VoiceName::Draft,
        Voice::Member(_) => VoiceName::Member,
    };
    format!("{time}（{}）", voice.label())
}

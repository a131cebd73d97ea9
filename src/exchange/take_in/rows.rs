//! Rounds of which the files have only some of the list's rows: a file of ours has one for each item, blank or
//! not. What has none stays as it is, and whoever chose a file may not know that it is a part, or was cut.
//!
//! Must not know what is answered.

use super::file::ReadFile;
use super::gathered::Gathered;
use super::versions::{keys, rounds};
use crate::exchange::csv::tables::answers::WordsAsRead;
use crate::model::{AskedOf, AssessmentKey, ItemId, Library, Scope, Voice, VoiceName};
use std::collections::BTreeSet;

/// A sentence for each such round. `stays`: whether what has no row stays as it is.
pub fn told(area: &Gathered, files: &[ReadFile], library: &Library, stays: bool) -> Vec<String> {
    let told = keys(area).into_iter().filter_map(|key| {
        let there = rows(area, key)?;
        let editions = rounds(area, key).map(|part| &part.said.edition);
        let list = library.get(editions.last()?)?;
        // A 市町村 without a 保健所 has no rows for its work, and older files do not say which one is.
        let said = area.answers.iter().find_map(|part| part.said.own_health_center);
        let fewest = AskedOf {
            kind: area.head.kind,
            own_health_center: said.or(Some(false)),
        };
        // A workbook to fill in has rows for what the round asks for alone; where that is all the file has,
        // nothing is missing.
        let mut scopes = area.answers.iter().filter_map(|part| part.said.scopes.get(&key));
        let scope = scopes.next_back().copied().unwrap_or(Scope::More);
        let ids = |scope: Scope| -> BTreeSet<&ItemId> {
            let asked = list.asked_of(fewest).filter(|item| scope.holds(item));
            asked.map(|item| &item.id).collect()
        };
        if ids(scope).is_subset(&there) {
            return None;
        }
        let all = ids(Scope::More);
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

/// 令和8年度 中間; a member's with whose it is.
fn round(key: AssessmentKey) -> String {
    let time = format!("{} {}", key.year.era_label(), key.round.label());
    let voice = match key.voice {
        Voice::Area => return time,
        Voice::Member(_) => VoiceName::Member,
    };
    format!("{time}（{}）", voice.label())
}

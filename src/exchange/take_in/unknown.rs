//! Answers that this PC could not show: to items that the list does not have, or by a list that is
//! not here. They are told before anything is taken in.
//!
//! Must not know what becomes of them.

use super::gathered::Gathered;
use crate::model::{EditionRef, ItemId, Library};
use std::collections::{BTreeMap, BTreeSet};

/// What is told, a sentence each.
pub fn told<'f>(areas: impl Iterator<Item = &'f Gathered<'f>>, library: &Library) -> Vec<String> {
    let mut lists: BTreeMap<&EditionRef, (usize, usize)> = BTreeMap::new();
    let mut items: BTreeMap<&EditionRef, (usize, BTreeSet<&ItemId>)> = BTreeMap::new();
    for area in areas {
        let mut here = BTreeSet::new();
        for round in area.answers.iter().flat_map(|part| &part.said.assessments) {
            let judged = round.judgements.iter().map(|j| &j.item);
            let said: BTreeSet<&ItemId> = round.answers.keys().chain(judged).collect();
            match library.get(&round.edition) {
                None => {
                    let (areas, answers) = lists.entry(&round.edition).or_default();
                    *areas += usize::from(here.insert(&round.edition));
                    *answers += said.len();
                }
                Some(list) => {
                    let unknown = said.into_iter().filter(|item| list.item(item).is_none());
                    for item in unknown {
                        let (count, all) = items.entry(&round.edition).or_default();
                        *count += 1;
                        all.insert(item);
                    }
                }
            }
        }
    }
    let lists = lists.into_iter().map(|(edition, (areas, answers))| {
        format!(
            "{areas}地域の回答{answers}件は、このPCにないチェックリスト（ID「{}」、{}版）のものです。取り込みますが、そのチェックリストのファイル（.toml）を「チェックリスト」のページで読み込むまでは、画面に出ません。版を書きかえていないかも確かめてください。",
            edition.list, edition.edition
        )
    });
    let items = items.into_iter().map(|(edition, (count, items))| {
        let title = library.get(edition).map_or("", |list| &list.title);
        format!(
            "チェックリスト「{title}」（{}版）にない項目IDの回答が{count}件あります（{}）。取り込みますが、画面には出ません。項目IDを書きかえていないか、確かめてください。",
            edition.edition,
            named(&items)
        )
    });
    lists.chain(items).collect()
}

/// The first few of them.
fn named(items: &BTreeSet<&ItemId>) -> String {
    const SHOWN: usize = 5;
    let shown = items.iter().take(SHOWN).map(|item| format!("「{item}」"));
    let shown: String = shown.collect();
    match items.len() {
        count if count > SHOWN => format!("{shown}ほか{}件", count - SHOWN),
        _ => shown,
    }
}

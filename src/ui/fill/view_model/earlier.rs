//! What was said earlier about the items of a list: in the year before, and in the round before
//! of the same year.
//!
//! Must not know Leptos or the browser. Items that carry on the meaning of older ones show what
//! was said about those; which ones they are is for `score` to say.

use crate::model::{
    Answer, Assessment, AssessmentKey, Checklist, FiscalYear, ItemId, Library, Rating, Round,
};
use crate::model::{AreaRecord, EditionRef};
use crate::score::shared_items_through;
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    /// The fiscal year just before.
    LastYear,
    /// The latest year that says anything, further back.
    EarlierYear,
    /// An earlier round of the same fiscal year.
    SameYear,
}

/// One earlier answer to the item, or to one that it carries on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierAnswer {
    pub before: Before,
    pub year: FiscalYear,
    pub round: Round,
    /// The old item's text, where it reads otherwise than the present one's.
    pub old_text: Option<String>,
    /// Whether the old item is asked in parts by now, of which the present one is one.
    pub is_parted: bool,
    pub answer: Answer,
}

impl EarlierAnswer {
    pub fn rating(&self) -> Option<Rating> {
        self.answer.rating
    }

    pub fn has_words(&self) -> bool {
        !self.answer.evidence.is_empty() || !self.answer.comment.is_empty()
    }
}

/// By item of `list`: the earlier answers that concern it, oldest first. Items without any are
/// left out.
pub fn earlier_answers(
    library: &Library,
    record: &AreaRecord,
    list: &Checklist,
    key: &AssessmentKey,
) -> BTreeMap<ItemId, Vec<EarlierAnswer>> {
    let mut found: BTreeMap<ItemId, Vec<EarlierAnswer>> = BTreeMap::new();
    let same_year = record.before(key).filter(|a| a.key.year == key.year);
    for earlier in record.year_before(key).into_iter().chain(same_year) {
        for (item, old) in carried_on(library, list, &earlier.edition) {
            let Some(answer) = earlier.answer(&old.id) else {
                continue;
            };
            found.entry(item).or_default().push(EarlierAnswer {
                before: before(key, earlier),
                year: earlier.key.year,
                round: earlier.key.round,
                old_text: old.text,
                is_parted: old.is_parted,
                answer: answer.clone(),
            });
        }
    }
    found
}

fn before(key: &AssessmentKey, earlier: &Assessment) -> Before {
    if earlier.key.year == key.year {
        Before::SameYear
    } else if Some(earlier.key.year) == key.year.previous() {
        Before::LastYear
    } else {
        Before::EarlierYear
    }
}

struct OldItem {
    id: ItemId,
    text: Option<String>,
    is_parted: bool,
}

/// Each item of `list` beside the items of the older edition that it carries on. Without that
/// edition, an item carries on itself alone: an id never changes its meaning.
fn carried_on(library: &Library, list: &Checklist, edition: &EditionRef) -> Vec<(ItemId, OldItem)> {
    let Some(old_list) = library.get(edition) else {
        let itself = |id: &ItemId| OldItem {
            id: id.clone(),
            text: None,
            is_parted: false,
        };
        return list
            .items
            .iter()
            .map(|item| (item.id.clone(), itself(&item.id)))
            .collect();
    };
    let all = shared_items_through(library, list, old_list);
    let mut parts: BTreeMap<ItemId, usize> = BTreeMap::new();
    for id in all.iter().flat_map(|shared| &shared.before) {
        *parts.entry(id.clone()).or_default() += 1;
    }
    all.into_iter()
        .flat_map(|shared| {
            let (now, parts) = (shared.now, &parts);
            shared.before.into_iter().map(move |id| {
                let text = |list: &Checklist, id| list.item(id).map(|item| item.text.clone());
                let (old, own) = (text(old_list, &id), text(list, &now));
                let text = old.filter(|old| Some(old) != own.as_ref());
                let is_parted = parts.get(&id).is_some_and(|parts| *parts > 1);
                let old = OldItem {
                    id,
                    text,
                    is_parted,
                };
                (now.clone(), old)
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, AreaId, AreaKind, Fit, Item, Level, Menu, ScaleLevel};
    use std::sync::Arc;

    fn list(edition: &str, items: &[(&str, &[&str])]) -> Checklist {
        let step = || ScaleLevel {
            name: String::new(),
            meaning: String::new(),
        };
        let item = |(id, continues): &(&str, &[&str])| Item {
            levels: std::array::from_fn(|_| String::new()),
            fits: vec![Fit::Region],
            continues: continues.iter().map(|id| ItemId::new(*id)).collect(),
            ..Item::new(ItemId::new(*id), Menu::ALL[0], format!("{id} of {edition}"))
        };
        Checklist {
            edition: EditionRef::new("l", edition),
            title: String::new(),
            note: String::new(),
            scale: std::array::from_fn(|_| step()),
            items: items.iter().map(item).collect(),
        }
    }

    fn key(year: i32, round: Round) -> AssessmentKey {
        AssessmentKey::area(FiscalYear::new(year).expect("in range"), round)
    }

    fn say(record: &mut AreaRecord, key: AssessmentKey, edition: &str, item: &str, level: u8) {
        let assessment = record.assessment_mut(key);
        assessment.edition = EditionRef::new("l", edition);
        assessment.edit_answer(&ItemId::new(item), |a| {
            a.rating = Level::new(level).map(Rating::Level);
        });
    }

    /// "item: before level old-text, …", an item a line.
    fn summaries(library: &Library, record: &AreaRecord, list: &Checklist) -> Vec<String> {
        let now = key(2026, Round::Middle);
        let by_item = earlier_answers(library, record, list, &now);
        let one = |e: &EarlierAnswer| {
            let level = e.rating().and_then(Rating::level).map(Level::value);
            let text = e.old_text.as_deref().unwrap_or("-");
            format!("{:?} {level:?} {text}", e.before)
        };
        let line = |(item, all): (&ItemId, &Vec<EarlierAnswer>)| {
            format!(
                "{item}: {}",
                all.iter().map(one).collect::<Vec<_>>().join(", ")
            )
        };
        by_item.iter().map(line).collect()
    }

    fn record() -> AreaRecord {
        let edition = EditionRef::new("l", "2");
        AreaRecord::new(Area::new(AreaId::new("a"), AreaKind::Region, "a", edition))
    }

    #[test]
    fn the_year_before_and_the_round_before() {
        let new = list("2", &[("x", &[]), ("y", &[])]);
        let library = Library::new([Arc::new(new.clone())]);
        let mut record = record();
        say(&mut record, key(2024, Round::End), "2", "x", 0);
        assert_eq!(
            summaries(&library, &record, &new),
            ["x: EarlierYear Some(0) -"]
        );
        say(&mut record, key(2025, Round::Start), "2", "x", 1);
        say(&mut record, key(2025, Round::End), "2", "x", 2);
        say(&mut record, key(2026, Round::Start), "2", "x", 3);
        say(&mut record, key(2026, Round::Start), "2", "y", 4);
        // neither this round itself nor a later one
        say(&mut record, key(2026, Round::Middle), "2", "y", 0);
        say(&mut record, key(2026, Round::End), "2", "x", 0);
        assert_eq!(
            summaries(&library, &record, &new),
            [
                "x: LastYear Some(2) -, SameYear Some(3) -",
                "y: SameYear Some(4) -"
            ]
        );
    }

    #[test]
    fn items_of_another_edition_are_carried_on() {
        let old = list("1", &[("a", &[]), ("b", &[]), ("same", &[])]);
        let new = list("2", &[("merged", &["a", "b"]), ("same", &[])]);
        let mut record = record();
        for (item, level) in [("a", 1), ("b", 4), ("same", 2)] {
            say(&mut record, key(2025, Round::End), "1", item, level);
        }
        let both = Library::new([Arc::new(new.clone()), Arc::new(old)]);
        assert_eq!(
            summaries(&both, &record, &new),
            [
                "merged: LastYear Some(1) a of 1, LastYear Some(4) b of 1",
                "same: LastYear Some(2) same of 1"
            ]
        );
        let new_only = Library::new([Arc::new(new.clone())]);
        assert_eq!(
            summaries(&new_only, &record, &new),
            ["same: LastYear Some(2) -"]
        );
    }

    #[test]
    fn what_was_said_of_an_item_that_is_asked_in_parts_is_known_as_such() {
        let old = list("1", &[("a", &[]), ("b", &[])]);
        let new = list("2", &[("a", &[]), ("x", &["a"]), ("y", &["b"])]);
        let mut record = record();
        for item in ["a", "b"] {
            say(&mut record, key(2025, Round::End), "1", item, 3);
        }
        let library = Library::new([Arc::new(new.clone()), Arc::new(old)]);
        let found = earlier_answers(&library, &record, &new, &key(2026, Round::Start));
        let parted = |id: &str| found[&ItemId::new(id)][0].is_parted;
        assert_eq!(["a", "x", "y"].map(parted), [true, true, false]);
    }
}

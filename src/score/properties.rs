//! What must hold for any lists and any answers: adding, removing, splitting or merging items
//! never invents a rise or a fall.

use super::menu_score::mean;
use super::samples::{in_order, item, library, list, ratings, reasons};
use super::{Comparison, Reason, Trend, compare, findings};
use crate::model::{AreaKind, Assessment, Checklist, Item, ItemId, Library, Menu};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

const REGION: AreaKind = AreaKind::Region;

/// A list with one answer for each of its items.
#[derive(Clone, Debug)]
struct FilledEdition {
    list: Checklist,
    marks: String,
}

impl FilledEdition {
    fn new(edition: &str, answered: Vec<(Item, char)>) -> Self {
        let mut list = list(edition, &[]);
        let (items, marks) = answered.into_iter().unzip();
        list.items = items;
        Self { list, marks }
    }

    fn answers(&self) -> impl Iterator<Item = (&Item, char)> {
        self.list.items.iter().zip(self.marks.chars())
    }

    fn assessment(&self) -> Assessment {
        in_order(&self.list, &self.marks)
    }

    fn against(&self, library: &Library, before: &FilledEdition) -> Comparison {
        let now = self.assessment();
        compare(
            library,
            REGION,
            (&now, &reasons(&now)),
            &before.assessment(),
        )
        .expect("both editions are there")
    }
}

fn mark() -> impl Strategy<Value = char> {
    proptest::sample::select(vec!['0', '1', '2', '3', '4', '?', '-', '.'])
}

fn menu() -> impl Strategy<Value = Menu> {
    proptest::sample::select(Menu::ALL[..3].to_vec())
}

fn old_edition() -> impl Strategy<Value = FilledEdition> {
    vec((menu(), mark()), 1..8).prop_map(|answers| {
        let items = answers.into_iter().enumerate();
        let items = items.map(|(n, (menu, mark))| (item(&format!("old-{n}"), menu, &[]), mark));
        FilledEdition::new("old", items.collect())
    })
}

/// What becomes of an old item, or where a new one comes from.
#[derive(Clone, Debug)]
struct ItemChange {
    /// Keeps the old item at this place under its own id…
    keeps: bool,
    /// …or else continues the old items at these places: none, one or several.
    continues: Vec<usize>,
    menu: Menu,
    /// The answer where no old level is carried on.
    mark: char,
    /// Which of its two neighbours a mean between levels becomes.
    up: bool,
}

fn changes() -> impl Strategy<Value = Vec<ItemChange>> {
    let places = vec(0..8usize, 0..4);
    let change = (any::<bool>(), places, menu(), mark(), any::<bool>()).prop_map(
        |(keeps, continues, menu, mark, up)| ItemChange {
            keeps,
            continues,
            menu,
            mark,
            up,
        },
    );
    vec(change, 0..12)
}

/// The edition after `old`, where every item keeps the level of what it carries on: the mean of
/// the old levels. The first whose mean lies between two levels takes one of them, as a room must
/// (two could add up to a level that nobody meant); any other such has no level. Whether one did.
fn next_edition(old: &FilledEdition, changes: &[ItemChange]) -> (FilledEdition, bool) {
    let olds: Vec<(&Item, char)> = old.answers().collect();
    let mut is_rounded = false;
    let items = changes.iter().enumerate().map(|(place, change)| {
        let same = olds.get(place).filter(|_| change.keeps);
        let sources: Vec<&(&Item, char)> = match same {
            Some(same) => vec![same],
            None => change
                .continues
                .iter()
                .filter_map(|n| olds.get(*n))
                .collect(),
        };
        let mut ids: Vec<&str> = sources.iter().map(|(item, _)| item.id.as_str()).collect();
        ids.sort_unstable();
        ids.dedup();
        let levels: Vec<f64> = olds
            .iter()
            .filter(|(item, _)| ids.contains(&item.id.as_str()))
            .filter_map(|(_, mark)| mark.to_digit(10).map(f64::from))
            .collect();
        let mark = match mean(&levels) {
            None => change.mark,
            Some(mean) => whole(mean).unwrap_or_else(|| {
                let near = if change.up { mean.ceil() } else { mean.floor() };
                let first = !std::mem::replace(&mut is_rounded, true);
                whole(near).filter(|_| first).unwrap_or('?')
            }),
        };
        let item = match same {
            Some((same, _)) => item(same.id.as_str(), change.menu, &[]),
            None => item(&format!("new-{place}"), change.menu, &ids),
        };
        (item, mark)
    });
    let new = FilledEdition::new("new", items.collect());
    (new, is_rounded)
}

fn whole(level: f64) -> Option<char> {
    ('0'..='4').find(|mark| mark.to_digit(10).map(f64::from) == Some(level))
}

/// Every item of an edition removed (0), unchanged (1), renamed (2) or split in two or three.
fn evolved(filled: &FilledEdition, step: usize, fates: &[usize]) -> FilledEdition {
    let mut items = Vec::new();
    for ((old, mark), fate) in filled.answers().zip(fates.iter().cycle()) {
        match fate {
            0 => {}
            1 => items.push((item(old.id.as_str(), old.menu, &[]), mark)),
            parts => {
                for part in 1..*parts {
                    let id = format!("{}-{step}{part}", old.id);
                    items.push((item(&id, old.menu, &[old.id.as_str()]), mark));
                }
            }
        }
    }
    FilledEdition::new(&step.to_string(), items)
}

/// `is_rounded`: one item could not keep its level to the fraction.
fn nothing_moved(
    now: &FilledEdition,
    comparison: &Comparison,
    is_rounded: bool,
) -> Result<(), TestCaseError> {
    for menu in comparison.menus {
        let moves = comparison.moves.iter().filter(|m| m.menu == menu.menu);
        let by: f64 = moves.map(|m| m.now - m.before).sum();
        prop_assert!(by.abs() < 1.0, "{menu:?}");
        prop_assert!(is_rounded || menu.before == menu.now, "{menu:?}");
        prop_assert_eq!(menu.shared > 0, menu.now.is_some());
    }
    for group in &comparison.moves {
        prop_assert_eq!(group.trend(), Trend::Same);
    }
    let found = findings(
        &now.list,
        REGION,
        (&now.assessment(), &BTreeSet::new()),
        Some(comparison),
    );
    for finding in found.strengths.iter().chain(&found.gaps) {
        let moved = |r: &Reason| matches!(r, Reason::Rose | Reason::Fell);
        prop_assert!(!finding.reasons.iter().any(moved), "{finding:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn changing_the_list_never_invents_a_move(old in old_edition(), changes in changes()) {
        let (new, is_rounded) = next_edition(&old, &changes);
        let library = library(&[&new.list, &old.list]);
        nothing_moved(&new, &new.against(&library, &old), is_rounded)?;
    }

    /// Whatever a later edition says of the items, years that were filled before it compare as they did.
    #[test]
    fn a_later_edition_never_moves_a_comparison_of_the_past(
        old in old_edition(),
        changes in changes(),
        later in changes(),
    ) {
        let (new, _) = next_edition(&old, &changes);
        let (mut after, _) = next_edition(&new, &later);
        // Named as items are in `new`, with other origins.
        let old_ids: Vec<ItemId> = old.list.items.iter().map(|item| item.id.clone()).collect();
        for (item, change) in after.list.items.iter_mut().zip(&later) {
            let ids = change.continues.iter().filter_map(|n| old_ids.get(*n).cloned());
            item.continues = ids.collect();
        }
        after.list.edition.edition = "newest".into();
        let known = library(&[&new.list, &old.list]);
        let with_later = library(&[&after.list, &new.list, &old.list]);
        prop_assert_eq!(new.against(&known, &old), new.against(&with_later, &old));
    }

    #[test]
    fn nor_over_several_editions(
        old in old_edition(),
        steps in vec(vec(0..5usize, 1..6), 1..4),
    ) {
        let mut editions = vec![old];
        for (step, fates) in steps.iter().enumerate() {
            let next = evolved(editions.last().expect("starts with one"), step, fates);
            editions.push(next);
        }
        let library = library(&editions.iter().map(|e| &e.list).collect::<Vec<_>>());
        let (new, old) = (editions.last().expect("starts with one"), &editions[0]);
        let comparison = new.against(&library, old);
        nothing_moved(new, &comparison, false)?;
        // Nothing that both years have is lost on the way: each old item with a level and a
        // descendant counts once.
        let survives = |id: &str| new.list.items.iter().any(|i| {
            i.id.as_str() == id || i.id.as_str().starts_with(&format!("{id}-"))
        });
        let expected = old.answers().filter(|(i, mark)| mark.is_ascii_digit() && survives(i.id.as_str()));
        prop_assert_eq!(comparison.shared, expected.count());
    }

    #[test]
    fn with_one_list_the_comparison_is_the_plain_difference(before in ratings(), now in ratings()) {
        let items = || (0..12).map(|n| (item(&format!("i{n}"), Menu::ALL[n % 9], &[]), '.'));
        let mut old = FilledEdition::new("1", items().collect());
        let mut new = FilledEdition::new("1", items().collect());
        (old.marks, new.marks) = (before, now);
        let library = library(&[&old.list]);
        let (there, back) = (new.against(&library, &old), old.against(&library, &new));
        let rated = |(a, b): &(char, char)| a.is_ascii_digit() && b.is_ascii_digit();
        prop_assert_eq!(there.shared, new.marks.chars().zip(old.marks.chars()).filter(rated).count());
        prop_assert_eq!(there.menus.iter().map(|m| m.shared).sum::<usize>(), there.moves.len());
        for (there, back) in there.menus.iter().zip(back.menus) {
            prop_assert_eq!((there.before, there.now), (back.now, back.before));
            prop_assert!(there.now.is_none_or(|s| (0.0..=100.0).contains(&s)));
        }
    }
}

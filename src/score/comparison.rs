//! Two assessments side by side, on what both of them rated in one voice.
//!
//! Must not know which two: a year and the one before, or two rounds.
//!
//! What the office drafted and what a 協議の場 agreed on are told in two ways: between them no level rises or
//! falls. And a level may be another one because it is seen otherwise, or asked otherwise: only what people say
//! has changed in truth (様子が変わった) is 進んだ or もどった.
//!
//! Adding, removing, splitting or merging items must never look like a rise or a fall. So each
//! item is held against the mean of the old items it carries on, as far as both sides are
//! rated; a group of linked items (see `grouping`) is the mean of its items on either side,
//! and counts once.

use super::grouping::{Group, groups};
use super::matching::shared_items_through;
use super::menu_score::mean;
use crate::model::{Answer, AreaKind, Assessment, ItemId, Library, Menu, MoveReason, MoveReasons};

/// What two assessments have in common, and how it moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How many groups are rated on both sides in one voice: only these are compared.
    pub shared: usize,
    /// How many more are rated on both sides, but drafted on one and agreed on upon the other.
    pub other_voice: usize,
    /// The nine menus in their fixed order.
    pub menus: [MenuChange; 9],
    /// Every group rated on both sides, moved or not, in the newer list's order.
    pub moves: Vec<Move>,
}

/// A menu on what both sides share. Both are means of the shared groups only, so they may
/// differ from the means that each assessment has by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MenuChange {
    pub menu: Menu,
    /// Groups of the menu rated on both sides.
    pub shared: usize,
    /// Mean level, 0 to 4. `None` if nothing is shared.
    pub before: Option<f64>,
    /// Mean level, 0 to 4. `None` if nothing is shared.
    pub now: Option<f64>,
    /// By how many levels the menu went on (or back, below 0): the mean of what moved because things changed.
    /// `None` if nothing is shared.
    pub went_on: Option<f64>,
}

/// One group rated on both sides; mostly a single item.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Its rated items in the newer edition, in list order; at least one, each in one move only.
    pub items: Vec<ItemId>,
    /// Mean level, 0 to 4.
    pub before: f64,
    /// Mean level, 0 to 4.
    pub now: f64,
    /// Where its items stand now.
    pub menu: Menu,
    /// Why it moved, if somebody has said so of one of its items.
    pub why: Option<MoveReason>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    Rose,
    Same,
    Fell,
}

/// By so much less than a whole number of levels a difference of means may come out in floating
/// point.
pub(super) const TOLERANCE: f64 = 1e-9;

/// The smallest change that people can have meant.
pub(super) const ONE_LEVEL: f64 = 1.0 - TOLERANCE;

impl Move {
    /// Levels gained because things changed; below 0 for lost ones. What is no move goes with the mean.
    pub fn went_on(&self) -> f64 {
        match (self.why, self.has_moved()) {
            (Some(MoveReason::Situation), _) | (None, false) => self.now - self.before,
            _ => 0.0,
        }
    }

    /// Whether its level is another one, for whatever reason. Items only take whole levels, so the item that merges
    /// a 3 and a 4 cannot stay at 3.5: less than one level over the whole group is rounding, and no move.
    pub fn has_moved(&self) -> bool {
        self.trend_by(self.now - self.before) != Trend::Same
    }

    /// 進んだ or もどった.
    pub fn trend(&self) -> Trend {
        self.trend_by(self.went_on())
    }

    fn trend_by(&self, change: f64) -> Trend {
        let levels = change * self.items.len() as f64;
        if levels >= ONE_LEVEL {
            Trend::Rose
        } else if levels <= -ONE_LEVEL {
            Trend::Fell
        } else {
            Trend::Same
        }
    }
}

impl Comparison {
    /// The group that holds an item, if it was compared.
    pub fn move_of(&self, item: &ItemId) -> Option<&Move> {
        self.moves.iter().find(|m| m.items.contains(item))
    }
}

/// Holds `now` against `before`, on the items that fit `kind` in both editions. `reasons`: why levels of `now`
/// are other ones, as far as somebody has said so. `None` if the library lacks one of the two editions.
pub fn compare(
    library: &Library,
    kind: AreaKind,
    (now, reasons): (&Assessment, &MoveReasons),
    before: &Assessment,
) -> Option<Comparison> {
    let (now_list, before_list) = (library.get(&now.edition)?, library.get(&before.edition)?);
    let shared = shared_items_through(library, now_list, before_list);
    let groups = groups(&shared, kind, now_list, before_list);
    let moves: Vec<Move> = groups
        .iter()
        .filter_map(|group| moved(group, (now, reasons), before))
        .collect();
    let is_rated = |group: &&Group| {
        let pairs = || {
            group
                .items
                .iter()
                .flat_map(|item| item.before.iter().map(|id| (&item.now, id)))
        };
        let mut rated =
            pairs().filter(|(new, old)| level(now, new).is_some() && level(before, old).is_some());
        rated.next().is_some()
    };
    Some(Comparison {
        shared: moves.len(),
        other_voice: groups.iter().filter(is_rated).count() - moves.len(),
        menus: Menu::ALL.map(|menu| menu_change(menu, &moves)),
        moves,
    })
}

/// `None` unless an item and at least one that it carries on are rated, all of them in one voice: held against the part
/// of them that is told as it is itself, it would seem to have moved.
fn moved(
    group: &Group,
    (now, said): (&Assessment, &MoveReasons),
    before: &Assessment,
) -> Option<Move> {
    let (mut items, mut old_levels, mut new_levels) = (Vec::new(), Vec::new(), Vec::new());
    let mut reasons = Vec::new();
    for item in &group.items {
        let voice = now.answer(&item.now).map(Answer::voice);
        let rated = || item.before.iter().filter(|id| level(before, id).is_some());
        let is_of_voice = |id: &ItemId| before.answer(id).map(Answer::voice) == voice;
        if !rated().all(is_of_voice) {
            continue;
        }
        let old: Vec<f64> = rated().filter_map(|id| level(before, id)).collect();
        if let (Some(old), Some(new)) = (mean(&old), level(now, &item.now)) {
            items.push(item.now.clone());
            reasons.extend(said.get(&item.now).copied());
            old_levels.push(old);
            new_levels.push(new);
        }
    }
    Some(Move {
        items,
        before: mean(&old_levels)?,
        now: mean(&new_levels)?,
        menu: group.menu,
        // Situation stands first.
        why: reasons.into_iter().min(),
    })
}

fn level(assessment: &Assessment, id: &ItemId) -> Option<f64> {
    let level = assessment.rating(id)?.level()?;
    Some(f64::from(level.value()))
}

fn menu_change(menu: Menu, moves: &[Move]) -> MenuChange {
    let of_menu = || moves.iter().filter(|m| m.menu == menu);
    let before: Vec<f64> = of_menu().map(|m| m.before).collect();
    let now: Vec<f64> = of_menu().map(|m| m.now).collect();
    let went_on: Vec<f64> = of_menu().map(Move::went_on).collect();
    MenuChange {
        menu,
        shared: before.len(),
        before: mean(&before),
        now: mean(&now),
        went_on: mean(&went_on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EditionRef, ForumId, MeetingId, SittingRef};
    use crate::score::samples::{self, in_order, library, list, reasons};

    type Items<'a> = &'a [(&'a str, &'a [&'a str])];

    const REGION: AreaKind = AreaKind::Region;
    const AB: Items = &[("a", &[]), ("b", &[])];

    fn compared(now: (Items, &str), before: (Items, &str)) -> Comparison {
        let (new, old) = (list("2", now.0), list("1", before.0));
        let library = library(&[&new, &old]);
        let (now, before) = (in_order(&new, now.1), in_order(&old, before.1));
        compare(&library, REGION, (&now, &reasons(&now)), &before).expect("both editions are there")
    }

    /// `expected` as "items before→now, trend", a group a line.
    fn check(now: (Items, &str), before: (Items, &str), expected: &[&str]) {
        let comparison = compared(now, before);
        let moves = comparison.moves.iter().map(|m| {
            let items: Vec<&str> = m.items.iter().map(ItemId::as_str).collect();
            let trend = m.trend();
            format!("{} {}→{} {trend:?}", items.join("+"), m.before, m.now)
        });
        assert_eq!(moves.collect::<Vec<_>>(), expected);
        assert_eq!(comparison.shared, expected.len());
    }

    #[test]
    fn only_what_both_sides_rated_is_compared() {
        check((AB, "13"), (AB, "31"), &["a 3→1 Fell", "b 1→3 Rose"]);
        check((AB, "2."), (AB, "24"), &["a 2→2 Same"]);
        for mark in ["?", "-", "."] {
            check((AB, &format!("2{mark}")), (AB, "44"), &["a 4→2 Fell"]);
            check((AB, "22"), (AB, &format!("4{mark}")), &["a 4→2 Fell"]);
        }
        check((&[("c", &[])], "4"), (AB, "44"), &[]);
    }

    #[test]
    fn a_split_counts_once() {
        let split: Items = &[("x", &["a"]), ("y", &["a"]), ("b", &[])];
        check((split, "331"), (AB, "31"), &["x+y 3→3 Same", "b 1→1 Same"]);
        check((split, "401"), (AB, "21"), &["x+y 2→2 Same", "b 1→1 Same"]);
        check(
            (split, "321"),
            (AB, "31"),
            &["x+y 3→2.5 Fell", "b 1→1 Same"],
        );
        check((split, "4?1"), (AB, "31"), &["x 3→4 Rose", "b 1→1 Same"]);
        let menu = compared((split, "332"), (AB, "30")).menus[0];
        assert_eq!((menu.before, menu.now), (Some(1.5), Some(2.5)));
    }

    #[test]
    fn what_merges_a_draft_and_an_agreed_level_is_held_against_neither_alone() {
        let (new, old) = (list("2", &[("x", &["a", "b"])]), list("1", AB));
        let library = library(&[&new, &old]);
        let (mut now, mut before) = (in_order(&new, "2"), in_order(&old, "13"));
        let sitting = SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new("m"),
        };
        now.agree(|_| true, &sitting);
        before.agree(|item| item.as_str() == "b", &sitting);
        let compared = |before: &Assessment| {
            let found = compare(&library, REGION, (&now, &reasons(&now)), before);
            found.map(|found| (found.shared, found.other_voice))
        };
        assert_eq!(compared(&before), Some((0, 1)));
        before.agree(|_| true, &sitting);
        assert_eq!(compared(&before), Some((1, 0)));
    }

    #[test]
    fn a_merge_is_held_against_the_mean() {
        let merged: Items = &[("x", &["a", "b"])];
        check((merged, "2"), (AB, "04"), &["x 2→2 Same"]);
        check((merged, "4"), (AB, "?4"), &["x 4→4 Same"]);
        // no whole level lies at 3.5: half a level is rounding
        check((merged, "3"), (AB, "34"), &["x 3.5→3 Same"]);
        check((merged, "4"), (AB, "34"), &["x 3.5→4 Same"]);
        check((merged, "2"), (AB, "34"), &["x 3.5→2 Fell"]);
    }

    #[test]
    fn split_and_merged_at_once_an_unrated_part_moves_nothing() {
        let both: Items = &[("x", &["a", "b"]), ("y", &["b"])];
        check((both, "32"), (AB, "42"), &["x+y 2.5→2.5 Same"]);
        check((both, "?2"), (AB, "42"), &["y 2→2 Same"]);
    }

    #[test]
    fn a_change_is_shown_where_the_items_stand_now() {
        let old = list("1", &[("a", &[])]);
        let mut new = list("2", &[("x", &["a"]), ("y", &["a"])]);
        new.items[1].menu = Menu::ALL[5];
        let (now, before) = (in_order(&new, "14"), in_order(&old, "2"));
        let comparison = compare(
            &library(&[&new, &old]),
            REGION,
            (&now, &reasons(&now)),
            &before,
        );
        let menus = comparison.expect("both editions are there").menus;
        let got = menus.map(|m| (m.shared, m.before, m.now));
        assert_eq!(got[0], (1, Some(2.0), Some(1.0)));
        assert_eq!(got[5], (1, Some(2.0), Some(4.0)));
        assert_eq!(got[1], (0, None, None));
        assert_eq!(menus.map(|m| m.menu), Menu::ALL);
    }

    #[test]
    fn without_its_list_an_assessment_cannot_be_compared() {
        let (list, known) = samples::answered("3");
        let mut stranger = known.clone();
        stranger.edition = EditionRef::new("of-another-pc", "1");
        let (library, none) = (library(&[&list]), MoveReasons::new());
        assert!(compare(&library, REGION, (&known, &none), &known).is_some());
        assert_eq!(compare(&library, REGION, (&known, &none), &stranger), None);
        assert_eq!(compare(&library, REGION, (&stranger, &none), &known), None);
    }
}

//! The fiscal years of an area side by side, each menu on the items that its years share.
//!
//! Must not know how the years are drawn. Two years are compared in `comparison`; a line over
//! many years needs the same items under all its points, or a change of the list would look like a
//! rise or a fall. And it joins only what is told in one voice: what the office drafted one year and a 協議の場
//! agreed on in the next is neither.

use super::comparison::ONE_LEVEL;
use super::matching::shared_items_through;
use super::menu_score::{MenuScore, mean, menu_scores};
use crate::model::{
    Answer, AreaVoice, AskedOf, Assessment, Checklist, FiscalYear, ItemId, Library, Menu,
    MoveReason, MoveReasons, Rating,
};

/// A line needs at least so many items under all its points: fewer would speak for a whole menu.
const FEWEST_ITEMS: usize = 2;

/// One menu over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuLine {
    pub menu: Menu,
    /// How many items of the latest list are rated in every year of the line. 0 without a line.
    pub items: usize,
    /// The longest run of years that shares enough items, back from the latest year in which at
    /// least half of the menu was answered: a round that has just begun would leave the
    /// years before it with few. Where there is no such year, back from the latest with anything
    /// rated. In time order.
    pub points: Vec<MenuYear>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MenuYear {
    pub year: FiscalYear,
    /// 段階の平均, 0 to 4, on the line's shared items alone.
    pub mean_level: f64,
    /// 目安: less than half of the menu was answered in that year's round.
    pub thin: bool,
    /// Whether the line goes on from the year before: its items were told in the same voice then.
    pub joined: bool,
    /// By how many levels the menu went on since that year because things changed, the mean over the line's items
    /// (below 0: back). 0 where the line begins anew.
    pub went_on: f64,
}

/// One item of the latest list over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemLine {
    pub item: ItemId,
    pub menu: Menu,
    /// One a year, in the order of the assessments given.
    pub cells: Vec<ItemCell>,
    /// How each year stands to the last one before it in which the item was rated.
    pub steps: Vec<ItemStep>,
}

/// From one year to the next in which an item was rated.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ItemStep {
    /// Whether both are told in one voice, if there are two.
    pub joined: bool,
    /// Levels that it went on because things changed; below 0: back.
    pub went_on: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemCell {
    /// That year's list had no such item.
    NotAsked,
    Blank,
    /// Where several old items were merged into this one: the lowest of their levels, so that a
    /// merged item never looks further than its last part was.
    Rated(Rating),
}

/// The assessment that a fiscal year is shown by, with why its levels are other ones than before.
pub type YearRound<'a> = (&'a Assessment, MoveReasons);

/// One assessment a fiscal year, in time order, seen from the latest one's list.
struct Years<'a> {
    list: &'a Checklist,
    of: AskedOf,
    /// Each with its list and, for each item of `list` that fits, the items of its own list.
    each: Vec<Year<'a>>,
}

struct Year<'a> {
    assessment: &'a Assessment,
    /// Why its levels are other ones than in the year before.
    reasons: &'a MoveReasons,
    list: &'a Checklist,
    /// For an item of the latest list: what it was in this year's. Empty if it was not asked.
    origins: Vec<(ItemId, Vec<ItemId>)>,
}

impl<'a> Years<'a> {
    /// `None` without assessments, or if the library lacks a list.
    fn new(library: &'a Library, of: AskedOf, rounds: &'a [YearRound<'a>]) -> Option<Self> {
        let list = library.get(&rounds.last()?.0.edition)?;
        let each = rounds.iter().map(|(assessment, reasons)| {
            let own = library.get(&assessment.edition)?;
            let shared = shared_items_through(library, list, own);
            Some(Year {
                assessment,
                reasons,
                list: own,
                origins: shared.into_iter().map(|s| (s.now, s.before)).collect(),
            })
        });
        let each = each.collect::<Option<Vec<_>>>()?;
        Some(Self { list, of, each })
    }

    fn steps(&self, item: &ItemId) -> Vec<ItemStep> {
        let mut before: Option<&Year> = None;
        let steps = self.each.iter().map(|year| {
            let is_rated = year.level(item).is_some();
            let last = before.filter(|_| is_rated);
            let joined = last.is_none_or(|last| is_joined(Some(year), last, item));
            let went_on = last.filter(|_| joined).map(|last| year.went_on(item, last));
            if is_rated {
                before = Some(year);
            }
            ItemStep {
                joined,
                went_on: went_on.unwrap_or_default(),
            }
        });
        steps.collect()
    }
}

impl Year<'_> {
    fn origins(&self, item: &ItemId) -> &[ItemId] {
        let found = self.origins.iter().find(|(now, _)| now == item);
        found.map_or(&[], |(_, before)| before)
    }

    /// Mean level of what the item was in this year. `None` unless rated.
    fn level(&self, item: &ItemId) -> Option<f64> {
        let rated = self.origins(item).iter().filter_map(|id| {
            let level = self.assessment.rating(id)?.level()?;
            Some(f64::from(level.value()))
        });
        mean(&rated.collect::<Vec<_>>())
    }

    /// In which voice it is told. `None` unless rated, or in both at once.
    fn voice(&self, item: &ItemId) -> Option<AreaVoice> {
        let answers = self
            .origins(item)
            .iter()
            .filter_map(|id| self.assessment.answer(id));
        let rated = answers.filter(|answer| answer.rating.and_then(Rating::level).is_some());
        let mut voices = rated.map(Answer::voice);
        let first = voices.next()?;
        voices.all(|voice| voice == first).then_some(first)
    }

    /// By how many levels an item went on since `before` because things changed. Less than a level is what remains
    /// where an item carries on several: nobody is asked why, and it goes with the line.
    fn went_on(&self, item: &ItemId, before: &Self) -> f64 {
        let reasons = self
            .origins(item)
            .iter()
            .filter_map(|id| self.reasons.get(id));
        let why = reasons.min();
        let levels = self.level(item).zip(before.level(item));
        let change = levels.map(|(now, before)| now - before);
        let counts = |change: &f64| match why {
            Some(reason) => *reason == MoveReason::Situation,
            None => change.abs() < ONE_LEVEL,
        };
        change.filter(counts).unwrap_or_default()
    }

    fn cell(&self, item: &ItemId, of: AskedOf) -> ItemCell {
        let origins = self.origins(item);
        let ratings = || origins.iter().filter_map(|id| self.assessment.rating(id));
        let lowest = ratings().filter_map(Rating::level).min();
        let own = |id: &ItemId| self.list.item(id);
        let asks = |id: &ItemId| own(id).is_none_or(|i| self.assessment.asks(i, of));
        match (origins.iter().any(asks), lowest) {
            (false, _) => ItemCell::NotAsked,
            (true, Some(level)) => ItemCell::Rated(Rating::Level(level)),
            (true, None) => ratings().next().map_or(ItemCell::Blank, ItemCell::Rated),
        }
    }
}

/// The nine menus over the years. `rounds`: one a fiscal year, in time order. `None` without
/// any, or if the library lacks a list that one of them was filled with.
pub fn menu_lines(
    library: &Library,
    of: AskedOf,
    rounds: &[YearRound<'_>],
) -> Option<[MenuLine; 9]> {
    let years = Years::new(library, of, rounds)?;
    let scores: Vec<[MenuScore; 9]> = years
        .each
        .iter()
        .map(|y| menu_scores(y.list, of, y.assessment))
        .collect();
    Some(Menu::ALL.map(|menu| menu_line(&years, &scores, menu)))
}

fn menu_line(years: &Years, scores: &[[MenuScore; 9]], menu: Menu) -> MenuLine {
    let thin = |scores: &[MenuScore; 9]| scores[usize::from(menu.number()) - 1].thin;
    let mut shared: Vec<&ItemId> = years
        .list
        .items_of(menu, years.of.kind)
        .map(|i| &i.id)
        .collect();
    let rated = |year: &Year| shared.iter().any(|item| year.level(item).is_some());
    let ends = |sure: bool| {
        let mut each = years.each.iter().zip(scores);
        let end = each.rposition(|(year, scores)| rated(year) && !(sure && thin(scores)));
        end.map(|last| last + 1)
    };
    let end = ends(true).or_else(|| ends(false)).unwrap_or(0);
    let mut begins = end;
    for (index, year) in years.each[..end].iter().enumerate().rev() {
        let still: Vec<&ItemId> = shared
            .iter()
            .copied()
            .filter(|item| year.level(item).is_some())
            .collect();
        // A single year is no comparison: whatever it has may be shown.
        let enough = match begins == end {
            true => !still.is_empty(),
            false => still.len() >= FEWEST_ITEMS,
        };
        if !enough {
            break;
        }
        // A few items that are told otherwise than the others do not break the line: they are left out of it.
        let later = years.each.get(index + 1).filter(|_| begins < end);
        let of_voice = still.iter().copied();
        let of_voice: Vec<&ItemId> = of_voice
            .filter(|item| is_joined(later, year, item))
            .collect();
        let is_most = of_voice.len() >= FEWEST_ITEMS && of_voice.len() * 2 > still.len();
        shared = if is_most { of_voice } else { still };
        begins = index;
    }
    let points = (begins..end).filter_map(|index| {
        let year = &years.each[index];
        let before = index.checked_sub(1).filter(|before| *before >= begins);
        let before = before.map(|before| &years.each[before]);
        let joined = before.filter(|before| {
            shared
                .iter()
                .all(|item| is_joined(Some(year), before, item))
        });
        let of_all = |of: &dyn Fn(&ItemId) -> Option<f64>| -> Option<f64> {
            let all: Vec<f64> = shared.iter().filter_map(|item| of(item)).collect();
            mean(&all)
        };
        let went_on = joined.and_then(|before| of_all(&|item| Some(year.went_on(item, before))));
        Some(MenuYear {
            year: year.assessment.key.year,
            mean_level: of_all(&|item| year.level(item))?,
            thin: thin(&scores[index]),
            joined: joined.is_some(),
            went_on: went_on.unwrap_or_default(),
        })
    });
    let points: Vec<MenuYear> = points.collect();
    let items = if points.is_empty() { 0 } else { shared.len() };
    MenuLine {
        menu,
        items,
        points,
    }
}

/// Whether both years tell an item in one voice. `later`: `None` where there is none to join.
fn is_joined(later: Option<&Year>, year: &Year, item: &ItemId) -> bool {
    let Some(later) = later else { return true };
    let voice = year.voice(item);
    voice.is_some() && voice == later.voice(item)
}

/// Every item of the latest list that makes sense for the area, or that it rated all the same, over the
/// years. `None` as for [`menu_lines`].
pub fn item_lines(
    library: &Library,
    of: AskedOf,
    rounds: &[YearRound<'_>],
) -> Option<Vec<ItemLine>> {
    let years = Years::new(library, of, rounds)?;
    let cells = |item: &ItemId| {
        let each = years.each.iter().map(|year| year.cell(item, of));
        each.collect::<Vec<_>>()
    };
    let lines = years.list.items_for(of.kind).filter_map(|item| {
        let cells = cells(&item.id);
        let is_rated = |cell: &ItemCell| matches!(cell, ItemCell::Rated(_));
        let is_shown = item.suits(of) || cells.iter().any(is_rated);
        is_shown.then(|| ItemLine {
            item: item.id.clone(),
            menu: item.menu,
            cells,
            steps: years.steps(&item.id),
        })
    });
    Some(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        AreaKind, AssessmentKey, EditionRef, Fit, ForumId, Item, Level, MeetingId, Moved, Round,
        ScaleLevel, SittingRef,
    };
    use crate::score::samples::reasons;
    use proptest::prelude::*;
    use std::sync::Arc;

    /// `items`: id, and the old ids that it continues; all in menu 1.
    fn list(edition: &str, items: &[(&str, &[&str])]) -> Arc<Checklist> {
        let text = || String::from("ー");
        let item = |(id, continues): &(&str, &[&str])| Item {
            look_for: text(),
            evidence: text(),
            levels: std::array::from_fn(|_| text()),
            fits: vec![Fit::Region],
            source: text(),
            continues: continues.iter().map(|id| ItemId::new(*id)).collect(),
            ..Item::new(ItemId::new(*id), Menu::ALL[0], text())
        };
        Arc::new(Checklist {
            edition: EditionRef::new("l", edition),
            title: text(),
            note: text(),
            scale: std::array::from_fn(|_| ScaleLevel {
                name: text(),
                meaning: text(),
            }),
            items: items.iter().map(item).collect(),
        })
    }

    fn filled(year: i32, edition: &str, levels: &[(&str, u8)]) -> Assessment {
        let year = FiscalYear::new(year).expect("in range");
        let key = AssessmentKey::area(year, Round::End);
        let mut assessment = Assessment::new(key, EditionRef::new("l", edition));
        for (id, level) in levels {
            assessment.edit_answer(&ItemId::new(*id), |a| {
                a.rating = Level::new(*level).map(Rating::Level);
            });
        }
        assessment
    }

    /// Each with what it says of itself.
    fn rounds(assessments: &[Assessment]) -> Vec<YearRound<'_>> {
        assessments.iter().map(|a| (a, reasons(a))).collect()
    }

    fn first_line(library: &Library, assessments: &[Assessment]) -> MenuLine {
        let given = rounds(assessments);
        let [line, ..] =
            menu_lines(library, AreaKind::Region.into(), &given).expect("lists are there");
        line
    }

    fn means(line: &MenuLine) -> Vec<(i32, f64)> {
        line.points
            .iter()
            .map(|p| (p.year.western(), p.mean_level))
            .collect()
    }

    #[test]
    fn a_line_rests_on_what_every_year_rated() {
        let library = Library::new([list("1", &[("a", &[]), ("b", &[]), ("c", &[])])]);
        let years = [
            filled(2024, "1", &[("a", 0), ("b", 2)]),
            filled(2025, "1", &[("a", 2), ("b", 2), ("c", 4)]),
        ];
        let line = first_line(&library, &years);
        assert_eq!(line.items, 2, "c was not rated in 2024");
        assert_eq!(means(&line), [(2024, 1.0), (2025, 2.0)]);
    }

    #[test]
    fn a_line_begins_where_enough_is_shared() {
        let library = Library::new([
            list("2", &[("x", &["a"]), ("y", &[]), ("z", &[])]),
            list("1", &[("a", &[]), ("b", &[])]),
        ]);
        let years = [
            filled(2023, "1", &[("a", 1), ("b", 1)]),
            filled(2024, "2", &[("x", 1), ("y", 1), ("z", 1)]),
            filled(2025, "2", &[("x", 2), ("y", 2), ("z", 2)]),
        ];
        let line = first_line(&library, &years);
        assert_eq!(line.items, 3, "one item of 2023 cannot speak for the menu");
        assert_eq!(means(&line), [(2024, 1.0), (2025, 2.0)]);
        let given = rounds(&years);
        let rows = item_lines(&library, AreaKind::Region.into(), &given).expect("lists are there");
        let level = |n| ItemCell::Rated(Rating::Level(Level::new(n).expect("in range")));
        assert_eq!(rows[0].cells, [level(1), level(1), level(2)]);
        assert_eq!(rows[1].cells, [ItemCell::NotAsked, level(1), level(2)]);
    }

    #[test]
    fn a_round_that_has_just_begun_takes_nothing_from_the_years_before() {
        let library = Library::new([list("1", &[("a", &[]), ("b", &[]), ("c", &[])])]);
        let two = [
            filled(2024, "1", &[("a", 0), ("b", 2), ("c", 1)]),
            filled(2025, "1", &[("a", 2), ("b", 2), ("c", 2)]),
        ];
        let whole = first_line(&library, &two);
        for begun in [&[][..], &[("a", 4)]] {
            let three = [&two[..], &[filled(2026, "1", begun)]].concat();
            assert_eq!(first_line(&library, &three), whole, "{begun:?}");
        }
        let three = [
            &two[..],
            &[filled(2026, "1", &[("a", 4), ("b", 2), ("c", 0)])],
        ];
        assert_eq!(first_line(&library, &three.concat()).points.len(), 3);
        let thin = first_line(&library, &[filled(2026, "1", &[("a", 4)])]);
        assert_eq!((thin.points.len(), thin.points[0].thin), (1, true));
    }

    #[test]
    fn what_is_not_asked_of_the_area_has_a_line_where_it_was_rated_all_the_same() {
        let mut list = Checklist::clone(&list("1", &[("a", &[]), ("b", &[]), ("c", &[])]));
        for (item, fit) in list.items.iter_mut().zip([
            Fit::Municipality,
            Fit::MunicipalityWithHealthCentre,
            Fit::MunicipalityWithHealthCentre,
        ]) {
            item.fits = vec![fit];
        }
        let library = Library::new([Arc::new(list)]);
        let years = [
            filled(2024, "1", &[("a", 1), ("b", 2)]),
            filled(2025, "1", &[("a", 2)]),
        ];
        let given = rounds(&years);
        let cells = |own_health_center| {
            let of = AskedOf {
                kind: AreaKind::Municipality,
                own_health_center,
            };
            let lines = item_lines(&library, of, &given).expect("its list is there");
            let cells = lines
                .into_iter()
                .map(|line| (line.item.to_string(), line.cells));
            cells.collect::<Vec<_>>()
        };
        let level = |n| ItemCell::Rated(Rating::Level(Level::new(n).expect("in range")));
        let (not_asked, blank) = (ItemCell::NotAsked, ItemCell::Blank);
        let a = || ("a".to_owned(), vec![level(1), level(2)]);
        assert_eq!(
            cells(None),
            [
                a(),
                ("b".to_owned(), vec![level(2), blank]),
                ("c".to_owned(), vec![blank, blank]),
            ]
        );
        assert_eq!(
            cells(Some(false)),
            [a(), ("b".to_owned(), vec![level(2), not_asked])]
        );
    }

    #[test]
    fn what_is_told_in_another_voice_breaks_the_line_and_only_what_changed_goes_on() {
        let library = Library::new([list("1", &[("a", &[]), ("b", &[]), ("c", &[])])]);
        let year = |western, levels: [u8; 3], reason| {
            let named: Vec<(&str, u8)> = ["a", "b", "c"].into_iter().zip(levels).collect();
            let mut year = filled(western, "1", &named);
            for answer in year.answers.values_mut() {
                let to = answer.rating.and_then(Rating::level).expect("rated");
                answer.moved = Some(Moved { to, reason });
            }
            year
        };
        let sitting = SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new("m"),
        };
        let (changed, seen) = (MoveReason::Situation, MoveReason::View);
        let mut years = [
            year(2023, [1, 1, 1], changed),
            year(2024, [2, 2, 2], changed),
            year(2025, [2, 3, 2], seen),
            year(2026, [3, 3, 3], changed),
        ];
        let told = |years: &[Assessment]| {
            let points = first_line(&library, years).points;
            points
                .iter()
                .map(|p| (p.joined, p.went_on))
                .collect::<Vec<_>>()
        };
        let third = 2.0 / 3.0;
        assert_eq!(
            told(&years),
            [(false, 0.0), (true, 1.0), (true, 0.0), (true, third)]
        );
        for agreed in &mut years[2..] {
            agreed.agree(|_| true, &sitting);
        }
        assert_eq!(
            told(&years),
            [(false, 0.0), (true, 1.0), (false, 0.0), (true, third)]
        );
        assert_eq!(first_line(&library, &years).items, 3);
        // One item that is told otherwise is left out, and the line goes on.
        years[2].back_to_draft(|item| item.as_str() != "c");
        years[3].back_to_draft(|item| item.as_str() != "c");
        let line = first_line(&library, &years);
        assert_eq!(line.items, 2);
        assert!(line.points.iter().skip(1).all(|point| point.joined));
    }

    #[test]
    fn an_unknown_list_gives_no_line() {
        let library = Library::default();
        let year = filled(2025, "1", &[("a", 1)]);
        assert_eq!(
            menu_lines(&library, AreaKind::Region.into(), &rounds(&[year])),
            None
        );
        assert_eq!(menu_lines(&library, AreaKind::Region.into(), &[]), None);
    }

    proptest! {
        /// Items are added, removed and split, every answer stays: nothing rises, nothing falls.
        #[test]
        fn a_new_edition_alone_moves_nothing(old in prop::collection::vec(0..=4u8, 3..8), parts in 1..3usize, dropped in 0..2usize, added in 0..=4u8) {
            let old_ids: Vec<String> = (0..old.len()).map(|i| format!("o{i}")).collect();
            let old_items: Vec<(&str, &[&str])> = old_ids.iter().map(|id| (id.as_str(), &[][..])).collect();
            let left = &old_ids[dropped..];
            let origins: Vec<[&str; 1]> = left.iter().map(|id| [id.as_str()]).collect();
            let new_ids: Vec<(String, usize)> = (0..left.len()).flat_map(|i| (0..parts).map(move |p| (format!("n{i}-{p}"), i))).collect();
            let mut new_items: Vec<(&str, &[&str])> = new_ids.iter().map(|(id, i)| (id.as_str(), &origins[*i][..])).collect();
            new_items.push(("added", &[]));
            let library = Library::new([list("2", &new_items), list("1", &old_items)]);
            let before: Vec<(&str, u8)> = old_ids.iter().map(String::as_str).zip(old.iter().copied()).collect();
            let mut now: Vec<(&str, u8)> = new_ids.iter().map(|(id, i)| (id.as_str(), old[i + dropped])).collect();
            now.push(("added", added));
            let line = first_line(&library, &[filled(2024, "1", &before), filled(2025, "2", &now)]);
            let scores: Vec<f64> = line.points.iter().map(|p| p.mean_level).collect();
            prop_assert_eq!(scores.len(), 2);
            prop_assert!((scores[0] - scores[1]).abs() < 1e-9, "{:?}", scores);
        }
    }
}

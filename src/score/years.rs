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
mod tests;

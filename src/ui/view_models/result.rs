//! What the page 「結果」 reads out of an area's answers: one value that is compared and shown.
//!
//! It decides which answers are held against which; what is a score, a strength or a gap is decided
//! in `score`. Must not know Leptos or the browser.

mod changes;
mod sectors;

pub use changes::Change;
pub use sectors::Sector;

use crate::chart::RoundResult;
use crate::model::{
    AreaRecord, AskedOf, Assessment, AssessmentKey, Checklist, Item, ItemId, Library, Menu, Rating,
    Scope, Side,
};
use crate::score::{Finding, Findings, compare, findings, unknowns};
use crate::ui::view_models::round_figures::RoundFigures;
use changes::changes;
use sectors::sectors;
use std::sync::Arc;

/// One round of an area, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
pub enum ResultViewModel {
    /// The list that it was filled with is not on this PC.
    NoList {
        list: String,
        edition: String,
    },
    /// Nothing was answered and nothing said.
    Empty,
    Round(Box<RoundViewModel>),
}

#[derive(Clone, Debug, PartialEq)]
pub struct RoundViewModel {
    pub of: AskedOf,
    pub list: Arc<Checklist>,
    /// This round's own scores, with the round before where both rest on the same items.
    pub now: RoundResult,
    /// Both rounds on the items that both rated, when `now` cannot hold them side by side.
    pub moved: Option<RoundResult>,
    /// What the comparison rests on. `None` if there is no round before, or nothing is shared.
    pub shared: Option<Shared>,
    pub findings: Findings,
    /// The round of an earlier year that strengths and gaps were held against.
    pub year_before: Option<AssessmentKey>,
    /// Levels that are other ones than before.
    pub changes: Vec<Change>,
    /// わからない, in list order.
    pub unknowns: Vec<ItemId>,
    pub answered: Answered,
    /// By which other list than the ordinary one it was filled, and how many items that has.
    pub by: Option<(Scope, usize)>,
    /// The first menu with an item that nobody has answered.
    pub first_open: Option<Menu>,
    /// By the fields beyond mental health that the list names.
    pub sectors: Vec<Sector>,
}

/// What a comparison rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    pub before: AssessmentKey,
    /// Groups rated in both rounds, in one voice.
    pub count: usize,
    /// Groups rated in both rounds that are not compared: drafted in one, agreed on in the other.
    pub other_voice: usize,
    /// The two rounds were filled with different editions.
    pub editions_differ: bool,
}

/// How the items of the list were answered; the first four add up to all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    pub rated: usize,
    pub unknown: usize,
    pub not_applicable: usize,
    pub blank: usize,
    /// 前回のまま among the answered ones.
    pub carried: usize,
}

impl Answered {
    pub fn all(&self) -> usize {
        self.rated + self.unknown + self.not_applicable + self.blank
    }
}

impl ResultViewModel {
    pub fn of(library: &Library, record: &AreaRecord, key: &AssessmentKey) -> Self {
        let edition = record.edition(key);
        let Some(list) = library.get(edition) else {
            return ResultViewModel::NoList {
                list: edition.list.clone(),
                edition: edition.edition.clone(),
            };
        };
        match record.assessment(key) {
            Some(now) if !now.is_blank() => {
                ResultViewModel::Round(Box::new(RoundViewModel::of(library, record, list, now)))
            }
            _ => ResultViewModel::Empty,
        }
    }
}

impl RoundViewModel {
    fn of(library: &Library, record: &AreaRecord, list: &Arc<Checklist>, now: &Assessment) -> Self {
        let of = record.area.asked_of();
        let kind = of.kind;
        let reasons = record.move_reasons(&now.key);
        let held = |before: &Assessment| compare(library, kind, (now, &reasons), before);
        let before = record.before(&now.key).and_then(|b| Some((b, held(b)?)));
        let shared = before.as_ref().map(|(b, comparison)| Shared {
            before: b.key,
            count: comparison.shared,
            other_voice: comparison.other_voice,
            editions_differ: b.edition != now.edition,
        });
        let before = before.filter(|(_, comparison)| comparison.shared > 0);
        let year_before = record
            .year_before(&now.key)
            .and_then(|b| Some((b.key, held(b)?)))
            .filter(|(_, comparison)| comparison.shared > 0);
        let round_figures = RoundFigures {
            library,
            area: &record.area,
            list,
            now,
            before: before.as_ref().map(|(b, comparison)| (*b, comparison)),
        };
        let (figures, moved) = round_figures.figures();
        let changes = changes(
            before.as_ref().map(|(_, comparison)| comparison),
            year_before.as_ref().map(|(_, comparison)| comparison),
        );
        let mut answered = Answered::default();
        let mut first_open = None;
        for item in list.items_for(kind).filter(|i| now.asks(i, of)) {
            *match now.rating(&item.id) {
                Some(Rating::Level(_)) => &mut answered.rated,
                Some(Rating::Unknown) => &mut answered.unknown,
                Some(Rating::NotApplicable) => &mut answered.not_applicable,
                None => &mut answered.blank,
            } += 1;
            answered.carried += usize::from(now.answer(&item.id).is_some_and(|a| a.carried));
            if first_open.is_none() && now.rating(&item.id).is_none() {
                first_open = Some(item.menu);
            }
        }
        Self {
            of,
            list: list.clone(),
            now: figures,
            moved,
            shared: shared.filter(|shared| shared.count + shared.other_voice > 0),
            findings: findings(
                list,
                kind,
                (now, &record.unheard(&now.key, list)),
                year_before.as_ref().map(|(_, c)| c),
            ),
            year_before: year_before.map(|(key, _)| key),
            changes,
            unknowns: unknowns(list, kind, now),
            answered,
            by: (now.scope != Scope::Whole && now.scope.is_in(list, of)).then(|| {
                let items = list.asked_of(of).filter(|i| now.scope.holds(i));
                (now.scope, items.count())
            }),
            first_open,
            sectors: sectors(list, of, now),
        }
    }

    pub fn side(&self, side: Side) -> &[Finding] {
        match side {
            Side::Strength => &self.findings.strengths,
            Side::Gap => &self.findings.gaps,
        }
    }

    pub fn finding(&self, side: Side, item: &ItemId) -> Option<&Finding> {
        self.side(side).iter().find(|f| f.item == *item)
    }

    /// The items that people can still add to a side, by menu: struck ones too.
    pub fn addable(&self, side: Side) -> Vec<(Menu, Vec<&Item>)> {
        let stands = |item: &&Item| self.finding(side, &item.id).is_some_and(Finding::stands);
        Menu::ALL
            .into_iter()
            .map(|menu| {
                let items = self.list.asked_of(self.of).filter(|i| i.menu == menu);
                (menu, items.filter(|item| !stands(item)).collect::<Vec<_>>())
            })
            .filter(|(_, items)| !items.is_empty())
            .collect()
    }

    /// わからない by menu, in the menus' order.
    pub fn unknowns_by_menu(&self) -> Vec<(Menu, Vec<ItemId>)> {
        let of = |menu| {
            let items = self
                .unknowns
                .iter()
                .filter(|id| self.menu_of(id) == Some(menu));
            items.cloned().collect::<Vec<_>>()
        };
        Menu::ALL
            .into_iter()
            .map(|menu| (menu, of(menu)))
            .filter(|(_, items)| !items.is_empty())
            .collect()
    }

    fn menu_of(&self, id: &ItemId) -> Option<Menu> {
        self.list.item(id).map(|item| item.menu)
    }
}

#[cfg(test)]
mod tests;

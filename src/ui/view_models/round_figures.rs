//! Which numbers stand side by side in the figures of a round.
//!
//! A round's own means rest on all that it rated; a comparison rests on what both rounds rated.
//! Where these are not the same items, a dot of the one beside a dot of the other would show a
//! rise or a fall that nobody made: a new item at level 0 looks like a fall. Then the round's own
//! means stand alone, and the comparison gets a figure of its own.
//!
//! Must not know how the figures are drawn, nor Leptos or the browser.

use crate::chart::{MenuPoint, RoundResult, SharedItems};
use crate::model::{Area, Assessment, AssessmentKey, Checklist, Library, Menu, Rating};
use crate::score::{
    Comparison, MenuChange, MenuScore, SharedItem, is_thin, menu_scores, shared_items_through,
};
use crate::ui::view_models::sittings::whose_in_short;

pub(super) struct RoundFigures<'a> {
    pub library: &'a Library,
    pub area: &'a Area,
    pub list: &'a Checklist,
    pub now: &'a Assessment,
    /// The round before, held against this one.
    pub before: Option<(&'a Assessment, &'a Comparison)>,
}

/// 令和8年度 年度当初
pub(super) fn label(key: &AssessmentKey) -> String {
    format!("{} {}", key.year.era_label(), key.round.label())
}

impl RoundFigures<'_> {
    /// This round's figure, and the comparison's if it needs one of its own.
    pub fn figures(&self) -> (RoundResult, Option<RoundResult>) {
        let own = menu_scores(self.list, self.area.asked_of(), self.now);
        let before_thin = self.before_thin();
        let point = |score: &MenuScore, change: Option<&MenuChange>| MenuPoint {
            menu: score.menu,
            now: score.mean_level,
            before: change.and_then(|change| change.before),
            went_on: change.and_then(|change| change.went_on).unwrap_or_default(),
            rated: score.rated,
            applicable: score.all - score.not_applicable,
            unknown: score.unknown,
            thin: score.thin,
            before_thin: before_thin[usize::from(score.menu.number()) - 1],
        };
        let Some((before, comparison)) = self.before else {
            let points = own.iter().map(|score| point(score, None)).collect();
            return (self.result(points, None), None);
        };
        let shared_items = Some(SharedItems {
            count: comparison.shared,
            other_voice: comparison.other_voice,
            editions_differ: before.edition != self.now.edition,
        });
        if same_items(&own, comparison) {
            let points = own.iter().zip(&comparison.menus);
            let points = points
                .map(|(score, change)| point(score, Some(change)))
                .collect();
            let result = self.result(points, Some(before));
            return (
                RoundResult {
                    shared_items,
                    ..result
                },
                None,
            );
        }
        let points = own.iter().map(|score| point(score, None)).collect();
        let moved = self.result(self.moved(before, comparison), Some(before));
        (
            self.result(points, None),
            Some(RoundResult {
                shared_items,
                ..moved
            }),
        )
    }

    fn result(&self, points: Vec<MenuPoint>, before: Option<&Assessment>) -> RoundResult {
        RoundResult {
            area: self.area.name.clone(),
            now_label: label(&self.now.key),
            whose: whose_in_short(self.now),
            before_label: before.map(|b| label(&b.key)),
            level_names: self.list.level_names(),
            points,
            shared_items: None,
        }
    }

    /// 目安 in the round before, by its own list.
    fn before_thin(&self) -> [bool; 9] {
        self.before
            .and_then(|(before, _)| {
                let list = self.library.get(&before.edition)?;
                Some(menu_scores(list, self.area.asked_of(), before).map(|score| score.thin))
            })
            .unwrap_or_default()
    }

    /// Both rounds over what both rated; menus that share nothing are left out. 「回答」 counts the
    /// items that could be compared and those that were: too few of them are thin.
    fn moved(&self, before: &Assessment, comparison: &Comparison) -> Vec<MenuPoint> {
        let shared = match self.library.get(&before.edition) {
            Some(list) => self.comparable(list),
            None => Vec::new(),
        };
        let count = |menu: Menu| shared.iter().filter(|m| **m == menu).count();
        comparison
            .menus
            .iter()
            .filter(|change| change.shared > 0)
            .map(|change| {
                let of_menu = comparison.moves.iter().filter(|m| m.menu == change.menu);
                let rated = of_menu.map(|m| m.items.len()).sum();
                let applicable = count(change.menu);
                let thin = is_thin(rated, applicable);
                MenuPoint {
                    menu: change.menu,
                    now: change.now,
                    before: change.before,
                    went_on: change.went_on.unwrap_or_default(),
                    rated,
                    applicable,
                    unknown: 0,
                    thin,
                    before_thin: thin,
                }
            })
            .collect()
    }

    /// The menu of each item that both editions have for this area, but 該当なし.
    fn comparable(&self, before: &Checklist) -> Vec<Menu> {
        let (kind, of) = (self.area.kind, self.area.asked_of());
        let shared = shared_items_through(self.library, self.list, before);
        let fits = |s: &&SharedItem| {
            let mut old = s.before.iter().filter_map(|id| before.item(id));
            old.any(|item| item.is_for(kind))
        };
        let concerns = |s: &&SharedItem| self.now.rating(&s.now) != Some(Rating::NotApplicable);
        shared
            .iter()
            .filter(fits)
            .filter(concerns)
            .filter_map(|s| self.list.item(&s.now))
            .filter(|item| item.is_for(kind))
            .filter(|item| self.now.asks(item, of))
            .map(|item| item.menu)
            .collect()
    }
}

/// Whether every menu's own mean is the one that the comparison has for it.
fn same_items(own: &[MenuScore; 9], comparison: &Comparison) -> bool {
    const NOTHING: f64 = 1e-6;
    own.iter().zip(&comparison.menus).all(|(own, menu)| {
        match (own.mean_level, menu.now) {
            (Some(own), Some(shared)) => (own - shared).abs() < NOTHING,
            // Nothing to compare with is no wrong comparison.
            _ => true,
        }
    })
}

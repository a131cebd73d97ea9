//! The round that is being filled: one assessment of one area, with the list that it uses.
//!
//! Reads and changes narrow slices: with ten years in the workspace, a key press in one text must
//! not copy the whole record.

use crate::model::{
    Answer, AreaId, AreaKind, Assessment, AssessmentKey, Checklist, Circle, EditionRef, ItemId,
    Menu, SharedField,
};
use crate::ui::fill::view_model::answering::{answer, changed};
use crate::ui::fill::view_model::earlier::{EarlierAnswer, earlier_answers};
use crate::ui::fill::view_model::same_as_before::{Same, put_all, sames, take_back};
use crate::ui::fill::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::AppState;
use crate::ui::state::undo::Undo;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Clone)]
pub struct FillState {
    app_state: AppState,
    area: AreaId,
    key: AssessmentKey,
    pub kind: AreaKind,
    pub list: Arc<Checklist>,
}

impl FillState {
    /// # Errors
    /// The edition that the round uses, when this PC does not have it; also when the area is
    /// gone, with the edition nameless (the app draws no page about such an area).
    pub fn open(app_state: AppState, area: AreaId, key: AssessmentKey) -> Result<Self, EditionRef> {
        let found = app_state.peek(|w| {
            w.record(&area)
                .map(|r| (r.area.kind, r.edition(&key).clone()))
        });
        let (kind, edition) = found.ok_or_else(|| EditionRef::new("", ""))?;
        let list = app_state
            .library
            .with_untracked(|library| library.get(&edition).cloned());
        Ok(Self {
            list: list.ok_or(edition)?,
            app_state,
            area,
            key,
            kind,
        })
    }

    /// Follows the assessment; `None` while nobody has begun it.
    pub fn with_assessment<R>(&self, read: impl FnOnce(Option<&Assessment>) -> R) -> R {
        self.app_state.with(|w| {
            let record = w.record(&self.area);
            read(record.and_then(|r| r.assessment(&self.key)))
        })
    }

    /// The assessment as it is now, not followed.
    pub fn peek_assessment<R>(&self, read: impl FnOnce(Option<&Assessment>) -> R) -> R {
        self.app_state.peek(|w| {
            let record = w.record(&self.area);
            read(record.and_then(|r| r.assessment(&self.key)))
        })
    }

    /// One part of one answer, followed.
    pub fn part<T>(&self, item: &ItemId, part: fn(&Answer) -> T) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let (fill_state, item) = (self.clone(), item.clone());
        Memo::new(move |_| {
            fill_state.with_assessment(|a| {
                a.and_then(|a| a.answer(&item))
                    .map(part)
                    .unwrap_or_default()
            })
        })
    }

    /// Changes one answer. What changes nothing begins no assessment and saves nothing.
    pub fn change(&self, item: &ItemId, change: impl FnOnce(&mut Answer)) {
        let before = self.peek_assessment(|a| answer(a, item));
        if let Some(after) = changed(before, change) {
            self.app_state.edit_record(&self.area, |r| {
                r.assessment_mut(self.key).edit_answer(item, |a| *a = after);
            });
        }
    }

    /// Whether the round is filled by the short list, followed.
    pub fn is_short(&self) -> Memo<bool> {
        let fill_state = self.clone();
        Memo::new(move |_| fill_state.with_assessment(|a| a.is_some_and(|a| a.short)))
    }

    /// Fills the round by the short list, or by all of it: no answer changes.
    pub fn make_short(&self, short: bool) {
        let is_so = self.peek_assessment(|a| a.is_some_and(|a| a.short)) == short;
        if !is_so {
            self.app_state.edit_record(&self.area, |r| {
                r.assessment_mut(self.key).short = short;
            });
        }
    }

    /// 令和8年度 中間
    pub fn when(&self) -> String {
        t::when(self.key.year, self.key.round)
    }

    /// What 「前回と同じ」 would bring, by item.
    pub fn sames(&self, earlier: &BTreeMap<ItemId, Vec<EarlierAnswer>>) -> BTreeMap<ItemId, Same> {
        self.app_state.peek(|w| {
            let record = w.record(&self.area);
            record.map_or_else(BTreeMap::new, |r| sames(r, &self.key, earlier))
        })
    }

    /// All of these items as they were before, with a way back.
    pub fn make_same(&self, undo: Undo, items: &[ItemId], sames: &BTreeMap<ItemId, Same>) {
        let key = self.key;
        let answers = |state: &Self| {
            let of = |item: &ItemId| state.peek_assessment(|a| answer(a, item));
            items
                .iter()
                .map(|item| (item.clone(), of(item)))
                .collect::<Vec<_>>()
        };
        let before = answers(self);
        self.app_state.edit_record(&self.area, |r| {
            put_all(r.assessment_mut(key), items, sames);
        });
        let after = answers(self);
        let state = self.clone();
        undo.offer(t::made_same(items.len()), move || {
            let mut is_back = false;
            state.app_state.edit_record(&state.area, |r| {
                is_back = take_back(r.assessment_mut(key), &before, &after);
            });
            is_back
        });
    }

    /// How far the area lets comments go, followed.
    pub fn comments_circle(&self) -> Circle {
        let usual = SharedField::Comments.usual_circle();
        self.app_state.with(|w| {
            let record = w.record(&self.area);
            record.map_or(usual, |r| r.circle(SharedField::Comments))
        })
    }

    /// What was said earlier, by item.
    pub fn earlier(&self) -> BTreeMap<ItemId, Vec<EarlierAnswer>> {
        let library = self.app_state.library.get_untracked();
        self.app_state.peek(|w| {
            w.record(&self.area)
                .map(|r| earlier_answers(&library, r, &self.list, &self.key))
                .unwrap_or_default()
        })
    }

    pub fn fill(&self, menu: Menu) -> Route {
        Route::Fill {
            area: self.area.clone(),
            year: self.key.year,
            round: self.key.round,
            menu,
        }
    }

    pub fn fill_item(&self, menu: Menu, item: ItemId) -> Route {
        Route::FillItem {
            area: self.area.clone(),
            year: self.key.year,
            round: self.key.round,
            menu,
            item,
        }
    }

    pub fn fill_list(&self) -> Route {
        Route::FillList {
            area: self.area.clone(),
            year: self.key.year,
            round: self.key.round,
        }
    }

    /// The sheet to fill in on paper, by the list that the round is filled by.
    pub fn blank_list(&self, short: bool) -> Route {
        Route::BlankList {
            area: self.area.clone(),
            year: self.key.year,
            round: self.key.round,
            short,
        }
    }

    pub fn result(&self) -> Route {
        Route::Result {
            area: self.area.clone(),
            year: self.key.year,
            round: self.key.round,
        }
    }
}

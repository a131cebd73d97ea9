//! The round that is being filled: one assessment of one area, with the list that it uses.
//!
//! Reads and changes narrow slices: with ten years in the workspace, a key press in one text must
//! not copy the whole record.

use crate::model::{
    Answer, AreaId, AreaRecord, AskedOf, Assessment, AssessmentKey, Checklist, Circle, EditionRef,
    ItemId, Menu, Scope, SharedField, Workspace,
};
use crate::score::{GoingOver, going_over};
use crate::ui::fill::view_model::answering::{answer, changed};
use crate::ui::fill::view_model::earlier::{EarlierAnswer, earlier_answers};
use crate::ui::fill::view_model::edition::{begun_with, has_gone_over};
use crate::ui::fill::view_model::same_as_before::{Same, put_all, sames, take_back};
use crate::ui::fill::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::AppState;
use crate::ui::state::undo::Undo;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The edition by which a round is filled, followed only as the area goes over to another one or back: who
/// takes back the one answer of a round goes on in the list that lies open.
pub fn edition_of(
    app_state: AppState,
    area: AreaId,
    key: AssessmentKey,
) -> Memo<Option<EditionRef>> {
    let of_area = {
        let area = area.clone();
        Memo::new(move |_| app_state.with(|w| w.record(&area).map(|r| r.area.checklist.clone())))
    };
    Memo::new(move |_| {
        // Read, not only tracked: a memo that nobody reads follows nothing.
        of_area.with(|_| ());
        app_state.peek(|w| w.record(&area).map(|r| r.edition(&key).clone()))
    })
}

#[derive(Clone)]
pub struct FillState {
    app_state: AppState,
    area: AreaId,
    key: AssessmentKey,
    pub of: AskedOf,
    pub list: Arc<Checklist>,
}

impl FillState {
    /// # Errors
    /// The edition that the round uses, when this PC does not have it; also when the area is
    /// gone, with the edition nameless (the app draws no page about such an area).
    pub fn open(app_state: AppState, area: AreaId, key: AssessmentKey) -> Result<Self, EditionRef> {
        let found = app_state.peek(|w| {
            w.record(&area)
                .map(|r| (r.area.asked_of(), r.edition(&key).clone()))
        });
        let (of, edition) = found.ok_or_else(|| EditionRef::new("", ""))?;
        let list = app_state
            .library
            .with_untracked(|library| library.get(&edition).cloned());
        Ok(Self {
            list: list.ok_or(edition)?,
            app_state,
            area,
            key,
            of,
        })
    }

    /// Follows the round; as it would begin while nobody has begun it.
    pub fn with_round<R>(&self, read: impl FnOnce(&Assessment) -> R) -> R {
        self.app_state.with(|w| self.read(w, read))
    }

    /// The round as it is now, not followed.
    pub fn peek_round<R>(&self, read: impl FnOnce(&Assessment) -> R) -> R {
        self.app_state.peek(|w| self.read(w, read))
    }

    /// What stands around the round in the area's record, not followed.
    pub fn peek_around<R: Default>(
        &self,
        read: impl FnOnce(&AreaRecord, &AssessmentKey) -> R,
    ) -> R {
        let found = |w: &Workspace| Some(read(w.record(&self.area)?, &self.key));
        self.app_state.peek(found).unwrap_or_default()
    }

    fn read<R>(&self, workspace: &Workspace, read: impl FnOnce(&Assessment) -> R) -> R {
        match workspace.record(&self.area) {
            Some(record) => read(&record.round(&self.key, &self.list)),
            None => read(&Assessment::new(self.key, self.list.edition.clone())),
        }
    }

    /// One part of one answer, followed.
    pub fn part<T>(&self, item: &ItemId, part: fn(&Answer) -> T) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let (fill_state, item) = (self.clone(), item.clone());
        Memo::new(move |_| {
            fill_state.with_round(|round| round.answer(&item).map(part).unwrap_or_default())
        })
    }

    /// Changes one answer. What changes nothing begins no assessment and saves nothing.
    pub fn change(&self, item: &ItemId, change: impl FnOnce(&mut Answer)) {
        let before = self.peek_round(|round| answer(round, item));
        if let Some(after) = changed(before, change) {
            self.app_state.edit_record(&self.area, |r| {
                r.begin(self.key, &self.list)
                    .edit_answer(item, |a| *a = after);
            });
        }
    }

    /// Whether the round says anything, followed.
    pub fn is_begun(&self) -> Memo<bool> {
        let fill_state = self.clone();
        Memo::new(move |_| fill_state.with_round(|round| !round.is_blank()))
    }

    /// How much of the list the round asks for, followed.
    pub fn scope(&self) -> Memo<Scope> {
        let fill_state = self.clone();
        Memo::new(move |_| fill_state.with_round(|round| round.scope))
    }

    /// Fills the round by so much of the list: no answer changes.
    pub fn choose(&self, scope: Scope) {
        if self.peek_round(|round| round.scope) != scope {
            self.app_state.edit_record(&self.area, |r| {
                r.begin(self.key, &self.list).scope = scope;
            });
        }
    }

    /// The same below a menu, where it changes more than is seen: told, with a way back.
    pub fn choose_for_all(&self, undo: Undo, scope: Scope, said: String) {
        let before = self.peek_round(|round| round.scope);
        self.choose(scope);
        let state = self.clone();
        undo.offer(said, move || {
            let is_so = state.peek_round(|round| round.scope) == scope;
            if is_so {
                state.choose(before);
            }
            is_so
        });
    }

    /// A newer edition of the area's list, and what going over to it comes to; only for a round that
    /// says nothing yet.
    pub fn newer(&self) -> Option<(Arc<Checklist>, GoingOver)> {
        if !self.peek_round(Assessment::is_blank) {
            return None;
        }
        self.app_state.library.with_untracked(|library| {
            let newer = library.newer(&self.list.edition)?;
            let over = going_over(library, self.of, newer, &self.list);
            Some((newer.clone(), over))
        })
    }

    /// The rounds that begin from now on use this list; those begun keep theirs. There is a way back until
    /// one begins.
    pub fn go_over(&self, undo: Undo, list: &Checklist) {
        let (now, before) = (list.edition.clone(), self.list.edition.clone());
        let mut begun = 0;
        self.app_state.edit_record(&self.area, |record| {
            begun = begun_with(record, &now);
            record.area.checklist.clone_from(&now);
        });
        let state = self.clone();
        undo.offer(t::gone_over(&list.title), move || {
            let mut is_back = false;
            state.app_state.edit_record(&state.area, |record| {
                is_back = has_gone_over(record, &now, begun);
                if is_back {
                    record.area.checklist.clone_from(&before);
                }
            });
            is_back
        });
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
            let of = |item: &ItemId| state.peek_round(|round| answer(round, item));
            items
                .iter()
                .map(|item| (item.clone(), of(item)))
                .collect::<Vec<_>>()
        };
        let before = answers(self);
        self.app_state.edit_record(&self.area, |r| {
            put_all(r.begin(key, &self.list), items, sames);
        });
        let after = answers(self);
        let state = self.clone();
        undo.offer(t::made_same(items.len()), move || {
            let mut is_back = false;
            state.app_state.edit_record(&state.area, |r| {
                is_back = take_back(r.begin(key, &state.list), &before, &after);
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

    pub fn area(&self) -> AreaId {
        self.area.clone()
    }

    pub fn key(&self) -> AssessmentKey {
        self.key
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
    pub fn blank_list(&self, scope: Scope) -> Route {
        Route::BlankList {
            area: self.area.clone(),
            year: self.key.year,
            round: self.key.round,
            scope,
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

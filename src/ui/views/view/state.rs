//! What the parts of the page share: what people see, followed, and the ways to leave an item.

use crate::chart::MenuViews;
use crate::model::{AreaId, AreaRecord, AssessmentKey, Cards, ItemId, LEVELS, Level, SittingRef};
use crate::ui::browser::clock;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::AppState;
use crate::ui::state::undo::{Undo, use_undo};
use crate::ui::view_models::sittings::{at_hand, held_since, sitting_code};
use crate::ui::view_models::views::leaving::Leaving;
use crate::ui::view_models::views::left::LeftItem;
use crate::ui::view_models::views::{ItemViews, MemberWord, RoundViews, Views, show_word};
use crate::ui::views::view_model::menus;
use crate::ui::views::words as t;
use crate::ui::widgets::leaving::view_model::Press;
use crate::ui::words::views as shared;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct ViewsState {
    app_state: AppState,
    undo: Undo,
    id: StoredValue<AreaId>,
    key: AssessmentKey,
    pub views: Memo<Views>,
    /// Those that were held, with what they are called.
    pub sittings: Memo<Vec<(SittingRef, String)>>,
    /// The code of the one in which the items are left; blank until it is chosen.
    pub sitting: RwSignal<String>,
}

impl ViewsState {
    pub fn open(app_state: AppState, id: AreaId, key: AssessmentKey) -> Self {
        let library = app_state.library;
        let views = app_state.of_area(&id, move |record| {
            library.with(|library| Views::of(library, record, &key))
        });
        let sittings = app_state.of_area(&id, move |record| {
            held_since(record, key.year, clock::today())
        });
        let first =
            app_state.peek(|workspace| at_hand(workspace.record(&id)?, key.year, clock::today()));
        Self {
            app_state,
            undo: use_undo(),
            id: StoredValue::new(id),
            key,
            views,
            sittings,
            sitting: RwSignal::new(first.as_ref().map(sitting_code).unwrap_or_default()),
        }
    }

    /// `None` while too few people answered.
    pub fn read<R>(&self, look: impl FnOnce(&RoundViews) -> R) -> Option<R> {
        self.views.with(|views| views.round().map(look))
    }

    pub fn item(&self, item: ItemId) -> Memo<Option<ItemViews>> {
        let own = *self;
        Memo::new(move |_| own.read(|round| round.item(&item).cloned()).flatten())
    }

    pub fn level_names(&self) -> [String; LEVELS] {
        let key = self.key;
        let list = self.app_state.peek(|workspace| {
            let record = self.id.with_value(|id| workspace.record(id))?;
            let edition = record.edition(&key);
            let library = self.app_state.library;
            library.with_untracked(|library| library.get(edition).cloned())
        });
        list.map(|list| list.level_names()).unwrap_or_default()
    }

    pub fn menus(&self) -> Memo<Option<MenuViews>> {
        let (key, library) = (self.key, self.app_state.library);
        self.app_state.of_area(&self.id.get_value(), move |record| {
            library.with(|library| menus(record, library.get(record.edition(&key))?, &key))
        })
    }

    pub fn left(&self, item: ItemId) -> Memo<LeftItem> {
        let key = self.key;
        self.app_state.of_area(&self.id.get_value(), move |record| {
            LeftItem::of(record, &key, &item, clock::today())
        })
    }

    pub fn has_sitting(&self) -> Signal<bool> {
        let own = *self;
        let is_chosen = move |code: &String| {
            own.sittings
                .with(|all| all.iter().any(|(of, _)| sitting_code(of) == *code))
        };
        Signal::derive(move || own.sitting.with(is_chosen))
    }

    /// There are some, and none is chosen yet.
    pub fn is_to_choose(&self) -> Signal<bool> {
        let (own, has_sitting) = (*self, self.has_sitting());
        Signal::derive(move || !has_sitting.get() && own.sittings.with(|all| !all.is_empty()))
    }

    fn leaving(&self, views: &ItemViews) -> Leaving {
        Leaving {
            key: self.key,
            item: views.item.clone(),
            text: views.text.clone(),
        }
    }

    fn change(&self, said: String, change: impl FnOnce(&mut AreaRecord)) {
        self.undo
            .changing(self.app_state, &self.id.get_value(), said, change);
    }

    fn edit(&self, change: impl FnOnce(&mut AreaRecord)) {
        self.app_state.edit_record(&self.id.get_value(), change);
    }

    /// One of the three ways, or back to open.
    pub fn press(&self, views: &ItemViews, press: Press) {
        let of = self.leaving(views);
        let code = self.sitting.get_untracked();
        let sittings = self.sittings.get_untracked().into_iter();
        let mut sittings = sittings.map(|(sitting, _)| sitting);
        let sitting = sittings.find(|sitting| sitting_code(sitting) == code);
        match (press, sitting) {
            (Press::Reopen, sitting) => {
                self.change(t::reopened(&of.text), |r| of.reopen(r, sitting.as_ref()));
            }
            (Press::Agree(level), Some(sitting)) => {
                let level_word = shared::level(Level::new(level.value()));
                let told = format!("{level_word}で{}", shared::AGREE);
                self.change(t::left(&of.text, &told), |r| of.agree(r, level, &sitting));
            }
            (Press::Leave(how), Some(sitting)) => {
                let said = t::left(&of.text, how.label());
                self.change(said, |r| of.leave(r, how, &sitting));
            }
            (_, None) => {}
        }
    }

    pub fn keep_words(&self, views: &ItemViews, text: &str) {
        let of = self.leaving(views);
        self.edit(|record| of.keep_words(record, text));
    }

    pub fn keep_cards(&self, views: &ItemViews, cards: Cards) {
        let of = self.leaving(views);
        self.edit(|record| of.keep_cards(record, cards));
    }

    pub fn show_word(&self, item: &ItemId, said: &MemberWord, on: bool) {
        let key = self.key;
        self.edit(|record| show_word(record, &key, (item, said), on));
    }

    /// Where the sittings are written down.
    pub fn forums(&self) -> Route {
        Route::Forums(self.id.get_value())
    }
}

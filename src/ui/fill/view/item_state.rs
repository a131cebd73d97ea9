//! One item while it is answered: its choice, the last change of it, and what its keys do.

use super::key_press::key_press;
use super::moves;
use super::state::FillState;
use crate::model::{Item, ItemId, Menu, Rating};
use crate::score::progress;
use crate::ui::browser::clock;
use crate::ui::fill::view_model::answering::{Changed, answer, first_open, next_open};
use crate::ui::fill::view_model::keys::{ItemCommand, ItemKeyPress, command, stepped};
use crate::ui::fill::view_model::places;
use crate::ui::fill::view_model::progress::next_open as next_open_menu;
use crate::ui::fill::view_model::same_as_before::Same;
use crate::ui::navigation::go;
use crate::ui::state::character_keys::use_character_keys;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlSelectElement, HtmlTextAreaElement};

/// On which page an item is answered.
#[derive(Clone, Copy)]
pub enum AnsweredOn {
    /// Among the items of a menu, with its evidence: who presses 「前回と同じ」 there has looked at it.
    Menu(Menu),
    /// A line among all. From paper, an answer leads to the next line.
    List { from_paper: RwSignal<bool> },
}

#[derive(Clone, Copy)]
pub struct ItemState {
    fill_state: StoredValue<FillState>,
    item: StoredValue<ItemId>,
    same: StoredValue<Result<Same, &'static str>>,
    pub rating: Memo<Option<Rating>>,
    /// The last change of an answer that was there.
    pub changed: RwSignal<Option<Changed>>,
    /// Why a key brought nothing, until something else is done.
    pub nothing: RwSignal<Option<&'static str>>,
    /// The items on the page, in order.
    shown: RwSignal<Vec<ItemId>>,
    characters: RwSignal<bool>,
    on: AnsweredOn,
}

impl ItemState {
    pub fn new(
        fill_state: &FillState,
        item: &Item,
        // Or why there is nothing that could be the same.
        same: Result<Same, &'static str>,
        shown: RwSignal<Vec<ItemId>>,
        on: AnsweredOn,
    ) -> Self {
        Self {
            fill_state: StoredValue::new(fill_state.clone()),
            item: StoredValue::new(item.id.clone()),
            same: StoredValue::new(same),
            rating: fill_state.part(&item.id, |a| a.rating),
            changed: RwSignal::new(None),
            nothing: RwSignal::new(None),
            shown,
            characters: use_character_keys().on,
            on,
        }
    }

    fn id(self) -> ItemId {
        self.item.get_value()
    }

    fn sees_evidence(self) -> bool {
        matches!(self.on, AnsweredOn::Menu(_))
    }

    pub fn rate(self, rating: Option<Rating>) {
        self.nothing.set(None);
        let id = self.id();
        let fill_state = self.fill_state.get_value();
        let before = fill_state.peek_round(|round| answer(round, &id));
        // The same again on what was 前回のまま: somebody has looked.
        let is_looked_at = before.carried && before.rating == rating && self.sees_evidence();
        let looked = clock::today().filter(|_| is_looked_at);
        let last = self.changed.get_untracked();
        self.changed.set(Changed::after(last, before, rating));
        fill_state.change(&id, |a| {
            a.rating = rating;
            a.checked = looked.or(a.checked);
        });
    }

    /// The focus follows to the chosen level, so that a screen reader says it.
    pub fn choose(self, rating: Option<Rating>) {
        self.rate(rating);
        moves::to_choice(&self.id(), rating);
    }

    /// Back to what stood before the change that is told.
    pub fn change_back(self) {
        let Some(Changed { before, .. }) = self.changed.get_untracked() else {
            return;
        };
        let id = self.id();
        moves::to_choice(&id, before.rating);
        let fill_state = self.fill_state.get_value();
        fill_state.change(&id, |a| Changed::put_back(&before, a));
        self.changed.set(None);
    }

    /// 前回と同じ. An answer that is there stays.
    ///
    /// Returns whether the item is answered by it.
    pub fn make_same(self) -> bool {
        let same = match self.same.get_value() {
            Ok(same) => same,
            Err(why) => {
                self.nothing.set(Some(why));
                return false;
            }
        };
        if self.rating.get_untracked().is_some() {
            return true;
        }
        let (id, fill_state) = (self.id(), self.fill_state.get_value());
        let before = fill_state.peek_round(|round| answer(round, &id));
        let looked = clock::today().filter(|_| self.sees_evidence());
        fill_state.change(&id, |a| same.put_into(a, looked));
        self.changed.set(Some(Changed {
            from: None,
            to: same.rating(),
            before,
        }));
        true
    }

    /// 前回と同じ by its button, which goes away.
    pub fn press_same(self) {
        self.make_same();
        moves::to_choice(&self.id(), self.rating.get_untracked());
    }

    pub fn press(self, event: &KeyboardEvent) {
        let key = event.key();
        if let Some(command) = command(self.key_press(event, &key)) {
            event.prevent_default();
            self.perform(command);
        }
    }

    fn key_press<'a>(self, event: &KeyboardEvent, key: &'a str) -> ItemKeyPress<'a> {
        let target = event.target();
        let is = |test: fn(&EventTarget) -> bool| target.as_ref().is_some_and(test);
        ItemKeyPress {
            typing: is(|t| {
                t.has_type::<HtmlTextAreaElement>() || t.has_type::<HtmlSelectElement>()
            }),
            on_level: moves::level_in_focus(&self.id()),
            ..key_press(event, key, self.characters.get_untracked())
        }
    }

    pub fn perform(self, command: ItemCommand) {
        let id = self.id();
        self.nothing.set(None);
        match command {
            ItemCommand::Rate(rating) if self.is_from_paper() => {
                self.rate(Some(rating));
                self.to_neighbour(true);
                moves::to_middle();
            }
            ItemCommand::Rate(rating) => self.choose(Some(rating)),
            ItemCommand::TakeBack => self.choose(None),
            ItemCommand::Step(level, by) => {
                self.choose(Some(Rating::Level(stepped(level, by))));
            }
            ItemCommand::Next => self.to_neighbour(true),
            ItemCommand::Previous => self.to_neighbour(false),
            ItemCommand::NextOpen => self.to_next_open(),
            ItemCommand::Same => {
                if self.make_same() {
                    self.to_neighbour(true);
                }
            }
            ItemCommand::Evidence => moves::to_element(&places::evidence(&id)),
            ItemCommand::Comment => moves::to_element(&places::comment(&id)),
            ItemCommand::Levels => moves::to_levels(&id),
        }
    }

    fn is_from_paper(self) -> bool {
        match self.on {
            AnsweredOn::List { from_paper } => from_paper.get_untracked(),
            AnsweredOn::Menu(_) => false,
        }
    }

    fn to_neighbour(self, forward: bool) {
        let id = self.id();
        self.shown
            .with_untracked(|shown| moves::to_neighbour(shown, &id, forward));
    }

    /// Below on this page; or else in another menu; or else above on this page; or else to the link
    /// onward.
    fn to_next_open(self) {
        let id = self.id();
        let fill_state = self.fill_state.get_value();
        let (below, above) = self.shown.with_untracked(|shown| {
            fill_state.peek_round(|a| {
                let below = next_open(shown, &id, a).cloned();
                (below, first_open(shown.iter(), a).cloned())
            })
        });
        if below.is_none()
            && let AnsweredOn::Menu(menu) = self.on
        {
            let (list, of) = (&fill_state.list, fill_state.of);
            let counted = fill_state.peek_round(|round| progress(list, of, round));
            if let Some(next) = next_open_menu(&counted, menu) {
                return go(&fill_state.fill(next));
            }
        }
        match below.or(above) {
            Some(item) => moves::to_item(&item),
            None => moves::to_element(places::ONWARD),
        }
    }
}

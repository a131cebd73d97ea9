//! What is typed, and what is to be mended, while the form is open.
//!
//! Must not know how it looks, nor what a text becomes: `view_model` says that.

use crate::model::{Area, AreaKind, EditionRef};
use crate::ui::area_form::view_model::{AreaField, Mistake, Unconfirmed, is_asked, message_of};
use leptos::prelude::*;

/// What is typed, field by field, and what is to be mended.
#[derive(Clone, Copy)]
pub struct FormState {
    pub kind: RwSignal<AreaKind>,
    /// In the order of [`AreaField::ALL`].
    texts: [RwSignal<String>; AreaField::ALL.len()],
    pub checklist: RwSignal<EditionRef>,
    pub mistakes: RwSignal<Vec<Mistake>>,
    /// Whether the area has a code, a prefecture, and a word on its 保健所, of its own kind or not.
    has: [bool; 3],
}

impl FormState {
    /// `unconfirmed`: what was changed in it when it was left.
    pub fn of(area: &Area, unconfirmed: &Unconfirmed) -> Self {
        Self {
            kind: RwSignal::new(unconfirmed.kind(area)),
            texts: AreaField::ALL.map(|field| RwSignal::new(unconfirmed.text(field, area))),
            checklist: RwSignal::new(unconfirmed.checklist(area)),
            mistakes: RwSignal::new(Vec::new()),
            has: [
                AreaField::Code,
                AreaField::Prefecture,
                AreaField::OwnHealthCenter,
            ]
            .map(|field| !field.text(area).is_empty()),
        }
    }

    /// What is not as in `area`, followed.
    pub fn unconfirmed(&self, area: &Area) -> Unconfirmed {
        let (kind, checklist) = (self.kind.get(), self.checklist.get());
        // What this kind is not asked for is not kept; it is there again with the other kind.
        Unconfirmed::of(area, kind, checklist, |field| match self.asks(field) {
            true => self.text(field).get(),
            false => String::new(),
        })
    }

    /// All as in `area` again.
    pub fn begin_anew(&self, area: &Area) {
        self.kind.set(area.kind);
        self.checklist.set(area.checklist.clone());
        for field in AreaField::ALL {
            self.text(field).set(field.text(area));
        }
        self.mistakes.set(Vec::new());
    }

    /// Whether the form asks for it, followed: see [`is_asked`].
    pub fn asks(&self, field: AreaField) -> bool {
        let [code, prefecture, own_health_center] = self.has;
        let is_there = match field {
            AreaField::Code => code,
            AreaField::Prefecture => prefecture,
            AreaField::OwnHealthCenter => own_health_center,
            _ => true,
        };
        is_there || is_asked(field, self.kind.get())
    }

    pub fn text(&self, field: AreaField) -> RwSignal<String> {
        self.texts[field as usize]
    }

    /// What is to be mended in one field.
    pub fn error(&self, field: AreaField) -> Signal<Option<String>> {
        let mistakes = self.mistakes;
        Signal::derive(move || mistakes.with(|all| message_of(all, field)))
    }

    /// The area as it is `now`, with what was changed since the form `began`; what is wrong is told
    /// at each field and nothing is returned.
    pub fn read(&self, began: &Area, now: &Area) -> Option<Area> {
        let changed = untrack(|| self.unconfirmed(began));
        let (area, mistakes) = match changed.laid_over(now) {
            Ok(area) => (Some(area), Vec::new()),
            Err(mistakes) => (None, mistakes),
        };
        self.mistakes.set(mistakes);
        area
    }
}

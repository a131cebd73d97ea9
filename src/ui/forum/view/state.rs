//! The one forum that the page is about: read in parts, changed at once.

use crate::model::{AreaId, Forum, ForumId, Meeting, MeetingId};
use crate::ui::forum::view_model;
use crate::ui::state::app_state::AppState;
use crate::ui::state::undo::Undo;
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct ForumState {
    pub app_state: AppState,
    area: StoredValue<AreaId>,
    id: StoredValue<ForumId>,
}

impl ForumState {
    pub fn new(app_state: AppState, area: AreaId, id: ForumId) -> Self {
        Self {
            app_state,
            area: StoredValue::new(area),
            id: StoredValue::new(id),
        }
    }

    pub fn area(&self) -> AreaId {
        self.area.get_value()
    }

    pub fn id(&self) -> ForumId {
        self.id.get_value()
    }

    /// One part of the forum, followed; other changes do not wake the reader.
    pub fn read<T>(&self, part: impl Fn(&Forum) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let id = self.id();
        self.app_state.of_area(&self.area(), move |record| {
            record.forum(&id).map(&part).unwrap_or_default()
        })
    }

    /// As it is now, without following it.
    pub fn peek<T: Default>(&self, part: impl FnOnce(&Forum) -> T) -> T {
        let (area, id) = (self.area(), self.id());
        self.app_state.peek(|w| {
            let record = w.record(&area);
            let found = record.and_then(|r| r.forum(&id));
            found.map(part).unwrap_or_default()
        })
    }

    pub fn edit(&self, change: impl FnOnce(&mut Forum)) {
        let id = self.id();
        self.app_state.edit_record(&self.area(), |record| {
            if let Some(forum) = record.forum_mut(&id) {
                change(forum);
            }
        });
    }

    /// A text of the forum: its value followed, and how it is kept.
    pub fn text(
        self,
        get: fn(&Forum) -> &String,
        set: fn(&mut Forum) -> &mut String,
    ) -> (Signal<String>, Callback<String>) {
        let value = self.read(move |f| get(f).clone());
        let keep = Callback::new(move |text| self.edit(|f| *set(f) = text));
        (value.into(), keep)
    }

    /// Takes the forum away, and with it the others' reports to it.
    pub fn remove(&self, undo: Undo, said: String) {
        let id = self.id();
        undo.changing(self.app_state, &self.area(), said, |record| {
            view_model::remove(record, &id);
        });
    }

    /// Takes a sitting away.
    pub fn remove_sitting(&self, undo: Undo, sitting: &MeetingId, said: String) {
        let id = self.id();
        undo.changing(self.app_state, &self.area(), said, |record| {
            if let Some(forum) = record.forum_mut(&id) {
                forum.meetings.retain(|m| m.id != *sitting);
            }
        });
    }

    /// One part of a sitting, followed.
    pub fn read_sitting<T>(
        &self,
        sitting: &MeetingId,
        part: impl Fn(&Meeting) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let sitting = sitting.clone();
        self.read(move |forum| forum.meeting(&sitting).map(&part).unwrap_or_default())
    }

    pub fn edit_sitting(&self, sitting: &MeetingId, change: impl FnOnce(&mut Meeting)) {
        self.edit(|forum| {
            if let Some(meeting) = forum.meeting_mut(sitting) {
                change(meeting);
            }
            forum.put_in_order();
        });
    }
}

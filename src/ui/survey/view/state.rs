//! The one survey that the pages are about: read in parts, changed at once.

use crate::exchange::survey::SurveyForm;
use crate::model::{AreaId, AreaRecord, AssessmentKey, Checklist, Survey, SurveyId};
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::survey::view_model::asking::is_whole;
use crate::ui::view_models::chosen_round::ChosenRound;
use leptos::prelude::*;
use std::sync::Arc;

#[derive(Clone, Copy)]
pub struct SurveyState {
    pub app_state: AppState,
    area: StoredValue<AreaId>,
    id: StoredValue<SurveyId>,
}

impl SurveyState {
    pub fn open(area: AreaId, id: SurveyId) -> Self {
        let state = Self {
            app_state: use_app_state(),
            area: StoredValue::new(area),
            id: StoredValue::new(id),
        };
        // What stands above the page is about the same round, opened by its address, too.
        if let Some((year, round)) = state.peek(|_, survey| (survey.year, survey.round)) {
            let chosen = ChosenRound::new(state.area(), year, round);
            use_chosen_round().choose(chosen);
        }
        state
    }

    pub fn area(&self) -> AreaId {
        self.area.get_value()
    }

    pub fn id(&self) -> SurveyId {
        self.id.get_value()
    }

    /// One part of the survey and its area, followed; other changes do not wake the reader.
    pub fn read_both<T>(
        &self,
        part: impl Fn(&AreaRecord, &Survey) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let id = self.id();
        self.app_state.of_area(&self.area(), move |record| {
            let survey = record.survey(&id);
            survey
                .map(|survey| part(record, survey))
                .unwrap_or_default()
        })
    }

    /// One part of the survey, followed.
    pub fn read<T>(&self, part: impl Fn(&Survey) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        self.read_both(move |_, survey| part(survey))
    }

    /// As it is now, without following it.
    pub fn peek<T>(&self, part: impl FnOnce(&AreaRecord, &Survey) -> T) -> Option<T> {
        let (area, id) = (self.area(), self.id());
        self.app_state.peek(|w| {
            let record = w.record(&area)?;
            Some(part(record, record.survey(&id)?))
        })
    }

    pub fn edit(&self, change: impl FnOnce(&mut Survey)) {
        let id = self.id();
        self.app_state.edit_record(&self.area(), |record| {
            if let Some(survey) = record.survey_mut(&id) {
                change(survey);
            }
        });
    }

    /// A text of the survey: its value followed, and how it is kept.
    pub fn text(
        self,
        get: fn(&Survey) -> &String,
        set: fn(&mut Survey) -> &mut String,
    ) -> (Signal<String>, Callback<String>) {
        let value = self.read(move |s| get(s).clone());
        let keep = Callback::new(move |text| self.edit(|s| *set(s) = text));
        (value.into(), keep)
    }

    /// The list that the survey's round is filled with, if it is on this PC.
    pub fn list(&self) -> Option<Arc<Checklist>> {
        let edition = self.peek(|record, survey| {
            let key = AssessmentKey::area(survey.year, survey.round);
            record.edition(&key).clone()
        })?;
        self.app_state
            .library
            .get_untracked()
            .get(&edition)
            .cloned()
    }

    /// What is handed out, as it is now.
    pub fn form(&self) -> Option<SurveyForm> {
        let list = self.list()?;
        self.peek(|record, survey| {
            let mut form = SurveyForm::of(record, survey, &list);
            form.questions.retain(is_whole);
            form
        })
    }
}

//! The answers of the member at this device, kept as they are given.
//!
//! Must not know the coordinator's data: they may be in the same browser.

use crate::exchange::survey::{AnswerSheet, SurveyForm};
use crate::model::{Respondent, RespondentId};
use crate::store::answer_drafts::{self, Draft};
use crate::store::{BrowserStore, WAIT_MS};
use crate::ui::browser::{clock, tab};
use crate::ui::member::view_model::{self, FoundDraft, Keeping, MemberDraft};
use crate::ui::state::new_ids;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use std::sync::Arc;

/// Where the member is.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Looking for drafts.
    Looking,
    /// There are drafts, and nobody knows whose they are.
    Choosing(Vec<FoundDraft>),
    Answering,
    Erased,
}

#[derive(Clone, Copy)]
pub struct MemberState {
    form: StoredValue<Arc<SurveyForm>>,
    draft: RwSignal<MemberDraft>,
    pub keeping: RwSignal<Keeping>,
    pub step: RwSignal<Step>,
    store: StoredValue<Option<Rc<BrowserStore>>, LocalStorage>,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
    /// Counts what was changed: a write of before is not the last word.
    edits: StoredValue<u32>,
}

impl MemberState {
    /// Looks for drafts at once.
    pub fn open(form: SurveyForm) -> Self {
        let member_state = Self {
            draft: RwSignal::new(blank(&form)),
            form: StoredValue::new(Arc::new(form)),
            keeping: RwSignal::new(Keeping::Nothing),
            step: RwSignal::new(Step::Looking),
            store: StoredValue::new_local(None),
            timer: StoredValue::new_local(None),
            edits: StoredValue::new(0),
        };
        spawn_local(async move {
            let store = Rc::new(BrowserStore::open().await);
            member_state.store.set_value(Some(store.clone()));
            let form = member_state.form();
            let drafts = answer_drafts::all(&*store, &form.survey).await;
            member_state.found(drafts.unwrap_or_default());
        });
        window_event_listener(leptos::ev::pagehide, move |_| member_state.leave());
        window_event_listener(leptos::ev::visibilitychange, move |_| member_state.write());
        member_state
    }

    pub fn form(&self) -> Arc<SurveyForm> {
        self.form.get_value()
    }

    /// After a reload one goes on where one was; whoever opens the page anew is asked.
    fn found(&self, drafts: Vec<Draft>) {
        let texts: Vec<String> = drafts.into_iter().map(|draft| draft.text).collect();
        let found = view_model::found(&self.form(), &texts);
        let of_tab: Option<RespondentId> = tab::recall(&self.tab_key());
        let own = found
            .iter()
            .find(|found| Some(found.draft.sheet.respondent.id) == of_tab);
        match own.cloned() {
            Some(own) => self.go_on(own.draft),
            None if found.is_empty() => self.begin(),
            None => self.step.set(Step::Choosing(found)),
        }
    }

    fn tab_key(&self) -> String {
        format!("answer-to-{}", self.form().survey.as_str())
    }

    pub fn go_on(&self, draft: MemberDraft) {
        tab::remember(&self.tab_key(), &draft.sheet.respondent.id);
        self.draft.set(draft);
        self.keeping.set(Keeping::Kept);
        self.step.set(Step::Answering);
    }

    /// As somebody who has not answered yet.
    pub fn begin(&self) {
        let blank = blank(&self.form());
        tab::remember(&self.tab_key(), &blank.sheet.respondent.id);
        self.draft.set(blank);
        self.keeping.set(Keeping::Nothing);
        self.step.set(Step::Answering);
    }

    /// A part of the answers, followed.
    pub fn read<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&AnswerSheet) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.read_draft(move |draft| part(&draft.sheet))
    }

    /// A part of them, or of what is hidden, followed.
    pub fn read_draft<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&MemberDraft) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.draft.with(&part))
    }

    pub fn peek<T>(&self, part: impl FnOnce(&AnswerSheet) -> T) -> T {
        self.draft.with_untracked(|draft| part(&draft.sheet))
    }

    /// How many changes there were: what was taken at another count is not the last word.
    pub fn edits(&self) -> u32 {
        self.edits.try_get_value().unwrap_or_default()
    }

    /// What the office gets.
    pub fn handed_over(&self) -> AnswerSheet {
        self.draft.with_untracked(MemberDraft::handed_over)
    }

    pub fn edit(&self, change: impl FnOnce(&mut AnswerSheet)) {
        self.edit_draft(|draft| change(&mut draft.sheet));
    }

    /// Shows levels, or hides them with what was chosen.
    pub fn show_levels(&self, shows: bool) {
        self.edit_draft(|draft| draft.with_levels = shows);
    }

    fn edit_draft(&self, change: impl FnOnce(&mut MemberDraft)) {
        self.draft.update(|draft| {
            change(draft);
            draft.sheet.at = clock::iso();
        });
        self.edits
            .update_value(|edits| *edits = edits.wrapping_add(1));
        self.keeping.set(Keeping::UnderWay);
        let member_state = *self;
        let later = Timeout::new(WAIT_MS, move || member_state.write());
        self.timer.set_value(Some(later));
    }

    fn draft(&self) -> Draft {
        self.draft.with_untracked(|draft| Draft {
            member: draft.sheet.respondent.id,
            text: draft.text(),
        })
    }

    fn is_to_be_written(&self) -> bool {
        matches!(
            self.keeping.try_get_untracked(),
            Some(Keeping::UnderWay | Keeping::Failed)
        )
    }

    fn write(&self) {
        let Some(store) = self.store.get_value().filter(|_| self.is_to_be_written()) else {
            return;
        };
        let (member_state, edits) = (*self, self.edits.get_value());
        let (draft, survey) = (self.draft(), self.form().survey.clone());
        spawn_local(async move {
            let put = answer_drafts::put(&*store, &survey, &draft).await;
            let is_last = member_state.edits.try_get_value() == Some(edits);
            // What was erased meanwhile is not kept.
            if is_last && member_state.is_to_be_written() {
                let keeping = match put {
                    Ok(()) => Keeping::Kept,
                    Err(_) => Keeping::Failed,
                };
                member_state.keeping.set(keeping);
            }
        });
    }

    fn leave(&self) {
        if let Some(store) = self.store.get_value().filter(|_| self.is_to_be_written()) {
            answer_drafts::put_on_leaving(&*store, &self.form().survey, &self.draft());
        }
    }

    /// Clears a draft that was found, of whoever it is. One that does not go stays listed.
    pub fn erase_draft(&self, member: RespondentId) {
        let (member_state, survey) = (*self, self.form().survey.clone());
        spawn_local(async move {
            let Some(store) = member_state.store.get_value() else {
                return;
            };
            if answer_drafts::remove(&*store, &survey, member)
                .await
                .is_ok()
            {
                member_state.step.update(|step| {
                    if let Step::Choosing(found) = step {
                        found.retain(|found| found.draft.sheet.respondent.id != member);
                    }
                });
            }
        });
    }

    /// Clears the answers from this device; `failed` where it does not go.
    pub fn erase(&self, failed: RwSignal<bool>) {
        failed.set(false);
        self.timer.set_value(None);
        let before = self.keeping.get_untracked();
        // A write under way ends before the removal: the store takes one after the other.
        self.keeping.set(Keeping::Nothing);
        let member_state = *self;
        let member = self.peek(|sheet| sheet.respondent.id);
        let survey = self.form().survey.clone();
        spawn_local(async move {
            let removed = match member_state.store.get_value() {
                Some(store) => answer_drafts::remove(&*store, &survey, member).await,
                None => Ok(()),
            };
            match removed {
                Ok(()) => {
                    tab::forget(&member_state.tab_key());
                    member_state.draft.set(blank(&member_state.form()));
                    member_state.step.set(Step::Erased);
                }
                Err(_) => {
                    member_state
                        .keeping
                        .update(|keeping| *keeping = keeping.not_erased(before));
                    failed.set(true);
                }
            }
        });
    }
}

/// Of somebody who has not answered yet.
fn blank(form: &SurveyForm) -> MemberDraft {
    let member = Respondent::new(new_ids::respondent());
    MemberDraft::of(AnswerSheet::of(form, member))
}

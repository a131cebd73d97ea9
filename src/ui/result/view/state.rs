//! What the parts of the page share: the view model, followed, and the ways to put in a word.

use crate::model::{
    AreaId, AreaRecord, Assessment, AssessmentKey, Checklist, IssueId, ItemId, Menu, Side, Verdict,
    YearPlan,
};
use crate::score::voices::{members, people};
use crate::ui::navigation::route::Route;
use crate::ui::result::view_model::naming;
use crate::ui::result::view_model::page::round;
use crate::ui::result::view_model::saying::{JudgedItem, evidence};
use crate::ui::state::app_state::AppState;
use crate::ui::state::undo::Undo;
use crate::ui::view_models::result::{ResultViewModel, RoundViewModel};
use leptos::prelude::*;

#[derive(Clone, Copy)]
pub struct ResultState {
    app_state: AppState,
    id: StoredValue<AreaId>,
    pub key: AssessmentKey,
    pub view_model: Memo<ResultViewModel>,
}

impl ResultState {
    pub fn open(app_state: AppState, id: AreaId, key: AssessmentKey) -> Self {
        let id = StoredValue::new(id);
        let view_model = Memo::new(move |_| {
            let library = app_state.library.get();
            app_state.with(|w| {
                let record = id.with_value(|id| w.record(id));
                record.map_or(ResultViewModel::Empty, |r| {
                    ResultViewModel::of(&library, r, &key)
                })
            })
        });
        Self {
            app_state,
            id,
            key,
            view_model,
        }
    }

    pub fn area(&self) -> AreaId {
        self.id.get_value()
    }

    /// `None` while the page shows no round.
    pub fn read<R>(&self, look: impl FnOnce(&RoundViewModel) -> R) -> Option<R> {
        self.view_model
            .with(|view_model| round(view_model).map(look))
    }

    /// As [`Self::read`], without following.
    pub fn peek<R>(&self, look: impl FnOnce(&RoundViewModel) -> R) -> Option<R> {
        self.view_model
            .with_untracked(|view_model| round(view_model).map(look))
    }

    /// A piece of the area, followed.
    pub fn of_record<T>(&self, read: impl Fn(&AreaRecord) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        self.app_state.of_area(&self.id.get_value(), read)
    }

    /// A piece of the round beside its list, followed.
    pub fn of_round<T>(
        &self,
        read: impl Fn(&AreaRecord, &Assessment, &Checklist) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let (key, library) = (self.key, self.app_state.library);
        self.of_record(move |record| {
            let round = record.assessment(&key);
            let read = |round: &Assessment| {
                let list = library.with(|library| library.get(&round.edition).cloned())?;
                Some(read(record, round, &list))
            };
            round.and_then(read).unwrap_or_default()
        })
    }

    pub fn edit_round(&self, change: impl FnOnce(&mut Assessment)) {
        self.app_state.edit_record(&self.id.get_value(), |record| {
            change(record.assessment_mut(self.key));
        });
    }

    /// Changes much of the round at once; `said` stands beside the way back.
    pub fn changing(
        &self,
        undo: Undo,
        said: String,
        change: impl FnOnce(&mut Assessment, &Checklist),
    ) {
        let Some(list) = self.peek(|round| round.list.clone()) else {
            return;
        };
        undo.changing(self.app_state, &self.id.get_value(), said, |record| {
            change(record.assessment_mut(self.key), &list);
        });
    }

    /// 根拠 of an item; may be empty. Not followed: this page changes no answer.
    pub fn evidence(&self, item: &ItemId) -> String {
        let evidence = self.app_state.peek(|w| {
            let record = self.id.with_value(|id| w.record(id))?;
            Some(evidence(record, &self.key, item))
        });
        evidence.unwrap_or_default()
    }

    fn said(&self, side: Side, item: &ItemId) -> JudgedItem {
        JudgedItem {
            key: self.key,
            side,
            item: item.clone(),
        }
    }

    pub fn judge(&self, side: Side, item: &ItemId, verdict: Verdict, why: String) {
        let said = self.said(side, item);
        self.app_state
            .edit_record(&self.id.get_value(), |r| said.judge(r, verdict, why));
    }

    /// People name an item.
    pub fn add(&self, side: Side, item: &ItemId, why: String) {
        let verdict = self.peek(|r| naming::verdict(r.finding(side, item)));
        self.judge(side, item, verdict.unwrap_or(Verdict::Added), why);
    }

    /// The rule alone speaks again.
    pub fn unjudge(&self, side: Side, item: &ItemId) {
        let said = self.said(side, item);
        self.app_state
            .edit_record(&self.id.get_value(), |r| said.unjudge(r));
    }

    /// A piece of the plan of this round's year, followed.
    pub fn of_plan<T>(&self, read: impl Fn(&YearPlan) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let year = self.key.year;
        self.app_state.of_area(&self.id.get_value(), move |r| {
            r.plan(year).map(&read).unwrap_or_default()
        })
    }

    pub fn edit_plan(&self, change: impl FnOnce(&mut YearPlan)) {
        let year = self.key.year;
        self.app_state
            .edit_record(&self.id.get_value(), |r| change(r.plan_mut(year)));
    }

    /// The page of an issue of this round's year.
    pub fn issue(&self, issue: IssueId) -> Route {
        Route::Issue {
            area: self.id.get_value(),
            year: self.key.year,
            issue,
        }
    }

    /// How many people answered the round for themselves.
    pub fn answered(&self) -> Memo<u32> {
        let key = self.key;
        self.of_record(move |record| people(&members(record, key.year, key.round)))
    }

    /// What they see differently.
    pub fn views(&self) -> Route {
        Route::Views {
            area: self.id.get_value(),
            year: self.key.year,
            round: self.key.round,
        }
    }

    /// Where the sittings are written down.
    pub fn forums(&self) -> Route {
        Route::Forums(self.id.get_value())
    }

    /// Where a menu of this round is filled.
    pub fn fill(&self, menu: Menu) -> Route {
        Route::Fill {
            area: self.id.get_value(),
            year: self.key.year,
            round: self.key.round,
            menu,
        }
    }

    /// Where an item of this round is answered.
    pub fn fill_item(&self, menu: Menu, item: ItemId) -> Route {
        Route::FillItem {
            area: self.id.get_value(),
            year: self.key.year,
            round: self.key.round,
            menu,
            item,
        }
    }
}

/// Of a side's heading: the focus goes there.
pub fn heading_id(side: Side) -> &'static str {
    match side {
        Side::Strength => "strengths",
        Side::Gap => "gaps",
    }
}

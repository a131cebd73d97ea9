//! What the pages of a year's plan share: one plan and its issues, followed in small pieces, and
//! the way to change them. Reading begins no plan; a change does.

use crate::model::{Action, ActionId, AreaId, FiscalYear, Issue, IssueId, YearPlan};
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::{AppState, use_app_state};
use leptos::prelude::*;

/// One year's plan of one area.
#[derive(Clone, Copy)]
pub struct PlanState {
    pub app_state: AppState,
    pub year: FiscalYear,
    id: StoredValue<AreaId>,
}

impl PlanState {
    pub fn open(id: AreaId, year: FiscalYear) -> Self {
        Self {
            app_state: use_app_state(),
            year,
            id: StoredValue::new(id),
        }
    }

    pub fn area(&self) -> AreaId {
        self.id.get_value()
    }

    /// A piece of the plan, followed.
    pub fn plan<T>(&self, read: impl Fn(&YearPlan) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let year = self.year;
        self.app_state.of_area(&self.area(), move |r| {
            r.plan(year).map(&read).unwrap_or_default()
        })
    }

    /// A piece of the plan as it is now.
    pub fn peek<T: Default>(&self, read: impl FnOnce(&YearPlan) -> T) -> T {
        self.app_state.peek(|w| {
            let record = self.id.with_value(|id| w.record(id));
            record
                .and_then(|r| r.plan(self.year))
                .map(read)
                .unwrap_or_default()
        })
    }

    pub fn edit(&self, change: impl FnOnce(&mut YearPlan)) {
        let year = self.year;
        let area = self.area();
        self.app_state
            .edit_record(&area, |r| change(r.plan_mut(year)));
    }

    pub fn page(&self) -> String {
        self.page_of(self.year)
    }

    pub fn page_of(&self, year: FiscalYear) -> String {
        let area = self.area();
        Route::Plan { area, year }.to_string()
    }

    pub fn issue_page(&self, year: FiscalYear, issue: IssueId) -> Route {
        let area = self.area();
        Route::Issue { area, year, issue }
    }

    pub fn close_page(&self) -> String {
        let (area, year) = (self.area(), self.year);
        Route::Close { area, year }.to_string()
    }

    pub fn issue_state(self, issue: IssueId) -> IssueState {
        IssueState {
            plan_state: self,
            issue: StoredValue::new(issue),
        }
    }
}

/// One issue of the plan.
#[derive(Clone, Copy)]
pub struct IssueState {
    pub plan_state: PlanState,
    issue: StoredValue<IssueId>,
}

impl IssueState {
    pub fn id(&self) -> IssueId {
        self.issue.get_value()
    }

    /// A piece of the issue, followed.
    pub fn read<T>(&self, read: impl Fn(&Issue) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let id = self.id();
        self.plan_state
            .plan(move |p| p.issue(&id).map(&read).unwrap_or_default())
    }

    pub fn peek<T: Default>(&self, read: impl FnOnce(&Issue) -> T) -> T {
        let id = self.id();
        self.plan_state
            .peek(|p| p.issue(&id).map(read).unwrap_or_default())
    }

    /// Nothing happens if the issue is gone.
    pub fn edit(&self, change: impl FnOnce(&mut Issue)) {
        let id = self.id();
        let is_there = self.plan_state.peek(|p| p.issue(&id).is_some());
        if is_there {
            self.plan_state.edit(|p| {
                if let Some(issue) = p.issue_mut(&id) {
                    change(issue);
                }
            });
        }
    }

    /// A way to keep what is chosen or typed.
    pub fn keep<V: 'static>(
        &self,
        put: impl Fn(&mut Issue, V) + Send + Sync + 'static,
    ) -> Callback<V> {
        let issue_state = *self;
        Callback::new(move |value| issue_state.edit(|issue| put(issue, value)))
    }

    /// A piece of one action, followed.
    pub fn of_action<T>(
        &self,
        id: &ActionId,
        read: impl Fn(&Action) -> T + Send + Sync + 'static,
    ) -> Memo<T>
    where
        T: Default + PartialEq + Send + Sync + 'static,
    {
        let id = id.clone();
        self.read(move |issue| {
            let action = issue.actions.iter().find(|a| a.id == id);
            action.map(&read).unwrap_or_default()
        })
    }

    pub fn keep_action<V: 'static>(
        &self,
        id: &ActionId,
        put: impl Fn(&mut Action, V) + Send + Sync + 'static,
    ) -> Callback<V> {
        let id = id.clone();
        self.keep(move |issue, value| {
            if let Some(action) = issue.actions.iter_mut().find(|a| a.id == id) {
                put(action, value);
            }
        })
    }
}

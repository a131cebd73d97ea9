//! 「年度の締めくくり」: what the year brought, and what goes on into the next.

mod brought;
mod goes_on;

use crate::model::{AreaId, AreaRecord, CloseError, FiscalYear};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::pages::plan::book::Book;
use crate::ui::text::close as t;
use leptos::prelude::*;

/// A year that was just closed, until the page is loaded anew: the way back.
#[derive(Clone)]
pub struct Closing {
    pub closed: FiscalYear,
    pub opened: FiscalYear,
    pub issues: usize,
    pub indicators: usize,
    /// How many issues the next year had from this one already: it was closed before.
    pub already: usize,
    pub before: AreaRecord,
    pub after: AreaRecord,
}

impl Closing {
    pub fn area(&self) -> AreaId {
        self.before.area.id.clone()
    }
}

#[derive(Clone, Copy)]
pub struct JustClosed(pub RwSignal<Option<Closing>>);

impl JustClosed {
    /// `year` was opened again by hand: what was said of its closing is no longer so.
    pub fn forget(&self, area: &AreaId, year: FiscalYear) {
        let is_it = |c: &Closing| c.closed == year && c.area() == *area;
        if self.0.with_untracked(|c| c.as_ref().is_some_and(is_it)) {
            self.0.set(None);
        }
    }

    /// Once, above the pages.
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }
}

#[component]
pub fn ClosePage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let book = Book::open(id.clone(), year);
    let hindrance = book.desk.peek(|w| {
        let plan = w.record(&id).and_then(|r| r.plan(year));
        match (plan, year.next()) {
            (None, _) => Err(CloseError::NoPlan),
            (Some(plan), _) if plan.closed.is_some() => Err(CloseError::AlreadyClosed),
            (_, None) => Err(CloseError::NoNextYear),
            (_, Some(next)) => Ok(next),
        }
    });
    view! {
        <div class="page close">
            <AreaHead id year=Some(year) current=AreaTab::Plan/>
            <Heading text=t::title(year)/>
            {match hindrance {
                Ok(next) => view! {
                    <brought::Brought book/>
                    <goes_on::GoesOn book next/>
                }.into_any(),
                Err(error) => view! {
                    <p class="message">{error.to_string()}</p>
                    <div class="actions"><a class="button button--primary" href=book.page()>{t::BACK}</a></div>
                }.into_any(),
            }}
        </div>
    }
}

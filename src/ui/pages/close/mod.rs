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

//! 「年度の締めくくり」: what the year brought, and what goes on into the next.

mod brought;
mod goes_on;

use crate::model::{AreaId, CloseError, FiscalYear};
use crate::ui::book::Book;
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::text::close as t;
use leptos::prelude::*;

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

//! 「地域課題」: one issue, from where it was noticed to its review.

mod actions;
mod how;
mod indicators;
mod life;
mod noticed;
mod review;
mod talked;

use crate::model::{AreaId, FiscalYear, IssueId};
use crate::ui::app::go;
use crate::ui::book::{Book, Leaf};
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::contents::{Contents, Part};
use crate::ui::components::heading::Heading;
use crate::ui::components::kept::KeptText;
use crate::ui::route::Route;
use crate::ui::text::issue as t;
use leptos::prelude::*;

#[component]
pub fn IssuePage(id: AreaId, year: FiscalYear, issue: IssueId) -> impl IntoView {
    let book = Book::open(id.clone(), year);
    let is_there = book.peek(|p| p.issue(&issue).is_some());
    view! {
        <div class="page issue">
            <AreaHead id year=Some(year) current=AreaTab::Plan/>
            <p class="issue__back print-never"><a class="link" href=book.page()>{t::BACK}</a></p>
            {match is_there {
                true => view! { <Sheet leaf=book.leaf(issue)/> }.into_any(),
                false => view! {
                    <Heading text=t::NOT_FOUND.to_owned()/>
                    <p>{t::NOT_FOUND_LEAD}</p>
                }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Sheet(leaf: Leaf) -> impl IntoView {
    let title = leaf.read(|i| i.title.clone());
    let heading = Signal::derive(move || match title.with(|t| t.trim().is_empty()) {
        true => t::UNNAMED.to_owned(),
        false => title.get(),
    });
    view! {
        <div class="issue__head">
            <Heading text=heading/>
            <div class="print-never">
                <KeptText id="issue-title" label=t::TITLE hint=t::TITLE_HINT value=title
                    keep=leaf.keep(|issue, text| issue.title = text)/>
            </div>
            <life::Life leaf/>
            <Contents parts=parts()/>
        </div>
        <actions::Actions leaf/>
        <how::How leaf/>
        <noticed::Noticed leaf/>
        <indicators::Indicators leaf/>
        <talked::Talked leaf/>
        <review::Reviewing leaf/>
        <Remove leaf/>
    }
}

/// Who does what comes first: it is what a plan is for. The rest may be written later.
fn parts() -> Vec<Part> {
    let parts = [
        ("issue-actions", t::ACTIONS),
        ("issue-how", t::HOW),
        ("issue-noticed", t::NOTICED),
        ("issue-indicators", t::INDICATORS),
        ("issue-review", t::REVIEW),
    ];
    parts
        .map(|(id, name)| (id, name, Signal::stored(None)))
        .to_vec()
}

#[component]
fn Remove(leaf: Leaf) -> impl IntoView {
    let remove = move |_| {
        if !window()
            .confirm_with_message(t::REMOVE_ASK)
            .unwrap_or(false)
        {
            return;
        }
        let (area, year) = (leaf.book.area(), leaf.book.year);
        leaf.book
            .desk
            .edit_record(&area, |r| r.remove_issue(year, &leaf.id()));
        go(&Route::Plan { area, year });
    };
    view! {
        <div class="actions issue__end print-never">
            <a class="button" href=leaf.book.page()>{t::BACK}</a>
            <button class="button button--quiet" on:click=remove>{t::REMOVE_ISSUE}</button>
        </div>
    }
}

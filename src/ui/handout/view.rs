//! The handout as it is printed, and the choice between the short one and the one with all items.
//!
//! Must not know how findings and plans come about: it lays out what the view models say.

use crate::chart::{Roadmap, RoundResult, Style, dots, roadmap};
use crate::model::{AreaId, FiscalYear};
use crate::ui::browser::clock;
use crate::ui::handout::view_model::{Handout, IssueRow, MenuItems, SideList};
use crate::ui::handout::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::finding;
use crate::ui::words::meeting::is_word;
use leptos::prelude::*;

/// Empty lines to write on.
const LINES: usize = 4;

#[component]
pub fn HandoutPage(id: AreaId, year: FiscalYear, long: bool) -> impl IntoView {
    let app_state = use_app_state();
    let record = app_state.peek(|w| w.record(&id).cloned());
    let library = app_state.library.get_untracked();
    let to = |long: bool| {
        let area = id.clone();
        Route::Handout { area, year, long }.to_string()
    };
    let other = match long {
        true => (to(false), t::TO_SHORT),
        false => (to(true), t::TO_ALL),
    };
    let back = Route::Talk {
        area: id.clone(),
        year,
    }
    .to_string();
    record.map(|record| {
        let handout = Handout::of(&library, &record, year, long, clock::today());
        let name = record.area.name;
        view! {
            <div class="page handout">
                <div>
                    <Heading text=if long { t::TITLE_ALL } else { t::TITLE }.to_owned() under=name.into_any()>
                        <BackLink href=back text=t::BACK/>
                    </Heading>
                    <p class="strong">{handout.about}</p>
                    <p class="note">{t::NOTE}</p>
                    {(!handout.until.is_empty()).then(|| view! { <p class="note">{handout.until}</p> })}
                </div>
                <div class="actions print-never">
                    <button class="button button--primary" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
                    <a class="button" href=other.0>{other.1}</a>
                </div>
                {handout.is_bare.then(|| view! { <p>{t::NOTHING}</p> })}
                {handout.shape.map(|round| view! { <Shape round/> })}
                <div class="handout__sides">
                    {handout.strengths.map(|side| view! { <SideView side/> })}
                    {handout.gaps.map(|side| view! { <SideView side/> })}
                </div>
                <Plan issues=handout.issues/>
                {handout.questions.map(|questions| view! { <Questions questions/> })}
                {(!long).then(|| view! { <Room/> })}
                {handout.road.map(|road| view! { <Road road/> })}
                {handout.items.map(|items| view! { <AllItems items/> })}
            </div>
        }
    })
}

/// The nine menus as sizes on one scale: what survives a photocopy best.
#[component]
fn Shape(round: RoundResult) -> impl IntoView {
    view! {
        <section aria-label=t::SHAPE>
            <Picture name="handout-dots" heading=("handout-shape", t::SHAPE) caption=finding::DOTS draw=move |style: &Style| dots(&round, style)/>
        </section>
    }
}

#[component]
fn SideView(side: SideList) -> impl IntoView {
    let more = side.more;
    let rows = side.rows.into_iter().map(|row| {
        let word = is_word(&row.mark);
        view! {
            <li class="handout__row">
                <span class="handout__mark" class:handout__mark--word=word aria-hidden="true">{row.mark}</span>
                <span class="visually-hidden">{row.spoken}</span>
                <div>
                    <span>{row.text}</span>
                    {(!row.beside.is_empty()).then(|| view! { <p class="note">{row.beside}</p> })}
                </div>
            </li>
        }
    });
    view! {
        <section>
            <h2>{side.title}</h2><p>{side.lead}</p><ul class="stack stack--close">{rows.collect_view()}</ul>
            {(more > 0).then(|| view! { <p class="note">{t::more(more)}</p> })}
        </section>
    }
}

/// Issues with who does what and when.
#[component]
fn Plan(issues: Vec<IssueRow>) -> impl IntoView {
    (!issues.is_empty()).then(|| {
        let rows = issues.into_iter().map(issue_row).collect_view();
        view! {
            <section class="handout__plan" aria-labelledby="handout-issues">
                <h2 id="handout-issues">{t::ISSUES}</h2>
                <table class="table table--stacks handout__table handout__issues">
                    <thead><tr>
                        <th scope="col">{t::ISSUE}</th><th scope="col">{t::WHO}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

fn issue_row(issue: IssueRow) -> impl IntoView {
    let below = |text: String| view! { <p class="handout__approach">{text}</p> };
    let approach = (!issue.approach.is_empty()).then_some(issue.approach);
    let actions = issue.actions.into_iter();
    let actions = actions.map(|action| view! { <li>{action}</li> });
    view! {
        <tr>
            <th scope="row">{issue.title}{approach.map(below)}{issue.review.map(below)}</th>
            <td data-head=t::WHO><ul class="bullets">{actions.collect_view()}</ul></td>
        </tr>
    }
}

/// The year's work on twelve months.
#[component]
fn Road(road: Roadmap) -> impl IntoView {
    view! {
        <section aria-label=t::ROADMAP>
            <Picture name="handout-roadmap" heading=("handout-road", t::ROADMAP) caption=t::ROADMAP draw=move |style: &Style| roadmap(&road, style)/>
        </section>
    }
}

/// What to talk about.
#[component]
fn Questions(questions: Vec<String>) -> impl IntoView {
    let questions = questions.into_iter().map(|q| view! { <li>{q}</li> });
    view! {
        <section aria-labelledby="handout-questions">
            <h2 id="handout-questions">{t::QUESTIONS}</h2>
            <ul class="bullets">{questions.collect_view()}</ul>
        </section>
    }
}

/// Room to write down what is decided.
#[component]
fn Room() -> impl IntoView {
    view! {
        <section class="print-only" aria-labelledby="handout-decided">
            <h2 id="handout-decided">{t::DECIDED}</h2>
            {(0..LINES).map(|_| view! { <div class="handout__line"></div> }).collect_view()}
        </section>
    }
}

/// All items, a table a menu.
#[component]
fn AllItems(items: Vec<MenuItems>) -> impl IntoView {
    view! {
        <section class="handout__all" aria-labelledby="handout-items">
            <h2 id="handout-items">{t::ITEMS}</h2>
            {items.into_iter().map(menu_items).collect_view()}
        </section>
    }
}

fn menu_items(MenuItems { menu, rows }: MenuItems) -> impl IntoView {
    let rows = rows.into_iter().map(|row| {
        view! { <tr><th scope="row">{row.text}</th><td class="handout__level" data-head=t::LEVEL>{row.level}</td><td data-head=t::EVIDENCE>{row.words}</td></tr> }
    });
    let id = format!("handout-menu-{}", menu.number());
    let labelled = id.clone();
    view! {
        <section aria-labelledby=labelled>
            <h3 id=id>{format!("{} {}", menu.number(), menu.name())}</h3>
            <table class="table table--stacks handout__table handout__items">
                <thead><tr><th scope="col">{t::ITEM}</th><th scope="col">{t::LEVEL}</th><th scope="col">{t::EVIDENCE}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

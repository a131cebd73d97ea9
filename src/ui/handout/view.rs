//! The view of the page.
//!
//! Must not know how findings and plans come about: it lays out what the view models say.

use crate::chart::{Style, dots, roadmap};
use crate::model::{
    AreaId, AreaRecord, FiscalYear, Issue, Menu, Rating, Side, Talk, TalkPage, Wording,
};
use crate::ui::browser::clock;
use crate::ui::handout::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::plan::road;
use crate::ui::view_models::talk::{Body, Row, TalkViewModel, lines};
use crate::ui::widgets::area_head::view::{AreaHead, AreaTab};
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::{finding, meeting, when};
use leptos::prelude::*;

/// As many of each side as a page of paper holds beside the rest.
const SHOWN: usize = 6;
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
        let view_model = TalkViewModel::of(&library, &record, year);
        let nothing = Talk::new(year);
        let talk = record.talk(year).unwrap_or(&nothing).clone();
        let list = view_model.key.and_then(|key| library.get(record.edition(&key)).cloned());
        let round = view_model.key.map_or(String::new(), |key| key.round.label().to_owned());
        let title = list.as_ref().map_or(String::new(), |list| list.title.clone());
        let name = record.area.name.clone();
        let has_plan = record.plan(year).is_some_and(|plan| !plan.issues.is_empty());
        let is_bare = view_model.key.is_none() && !has_plan;
        let all = long.then(|| list.zip(view_model.key)).flatten().map(|(list, key)| {
            let answer = |item: &crate::model::ItemId| {
                let assessment = record.assessment(&key);
                assessment.and_then(|a| a.answer(item)).cloned().unwrap_or_default()
            };
            Menu::ALL.map(|menu| {
                let rows: Vec<(String, Option<Rating>, String)> = list
                    .items_of(menu, record.area.kind)
                    .map(|item| {
                        let answer = answer(&item.id);
                        let words = [answer.evidence, answer.comment];
                        let words: Vec<String> = words.into_iter().filter(|w| !w.is_empty()).collect();
                        (item.text.clone(), answer.rating, words.join("／"))
                    })
                    .collect();
                view! { <AllItems menu rows wording=talk.wording/> }
            })
        });
        view! {
            <div class="page handout">
                <div class="print-never"><AreaHead id=record.area.id.clone() year=Some(year) current=AreaTab::Talk/></div>
                <div class="handout__head">
                    <Heading text=if long { t::TITLE_ALL } else { t::TITLE }.to_owned() above=name.into_any()/>
                    <p class="handout__about">{t::about(&year.to_string(), &round, &title)}</p>
                    <p class="note">{t::NOTE}</p>
                </div>
                <div class="actions print-never">
                    <button class="button button--primary" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
                    <a class="button" href=other.0>{other.1}</a>
                    <a class="link" href=back>{t::BACK}</a>
                </div>
                {is_bare.then(|| view! { <p>{t::NOTHING}</p> })}
                <Shape view_model=view_model.clone()/>
                <Sides view_model=view_model.clone() wording=talk.wording long/>
                <Plan record=record.clone() year view_model=view_model.clone()/>
                {view_model.shows(&TalkPage::Questions).then(|| view! { <Questions text=talk.questions.clone()/> })}
                {(!long).then(|| view! { <Room/> })}
                {(long && view_model.shows(&TalkPage::Roadmap)).then(|| view! { <Road record=record.clone() year/> })}
                {all.map(|all| view! {
                    <section class="handout__all" aria-labelledby="handout-items">
                        <h2 id="handout-items">{t::ITEMS}</h2>
                        {all}
                    </section>
                })}
            </div>
        }
    })
}

/// The nine menus as sizes on one scale: what survives a photocopy best.
#[component]
fn Shape(view_model: TalkViewModel) -> impl IntoView {
    let round = view_model
        .slides
        .into_iter()
        .find_map(|slide| match slide.body {
            Body::Shape(round) => Some(round),
            _ => None,
        });
    round.map(|round| {
        view! {
            <section aria-labelledby="handout-shape">
                <h2 id="handout-shape">{t::SHAPE}</h2>
                <Picture name="handout-dots" caption=finding::DOTS draw=move |style: &Style| dots(&round, style)/>
            </section>
        }
    })
}

#[component]
fn Sides(view_model: TalkViewModel, wording: Wording, long: bool) -> impl IntoView {
    let shows = [TalkPage::Strengths, TalkPage::Gaps].map(|page| view_model.shows(&page));
    let side = |side: Side, rows: Vec<(Row, bool)>, is_shown: bool| {
        let mut rows = rows;
        rows.retain(|(_, shown)| is_shown && *shown);
        let more = match long {
            true => 0,
            false => rows.len().saturating_sub(SHOWN),
        };
        rows.truncate(rows.len() - more);
        let rows: Vec<_> = rows
            .into_iter()
            .map(|(row, _)| {
                let mark = meeting::mark(wording, row.level);
                let spoken = meeting::mark_spoken(wording, row.level);
                view! {
                    <li class="handout__row">
                        <span class="handout__mark" aria-hidden="true">{mark}</span>
                        <span class="visually-hidden">{spoken}</span>
                        <span>{row.text}</span>
                    </li>
                }
            })
            .collect();
        let (title, lead) = meeting::side(side);
        (!rows.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{title}</h2><p>{lead}</p><ul class="handout__rows">{rows}</ul>
                    {(more > 0).then(|| view! { <p class="note">{t::more(more)}</p> })}
                </section>
            }
        })
    };
    view! {
        <div class="handout__sides">
            {side(Side::Strength, view_model.strengths, shows[0])}
            {side(Side::Gap, view_model.gaps, shows[1])}
        </div>
    }
}

/// Issues with who does what and when.
#[component]
fn Plan(record: AreaRecord, year: FiscalYear, view_model: TalkViewModel) -> impl IntoView {
    let issues = record.plan(year).into_iter().flat_map(|plan| &plan.issues);
    let issues = issues.filter(|issue| view_model.shows(&TalkPage::Issue(issue.id.clone())));
    let rows: Vec<_> = issues.map(issue_row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="handout__plan" aria-labelledby="handout-issues">
                <h2 id="handout-issues">{t::ISSUES}</h2>
                <table class="table handout__table handout__issues">
                    <thead><tr>
                        <th scope="col">{t::ISSUE}</th><th scope="col">{t::WHO}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </section>
        }
    })
}

/// The year's work on twelve months, where any of it has its months.
#[component]
fn Road(record: AreaRecord, year: FiscalYear) -> impl IntoView {
    let data = road(&record, year, clock::today());
    let actions = data.issues.iter().flat_map(|issue| &issue.actions);
    let has_months = actions.into_iter().any(|action| action.span.is_some());
    has_months.then(|| {
        view! {
            <section aria-labelledby="handout-road">
                <h2 id="handout-road">{t::ROADMAP}</h2>
                <Picture name="handout-roadmap" caption=t::ROADMAP draw=move |style: &Style| roadmap(&data, style)/>
            </section>
        }
    })
}

fn issue_row(issue: &Issue) -> impl IntoView + use<> {
    let actions = issue.actions.iter().map(|action| {
        let months = action
            .span()
            .map(|(a, b)| when::months(a.calendar(), b.calendar()));
        let about = [
            Some(action.owner.trim().to_owned()),
            months,
            Some(action.state.label().to_owned()),
        ];
        let about: Vec<String> = about
            .into_iter()
            .flatten()
            .filter(|w| !w.is_empty())
            .collect();
        view! { <li>{format!("{}（{}）", action.what, about.join("、"))}</li> }
    });
    let actions = actions.collect_view();
    let approach = (!issue.approach.is_empty())
        .then(|| view! { <p class="handout__approach">{issue.approach.clone()}</p> });
    let review = issue.review.as_ref().map(|review| {
        let words = [Some(review.outcome.label()), review.next.map(|n| n.label())];
        let words: Vec<&str> = words.into_iter().flatten().collect();
        let text = format!("{}：{}", t::REVIEW, words.join("・"));
        view! { <p class="handout__approach">{text}</p> }
    });
    view! {
        <tr>
            <th scope="row">{issue.title.clone()}{approach}{review}</th>
            <td><ul class="bullets">{actions}</ul></td>
        </tr>
    }
}

/// What to talk about.
#[component]
fn Questions(text: String) -> impl IntoView {
    let questions = match lines(&text) {
        none if none.is_empty() => vec![meeting::QUESTIONS_EMPTY.to_owned()],
        all => all,
    };
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

/// One menu's items, all of them.
#[component]
fn AllItems(
    menu: Menu,
    rows: Vec<(String, Option<Rating>, String)>,
    wording: Wording,
) -> impl IntoView {
    let rows = rows.into_iter().map(|(text, rating, words)| {
        view! { <tr><th scope="row">{text}</th><td class="handout__level">{t::rating(wording, rating)}</td><td>{words}</td></tr> }
    });
    let id = format!("handout-menu-{}", menu.number());
    let labelled = id.clone();
    view! {
        <section aria-labelledby=labelled>
            <h3 id=id>{format!("{} {}", menu.number(), menu.name())}</h3>
            <table class="table handout__table handout__items">
                <thead><tr><th scope="col">{t::ITEM}</th><th scope="col">{t::LEVEL}</th><th scope="col">{t::EVIDENCE}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}

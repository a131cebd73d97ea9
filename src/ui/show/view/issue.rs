//! A 地域課題 on its pages: what it rests on, how each side sees it, who does what, how it moves.

use super::findings::{Mark, WishLine};
use super::picture::Picture;
use super::show_state::ShowState;
use super::title::Title;
use crate::chart::meeting_indicator;
use crate::model::{Action, Indicator, Issue};
use crate::ui::browser::clock;
use crate::ui::show::view_model::texts::{owner, series, words_alone};
use crate::ui::show::words as t;
use crate::ui::view_models::talk::IssueItem;
use crate::ui::widgets::ruby::Ruby;
use crate::ui::widgets::state_mark::{Mark, StateMark};
use leptos::prelude::*;

#[component]
pub fn IssueSlide(show: ShowState, issue: Issue, items: Vec<IssueItem>) -> impl IntoView {
    let approach = (!issue.approach.is_empty()).then(|| {
        view! {
            <div class="show__part">
                <h2 class="show__subtitle"><Ruby text=t::APPROACH/></h2>
                <p class="show__text"><Ruby text=issue.approach/></p>
            </div>
        }
    });
    let background = (!issue.background.is_empty())
        .then(|| view! { <p class="show__text"><Ruby text=issue.background/></p> });
    view! {
        <Title kicker=t::ISSUE finding=issue.title part=1/>
        {background}
        {approach}
        {(!items.is_empty()).then(|| view! {
            <div class="show__part">
                <h2 class="show__subtitle"><Ruby text=t::ISSUE_ITEMS/></h2>
                <Rows show items/>
            </div>
        })}
    }
}

/// What an issue rests on, where it has pages of its own.
#[component]
pub fn IssueItems(show: ShowState, title: String, items: Vec<IssueItem>) -> impl IntoView {
    view! {
        <Title kicker=t::ISSUE_ITEMS finding=title part=1/>
        <Rows show items/>
    }
}

#[component]
fn Rows(show: ShowState, items: Vec<IssueItem>) -> impl IntoView {
    let rows = items.into_iter().map(|item| {
        view! {
            <li class="show__row">
                <Mark show level=item.level/>
                <div>
                    <p class="show__text"><Ruby text=item.text/></p>
                    <WishLine show wish=item.wish/>
                    {(!item.evidence.is_empty()).then(|| view! { <p class="show__evidence"><Ruby text=item.evidence/></p> })}
                </div>
            </li>
        }
    });
    view! { <ul class="show__rows">{rows.collect_view()}</ul> }
}

#[component]
pub fn Views(title: String, views: Vec<(String, String)>) -> impl IntoView {
    let views = views.into_iter().map(|(side, text)| {
        view! {
            <div class="show__view">
                <dt class="show__subtitle"><Ruby text=side/></dt>
                <dd class="show__text"><Ruby text/></dd>
            </div>
        }
    });
    view! {
        <Title kicker=t::VIEWS finding=title part=1/>
        <dl class="show__views">{views.collect_view()}</dl>
    }
}

#[component]
pub fn Work(title: String, actions: Vec<Action>) -> impl IntoView {
    let none = actions.is_empty();
    let rows = actions.into_iter().map(|action| {
        let owner = owner(&action.owner);
        let mark = Mark::of(action.state).map(|mark| view! { <StateMark mark/> });
        view! {
            <li class="show__row show__row--work">
                <span class="show__state">{mark}<Ruby text=action.state.label()/></span>
                <div>
                    <p class="show__text"><Ruby text=action.what/></p>
                    <p class="show__evidence"><Ruby text=owner/></p>
                </div>
            </li>
        }
    });
    view! {
        <Title kicker=t::WORK finding=title part=1/>
        {match none {
            true => view! { <p class="show__text"><Ruby text=t::WORK_EMPTY/></p> }.into_any(),
            false => view! { <ul class="show__rows">{rows.collect_view()}</ul> }.into_any(),
        }}
    }
}

/// One indicator over the years: a picture, or lines where all that is known is words.
#[component]
pub fn IndicatorSlide(show: ShowState, indicator: Indicator) -> impl IntoView {
    let area = show.peek(|r| r.area.name.clone()).unwrap_or_default();
    series(&area, &indicator, clock::today()).map(|series| {
        let figure = meeting_indicator(&area, &series, "show-indicator");
        let finding = figure.title.clone();
        match words_alone(&series, &indicator) {
            None => view! { <Picture kicker=t::INDICATOR finding figure part=1/> }.into_any(),
            Some(lines) => {
                let lines = lines.into_iter();
                let lines = lines.map(|text| view! { <li class="show__text"><Ruby text/></li> });
                view! {
                    <Title kicker=t::INDICATOR finding part=1/>
                    <ul class="show__lines">{lines.collect_view()}</ul>
                }
                .into_any()
            }
        }
    })
}

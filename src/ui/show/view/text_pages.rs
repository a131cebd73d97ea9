//! Pages of words: the year's roadmap, questions, what was decided, what comes next.

use super::picture::Picture;
use super::state::ShowState;
use super::title::Title;
use crate::chart::meeting_roadmap;
use crate::model::Menu;
use crate::ui::browser::clock;
use crate::ui::show::words as t;
use crate::ui::view_models::plan::road;
use crate::ui::view_models::talk::{lines, waiting_beside};
use crate::ui::widgets::ruby::Ruby;
use leptos::prelude::*;

/// The nine menus as the pictures call them.
#[component]
pub fn Menus() -> impl IntoView {
    let rows = Menu::ALL.map(|menu| {
        view! {
            <li class="show__text">
                <span class="show__number">{menu.number()}</span>
                <Ruby text=menu.short_name()/>
            </li>
        }
    });
    view! {
        <Title kicker="" finding=t::MENUS part=1/>
        <ol class="show__menus">{rows}</ol>
    }
}

#[component]
pub fn Roadmap(show: ShowState) -> impl IntoView {
    let (year, today) = (show.year, clock::today());
    show.peek(|r| road(r, year, today)).map(|data| {
        let figure = meeting_roadmap(&data, "show-roadmap");
        let finding = figure.title.clone();
        view! { <Picture kicker=t::ROADMAP finding figure part=1/> }
    })
}

/// Lines of a text, large; `empty` where there are none.
#[component]
fn Lines(#[prop(into)] text: Signal<String>, empty: &'static str) -> impl IntoView {
    move || match lines(&text.get()) {
        none if none.is_empty() => {
            view! { <p class="show__text show__text--large"><Ruby text=empty/></p> }.into_any()
        }
        all => {
            let all = all.into_iter().map(|line| {
                view! { <li class="show__text show__text--large"><Ruby text=line/></li> }
            });
            view! { <ul class="show__lines">{all.collect_view()}</ul> }.into_any()
        }
    }
}

pub fn questions(show: ShowState) -> Memo<String> {
    let year = show.year;
    show.part(move |r| {
        r.talk(year)
            .map(|talk| talk.questions.clone())
            .unwrap_or_default()
    })
}

/// What was said of the next time, or is prepared to be said.
pub fn next(show: ShowState) -> Memo<String> {
    show.part(move |r| r.next_words(show.year, show.since()).to_owned())
}

/// What was decided in the sitting that is written into.
pub fn decided(show: ShowState) -> Memo<String> {
    show.part(move |r| {
        show.sitting(r)
            .map(|(_, m)| m.decided.clone())
            .unwrap_or_default()
    })
}

#[component]
pub fn Questions(show: ShowState) -> impl IntoView {
    view! {
        <Title kicker="" finding=t::QUESTIONS part=1/>
        <Lines text=questions(show) empty=t::QUESTIONS_EMPTY/>
    }
}

#[component]
pub fn Decisions(show: ShowState) -> impl IntoView {
    view! {
        <Title kicker="" finding=t::DECISIONS part=1/>
        <Lines text=decided(show) empty=t::DECISIONS_EMPTY/>
    }
}

/// What was said of the next time, and the work that waits.
#[component]
pub fn Next(show: ShowState) -> impl IntoView {
    let year = show.year;
    let words = next(show);
    let work = show.part(move |r| {
        let ruby = r.talk(year).is_some_and(|talk| talk.ruby);
        let mut work = waiting_beside(r, year, r.next_words(year, show.since()), ruby);
        for (_, owner) in work.iter_mut().filter(|(_, owner)| owner.is_empty()) {
            *owner = t::NO_OWNER.to_owned();
        }
        work
    });
    view! {
        <Title kicker="" finding=t::NEXT_PAGE part=1/>
        <Lines text=words empty=t::NEXT_EMPTY/>
        {move || match work.get() {
            none if none.is_empty() => ().into_any(),
            work => {
                let rows = work.into_iter().map(|(what, owner)| {
                    view! { <li class="show__text"><Ruby text=what/>"（"<Ruby text=owner/>"）"</li> }
                });
                view! {
                    <h2 class="show__subtitle"><Ruby text=t::WAITING/></h2>
                    <ul class="show__lines">{rows.collect_view()}</ul>
                }.into_any()
            }
        }}
    }
}

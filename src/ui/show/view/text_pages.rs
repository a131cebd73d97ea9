//! Pages of words: the year's roadmap, questions, what was decided, what comes next.

use super::picture::Picture;
use super::show_state::ShowState;
use super::title::Title;
use crate::chart::meeting_roadmap;
use crate::model::Menu;
use crate::ui::browser::clock;
use crate::ui::show::view_model::texts::waiting;
use crate::ui::show::words as t;
use crate::ui::view_models::plan::road;
use crate::ui::view_models::talk::lines;
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
            view! { <p class="show__text"><Ruby text=empty/></p> }.into_any()
        }
        all => {
            let all = all.into_iter().map(|line| {
                view! { <li class="show__text"><Ruby text=line/></li> }
            });
            view! { <ul class="show__lines">{all.collect_view()}</ul> }.into_any()
        }
    }
}

#[component]
pub fn Questions(show: ShowState) -> impl IntoView {
    view! {
        <Title kicker="" finding=t::QUESTIONS part=1/>
        <Lines text=show.questions() empty=t::QUESTIONS_EMPTY/>
    }
}

#[component]
pub fn Decisions(show: ShowState) -> impl IntoView {
    view! {
        <Title kicker="" finding=t::DECISIONS part=1/>
        <Lines text=show.decided() empty=t::DECISIONS_EMPTY/>
    }
}

/// What was said of the next time, and the work that waits.
#[component]
pub fn Next(show: ShowState) -> impl IntoView {
    let year = show.year;
    let words = show.next_words();
    let work = show.part(move |r| waiting(r, year, show.since()));
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
                    <div class="show__part">
                        <h2 class="show__subtitle"><Ruby text=t::WAITING/></h2>
                        <ul class="show__lines">{rows.collect_view()}</ul>
                    </div>
                }.into_any()
            }
        }}
    }
}

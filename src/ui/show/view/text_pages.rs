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
use crate::ui::view_models::profile::ToldFigure;
use crate::ui::view_models::talk::lines;
use crate::ui::widgets::ruby::Ruby;
use crate::ui::words::profile;
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

/// Figures of the 地域のすがた, each over its value.
#[component]
pub fn Figures(finding: String, figures: Vec<ToldFigure>, part: usize) -> impl IntoView {
    let small = |text: String| {
        (!text.is_empty()).then(|| view! { <dd class="show__evidence"><Ruby text/></dd> })
    };
    let figures = figures.into_iter().map(|figure| {
        view! {
            <div>
                <dt class="show__evidence"><Ruby text=figure.name/></dt>
                {(!figure.value.is_empty()).then(|| view! { <dd class="show__text show__value"><Ruby text=figure.value/></dd> })}
                {small(figure.parts.join(profile::BETWEEN))}
                {small(figure.about)}
            </div>
        }
    });
    view! {
        <Title kicker=profile::TITLE finding part/>
        <dl class="show__figures">{figures.collect_view()}</dl>
    }
}

/// What they mean, sentence by sentence.
#[component]
pub fn Meaning(said: Vec<String>, part: usize) -> impl IntoView {
    let said = said.into_iter();
    let said = said.map(|text| view! { <li class="show__text"><Ruby text/></li> });
    view! {
        <Title kicker=profile::TITLE finding=profile::MEANING part/>
        <ul class="show__lines">{said.collect_view()}</ul>
    }
}

/// The 年表.
#[component]
pub fn History(events: Vec<(String, String)>, part: usize) -> impl IntoView {
    let events = events.into_iter().map(|(time, what)| {
        view! {
            <li class="show__row show__row--past">
                <span class="show__state"><Ruby text=time/></span>
                <span class="show__text"><Ruby text=what/></span>
            </li>
        }
    });
    view! {
        <Title kicker=profile::TITLE finding=profile::HISTORY part/>
        <ul class="show__rows">{events.collect_view()}</ul>
    }
}

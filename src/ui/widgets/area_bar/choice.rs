//! Which area, year and round: one choice on every page of an area.

use crate::model::{AreaId, AssessmentKey, FiscalYear, Round};
use crate::ui::navigation::route::Route;
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::state::today::use_today;
use crate::ui::view_models::chosen_round::ChosenRound;
use crate::ui::view_models::sittings::whose_in_short;
use crate::ui::widgets::area_bar::view_model::{RoundChoice, YearChoice, years};
use crate::ui::widgets::area_bar::words as t;
use crate::ui::widgets::drop_down::DropDown;
use leptos::prelude::*;

#[component]
pub fn Choice(id: AreaId) -> impl IntoView {
    let (app_state, chosen) = (use_app_state(), use_chosen_round());
    let open = RwSignal::new(false);
    let name = app_state.of_area(&id, |r| r.area.name.clone());
    let shown = {
        let id = id.clone();
        Memo::new(move |_| chosen.of_area(app_state, &id))
    };
    let voice = app_state.of_area(&id, move |record| {
        let round = shown
            .get()
            .map(|(year, round)| AssessmentKey::area(year, round));
        let round = round.and_then(|key| record.assessment(&key));
        round.map(whose_in_short).unwrap_or_default()
    });
    let period = move || {
        shown
            .get()
            .map(|(year, round)| t::period(&period(year, round), voice.get()))
    };
    let button = view! {
        <span class="visually-hidden">{t::CHOOSE}</span>
        <span class="area-choice__area">{name}</span>
        <span class="area-choice__period">{period}</span>
    };
    view! {
        <DropDown id="area-choice" class="area-choice" open button=button.into_any()>
            {move || {
                let shown = shown.get().filter(|_| open.get());
                shown.map(|shown| view! { <Years id=id.clone() shown/><OtherAreas id=id.clone()/> })
            }}
        </DropDown>
    }
}

/// 令和8年度 中間
fn period(year: FiscalYear, round: Round) -> String {
    format!("{} {}", year.era_label(), round.label())
}

#[component]
fn Years(id: AreaId, shown: (FiscalYear, Round)) -> impl IntoView {
    let (app_state, chosen, here) = (use_app_state(), use_chosen_round(), use_here());
    let today = use_today().get_untracked().year;
    let years = app_state.peek(|w| {
        let record = w.record(&id)?;
        Some(years(record, &here.get_untracked(), shown, today))
    });
    let round = move |year: FiscalYear, choice: RoundChoice| {
        let RoundChoice {
            round,
            is_begun,
            is_chosen,
            route,
        } = choice;
        let id = id.clone();
        // A page about all years stays, and its tabs lead to what was chosen.
        let choose = move |_| chosen.choose(ChosenRound::new(id.clone(), year, round));
        let current = is_chosen.then_some("true");
        let begun = match (is_begun, year < today) {
            (true, _) => "",
            (false, true) => t::NEVER_BEGUN,
            (false, false) => t::NOT_BEGUN,
        };
        let label = format!("{}{begun}", period(year, round));
        view! {
            <li><a class="area-choice__round" href=route.to_string() aria-current=current aria-label=label on:click=choose>
                {round.label()}{begun}
            </a></li>
        }
    };
    let row = move |choice: YearChoice| {
        let year = choice.year;
        let rounds = choice.rounds.into_iter().map(|choice| round(year, choice));
        view! {
            <li class="area-choice__year">
                <span>{year.to_string()}</span>
                <ul class="actions">{rounds.collect_view()}</ul>
            </li>
        }
    };
    view! {
        <p class="note area-choice__title">{t::ROUNDS}</p>
        <ul>{years.into_iter().flatten().map(row).collect_view()}</ul>
    }
}

#[component]
fn OtherAreas(id: AreaId) -> impl IntoView {
    let areas = untrack(|| use_app_state().areas());
    let others = areas.into_iter().filter(|r| r.area.id != id);
    let others: Vec<_> = others
        .map(|record| {
            let href = Route::Area(record.area.id).to_string();
            view! { <li><a class="area-choice__round" href=href>{record.area.name}</a></li> }
        })
        .collect();
    let has_others = !others.is_empty();
    view! {
        {has_others.then(|| view! { <p class="note area-choice__title">{t::OTHER_AREAS}</p> })}
        <ul>
            {others}
            <li><a class="area-choice__round" href=Route::Home.to_string()>{t::ALL_AREAS}</a></li>
        </ul>
    }
}

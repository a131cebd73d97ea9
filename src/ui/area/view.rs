//! The view of the page.

use crate::chart::number;
use crate::model::{
    AreaId, AreaRecord, Assessment, AssessmentKey, FiscalYear, Library, Menu, Round,
};
use crate::ui::area::words as t;
use crate::ui::browser::clock;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::rounds::Filled;
use crate::ui::widgets::area_head::words::SHOW;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::list_away;
use leptos::prelude::*;

/// How many fiscal years before the present one can be begun: what areas have on paper.
const YEARS_BACK: i32 = 10;

#[component]
pub fn AreaPage(id: AreaId) -> impl IntoView {
    let app_state = use_app_state();
    let record = app_state.record(id);
    move || {
        record.get().map(|record| {
            let area = record.area.clone();
            view! {
                <div class="page">
                    <Heading text=area.name.clone() above=place(&record).into_any()/>
                    <Doors id=area.id.clone()/>
                    <StartRound id=area.id.clone() next=next_round(&record) begun=unfinished(&app_state.library.get_untracked(), &record)/>
                    <Rounds record=record.clone()/>
                    <About record/>
                </div>
            }
        })
    }
}

/// The pages of the area that are not about one round.
#[component]
fn Doors(id: AreaId) -> impl IntoView {
    let year = clock::fiscal_year();
    let doors = [
        (
            Route::Plan {
                area: id.clone(),
                year,
            },
            t::PLAN,
        ),
        (Route::Indicators(id.clone()), t::INDICATORS),
        (Route::Forums(id.clone()), t::FORUMS),
        (
            Route::Papers {
                area: id.clone(),
                year,
            },
            t::PAPERS,
        ),
        (
            Route::Talk {
                area: id.clone(),
                year,
            },
            t::TALK,
        ),
        (Route::Years(id.clone()), t::YEARS),
    ];
    let show = Route::meeting(id, year).to_string();
    let doors = doors.map(|(route, (name, what))| {
        view! {
            <li><a class="door" href=route.to_string()>
                <span class="door__name">{name}</span>
                <span class="door__what">{what}</span>
            </a></li>
        }
    });
    view! {
        <nav aria-label=t::DOORS><ul class="doors">{doors}</ul></nav>
        <p><a class="button" href=show>{SHOW}</a></p>
    }
}

fn place(record: &AreaRecord) -> String {
    let area = &record.area;
    [area.prefecture.as_str(), area.kind.label()]
        .iter()
        .filter(|s| !s.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join("・")
}

/// The first round of this fiscal year that nobody has begun.
fn next_round(record: &AreaRecord) -> Round {
    let year = clock::fiscal_year();
    let begun = |round: &Round| {
        let assessment = record.assessment(&AssessmentKey::agreed(year, *round));
        assessment.is_some_and(|a| !a.is_blank())
    };
    Round::ALL
        .iter()
        .copied()
        .find(|round| !begun(round))
        .unwrap_or(Round::End)
}

/// The newest round of this fiscal year, where it goes on, if it is not complete yet: the way
/// there and its words.
fn unfinished(library: &Library, record: &AreaRecord) -> Option<(Route, String)> {
    let latest = record.latest_round(clock::fiscal_year())?;
    let Filled::Of { done, all, next } = Filled::of(library, record, latest) else {
        return None;
    };
    let fill = Route::Fill {
        area: record.area.id.clone(),
        year: latest.key.year,
        round: latest.key.round,
        menu: next,
    };
    (done < all).then(|| (fill, t::go_on(latest.key.round, done, all)))
}

/// Goes on with the round that was begun; another one is begun below it.
#[component]
fn StartRound(
    id: AreaId,
    /// Proposed first.
    next: Round,
    begun: Option<(Route, String)>,
) -> impl IntoView {
    let goes_on = begun.is_some();
    let today = clock::fiscal_year();
    let year = RwSignal::new(today);
    let round = RwSignal::new(next);
    let years: Vec<FiscalYear> = (-1..=YEARS_BACK)
        .filter_map(|back| FiscalYear::new(today.western() - back))
        .collect();
    let start = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        go(&Route::Fill {
            area: id.clone(),
            year: year.get_untracked(),
            round: round.get_untracked(),
            menu: Menu::ALL[0],
        });
    };
    view! {
        <section class="start-round" aria-labelledby="start-round">
            <h2 id="start-round">{t::START_TITLE}</h2>
            {begun.map(|(fill, words)| view! {
                <div class="actions"><a class="button button--primary" href=fill.to_string()>{words}</a></div>
                <p class="field__label">{t::OTHER_ROUND}</p>
            })}
            <form class="start-round__form" on:submit=start>
                <div class="field">
                    <label class="field__label" for="year">{t::YEAR}</label>
                    <select id="year" class="input" prop:value=today.western().to_string()
                        on:change=move |event| {
                            if let Some(chosen) = event_target_value(&event).parse().ok().and_then(FiscalYear::new) {
                                year.set(chosen);
                            }
                        }>
                        {years.into_iter().map(|y| view! {
                            <option value=y.western() selected=y == today>{y.to_string()}</option>
                        }).collect_view()}
                    </select>
                </div>
                <fieldset class="field choices">
                    <legend class="field__label">{t::ROUND}</legend>
                    <div class="choices__row">
                        {Round::ALL.iter().copied().map(|r| view! {
                            <label class="choice">
                                <input type="radio" name="round" value=r.code() prop:checked=move || round.get() == r
                                    on:change=move |_| round.set(r)/>
                                {r.label()}
                            </label>
                        }).collect_view()}
                    </div>
                </fieldset>
                <button class="button" class:button--primary=!goes_on>{t::START}</button>
            </form>
        </section>
    }
}

/// Every round with an answer, newest first.
#[component]
fn Rounds(record: AreaRecord) -> impl IntoView {
    let filled: Vec<Assessment> = record.agreed_rounds().rev().cloned().collect();
    if filled.is_empty() {
        return view! { <p class="note">{t::NO_ROUNDS}</p> }.into_any();
    }
    let rows = filled
        .into_iter()
        .map(|assessment| view! { <RoundRow record=record.clone() assessment/> })
        .collect_view();
    view! {
        <section aria-labelledby="rounds">
            <h2 id="rounds">{t::ROUNDS_TITLE}</h2>
            <table class="table rounds">
                <thead><tr>
                    <th scope="col">{t::YEAR}</th><th scope="col">{t::ROUND}</th>
                    <th scope="col">{t::PROGRESS}</th><th scope="col">{t::ACTIONS}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

#[component]
fn RoundRow(record: AreaRecord, assessment: Assessment) -> impl IntoView {
    let app_state = use_app_state();
    let key = assessment.key;
    let id = record.area.id.clone();
    let filled = Filled::of(&app_state.library.get_untracked(), &record, &assessment);
    let progress = match filled {
        Filled::Of { done, all, .. } => view! {
            <progress class="bar" max=all value=done aria-hidden="true"></progress>
            {format!("{done} / {all}")}
        }
        .into_any(),
        Filled::ListAway { answers } => list_away::answers(answers).into_any(),
    };
    let fill = Route::Fill {
        area: id.clone(),
        year: key.year,
        round: key.round,
        menu: Menu::ALL[0],
    };
    let result = Route::Result {
        area: id.clone(),
        year: key.year,
        round: key.round,
    };
    let export = Route::Export {
        area: id,
        year: key.year,
        round: key.round,
    };
    let about = format!("{} {}", key.year, key.round.label());
    let link = |route: Route, word: &'static str| {
        let label = format!("{about}の{word}");
        view! { <a class="link" href=route.to_string() aria-label=label>{word}</a> }
    };
    view! {
        <tr>
            <th scope="row">{key.year.to_string()}</th>
            <td>{key.round.label()}</td>
            <td class="table__progress">{progress}</td>
            <td class="table__links">{link(fill, t::FILL)}{link(result, t::RESULT)}{link(export, t::EXPORT)}</td>
        </tr>
    }
}

#[component]
fn About(record: AreaRecord) -> impl IntoView {
    let app_state = use_app_state();
    let area = record.area;
    let id = area.id.clone();
    let count = |n: Option<u32>| n.map_or(t::NOT_ENTERED.to_owned(), |n| number(n.into()));
    let or_blank = |s: &str| {
        if s.is_empty() {
            t::NOT_ENTERED.to_owned()
        } else {
            s.to_owned()
        }
    };
    let list = app_state
        .library
        .get_untracked()
        .get(&area.checklist)
        .map_or(area.checklist.list.clone(), |l| l.title.clone());
    let facts = [
        (
            t::CODE,
            or_blank(area.code.as_ref().map_or("", |c| c.as_str())),
        ),
        (t::OWN_CODE, or_blank(&area.own_code)),
        (t::POPULATION, count(area.population)),
        (t::HOSPITALS, count(area.psychiatric_hospitals)),
        (t::CLINICS, count(area.psychiatric_clinics)),
        (t::GENERAL_OFFICES, count(area.general_consultation_offices)),
        (
            t::SPECIFIED_OFFICES,
            count(area.specified_consultation_offices),
        ),
        (t::MUNICIPALITIES, or_blank(&area.municipalities.join("、"))),
        (t::CHECKLIST, list),
    ];
    let is_sample = area.is_sample;
    let remove = move |_| {
        if window()
            .confirm_with_message(t::remove_ask(is_sample))
            .unwrap_or(false)
        {
            go(&Route::Home);
            app_state.edit(|w| w.remove_area(&id));
        }
    };
    view! {
        <section aria-labelledby="about-area">
            <h2 id="about-area">{t::ABOUT}</h2>
            <dl class="facts">
                {facts.map(|(name, value)| view! { <div class="facts__row"><dt>{name}</dt><dd>{value}</dd></div> })}
            </dl>
            <div class="actions">
                <a class="button" href=Route::EditArea(area.id.clone()).to_string()>{t::EDIT}</a>
                <button class="button button--quiet" on:click=remove>{t::REMOVE}</button>
            </div>
        </section>
    }
}

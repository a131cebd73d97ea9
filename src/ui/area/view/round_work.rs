//! A round under the wrong year or name is moved, copied or taken away; each with a way back.

use crate::model::{AreaRecord, FiscalYear, Round};
use crate::ui::area::view_model::years_to_begin;
use crate::ui::area::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::today::use_today;
use crate::ui::state::undo::use_undo;
use crate::ui::widgets::undo_line;
use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Work {
    Move,
    Copy,
    Remove,
}

impl Work {
    const ALL: [(Self, &'static str); 3] = [
        (Self::Move, t::MOVE),
        (Self::Copy, t::COPY),
        (Self::Remove, t::REMOVE_ROUND),
    ];
}

#[component]
pub fn RoundWork(record: AreaRecord) -> impl IntoView {
    let (app_state, undo) = (use_app_state(), use_undo());
    let today = use_today().get_untracked().year;
    let mut rounds: Vec<(FiscalYear, Round)> = Vec::new();
    rounds.extend(record.own_rounds().rev().map(|a| (a.key.year, a.key.round)));
    let Some(newest) = rounds.first().copied() else {
        return ().into_any();
    };
    let id = record.area.id;
    let (which, work) = (RwSignal::new(newest), RwSignal::new(Work::Move));
    let (year, round) = (RwSignal::new(newest.0), RwSignal::new(newest.1));
    let taken = RwSignal::new(None::<(FiscalYear, Round)>);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (from, to) = (
            which.get_untracked(),
            (year.get_untracked(), round.get_untracked()),
        );
        let work = work.get_untracked();
        let is_taken = app_state.peek(|w| w.record(&id).is_some_and(|r| r.has_round(to.0, to.1)));
        taken.set((is_taken && work != Work::Remove).then_some(to));
        if taken.with_untracked(Option::is_some) {
            return;
        }
        let said = match work {
            Work::Move => t::moved(from, to),
            Work::Copy => t::copied(from, to),
            Work::Remove => t::round_removed(from),
        };
        undo.changing(app_state, &id, said, |r| match work {
            // It is free: that was asked above.
            Work::Move => drop(r.move_round(from, to)),
            Work::Copy => drop(r.copy_round(from, to)),
            Work::Remove => r.remove_round(from.0, from.1),
        });
        undo_line::go_to();
    };
    let choose_which = {
        let rounds = rounds.clone();
        move |event| {
            let place = event_target_value(&event).parse::<usize>().ok();
            if let Some(chosen) = place.and_then(|place| rounds.get(place)) {
                which.set(*chosen);
            }
        }
    };
    let choose_year = move |event| {
        let chosen = event_target_value(&event).parse().ok();
        if let Some(chosen) = chosen.and_then(FiscalYear::new) {
            year.set(chosen);
        }
    };
    let choose_round = move |event| {
        if let Some(chosen) = Round::from_code(&event_target_value(&event)) {
            round.set(chosen);
        }
    };
    let works = Work::ALL.map(|(one, word)| {
        view! {
            <label class="choice">
                <input type="radio" name="round-work" prop:checked=move || work.get() == one on:change=move |_| work.set(one)/>
                {word}
            </label>
        }
    });
    let which_options = rounds
        .into_iter()
        .enumerate()
        .map(|(place, (year, round))| {
            view! { <option value=place>{t::round_of(year, round)}</option> }
        });
    let which_options = which_options.collect_view();
    let years = years_to_begin(today);
    view! {
        <details class="print-never">
            <summary>{t::ROUND_WORK}</summary>
            <form class="panel" on:submit=submit>
                <div class="field">
                    <label class="field__label" for="round-which">{t::WHICH_ROUND}</label>
                    <select id="round-which" class="input" on:change=choose_which>{which_options}</select>
                </div>
                <fieldset class="field choices">
                    <legend class="field__label">{t::ROUND_DO}</legend>
                    <div class="choices__row">{works}</div>
                </fieldset>
                <Show when=move || work.get() != Work::Remove>
                    <div class="start-round__form">
                        <div class="field">
                            <label class="field__label" for="round-year">{t::TO_YEAR}</label>
                            <select id="round-year" class="input" on:change=choose_year>
                                {years.iter().map(|y| {
                                    let own = *y;
                                    view! { <option value=own.western() selected=move || year.get() == own>{own.to_string()}</option> }
                                }).collect_view()}
                            </select>
                        </div>
                        <div class="field">
                            <label class="field__label" for="round-round">{t::TO_ROUND}</label>
                            <select id="round-round" class="input" on:change=choose_round>
                                {Round::ALL.iter().copied().map(|r| view! {
                                    <option value=r.code() selected=move || round.get() == r>{r.label()}</option>
                                }).collect_view()}
                            </select>
                        </div>
                    </div>
                </Show>
                <div role="alert">
                    {move || taken.get().map(|(year, round)| view! { <p class="field__error">{t::taken(year, round)}</p> })}
                </div>
                <button class="button">{t::ROUND_GO}</button>
            </form>
        </details>
    }
    .into_any()
}

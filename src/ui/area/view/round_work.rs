//! A round under the wrong year or name is moved, copied or taken away; each with a way back.

use crate::model::{AreaRecord, FiscalYear, Round};
use crate::ui::area::view_model::{free_round, rounds, years_to_choose};
use crate::ui::area::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::state::today::use_today;
use crate::ui::state::undo::use_undo;
use crate::ui::view_models::chosen_round::ChosenRound;
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

    fn word(self) -> &'static str {
        match self {
            Self::Move => t::MOVE_GO,
            Self::Copy => t::COPY_GO,
            Self::Remove => t::REMOVE_GO,
        }
    }
}

#[component]
pub fn RoundWork(record: AreaRecord) -> impl IntoView {
    let (app_state, undo, chosen) = (use_app_state(), use_undo(), use_chosen_round());
    let today = use_today().get_untracked().year;
    let rounds = rounds(&record);
    let Some(newest) = rounds.first().copied() else {
        return ().into_any();
    };
    let proposed = free_round(&record, newest.0);
    let years = years_to_choose(today, &rounds);
    let id = record.area.id;
    let (which, work) = (RwSignal::new(newest), RwSignal::new(Work::Move));
    let (year, round) = (RwSignal::new(newest.0), RwSignal::new(proposed));
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
        // What was looked at may be gone with it.
        chosen.choose(ChosenRound::default());
        let area = id.clone();
        match work {
            Work::Remove => undo.changing(app_state, &id, t::round_removed(from), |r| {
                r.remove_round(from.0, from.1);
            }),
            Work::Move => {
                app_state.edit_record(&id, |r| {
                    // It is free: that was asked above.
                    let _ = r.move_round(from, to);
                });
                undo.offer(t::moved(from, to), move || {
                    let mut is_back = false;
                    app_state.edit_record(&area, |r| is_back = r.move_round(to, from).is_ok());
                    is_back
                });
            }
            Work::Copy => undo.changing(app_state, &id, t::copied(from, to), |r| {
                let _ = r.copy_round(from, to);
            }),
        }
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
                <button class="button">{move || work.get().word()}</button>
            </form>
        </details>
    }
    .into_any()
}

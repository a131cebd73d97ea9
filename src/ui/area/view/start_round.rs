//! The way into another round than the one that comes next.

use crate::model::{AreaRecord, FiscalYear, Menu, Round};
use crate::ui::area::view_model::{next_round, years_to_begin};
use crate::ui::area::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::today::use_today;
use leptos::prelude::*;

#[component]
pub fn StartRound(record: AreaRecord) -> impl IntoView {
    let today = use_today().get_untracked().year;
    let id = record.area.id.clone();
    let year = RwSignal::new(today);
    let round = RwSignal::new(next_round(&record, today));
    let record = StoredValue::new(record);
    let choose_year = move |event| {
        let chosen = event_target_value(&event).parse().ok();
        if let Some(chosen) = chosen.and_then(FiscalYear::new) {
            year.set(chosen);
            round.set(record.with_value(|record| next_round(record, chosen)));
        }
    };
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
        <details class="print-never">
            <summary>{t::OTHER_ROUND}</summary>
            <form class="panel start-round__form" on:submit=start>
                <div class="field">
                    <label class="field__label" for="year">{t::YEAR}</label>
                    <select id="year" class="input" prop:value=today.western().to_string() on:change=choose_year>
                        {years_to_begin(today).into_iter().map(|y| view! {
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
                <button class="button">{t::START}</button>
            </form>
        </details>
    }
}

//! The way into a round: the one that was begun, or another.

use crate::model::{AreaId, FiscalYear, Menu, Round};
use crate::ui::area::view_model::years_to_begin;
use crate::ui::area::words as t;
use crate::ui::browser::clock;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use leptos::prelude::*;

/// Goes on with the round that was begun; another one is begun below it.
#[component]
pub fn StartRound(
    id: AreaId,
    /// Proposed first.
    next: Round,
    begun: Option<(Route, String)>,
) -> impl IntoView {
    let goes_on = begun.is_some();
    let today = clock::fiscal_year();
    let year = RwSignal::new(today);
    let round = RwSignal::new(next);
    let start = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        go(&Route::Fill {
            area: id.clone(),
            year: year.get_untracked(),
            round: round.get_untracked(),
            menu: Menu::ALL[0],
        });
    };
    let form = view! {
        <form class="start-round__form" on:submit=start>
            <div class="field">
                <label class="field__label" for="year">{t::YEAR}</label>
                <select id="year" class="input" prop:value=today.western().to_string()
                    on:change=move |event| {
                        if let Some(chosen) = event_target_value(&event).parse().ok().and_then(FiscalYear::new) {
                            year.set(chosen);
                        }
                    }>
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
            <button class="button" class:button--primary=!goes_on>{t::START}</button>
        </form>
    };
    view! {
        <section class="panel start-round" aria-labelledby="start-round">
            <h2 id="start-round">{t::START_TITLE}</h2>
            {match begun {
                None => form.into_any(),
                Some((fill, words)) => view! {
                    <div class="actions"><a class="button button--primary" href=fill.to_string()>{words}</a></div>
                    <details><summary>{t::OTHER_ROUND}</summary>{form}</details>
                }.into_any(),
            }}
        </section>
    }
}

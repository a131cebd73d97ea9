//! Where the indicator stands: a sentence, its picture, and published figures beside it.

use super::state::IndicatorState;
use crate::chart::{Style, indicator_years};
use crate::exchange::builtin::builtin_references;
use crate::ui::browser::clock;
use crate::ui::indicator::view_model::now::picture;
use crate::ui::indicator::words as t;
use crate::ui::view_models::{indicators, shares};
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::finding_heading::FindingHeading;
use crate::ui::words::reference::reference_source;
use leptos::prelude::*;

#[component]
pub fn Now(indicator_state: IndicatorState) -> impl IntoView {
    let area = indicator_state.area();
    let name = indicator_state
        .app_state
        .of_area(&area, |r| r.area.name.clone());
    let indicator = indicator_state.read(|i| Some(i.clone()));
    let all = Memo::new(move |_| {
        indicator_state
            .app_state
            .with(|w| w.references(builtin_references()))
    });
    let sentence = Memo::new(move |_| {
        indicator.with(|i| i.as_ref().map_or(t::NO_ACTUAL.to_owned(), indicators::says))
    });
    // A heading that changes is not heard by itself.
    let said = RwSignal::new(String::new());
    Effect::watch(
        move || sentence.get(),
        move |sentence, _, _| said.set(sentence.clone()),
        false,
    );
    // Redrawn when a value changes, not at every word of a reason. One memo says both what is
    // drawn and whether: see "Good to know" in `ui`.
    let data = Memo::new(move |_| {
        let today = clock::today();
        let drawn = |all: &Vec<_>| {
            indicator.with(|i| name.with(|name| picture(name, i.as_ref(), all, today)))
        };
        all.with(drawn)
    });
    let words = Memo::new(move |_| {
        indicator.with(|i| i.as_ref().map(indicators::words).unwrap_or_default())
    });
    let share = indicator_state.read_in_area(shares::share_sentence);
    let per_population = indicator_state
        .read_in_area(move |record, i| all.with(|all| shares::per_population(record, i, all)));
    let beside = Memo::new(move |_| {
        let of =
            |all: &Vec<_>| indicator.with(|i| i.as_ref().map(|i| indicators::references(i, all)));
        all.with(of).unwrap_or_default()
    });
    view! {
        <section aria-label=t::NOW>
            <FindingHeading id="indicator-now" topic=t::NOW finding=sentence/>
            <p class="visually-hidden" role="status">{said}</p>
            {move || match data.get() {
                // Words alone need no picture.
                None => {
                    let words = words.get().into_iter().map(|line| view! { <li>{line}</li> });
                    view! { <ul class="bullets">{words.collect_view()}</ul> }.into_any()
                }
                Some(data) => view! {
                    <Picture name="indicator" caption=t::PICTURE
                        draw=move |style: &Style| indicator_years(&data, style)/>
                }.into_any(),
            }}
            {move || share.get().map(|said| view! { <p>{said}</p> })}
            <Show when=move || !beside.with(Vec::is_empty)>
                <div class="stack">
                    <h3>{t::REFERENCES}</h3>
                    <ul class="bullets">
                        {move || beside.get().iter().map(|v| view! {
                            <li>{t::reference(v)}<span class="note">{reference_source(v)}</span></li>
                        }).collect_view()}
                    </ul>
                    {move || per_population.get().map(|told| view! {
                        <div><p>{told.sentence}</p><p class="note">{told.sources}</p></div>
                    })}
                    {move || beside.with(|values| indicators::basis(values).map(t::reference_basis)).map(|basis| view! { <p>{basis}</p> })}
                    <p class="note">{t::REFERENCES_NOTE}</p>
                </div>
            </Show>
        </section>
    }
}

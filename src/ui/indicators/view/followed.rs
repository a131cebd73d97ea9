//! The area's own indicators: each with what its newest value says, and all of them as pictures.

use crate::chart::{Style, indicator_years};
use crate::exchange::builtin::builtin_references;
use crate::model::AreaId;
use crate::ui::browser::clock;
use crate::ui::indicators::view_model::followed::{Line, lines, pictures};
use crate::ui::indicators::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::figure::view::picture::Picture;
use leptos::prelude::*;

#[component]
pub fn Followed(id: AreaId) -> impl IntoView {
    let app_state = use_app_state();
    let today = clock::fiscal_year();
    let lines = |is_followed: bool| app_state.of_area(&id, move |r| lines(r, today, is_followed));
    let (followed, ended) = (lines(true), lines(false));
    let data = app_state.of_area(&id, move |r| {
        let references = app_state.peek(|w| w.references(builtin_references()));
        pictures(r, today, &references, clock::today())
    });
    let area = StoredValue::new(id);
    let list = move |lines: Memo<Vec<Line>>| {
        view! {
            <ul class="indicator-list">
                {move || lines.get().into_iter().map(|Line { id: indicator, name, says }| {
                    let route = Route::Indicator { area: area.get_value(), indicator };
                    view! {
                        <li>
                            <a class="indicator-list__link" href=route.to_string()>
                                <span class="indicator-list__name">{name}</span>
                                <span class="indicator-list__says">{says}</span>
                            </a>
                        </li>
                    }
                }).collect_view()}
            </ul>
        }
    };
    view! {
        <section aria-labelledby="followed">
            <h2 id="followed">{t::FOLLOWED}</h2>
            {move || match followed.with(Vec::is_empty) {
                true => view! { <p>{t::EMPTY}</p> }.into_any(),
                false => list(followed).into_any(),
            }}
            <Show when=move || !ended.with(Vec::is_empty)>
                <details class="fold">
                    <summary>{t::ENDED}"（"{move || t::count(ended.with(Vec::len))}"）"</summary>
                    {list(ended)}
                </details>
            </Show>
        </section>
        {move || data.get().map(|data| view! {
            <section aria-labelledby="indicator-pictures">
                <h2 id="indicator-pictures">{t::PICTURES}</h2>
                <Picture name="indicators" caption=t::PICTURE draw=move |style: &Style| indicator_years(&data, style)/>
            </section>
        })}
    }
}

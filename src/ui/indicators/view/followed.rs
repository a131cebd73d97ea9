//! The area's own indicators: each with what its newest value says, and all of them as pictures.

use crate::chart::{Style, funnel, indicator_years};
use crate::exchange::builtin::builtin_references;
use crate::model::AreaId;
use crate::ui::browser::clock;
use crate::ui::indicators::view_model::followed::{Line, lines, pictures};
use crate::ui::indicators::view_model::spark::{HEIGHT, Spark, WIDTH};
use crate::ui::indicators::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::view_models::shares::funnels;
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::finding_heading::FindingHeading;
use crate::ui::words::common::SEE_PICTURE;
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
    let funnels = app_state.of_area(&id, move |r| funnels(r, today));
    let area = StoredValue::new(id);
    let list = move |lines: Memo<Vec<Line>>| {
        view! {
            <ul class="indicator-list">
                {move || lines.get().into_iter().map(|line| {
                    let indicator = line.id.clone();
                    let route = Route::Indicator { area: area.get_value(), indicator };
                    view! { <Row line href=route.to_string()/> }
                }).collect_view()}
            </ul>
        }
    };
    view! {
        <section aria-labelledby="followed">
            <h2 id="followed" tabindex="-1">{t::FOLLOWED}</h2>
            {move || match followed.with(Vec::is_empty) {
                true => view! { <p>{t::EMPTY}</p> }.into_any(),
                false => list(followed).into_any(),
            }}
            <Show when=move || !ended.with(Vec::is_empty)>
                <details>
                    <summary>{t::ENDED}"（"{move || t::count(ended.with(Vec::len))}"）"</summary>
                    {list(ended)}
                </details>
            </Show>
        </section>
        {move || funnels.get().into_iter().enumerate().map(|(place, data)| view! {
            <section aria-labelledby=format!("indicator-funnel-{place}")>
                <FindingHeading id=format!("indicator-funnel-{place}") topic=t::FUNNELS finding=Signal::stored(data.title())/>
                <Picture name=format!("funnel-{place}") caption=t::FUNNEL draw=move |style: &Style| funnel(&data, style)/>
            </section>
        }).collect_view()}
        {move || data.get().map(|data| view! {
            <section aria-label=t::PICTURES>
                <Picture name="indicators" heading=("indicator-pictures", t::PICTURES) caption=t::PICTURE fold=("indicators-picture", SEE_PICTURE) draw=move |style: &Style| indicator_years(&data, style)/>
            </section>
        })}
    }
}

/// Its name, its years as a small line, where it is now, where it is to go, and that in words.
#[component]
fn Row(line: Line, href: String) -> impl IntoView {
    let fact = |name: &'static str, value: String| {
        (!value.is_empty()).then(|| {
            view! { <p class="indicator-row__fact"><span class="note">{name}</span>{value}</p> }
        })
    };
    view! {
        <li class="indicator-row">
            <a class="strong" href=href>{line.name}</a>
            <div class="indicator-row__spark">{line.spark.map(spark)}</div>
            {fact(t::NOW, line.now)}
            {fact(t::TARGET, line.target)}
            <p class="note indicator-row__says">{line.says}</p>
        </li>
    }
}

/// The words beside it say the same: it is silent.
fn spark(spark: Spark) -> impl IntoView {
    let points = spark.points.iter().map(|(x, y)| format!("{x:.1},{y:.1}"));
    let points: Vec<String> = points.collect();
    let last = spark.points.last().copied();
    let target = spark.target.map(|y| format!("{y:.1}"));
    view! {
        <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") width=WIDTH height=HEIGHT aria-hidden="true" focusable="false">
            {target.map(|y| view! { <line class="spark__target" x1="0" x2=WIDTH y1=y.clone() y2=y/> })}
            <polyline class="spark__line" points=points.join(" ")/>
            {last.map(|(x, y)| view! { <circle class="spark__now" cx=format!("{x:.1}") cy=format!("{y:.1}") r="3.5"/> })}
        </svg>
    }
}

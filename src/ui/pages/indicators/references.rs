//! 参考値: published figures by series. A user may correct one, or add one of their own.

use super::reference_row::Row;
use crate::exchange::builtin::builtin_references;
use crate::model::{
    Mark, ReferenceId, ReferenceKind, ReferenceTime, ReferenceValue, SeriesId, sorting,
};
use crate::ui::browser::{clock, focus};
use crate::ui::desk::{fresh_id, use_desk};
use crate::ui::text::indicators as t;
use leptos::prelude::*;

/// A series: its id and its name.
type Series = (SeriesId, String);

#[component]
pub fn References() -> impl IntoView {
    let all = builtin_references();
    let mut series: Vec<Series> = Vec::new();
    for value in all {
        if series.iter().all(|(id, _)| *id != value.series) {
            series.push((value.series.clone(), value.name.clone()));
        }
    }
    let count = series.len();
    let series = series
        .into_iter()
        .map(|(id, name)| view! { <OneSeries id name/> });
    view! {
        <section aria-labelledby="references" class="references print-never">
            <h2 id="references">{t::REFERENCES}</h2>
            <p>{t::REFERENCES_LEAD}</p>
            <details class="fold">
                <summary>{t::OPEN_REFERENCES}"（"{t::count_series(count)}"）"</summary>
                <div class="references__all">{series.collect_view()}</div>
            </details>
        </section>
    }
}

/// The values of one series, in the order of time.
#[component]
fn OneSeries(id: SeriesId, name: String) -> impl IntoView {
    let desk = use_desk();
    let said = RwSignal::new(String::new());
    let series = id.clone();
    let ids = Memo::new(move |_| {
        let values = desk.with(|w| w.references(builtin_references()));
        let mut values: Vec<ReferenceValue> =
            values.into_iter().filter(|v| v.series == series).collect();
        sorting::sort_by_key(&mut values, |v| v.time.years());
        values
            .into_iter()
            .map(|v| v.id)
            .collect::<Vec<ReferenceId>>()
    });
    let heading = format!("series-{id}");
    let summary = format!("#{heading} > summary");
    let add = {
        let id = id.clone();
        move |_| {
            let value = own(&id);
            let field = value.as_ref().map(|v| format!("#reference-{}-value", v.id));
            if let Some(value) = value {
                desk.edit(|w| w.put_reference(value));
            }
            // The row opens as it appears; the keyboard goes to its value.
            request_animation_frame(move || {
                if let Some(field) = &field {
                    focus::first(field);
                }
            });
        }
    };
    let whose = name.clone();
    view! {
        <details class="fold series" id=heading>
            <summary>{name}"（"{move || t::count(ids.with(Vec::len))}"）"</summary>
            <ul class="rows">
                <For each=move || ids.get() key=ReferenceId::clone let:value>
                    <Row id=value said summary=summary.clone()/>
                </For>
            </ul>
            <div class="actions">
                <button class="button button--quiet" aria-label=format!("{}：{whose}", t::ADD_VALUE) on:click=add>{t::ADD_VALUE}</button>
            </div>
            <p class="visually-hidden" role="status">{said}</p>
        </details>
    }
}

/// A value of the user's own to begin with: like the series' last one, of this year.
fn own(series: &SeriesId) -> Option<ReferenceValue> {
    let like = builtin_references().iter().rfind(|v| v.series == *series)?;
    Some(ReferenceValue {
        id: ReferenceId::new(fresh_id("r")),
        scope: t::OWN_SCOPE.to_owned(),
        time: ReferenceTime::Year(clock::fiscal_year()),
        kind: ReferenceKind::Actual,
        value: 0.0,
        upper: None,
        source: String::new(),
        date: None,
        mark: Mark::Own,
        ..like.clone()
    })
}

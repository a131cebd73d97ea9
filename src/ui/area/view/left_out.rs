//! 今年はしない: what the year does without, on purpose.

use crate::model::{AreaId, FiscalYear, YearJob};
use crate::ui::area::words as t;
use crate::ui::state::app_state::use_app_state;
use leptos::prelude::*;

#[component]
pub fn LeftOut(id: AreaId, year: FiscalYear) -> impl IntoView {
    let app_state = use_app_state();
    let choices = YearJob::ALL.iter().copied().map(|job| {
        let area = id.clone();
        let is_out = app_state.of_area(&id, move |r| {
            r.plan(year).is_some_and(|plan| plan.leaves_out(job))
        });
        let switch = move |event| {
            let out = event_target_checked(&event);
            app_state.edit_record(&area, |r| {
                r.plan_mut(year).leave_out(job, out);
                r.drop_blank_plan(year);
            });
        };
        view! {
            <label class="choice">
                <input type="checkbox" prop:checked=is_out on:change=switch/>
                {job.label()}
            </label>
        }
    });
    view! {
        <details class="print-never">
            <summary>{t::LEAVE_OUT}</summary>
            <div class="panel">
            <fieldset class="field choices">
                <legend class="field__label">{t::LEAVE_OUT_LEGEND}</legend>
                <p class="note">{t::LEAVE_OUT_LEAD}</p>
                <div class="choices__row">{choices.collect_view()}</div>
            </fieldset>
            </div>
        </details>
    }
}

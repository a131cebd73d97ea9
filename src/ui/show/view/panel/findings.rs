//! The page's strengths or gaps: そのとおり・いまは、そう見えない, and another level.

use super::super::show_state::ShowState;
use crate::model::{AreaRecord, AssessmentKey, Meeting, Side, SittingRef, Verdict};
use crate::ui::show::view_model::finding::{
    FindingForm, level_of_code, level_options, levels_are_for_the_room, verdict_announcement,
};
use crate::ui::show::words as t;
use crate::ui::view_models::talk::{FindingRow, wording};
use crate::ui::widgets::autosaved_fields::AutosavedSelect;
use leptos::prelude::*;

#[component]
pub fn Findings(show: ShowState, side: Side, rows: Vec<FindingRow>) -> impl IntoView {
    // Findings come from a round: there is one.
    let key = show.view_model.with_untracked(|r| r.as_ref()?.key);
    let rows = key.map(|key| {
        let rows = rows.into_iter();
        let rows = rows.map(|row| view! { <Form show form=form(key, side, row)/> });
        rows.collect_view()
    });
    view! { <ul class="form">{rows}</ul> }
}

fn form(key: AssessmentKey, side: Side, row: FindingRow) -> FindingForm {
    FindingForm {
        key,
        side,
        item: row.item,
        text: row.text,
    }
}

#[component]
fn Form(show: ShowState, form: FindingForm) -> impl IntoView {
    let (name, text) = (form.text.clone(), form.text.clone());
    let id = format!("show-level-{}", form.item);
    let form = StoredValue::new(form);
    let verdict = show.part(move |r| form.with_value(|form| form.verdict(r)));
    let judge = move |said: Verdict| {
        let judge = |record: &mut AreaRecord, sitting: &SittingRef| {
            form.with_value(|form| form.judge(record, said, sitting))
        };
        let note = |meeting: &mut Meeting, now: &Option<Verdict>| {
            form.with_value(|form| form.note_verdict(meeting, *now));
        };
        if let Some(now) = show.change(judge, note) {
            show.tell_once_saved(verdict_announcement(now));
        }
    };
    let button = move |said: Verdict, word: &'static str| {
        let pressed = move || (verdict.get() == Some(said)).to_string();
        view! { <button type="button" class="button" aria-pressed=pressed on:click=move |_| judge(said)>{word}</button> }
    };
    let level = show.part(move |r| form.with_value(|form| form.level_code(r)));
    let keep = Callback::new(move |code: String| {
        let level = level_of_code(&code);
        let rate = |record: &mut AreaRecord, sitting: &SittingRef| {
            form.with_value(|form| form.rate(record, level, sitting))
        };
        show.change(rate, |meeting, from| {
            form.with_value(|form| form.note_level(meeting, *from, level));
        });
    });
    let shows_levels = show.peek(levels_are_for_the_room).unwrap_or(false);
    let options = level_options(wording(show.marks.get_untracked()));
    view! {
        <li class="field">
            <div role="group" aria-label=name>
                <p class="field__label">{text}</p>
                <div class="show__line">
                    {button(Verdict::Confirmed, t::CONFIRM)}
                    {button(Verdict::Struck, t::STRIKE)}
                    {shows_levels.then(|| view! { <AutosavedSelect id label=t::LEVEL options value=level keep/> })}
                </div>
            </div>
        </li>
    }
}

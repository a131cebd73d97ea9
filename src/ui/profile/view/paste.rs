//! A block copied in a spreadsheet: what it would change is seen first, and taken or not.

use super::state::{PASTE_PART, ProfileState};
use crate::exchange::pasted::Anchor;
use crate::ui::browser::focus;
use crate::ui::profile::view_model::paste::{
    Preview, columns_to_begin, preview, rows_to_begin, take,
};
use crate::ui::profile::words as t;
use crate::ui::state::new_ids;
use crate::ui::state::undo::use_undo;
use crate::ui::widgets::autosaved_fields::AutosavedSelect;
use crate::ui::widgets::field::TextField;
use crate::ui::widgets::undo_line;
use leptos::prelude::*;

#[component]
pub fn Paste(state: ProfileState) -> impl IntoView {
    let block = state.block;
    let seen = Memo::new(move |_| {
        let at = state.at.get();
        block.with(|text| {
            state.app_state.with(|w| {
                let record = w.record(&state.area());
                record
                    .map(|record| preview(record, text, at))
                    .unwrap_or_default()
            })
        })
    });
    let begin = move || {
        let (rows, columns) =
            state.peek(|record| (rows_to_begin(record), columns_to_begin(record)));
        let row = Signal::derive(move || state.at.get().row.to_string());
        let column = Signal::derive(move || state.at.get().column.to_string());
        let keep = |put: fn(&mut Anchor, usize)| {
            Callback::new(move |typed: String| {
                if let Ok(number) = typed.parse() {
                    state.at.update(|at| put(at, number));
                }
            })
        };
        view! {
            <p class="note">{t::PASTE_HINT}</p>
            <div class="form__grid">
                <AutosavedSelect id="paste-row" label=t::PASTE_ROW options=rows value=row keep=keep(|at, row| at.row = row)/>
                <AutosavedSelect id="paste-column" label=t::PASTE_COLUMN options=columns value=column keep=keep(|at, column| at.column = column)/>
            </div>
        }
    };
    let told = move |part: fn(&Preview) -> &String| {
        move || {
            seen.with(|seen| match seen.is_blank() {
                true => String::new(),
                false => part(seen).clone(),
            })
        }
    };
    let needs_place = Memo::new(move |_| seen.with(|seen| seen.pasted.needs_place));
    view! {
        <details class="print-never" id=PASTE_PART tabindex="-1" prop:open=state.is_pasting
            on:toggle=move |event| state.is_pasting.set(event_target::<web_sys::Element>(&event).has_attribute("open"))>
            <summary>{t::PASTE}</summary>
            <div class="panel">
                <p>{t::PASTE_LEAD}</p>
                <TextField id="paste-block" label=t::PASTE_LABEL value=block rows=5/>
                <Show when=move || needs_place.get()>{begin()}</Show>
                // It stands here before it says anything: what comes with its words is not read out.
                <p role="status"><strong>{told(|seen| &seen.told)}</strong>{told(|seen| &seen.unsaid)}</p>
                {move || match seen.get() {
                    seen if seen.is_blank() => ().into_any(),
                    seen => view! { <Seen state seen/> }.into_any(),
                }}
            </div>
        </details>
    }
}

/// What would happen, and the choice.
#[component]
fn Seen(state: ProfileState, seen: Preview) -> impl IntoView {
    let undo = use_undo();
    let Preview {
        new_rows,
        new_places,
        changes,
        more,
        not_read,
        ..
    } = seen.clone();
    let count = seen.count();
    let clear = move || {
        state.block.set(String::new());
        state.at.set(Anchor::default());
        state.is_pasting.set(false);
    };
    let accept = move |_| {
        undo.changing(
            state.app_state,
            &state.area(),
            t::TAKEN.to_owned(),
            |record| {
                take(record, &seen, new_ids::figure);
            },
        );
        clear();
        undo_line::go_to();
    };
    let cancel = move |_| {
        clear();
        request_animation_frame(|| focus::first(&format!("#{PASTE_PART} > summary")));
    };
    let word = match not_read.is_empty() {
        true => t::TAKE.to_owned(),
        false => t::take_rest(count),
    };
    let unread = (!not_read.is_empty()).then(|| {
        let lines = not_read.into_iter().map(|line| view! { <li>{line}</li> });
        view! {
            <div class="message message--trouble">
                <p class="message__title">{t::NOT_READ}</p>
                <p>{t::NOT_READ_LEAD}</p>
                <ul class="bullets">{lines.collect_view()}</ul>
            </div>
        }
    });
    let table = (!changes.is_empty()).then(|| {
        let rows = changes.into_iter().map(|[place, before, after]| {
            view! { <tr><th scope="row">{place}</th><td data-head=t::BEFORE>{before}</td><td data-head=t::AFTER>{after}</td></tr> }
        });
        view! {
            <h3 id="paste-changes">{t::WOULD_CHANGE}</h3>
            <table class="table table--stacks table--narrow" aria-labelledby="paste-changes">
                <thead><tr><th scope="col">{t::CHANGED_CELL}</th><th scope="col">{t::BEFORE}</th><th scope="col">{t::AFTER}</th></tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        }
    });
    view! {
        {unread}
        {new_rows.map(|told| view! { <p>{told}</p> })}
        {new_places.map(|told| view! { <p>{told}</p> })}
        {table}
        {more.map(|told| view! { <p class="note">{told}</p> })}
        <div class="actions">
            {(count > 0).then(|| view! { <button type="button" class="button" id="paste-take" on:click=accept>{word}</button> })}
            <button type="button" class="button button--quiet" on:click=cancel>{t::CANCEL}</button>
        </div>
    }
}

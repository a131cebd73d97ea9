//! One figure: read in its row; its fields stand in a row below it, behind one press.

use super::fields::{FIRST_FIELD, Fields};
use super::state::ProfileState;
use crate::model::FigureId;
use crate::ui::browser::focus;
use crate::ui::profile::view_model::sheet::{Line, is_below, line};
use crate::ui::profile::words as t;
use crate::ui::state::open_part::OpenPart;
use crate::ui::words::common;
use leptos::prelude::*;

#[component]
pub fn Row(state: ProfileState, id: FigureId, places: Memo<Vec<String>>) -> impl IntoView {
    let own = id.clone();
    let line = state.read(move |record| line(record, &own));
    let text = move |part: fn(&Line) -> &str| {
        move || line.with(|line| line.as_ref().map(part).unwrap_or_default().to_owned())
    };
    let own = StoredValue::new(id.clone());
    let is_open = Memo::new(move |_| state.open.with(|open| *open == Some(own.get_value())));
    let is_blank = move || line.with(|line| line.as_ref().is_none_or(|line| !line.is_filled));
    let values = move || {
        let heads = [t::WHOLE.to_owned()].into_iter().chain(places.get());
        let values = line.get().map(|line| line.values).unwrap_or_default();
        let cells = heads.zip(values).enumerate();
        let cells = cells.map(|(column, (head, value))| {
            view! { <td class="profile__value" class:print-never=is_below(column) data-head=head>{value}</td> }
        });
        cells.collect_view()
    };
    // A day is not broken in two; nothing at all stands in a blank cell.
    let about = move || {
        let line = line
            .get()
            .filter(|line| !line.source.is_empty() || !line.date.is_empty())?;
        let between = (!line.source.is_empty() && !line.date.is_empty()).then_some("　");
        Some(view! { <span>{line.source}{between}<span class="nowrap">{line.date}</span></span> })
    };
    let word = move || match (is_open.get(), is_blank()) {
        (true, _) => common::CLOSE,
        (false, true) => common::WRITE,
        (false, false) => common::CHANGE,
    };
    let name = text(|line| &line.name);
    let press = move |_| {
        let was_open = is_open.get_untracked();
        let now = (!was_open).then(|| own.get_value());
        state.open.set(now);
        if !was_open {
            request_animation_frame(|| focus::first(FIRST_FIELD));
        }
    };
    let width = move || places.with(Vec::len) + 5;
    view! {
        <tr class:profile__blank=is_blank class:profile__row--open=is_open>
            <th scope="row">{name}" "<span class="note">{text(|line| &line.unit)}</span></th>
            {values}
            <td class="profile__about" data-head=t::ABOUT>{about}</td>
            <td class="profile__about" data-head=t::WORD>{text(|line| &line.word)}</td>
            <td class="profile__edit print-never">
                <button type="button" class="row-action" aria-expanded=move || is_open.get().to_string()
                    aria-label=move || format!("{}：{}", word(), name()) on:click=press>{word}</button>
            </td>
        </tr>
        {move || is_open.get().then(|| {
            OpenPart::provide(is_open.into());
            view! { <tr class="print-never"><td colspan=width><Fields state id=own.get_value() places/></td></tr> }
        })}
    }
}

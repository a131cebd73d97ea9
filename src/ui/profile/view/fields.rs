//! The fields of one figure: its values, the area's and each 市町村's, and what is known about them.

use super::state::{PASTE_PART, ProfileState};
use crate::exchange::pasted::Anchor;
use crate::model::{FigureGroup, FigureId, SheetRow};
use crate::ui::browser::{clipboard, focus};
use crate::ui::profile::view_model::paste::place_of;
use crate::ui::profile::view_model::sheet::row;
use crate::ui::profile::view_model::typed::{name_typed, value_as_typed, value_typed};
use crate::ui::profile::words as t;
use crate::ui::state::undo::use_undo;
use crate::ui::view_models::written::one_line;
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use crate::ui::widgets::checked::day::DayField;
use crate::ui::widgets::checked::view::CheckedField;
use crate::ui::widgets::undo_line;
use crate::ui::words::common::removed;
use leptos::prelude::*;

/// What the ids of the values' fields begin with, before the number of their column.
const VALUE: &str = "figure-value-";

/// The first field of an open figure.
pub const FIRST_FIELD: &str = "#figure-value-0";

#[component]
pub fn Fields(state: ProfileState, id: FigureId, places: Memo<Vec<String>>) -> impl IntoView {
    let own = id.clone();
    let shown = state.read(move |record| row(record, &own));
    let text = move |part: fn(&SheetRow) -> &String| {
        Memo::new(move |_| shown.with(|row| row.as_ref().map(part).cloned().unwrap_or_default()))
    };
    let first = shown.get_untracked();
    let is_ready = first.as_ref().is_some_and(SheetRow::is_ready);
    let is_fact = first.as_ref().is_some_and(|row| row.fact.is_some());
    let usual = first.as_ref().map(|row| row.usual_source.clone());
    let usual = usual.filter(|source| !source.is_empty());
    let date = Memo::new(move |_| shown.with(|row| row.as_ref().and_then(|row| row.figure.date)));
    // A block that is pasted into a field goes to its own part of the page, to be seen first.
    let pasted_into = id.clone();
    let paste = move |event: web_sys::ClipboardEvent| {
        let Some((text, field)) = clipboard::pasted(&event) else {
            return;
        };
        let column = field.strip_prefix(VALUE).and_then(|n| n.parse().ok());
        let is_block = text.trim_end().contains(['\t', '\n']);
        if let Some(column) = column.filter(|_| is_block) {
            event.prevent_default();
            let row = state.peek(|record| place_of(record, &pasted_into));
            state.at.set(Anchor { row, column });
            state.block.set(text);
            state.is_pasting.set(true);
            request_animation_frame(|| focus::part(PASTE_PART));
        }
    };
    let values = {
        let id = id.clone();
        move || {
            let places = places.get().into_iter().map(Some);
            let all = [None].into_iter().chain(places).enumerate();
            let fields = all.map(|(column, place)| {
                view! { <ValueField state id=id.clone() shown column place is_fact=is_fact && column == 0/> }
            });
            fields.collect_view()
        }
    };
    let own = (!is_ready).then(|| view! { <OwnFields state id=id.clone() shown/> });
    view! {
        <div class="panel profile__fields" on:paste=paste>
            <p class="note">{t::VALUE_HINT}</p>
            <div class="form__grid">{values}</div>
            <div class="form__grid">
                <DayField id="figure-date" label=t::DATE value=date keep=state.keep(&id, |figure, day| figure.date = day)/>
                <AutosavedText id="figure-source" label=t::SOURCE hint=usual.map(|source| t::usual_source(&source)).unwrap_or_default()
                    value=text(|row| &row.figure.source) keep=state.keep(&id, |figure, text| figure.source = text)/>
                <AutosavedText id="figure-word" label=t::WORD rows=2 value=text(|row| &row.figure.word)
                    keep=state.keep(&id, |figure, text: String| figure.word = one_line(&text))/>
                <AutosavedText id="figure-basis" label=t::BASIS rows=2 value=text(|row| &row.figure.basis)
                    keep=state.keep(&id, |figure, text: String| figure.basis = one_line(&text))/>
            </div>
            {own}
        </div>
    }
}

#[component]
fn ValueField(
    state: ProfileState,
    id: FigureId,
    shown: Memo<Option<SheetRow>>,
    column: usize,
    place: Option<String>,
    /// Its home is the area's description.
    is_fact: bool,
) -> impl IntoView {
    let label = place.clone().unwrap_or_else(|| t::WHOLE.to_owned());
    let own = place.clone();
    let value = Memo::new(move |_| {
        shown.with(|row| {
            let row = row.as_ref();
            value_as_typed(row.and_then(|row| row.at(own.as_deref())))
        })
    });
    let keep = Callback::new(move |typed: String| {
        let row = shown.get_untracked();
        let unit = row.as_ref().map(|row| row.figure.unit.clone());
        let fact = row.and_then(|row| row.fact).filter(|_| is_fact);
        let value = value_typed(&typed, &unit.unwrap_or_default(), fact)?;
        state.edit_row(&id, |record, row| {
            record.put_on_sheet(row, place.as_deref(), value);
        });
        Ok(())
    });
    let hint = if is_fact { t::FACT } else { "" };
    view! { <CheckedField id=format!("{VALUE}{column}") label hint value keep/> }
}

/// What only a figure of the area's own lets change.
#[component]
fn OwnFields(state: ProfileState, id: FigureId, shown: Memo<Option<SheetRow>>) -> impl IntoView {
    let undo = use_undo();
    let text = move |part: fn(&SheetRow) -> &String| {
        Memo::new(move |_| shown.with(|row| row.as_ref().map(part).cloned().unwrap_or_default()))
    };
    let groups = FigureGroup::ALL.iter();
    let groups = groups.map(|group| (group.code().to_owned(), group.label().to_owned()));
    let group = Memo::new(move |_| {
        let code = |row: &SheetRow| row.figure.group.code().to_owned();
        shown.with(|row| row.as_ref().map(code).unwrap_or_default())
    });
    let keep_group = {
        let id = id.clone();
        Callback::new(move |code: String| {
            if let Some(group) = FigureGroup::from_code(&code) {
                state.edit_row(&id, |record, row| {
                    record.edit_figure(row, |figure| figure.group = group);
                });
                // The row stands elsewhere now.
                request_animation_frame(|| focus::first("#figure-group"));
            }
        })
    };
    let keep_name = {
        let (id, keep) = (
            id.clone(),
            state.keep(&id, |figure, name| figure.name = name),
        );
        Callback::new(move |typed: String| {
            let name = state.app_state.peek(|w| {
                let record = w.record(&state.area());
                record.map(|record| name_typed(&typed, record, Some(&id)))
            });
            keep.run(name.unwrap_or(Err(t::NO_NAME))?);
            Ok(())
        })
    };
    let own = id.clone();
    let remove = move |_| {
        let name = state.peek(|record| {
            let figure = record.profile.figure(&own);
            figure.map(|figure| figure.name.clone()).unwrap_or_default()
        });
        state.open.set(None);
        undo.changing(state.app_state, &state.area(), removed(&name), |record| {
            record.profile.figures.retain(|figure| figure.id != own);
        });
        undo_line::go_to();
    };
    view! {
        <div class="form__grid">
            <CheckedField id="figure-name" label=t::FIGURE_NAME value=text(|row| &row.figure.name) keep=keep_name/>
            <AutosavedText id="figure-unit" label=t::UNIT value=text(|row| &row.figure.unit)
                keep=state.keep(&id, |figure, text| figure.unit = text)/>
            <AutosavedSelect id="figure-group" label=t::GROUP options=groups.collect() value=group keep=keep_group/>
        </div>
        <button type="button" class="row-action" on:click=remove>{t::REMOVE}</button>
    }
}

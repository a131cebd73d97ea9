//! Papers typed in: rows are what is asked, columns are papers, digits only.

use super::state::SurveyState;
use crate::exchange::survey::SurveyForm;
use crate::exchange::survey::gather::{Choices, gather_now, take};
use crate::model::{AreaId, SurveyId};
use crate::ui::browser::focus;
use crate::ui::browser::keyboard::is_composing;
use crate::ui::navigation::route::Route;
use crate::ui::state::drafts::use_drafts;
use crate::ui::state::new_ids;
use crate::ui::state::undo::use_undo;
use crate::ui::survey::view_model::paper_rows::{self, Answered, Row};
use crate::ui::survey::view_model::typed_told::{Told, told};
use crate::ui::survey::view_model::typing_in::{Grid, is_full};
use crate::ui::survey::words as t;
use crate::ui::view_models::half_written;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;
use web_sys::KeyboardEvent;

#[component]
pub fn TypeInPage(id: AreaId, survey: SurveyId) -> impl IntoView {
    let survey_state = SurveyState::open(id.clone(), survey.clone());
    let back = Route::Survey { area: id, survey }.to_string();
    let body = match survey_state.form() {
        Some(form) => view! { <Sheets survey_state form=Arc::new(form)/> }.into_any(),
        None => view! { <p>{super::why_none(survey_state)}</p> }.into_any(),
    };
    view! {
        <div class="page">
            <div class="page-head">
                <Heading text=t::TYPE_IN_TITLE.to_owned()><BackLink href=back text=t::TO_SURVEY/></Heading>
                <p>{t::TYPE_IN_LEAD}</p>
            </div>
            {body}
        </div>
    }
}

/// What is typed waits for its button; it outlives a reload.
#[derive(Clone, Copy)]
struct Typing {
    grid: RwSignal<Grid>,
    form: StoredValue<Arc<SurveyForm>>,
    rows: StoredValue<Arc<Vec<Row>>>,
}

impl Typing {
    fn value(self, column: usize, place: usize) -> Memo<String> {
        Memo::new(move |_| self.grid.with(|grid| grid.cell(column, place).to_owned()))
    }

    fn put(self, column: usize, place: usize, text: String) {
        self.grid.update(|grid| grid.put(column, place, text));
    }
}

#[component]
fn Sheets(survey_state: SurveyState, form: Arc<SurveyForm>) -> impl IntoView {
    let drafts = use_drafts();
    let key = half_written::sheets_key(&survey_state.area(), &survey_state.id());
    let rows = Arc::new(paper_rows::rows(&form));
    let kept = drafts.get(&key).unwrap_or_default();
    let typing = Typing {
        grid: RwSignal::new(Grid::of_text(&kept, &rows)),
        form: StoredValue::new(form),
        rows: StoredValue::new(rows),
    };
    Effect::new(move |before: Option<()>| {
        let (text, is_blank) = typing
            .grid
            .with(|grid| (grid.text(&typing.rows.get_value()), grid.is_blank()));
        if before.is_some() {
            match is_blank {
                true => drafts.forget(&key),
                false => drafts.keep(key.clone(), text),
            }
        }
    });
    let (said, done) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let undo = use_undo();
    let take = move |_| {
        let (form, rows) = (typing.form.get_value(), typing.rows.get_value());
        let sheets = typing
            .grid
            .with_untracked(|grid| grid.sheets(&form, &rows, new_ids::respondent));
        let sheets = match sheets {
            Ok(sheets) if sheets.is_empty() => return said.set(t::TYPED_NOTHING.to_owned()),
            Ok(sheets) => sheets,
            // Its row says why.
            Err((column, row, _)) => {
                said.set(String::new());
                return to_cell(column, row);
            }
        };
        let Some(list) = survey_state.list() else {
            return said.set(super::why_none(survey_state).to_owned());
        };
        let count = sheets.len();
        let people = sheets.iter().map(|s| s.respondent.people.unwrap_or(1));
        let told = t::typed_taken(count, people.fold(0, u32::saturating_add));
        let sheets: Vec<_> = sheets
            .into_iter()
            .map(|sheet| (String::new(), sheet))
            .collect();
        let gathered =
            survey_state.peek(|record, survey| gather_now(record, survey, &list, sheets));
        let Some(gathered) = gathered.filter(|gathered| gathered.ready.len() == count) else {
            return said.set(t::NOT_TAKEN.to_owned());
        };
        let (area, survey) = (survey_state.area(), survey_state.id());
        undo.changing(survey_state.app_state, &area, told.clone(), |record| {
            take(record, &survey, &gathered, &Choices::new());
        });
        typing.grid.set(Grid::blank(rows.len()));
        said.set(String::new());
        done.set(told);
    };
    let columns = Memo::new(move |_| typing.grid.with(Grid::columns));
    let head = move || {
        (0..columns.get())
            .map(|column| view! { <th scope="col">{t::sheet(column + 1)}</th> })
            .collect_view()
    };
    let all = typing.rows.get_value();
    let lines = all.iter().cloned().enumerate();
    let lines = lines
        .map(|(place, row)| view! { <Line typing row place columns/> })
        .collect_view();
    let frame = NodeRef::<Div>::new();
    let show_frame = move |_| {
        if let Some(frame) = frame.get_untracked() {
            focus::show_whole(&frame);
        }
    };
    view! {
        <div node_ref=frame class="table-scroll sheets__frame" on:focusin=show_frame>
            <table class="table sheets">
                <thead><tr><td>{meanings()}</td>{head}</tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
        <div class="stack stack--close">
            <p class="field__error" role="alert">{said}</p>
            <p role="status">{done}</p>
            <div class="actions">
                <button class="button button--primary" on:click=take>{t::TAKE_TYPED}</button>
                <button class="button button--quiet" on:click=move |_| typing.grid.update(Grid::widen)>{t::MORE_COLUMNS}</button>
            </div>
        </div>
    }
}

/// What the numbers of every item mean; it stays in sight with the head of the table.
fn meanings() -> impl IntoView {
    let all = paper_rows::feelings().into_iter().enumerate();
    let all = all.map(|(place, felt)| {
        view! { <span class="nowrap">{t::choice(place + 1, &felt)}</span>"　" }
    });
    all.collect_view()
}

#[component]
fn Line(typing: Typing, row: Row, place: usize, columns: Memo<usize>) -> impl IntoView {
    let (hint, is_words) = (row.hint(), row.answered == Answered::Words);
    let (name, text) = (row.name.clone(), row.text.clone());
    let row = StoredValue::new(row);
    let told = Memo::new(move |_| {
        let form = typing.form.get_value();
        row.with_value(|row| typing.grid.with(|grid| told(&form, grid, row, place)))
    });
    let cells = move || {
        match is_words {
        true => view! {
            <td colspan=columns.get()>
                <div class="sheets__words">
                    {(0..columns.get()).map(|column| view! { <Words typing row place column/> }).collect_view()}
                </div>
            </td>
        }
        .into_any(),
        false => (0..columns.get())
            .map(|column| view! { <td><Cell typing row place column told/></td> })
            .collect_view()
            .into_any(),
    }
    };
    view! {
        <tr>
            <th scope="row">
                <span class="strong">{name}</span>" "{text}<span class="note">{hint}</span>
            </th>
            {cells}
        </tr>
        // Of words there is nothing to tell.
        {(!is_words).then(|| view! { <UnderLine place columns told/> })}
    }
}

/// What is told of a row's papers, at the row and apart from what it is called.
#[component]
fn UnderLine(place: usize, columns: Memo<usize>, told: Memo<Vec<Told>>) -> impl IntoView {
    let of = move |is_wrong: bool| {
        let mut all = told.get();
        all.retain(|told| told.is_wrong == is_wrong);
        all
    };
    let key = |told: &Told| (told.column, told.text.clone());
    let line = move |told: Told| {
        view! { <p id=told_id(told.column, place) class:field__error=told.is_wrong>{told.text}</p> }
    };
    view! {
        <tr class="sheets__told" hidden=move || told.with(Vec::is_empty)>
            <td></td>
            <td colspan=move || columns.get()>
                <div class="sheets__words" role="alert" aria-atomic="false">
                    <For each=move || of(true) key children=line/>
                </div>
                <div class="sheets__words" role="status" aria-atomic="false">
                    <For each=move || of(false) key children=line/>
                </div>
            </td>
        </tr>
    }
}

/// A cell of digits.
#[component]
fn Cell(
    typing: Typing,
    row: StoredValue<Row>,
    place: usize,
    column: usize,
    told: Memo<Vec<Told>>,
) -> impl IntoView {
    let value = typing.value(column, place);
    let own = Memo::new(move |_| {
        let own = |all: &Vec<Told>| all.iter().find(|told| told.column == column).cloned();
        told.with(own)
    });
    let is_wrong = move || own.get().is_some_and(|told| told.is_wrong);
    let typed = move |event| {
        let text = event_target_value(&event);
        typing.put(column, place, text.clone());
        let form = typing.form.get_value();
        if row.with_value(|row| is_full(&form, row, &text)) {
            to_cell(column, place + 1);
        }
    };
    let press = move |event: KeyboardEvent| {
        let to = match event.key().as_str() {
            _ if is_composing(&event) => None,
            "Enter" | "ArrowDown" => Some((column, place + 1)),
            "ArrowUp" => place.checked_sub(1).map(|place| (column, place)),
            _ => None,
        };
        if let Some((column, place)) = to {
            event.prevent_default();
            to_cell(column, place);
        }
    };
    let name = row.with_value(|row| t::cell(column + 1, &row.name));
    view! {
        <input id=cell_id(column, place) class="input sheets__cell" type="text" inputmode="numeric" autocomplete="off"
            aria-label=name aria-invalid=move || is_wrong().then_some("true")
            aria-describedby=move || own.with(Option::is_some).then(|| told_id(column, place))
            prop:value=value on:input=typed on:keydown=press/>
    }
}

/// What one paper says in words. The arrows move within it; only the key that ends a line leads on.
#[component]
fn Words(typing: Typing, row: StoredValue<Row>, place: usize, column: usize) -> impl IntoView {
    let value = typing.value(column, place);
    let press = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.shift_key() && !is_composing(&event) {
            event.prevent_default();
            to_cell(column, place + 1);
        }
    };
    let name = row.with_value(|row| t::cell(column + 1, &row.name));
    view! {
        <label class="field">
            <span class="note">{t::sheet(column + 1)}</span>
            <textarea id=cell_id(column, place) class="input" rows="1" autocomplete="off" aria-label=name prop:value=value
                on:input=move |event| typing.put(column, place, event_target_value(&event)) on:keydown=press></textarea>
        </label>
    }
}

fn cell_id(column: usize, place: usize) -> String {
    format!("cell-{column}-{place}")
}

fn told_id(column: usize, place: usize) -> String {
    format!("told-{column}-{place}")
}

fn to_cell(column: usize, place: usize) {
    focus::first(&format!("#{}", cell_id(column, place)));
}

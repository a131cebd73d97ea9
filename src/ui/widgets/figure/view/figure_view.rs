//! Shows a drawn figure: the picture, and the same in words and as a table.
//!
//! Must not know what the figure is about. Its finding is a heading of the page, because two
//! pictures may share one.

use crate::chart::{Figure, Table};
use crate::ui::widgets::drawing::Drawing;
use crate::ui::widgets::figure::view_model::data_table::{Room, TableColumn, laid_out};
use crate::ui::widgets::figure::words as t;
use leptos::prelude::*;

#[component]
pub fn FigureView(
    /// For a PC, a projector and paper.
    wide: Figure,
    /// For a phone. One of the two is seen, also by a screen reader.
    narrow: Figure,
    /// What kind of picture it is.
    caption: &'static str,
    /// Paper has it in pieces instead.
    in_pieces: Signal<bool>,
    /// What else belongs to it, below its table.
    children: Children,
) -> impl IntoView {
    let Figure {
        svg,
        description,
        table,
        ..
    } = wide;
    // A table of many years is some thousand elements: it is made when somebody opens it.
    let is_opened = RwSignal::new(false);
    let words = StoredValue::new((description, table));
    let details = move || {
        is_opened.get().then(|| {
            let (description, table) = words.get_value();
            view! {
                <p class="figure__words">{description}</p>
                <DataTable table label=format!("{caption}{}", t::TABLE_OF)/>
            }
        })
    };
    view! {
        <figure class="figure" class:print-never=in_pieces>
            <figcaption>{caption}</figcaption>
            <Drawing class="figure__picture figure__picture--wide" svg/>
            <Drawing class="figure__picture figure__picture--narrow" svg=narrow.svg/>
            <details class="figure__data" on:toggle=move |_| is_opened.set(true)>
                <summary>{t::AS_TABLE}<span class="visually-hidden">{format!("：{caption}")}</span></summary>
                {details}
            </details>
            {children()}
        </figure>
    }
}

/// A table that scrolls by itself, by keyboard too, when it is wider than the page.
#[component]
fn DataTable(table: Table, label: String) -> impl IntoView {
    let (columns, rows) = laid_out(table);
    let rooms: Vec<Room> = columns.iter().map(|c| c.room).collect();
    // A year breaks before its bracket; nothing else that is short breaks at all.
    let class = move |i: usize, cell: &str| match (rooms.get(i), cell.contains('（')) {
        (Some(Room::Narrow), false) => Some("table__short"),
        (Some(Room::Narrow), true) => Some("table__year"),
        _ => None,
    };
    let head = columns
        .into_iter()
        .map(|TableColumn { name, room }| {
            let class = match room {
                Room::Narrow => None,
                Room::Words => Some("table__words"),
                Room::Text => Some("table__text"),
            };
            view! { <th scope="col" class=class>{name}</th> }
        })
        .collect_view();
    let rows = rows
        .into_iter()
        .map(|row| {
            let cells = row.into_iter().enumerate().map(|(i, cell)| match i {
                0 => view! { <th scope="row">{cell}</th> }.into_any(),
                _ => {
                    let class = class(i, &cell);
                    view! { <td class=class>{cell}</td> }.into_any()
                }
            });
            view! { <tr>{cells.collect_view()}</tr> }
        })
        .collect_view();
    view! {
        <div class="table-scroll" role="region" tabindex="0" aria-label=label>
            <table class="table table--data">
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

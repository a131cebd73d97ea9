//! A form as it stands on A4.
//!
//! Must not know which form it is.

use crate::ui::forms::view_model::{Block, Grid, GridCell, Paper, PaperPart, PaperSize};
use crate::ui::forms::words as t;
use leptos::prelude::*;

#[component]
pub fn PaperView(#[prop(into)] paper: Signal<Paper>) -> impl IntoView {
    move || {
        let Paper {
            title,
            facts,
            parts,
            size,
        } = paper.get();
        let class = match size {
            PaperSize::Usual => "paper",
            PaperSize::Large => "paper paper--large",
            PaperSize::Close => "paper paper--close",
        };
        let facts = facts.into_iter().map(|(name, value)| {
            let name = (!name.is_empty()).then(|| format!("{name}："));
            view! { <li>{name}{value}</li> }
        });
        view! {
            <div class=class>
                <ul class="paper__facts">{facts.collect_view()}</ul>
                <p class="paper__title">{title}</p>
                {parts.into_iter().map(part).collect_view()}
            </div>
        }
    }
}

fn part(part: PaperPart) -> impl IntoView {
    let title = (!part.title.is_empty()).then(|| view! { <p class="paper__part">{part.title}</p> });
    let blocks = part.blocks.into_iter().map(|block| match block {
        Block::Grid(grid) => ruled(grid).into_any(),
        Block::Note(text) => view! { <p class="paper__note">{text}</p> }.into_any(),
        Block::Points(points) => {
            let points = points.into_iter().map(|point| view! { <li>{point}</li> });
            view! { <ul class="paper__points bullets">{points.collect_view()}</ul> }.into_any()
        }
        Block::NewPage => view! { <hr class="paper__break"/> }.into_any(),
    });
    view! { {title} {blocks.collect_view()} }
}

fn ruled(grid: Grid) -> impl IntoView {
    // Columns of their own: a fixed layout takes its widths from the first row, where one cell
    // may stand over two.
    let columns = (0..grid.columns()).map(|_| view! { <col/> }).collect_view();
    let head = (!grid.head.is_empty()).then(|| {
        let cells = grid.head.into_iter().map(|c| cell(c, "col"));
        view! { <thead><tr>{cells.collect_view()}</tr></thead> }
    });
    let groups = grid.groups.into_iter().map(|rows| {
        let rows = rows.into_iter().map(|row| {
            view! { <tr>{row.into_iter().map(|c| cell(c, "row")).collect_view()}</tr> }
        });
        view! { <tbody>{rows.collect_view()}</tbody> }
    });
    view! {
        <table class=format!("paper__grid paper__grid--{}", grid.kind)>
            <colgroup>{columns}</colgroup>
            {head}
            {groups.collect_view()}
        </table>
    }
}

fn cell(cell: GridCell, scope: &'static str) -> AnyView {
    let GridCell {
        text,
        names,
        columns,
        rows,
        to_write,
    } = cell;
    let columns = (columns > 1).then_some(columns);
    let rows = (rows > 1).then_some(rows);
    if to_write {
        return view! {
            <td colspan=columns rowspan=rows>
                <span class="note print-never">{t::TO_WRITE}</span>
                <span class="paper__line" aria-hidden="true"></span>
            </td>
        }
        .into_any();
    }
    match names {
        true => view! { <th scope=scope colspan=columns rowspan=rows>{text}</th> }.into_any(),
        false => view! { <td colspan=columns rowspan=rows>{text}</td> }.into_any(),
    }
}

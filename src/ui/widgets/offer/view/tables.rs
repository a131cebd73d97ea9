//! A table for each area: how much comes, changes, goes and stays.

use super::lines::Lines;
use crate::ui::widgets::offer::view_model::{AreaTable, KindRow, Offered};
use crate::ui::widgets::offer::words as t;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Tables(id: &'static str, offered: Arc<Offered>) -> impl IntoView {
    let tables = offered.tables().into_iter().enumerate();
    let tables = tables.map(|(place, table)| {
        let offered = Arc::clone(&offered);
        view! { <OfArea id place table offered/> }
    });
    tables.collect_view()
}

#[component]
fn OfArea(
    id: &'static str,
    place: usize,
    table: AreaTable,
    offered: Arc<Offered>,
) -> impl IntoView {
    let AreaTable {
        name,
        sentence,
        rows,
        changes,
    } = table;
    let caption = t::counts_of(&name);
    view! {
        <section class="offer__area" aria-labelledby=format!("{id}-area-{place}")>
            <h4 id=format!("{id}-area-{place}")>{sentence}</h4>
            <table class="table offer__counts">
                <caption class="visually-hidden">{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{t::KIND}</th>
                        <th scope="col">{t::ADDED}</th>
                        <th scope="col">{t::CHANGED}</th>
                        <th scope="col">{t::GONE}</th>
                        <th scope="col">{t::SAME}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
            {(changes > 0).then(|| view! { <Lines name place changes offered/> })}
        </section>
    }
}

fn row(row: KindRow) -> impl IntoView {
    let counts = row.counts;
    // A nought is no news.
    let cell = |count: usize, kind: &'static str| {
        let class = format!("offer__count offer__count--{kind}");
        let class = if count == 0 {
            "offer__count offer__count--none".to_owned()
        } else {
            class
        };
        view! { <td class=class>{t::grouped(count)}</td> }
    };
    view! {
        <tr>
            <th scope="row">{row.label}</th>
            {cell(counts.added, "added")}
            {cell(counts.changed, "changed")}
            {cell(counts.gone, "gone")}
            {cell(counts.same, "same")}
        </tr>
    }
}

//! The sheet: the figures by group, the area and its 市町村 side by side.

use super::row::Row;
use super::state::ProfileState;
use crate::model::{AreaKind, AreaRecord};
use crate::ui::navigation::route::Route;
use crate::ui::profile::view_model::sheet::{
    Below, Group, below, filled_groups, groups, heads, is_below,
};
use crate::ui::profile::words as t;
use leptos::prelude::*;

#[component]
pub fn Sheet(state: ProfileState) -> impl IntoView {
    let places = state.read(AreaRecord::sheet_places);
    let groups = state.read(groups);
    let filled = state.read(filled_groups);
    // A 市町村 has none.
    let may_have = state.read(|record| record.area.kind != AreaKind::Municipality);
    let to_places = Route::EditArea(state.area()).to_string();
    let body = move |(group, ids): Group| {
        // Name, area, 市町村, source, remark, button.
        let width = move || places.with(Vec::len) + 5;
        let rows = ids.into_iter().map(|id| view! { <Row state id places/> });
        let is_blank = move || filled.with(|filled| !filled.contains(&group));
        view! {
            <tbody class:profile__blank=is_blank>
                <tr class="profile__group"><th scope="rowgroup" colspan=width>{group.label()}</th></tr>
                {rows.collect_view()}
            </tbody>
        }
    };
    let (named, rest) = (state.read(heads), state.read(below));
    let heads = move || {
        let places = named.get().into_iter().zip(1..);
        let places = places.map(|((place, is_gone), column)| {
            let mark = is_gone.then(|| view! { " "<span class="note">{t::NO_PLACE}</span> });
            view! { <th class="profile__value" class:print-never=is_below(column) scope="col">{place}{mark}</th> }
        });
        places.collect_view()
    };
    view! {
        <section aria-labelledby="profile-sheet">
            <h2 id="profile-sheet" tabindex="-1">{t::SHEET}</h2>
            <Show when=move || may_have.get() && places.with(Vec::is_empty)>
                <p class="actions print-never"><span>{t::NO_PLACES}</span><a class="link" href=to_places.clone()>{t::TO_PLACES}</a></p>
            </Show>
            <div class="table-scroll" role="region" tabindex="0" aria-labelledby="profile-sheet">
                <table class="table table--stacks profile__table">
                    <thead><tr>
                        <th scope="col">{t::NAME}</th>
                        <th class="profile__value" scope="col">{t::WHOLE}</th>
                        {heads}
                        <th class="profile__about" scope="col">{t::ABOUT}</th>
                        <th class="profile__about" scope="col">{t::WORD}</th>
                        <th class="profile__edit print-never" scope="col"><span class="visually-hidden">{t::EDIT}</span></th>
                    </tr></thead>
                    <For each=move || groups.get() key=Group::clone children=body/>
                </table>
            </div>
            {move || rest.get().into_iter().map(|below| view! { <RestOfPaper below/> }).collect_view()}
        </section>
    }
}

/// 市町村 for which the paper has no room beside the others: below them.
#[component]
fn RestOfPaper(below: Below) -> impl IntoView {
    let heads = below.places.into_iter();
    let heads = heads.map(|place| view! { <th class="profile__value" scope="col">{place}</th> });
    let rows = below.rows.into_iter().map(|(name, values)| {
        let values = values.into_iter();
        let values = values.map(|value| view! { <td class="profile__value">{value}</td> });
        view! { <tr><th scope="row">{name}</th>{values.collect_view()}</tr> }
    });
    view! {
        <div class="print-only">
            <table class="table profile__table">
                <thead><tr><th scope="col">{t::NAME}</th>{heads.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

//! The first page: where we are, and who is here.

use super::show_state::ShowState;
use super::title::Title;
use crate::model::MemberKind;
use crate::ui::show::view_model::sitting;
use crate::ui::show::words as t;
use crate::ui::widgets::ruby::Ruby;
use leptos::prelude::*;
use std::collections::BTreeMap;

#[component]
pub fn Opening(show: ShowState) -> impl IntoView {
    let year = show.year;
    let name = show.peek(|r| r.area.name.clone()).unwrap_or_default();
    let sitting = show.part(move |r| sitting::forum_and_day(r, year, show.since()));
    let present = show.part(move |r| sitting::present(r, year, show.since()));
    let people = move |all: u32, present: BTreeMap<MemberKind, u32>| {
        let kinds = present
            .into_iter()
            .map(|(kind, count)| view! { <li><Ruby text=t::people(kind.label(), count)/></li> });
        view! {
            <div class="show__part">
                <h2 class="show__subtitle"><Ruby text=t::HERE/>{(all > 0).then(|| format!("：{}", t::in_all(all)))}</h2>
                <ul class="show__people">{kinds.collect_view()}</ul>
            </div>
        }
    };
    view! {
        <Title kicker=year.to_string() finding=name part=1/>
        <p class="show__text show__welcome"><Ruby text=t::OPENING_FINDING/></p>
        {move || sitting.get().map(|(forum, date)| view! {
            <p class="show__text"><Ruby text=format!("{forum}　{date}")/></p>
        })}
        {move || match present.get() {
            (_, present) if present.is_empty() => view! { <p class="show__text"><Ruby text=t::HERE_EMPTY/></p> }.into_any(),
            (all, present) => people(all, present).into_any(),
        }}
    }
}

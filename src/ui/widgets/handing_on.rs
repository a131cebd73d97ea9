//! What lies ahead, and who has what to do, as lines: for whoever leaves, and whoever comes.
//!
//! Must not know how it is found.

use crate::ui::view_models::handing_on::{Ahead, LeftToDo, OwnerWork};
use crate::ui::words::handing_on as t;
use leptos::prelude::*;

/// The next three months, and what the year before had in them.
#[component]
pub fn AheadLines(all: Vec<Ahead>, before: Vec<Ahead>) -> impl IntoView {
    let none = all
        .is_empty()
        .then(|| view! { <p class="note">{t::NOTHING_AHEAD}</p> });
    let before = (!before.is_empty()).then(|| {
        view! { <h3>{t::A_YEAR_AGO}</h3>{dated(before)} }
    });
    view! { {none}{dated(all)}{before} }
}

fn dated(all: Vec<Ahead>) -> impl IntoView {
    let lines = all.into_iter().map(|ahead| {
        view! {
            <div class="written__line">
                <dt>{ahead.when}</dt>
                <dd><a href=ahead.route.to_string()>{ahead.told}</a></dd>
            </div>
        }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| view! { <dl class="written">{lines}</dl> })
}

/// Work that is not finished, by who has it.
#[component]
pub fn OwnerLines(all: Vec<OwnerWork>) -> impl IntoView {
    if all.is_empty() {
        return view! { <p class="note">{t::NO_OPEN_WORK}</p> }.into_any();
    }
    let lines = all.into_iter().map(|owner| {
        let work = owner.work.into_iter().map(|work| {
            let about = (!work.about.is_empty()).then(|| format!("（{}）", work.about));
            view! {
                <li>
                    {work.what}{about}
                    <span class="note">"　"<a href=work.route.to_string()>{work.issue}</a></span>
                </li>
            }
        });
        view! {
            <div class="written__line">
                <dt>{owner.owner}</dt>
                <dd><ul class="bullets">{work.collect_view()}</ul></dd>
            </div>
        }
    });
    view! { <dl class="written">{lines.collect_view()}</dl> }.into_any()
}

/// What the last sittings left to do; nothing where they left nothing.
#[component]
pub fn LeftLines(all: Vec<LeftToDo>) -> impl IntoView {
    let lines = all.into_iter().map(|left| {
        view! {
            <div class="written__line">
                <dt>{t::left_to_do(&left.forum, left.day)}</dt>
                <dd class="lines">{left.next}</dd>
            </div>
        }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| view! { <dl class="written">{lines}</dl> })
}

//! The offer on a page: progress, questions, the tables, and the person's word.

mod lines;
mod question;
mod tables;
mod ways;

pub use ways::{Ways, clear_id, part_id};

use crate::exchange::take_in::FollowedWord;
use crate::ui::widgets::offer::view_model::{self, Offered, Stage};
use crate::ui::widgets::offer::words as t;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub fn Offer(
    ways: Ways,
    /// `None`: there is nothing to show.
    #[prop(into)]
    stage: Signal<Option<Stage>>,
    /// How far the work has come, as numbers.
    #[prop(into)]
    how_far: Signal<String>,
    /// In place of the tables where nothing would change.
    #[prop(into)]
    same: Signal<&'static str>,
    /// What is said where there may be too little room.
    #[prop(into)]
    room: Signal<Option<String>>,
) -> impl IntoView {
    let said = Memo::new(move |_| stage.with(|stage| said(stage.as_ref(), ways.title)));
    let is_seen = Memo::new(move |_| {
        stage.with(|stage| matches!(stage, Some(Stage::Working { .. } | Stage::Storing)))
    });
    view! {
        <div class="told" role="status">
            <Show when=move || !said.with(String::is_empty)>
                <p class=move || if is_seen.get() { "message" } else { "visually-hidden" }>{said}</p>
            </Show>
        </div>
        {move || stage.get().map(|stage| match stage {
            Stage::Working { .. } => view! {
                <div class="actions print-never">
                    <p class="offer__far">{how_far}</p>
                    <button class="button" on:click=move |_| ways.on_stop.run(())>{t::STOP}</button>
                </div>
            }.into_any(),
            Stage::Asking { number, question } => view! { <question::Asked ways number question/> }.into_any(),
            Stage::Offered(offered) if offered.is_quiet() => {
                view! { <p id=part_id(ways.id) class="message" tabindex="-1">{same}</p> }.into_any()
            }
            Stage::Offered(offered) => view! { <Changes ways offered same room/> }.into_any(),
            Stage::Storing => ().into_any(),
        })}
    }
}

/// What is said when it comes into view.
fn said(stage: Option<&Stage>, title: &str) -> String {
    match stage {
        None => String::new(),
        Some(Stage::Working { what }) => (*what).to_owned(),
        Some(Stage::Asking { number, .. }) => t::question(*number),
        Some(Stage::Offered(offered)) if offered.is_same() => t::READ.to_owned(),
        Some(Stage::Offered(_)) => title.to_owned(),
        Some(Stage::Storing) => t::STORING.to_owned(),
    }
}

/// Where a file goes by an earlier answer, and the way to give another.
/// `place`: among those that are shown; one area may be told of under two names.
#[component]
fn Followed(ways: Ways, place: usize, word: FollowedWord) -> impl IntoView {
    let words = view_model::followed(&word);
    let id = format!("{}-followed-{place}", ways.id);
    view! {
        <li>
            <span id=id.clone()>{words}</span>
            " "
            <button class="row-action" aria-describedby=id
                on:click=move |_| ways.on_area_again.run(word.told.clone())>{t::CHOOSE_AREA_AGAIN}</button>
        </li>
    }
}

#[component]
fn Changes(
    ways: Ways,
    offered: Arc<Offered>,
    same: Signal<&'static str>,
    room: Signal<Option<String>>,
) -> impl IntoView {
    let (notes, followed) = (offered.notes.clone(), offered.followed.clone());
    let is_same = offered.is_same();
    let (unsaid, clears) = (offered.unsaid, offered.clears_unsaid);
    let stays = offered.stays.clone().into_iter().flat_map(|stays| {
        let tables = stays.tables().into_iter().enumerate();
        tables
            .map(|(place, table)| (place, table, Arc::clone(&stays)))
            .collect::<Vec<_>>()
    });
    let stays = stays.map(|(place, table, stays)| {
        let (name, changes) = (table.name, table.changes);
        view! { <lines::Lines name place changes offered=stays stays=true/> }
    });
    let stays = stays.collect_view();
    let offered_to_clear = offered.has_unsaid();
    let shared = offered.shared();
    let files = (!offered.files.is_empty()).then(|| t::from_files(&offered.files));
    view! {
        <div class="message offer" id=part_id(ways.id) tabindex="-1">
            {match is_same {
                true => view! { <p>{same}</p> }.into_any(),
                false => view! { <h3 class="message__title">{ways.title}</h3> }.into_any(),
            }}
            {files.map(|files| view! { <p class="note">{files}</p> })}
            {(!notes.is_empty() || !followed.is_empty()).then(|| view! {
                <section class="stack">
                    <h4>{t::NOTES}</h4>
                    <ul class="changes">
                        {notes.into_iter().map(|note| view! { <li>{note}</li> }).collect_view()}
                        {followed.into_iter().enumerate()
                            .map(|(place, word)| view! { <Followed ways place word/> }).collect_view()}
                    </ul>
                </section>
            })}
            <tables::Tables id=ways.id offered/>
            {(!shared.is_empty()).then(|| view! {
                <ul class="changes">{shared.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul>
            })}
            {offered_to_clear.then(|| view! {
                <div class="offer__unsaid">
                    <p>{if clears { t::unsaid_go(unsaid) } else { t::unsaid(unsaid) }}</p>
                    {stays}
                    <label class="choice">
                        <input type="checkbox" id=clear_id(ways.id) prop:checked=clears
                            aria-describedby=format!("{}-clear-note", ways.id)
                            on:change=move |event| ways.on_clear.run(event_target_checked(&event))/>
                        {t::CLEAR}
                    </label>
                    <p class="note" id=format!("{}-clear-note", ways.id)>{t::CLEAR_NOTE}</p>
                </div>
            })}
            {move || room.get().map(|words| view! { <p>{words}</p> })}
            <div class="actions">
                {(!is_same).then(|| view! {
                    <button class="button button--primary" on:click=move |_| ways.on_accept.run(())>{ways.accept}</button>
                })}
                <button class="button button--quiet" on:click=move |_| ways.on_stop.run(())>
                    {if is_same { t::CLOSE } else { t::STOP }}
                </button>
            </div>
        </div>
    }
}

//! The map of the forums, who sits in none of them, the list of all, and the sittings by year.
//!
//! Must not know how the map is laid out.

use crate::chart::{Style, forums_map};
use crate::model::{AreaId, FiscalYear, Forum, missing_kinds};
use crate::ui::browser::{clock, focus};
use crate::ui::forums::view_model;
use crate::ui::forums::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::{FormKind, Route};
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::chosen_round::use_chosen_round;
use crate::ui::state::new_ids;
use crate::ui::state::today::use_today;
use crate::ui::view_models::forums::{self, Sitting};
use crate::ui::view_models::terms;
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::name_first::NameFirst;
use crate::ui::words::forum::times;
use leptos::prelude::*;

#[component]
pub fn ForumsPage(id: AreaId) -> impl IntoView {
    let (app_state, chosen) = (use_app_state(), use_chosen_round());
    let shown = {
        let id = id.clone();
        Memo::new(move |_| chosen.of_area(app_state, &id))
    };
    let year = Signal::derive(move || match shown.get() {
        Some((year, _)) => year,
        None => clock::fiscal_year(),
    });
    let is_empty = app_state.of_area(&id, |r| r.forums.is_empty());
    let is_adding = RwSignal::new(is_empty.get_untracked());
    let open = move |_| {
        is_adding.set(true);
        request_animation_frame(|| focus::first("#own-forum"));
    };
    let add = {
        let id = id.clone();
        Callback::new(move |name: String| {
            let forum = new_ids::forum();
            let begun = forum.clone();
            app_state.edit_record(&id, |r| view_model::add(r, begun, name));
            go(&Route::Forum {
                area: id.clone(),
                forum,
            });
        })
    };
    let talk = {
        let id = id.clone();
        move || {
            let area = id.clone();
            Route::Talk {
                area,
                year: year.get(),
            }
            .to_string()
        }
    };
    let area = id.clone();
    view! {
        <div class="page forums">
            <div class="page-head">
                <Heading text=t::TITLE.to_owned()>
                    <a class="button" href=talk>{t::TO_TALK}</a>
                    <button class="button button--primary" on:click=open>{t::ADD}</button>
                </Heading>
                <p>{t::LEAD}</p>
                <Show when=move || is_adding.get()>
                    <div class="panel print-never">
                        <NameFirst id="own-forum" label=t::FORUM_NAME hint=t::FORUM_HINT button=t::ADD_NAMED missing=t::FORUM_MISSING begin=add/>
                    </div>
                </Show>
            </div>
            {move || match is_empty.get() {
                true => view! { <p>{t::EMPTY}</p> }.into_any(),
                false => view! {
                    <Map id=area.clone() year/>
                    <Forums id=area.clone()/>
                    <NewMembers id=area.clone()/>
                    <Sittings id=area.clone() year/>
                    <Missing id=area.clone()/>
                }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Map(id: AreaId, year: Signal<FiscalYear>) -> impl IntoView {
    let app_state = use_app_state();
    let data = Memo::new(move |_| {
        let year = year.get();
        app_state.with(|w| w.record(&id).map(|r| view_model::map(r, year)))
    });
    view! {
        <section aria-label=t::MAP>
            {move || data.get().map(|data| view! {
                <Picture name="forums" heading=("forums-map", t::MAP) caption=t::MAP_CAPTION draw=move |style: &Style| forums_map(&data, style)/>
            })}
        </section>
    }
}

/// 表1 of the handbook.
#[component]
fn Forums(id: AreaId) -> impl IntoView {
    let app_state = use_app_state();
    let forums = app_state.of_area(&id, |r| r.forums.clone());
    let row = move |forum: Forum| {
        let route = Route::Forum {
            area: id.clone(),
            forum: forum.id.clone(),
        };
        let name = forums::name(&forum);
        view! {
            <tr>
                <th scope="row"><a class="link" href=route.to_string()>{name}</a>{forum.since.map(|y| view! { <span class="forums__since">{t::since(y)}</span> })}</th>
                <td data-head=t::LAYER>{forum.layer.label()}</td>
                <td data-head=t::PURPOSE>{forum.purpose.clone()}</td>
                <td data-head=t::SECRETARIAT>{forum.secretariat.clone()}</td>
                <td data-head=t::MEMBERS>{forums::members(&forum)}</td>
                <td data-head=t::TIMES>{forum.times_a_year.map(times)}</td>
            </tr>
        }
    };
    let head = [
        t::NAME,
        t::LAYER,
        t::PURPOSE,
        t::SECRETARIAT,
        t::MEMBERS,
        t::TIMES,
    ];
    view! {
        <section aria-labelledby="forums-table">
            <h2 id="forums-table">{t::TABLE}</h2>
            <div class="table-scroll" role="region" tabindex="0" aria-labelledby="forums-table">
                <table class="table table--stacks forums__table">
                    <thead><tr>{head.map(|name| view! { <th scope="col">{name}</th> })}</tr></thead>
                    <tbody>{move || forums.get().into_iter().map(&row).collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}

/// The way to the paper for new members; in spring, whose term is over.
#[component]
fn NewMembers(id: AreaId) -> impl IntoView {
    let (app_state, today) = (use_app_state(), use_today());
    let remark = app_state.of_area(&id, move |r| terms::remark_of_all(r, today.get()));
    let paper = move || {
        let route = Route::Form {
            area: id.clone(),
            year: today.get().year,
            form: FormKind::Welcome,
            about: None,
        };
        route.to_string()
    };
    view! {
        <div class="stack stack--close print-never">
            {move || remark.get().map(|remark| view! { <p class="note">{remark}</p> })}
            <p><a class="link" href=paper>{t::TO_WELCOME}</a></p>
        </div>
    }
}

#[component]
fn Missing(id: AreaId) -> impl IntoView {
    let missing = use_app_state().of_area(&id, |r| missing_kinds(&r.forums));
    view! {
        <section aria-labelledby="forums-missing">
            <h2 id="forums-missing">{t::MISSING}</h2>
            {move || match missing.get() {
                kinds if kinds.is_empty() => view! { <p>{t::MISSING_NONE}</p> }.into_any(),
                kinds => view! {
                    <p>{t::MISSING_LEAD}</p>
                    <ul class="actions">{kinds.into_iter().map(|k| view! { <li>{k.label()}</li> }).collect_view()}</ul>
                }.into_any(),
            }}
        </section>
    }
}

/// What was held in a year, over all forums.
#[component]
fn Sittings(id: AreaId, year: Signal<FiscalYear>) -> impl IntoView {
    let app_state = use_app_state();
    let sittings = {
        let id = id.clone();
        Memo::new(move |_| {
            let year = year.get();
            app_state.with(|w| {
                w.record(&id)
                    .map(|r| view_model::sittings(r, year))
                    .unwrap_or_default()
            })
        })
    };
    let row = move |s: Sitting| {
        let route = Route::Forum {
            area: id.clone(),
            forum: s.forum,
        };
        view! {
            <tr>
                <th scope="row" class="nowrap">{s.date.label()}</th>
                <td data-head=t::FORUM><a class="link" href=route.to_string()>{s.name}</a></td>
                <td data-head=t::AGENDA>{s.agenda}</td>
                <td data-head=t::DECIDED>{s.decided}</td>
            </tr>
        }
    };
    let head = [t::DATE, t::FORUM, t::AGENDA, t::DECIDED];
    view! {
        <section aria-labelledby="forums-sittings">
            <h2 id="forums-sittings">{move || t::sittings(year.get())}</h2>
            {move || match sittings.get() {
                none if none.is_empty() => view! { <p>{t::NO_SITTINGS}</p> }.into_any(),
                all => view! {
                    <div class="table-scroll" role="region" tabindex="0" aria-labelledby="forums-sittings">
                        <table class="table table--stacks forums__sittings">
                            <thead><tr>{head.map(|name| view! { <th scope="col">{name}</th> })}</tr></thead>
                            <tbody>{all.into_iter().map(&row).collect_view()}</tbody>
                        </table>
                    </div>
                }.into_any(),
            }}
        </section>
    }
}

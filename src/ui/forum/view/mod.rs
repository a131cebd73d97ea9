//! One forum: its sittings, what it is, who sits in it and whom it reports to.
//!
//! Must not know how forums are drawn.

mod about;
mod members;
mod reports;
mod sitting;
mod sittings;
mod state;
mod surveys;
mod term;

use self::about::About;
use self::sittings::Sittings;
use self::state::ForumState;
use self::surveys::Surveys;
use self::term::Term;
use crate::model::{AreaId, ForumId};
use crate::ui::browser::focus;
use crate::ui::forum::words as t;
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::undo::use_undo;
use crate::ui::view_models::forums;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use crate::ui::words::common::removed;
use leptos::prelude::*;

#[component]
pub fn ForumPage(id: AreaId, forum: ForumId) -> impl IntoView {
    let forum_state = ForumState::new(use_app_state(), id.clone(), forum);
    let is_here = forum_state.read(|_| true);
    let name = forum_state.read(forums::name);
    let all = Route::Forums(id.clone()).to_string();
    let paper = term::paper(forum_state);
    let undo = use_undo();
    let remove = move |_| {
        let name = forum_state.peek(forums::name);
        go(&Route::Forums(forum_state.area()));
        forum_state.remove(undo, removed(&name));
    };
    // A forum that was begun just now is first told what it is; later, what was held.
    let is_new = forum_state.peek(|f| f.meetings.is_empty() && f.members.is_empty());
    if is_new && forum_state.peek(|f| f.name.trim().is_empty()) {
        focus::after_arrival(|| focus::first("#forum-name"));
    }
    view! {
        <div class="page fact-sheet">
            <Heading text=name>
                <BackLink href=all text=t::TO_ALL/>
                <Show when=move || is_here.get()><a class="link" href=paper>{t::TO_WELCOME}</a></Show>
            </Heading>
            <Term forum_state paper/>
            {move || match is_here.get() {
                false => view! { <p>{t::GONE}</p> }.into_any(),
                true => view! {
                    {(!is_new).then(|| view! { <Sittings forum_state/> })}
                    <About forum_state is_new/>
                    {is_new.then(|| view! { <Sittings forum_state/> })}
                    <Surveys forum_state/>
                    <div class="actions print-never">
                        <button class="button button--quiet" on:click=remove>{t::REMOVE}</button>
                    </div>
                }.into_any(),
            }}
        </div>
    }
}

//! はじめての委員さんへ: two sheets about one forum; what is written for them is kept in the forum.

use super::fields_beside_paper::FieldsBesidePaper;
use crate::model::{Forum, ForumId};
use crate::ui::browser::clock;
use crate::ui::forms::view_model::AreaYear;
use crate::ui::forms::view_model::choice::chosen_of;
use crate::ui::forms::view_model::welcome::{WelcomeField, forums_to_choose, welcome};
use crate::ui::forms::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::today::use_today;
use crate::ui::view_models::terms;
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use crate::ui::words::forum::TERM;
use leptos::prelude::*;

#[component]
pub fn Welcome(
    area_year: AreaYear,
    /// Id of the forum that the address asks for.
    about: Option<String>,
) -> impl IntoView {
    let (app_state, today) = (use_app_state(), use_today());
    let forums = app_state.of_area(&area_year.id, move |r| forums_to_choose(r, today.get()));
    let asked = RwSignal::new(about.unwrap_or_default());
    let forum = Memo::new(move |_| forums.with(|all| asked.with(|asked| chosen_of(all, asked))));
    let is_empty = Memo::new(move |_| forums.with(Vec::is_empty));
    move || {
        match is_empty.get() {
        true => {
            let forums = Route::Forums(area_year.id.clone());
            view! {
                <p>{t::NO_FORUMS}</p>
                <p><a class="link" href=forums.to_string()>{t::TO_FORUMS}</a></p>
            }
            .into_any()
        }
        false => view! {
            <OfForum area_year=area_year.clone() forum>
                {move || forums.with(|all| all.len() > 1).then(|| view! {
                    <AutosavedSelect id="forum" label=t::WHICH_FORUM options=forums.get() value=forum keep=Callback::new(move |id| asked.set(id))/>
                })}
            </OfForum>
        }
        .into_any(),
    }
    }
}

#[component]
fn OfForum(area_year: AreaYear, forum: Memo<String>, children: Children) -> impl IntoView {
    let (app_state, today) = (use_app_state(), use_today());
    let AreaYear { id: area, year } = area_year;
    let id = Memo::new(move |_| ForumId::new(forum.get()));
    let paper = app_state.of_area(&area, move |r| {
        welcome(r, &id.get(), today.get()).with_facts(r, year, clock::stamp())
    });
    let edit = {
        let area = area.clone();
        move |change: &dyn Fn(&mut Forum)| {
            app_state.edit_record(&area, |r| {
                if let Some(forum) = r.forum_mut(&id.get_untracked()) {
                    change(forum);
                }
            });
        }
    };
    let fields = WelcomeField::ALL.iter().map(|field| {
        let (field, edit) = (*field, edit.clone());
        let value = app_state.of_area(&area, move |r| {
            let forum = r.forum(&id.get());
            forum.map_or_else(String::new, |f| field.text(&f.welcome).clone())
        });
        let keep = Callback::new(move |text: String| {
            edit(&|forum| field.write(&mut forum.welcome, text.clone()));
        });
        view! { <AutosavedText id=field.code() label=field.label() hint=field.hint() rows=2 value keep/> }
    });
    let fields = fields.collect_view();
    let term = app_state.of_area(&area, move |r| {
        r.forum(&id.get()).and_then(|f| f.term_until)
    });
    let code = Memo::new(move |_| term.get().map(terms::code).unwrap_or_default());
    let keep_term = Callback::new(move |code: String| {
        edit(&|forum| forum.term_until = terms::of_option(&code));
    });
    // The choices are those of the forum: another one may hold another year.
    let term = move || {
        id.track();
        let options = terms::options(term.get_untracked(), today.get_untracked().year);
        view! { <AutosavedSelect id="term" label=TERM hint=t::TERM_HINT options value=code keep=keep_term/> }
    };
    let page = move || {
        let (area, forum) = (area.clone(), id.get());
        Route::Forum { area, forum }.to_string()
    };
    view! {
        <FieldsBesidePaper note=t::OF_FORUM paper>
            <div class="stack">
                {children()}
                <p><a class="link" href=page>{t::TO_FORUM}</a></p>
            </div>
            <div class="stack">
                <h2>{t::WELCOME_FIELDS}</h2>
                {fields}
                {term}
            </div>
        </FieldsBesidePaper>
    }
}

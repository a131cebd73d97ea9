//! What stands above every page while it lasts: a failed save, what two tabs changed at once.

use crate::ui::browser::focus;
use crate::ui::navigation::route::Route;
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::clashes::view::Clashes;
use crate::ui::widgets::clashes::view_model::from_above;
use crate::ui::widgets::file_to_begin_with::FileToBeginWith;
use crate::ui::widgets::notices::view_model::{self, SavingTrouble, WrittenBack};
use crate::ui::widgets::notices::words as t;
use crate::ui::widgets::told;
use crate::ui::words::common::CLEARED;
use leptos::prelude::*;

/// Where it is told why something is not saved.
pub const TROUBLE: &str = "saving-trouble";
/// Where it is told that the page was written anew.
const WRITTEN_BACK: &str = "written-back";

/// Those that somebody closes who has read them.
#[derive(Clone, Copy)]
enum Notice {
    Beside,
    FirstFound,
    WrittenBack,
}

#[component]
pub fn Notices() -> impl IntoView {
    let app_state = use_app_state();
    let here = use_here();
    let written_back = RwSignal::new(None::<WrittenBack>);
    Effect::new(move |_| {
        here.track();
        written_back.set(None);
    });
    Effect::new(move |_| {
        app_state.saving.track();
        let Some(now) = written_back.get_untracked() else {
            return;
        };
        let next = app_state.saving.with_untracked(|s| now.goes_on(s));
        if next != Some(now) {
            written_back.set(next);
        }
        if next.is_none() {
            told::go_to(TROUBLE);
        }
    });
    // The pressed button goes away with what it stood beside.
    let write_back = move |_| {
        app_state.write_back();
        written_back.set(Some(WrittenBack::UnderWay));
        told::go_to(WRITTEN_BACK);
    };
    let close = move |notice: Notice| {
        match notice {
            Notice::Beside => app_state.beside.set(Vec::new()),
            Notice::FirstFound => app_state.first_found.set(Vec::new()),
            Notice::WrittenBack => written_back.set(None),
        }
        request_animation_frame(|| focus::first("h1"));
    };
    let close_button = move |notice| view! { <button class="button button--quiet" on:click=move |_| close(notice)>{t::CLOSE}</button> };
    let clashes = Signal::derive(move || from_above(&app_state.to_choose()));
    Effect::new(move |_| app_state.bring_those_to_choose_in());
    let choose = Callback::new(move |(index, choice)| {
        let clash = untrack(|| app_state.to_choose().into_iter().nth(index));
        if let Some((unit, clash)) = clash {
            app_state.choose(unit, clash, choice);
        }
    });
    view! {
        <div role="alert">
            {move || app_state.saving.with(SavingTrouble::of).map(|trouble| match trouble {
                SavingTrouble::NotSaved(why) => view! {
                    <div class="notice notice--trouble"><p id=TROUBLE tabindex="-1">{why}</p></div>
                }.into_any(),
                SavingTrouble::Cleared => view! {
                    <div class="notice notice--trouble">
                        <p id=TROUBLE tabindex="-1">{CLEARED}</p>
                        <button class="button button--primary" on:click=write_back>
                            {t::WRITE_BACK}
                        </button>
                        <a class="link" href=Route::Files.to_string()>{t::TO_BACKUP}</a>
                    </div>
                }.into_any(),
            })}
        </div>
        <div role="status">
            <Show when=move || written_back.get().is_some()>
                <div class="notice">
                    <p id=WRITTEN_BACK tabindex="-1">{move || written_back.get().map(WrittenBack::told)}</p>
                    {close_button(Notice::WrittenBack)}
                </div>
            </Show>
        </div>
        <div role="alert">
            {move || Some(app_state.beside.get()).filter(|told| !told.is_empty()).map(|told| view! {
                <div class="notice notice--trouble">
                    {told.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
                    {close_button(Notice::Beside)}
                </div>
            })}
        </div>
        {move || app_state.first_found.with(|all| view_model::first_found(all)).map(|found| view! {
            <aside class="notice" aria-label=t::FIRST_FOUND_NAME>
                {found.words.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
                {found.needs_file.then(|| view! { <FileToBeginWith id="notice-begin-with-file"/> })}
                {found.is_aside.then(|| view! { <a class="button" href=Route::Files.to_string()>{t::TO_ASIDE}</a> })}
                {close_button(Notice::FirstFound)}
            </aside>
        })}
        <Clashes clashes choose/>
    }
}

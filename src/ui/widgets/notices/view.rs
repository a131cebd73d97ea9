//! What stands above every page while it lasts: a 見本, a failed save, what two tabs
//! changed at once.

use crate::ui::navigation::route::Route;
use crate::ui::navigation::{go, use_here};
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::clashes::view::Clashes;
use crate::ui::widgets::clashes::view_model::from_above;
use crate::ui::widgets::file_to_begin_with::FileToBeginWith;
use crate::ui::widgets::notices::view_model::{self, SavingTrouble};
use crate::ui::widgets::notices::words as t;
use crate::ui::words::common::CLEARED;
use leptos::prelude::*;

#[component]
pub fn Notices() -> impl IntoView {
    let app_state = use_app_state();
    let here = use_here();
    let is_sample = Memo::new(move |_| {
        let route = here.get();
        // A page about no area needs no look at what is typed.
        let area = route.area();
        area.is_some_and(|area| app_state.with(|w| view_model::is_sample(w, area)))
    });
    let put_away = move |_| {
        go(&Route::Home);
        app_state.edit(|w| w.remove_samples());
    };
    let clashes = Signal::derive(move || from_above(&app_state.to_choose()));
    Effect::new(move |_| app_state.bring_those_to_choose_in());
    let choose = Callback::new(move |(index, choice)| {
        let clash = untrack(|| app_state.to_choose().into_iter().nth(index));
        if let Some((unit, clash)) = clash {
            app_state.choose(unit, clash, choice);
        }
    });
    view! {
        <div role="alert" id="saving-trouble" tabindex="-1">
            {move || app_state.saving.with(SavingTrouble::of).map(|trouble| match trouble {
                SavingTrouble::NotSaved(why) => view! {
                    <div class="notice notice--trouble"><p>{why}</p></div>
                }.into_any(),
                SavingTrouble::Cleared => view! {
                    <div class="notice notice--trouble">
                        <p>{CLEARED}</p>
                        <button class="button button--primary" on:click=move |_| app_state.write_back()>
                            {t::WRITE_BACK}
                        </button>
                        <a class="link" href=Route::Files.to_string()>{t::TO_BACKUP}</a>
                    </div>
                }.into_any(),
            })}
        </div>
        <div role="alert">
            {move || Some(app_state.beside.get()).filter(|told| !told.is_empty()).map(|told| view! {
                <div class="notice notice--trouble">
                    {told.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
                    <button class="button button--quiet" on:click=move |_| app_state.beside.set(Vec::new())>{t::CLOSE}</button>
                </div>
            })}
        </div>
        {move || app_state.first_found.with(|all| view_model::first_found(all)).map(|found| view! {
            <aside class="notice" aria-label=t::FIRST_FOUND_NAME>
                {found.words.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
                {found.needs_file.then(|| view! { <FileToBeginWith id="notice-begin-with-file"/> })}
                {found.is_aside.then(|| view! { <a class="button" href=Route::Files.to_string()>{t::TO_ASIDE}</a> })}
                <button class="button button--quiet" on:click=move |_| app_state.first_found.set(Vec::new())>{t::CLOSE}</button>
            </aside>
        })}
        <Show when=move || is_sample.get()>
            <aside class="notice notice--sample" aria-label=t::SAMPLE_NAME>
                <p>{t::SAMPLE}</p>
                <button class="button button--quiet" on:click=put_away>{t::SAMPLE_AWAY}</button>
            </aside>
        </Show>
        <Clashes clashes choose/>
    }
}

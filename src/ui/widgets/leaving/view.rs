//! The choices, what was chosen, and the words that stay.

use super::cards::CardsForm;
use super::view_model::{Press, code_of, level_of, options, press, text};
use super::words as t;
use crate::model::{Cards, HowLeft, LEVELS, Level};
use crate::ui::view_models::views::left::{LeftItem, Way};
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use leptos::prelude::*;

/// What the choices lead to.
#[derive(Clone, Copy)]
pub struct Ways {
    pub press: Callback<Press>,
    /// One a line.
    pub keep_words: Callback<String>,
    pub keep_cards: Callback<Cards>,
}

#[component]
pub fn LeavingForm(
    /// Begins the ids of its fields.
    id: String,
    /// What the item says, for whoever hears the buttons.
    name: String,
    level_names: [String; LEVELS],
    left: Memo<LeftItem>,
    ways: Ways,
    /// Without a sitting nothing is left.
    #[prop(into)]
    has_sitting: Signal<bool>,
    /// At the page's head there are sittings to choose from, and none is chosen yet.
    #[prop(into, optional)]
    is_to_choose: Signal<bool>,
) -> impl IntoView {
    // Chosen here, and not said yet.
    let chosen = RwSignal::new(None::<Option<Level>>);
    let own = Memo::new(move |_| left.with(|left| left.level));
    let level = Memo::new(move |_| chosen.get().unwrap_or_else(|| own.get()));
    let way = Memo::new(move |_| left.with(|left| left.way));
    let choose = Callback::new(move |code: String| chosen.set(Some(level_of(&code))));
    let pressed = move |way: Way| {
        let press = left.with_untracked(|left| press(way, level.get_untracked(), left));
        if let Some(press) = press {
            ways.press.run(press);
            chosen.set(None);
        }
    };
    let button = move |own: Way, word: &'static str| {
        let is_pressed = move || (way.get() == Some(own)).to_string();
        let cannot = move || !has_sitting.get() || (own == Way::Agreed && level.get().is_none());
        view! { <button type="button" class="button" aria-pressed=is_pressed disabled=cannot on:click=move |_| pressed(own)>{word}</button> }
    };
    let is_told = Memo::new(move |_| way.get().is_some());
    let has_words =
        Memo::new(move |_| left.with(|left| left.takes_words || !left.words.is_empty()));
    let takes_words = Memo::new(move |_| left.with(|left| left.takes_words));
    let told = move || left.with(|left| left.told.clone());
    let until = move || left.with(|left| left.until.clone());
    let (select, words, cards) = (
        format!("{id}-level"),
        format!("{id}-words"),
        format!("{id}-cards"),
    );
    view! {
        <div class="stack" role="group" aria-label=name>
            <div class="show__line print-never">
                <AutosavedSelect id=select label=t::LEVEL options=options(&level_names)
                    value=Signal::derive(move || code_of(level.get())) keep=choose/>
                {button(Way::Agreed, t::AGREE)}
                {HowLeft::ALL.iter().map(|how| button(Way::Left(*how), t::way(*how))).collect_view()}
                <Show when=move || is_told.get()>
                    <button type="button" class="row-action" disabled=move || !has_sitting.get() on:click=move |_| ways.press.run(Press::Reopen)>{t::REOPEN}</button>
                </Show>
            </div>
            <p class="note print-never" hidden=move || !is_to_choose.get()>{t::NO_SITTING}</p>
            <p role="status" hidden=move || !is_told.get()>
                <strong>{told}</strong>" "<span class="note" class:print-never=move || !takes_words.get()>{until}</span>
            </p>
            <Show when=move || has_words.get()><Words id=words.clone() left keep=ways.keep_words/></Show>
            <CardsForm id=cards left keep=ways.keep_cards/>
        </div>
    }
}

/// A field while words can be written, and lines to read after that.
#[component]
fn Words(id: String, left: Memo<LeftItem>, keep: Callback<String>) -> impl IntoView {
    let takes_words = Memo::new(move |_| left.with(|left| left.takes_words));
    let stored = Memo::new(move |_| left.with(|left| left.words.clone()));
    let typed = RwSignal::new(String::new());
    let value =
        Signal::derive(move || stored.with(|stored| typed.with(|typed| text(typed, stored))));
    let keep = Callback::new(move |text: String| {
        typed.set(text.clone());
        keep.run(text);
    });
    move || match takes_words.get() {
        true => view! {
            <div class:print-never=move || stored.with(Vec::is_empty)>
                <AutosavedText id=id.clone() label=t::BESIDE hint=t::BESIDE_HINT rows=2 value keep/>
            </div>
        }
        .into_any(),
        false => {
            let lines = move || {
                let lines = stored.get().into_iter();
                lines.map(|line| view! { <li>{line}</li> }).collect_view()
            };
            view! {
                <p class="field__label">{t::BESIDE}</p>
                <ul class="bullets">{lines}</ul>
            }
            .into_any()
        }
    }
}

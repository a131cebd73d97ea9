//! What two tabs changed at once, above every page: each place with its versions side by side.

use crate::store::merge::{Choice, Clash};
use crate::ui::browser::focus;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::clashes::view_model::{Card, Version, cards};
use crate::ui::widgets::clashes::words as t;
use leptos::prelude::*;

/// `choose`: the place in `clashes`, and what shall stand there; the chosen one then leaves
/// `clashes`.
#[component]
pub fn Clashes(
    #[prop(into)] clashes: Signal<Vec<Clash>>,
    choose: Callback<(usize, Choice)>,
) -> impl IntoView {
    let app_state = use_app_state();
    let cards = Memo::new(move |_| {
        // Without any, nothing is asked for: neither lists nor areas.
        if clashes.with(Vec::is_empty) {
            return Vec::new();
        }
        let library = app_state.library.get();
        let in_short: Vec<_> = app_state
            .areas()
            .into_iter()
            .chain(app_state.removed())
            .collect();
        clashes.with(|clashes| app_state.with(|w| cards(clashes, w, &in_short, &library)))
    });
    let any = Memo::new(move |_| !cards.with(Vec::is_empty));
    // Silent until there was something to choose.
    let said = Memo::new(move |last: Option<&String>| {
        let count = clashes.with(Vec::len);
        let was_silent = last.is_none_or(String::is_empty);
        if count == 0 && was_silent {
            String::new()
        } else {
            t::left(count)
        }
    });
    let choose = Callback::new(move |chosen: (usize, Choice)| {
        choose.run(chosen);
        // The button that had the focus is gone.
        request_animation_frame(move || {
            focus::first(if any.get_untracked() {
                "#clashes-title"
            } else {
                "h1"
            });
        });
    });
    view! {
        <div class="visually-hidden" role="status" aria-live="polite">{said}</div>
        <Show when=move || any.get()>
            <section class="clashes print-never" aria-labelledby="clashes-title">
                <h2 id="clashes-title" class="clashes__title" tabindex="-1">{t::TITLE}</h2>
                <p>{t::LEAD}</p>
                <ol class="stack">
                    {move || {
                        let cards = cards.get();
                        let count = cards.len();
                        let cards = cards.into_iter().enumerate();
                        cards.map(|(index, card)| card_view(index, count, card, choose)).collect_view()
                    }}
                </ol>
            </section>
        </Show>
    }
}

fn card_view(
    index: usize,
    count: usize,
    card: Card,
    choose: Callback<(usize, Choice)>,
) -> impl IntoView {
    let is_gone = card.gone;
    let versions = card.versions.into_iter().enumerate();
    let versions = versions.map(|(number, version)| {
        let text_id = format!("clash-{index}-{number}");
        version_view(
            text_id,
            version,
            !is_gone,
            Callback::new(move |choice| choose.run((index, choice))),
        )
    });
    let versions = versions.collect_view();
    view! {
        <li class="clash">
            {(count > 1).then(|| view! { <p class="note">{t::number(index + 1, count)}</p> })}
            <h3 class="clash__place">{card.place.join(" › ")}</h3>
            <div class="clash__versions">{versions}</div>
            {card.keep_all.map(|keep| view! {
                <button class="button" on:click=move |_| choose.run((index, Choice::Both))>{keep}</button>
            })}
            {is_gone.then(|| view! {
                <p>{t::GONE}</p>
                <button class="button" on:click=move |_| choose.run((index, Choice::AsItIs))>{t::CLOSE}</button>
            })}
        </li>
    }
}

fn version_view(
    text_id: String,
    version: Version,
    can_be_chosen: bool,
    choose: Callback<Choice>,
) -> impl IntoView {
    let Version {
        label,
        text,
        keep,
        choice,
    } = version;
    let described = text_id.clone();
    view! {
        <div class="clash__version">
            <p class="note">{label}</p>
            <p class="clash__text" id=text_id>{text}</p>
            {can_be_chosen.then(|| view! {
                <button class="button" aria-describedby=described on:click=move |_| choose.run(choice)>{keep}</button>
            })}
        </div>
    }
}

//! Saving CSV files: how they are written, what CP932 cannot hold, and the buttons.
//!
//! Must not know what the files say.

use crate::exchange::Headers;
use crate::exchange::text_encoding::{self, TextEncoding};
use crate::ui::browser::download;
use crate::ui::widgets::choice::Choice;
use crate::ui::widgets::csv_download::view_model::lost;
use crate::ui::widgets::csv_download::words as t;
use crate::ui::words::common::file_saved;
use leptos::prelude::*;

/// How files are to be written.
#[derive(Clone, Copy)]
pub struct Manner {
    pub headers: RwSignal<Headers>,
    pub encoding: RwSignal<TextEncoding>,
}

impl Manner {
    pub fn new() -> Self {
        Self {
            headers: RwSignal::new(Headers::Japanese),
            encoding: RwSignal::new(TextEncoding::Utf8),
        }
    }
}

/// The two choices that every file has.
#[component]
pub fn MannerChoices(manner: Manner) -> impl IntoView {
    let headers = vec![
        (Headers::Japanese, t::HEADERS_JAPANESE),
        (Headers::Ascii, t::HEADERS_ASCII),
    ];
    let encodings = vec![
        (TextEncoding::Utf8, t::ENCODING_UTF8),
        (TextEncoding::Cp932, t::ENCODING_CP932),
    ];
    view! {
        <Choice legend=t::HEADERS name="headers" options=headers chosen=manner.headers/>
        <Choice legend=t::ENCODING name="encoding" options=encodings chosen=manner.encoding hint=t::ENCODING_HINT/>
    }
}

/// Told before anything is written: the characters that CP932 cannot hold.
#[component]
pub fn Lost(manner: Manner, text: impl Fn() -> String + Send + Sync + 'static) -> impl IntoView {
    view! {
        <div role="status">
            {move || {
                let lost = lost(manner.encoding.get(), &text);
                (!lost.is_empty()).then(|| view! {
                    <div class="message">
                        <h2 class="message__title">{t::LOST_TITLE}</h2>
                        <p>{t::LOST_LEAD}</p>
                        <ul class="lost">
                            {lost.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                        </ul>
                    </div>
                })
            }}
        </div>
    }
}

/// One file: its name, what is in it, and the button that saves it.
#[component]
pub fn DownloadRow(
    manner: Manner,
    name: &'static str,
    what: &'static str,
    #[prop(optional)] primary: bool,
    file_name: impl Fn() -> String + Send + 'static,
    /// Before it is encoded.
    text: impl Fn() -> String + Send + 'static,
) -> impl IntoView {
    let message = RwSignal::new(String::new());
    let file_name = StoredValue::new_local(file_name);
    // What was said is true of the file as it was chosen then, and of no other.
    Effect::watch(
        move || {
            (
                manner.headers.get(),
                manner.encoding.get(),
                file_name.with_value(|name| name()),
            )
        },
        move |_, _, _| message.set(String::new()),
        false,
    );
    let save = move |_| {
        let file = untrack(|| file_name.with_value(|name| name()));
        let bytes = text_encoding::encode(&untrack(&text), manner.encoding.get_untracked());
        let is_saved = download::save(&file, "text/csv", &bytes).is_ok();
        message.set(file_saved(&file, is_saved));
    };
    view! {
        <li class="download">
            <div>
                <p class="download__name">{name}</p>
                <p class="note">{what}</p>
                <p role="status" class="download__said">{message}</p>
            </div>
            <button class="button" class:button--primary=primary
                aria-label=t::save(name) on:click=save>{t::SAVE}</button>
        </li>
    }
}

//! Saving CSV files and workbooks: how they are written, what CP932 cannot hold, and the buttons.
//!
//! Must not know what the files say.

use crate::exchange::Headers;
use crate::exchange::text_encoding::{self, TextEncoding};
use crate::exchange::xlsx::NotWritten;
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

/// The choice that every file has.
#[component]
pub fn HeadersChoice(manner: Manner) -> impl IntoView {
    let headers = vec![
        (Headers::Japanese, t::HEADERS_JAPANESE),
        (Headers::Ascii, t::HEADERS_ASCII),
    ];
    view! { <Choice legend=t::HEADERS name="headers" options=headers chosen=manner.headers/> }
}

/// The choice that CSVs alone have.
#[component]
pub fn EncodingChoice(manner: Manner) -> impl IntoView {
    let encodings = vec![
        (TextEncoding::Utf8, t::ENCODING_UTF8),
        (TextEncoding::Cp932, t::ENCODING_CP932),
    ];
    view! {
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
                        <ul class="actions">
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
    let save = move || {
        let file = untrack(|| file_name.with_value(|name| name()));
        let bytes = text_encoding::encode(&untrack(&text), manner.encoding.get_untracked());
        let is_saved = download::save(&file, "text/csv", &bytes).is_ok();
        message.set(file_saved(&file, is_saved));
    };
    row(name, what, primary, message, save)
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// One workbook: its name, what is in it, and the button that saves it.
#[component]
pub fn BookRow(
    name: &'static str,
    what: &'static str,
    #[prop(optional)] primary: bool,
    /// Read again where the file is saved; what was said of it goes when it changes.
    file_name: impl Fn() -> String + Send + 'static,
    /// Asked for only when it is saved.
    book: impl Fn() -> Result<Vec<u8>, NotWritten> + Send + 'static,
) -> impl IntoView {
    let message = RwSignal::new(String::new());
    let file_name = StoredValue::new_local(file_name);
    let named = move || file_name.with_value(|name| name());
    Effect::watch(named, move |_, _, _| message.set(String::new()), false);
    let save = move || {
        let file = untrack(named);
        message.set(match untrack(&book) {
            Ok(bytes) => file_saved(&file, download::save(&file, XLSX, &bytes).is_ok()),
            Err(error) => error.to_string(),
        });
    };
    row(name, what, primary, message, save)
}

fn row(
    name: &'static str,
    what: &'static str,
    primary: bool,
    message: RwSignal<String>,
    save: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <li class="download">
            <div>
                <p class="strong">{name}</p>
                <p class="note">{what}</p>
                <p role="status">{message}</p>
            </div>
            <button class="button" class:button--primary=primary
                aria-label=t::save(name) on:click=move |_| save()>{t::SAVE}</button>
        </li>
    }
}

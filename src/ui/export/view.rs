//! The choices for the files, a row for each, and the list to fill in with Excel.
//!
//! Must not know how a file is laid out.

use crate::exchange::file_name::Content;
use crate::exchange::xlsx::NotWritten;
use crate::model::{AreaId, AreaRecord, AssessmentKey, Library, Menu};
use crate::ui::browser::clock;
use crate::ui::export::view_model::{
    ExportOptions, FILES, Scope, ToFillIn, first_lines, has_answers, words,
};
use crate::ui::export::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::choice::Choice;
use crate::ui::widgets::csv_download::view::{
    BookRow, DownloadRow, EncodingChoice, HeadersChoice, Lost, Manner,
};
use crate::ui::widgets::csv_download::words as files;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::personal::view::FoundRows;
use crate::ui::words::common::TO_PAPERS;
use leptos::prelude::*;

/// What is chosen, and what it is chosen from.
#[derive(Clone, Copy)]
struct ExportChoice {
    key: AssessmentKey,
    record: Memo<Option<AreaRecord>>,
    library: Memo<Library>,
    scope: RwSignal<Scope>,
    manner: Manner,
}

impl ExportChoice {
    fn options(&self) -> ExportOptions {
        ExportOptions {
            key: self.key,
            scope: self.scope.get(),
            headers: self.manner.headers.get(),
            // Read when a file is saved; no text that is shown tells of it.
            encoding: self.manner.encoding.get_untracked(),
        }
    }

    /// A file's text, before it is encoded. Empty if the area is gone.
    fn text(&self, content: Content) -> String {
        let Some(record) = self.record.get() else {
            return String::new();
        };
        let library = self.library.get();
        self.options().text(content, &record, &library)
    }

    /// A workbook without sheets is none: the area is gone.
    fn book(&self) -> Result<Vec<u8>, NotWritten> {
        let record = self.record.get().ok_or(NotWritten::Other)?;
        self.options()
            .book(&record, &self.library.get(), &clock::stamp())
    }

    fn book_name(&self) -> String {
        let options = self.options();
        self.record.with_untracked(|record| {
            let area = record.as_ref().map(|record| &record.area);
            area.map_or_else(String::new, |area| options.book_name(area, &clock::stamp()))
        })
    }

    /// What is to be filled in, with the record that it is of.
    fn fill_in(&self) -> Option<(AreaRecord, ToFillIn)> {
        let record = self.record.get()?;
        let library = self.library.get();
        ToFillIn::of(&record, &self.key, &library).map(|to_fill| (record, to_fill))
    }

    fn file_name(&self, content: Content) -> String {
        let options = self.options();
        self.record.with_untracked(|record| {
            let area = record.as_ref().map(|record| &record.area);
            area.map_or_else(String::new, |area| {
                options.file_name(content, area, &clock::stamp())
            })
        })
    }
}

#[component]
pub fn Export(id: AreaId, key: AssessmentKey) -> impl IntoView {
    let app_state = use_app_state();
    let chosen = ExportChoice {
        key,
        record: app_state.record(id.clone()),
        library: app_state.library,
        scope: RwSignal::new(Scope::ThisRound),
        manner: Manner::new(),
    };
    let record = chosen.record;
    let has_answers =
        Memo::new(move |_| record.with(|r| r.as_ref().is_some_and(|r| has_answers(r, &key))));
    let fill = Route::Fill {
        area: id.clone(),
        year: key.year,
        round: key.round,
        menu: Menu::ALL[0],
    };
    let back = Route::Papers {
        area: id.clone(),
        year: key.year,
    };
    let send = Route::Send {
        area: id.clone(),
        year: key.year,
    };
    view! {
        <div class="page">
            <Heading text=t::TITLE.to_owned()><BackLink href=back.to_string() text=TO_PAPERS/></Heading>
            <Show when=move || has_answers.get() fallback=move || view! {
                <p>{t::NOTHING}</p>
                <p><a class="button button--primary" href=fill.to_string()>{t::TO_FILL}</a></p>
            }>
                <p>{t::LEAD}</p>
                <p><a class="link" href=send.to_string()>{t::TO_SEND}</a></p>
                <Options chosen/>
                <Downloads chosen/>
            </Show>
            <FillIn chosen/>
        </div>
    }
}

#[component]
fn Options(chosen: ExportChoice) -> impl IntoView {
    let scopes = vec![
        (Scope::ThisRound, t::SCOPE_THIS),
        (Scope::AllRounds, t::SCOPE_ALL),
    ];
    view! {
        <div class="options options--beside">
            <Choice legend=t::SCOPE name="scope" options=scopes chosen=chosen.scope/>
            <HeadersChoice manner=chosen.manner/>
        </div>
    }
}

#[component]
fn Downloads(chosen: ExportChoice) -> impl IntoView {
    let manner = chosen.manner;
    let rows = FILES.map(|content| {
        let (name, what) = words(content);
        view! {
            <DownloadRow manner name what
                file_name=move || chosen.file_name(content) text=move || chosen.text(content)/>
        }
    });
    view! {
        <section aria-labelledby="downloads">
            <h2 id="downloads">{t::FILES}</h2>
            <ul class="downloads">
                <BookRow name=files::BOOK what=t::BOOK primary=true
                    file_name=move || chosen.book_name() book=move || chosen.book()/>
            </ul>
            <h3>{files::CSV_FILES}</h3>
            <div class="options"><EncodingChoice manner/></div>
            <Lost manner text=move || chosen.text(Content::Answers)/>
            <ul class="downloads">{rows}</ul>
            <details>
                <summary>{t::PREVIEW}</summary>
                <pre class="preview" tabindex="0">{move || first_lines(&chosen.text(Content::Answers))}</pre>
            </details>
        </section>
    }
}

/// The list for whoever fills it in with Excel; nothing without its list.
#[component]
fn FillIn(chosen: ExportChoice) -> impl IntoView {
    let has_list = Memo::new(move |_| chosen.fill_in().is_some());
    let file_name = move || {
        let name = |(record, to_fill): (AreaRecord, ToFillIn)| {
            to_fill.book_name(&record.area, &clock::stamp())
        };
        untrack(|| chosen.fill_in()).map_or_else(String::new, name)
    };
    let book = move || {
        let (_, to_fill) = chosen.fill_in().ok_or(NotWritten::Other)?;
        to_fill.book(&chosen.library.get(), &clock::stamp())
    };
    let found = Memo::new(move |_| {
        let to_fill = chosen.fill_in().map(|(_, to_fill)| to_fill);
        to_fill.map_or_else(Vec::new, |to_fill| to_fill.found(&chosen.library.get()))
    });
    let (name, what) = t::FILL_IN_BOOK;
    view! {
        <Show when=move || has_list.get()>
            <section aria-labelledby="fill-in">
                <h2 id="fill-in">{t::FILL_IN}</h2>
                <p>{t::FILL_IN_LEAD}</p>
                <Show when=move || !found.with(Vec::is_empty)>
                    <p>{t::FILL_IN_FOUND}</p>
                    <FoundRows rows=found.into()/>
                </Show>
                <ul class="downloads"><BookRow name what file_name book/></ul>
            </section>
        </Show>
    }
}

//! The choices for the CSV files, and a row for each file with its first lines.
//!
//! Must not know how a file is laid out.

use crate::exchange::file_name::Content;
use crate::model::{AreaId, AreaRecord, AssessmentKey, Library, Menu};
use crate::ui::browser::clock;
use crate::ui::export::view_model::{ExportOptions, FILES, Scope, first_lines, has_answers, words};
use crate::ui::export::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::choice::Choice;
use crate::ui::widgets::csv_download::view::{DownloadRow, Lost, Manner, MannerChoices};
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::round_head::view::{RoundHead, RoundTab};
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
    view! {
        <div class="page">
            <RoundHead id key current=RoundTab::Export/>
            <Heading text=t::TITLE.to_owned()/>
            <Show when=move || has_answers.get() fallback=move || view! {
                <p>{t::NOTHING}</p>
                <p><a class="button button--primary" href=fill.to_string()>{t::TO_FILL}</a></p>
            }>
                <p>{t::LEAD}</p>
                <Options chosen/>
                <Lost manner=chosen.manner text=move || chosen.text(Content::Answers)/>
                <Downloads chosen/>
            </Show>
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
        <div class="options">
            <Choice legend=t::SCOPE name="scope" options=scopes chosen=chosen.scope/>
            <MannerChoices manner=chosen.manner/>
        </div>
    }
}

#[component]
fn Downloads(chosen: ExportChoice) -> impl IntoView {
    let manner = chosen.manner;
    let rows = FILES.map(|content| {
        let (name, what) = words(content);
        view! {
            <DownloadRow manner name what primary=content == Content::Answers
                file_name=move || chosen.file_name(content) text=move || chosen.text(content)/>
        }
    });
    view! {
        <section aria-labelledby="downloads">
            <h2 id="downloads">{t::FILES}</h2>
            <ul class="downloads">{rows}</ul>
            <details>
                <summary>{t::PREVIEW}</summary>
                <pre class="preview" tabindex="0">{move || first_lines(&chosen.text(Content::Answers))}</pre>
            </details>
        </section>
    }
}

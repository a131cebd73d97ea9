//! The view of the page.

use crate::exchange::csv::tables::{answers, codes_list, column_dictionary, summary};
use crate::exchange::file_name::{self, Content};
use crate::model::{AreaId, AreaRecord, Assessment, AssessmentKey, Checklist, Library, Menu};
use crate::ui::browser::clock;
use crate::ui::export::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::choice::Choice;
use crate::ui::widgets::csv_download::view::{DownloadRow, Lost, Manner, MannerChoices};
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::round_head::view::{RoundHead, RoundTab};
use leptos::prelude::*;

/// How many lines of a file are shown before it is saved: the header and five rows.
const PREVIEW_LINES: usize = 6;

#[derive(Clone, Copy, PartialEq)]
enum Scope {
    ThisRound,
    AllRounds,
}

/// In the order of who needs them.
const FILES: [Content; 4] = [
    Content::Answers,
    Content::Summary,
    Content::Columns,
    Content::Codes,
];

fn words(content: Content) -> (&'static str, &'static str) {
    match content {
        Content::Answers => t::ANSWERS,
        Content::Summary => t::SUMMARY,
        Content::Columns => t::COLUMNS,
        Content::Codes => t::CODES,
    }
}

/// What is to be written, and how.
#[derive(Clone, Copy)]
struct Order {
    key: AssessmentKey,
    record: Memo<Option<AreaRecord>>,
    library: Memo<Library>,
    scope: RwSignal<Scope>,
    manner: Manner,
}

impl Order {
    fn assessments(&self, record: &AreaRecord) -> Vec<Assessment> {
        let wanted = |a: &&Assessment| self.scope.get() == Scope::AllRounds || a.key == self.key;
        record
            .assessments
            .iter()
            .filter(|a| !a.is_blank())
            .filter(wanted)
            .cloned()
            .collect()
    }

    /// A file's text, before it is encoded. Empty if the area is gone.
    fn text(&self, content: Content) -> String {
        let Some(record) = self.record.get() else {
            return String::new();
        };
        let library = self.library.get();
        let assessments = self.assessments(&record);
        let pairs = assessments.iter().map(|a| (&record.area, a));
        let headers = self.manner.headers.get();
        match content {
            Content::Answers => answers::write(pairs, &library, headers),
            Content::Summary => summary::write(pairs, &library, headers),
            Content::Columns => column_dictionary(headers, self.manner.encoding.get()),
            Content::Codes => codes_list::write(lists_of(&library, &assessments), headers),
        }
    }

    fn file_name(&self, content: Content) -> String {
        let now = clock::stamp();
        let Some(record) = self.record.get_untracked() else {
            return String::new();
        };
        let key = (self.scope.get_untracked() == Scope::ThisRound).then_some(&self.key);
        match content {
            Content::Answers | Content::Summary => {
                file_name::csv(content, Some(&record.area), key, &now)
            }
            Content::Columns | Content::Codes => file_name::csv(content, None, None, &now),
        }
    }
}

/// The lists that the assessments were filled with, each once.
fn lists_of<'a>(library: &'a Library, assessments: &[Assessment]) -> Vec<&'a Checklist> {
    library
        .iter()
        .map(|list| &**list)
        .filter(|list| assessments.iter().any(|a| a.edition == list.edition))
        .collect()
}

#[component]
pub fn Export(id: AreaId, key: AssessmentKey) -> impl IntoView {
    let app_state = use_app_state();
    let order = Order {
        key,
        record: app_state.record(id.clone()),
        library: app_state.library,
        scope: RwSignal::new(Scope::ThisRound),
        manner: Manner::new(),
    };
    let record = order.record;
    let has_answers = Memo::new(move |_| {
        record.with(|r| {
            r.as_ref()
                .is_some_and(|r| r.assessment(&key).is_some_and(|a| !a.is_blank()))
        })
    });
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
                <Options order/>
                <Lost manner=order.manner text=move || order.text(Content::Answers)/>
                <Downloads order/>
            </Show>
        </div>
    }
}

#[component]
fn Options(order: Order) -> impl IntoView {
    let scopes = vec![
        (Scope::ThisRound, t::SCOPE_THIS),
        (Scope::AllRounds, t::SCOPE_ALL),
    ];
    view! {
        <div class="options">
            <Choice legend=t::SCOPE name="scope" options=scopes chosen=order.scope/>
            <MannerChoices manner=order.manner/>
        </div>
    }
}

#[component]
fn Downloads(order: Order) -> impl IntoView {
    let manner = order.manner;
    let rows = FILES.map(|content| {
        let (name, what) = words(content);
        view! {
            <DownloadRow manner name what primary=content == Content::Answers
                file_name=move || order.file_name(content) text=move || order.text(content)/>
        }
    });
    view! {
        <section aria-labelledby="downloads">
            <h2 id="downloads">{t::FILES}</h2>
            <ul class="downloads">{rows}</ul>
            <details>
                <summary>{t::PREVIEW}</summary>
                <pre class="preview" tabindex="0">{move || first_lines(&order.text(Content::Answers))}</pre>
            </details>
        </section>
    }
}

fn first_lines(text: &str) -> String {
    text.lines()
        .take(PREVIEW_LINES)
        .collect::<Vec<_>>()
        .join("\n")
}

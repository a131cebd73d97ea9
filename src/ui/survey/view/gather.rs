//! Files that come back: read in slices, laid beside what is here, and taken in with one press.
//!
//! Must not know which kind of file an answer came in.

use super::state::SurveyState;
use crate::exchange::pause::Progress;
use crate::exchange::survey::gather::{Choice, Choices, Gathered, Twice, gather, take};
use crate::exchange::survey::{AnswerSheet, read_any};
use crate::exchange::{FileError, Halt, Problem};
use crate::ui::browser::focus;
use crate::ui::state::slices::Slices;
use crate::ui::state::undo::use_undo;
use crate::ui::survey::view_model::offered;
use crate::ui::survey::words as t;
use crate::ui::view_models::selected_file::SelectedFile;
use crate::ui::widgets::autosaved_choice::AutosavedChoice;
use crate::ui::widgets::file_button::FileButton;
use crate::ui::widgets::fold::Fold;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

const ACCEPT: &str = ".json,application/json,.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,.csv,text/csv,.txt,.zip,application/zip";
const OFFER: &str = "survey-offer";

/// What was chosen last, and how far it has come.
#[derive(Clone, Copy)]
struct Incoming {
    survey_state: SurveyState,
    /// Counts what was chosen: what comes of an earlier choice is not wanted any more.
    turn: StoredValue<u32>,
    /// How many of how many files are read.
    reading: RwSignal<Option<(usize, usize)>>,
    offered: RwSignal<Option<Arc<Gathered>>>,
    choices: RwSignal<Choices>,
    said: RwSignal<String>,
}

#[component]
pub fn Gather(survey_state: SurveyState) -> impl IntoView {
    let incoming = Incoming {
        survey_state,
        turn: StoredValue::new(0),
        reading: RwSignal::new(None),
        offered: RwSignal::new(None),
        choices: RwSignal::default(),
        said: RwSignal::default(),
    };
    let status = move || match incoming.reading.get() {
        Some((done, all)) => t::reading(done, all),
        None => incoming.said.get(),
    };
    view! {
        <div class="stack">
            <div class="actions print-never">
                <FileButton id="survey-files" label=t::BRING accept=ACCEPT many=true on_selected=move |files| incoming.read(files)/>
                <span class="note">{t::BRING_HINT}</span>
            </div>
            <Fold id="survey-pasted-part" summary=t::PASTE><Pasted incoming/></Fold>
            <p role="status">{status}</p>
            {move || incoming.offered.get().map(|gathered| view! { <Offer incoming gathered/> })}
        </div>
    }
}

#[component]
fn Pasted(incoming: Incoming) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let read = move |_| {
        let pasted = text.get_untracked();
        let parts = offered::pasted(&pasted).into_iter();
        let parts = parts.map(|(name, part)| SelectedFile::new(name, Some(part.into_bytes())));
        incoming.read_then(parts.collect(), move |gathered| {
            // What was typed there meanwhile is not ours.
            let _ = text.try_update(|now| {
                if *now == pasted {
                    *now = offered::left_in_box(pasted, gathered);
                }
            });
        });
    };
    view! {
        <div class="field print-never">
            <label class="field__label" for="survey-pasted">{t::PASTED}</label>
            <textarea id="survey-pasted" class="input" rows="5" prop:value=text
                on:input=move |event| text.set(event_target_value(&event))></textarea>
        </div>
        <div class="actions print-never">
            <button class="button" disabled=move || text.with(|text| text.trim().is_empty()) on:click=read>{t::READ_PASTED}</button>
        </div>
    }
}

impl Incoming {
    fn read(self, files: Vec<SelectedFile>) {
        self.read_then(files, |_| {});
    }

    fn read_then(self, files: Vec<SelectedFile>, then: impl FnOnce(&Gathered) + 'static) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let own = self.turn.get_value();
        self.offered.set(None);
        self.choices.set(Choices::new());
        self.said.set(String::new());
        self.reading.set(Some((0, files.len())));
        spawn_local(async move {
            // Stopped: another choice was made, or the page was left.
            if let Some(gathered) = self.gathered(own, files).await {
                let _ = self.reading.try_set(None);
                then(&gathered);
                let _ = self.offered.try_set(Some(Arc::new(gathered)));
                request_animation_frame(|| focus::part(OFFER));
            }
        });
    }

    fn is_wanted(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn)
    }

    async fn gathered(self, turn: u32, files: Vec<SelectedFile>) -> Option<Gathered> {
        let slices = Slices::new(move || self.is_wanted(turn), |_: Progress| {});
        let all = files.len();
        let mut sheets: Vec<(String, AnswerSheet)> = Vec::new();
        let mut refused = Vec::new();
        for (done, file) in files.into_iter().enumerate() {
            let _ = self.reading.try_set(Some((done, all)));
            let SelectedFile { name, bytes, .. } = file;
            let read = match bytes {
                Some(bytes) => read_any(&name, &bytes, &slices).await,
                None => Err(Halt::Wrong(FileError::new(
                    &name,
                    Problem::whole(t::UNREADABLE),
                ))),
            };
            match read {
                Ok(read) => sheets.extend(read.into_iter().map(|sheet| (name.clone(), sheet))),
                Err(Halt::Wrong(error)) => refused.push(error),
                Err(Halt::Stopped) => return None,
            }
        }
        let Some(list) = self.survey_state.list() else {
            let _ = self.reading.try_set(None);
            let _ = self.said.try_set(t::LIST_AWAY.to_owned());
            return None;
        };
        let (record, survey) = self
            .survey_state
            .peek(|record, survey| (record.clone(), survey.clone()))?;
        let gathered = gather(&record, &survey, &list, sheets, &slices).await.ok();
        gathered.map(|mut gathered| {
            gathered.refused.splice(0..0, refused);
            gathered
        })
    }

    fn close(self) {
        self.offered.set(None);
    }
}

#[component]
fn Offer(incoming: Incoming, gathered: Arc<Gathered>) -> impl IntoView {
    let undo = use_undo();
    let people = {
        let gathered = gathered.clone();
        let survey_state = incoming.survey_state;
        Memo::new(move |_| {
            let choices = incoming.choices.get();
            let people = survey_state
                .peek(|record, survey| offered::people(record, &survey.id, &gathered, &choices));
            people.unwrap_or(0)
        })
    };
    let is_open = {
        let gathered = gathered.clone();
        Memo::new(move |_| {
            incoming
                .choices
                .with(|choices| offered::is_undecided(&gathered, choices))
        })
    };
    let take_in = {
        let gathered = gathered.clone();
        move |_| {
            let survey_state = incoming.survey_state;
            let survey = survey_state.id();
            let said = t::taken(people.get_untracked());
            let choices = incoming.choices.get_untracked();
            undo.changing(
                survey_state.app_state,
                &survey_state.area(),
                said.clone(),
                |record| {
                    take(record, &survey, &gathered, &choices);
                },
            );
            incoming.close();
            incoming.said.set(said);
        }
    };
    let twice = gathered.twice.iter().cloned();
    let twice = twice
        .map(|twice| view! { <Ask incoming twice/> })
        .collect_view();
    let has_twice = !gathered.twice.is_empty();
    let refused = offered::refused(&gathered).into_iter();
    let refused = refused
        .map(|line| view! { <li class="lines">{line}</li> })
        .collect_view();
    let has_refused = !gathered.refused.is_empty();
    let notes = gathered
        .notes
        .iter()
        .map(|note| view! { <p class="note">{note.clone()}</p> });
    let others = offered::may_be_others(&gathered).into_iter();
    let others = others.map(|(key, file)| view! { <Another incoming key file/> });
    let same = (!gathered.same.is_empty()).then(|| t::the_same(gathered.same.len()));
    view! {
        <section id=OFFER class="offer" tabindex="-1" aria-labelledby="survey-offer-title">
            <h3 id="survey-offer-title">{t::OFFERED}</h3>
            <p class="strong" role="status">{move || t::ready(people.get())}</p>
            {same.map(|same| view! { <p>{same}</p> })}
            {others.collect_view()}
            {notes.collect_view()}
            {has_twice.then(|| view! { <h4>{t::TWICE}</h4><p>{t::TWICE_LEAD}</p>{twice} })}
            {has_refused.then(|| view! { <h4>{t::REFUSED}</h4><ul class="stack stack--close">{refused}</ul> })}
            <div class="actions">
                <button class="button button--primary" disabled=move || people.get() == 0 || is_open.get() on:click=take_in>{t::TAKE}</button>
                <button class="button button--quiet" on:click=move |_| incoming.close()>{t::LEAVE}</button>
            </div>
        </section>
    }
}

/// What a file says is there already, and a file of its kind names nobody: it may be somebody else's.
#[component]
fn Another(incoming: Incoming, key: String, file: String) -> impl IntoView {
    let keep = move |event| {
        let is_another = event_target_checked(&event);
        incoming.choices.update(|choices| {
            match is_another {
                true => choices.insert(key.clone(), Choice::Both),
                false => choices.remove(&key),
            };
        });
    };
    view! {
        <div class="actions">
            <label class="choice"><input type="checkbox" on:change=keep/>{t::another(&file)}</label>
        </div>
    }
}

/// The same person, or another one?
#[component]
fn Ask(incoming: Incoming, twice: Twice) -> impl IntoView {
    let key = StoredValue::new(twice.later.key.clone());
    let value = Memo::new(move |_| {
        incoming
            .choices
            .with(|choices| key.with_value(|key| choices.get(key).copied()))
    });
    let keep = Callback::new(move |choice: Choice| {
        incoming.choices.update(|choices| {
            choices.insert(key.get_value(), choice);
        });
    });
    let options = vec![
        (Choice::InPlace, t::REPLACE),
        (Choice::Both, t::BOTH),
        (Choice::LeaveOut, t::LEAVE_OUT),
    ];
    let name = format!("twice-{}", twice.later.key);
    view! { <AutosavedChoice legend=offered::asked(&twice) name options value keep/> }
}

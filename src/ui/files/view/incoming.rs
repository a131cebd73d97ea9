//! Files coming in: first what would change, then, on the user's word, the change itself. The
//! workspace as it was stays restorable.

use crate::exchange::restore::{Change, changes};
use crate::exchange::take_in::CsvFiles;
use crate::exchange::{FileError, backup, text_encoding};
use crate::model::Workspace;
use crate::store::{Saving, StoreError};
use crate::ui::browser::clock;
use crate::ui::files::words as t;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::widgets::file_button::{Chosen, FileButton};
use crate::ui::words::common;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[derive(Clone, Copy, PartialEq)]
enum Source {
    Backup,
    Tables,
}

/// What was read and waits for a word.
#[derive(Clone)]
struct Waiting {
    source: Source,
    workspace: Workspace,
    changes: Vec<Change>,
}

#[derive(Clone, Copy)]
pub struct Incoming {
    app_state: AppState,
    waiting: RwSignal<Option<Waiting>>,
    /// What went wrong, and with which kind of file.
    trouble: RwSignal<Option<(Source, String)>>,
    said: RwSignal<&'static str>,
    before: RwSignal<Option<Workspace>>,
}

impl Incoming {
    pub fn new() -> Self {
        let app_state = use_app_state();
        let before = RwSignal::new(None);
        spawn_local(async move { before.set(app_state.keeper().before_restore().await) });
        Self {
            app_state,
            waiting: RwSignal::new(None),
            trouble: RwSignal::new(None),
            said: RwSignal::new(""),
            before,
        }
    }

    fn offer(&self, source: Source, read: Result<Workspace, String>) {
        self.said.set("");
        self.trouble.set(None);
        self.waiting.set(None);
        match read {
            Ok(workspace) => {
                let changes = self.app_state.peek(|now| changes(now, &workspace));
                self.waiting.set(Some(Waiting {
                    source,
                    workspace,
                    changes,
                }));
            }
            Err(message) => self.trouble.set(Some((source, message))),
        }
    }

    fn read_backup(&self, files: Vec<Chosen>) {
        if let Some((name, bytes)) = files.into_iter().next() {
            let read = bytes
                .ok_or_else(|| t::unreadable(&name))
                .and_then(|b| read_backup(&b, &name).map_err(told));
            self.offer(Source::Backup, read);
        }
    }

    /// All files or none: answers and the year's files, in any order.
    fn read_tables(&self, files: Vec<Chosen>) {
        let present = self.app_state.peek(Workspace::clone);
        let mut troubles = Vec::new();
        let mut tables = CsvFiles::default();
        let chosen = files.len();
        for (name, bytes) in files {
            let read = bytes
                .ok_or_else(|| t::unreadable(&name))
                .and_then(|b| tables.read(&b, &name).map_err(told));
            troubles.extend(read.err());
        }
        let read = match troubles.is_empty() {
            true => tables.taken_in(&present).map_err(told),
            false => {
                if chosen > 1 {
                    troubles.insert(0, t::some_wrong(troubles.len(), chosen));
                }
                Err(troubles.join("\n\n"))
            }
        };
        self.offer(Source::Tables, read);
    }

    /// Puts `next` in place of the present workspace, which is kept first. Trouble is told where
    /// `source` was chosen.
    fn replace(self, source: Source, next: Workspace, done: &'static str) {
        // The way back is shared: it is the other page's now, and nothing would be saved here.
        if self.app_state.saving.get_untracked() == Saving::Superseded {
            self.waiting.set(None);
            self.trouble
                .set(Some((source, common::SUPERSEDED.to_owned())));
            return;
        }
        spawn_local(async move {
            let present = self.app_state.peek(Workspace::clone);
            match self
                .app_state
                .keeper()
                .keep_before_restore(&present, &clock::iso())
                .await
            {
                // Where nothing can be stored at all, nothing is lost by going on.
                Ok(()) | Err(StoreError::Blocked) => {
                    self.before.set(Some(present));
                    self.app_state.edit(|w| *w = next);
                    self.said.set(done);
                }
                Err(_) => self.trouble.set(Some((source, t::NO_ROOM.to_owned()))),
            }
            self.waiting.set(None);
        });
    }

    fn accept(&self) {
        if let Some(waiting) = self.waiting.get_untracked() {
            let done = match waiting.source {
                Source::Backup => t::RESTORE_DONE,
                Source::Tables => t::IMPORT_DONE,
            };
            self.replace(waiting.source, waiting.workspace, done);
        }
    }
}

fn read_backup(bytes: &[u8], name: &str) -> Result<Workspace, FileError> {
    let text = text_encoding::decode(bytes).map_err(|problem| FileError::new(name, problem))?;
    backup::read(&text, name)
}

fn told(error: FileError) -> String {
    error.to_string()
}

#[component]
pub fn FromBackup(incoming: Incoming) -> impl IntoView {
    view! {
        <section aria-labelledby="restore">
            <h2 id="restore">{t::RESTORE}</h2>
            <p>{t::RESTORE_LEAD}</p>
            <FileButton id="restore-file" label=t::RESTORE_CHOOSE accept=".json,application/json"
                on_chosen=move |files| incoming.read_backup(files)/>
            <Offer incoming source=Source::Backup/>
        </section>
    }
}

#[component]
pub fn FromTables(incoming: Incoming) -> impl IntoView {
    view! {
        <section aria-labelledby="import">
            <h2 id="import">{t::IMPORT}</h2>
            <p>{t::IMPORT_LEAD}</p>
            <FileButton id="import-file" label=t::IMPORT_CHOOSE accept=".csv,text/csv" many=true
                on_chosen=move |files| incoming.read_tables(files)/>
            <Offer incoming source=Source::Tables/>
        </section>
    }
}

/// What would change and the two ways to go on; or what is wrong with the file.
#[component]
fn Offer(incoming: Incoming, source: Source) -> impl IntoView {
    let (title, same, accept) = match source {
        Source::Backup => (t::RESTORE_CHANGES, t::RESTORE_SAME, t::RESTORE_DO),
        Source::Tables => (t::IMPORT_CHANGES, t::IMPORT_SAME, t::IMPORT_DO),
    };
    let trouble = move || {
        incoming
            .trouble
            .get()
            .filter(|(s, _)| *s == source)
            .map(|(_, message)| message)
    };
    let changes = move || {
        incoming
            .waiting
            .get()
            .filter(|w| w.source == source)
            .map(|w| w.changes)
    };
    view! {
        <div role="alert">
            {move || trouble().map(|message| view! { <p class="message message--trouble">{message}</p> })}
        </div>
        <div role="status">
            {move || changes().map(|changes| if changes.is_empty() {
                view! { <p class="message">{same}</p> }.into_any()
            } else {
                view! {
                    <div class="message">
                        <h3 class="message__title">{title}</h3>
                        <ul class="changes">
                            {changes.iter().map(|c| view! { <li>{c.describe()}</li> }).collect_view()}
                        </ul>
                        <div class="actions">
                            <button class="button button--primary" on:click=move |_| incoming.accept()>{accept}</button>
                            <button class="button button--quiet" on:click=move |_| incoming.waiting.set(None)>
                                {crate::ui::words::common::CANCEL}
                            </button>
                        </div>
                    </div>
                }
                .into_any()
            })}
        </div>
    }
}

/// The way back after a restore.
#[component]
pub fn BeforeRestore(incoming: Incoming) -> impl IntoView {
    let undo = move |_| {
        if let Some(before) = incoming.before.get_untracked() {
            incoming.replace(Source::Backup, before, t::UNDO_DONE);
        }
    };
    let forget = move |_| {
        let app_state = incoming.app_state;
        if app_state.saving.get_untracked() == Saving::Superseded {
            return;
        }
        incoming.before.set(None);
        spawn_local(async move {
            if let Err(error) = app_state.keeper().forget_before_restore().await {
                app_state.failed(error);
            }
        });
    };
    view! {
        <p role="status">{incoming.said}</p>
        <Show when=move || incoming.before.with(Option::is_some)>
            <section aria-labelledby="undo-restore">
                <h2 id="undo-restore">{t::UNDO_TITLE}</h2>
                <p>{t::UNDO_LEAD}</p>
                <div class="actions">
                    <button class="button" on:click=undo>{t::UNDO}</button>
                    <button class="button button--quiet" on:click=forget>{t::UNDO_FORGET}</button>
                </div>
            </section>
        </Show>
    }
}

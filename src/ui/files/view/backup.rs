//! Saves a 控え: the whole workspace in one file. It is noted when the file was seen.
//!
//! Must not know what is told when: the view model says that.

use crate::exchange::{backup, file_name};
use crate::ui::browser::own_file::{self, NotPicked};
use crate::ui::browser::{clock, download};
use crate::ui::files::view_model::{BackupStep, Question, last_backup};
use crate::ui::files::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::state::app_state::{AppState, use_app_state};
use crate::ui::state::own_backup::{OwnBackupFile, use_own_backup};
use crate::ui::widgets::told::{self, Told};
use crate::ui::words::common;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where it is told how it went.
const TOLD: &str = "backup-told";

/// How far saving a 控え has come. A question that nobody has answered waits while one looks at
/// another page.
#[derive(Clone, Copy)]
struct BackupState(RwSignal<BackupStep>);

/// Puts it above the pages. Once.
pub fn provide_state() {
    provide_context(BackupState(RwSignal::default()));
}

#[component]
pub fn SaveBackup() -> impl IntoView {
    let (app_state, own_backup) = (use_app_state(), use_own_backup());
    let BackupState(step) = expect_context();
    step.update_untracked(BackupStep::come_back);
    let come = move |to: BackupStep| {
        if let Some(at) = to.to_be_noted() {
            app_state.note_backup(at.to_owned());
        }
        step.set(to);
    };
    let save = move |_| {
        step.set(BackupStep::Nothing);
        spawn_local(async move { come(saved(app_state, own_backup).await) });
    };
    let looked = move |is_there| {
        come(step.with_untracked(|s| s.looked(is_there)));
        told::go_to(TOLD);
    };
    let asked = Memo::new(move |_| step.with(|s| s.question()));
    let told = Memo::new(move |_| step.with(BackupStep::told));
    let is_asked = Memo::new(move |_| asked.with(Option::is_some));
    let last = move || {
        app_state
            .backed_up_at
            .with(|at| last_backup(at.as_deref(), is_asked.get()))
    };
    let one_key = Memo::new(move |_| own_backup.name().as_deref().map(t::one_key));
    let has_clashes = Memo::new(move |_| !app_state.to_choose().is_empty());
    view! {
        <section aria-labelledby="backup">
            <h2 id="backup">{t::BACKUP}</h2>
            <p>{t::BACKUP_LEAD}</p>
            <div class="actions">
                <button class="button button--primary" on:click=save>{t::BACKUP_SAVE}</button>
            </div>
            <Show when=move || has_clashes.get()><p class="note">{t::BACKUP_CHOOSE_FIRST}</p></Show>
            <div class="told" role="status">
                {move || asked.get().map(|Question { is_it_there, not_in_it }| view! {
                    <div class="message print-never">
                        <p id="backup-asked">{is_it_there}</p>
                        {not_in_it.map(|words| view! { <p>{words}</p> })}
                        <div class="actions" role="group" aria-labelledby="backup-asked">
                            <button class="button button--primary" on:click=move |_| looked(true)>{t::BACKUP_SEEN}</button>
                            <button class="button" on:click=move |_| looked(false)>{t::BACKUP_NOT_SEEN}</button>
                        </div>
                    </div>
                })}
            </div>
            <Told id=TOLD words=told/>
            <p class="note">{last}</p>
            {move || one_key.get().map(|words| view! { <p class="note">{words}</p> })}
            <p class="note">{t::BACKUP_LOST}" "<a href=Route::Safety.to_string()>{common::SAFETY}</a></p>
        </section>
    }
}

/// By the browser's picker, which tells how it went; or else as a download.
async fn saved(app_state: AppState, own_backup: OwnBackupFile) -> BackupStep {
    let name = file_name::backup(&clock::stamp());
    if !own_file::can_save() {
        return downloaded(app_state, name).await;
    }
    // Before anything else: the browser asks only while the press is fresh.
    let mut file = match own_file::ask_where_to_save(&name).await {
        Ok(file) => file,
        Err(NotPicked::Cancelled) => return BackupStep::Cancelled,
        Err(NotPicked::Refused) => return downloaded(app_state, name).await,
    };
    let (text, missing, at) = whole(app_state).await;
    if file.write(text.as_bytes()).await.is_err() {
        return BackupStep::NotWritten;
    }
    let step = BackupStep::seen(file.name(), missing, at);
    if step.to_be_noted().is_some() {
        own_backup.adopt(file);
    }
    step
}

async fn downloaded(app_state: AppState, file: String) -> BackupStep {
    let (text, missing, at) = whole(app_state).await;
    match download::save(&file, "application/json", text.as_bytes()) {
        Ok(()) => BackupStep::MaybeThere { file, missing, at },
        Err(_) => BackupStep::NotOffered,
    }
}

/// The 控え's text, how many areas it lacks, and when it was made.
async fn whole(app_state: AppState) -> (String, usize, String) {
    let missing = app_state.bring_all().await;
    let at = clock::iso();
    let text = app_state.peek(|w| backup::write(w, &at));
    (text, missing, at)
}

//! A button that opens a 控え to begin with, and goes to the page that offers what it would change.
//! Where the browser lets a page write the file it opened, one key saves to it afterwards.

use crate::ui::browser::own_file::{self, NotPicked};
use crate::ui::navigation::go;
use crate::ui::navigation::route::Route;
use crate::ui::state::own_backup::{Chosen, use_own_backup};
use crate::ui::view_models::selected_file::SelectedFile;
use crate::ui::widgets::file_button::FileButton;
use crate::ui::words::common;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[component]
pub fn FileToBeginWith(
    /// Unique on the page.
    id: &'static str,
) -> impl IntoView {
    let own_backup = use_own_backup();
    let has_picker = RwSignal::new(own_file::can_open());
    let chosen = move |chosen| {
        own_backup.choose(chosen);
        go(&Route::Files);
    };
    let pick = move |_| {
        spawn_local(async move {
            match own_file::ask_which_to_open().await {
                Ok(mut own) => {
                    let file = SelectedFile::new(own.name(), own.read().await);
                    chosen(Chosen {
                        file,
                        own: Some(own),
                    });
                }
                Err(NotPicked::Cancelled) => {}
                // The browser's older way, which asks for another press.
                Err(NotPicked::Refused) => {
                    let _ = has_picker.try_set(false);
                }
            }
        });
    };
    let selected = move |files: Vec<SelectedFile>| {
        if let Some(file) = files.into_iter().next() {
            chosen(Chosen { file, own: None });
        }
    };
    view! {
        <Show
            when=move || has_picker.get()
            fallback=move || view! {
                <FileButton id label=common::BEGIN_WITH_FILE accept=".json,application/json" on_selected=selected/>
            }
        >
            <button class="button" on:click=pick>{common::BEGIN_WITH_FILE}</button>
        </Show>
    }
}

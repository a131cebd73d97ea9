//! A button that asks for files.

use crate::ui::browser::{clock, upload};
use crate::ui::view_models::selected_file::SelectedFile;
use leptos::prelude::*;
use leptos::task::spawn_local;

#[component]
pub fn FileButton(
    /// Unique on the page.
    id: &'static str,
    label: &'static str,
    /// Endings and types offered first, as `accept` has them.
    accept: &'static str,
    #[prop(optional)] many: bool,
    on_selected: impl Fn(Vec<SelectedFile>) + Copy + 'static,
) -> impl IntoView {
    // A later choice counts, though its files may be read sooner.
    let turn = StoredValue::new(0_u32);
    let changed = move |event: leptos::ev::Event| {
        let files = upload::selected(&event);
        if files.is_empty() {
            return;
        }
        turn.update_value(|turn| *turn += 1);
        let own = turn.get_value();
        spawn_local(async move {
            let mut read = Vec::new();
            for file in &files {
                read.push(SelectedFile {
                    name: file.name(),
                    bytes: upload::bytes(file).await.ok(),
                    modified: clock::iso_of(file.last_modified_time()),
                });
            }
            if turn.try_get_value() == Some(own) {
                on_selected(read);
            }
        });
    };
    view! {
        <div class="file-button">
            <input id=id class="file-button__input visually-hidden" type="file" accept=accept multiple=many on:change=changed/>
            <label class="button" for=id>{label}</label>
        </div>
    }
}

//! A chart of a page: its finding, the picture at both widths, and the picture to take along.
//!
//! Must not know what the picture is about.

use crate::chart::{Figure, Style, Width};
use crate::exchange::file_name;
use crate::ui::browser::{clock, download};
use crate::ui::components::figure::FigureView;
use crate::ui::text::{app, figure as t};
use leptos::prelude::*;

/// A finding, the picture that shows it, and the picture to take along.
#[component]
pub fn Picture(
    /// Begins the ids within the picture and names its file.
    name: &'static str,
    caption: &'static str,
    draw: impl Fn(&Style) -> Figure + Send + Sync + 'static,
) -> impl IntoView {
    let wide = draw(&Style::page(format!("{name}-wide"), Width::Wide));
    let narrow = draw(&Style::page(format!("{name}-narrow"), Width::Narrow));
    let finding = wide.title.clone();
    let failed = RwSignal::new(false);
    let save = move |_| {
        let svg = draw(&Style::file(name)).svg;
        let file = file_name::picture(name, &clock::stamp());
        failed.set(download::save(&file, "image/svg+xml", svg.as_bytes()).is_err());
    };
    view! {
        <h3 class="charts__finding">{finding}</h3>
        <FigureView wide narrow caption/>
        <div class="actions print-never">
            <button class="button button--small" aria-label=format!("{}：{caption}", t::SAVE_SVG) on:click=save>{t::SAVE_SVG}</button>
        </div>
        <Show when=move || failed.get()><p role="alert">{app::DOWNLOAD_FAILED}</p></Show>
    }
}

//! The ways to take a picture along: as a file, or copied into another program.
//!
//! Must not know what the picture is about; the page's address says whose it is.

use crate::chart::{Figure, Style};
use crate::exchange::file_name::PictureFormat;
use crate::ui::browser::{clipboard, clock, download, raster};
use crate::ui::navigation::use_here;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::figure::view_model::{copied_table, picture_file};
use crate::ui::widgets::figure::words as t;
use crate::ui::words::common::file_saved;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How much finer a saved picture is than it stands on the page.
const FINE: f64 = 2.0;

#[component]
pub fn TakeAlong(
    /// Names the file. ASCII.
    name: String,
    caption: &'static str,
    draw: impl Fn(&Style) -> Figure + Send + Sync + 'static,
) -> impl IntoView {
    let app_state = use_app_state();
    let here = use_here();
    let said = RwSignal::new(String::new());
    let file = {
        let name = name.clone();
        move |format| {
            let route = here.get_untracked();
            app_state.peek(|w| picture_file::file(&name, &route, w, format, &clock::stamp()))
        }
    };
    let drawn = StoredValue::new(move || draw(&Style::file(name.clone())));
    let file = StoredValue::new(file);
    let saved = move |file: String, done| said.set(file_saved(&file, done));
    let save_svg = move |_| {
        let figure = drawn.with_value(|draw| draw());
        let file = file.with_value(|name| name(PictureFormat::Svg));
        let done = download::save(&file, "image/svg+xml", figure.svg.as_bytes()).is_ok();
        saved(file, done);
    };
    let save_png = move |_| {
        let figure = drawn.with_value(|draw| draw());
        let file = file.with_value(|name| name(PictureFormat::Png));
        spawn_local(async move {
            let done = match raster::png(&figure.svg, FINE).await {
                Ok(png) => download::save_blob(&file, &png).is_ok(),
                Err(_) => false,
            };
            saved(file, done);
        });
    };
    let copy_picture = move |_| {
        let figure = drawn.with_value(|draw| draw());
        spawn_local(async move {
            let done = match raster::png(&figure.svg, FINE).await {
                Ok(png) => clipboard::put_png(&png).await,
                Err(error) => Err(error),
            };
            said.set(
                done.map_or(t::PICTURE_REFUSED, |()| t::PICTURE_COPIED)
                    .to_owned(),
            );
        });
    };
    let copy_data = move |_| {
        let table = drawn.with_value(|draw| draw()).table;
        spawn_local(async move {
            let done =
                clipboard::put_table(&copied_table::tsv(&table), &copied_table::html(&table)).await;
            said.set(done.map_or(t::DATA_REFUSED, |()| t::DATA_COPIED).to_owned());
        });
    };
    let of = move |word: &'static str| format!("{word}：{caption}");
    view! {
        <details class="print-never">
            <summary>{t::TAKE}<span class="visually-hidden">{format!("：{caption}")}</span></summary>
            <p class="note">{t::TAKE_HINT}</p>
            <div class="actions">
                <button class="button button--quiet" aria-label=of(t::COPY_PICTURE) on:click=copy_picture>{t::COPY_PICTURE}</button>
                <button class="button button--quiet" aria-label=of(t::SAVE_PNG) on:click=save_png>{t::SAVE_PNG}</button>
                <button class="button button--quiet" aria-label=of(t::SAVE_SVG) on:click=save_svg>{t::SAVE_SVG}</button>
                <button class="button button--quiet" aria-label=of(t::COPY_DATA) on:click=copy_data>{t::COPY_DATA}</button>
            </div>
            <p role="status">{said}</p>
        </details>
    }
}

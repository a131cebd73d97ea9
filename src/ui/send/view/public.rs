//! 公表用: what is in it, and the button that saves it.
//!
//! Must not know what may be public.

use crate::model::{AreaId, AreaRecord, FiscalYear};
use crate::ui::browser::{clock, download};
use crate::ui::send::view_model::files::Form;
use crate::ui::send::view_model::public::{contents, file, found, lacks_findings};
use crate::ui::send::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::personal::view::FoundRows;
use crate::ui::words::common;
use leptos::prelude::*;

#[component]
pub fn Public(id: AreaId, year: FiscalYear) -> impl IntoView {
    let app_state = use_app_state();
    let record = app_state.record(id);
    let said = RwSignal::new(String::new());
    let names = Memo::new(move |_| {
        let library = app_state.library.get();
        let told = |record: &AreaRecord| contents(record, &library, year);
        record.with(|record| record.as_ref().map(told).unwrap_or_default())
    });
    let found = Memo::new(move |_| {
        let library = app_state.library.get();
        let found = |record: &AreaRecord| found(record, &library, year);
        record.with(|record| record.as_ref().map(found).unwrap_or_default())
    });
    let lacks_findings = Memo::new(move |_| {
        record.with(|record| record.as_ref().is_some_and(|r| lacks_findings(r, year)))
    });
    let is_blank = move || names.with(Vec::is_empty);
    let save = move |_| {
        let library = app_state.library.get_untracked();
        let written = record.with_untracked(|record| {
            let record = record.as_ref()?;
            Some(file(record, &library, year, &clock::stamp()))
        });
        said.set(match written {
            None => return,
            Some(Err(why)) => why,
            Some(Ok((name, bytes))) => {
                let is_saved = download::save(&name, Form::Workbook.mime(), &bytes).is_ok();
                common::file_saved(&name, is_saved)
            }
        });
    };
    view! {
        <section aria-labelledby="send-public">
            <h2 id="send-public">{t::PUBLIC}</h2>
            <p>{t::PUBLIC_LEAD}</p>
            <Show when=move || lacks_findings.get()><p>{t::PUBLIC_NO_FINDINGS}</p></Show>
            <Show when=move || is_blank() && !lacks_findings.get()><p>{t::PUBLIC_NOTHING}</p></Show>
            <Show when=move || !found.with(Vec::is_empty)>
                <p>{t::PUBLIC_FOUND_LEAD}</p>
                <FoundRows rows=found.into()/>
            </Show>
            <Show when=move || !is_blank()>
                <p>{t::PUBLIC_FOUND_NOT_ALL}</p>
                <ul>
                    {move || names.get().into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}
                </ul>
                <div class="actions"><button class="button" on:click=save>{t::PUBLIC_SAVE}</button></div>
            </Show>
            <p role="status">{said}</p>
        </section>
    }
}

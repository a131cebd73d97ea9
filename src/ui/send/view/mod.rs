//! What leaves, who sends it, the file itself, and how far everything may go.
//!
//! Must not know what stands in a file: `exchange` writes it, the view model says what it holds.

mod circles;
mod few;
mod found;
mod kit;
mod public;
mod save;
mod seen;
mod sender;

use crate::model::{AreaId, FiscalYear};
use crate::ui::navigation::route::Route;
use crate::ui::send::view_model::contents::contents;
use crate::ui::send::view_model::kit::Kit;
use crate::ui::send::view_model::scope::Scope;
use crate::ui::send::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::choice::Choice;
use crate::ui::widgets::heading::Heading;
use crate::ui::widgets::personal::view_model::rows as found_rows;
use crate::ui::words::common::TO_PAPERS;
use kit::kit;
use leptos::prelude::*;
use sender::{SenderFields, SenderForm};

#[component]
pub fn SendPage(id: AreaId, year: FiscalYear) -> impl IntoView {
    let back = Route::Papers {
        area: id.clone(),
        year,
    };
    let scope = RwSignal::new(Scope::ThisYear);
    let sender = SenderFields::new();
    let told_anyway = few::told_anyway(&id);
    let kit = kit(&id, year, scope.into(), told_anyway.into());
    let library = use_app_state().library;
    let found = Memo::new(move |_| {
        let library = library.get();
        kit.with(|kit| {
            kit.as_ref()
                .map(|kit| found_rows(&kit.record, &library))
                .unwrap_or_default()
        })
    });
    view! {
        <div class="page">
            <Heading text=t::TITLE.to_owned()><BackLink href=back.to_string() text=TO_PAPERS/></Heading>
            <p>{t::LEAD}</p>
            <Contents id=id.clone() year scope kit/>
            <found::FoundList rows=found/>
            <few::FewList id=id.clone() kit told_anyway/>
            <SenderForm fields=sender/>
            <save::Save id=id.clone() year scope kit sender told_anyway=told_anyway.into()/>
            <circles::Circles id=id.clone()/>
            <public::Public id year/>
        </div>
    }
}

/// What goes into the file, in short, and the way to all of it.
#[component]
fn Contents(
    id: AreaId,
    year: FiscalYear,
    scope: RwSignal<Scope>,
    kit: Memo<Option<Kit>>,
) -> impl IntoView {
    let told = move || {
        let lines = kit.with(|kit| kit.as_ref().map(contents));
        let lines = lines.unwrap_or_default().into_iter();
        lines.map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let is_blank = move || kit.with(|kit| kit.as_ref().is_some_and(|kit| kit.tables.is_empty()));
    let held_back = move || {
        let kinds = kit.with(|kit| kit.as_ref().map(|kit| kit.held_back.clone()));
        let kinds = kinds.filter(|kinds| !kinds.is_empty());
        kinds.map(|kinds| view! { <p class="note">{t::held_back(&kinds)}</p> })
    };
    let scopes = vec![
        (Scope::ThisYear, t::THIS_YEAR),
        (Scope::AllYears, t::ALL_YEARS),
    ];
    let seen = move || {
        let all_years = scope.get() == Scope::AllYears;
        let area = id.clone();
        Route::Seen {
            area,
            year,
            all_years,
        }
        .to_string()
    };
    view! {
        <section aria-labelledby="send-contents">
            <h2 id="send-contents">{t::CONTENTS}</h2>
            <Choice legend=t::SCOPE name="send-scope" options=scopes chosen=scope/>
            <p class="note">{t::SCOPE_NOTE}</p>
            <Show when=is_blank><p>{t::NOTHING_IN_IT}</p></Show>
            <ul class="bullets">{told}</ul>
            {held_back}
            <p><a class="link" href=seen>{t::TO_SEEN}</a></p>
        </section>
    }
}

/// Exactly what would leave.
#[component]
pub fn SeenPage(id: AreaId, year: FiscalYear, all_years: bool) -> impl IntoView {
    let scope = match all_years {
        true => Scope::AllYears,
        false => Scope::ThisYear,
    };
    let told_anyway = few::told_anyway(&id);
    let kit = kit(&id, year, Signal::stored(scope), told_anyway.into());
    let parts = move || kit.with(|kit| kit.as_ref().map(Kit::seen).unwrap_or_default());
    let back = Route::Send {
        area: id.clone(),
        year,
    };
    view! {
        <div class="page seen">
            <Heading text=t::SEEN.to_owned()>
                <BackLink href=back.to_string() text=t::BACK/>
            </Heading>
            <p>{t::SEEN_LEAD}</p>
            {move || view! { <seen::Seen parts=parts()/> }}
        </div>
    }
}

//! What the forum is, read first: for what, on which layer and level, how often, who sits in it, and
//! whom it reports to.

use super::members::Members;
use super::reports::Reports;
use super::state::ForumState;
use crate::exchange::typed_number::as_typed;
use crate::model::{AreaKind, Layer};
use crate::ui::browser::clock;
use crate::ui::forum::view_model::reading::about;
use crate::ui::forum::view_model::{count_typed, since_options, year_of_option};
use crate::ui::forum::words as t;
use crate::ui::view_models::terms;
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use crate::ui::widgets::checked::view::CheckedField;
use crate::ui::widgets::read_first::ReadFirst;
use leptos::prelude::*;

#[component]
pub fn About(
    forum_state: ForumState,
    /// Somebody has just begun it: its fields stand open.
    is_new: bool,
) -> impl IntoView {
    let id = forum_state.id();
    let app_state = forum_state.app_state;
    let lines = app_state.of_area(&forum_state.area(), move |record| about(record, &id));
    view! {
        <section aria-labelledby="forum-about">
            <h2 id="forum-about">{t::ABOUT}</h2>
            <ReadFirst id="forum-facts" name=Signal::stored(t::ABOUT.to_owned()) lines open=is_new>
                <Facts forum_state/>
                <Members forum_state/>
                <Reports forum_state/>
            </ReadFirst>
        </section>
    }
}

#[component]
fn Facts(forum_state: ForumState) -> impl IntoView {
    let (name, keep_name) = forum_state.text(|f| &f.name, |f| &mut f.name);
    let (secretariat, keep_secretariat) =
        forum_state.text(|f| &f.secretariat, |f| &mut f.secretariat);
    let (purpose, keep_purpose) = forum_state.text(|f| &f.purpose, |f| &mut f.purpose);
    let since = forum_state.read(|f| f.since.map(|y| y.western().to_string()).unwrap_or_default());
    let keep_since = Callback::new(move |code: String| {
        forum_state.edit(|f| f.since = year_of_option(&code));
    });
    let level = forum_state.read(|f| f.level.code().to_owned());
    let keep_level = Callback::new(move |code: String| {
        if let Some(level) = AreaKind::from_code(&code) {
            forum_state.edit(|f| f.level = level);
        }
    });
    let layer = forum_state.read(|f| f.layer.code().to_owned());
    let keep_layer = Callback::new(move |code: String| {
        if let Some(layer) = Layer::from_code(&code) {
            forum_state.edit(|f| f.layer = layer);
        }
    });
    let times = forum_state.read(|f| as_typed(f.times_a_year));
    let keep_times = Callback::new(move |text: String| {
        let count = count_typed(&text)?;
        forum_state.edit(|f| f.times_a_year = count);
        Ok(())
    });
    let since_options = since_options(forum_state.peek(|f| f.since), clock::fiscal_year());
    let term = forum_state.read(|f| f.term_until.map(terms::code).unwrap_or_default());
    let keep_term = Callback::new(move |code: String| {
        forum_state.edit(|f| f.term_until = terms::of_option(&code));
    });
    let term_options = terms::options(forum_state.peek(|f| f.term_until), clock::fiscal_year());
    let levels = AreaKind::ALL
        .iter()
        .map(|k| (k.code().to_owned(), k.label().to_owned()));
    let layers = Layer::ALL
        .iter()
        .map(|l| (l.code().to_owned(), l.label().to_owned()));
    view! {
            <AutosavedText id="forum-name" label=t::NAME value=name keep=keep_name/>
            <AutosavedText id="forum-purpose" label=t::PURPOSE hint=t::PURPOSE_HINT value=purpose keep=keep_purpose rows=2/>
            <div class="form__grid">
                <AutosavedSelect id="forum-layer" label=t::LAYER options=layers.collect() value=layer keep=keep_layer/>
                <AutosavedSelect id="forum-level" label=t::LEVEL options=levels.collect() value=level keep=keep_level/>
                <AutosavedText id="forum-secretariat" label=t::SECRETARIAT value=secretariat keep=keep_secretariat/>
                <CheckedField id="forum-times" label=t::TIMES value=times keep=keep_times numeric=true/>
                <AutosavedSelect id="forum-since" label=t::SINCE options=since_options value=since keep=keep_since/>
                <AutosavedSelect id="forum-term" label=t::TERM options=term_options value=term keep=keep_term/>
            </div>
    }
}

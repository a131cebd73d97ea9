//! What the figures mean, in the area's own words.

use super::state::ProfileState;
use crate::ui::profile::words as t;
use crate::ui::view_models::written::written;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::read_first::ReadFirst;
use crate::ui::words::common::NOTHING_WRITTEN;
use leptos::prelude::*;

#[component]
pub fn Meaning(state: ProfileState) -> impl IntoView {
    let meaning = state.read(|record| record.profile.meaning.clone());
    let lines = state.read(|record| written([(t::MEANING, record.profile.meaning.clone())]));
    let keep =
        Callback::new(move |text: String| state.edit(|record| record.profile.meaning = text));
    let is_blank = move || meaning.with(|text| text.trim().is_empty());
    let read = move || match meaning.get() {
        text if text.trim().is_empty() => {
            view! { <p class="note print-never">{NOTHING_WRITTEN}</p> }.into_any()
        }
        text => view! { <p class="lines">{text}</p> }.into_any(),
    };
    view! {
        <section class:profile__blank=is_blank aria-labelledby="profile-meaning">
            <h2 id="profile-meaning" tabindex="-1">{t::MEANING}</h2>
            <ReadFirst id="profile-meaning-fields" name=Signal::stored(t::MEANING.to_owned()) lines read>
                <AutosavedText id="meaning" label=t::MEANING hint=t::MEANING_HINT rows=5 value=meaning keep/>
            </ReadFirst>
        </section>
    }
}

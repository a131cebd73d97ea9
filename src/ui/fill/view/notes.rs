//! 根拠 and コメント of one item, and what was noted about it earlier.

use super::levels::when;
use super::moves;
use super::state::FillState;
use crate::model::{Answer, Item};
use crate::ui::fill::view_model::earlier::{Before, EarlierAnswer};
use crate::ui::fill::words as t;
use leptos::prelude::*;

#[component]
pub fn Notes(fill_state: FillState, item: Item) -> impl IntoView {
    let example = if item.evidence.is_empty() {
        String::new()
    } else {
        format!("{}{}", t::EXAMPLE, item.evidence)
    };
    let evidence = fill_state.part(&item.id, |a| a.evidence.clone());
    let comment = fill_state.part(&item.id, |a| a.comment.clone());
    let write = |change: fn(&mut Answer, String)| {
        let (fill_state, id) = (fill_state.clone(), item.id.clone());
        Callback::new(move |text: String| fill_state.change(&id, |a| change(a, text)))
    };
    let write_evidence = write(|a, text| a.evidence = text);
    let write_comment = write(|a, text| a.comment = text);
    view! {
        <div class="notes">
            <Note id=moves::evidence(&item.id) label=t::EVIDENCE hint=example text=evidence write=write_evidence/>
            <Note id=moves::comment(&item.id) label=t::COMMENT hint=t::COMMENT_EXAMPLE.to_owned() text=comment write=write_comment/>
        </div>
    }
}

#[component]
fn Note(
    id: String,
    label: &'static str,
    hint: String,
    text: Memo<String>,
    write: Callback<String>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    view! {
        <div class="note-field">
            <label class="note-field__label" for=id.clone()>{label}</label>
            <textarea id=id class="input note-field__text" rows="2" prop:value=text
                aria-describedby=hint_id.clone()
                on:input=move |event| write.run(event_target_value(&event))></textarea>
            <p class="note-field__hint" id=hint_id>{hint}</p>
        </div>
    }
}

/// 前年度の根拠: closed until somebody wants to see it.
#[component]
pub fn EarlierNotes(earlier: Vec<EarlierAnswer>) -> impl IntoView {
    earlier
        .into_iter()
        .filter(EarlierAnswer::has_words)
        .map(|e| {
            let which = match e.before {
                Before::LastYear => t::YEAR_BEFORE,
                Before::EarlierYear => t::EARLIER_YEAR,
                Before::SameYear => t::ROUND_BEFORE,
            };
            let when = when(&e);
            let Answer {
                evidence, comment, ..
            } = e.answer;
            let told = [(t::EVIDENCE, evidence), (t::COMMENT, comment)]
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> })
                .collect_view();
            let old_text = e
                .old_text
                .map(|text| view! { <p class="note">{t::CONTINUED}{text}</p> });
            view! {
                <details class="earlier">
                    <summary>{which}{t::NOTES_THEN}</summary>
                    <p class="earlier__when">{when}</p>
                    {old_text}
                    <dl>{told}</dl>
                </details>
            }
        })
        .collect_view()
}

//! 根拠 and コメント of one item, and what was noted about it earlier.

use super::state::FillState;
use crate::model::{Answer, Item};
use crate::ui::fill::view_model::answering::evidence_example;
use crate::ui::fill::view_model::earlier::EarlierAnswer;
use crate::ui::fill::view_model::earlier_words::notes;
use crate::ui::fill::view_model::places;
use crate::ui::fill::words as t;
use leptos::prelude::*;

#[component]
pub fn Notes(fill_state: FillState, item: Item) -> impl IntoView {
    let example = evidence_example(&item);
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
            <Note id=places::evidence(&item.id) label=t::EVIDENCE hint=example text=evidence write=write_evidence/>
            <Note id=places::comment(&item.id) label=t::COMMENT hint=t::COMMENT_EXAMPLE.to_owned() text=comment write=write_comment/>
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
    let earlier = notes(earlier).into_iter().map(|notes| {
        let texts = notes.texts.into_iter();
        let texts = texts.map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> });
        let old_text = notes
            .old_text
            .map(|text| view! { <p class="note">{t::CONTINUED}{text}</p> });
        view! {
            <details class="earlier">
                <summary>{notes.title}</summary>
                <p class="earlier__when">{notes.when}</p>
                {old_text}
                <dl>{texts.collect_view()}</dl>
            </details>
        }
    });
    earlier.collect_view()
}

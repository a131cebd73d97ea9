//! 根拠 and コメント of one item, and what was noted about it earlier.

use super::state::FillState;
use crate::model::{Answer, Item};
use crate::ui::fill::view_model::answering::evidence_example;
use crate::ui::fill::view_model::comment_circle;
use crate::ui::fill::view_model::earlier::EarlierAnswer;
use crate::ui::fill::view_model::earlier_words::notes;
use crate::ui::fill::view_model::places;
use crate::ui::fill::words as t;
use crate::ui::widgets::printed_text::PrintedText;
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
    let closed = StoredValue::new(None);
    let write_comment = {
        let (fill_state, id) = (fill_state.clone(), item.id.clone());
        Callback::new(move |text: String| {
            closed.update_value(|closed| {
                fill_state.change(&id, |a| comment_circle::retyped(a, text, closed));
            });
        })
    };
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
    view! {
        <div class="note-field">
            <label class="note-field__label" for=id.clone()>{label}</label>
            // A line that grows with what is written.
            <textarea id=id class="input note-field__text" rows="1" placeholder=hint prop:value=text
                on:input=move |event| write.run(event_target_value(&event))></textarea>
            <PrintedText value=text/>
        </div>
    }
}

/// Below the notes: what was noted earlier, and how far the comment may go.
#[component]
pub fn BelowNotes(fill_state: FillState, item: Item, earlier: Vec<EarlierAnswer>) -> impl IntoView {
    let has_comment = fill_state.part(&item.id, |a| !a.comment.is_empty());
    view! {
        <div class="actions">
            <EarlierNotes earlier/>
            <Show when=move || has_comment.get()>
                <CommentCircle fill_state=fill_state.clone() item=item.clone()/>
            </Show>
        </div>
    }
}

/// One comment can be opened or closed by itself.
#[component]
fn CommentCircle(fill_state: FillState, item: Item) -> impl IntoView {
    let id = places::comment_circle(&item.id);
    let own = fill_state.part(&item.id, |a| a.comment_circle);
    let usual = {
        let fill_state = fill_state.clone();
        Memo::new(move |_| fill_state.comments_circle())
    };
    let choose = move |event| {
        let circle = comment_circle::chosen(&event_target_value(&event));
        fill_state.change(&item.id, |a| a.comment_circle = circle);
    };
    let options = move || {
        let options = comment_circle::choices(usual.get()).into_iter();
        let options = options.map(|(value, words)| {
            let is_chosen = move || comment_circle::value(own.get()) == value;
            view! { <option value=value selected=is_chosen>{words}</option> }
        });
        options.collect_view()
    };
    view! {
        <div class="notes__circle print-never">
            <label for=id.clone()>{t::COMMENT_CIRCLE}</label>
            <select id=id class="input" on:change=choose>{options}</select>
        </div>
    }
}

/// 前年度の根拠: closed until somebody wants to see it.
#[component]
fn EarlierNotes(earlier: Vec<EarlierAnswer>) -> impl IntoView {
    let earlier = notes(earlier).into_iter().map(|notes| {
        let texts = notes.texts.into_iter();
        let texts = texts.map(|(name, text)| view! { <div><dt>{name}</dt><dd>{text}</dd></div> });
        let old_text = notes
            .old_text
            .map(|text| view! { <p class="note">{t::CONTINUED}{text}</p> });
        view! {
            <details class="earlier">
                <summary>{notes.title}</summary>
                <p class="note">{notes.when}</p>
                {old_text}
                <dl>{texts.collect_view()}</dl>
            </details>
        }
    });
    earlier.collect_view()
}

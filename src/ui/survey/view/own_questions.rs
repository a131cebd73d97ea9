//! Questions of the area's own.

use super::state::SurveyState;
use crate::model::{QuestionId, QuestionKind};
use crate::ui::browser::focus;
use crate::ui::state::new_ids;
use crate::ui::state::undo::use_undo;
use crate::ui::survey::view_model::asking;
use crate::ui::survey::words as t;
use crate::ui::widgets::autosaved_choice::{AutosavedChoice, all_of};
use crate::ui::widgets::autosaved_fields::AutosavedText;
use leptos::prelude::*;

#[component]
pub fn OwnQuestions(survey_state: SurveyState) -> impl IntoView {
    let ids = survey_state.read(|s| s.questions.iter().map(|q| q.id.clone()).collect::<Vec<_>>());
    let add = move |_| {
        let id = new_ids::question();
        let field = format!("#question-text-{}", id.as_str());
        survey_state.edit(|s| asking::add_question(s, id));
        request_animation_frame(move || focus::first(&field));
    };
    view! {
        <div class="stack">
            <h3>{t::OWN}</h3>
            <p class="note">{t::OWN_LEAD}</p>
            <For each=move || ids.get() key=|id| id.clone() let:id>
                <OwnQuestion survey_state id ids/>
            </For>
            <div class="actions"><button class="button" on:click=add>{t::ADD_QUESTION}</button></div>
        </div>
    }
}

#[component]
fn OwnQuestion(
    survey_state: SurveyState,
    id: QuestionId,
    ids: Memo<Vec<QuestionId>>,
) -> impl IntoView {
    let field = |what: &str| format!("question-{what}-{}", id.as_str());
    let id = StoredValue::new(id.clone());
    let place = Memo::new(move |_| {
        let place = ids.with(|ids| id.with_value(|id| ids.iter().position(|own| own == id)));
        t::own_question(place.unwrap_or_default() + 1)
    });
    let question = move |read: fn(&crate::model::Question) -> String| {
        survey_state.read(move |s| {
            let own = id.with_value(|id| s.questions.iter().find(|q| q.id == *id).map(read));
            own.unwrap_or_default()
        })
    };
    let text = question(|q| q.text.clone());
    let keep_text = Callback::new(move |text: String| {
        survey_state.edit(|s| asking::edit_question(s, &id.get_value(), |q| q.text = text));
    });
    let kind = survey_state.read(move |s| {
        id.with_value(|id| s.questions.iter().find(|q| q.id == *id).map(|q| q.kind))
    });
    let keep_kind = Callback::new(move |kind: QuestionKind| {
        survey_state.edit(|s| asking::edit_question(s, &id.get_value(), |q| q.kind = kind));
    });
    // As it is typed: a line that has just been begun is no choice yet, and must not go.
    let stored = question(|q| q.choices.join("\n"));
    let typed = RwSignal::new(stored.get_untracked());
    Effect::new(move |_| {
        let stored = stored.get();
        let is_other = asking::choices_typed(&typed.get_untracked()).join("\n") != stored;
        if is_other {
            typed.set(stored);
        }
    });
    let keep_choices = Callback::new(move |text: String| {
        typed.set(text.clone());
        let choices = asking::choices_typed(&text);
        survey_state.edit(|s| asking::edit_question(s, &id.get_value(), |q| q.choices = choices));
    });
    let undo = use_undo();
    let remove = move |_| {
        let (survey, question) = (survey_state.id(), id.get_value());
        let (area, said) = (survey_state.area(), t::QUESTION_REMOVED.to_owned());
        undo.changing(survey_state.app_state, &area, said, |record| {
            if let Some(survey) = record.survey_mut(&survey) {
                survey.questions.retain(|own| own.id != question);
            }
        });
    };
    let (text_id, choices_id, kind_name) = (field("text"), field("choices"), field("kind"));
    view! {
        <fieldset class="form__group">
            <legend>{place}</legend>
            <AutosavedText id=text_id label=t::QUESTION value=text keep=keep_text/>
            <AutosavedChoice legend=t::KIND name=kind_name options=all_of!(QuestionKind) value=kind keep=keep_kind/>
            <Show when=move || kind.get() != Some(QuestionKind::Text)>
                <AutosavedText id=choices_id.clone() label=t::CHOICES hint=t::CHOICES_HINT value=typed keep=keep_choices rows=3/>
            </Show>
            <div class="actions"><button class="row-action" on:click=remove>{t::REMOVE_QUESTION}<span class="visually-hidden">"："{place}</span></button></div>
        </fieldset>
    }
}

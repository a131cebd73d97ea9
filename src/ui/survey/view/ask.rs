//! What is asked: greeting and facts, items, questions of one's own.

use super::items::Items;
use super::own_questions::OwnQuestions;
use super::state::SurveyState;
use crate::exchange::typed_number::as_typed;
use crate::model::Survey;
use crate::ui::survey::view_model::asking::count_typed;
use crate::ui::survey::words as t;
use crate::ui::widgets::autosaved_choice::AutosavedChoice;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::checked::day::DayField;
use crate::ui::widgets::checked::view::CheckedField;
use leptos::prelude::*;

#[component]
pub fn Ask(survey_state: SurveyState) -> impl IntoView {
    let (title, keep_title) = survey_state.text(|s| &s.title, |s| &mut s.title);
    let (greeting, keep_greeting) = survey_state.text(|s| &s.greeting, |s| &mut s.greeting);
    let (send_to, keep_send_to) = survey_state.text(|s| &s.send_to, |s| &mut s.send_to);
    let paid = survey_state.read(|s| s.is_paid);
    let keep_paid = Callback::new(move |paid: bool| survey_state.edit(|s| s.is_paid = Some(paid)));
    let until = survey_state.read(|s| s.until);
    let keep_until = Callback::new(move |day| survey_state.edit(|s| s.until = day));
    view! {
        <section aria-labelledby="ask">
            <h2 id="ask">{t::ASK}</h2>
            <AutosavedText id="survey-title" label=t::TITLE value=title keep=keep_title/>
            <AutosavedText id="survey-greeting" label=t::GREETING hint=t::GREETING_HINT value=greeting keep=keep_greeting rows=3/>
            <AutosavedText id="survey-send-to" label=t::SEND_TO hint=t::SEND_TO_HINT value=send_to keep=keep_send_to/>
            <div class="form__grid">
                <DayField id="survey-until" label=t::UNTIL value=until keep=keep_until/>
                <Count survey_state id="survey-minutes" label=t::MINUTES get=|s| s.minutes set=|s, n| s.minutes = n/>
                <AutosavedChoice legend=t::PAID name="survey-paid" options=vec![(true, t::IS_PAID), (false, t::IS_UNPAID)] value=paid keep=keep_paid/>
            </div>
            <Items survey_state/>
            <OwnQuestions survey_state/>
        </section>
    }
}

/// A number that may be left out.
#[component]
pub fn Count(
    survey_state: SurveyState,
    id: &'static str,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    get: fn(&Survey) -> Option<u32>,
    set: fn(&mut Survey, Option<u32>),
) -> impl IntoView {
    let value = survey_state.read(move |s| as_typed(get(s)));
    let keep = Callback::new(move |text: String| {
        let count = count_typed(&text)?;
        survey_state.edit(|s| set(s, count));
        Ok(())
    });
    view! { <CheckedField id label hint value keep numeric=true/> }
}

//! 立場 and, only if wished, organisation and name.

use super::state::MemberState;
use crate::exchange::typed_number::as_typed;
use crate::model::Perspective;
use crate::ui::member::view_model as vm;
use crate::ui::member::words as t;
use crate::ui::widgets::autosaved_choice::AutosavedChoice;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::field::TextField;
use leptos::prelude::*;

#[component]
pub fn AboutYou(member_state: MemberState) -> impl IntoView {
    let shows = member_state.read(|sheet| Some(sheet.respondent.shows_perspective));
    let keep_shows = Callback::new(move |shows: bool| {
        member_state.edit(|sheet| sheet.respondent.shows_perspective = shows);
    });
    let options = vec![(true, t::SHOW_PERSPECTIVE), (false, t::PUT_TOGETHER)];
    let organisation = member_state.read(|sheet| sheet.respondent.organisation.clone());
    let keep_organisation = Callback::new(move |text| {
        member_state.edit(|sheet| sheet.respondent.organisation = text);
    });
    let name = member_state.read(|sheet| sheet.respondent.name.clone());
    let keep_name = Callback::new(move |text| {
        member_state.edit(|sheet| sheet.respondent.name = text);
    });
    view! {
        <section aria-labelledby="about-you">
            <h2 id="about-you">{t::ABOUT_YOU}</h2>
            <p>{t::ABOUT_YOU_LEAD}</p>
            <Perspectives member_state/>
            <AutosavedChoice legend=t::SHOWS name="shows" hint=t::SHOWS_HINT options value=shows keep=keep_shows/>
            <People member_state/>
            <AutosavedText id="organisation" label=t::ORGANISATION hint=t::WHY_ORGANISATION value=organisation keep=keep_organisation/>
            <AutosavedText id="name" label=t::NAME hint=t::WHY_NAME value=name keep=keep_name/>
        </section>
    }
}

#[component]
fn Perspectives(member_state: MemberState) -> impl IntoView {
    let sides = Perspective::ALL.iter().map(|side| {
        let side = *side;
        let is_ticked = member_state
            .read(move |sheet| sheet.respondent.perspectives.all().contains(&side));
        let may_tick = member_state.read(move |sheet| vm::may_tick(sheet, side));
        let keep = move |event| {
            let ticked = event_target_checked(&event);
            member_state.edit(|sheet| vm::tick_perspective(sheet, side, ticked));
        };
        view! {
            <label class="choice">
                <input type="checkbox" prop:checked=is_ticked disabled=move || !may_tick.get() on:change=keep/>
                {side.label()}
            </label>
        }
    });
    view! {
        <fieldset class="field choices" aria-describedby="perspectives-hint">
            <legend class="field__label">{t::PERSPECTIVES}</legend>
            <p class="field__hint" id="perspectives-hint">{t::PERSPECTIVES_HINT}</p>
            <div class="choices__row">{sides.collect_view()}</div>
        </fieldset>
    }
}

#[component]
fn People(member_state: MemberState) -> impl IntoView {
    let typed = RwSignal::new(member_state.peek(|sheet| as_typed(sheet.respondent.people)));
    let error = Memo::new(move |_| {
        let is_number = vm::people_typed(&typed.get()).is_some();
        (!is_number).then(|| t::NOT_PEOPLE.to_owned())
    });
    Effect::new(move |before: Option<()>| {
        let people = vm::people_typed(&typed.get());
        if let (Some(()), Some(people)) = (before, people) {
            member_state.edit(|sheet| sheet.respondent.people = people);
        }
    });
    view! { <TextField id="people" label=t::PEOPLE hint=t::PEOPLE_HINT value=typed error=error numeric=true/> }
}

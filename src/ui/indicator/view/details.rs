//! What the indicator is, why, how it is counted, and what it belongs to.

use super::state::IndicatorState;
use crate::exchange::builtin::builtin_references;
use crate::model::{Counting, Direction, Indicator, IssueId, StatutoryPlan};
use crate::ui::indicator::view_model::belonging;
use crate::ui::indicator::view_model::following::is_bare;
use crate::ui::indicator::view_model::reading;
use crate::ui::indicator::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use crate::ui::widgets::read_first::ReadFirst;
use leptos::prelude::*;

/// A text of the indicator: its value followed, and how it is kept.
fn text(
    indicator_state: IndicatorState,
    get: fn(&Indicator) -> &String,
    set: fn(&mut Indicator) -> &mut String,
) -> (Signal<String>, Callback<String>) {
    let value = indicator_state.read(move |i| get(i).clone());
    let keep = Callback::new(move |text| indicator_state.edit(|i| *set(i) = text));
    (value.into(), keep)
}

#[component]
pub fn What(indicator_state: IndicatorState) -> impl IntoView {
    let (name, keep_name) = text(indicator_state, |i| &i.name, |i| &mut i.name);
    let (unit, keep_unit) = text(indicator_state, |i| &i.unit, |i| &mut i.unit);
    let direction = indicator_state.read(|i| i.direction.code().to_owned());
    let keep_direction = Callback::new(move |code: String| {
        if let Some(direction) = Direction::from_code(&code) {
            indicator_state.edit(|i| i.direction = direction);
        }
    });
    let is_new = indicator_state.peek(is_bare);
    let directions: Vec<(String, String)> = Direction::ALL
        .iter()
        .map(|d| (d.code().to_owned(), t::direction(*d).to_owned()))
        .collect();
    view! {
        <section aria-labelledby="indicator-what">
            <h2 id="indicator-what">{t::WHAT}</h2>
            <ReadFirst id="indicator-what-fields" name=Signal::stored(t::WHAT.to_owned()) open=is_new lines=indicator_state.read(reading::what)>
                <AutosavedText id="indicator-name" label=t::NAME hint=t::NAME_HINT value=name keep=keep_name/>
                <div class="form__grid">
                    <AutosavedText id="indicator-unit" label=t::UNIT hint=t::UNIT_HINT value=unit keep=keep_unit/>
                    <AutosavedSelect id="indicator-direction" label=t::DIRECTION hint=t::DIRECTION_HINT
                        options=directions.clone() value=direction keep=keep_direction/>
                </div>
            </ReadFirst>
        </section>
    }
}

#[component]
pub fn Details(indicator_state: IndicatorState) -> impl IntoView {
    let (why, keep_why) = text(indicator_state, |i| &i.why, |i| &mut i.why);
    let (source, keep_source) = text(indicator_state, |i| &i.source, |i| &mut i.source);
    let (basis, keep_basis) = text(indicator_state, |i| &i.basis, |i| &mut i.basis);
    let issue = indicator_state.read(|i| belonging::code(i.issue.as_ref()));
    let series = indicator_state.read(|i| belonging::code(i.reference.as_ref()));
    let keep_issue = Callback::new(move |code: String| {
        indicator_state.edit(|i| belonging::keep_issue(i, code));
    });
    let share_of = indicator_state.read(|i| belonging::code(i.share_of.as_ref()));
    let keep_share_of = Callback::new(move |code: String| {
        indicator_state.edit(|i| belonging::keep_share_of(i, code));
    });
    let counting = indicator_state.read(|i| {
        i.counting
            .map(Counting::code)
            .unwrap_or_default()
            .to_owned()
    });
    let keep_counting = Callback::new(move |code: String| {
        indicator_state.edit(|i| belonging::keep_counting(i, &code));
    });
    let statutory = indicator_state.read(|i| {
        i.statutory
            .map(StatutoryPlan::code)
            .unwrap_or_default()
            .to_owned()
    });
    let keep_statutory = Callback::new(move |code: String| {
        indicator_state.edit(|i| belonging::keep_statutory(i, &code));
    });
    let keep_series = Callback::new(move |code: String| {
        indicator_state.edit(|i| belonging::keep_series(i, code));
    });
    let (app_state, area) = (indicator_state.app_state, indicator_state.area());
    let issues = app_state.peek(|w| belonging::issue_options(w.record(&area)));
    let own = indicator_state.peek(|i| Some(i.id.clone()));
    let wholes = own.map(|own| app_state.peek(|w| belonging::whole_options(w.record(&area), &own)));
    let wholes = wholes.unwrap_or_default();
    let references = app_state.peek(|w| w.references(builtin_references()));
    let series_options = belonging::series_options(&references);
    let lines = indicator_state.read_in_area(move |r, i| reading::details(r, i, &references));
    view! {
        <section aria-labelledby="indicator-more">
            <h2 id="indicator-more">{t::MORE}</h2>
            <ReadFirst id="indicator-more-fields" name=Signal::stored(t::MORE.to_owned()) lines>
                <AutosavedText id="indicator-why" label=t::WHY hint=t::WHY_HINT value=why keep=keep_why rows=2/>
                <AutosavedSelect id="indicator-issue" label=t::ISSUE options=issues.clone() value=issue keep=keep_issue/>
                <AutosavedSelect id="indicator-share-of" label=t::SHARE_OF hint=t::SHARE_OF_HINT options=wholes.clone() value=share_of keep=keep_share_of/>
                <AutosavedSelect id="indicator-counting" label=t::COUNTING hint=t::COUNTING_HINT options=belonging::counting_options() value=counting keep=keep_counting/>
                <AutosavedSelect id="indicator-statutory" label=t::STATUTORY options=belonging::statutory_options() value=statutory keep=keep_statutory/>
                <AutosavedText id="indicator-source" label=t::SOURCE hint=t::SOURCE_HINT value=source keep=keep_source/>
                <AutosavedText id="indicator-basis" label=t::BASIS hint=t::BASIS_HINT value=basis keep=keep_basis rows=2/>
                <AutosavedSelect id="indicator-series" label=t::SERIES options=series_options.clone() value=series keep=keep_series/>
            </ReadFirst>
            {move || page_of_issue(indicator_state, issue.get()).map(|page| view! {
                <p><a class="link print-never" href=page.to_string()>{t::TO_ISSUE}</a></p>
            })}
        </section>
    }
}

/// Where the issue with this code stands.
fn page_of_issue(indicator_state: IndicatorState, code: String) -> Option<Route> {
    let (area, issue) = (indicator_state.area(), IssueId::new(code));
    let year = indicator_state
        .app_state
        .peek(|w| belonging::year_of_issue(w.record(&area)?, &issue))?;
    Some(Route::Issue { area, year, issue })
}

//! 取組: who does what, from when to when.

use super::action_row::ActionRow;
use crate::chart::{Roadmap, Style, roadmap};
use crate::model::{Action, ActionId, ActionState, FiscalMonth};
use crate::ui::browser::{clock, focus};
use crate::ui::issue::view_model::{
    month_code, month_of, months, number_of, put_state, reading, span_remark,
};
use crate::ui::issue::words as t;
use crate::ui::state::new_ids;
use crate::ui::state::plan_state::IssueState;
use crate::ui::view_models::plan::road_of;
use crate::ui::view_models::removed::{Removed, put_back, remove_first};
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use crate::ui::widgets::figure::view::picture::Picture;
use crate::ui::widgets::read_first::ReadFirst;
use crate::ui::widgets::reorder::view::Reorder;
use crate::ui::widgets::reorder::view_model::Place;
use leptos::prelude::*;

#[component]
pub fn Actions(issue_state: IssueState) -> impl IntoView {
    let ids = issue_state.read(|i| i.actions.iter().map(|a| a.id.clone()).collect::<Vec<_>>());
    let has_months = issue_state.read(|i| i.actions.iter().any(|a| a.span().is_some()));
    let (plan_state, own, today) = (issue_state.plan_state, issue_state.id(), clock::today());
    let road = plan_state.app_state.of_area(&plan_state.area(), move |r| {
        Some(road_of(r, plan_state.year, today, |issue| issue.id == own))
    });
    let said = RwSignal::new(String::new());
    // The action that was removed last.
    let removed = RwSignal::new(None::<Removed<Action>>);
    let add = move |_| {
        let id = new_ids::action();
        let field = format!("#{}", what_id(&id));
        issue_state.edit(|i| i.actions.push(Action::new(id, "")));
        request_animation_frame(move || focus::first(&field));
    };
    let remove = Callback::new(move |id: ActionId| {
        if !issue_state.peek(|i| i.actions.iter().any(|a| a.id == id)) {
            return;
        }
        let mut gone = None;
        issue_state.edit(|i| gone = remove_first(&mut i.actions, |a| a.id == id));
        removed.set(gone);
        said.set(t::ACTION_REMOVED.to_owned());
        request_animation_frame(|| focus::first("#action-undo"));
    });
    let undo = move |_| {
        let Some(gone) = removed.get_untracked() else {
            return;
        };
        let button = format!("#{}-edit", fields_id(&gone.item.id));
        issue_state.edit(|i| put_back(&mut i.actions, gone));
        removed.set(None);
        said.set(t::ACTION_BACK.to_owned());
        request_animation_frame(move || focus::first(&button));
    };
    // A picture that comes while the first months are chosen stands below: it must not push away the
    // field that somebody is in.
    let is_above = road.with_untracked(|road| road.as_ref().is_some_and(Roadmap::has_months));
    let drawn = move || road.get().filter(Roadmap::has_months);
    view! {
        <section aria-label=t::ACTIONS>
            {move || match drawn().filter(|_| is_above) {
                Some(road) => view! {
                    <Picture name="issue-road" heading=("issue-actions", t::ACTIONS) caption=t::ROAD_CAPTION
                        draw=move |style: &Style| roadmap(&road, style)/>
                }.into_any(),
                None => view! {
                    <h2 id="issue-actions" tabindex="-1">{t::ACTIONS}</h2>
                    <p class="print-never">{t::ACTIONS_LEAD}</p>
                }.into_any(),
            }}
            <Show when=move || ids.with(Vec::is_empty)><p class="note">{t::NO_ACTIONS}</p></Show>
            <ol class="plan-actions">
                <For each=move || ids.get() key=ActionId::clone let:id>
                    <Row issue_state id ids remove said/>
                </For>
            </ol>
            <div class="actions print-never">
                <button class="button" class:button--primary=move || ids.with(Vec::is_empty) on:click=add>
                    {move || if ids.with(Vec::is_empty) { t::ADD_ACTION } else { t::ADD_ANOTHER }}
                </button>
                <Show when=move || has_months.get()>
                    <a class="link" href=issue_state.plan_state.page()>{t::ON_ROAD}</a>
                </Show>
                <Show when=move || removed.with(Option::is_some)>
                    <span>{t::ACTION_REMOVED}</span>
                    <button id="action-undo" class="button button--quiet" on:click=undo>{t::UNDO}</button>
                </Show>
            </div>
            {move || drawn().filter(|_| !is_above).map(|road| view! {
                <Picture name="issue-road" caption=t::ROAD_CAPTION draw=move |style: &Style| roadmap(&road, style)/>
            })}
            <p class="visually-hidden" role="status">{said}</p>
        </section>
    }
}

/// Of what is read of it, and of its fields.
fn fields_id(id: &ActionId) -> String {
    format!("action-{id}-fields")
}

fn what_id(id: &ActionId) -> String {
    format!("action-{id}-what")
}

#[component]
fn Row(
    issue_state: IssueState,
    id: ActionId,
    /// All of them, in order: it counts itself among them.
    ids: Memo<Vec<ActionId>>,
    remove: Callback<ActionId>,
    /// Told to a screen reader.
    said: RwSignal<String>,
) -> impl IntoView {
    let (own, own_id) = (id.clone(), id.clone());
    let number = Memo::new(move |_| ids.with(|ids| number_of(ids, &own)));
    let text = move |id: &ActionId,
                     name: &str,
                     label,
                     get: fn(&Action) -> String,
                     put: fn(&mut Action, String)| {
        let value = issue_state.of_action(id, get);
        let keep = issue_state.keep_action(id, put);
        view! { <AutosavedText id=format!("action-{id}-{name}") label=label value keep/> }
    };
    let month = |get: fn(&Action) -> Option<FiscalMonth>| {
        issue_state.of_action(&id, move |a| get(a).map(month_code).unwrap_or_default())
    };
    let keep_month = |put: fn(&mut Action, Option<FiscalMonth>)| {
        issue_state.keep_action(&id, move |a, chosen: String| put(a, month_of(&chosen)))
    };
    let (from, to) = (month(|a| a.from), month(|a| a.to));
    let keep_from = keep_month(|a, month| a.from = month);
    let keep_to = keep_month(|a, month| a.to = month);
    let is_backwards = issue_state.of_action(&id, Action::ends_before_it_begins);
    let remark = Signal::derive(move || span_remark(is_backwards.get()));
    let state = issue_state.of_action(&id, |a| a.state.code().to_owned());
    let keep_state = issue_state.keep_action(&id, |action, code: String| put_state(action, &code));
    let states = || {
        let states = ActionState::ALL.iter();
        states
            .map(|s| (s.code().to_owned(), s.label().to_owned()))
            .collect()
    };
    let name = Signal::derive(move || t::action(number.get()));
    let line = issue_state.of_action(&id, reading::action);
    let is_new = issue_state.peek(|i| {
        let own = i.actions.iter().find(|a| a.id == id);
        own.is_some_and(|a| a.what.trim().is_empty())
    });
    let fields_id = fields_id(&id);
    let fields = move || {
        let gone = id.clone();
        view! {
            <div class="plan-action">
                {text(&id, "what", t::WHAT, |a| a.what.clone(), |a, text| a.what = text)}
                {text(&id, "owner", t::OWNER, |a| a.owner.clone(), |a, text| a.owner = text)}
                {text(&id, "helpers", t::HELPERS, |a| a.helpers.clone(), |a, text| a.helpers = text)}
                <div class="plan-action__when">
                    <AutosavedSelect id=format!("action-{id}-from") label=t::FROM options=months() value=from keep=keep_from/>
                    <AutosavedSelect id=format!("action-{id}-to") label=t::TO options=months() value=to keep=keep_to remark/>
                    <AutosavedSelect id=format!("action-{id}-state") label=t::STATE options=states() value=state keep=keep_state/>
                </div>
                <button class="row-action plan-action__remove" aria-label=move || t::remove_action(number.get())
                    on:click=move |_| remove.run(gone.clone())>{t::REMOVE}</button>
            </div>
        }
    };
    let place = {
        let own = own_id.clone();
        Memo::new(move |_| ids.with(|ids| Place::of(ids, |id| *id == own)))
    };
    let order_id = format!("{fields_id}-order");
    let put = Callback::new(move |to: usize| {
        issue_state.edit(|i| i.put_action(&own_id, to));
        said.set(t::action_moved(to, place.get_untracked().all));
    });
    // Written or not, the line stands: an action without a name is one to be named.
    let lines = Signal::derive(move || vec![(name.get(), line.with(|line| line.what.clone()))]);
    view! {
        <li>
            <div role="group" aria-label=name>
                <ReadFirst id=fields_id name lines open=is_new read=move || view! { <ActionRow line/> }>
                    {fields()}
                </ReadFirst>
            </div>
            <Reorder id=order_id name place put/>
        </li>
    }
}

//! 取組: who does what, from when to when.

use crate::model::{Action, ActionId, ActionState, FiscalMonth};
use crate::ui::browser::focus;
use crate::ui::issue::view_model::{
    month_code, month_of, months, number_of, put_state, span_remark,
};
use crate::ui::issue::words as t;
use crate::ui::state::new_ids;
use crate::ui::state::plan_state::IssueState;
use crate::ui::view_models::removed::{Removed, put_back, remove_first};
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use leptos::prelude::*;

#[component]
pub fn Actions(issue_state: IssueState) -> impl IntoView {
    let ids = issue_state.read(|i| i.actions.iter().map(|a| a.id.clone()).collect::<Vec<_>>());
    let has_months = issue_state.read(|i| i.actions.iter().any(|a| a.span().is_some()));
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
        let field = format!("#{}", what_id(&gone.item.id));
        issue_state.edit(|i| put_back(&mut i.actions, gone));
        removed.set(None);
        said.set(t::ACTION_BACK.to_owned());
        request_animation_frame(move || focus::first(&field));
    };
    view! {
        <section aria-labelledby="issue-actions">
            <h2 id="issue-actions" tabindex="-1">{t::ACTIONS}</h2>
            <p class="print-never">{t::ACTIONS_LEAD}</p>
            <Show when=move || ids.with(Vec::is_empty)><p class="note">{t::NO_ACTIONS}</p></Show>
            <ol class="plan-actions">
                <For each=move || ids.get() key=ActionId::clone let:id>
                    <Row issue_state id ids remove/>
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
            <p class="visually-hidden" role="status">{said}</p>
        </section>
    }
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
) -> impl IntoView {
    let own = id.clone();
    let number = Memo::new(move |_| ids.with(|ids| number_of(ids, &own)));
    let text = |name: &str, label, get: fn(&Action) -> String, put: fn(&mut Action, String)| {
        let value = issue_state.of_action(&id, get);
        let keep = issue_state.keep_action(&id, put);
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
    let states = ActionState::ALL.iter();
    let states = states.map(|s| (s.code().to_owned(), s.label().to_owned()));
    let gone = id.clone();
    view! {
        <li><div class="plan-action" role="group" aria-label=move || t::action(number.get())>
            <div class="plan-action__what">{text("what", t::WHAT, |a| a.what.clone(), |a, text| a.what = text)}</div>
            {text("owner", t::OWNER, |a| a.owner.clone(), |a, text| a.owner = text)}
            {text("helpers", t::HELPERS, |a| a.helpers.clone(), |a, text| a.helpers = text)}
            <div class="plan-action__when">
                <AutosavedSelect id=format!("action-{id}-from") label=t::FROM options=months() value=from keep=keep_from/>
                <AutosavedSelect id=format!("action-{id}-to") label=t::TO options=months() value=to keep=keep_to remark/>
                <AutosavedSelect id=format!("action-{id}-state") label=t::STATE options=states.collect() value=state keep=keep_state/>
            </div>
            <button class="button button--quiet plan-action__remove print-never" aria-label=move || t::remove_action(number.get())
                on:click=move |_| remove.run(gone.clone())>{t::REMOVE}</button>
        </div></li>
    }
}

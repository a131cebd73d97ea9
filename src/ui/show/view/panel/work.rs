//! Who leads each action of the page, and those that are added meanwhile.

use super::super::show_state::ShowState;
use super::one_line::OneLine;
use crate::model::{Action, ActionId, AreaRecord, IssueId, SittingRef};
use crate::ui::show::view_model::work::{WorkOf, note_added, note_owner, rows};
use crate::ui::show::words as t;
use crate::ui::state::new_ids;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use leptos::prelude::*;

#[component]
pub fn Work(show: ShowState, issue: IssueId, actions: Vec<Action>) -> impl IntoView {
    let year = show.year;
    let draft = show.draft(&format!("action/{issue}"));
    let work = StoredValue::new(WorkOf { year, issue });
    let all = show.part(move |r| work.with_value(|work| work.actions(r)));
    let known = all.get_untracked();
    let own: Vec<ActionId> = actions.into_iter().map(|action| action.id).collect();
    let rows = Memo::new(move |_| rows(all.get(), &own, &known));
    let add = move |what: String| {
        let id = new_ids::action();
        let add = |record: &mut AreaRecord, _: &SittingRef| {
            work.with_value(|work| work.add(record, id, &what))
        };
        let done = show.change(add, |meeting, ()| note_added(meeting, &what));
        if done.is_some() {
            show.tell_once_saved(t::ACTION_ADDED);
        }
        done.is_some()
    };
    view! {
        <div class="form">
            <For each=move || rows.get() key=ActionId::clone let:action><Owner show work action/></For>
        </div>
        <OneLine id="show-action" draft label=t::NEW_ACTION hint="" button=t::NEW_ACTION_ADD done=add/>
    }
}

#[component]
fn Owner(show: ShowState, work: StoredValue<WorkOf>, action: ActionId) -> impl IntoView {
    let id = format!("show-owner-{action}");
    let own = StoredValue::new(action);
    let of = move |r: &AreaRecord| work.with_value(|work| own.with_value(|id| work.action(r, id)));
    let what = show.peek(of).flatten().map(|a| a.what).unwrap_or_default();
    let value = show.part(move |r| of(r).map(|a| a.owner).unwrap_or_default());
    let label = t::owner_of(&what);
    let keep = Callback::new(move |text: String| {
        let (id, owner) = (own.get_value(), text.clone());
        let change = |record: &mut AreaRecord, _: &SittingRef| {
            work.with_value(|work| work.keep_owner(record, &id, owner))
        };
        show.change(change, |meeting, ()| note_owner(meeting, &what, &text));
    });
    view! { <AutosavedText id label value keep/> }
}

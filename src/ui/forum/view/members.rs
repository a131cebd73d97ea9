//! Who sits in the forum, by kind; how many, where that is known.

use super::about::text;
use super::state::ForumState;
use crate::exchange::typed_number;
use crate::model::MemberKind;
use crate::ui::forum::view_model::toggle_member;
use crate::ui::forum::words as t;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use leptos::prelude::*;

#[component]
pub fn Members(forum_state: ForumState) -> impl IntoView {
    let (others, keep_others) = text(forum_state, |f| &f.other_members, |f| &mut f.other_members);
    let has_others = forum_state.read(|f| f.members.contains_key(&MemberKind::Other));
    let kinds = MemberKind::ALL
        .iter()
        .map(|kind| view! { <Kind forum_state kind=*kind/> });
    view! {
        <section aria-labelledby="forum-members">
            <h2 id="forum-members">{t::MEMBERS}</h2>
            <p class="note print-never">{t::MEMBERS_LEAD}</p>
            <ul class="members">{kinds.collect_view()}</ul>
            <Show when=move || has_others.get()>
                <AutosavedText id="forum-others" label=t::OTHERS value=others keep=keep_others/>
            </Show>
        </section>
    }
}

#[component]
fn Kind(forum_state: ForumState, kind: MemberKind) -> impl IntoView {
    let sits = forum_state.read(move |f| f.members.contains_key(&kind));
    // Taken out and put back, a number comes back with its kind.
    let before = StoredValue::new(0);
    let toggle = move |_| {
        forum_state.edit(|f| {
            if let Some(count) = toggle_member(f, kind, before.get_value()) {
                before.set_value(count);
            }
        });
    };
    view! {
        <li class="member" class:member--sits=sits>
            <label class="member__kind">
                <input type="checkbox" prop:checked=sits on:change=toggle/>{kind.label()}
            </label>
            <Show when=move || sits.get()>
                <Count forum_state kind/>
            </Show>
        </li>
    }
}

#[component]
fn Count(forum_state: ForumState, kind: MemberKind) -> impl IntoView {
    let start = forum_state.peek(|f| f.members.get(&kind).copied());
    // 0 stands for a number that nobody knows.
    let start = start.filter(|n| *n > 0);
    let keep = Callback::new(move |count: Option<u32>| {
        forum_state.edit(|f| {
            f.members.insert(kind, count.unwrap_or_default());
        });
    });
    view! { <People id=format!("member-{}", kind.code()) whose=kind.label() start keep/> }
}

/// A number of people in a small field. `None` for a blank.
#[component]
pub fn People(
    #[prop(into)] id: String,
    /// Whose number it is, for those who hear the fields one by one.
    whose: &'static str,
    start: Option<u32>,
    keep: Callback<Option<u32>>,
) -> impl IntoView {
    let is_wrong = RwSignal::new(false);
    let error_id = format!("{id}-error");
    let described = {
        let error_id = error_id.clone();
        move || is_wrong.get().then(|| error_id.clone())
    };
    let read = move |event| match typed_number::count(&event_target_value(&event)) {
        Ok(count) => {
            is_wrong.set(false);
            keep.run(count);
        }
        Err(_) => is_wrong.set(true),
    };
    view! {
        <span class="people">
            <input id=id class="input people__number" type="text" inputmode="numeric" autocomplete="off"
                aria-label=t::people_of(whose) value=start.map(|n| n.to_string())
                aria-describedby=described aria-invalid=move || is_wrong.get().then_some("true")
                on:input=read/>
            {t::PERSONS}
        </span>
        <p class="field__error" id=error_id role="alert" hidden=move || !is_wrong.get()>{t::COUNT_WRONG}</p>
    }
}

//! Who sits in the forum, by kind; how many, where that is known.

use super::state::ForumState;
use crate::exchange::typed_number::as_typed;
use crate::model::{Forum, MemberKind};
use crate::ui::forum::view_model::{count_typed, toggle_member};
use crate::ui::forum::words as t;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::checked::input::CheckedInput;
use leptos::prelude::*;

#[component]
pub fn Members(forum_state: ForumState) -> impl IntoView {
    let (others, keep_others) = forum_state.text(|f| &f.other_members, |f| &mut f.other_members);
    let has_others = forum_state.read(|f| f.members.contains_key(&MemberKind::Other));
    let kinds = MemberKind::ALL
        .iter()
        .map(|kind| view! { <Kind forum_state kind=*kind/> });
    view! {
        <section aria-labelledby="forum-members">
            <h3 id="forum-members">{t::MEMBERS}</h3>
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
        <li class="member">
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
    // 0 stands for a number that nobody knows.
    let known = move |f: &Forum| f.members.get(&kind).copied().filter(|n| *n > 0);
    let value = forum_state.read(known);
    let keep = Callback::new(move |count: Option<u32>| {
        forum_state.edit(|f| {
            f.members.insert(kind, count.unwrap_or_default());
        });
    });
    view! { <People id=format!("member-{}", kind.code()) whose=kind.label() value keep/> }
}

/// A number of people in a small field. `None` for a blank.
#[component]
pub fn People(
    #[prop(into)] id: String,
    /// Whose number it is, for those who hear the fields one by one.
    whose: &'static str,
    #[prop(into)] value: Signal<Option<u32>>,
    keep: Callback<Option<u32>>,
) -> impl IntoView {
    let error = RwSignal::new(None);
    let error_id = format!("{id}-error");
    let described = {
        let error_id = error_id.clone();
        Signal::derive(move || error.get().is_some().then(|| error_id.clone()))
    };
    let value = Signal::derive(move || as_typed(value.get()));
    let keep = Callback::new(move |text: String| {
        keep.run(count_typed(&text)?);
        Ok(())
    });
    view! {
        <span class="people">
            <CheckedInput id class="input people__number" value keep error described name=t::people_of(whose) mode=Some("numeric")/>
            {t::PERSONS}
        </span>
        <p class="field__error" id=error_id role="alert" hidden=move || error.get().is_none()>{error}</p>
    }
}

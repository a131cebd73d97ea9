//! One published figure as it is, and the buttons that open it for correction.

use super::reference_fields::Fields;
use crate::exchange::builtin::builtin_references;
use crate::model::{ReferenceId, ReferenceValue};
use crate::ui::browser::focus;
use crate::ui::indicators::view_model::reference::{
    LettingGo, has, is_it, toggle_label, value_label,
};
use crate::ui::indicators::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::state::undo::use_undo;
use leptos::prelude::*;

#[component]
pub fn Row(
    id: ReferenceId,
    /// The one of this series that has no number yet.
    draft: RwSignal<Option<ReferenceValue>>,
    /// Where the keyboard goes when the row is gone.
    summary: String,
) -> impl IntoView {
    let app_state = use_app_state();
    let is_shipped = has(builtin_references(), &id);
    let letting_go = LettingGo::of(is_shipped);
    let undo = use_undo();
    let own = StoredValue::new(id.clone());
    let all = Memo::new(move |_| {
        let all = app_state.with(|w| w.references(builtin_references()));
        let mut all = all.into_iter().chain(draft.get());
        own.with_value(|id| all.find(|v| v.id == *id))
    });
    let is_draft = Memo::new(move |_| draft.with(|d| own.with_value(|id| is_it(d.as_ref(), id))));
    let is_own =
        Memo::new(move |_| app_state.with(|w| own.with_value(|id| has(&w.references, id))));
    let text = move |part: fn(&ReferenceValue) -> String| {
        Memo::new(move |_| all.with(|v| v.as_ref().map(part).unwrap_or_default()))
    };
    let open = RwSignal::new(is_draft.get_untracked());
    let open_id = format!("reference-{id}-open");
    let drop = {
        // The shipped one is back in its row.
        let then = match is_shipped {
            true => format!("#{open_id}"),
            false => summary.clone(),
        };
        move |_| {
            open.set(false);
            let own = app_state.peek(|w| w.references.iter().find(|v| v.id == id).cloned());
            app_state.edit(|w| w.drop_reference(&id));
            if let Some(own) = own {
                undo.offer(letting_go.said.to_owned(), move || {
                    // One that was typed anew meanwhile stays.
                    let is_free = app_state.peek(|w| w.references.iter().all(|v| v.id != own.id));
                    if is_free {
                        app_state.edit(|w| w.put_reference(own));
                    }
                    is_free
                });
            }
            focus::first(&then);
        }
    };
    // The number that is left on the way to 「やめる」 is kept before the click is told.
    let was_draft = StoredValue::new(false);
    let toggle = move |_| {
        if is_draft.get_untracked() {
            draft.set(None);
            focus::first(&summary);
        } else if was_draft.get_value() {
            app_state.edit(|w| own.with_value(|id| w.drop_reference(id)));
            focus::first(&summary);
        } else {
            open.update(|o| *o = !*o);
        }
    };
    let whose = text(|v| format!("：{}　{}", v.time.label(), v.kind.label()));
    let label = Signal::derive(move || toggle_label(open.get(), is_draft.get()));
    let value = Memo::new(move |_| {
        let is_draft = is_draft.get();
        all.with(|v| value_label(v.as_ref(), is_draft))
    });
    view! {
        <li class="reference">
            <div class="reference__facts">
                <p class="note">{text(|v| v.time.label())}</p>
                <p><strong class="strong">{value}</strong>" "{text(|v| format!("{}・{}", v.scope, v.kind.label()))}</p>
                <p class="note">{text(t::reference_source)}</p>
            </div>
            <div class="actions">
                <button type="button" class="row-action" id=open_id aria-expanded=move || open.get().to_string()
                    aria-label=move || format!("{}{}", label.get(), whose.get())
                    on:pointerdown=move |_| was_draft.set_value(is_draft.get_untracked())
                    on:keydown=move |_| was_draft.set_value(false)
                    on:click=toggle>{label}</button>
                <Show when=move || is_own.get()>
                    <button type="button" class="row-action" aria-label=move || format!("{}{}", letting_go.label, whose.get())
                        on:click=drop.clone()>{letting_go.label}</button>
                </Show>
            </div>
            {move || open.get().then(|| all.get_untracked().map(|value| view! { <Fields value draft/> }))}
        </li>
    }
}

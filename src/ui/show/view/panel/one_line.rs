//! One line and a button; Enter does the same, unless it ends a conversion (変換). A line that is
//! half written when the panel closes is there again when it opens.

use crate::ui::browser::focus;
use crate::ui::state::drafts::use_drafts;
use crate::ui::view_models::half_written::line;
use leptos::prelude::*;

#[component]
pub fn OneLine(
    id: &'static str,
    /// Under which name the half-written line waits.
    draft: String,
    label: &'static str,
    #[prop(into)] hint: String,
    button: &'static str,
    /// What is written most: its button is the panel's one filled one.
    #[prop(optional)]
    is_first: bool,
    /// Takes what was typed, without the blanks around it; a blank line is nothing. Says whether it
    /// was written: if not, the line stays.
    done: impl Fn(String) -> bool + Copy + 'static,
) -> impl IntoView {
    let drafts = use_drafts();
    let draft = StoredValue::new(draft);
    let earlier = untrack(|| draft.with_value(|key| drafts.get(key)));
    let text = RwSignal::new(earlier.unwrap_or_default());
    let forget = move || draft.with_value(|key| drafts.forget(key));
    let typed = move |event| {
        let typed = event_target_value(&event);
        match line(&typed) {
            Some(_) => drafts.keep(draft.get_value(), typed.clone()),
            None => forget(),
        }
        text.set(typed);
    };
    let hint_id = format!("{id}-hint");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let said = text.get_untracked();
        if line(&said).is_none_or(|said| done(said.to_owned())) {
            text.set(String::new());
            forget();
        }
        focus::first(&format!("#{id}"));
    };
    view! {
        <form class="field" on:submit=submit>
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=hint_id.clone()>{hint}</p>
            <div class="show__line">
                <input id=id class="input" type="text" autocomplete="off" prop:value=text aria-describedby=hint_id
                    on:input=typed/>
                <button class="button" class:button--primary=is_first>{button}</button>
            </div>
        </form>
    }
}

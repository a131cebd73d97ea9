//! One line and a button; Enter does the same, unless it ends a conversion (変換).

use crate::ui::browser::focus;
use leptos::prelude::*;

#[component]
pub fn OneLine(
    id: &'static str,
    label: &'static str,
    #[prop(into)] hint: String,
    button: &'static str,
    /// Takes what was typed, without the blanks around it; a blank line is nothing.
    done: impl Fn(String) + Copy + 'static,
) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let hint_id = format!("{id}-hint");
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let said = text.get_untracked();
        if !said.trim().is_empty() {
            done(said.trim().to_owned());
            text.set(String::new());
        }
        focus::first(&format!("#{id}"));
    };
    view! {
        <form class="show__form" on:submit=submit>
            <label class="field__label" for=id>{label}</label>
            <p class="field__hint" id=hint_id.clone()>{hint}</p>
            <div class="show__line">
                <input id=id class="input" type="text" autocomplete="off" prop:value=text aria-describedby=hint_id
                    on:input=move |event| text.set(event_target_value(&event))/>
                <button class="button">{button}</button>
            </div>
        </form>
    }
}

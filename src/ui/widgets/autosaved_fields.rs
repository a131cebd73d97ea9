//! Fields that are kept as they are typed: nothing waits for a button.
//!
//! Must not know what they are about. A text that has to be read as something, a number or a day,
//! stands in `checked`: it is kept when it is left. The blank placeholders let paper leave an empty field out.

use super::printed_text::PrintedText;
use leptos::prelude::*;

/// A text of one line or more.
#[component]
pub fn AutosavedText(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    #[prop(into)] value: Signal<String>,
    keep: Callback<String>,
    /// More than one: a text area.
    #[prop(default = 1)]
    rows: u32,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let control = if rows > 1 {
        view! {
            <textarea id=id.clone() class="input" rows=rows placeholder=" " prop:value=value aria-describedby=described
                on:input=move |event| keep.run(event_target_value(&event))></textarea>
            <PrintedText value/>
        }
        .into_any()
    } else {
        view! {
            <input id=id.clone() class="input" type="text" autocomplete="off" placeholder=" " prop:value=value aria-describedby=described
                on:input=move |event| keep.run(event_target_value(&event))/>
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            {control}
        </div>
    }
}

/// One of a few: a select, kept when it is chosen.
#[component]
pub fn AutosavedSelect(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: String,
    /// Code and words of each.
    options: Vec<(String, String)>,
    /// The code of the chosen one.
    #[prop(into)]
    value: Signal<String>,
    keep: Callback<String>,
    /// What does not fit, said while the choice is kept; empty for nothing.
    #[prop(optional, into)]
    remark: Signal<&'static str>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let remark_id = format!("{id}-remark");
    let described = {
        let (hint_id, remark_id) = (hint_id.clone(), remark_id.clone());
        let has_hint = !hint.is_empty();
        move || {
            let hint = has_hint.then(|| hint_id.clone());
            let remark = (!remark.get().is_empty()).then(|| remark_id.clone());
            let ids: Vec<String> = hint.into_iter().chain(remark).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    };
    let options = options.into_iter().map(|(code, words)| {
        let own = code.clone();
        view! { <option value=code prop:selected=move || value.get() == own>{words}</option> }
    });
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field__hint" id=hint_id>{hint}</p> })}
            <p class="field__error" id=remark_id role="alert" hidden=move || remark.get().is_empty()>{remark}</p>
            <select id=id class="input" aria-describedby=described
                aria-invalid=move || (!remark.get().is_empty()).then_some("true")
                on:change=move |event| keep.run(event_target_value(&event))>
                {options.collect_view()}
            </select>
        </div>
    }
}

//! The fields of one published figure that is open for correction.

use crate::exchange::builtin::builtin_references;
use crate::exchange::typed_number::as_typed;
use crate::model::{ReferenceKind, ReferenceValue};
use crate::ui::browser::clock;
use crate::ui::indicators::view_model::reference::{
    as_own, current, has, is_it, upper_typed, value_typed,
};
use crate::ui::indicators::view_model::times;
use crate::ui::indicators::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::autosaved_fields::{AutosavedSelect, AutosavedText};
use crate::ui::widgets::checked::day::DayField;
use crate::ui::widgets::checked::view::CheckedField;
use leptos::prelude::*;

#[component]
pub fn Fields(
    /// As it is when the fields appear.
    value: ReferenceValue,
    /// A value of the same series that has no number yet.
    draft: RwSignal<Option<ReferenceValue>>,
) -> impl IntoView {
    let app_state = use_app_state();
    let id = value.id.clone();
    let field = |name: &str| format!("reference-{id}-{name}");
    let start = StoredValue::new(value.clone());
    let now = move || app_state.with(|w| current(&w.references, || draft.get(), start.get_value()));
    let is_draft = move || draft.with_untracked(|d| start.with_value(|v| is_it(d.as_ref(), &v.id)));
    let store = move |value: ReferenceValue| app_state.edit(|w| w.put_reference(as_own(value)));
    // What is said about a number that is not there yet waits with it.
    let edit = move |change: &dyn Fn(&mut ReferenceValue)| {
        let mut value = untrack(now);
        change(&mut value);
        match is_draft() {
            true => draft.set(Some(value)),
            false => store(value),
        }
    };
    let keep_value = Callback::new(move |text: String| {
        let mut value = untrack(now);
        if let Some(number) = value_typed(&text, value.upper, is_draft())? {
            value.value = number;
            store(value);
            draft.update(|d| {
                d.take_if(|d| start.with_value(|v| d.id == v.id));
            });
        }
        Ok(())
    });
    let keep_upper = Callback::new(move |text: String| {
        // A draft has no lower end yet.
        let lower = (!is_draft()).then(|| untrack(now).value);
        let upper = upper_typed(&text, lower)?;
        edit(&|v| v.upper = upper);
        Ok(())
    });
    let keep_date = Callback::new(move |date| edit(&|v| v.date = date));
    let keep_source = Callback::new(move |text: String| edit(&|v| v.source = text.clone()));
    let keep_scope = Callback::new(move |text: String| edit(&|v| v.scope = text.clone()));
    let keep_time = Callback::new(move |code: String| {
        if let Some(time) = times::of_code(&code) {
            edit(&|v| v.time = time);
        }
    });
    let keep_kind = Callback::new(move |code: String| {
        if let Some(kind) = ReferenceKind::from_code(&code) {
            edit(&|v| v.kind = kind);
        }
    });
    let kinds = ReferenceKind::ALL
        .iter()
        .map(|k| (k.code().to_owned(), k.label().to_owned()))
        .collect();
    // What a shipped figure is about never changes; only the figure may be corrected.
    let about = (!has(builtin_references(), &value.id)).then(|| {
        let time = Signal::derive(move || times::code(now().time));
        let kind = Signal::derive(move || now().kind.code().to_owned());
        let scope = Signal::derive(move || now().scope);
        let options = times::options(value.time, clock::fiscal_year());
        view! {
            <AutosavedSelect id=field("time") label=t::TIME options value=time keep=keep_time/>
            <AutosavedText id=field("scope") label=t::SCOPE value=scope keep=keep_scope/>
            <AutosavedSelect id=field("kind") label=t::KIND options=kinds value=kind keep=keep_kind/>
        }
    });
    let source = Signal::derive(move || now().source);
    let is_drafted = move || draft.with(|d| start.with_value(|v| is_it(d.as_ref(), &v.id)));
    let number = Signal::derive(move || as_typed((!is_drafted()).then(|| now().value)));
    let upper = Signal::derive(move || as_typed(now().upper));
    let date = Signal::derive(move || now().date);
    view! {
        <div class="panel reference__fields form__grid">
            <CheckedField id=field("value") label=format!("{}（{}）", t::VALUE, value.unit) value=number keep=keep_value numeric=true/>
            <CheckedField id=field("upper") label=t::UPPER value=upper keep=keep_upper numeric=true/>
            {about}
            <AutosavedText id=field("source") label=t::SOURCE value=source keep=keep_source/>
            <DayField id=field("date") label=t::DATE value=date keep=keep_date/>
        </div>
    }
}

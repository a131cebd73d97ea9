//! One published figure: as it is, and open for correction.
//!
//! The first change makes it the user's own; letting that go brings the shipped one back.

use crate::exchange::{builtin::builtin_references, typed_number};
use crate::model::{
    FiscalYear, Mark, PlanPeriod, ReferenceId, ReferenceKind, ReferenceTime, ReferenceValue,
};
use crate::ui::browser::{clock, focus};
use crate::ui::indicators::words as t;
use crate::ui::state::app_state::use_app_state;
use crate::ui::widgets::autosaved_day::AutosavedDay;
use crate::ui::widgets::autosaved_fields::{AutosavedChecked, AutosavedSelect, AutosavedText};
use leptos::prelude::*;

/// A value that is being added, before it has a number.
type Draft = RwSignal<Option<ReferenceValue>>;

#[component]
pub fn Row(
    id: ReferenceId,
    /// The one of this series that has no number yet.
    draft: Draft,
    /// Told to a screen reader.
    said: RwSignal<String>,
    /// Where the keyboard goes when the row is gone.
    summary: String,
) -> impl IntoView {
    let app_state = use_app_state();
    let is_shipped = builtin_references().iter().any(|v| v.id == id);
    let all = {
        let id = id.clone();
        Memo::new(move |_| {
            let all = app_state.with(|w| w.references(builtin_references()));
            all.into_iter().chain(draft.get()).find(|v| v.id == id)
        })
    };
    let is_draft = Memo::new({
        let id = id.clone();
        move |_| draft.with(|d| d.as_ref().is_some_and(|d| d.id == id))
    });
    let is_own = Memo::new({
        let id = id.clone();
        move |_| app_state.with(|w| w.references.iter().any(|v| v.id == id))
    });
    let text = move |part: fn(&ReferenceValue) -> String| {
        Memo::new(move |_| all.with(|v| v.as_ref().map(part).unwrap_or_default()))
    };
    let open = RwSignal::new(is_draft.get_untracked());
    let drop = {
        let (id, summary) = (id.clone(), summary.clone());
        move |_| {
            let asks = !is_shipped;
            if asks
                && !window()
                    .confirm_with_message(t::TAKE_OUT_ASK)
                    .unwrap_or(false)
            {
                return;
            }
            open.set(false);
            app_state.edit(|w| w.drop_reference(&id));
            said.set(
                if is_shipped {
                    t::BACK_SAID
                } else {
                    t::TAKEN_OUT
                }
                .to_owned(),
            );
            match is_shipped {
                true => focus::first(&format!("#reference-{id}-open")),
                false => focus::first(&summary),
            }
        }
    };
    let toggle = {
        let summary = summary.clone();
        move |_| {
            if is_draft.get_untracked() {
                draft.set(None);
                focus::first(&summary);
            } else {
                open.update(|o| *o = !*o);
            }
        }
    };
    let whose = text(|v| format!("：{}　{}", v.time.label(), v.kind.label()));
    let label = Signal::derive(move || match (open.get(), is_draft.get()) {
        (true, true) => t::NOT_NOW,
        (true, false) => t::CLOSE,
        (false, _) => t::CORRECT,
    });
    let value = Memo::new(move |_| match is_draft.get() {
        true => t::NO_VALUE_YET.to_owned(),
        false => all.with(|v| v.as_ref().map(t::reference_value).unwrap_or_default()),
    });
    let drop_label = if is_shipped { t::BACK } else { t::TAKE_OUT };
    let open_id = format!("reference-{id}-open");
    view! {
        <li class="reference">
            <div class="reference__facts">
                <p class="reference__time">{text(|v| v.time.label())}</p>
                <p><strong class="reference__value">{value}</strong>" "{text(|v| format!("{}・{}", v.scope, v.kind.label()))}</p>
                <p class="note">{text(t::reference_source)}</p>
            </div>
            <div class="actions">
                <button class="button button--quiet" id=open_id aria-expanded=move || open.get().to_string()
                    aria-label=move || format!("{}{}", label.get(), whose.get())
                    on:click=toggle>{label}</button>
                <Show when=move || is_own.get()>
                    <button class="button button--quiet" aria-label=move || format!("{drop_label}{}", whose.get())
                        on:click=drop.clone()>{drop_label}</button>
                </Show>
            </div>
            {move || open.get().then(|| all.get_untracked().map(|value| view! { <Fields value draft/> }))}
        </li>
    }
}

#[component]
fn Fields(
    /// As it is when the fields appear.
    value: ReferenceValue,
    draft: Draft,
) -> impl IntoView {
    let app_state = use_app_state();
    let id = value.id.clone();
    let field = |name: &str| format!("reference-{id}-{name}");
    let start = StoredValue::new(value.clone());
    let drafted = move |id: &ReferenceId| draft.get().filter(|d| d.id == *id);
    let now = move || {
        let start = start.get_value();
        app_state
            .with(|w| w.references.iter().find(|v| v.id == start.id).cloned())
            .or_else(|| drafted(&start.id))
            .unwrap_or(start)
    };
    let store = move |mut value: ReferenceValue| {
        value.mark = Mark::Own;
        app_state.edit(|w| w.put_reference(value));
    };
    // What is said about a number that is not there yet waits with it.
    let edit = move |change: &dyn Fn(&mut ReferenceValue)| {
        let mut value = untrack(now);
        change(&mut value);
        match untrack(|| drafted(&value.id)).is_some() {
            true => draft.set(Some(value)),
            false => store(value),
        }
    };
    let is_draft = move || untrack(|| drafted(&start.with_value(|v| v.id.clone()))).is_some();
    let keep_value = Callback::new(move |text: String| match typed_number::number(&text) {
        Ok(Some(number)) if untrack(now).upper.is_some_and(|upper| upper <= number) => {
            Some(t::ABOVE_UPPER.to_owned())
        }
        Ok(Some(number)) => {
            let mut value = untrack(now);
            value.value = number;
            store(value);
            draft.update(|d| {
                d.take_if(|d| d.id == start.with_value(|v| v.id.clone()));
            });
            None
        }
        Ok(None) if is_draft() => None,
        _ => Some(t::VALUE_WRONG.to_owned()),
    });
    let keep_upper = Callback::new(move |text: String| {
        // A draft has no lower end yet.
        let lower = (!is_draft()).then(|| untrack(now).value);
        match typed_number::number(&text) {
            Ok(upper) if lower.is_none_or(|l| upper.is_none_or(|u| u > l)) => {
                edit(&|v| v.upper = upper);
                None
            }
            _ => Some(t::UPPER_WRONG.to_owned()),
        }
    });
    let keep_date = Callback::new(move |date| edit(&|v| v.date = date));
    let keep_source = Callback::new(move |text: String| edit(&|v| v.source = text.clone()));
    let keep_scope = Callback::new(move |text: String| edit(&|v| v.scope = text.clone()));
    let keep_time = Callback::new(move |code: String| {
        if let Some(time) = time_of(&code) {
            edit(&|v| v.time = time);
        }
    });
    let keep_kind = Callback::new(move |code: String| {
        if let Some(kind) = ReferenceKind::from_code(&code) {
            edit(&|v| v.kind = kind);
        }
    });
    let is_shipped = builtin_references().iter().any(|v| v.id == value.id);
    let kinds = ReferenceKind::ALL
        .iter()
        .map(|k| (k.code().to_owned(), k.label().to_owned()))
        .collect();
    // What a shipped figure is about never changes; only the figure may be corrected.
    let about = (!is_shipped).then(|| {
        let time = Signal::derive(move || time_code(now().time));
        let kind = Signal::derive(move || now().kind.code().to_owned());
        let scope = Signal::derive(move || now().scope);
        view! {
            <AutosavedSelect id=field("time") label=t::TIME options=times(value.time) value=time keep=keep_time/>
            <AutosavedText id=field("scope") label=t::SCOPE value=scope keep=keep_scope/>
            <AutosavedSelect id=field("kind") label=t::KIND options=kinds value=kind keep=keep_kind/>
        }
    });
    let source = Signal::derive(move || now().source);
    let number = |n: Option<f64>| n.map(|n| n.to_string()).unwrap_or_default();
    let is_new = untrack(|| drafted(&value.id)).is_some();
    let start_value = (!is_new).then_some(value.value);
    view! {
        <div class="reference__fields form__grid">
            <AutosavedChecked id=field("value") label=format!("{}（{}）", t::VALUE, value.unit) start=number(start_value) keep=keep_value numeric=true/>
            <AutosavedChecked id=field("upper") label=t::UPPER start=number(value.upper) keep=keep_upper numeric=true/>
            {about}
            <AutosavedText id=field("source") label=t::SOURCE value=source keep=keep_source/>
            <AutosavedDay id=field("date") label=t::DATE start=value.date keep=keep_date/>
        </div>
    }
}

/// The years around today, and the plan periods.
fn times(present: ReferenceTime) -> Vec<(String, String)> {
    let today = clock::fiscal_year().western();
    let years = (today - 15..=today + 10).rev().filter_map(FiscalYear::new);
    let years = years.map(ReferenceTime::Year);
    let periods = (5..=10).rev().filter_map(PlanPeriod::new);
    let mut all: Vec<ReferenceTime> = years.chain(periods.map(ReferenceTime::Period)).collect();
    if !all.contains(&present) {
        all.push(present);
    }
    let option = |time: ReferenceTime| (time_code(time), time.label());
    all.into_iter().map(option).collect()
}

fn time_code(time: ReferenceTime) -> String {
    match time {
        ReferenceTime::Year(year) => format!("y{}", year.western()),
        ReferenceTime::Period(period) => format!("p{}", period.number()),
    }
}

fn time_of(code: &str) -> Option<ReferenceTime> {
    match (code.strip_prefix('y'), code.strip_prefix('p')) {
        (Some(year), _) => FiscalYear::new(year.parse().ok()?).map(ReferenceTime::Year),
        (_, Some(period)) => PlanPeriod::new(period.parse().ok()?).map(ReferenceTime::Period),
        _ => None,
    }
}

//! One value: a number, or words where a number cannot be had; and what is known about it.

use super::state::IndicatorState;
use crate::exchange::typed_number;
use crate::model::{FiscalYear, Slot, Value};
use crate::ui::indicator::words as t;
use crate::ui::widgets::autosaved_day::AutosavedDay;
use crate::ui::widgets::autosaved_fields::{AutosavedChecked, AutosavedText};
use leptos::prelude::*;

#[component]
pub fn ValueField(
    indicator_state: IndicatorState,
    place: Slot,
    /// The year that the value is about.
    year: Signal<FiscalYear>,
    /// Begins the ids of the fields.
    name: String,
    /// What the value is, for those who hear the buttons one by one.
    #[prop(into)]
    whose: String,
) -> impl IntoView {
    let stored = indicator_state.observation(place).map(|o| o.value);
    // Where the values beside it are words, an empty one begins as words too.
    let like_others = || {
        indicator_state.peek(|i| {
            let baseline = i.baseline.as_ref().map(|(_, o)| &o.value);
            let others = baseline
                .into_iter()
                .chain(i.target.as_ref().map(|t| &t.value));
            let others: Vec<&Value> = others.collect();
            !others.is_empty() && others.iter().all(|v| v.number().is_none())
        })
    };
    let starts_in_words = match &stored {
        Some(value) => value.number().is_none(),
        None => like_others(),
    };
    let in_words = RwSignal::new(starts_in_words);
    let before = StoredValue::new(None);
    let put = move |value| indicator_state.put(place, year.get_untracked(), value, before);
    let keep_number = Callback::new(move |text: String| match typed_number::number(&text) {
        Ok(number) => {
            put(number.map(Value::Number));
            None
        }
        Err(_) => Some(t::NUMBER_WRONG.to_owned()),
    });
    let keep_words = Callback::new(move |text: String| {
        put((!text.trim().is_empty()).then_some(Value::Words(text)));
    });
    let words = Memo::new({
        let of_slot = indicator_state.read(move |i| i.observation(place).map(|o| o.value));
        move |_| match of_slot.get() {
            Some(Value::Words(words)) => words,
            _ => String::new(),
        }
    });
    let switch = move || match in_words.get() {
        true => t::IN_NUMBERS,
        false => t::IN_WORDS,
    };
    let id = format!("{name}-value");
    view! {
        <div class="value-field">
            {move || match in_words.get() {
                true => view! {
                    <AutosavedText id=id.clone() label=t::VALUE value=words keep=keep_words rows=2/>
                }.into_any(),
                false => {
                    let start = indicator_state.observation(place).and_then(|o| o.value.number());
                    let start = start.map(|n| n.to_string()).unwrap_or_default();
                    view! {
                        <AutosavedChecked id=id.clone() label=t::VALUE start keep=keep_number numeric=true/>
                    }.into_any()
                }
            }}
            <button class="value-field__switch print-never" aria-label=move || format!("{}：{whose}", switch())
                on:click=move |_| in_words.update(|w| *w = !*w)>{switch}</button>
        </div>
    }
}

/// 出典, 数え方 and day of a value; only where there is one.
#[component]
pub fn AboutValue(
    indicator_state: IndicatorState,
    place: Slot,
    year: Signal<FiscalYear>,
    name: String,
    #[prop(into)] whose: String,
) -> impl IntoView {
    let has_value = indicator_state.read(move |i| i.observation(place).is_some());
    let source =
        indicator_state.read(move |i| i.observation(place).map(|o| o.source).unwrap_or_default());
    let basis =
        indicator_state.read(move |i| i.observation(place).map(|o| o.basis).unwrap_or_default());
    let keep_source = Callback::new(move |text| {
        indicator_state.edit_observation(place, year.get_untracked(), |o| o.source = text);
    });
    let keep_basis = Callback::new(move |text| {
        indicator_state.edit_observation(place, year.get_untracked(), |o| o.basis = text);
    });
    let keep_date = Callback::new(move |date| {
        indicator_state.edit_observation(place, year.get_untracked(), |o| o.date = date);
    });
    view! {
        // Its room is kept: what stands below must not move away from whoever types.
        <div class="value-about-room print-never"><Show when=move || has_value.get()>
            {
                let start = indicator_state.observation(place).and_then(|o| o.date);
                view! {
                    <details class="value-about print-never">
                        <summary>{t::ABOUT_VALUE}<span class="visually-hidden">{format!("：{whose}")}</span></summary>
                        <div class="value-about__fields">
                            <AutosavedDay id=format!("{name}-date") label=t::DATE start keep=keep_date/>
                            <AutosavedText id=format!("{name}-source") label=t::SOURCE value=source keep=keep_source/>
                            <AutosavedText id=format!("{name}-basis") label=t::BASIS value=basis keep=keep_basis/>
                        </div>
                    </details>
                }
            }
        </Show></div>
    }
}

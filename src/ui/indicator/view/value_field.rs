//! One value: a number, or words where a number cannot be had; and what is known about it.

use super::state::IndicatorState;
use crate::model::{FiscalYear, Observation, Slot};
use crate::ui::indicator::view_model::typed_value::{
    number_typed, parts_as_typed, parts_typed, words_typed,
};
use crate::ui::indicator::view_model::value::{number_as_typed, starts_in_words, words};
use crate::ui::indicator::words as t;
use crate::ui::widgets::autosaved_fields::AutosavedText;
use crate::ui::widgets::checked::day::DayField;
use crate::ui::widgets::checked::view::CheckedField;
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
    let in_words = RwSignal::new(indicator_state.peek(|i| starts_in_words(i, place)));
    let before = StoredValue::new(None);
    let put = move |value| indicator_state.put(place, year.get_untracked(), value, before);
    let keep_number = Callback::new(move |text: String| {
        let unit = indicator_state.peek(|i| i.unit.clone());
        number_typed(&text, &unit).map(put)
    });
    let keep_words = Callback::new(move |text: String| put(words_typed(text)));
    let number = indicator_state.read(move |i| number_as_typed(i, place));
    let words = indicator_state.read(move |i| words(i, place));
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
                false => view! {
                    <CheckedField id=id.clone() label=t::VALUE value=number keep=keep_number numeric=true/>
                }.into_any(),
            }}
            <button type="button" class="row-action print-never" aria-label=move || format!("{}：{whose}", switch())
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
    let text = |get: fn(&Observation) -> &String| {
        let read = move |o: Observation| get(&o).clone();
        indicator_state.read(move |i| i.observation(place).map(read).unwrap_or_default())
    };
    let (source, basis) = (text(|o| &o.source), text(|o| &o.basis));
    let keep = move |change: &dyn Fn(&mut Observation)| {
        indicator_state.edit_observation(place, year.get_untracked(), change);
    };
    let keep_source = Callback::new(move |text: String| keep(&|o| o.source.clone_from(&text)));
    let keep_basis = Callback::new(move |text: String| keep(&|o| o.basis.clone_from(&text)));
    let keep_date = Callback::new(move |date| keep(&|o| o.date = date));
    let keep_remark = Callback::new(move |text: String| {
        keep(&|o| o.remark = text.trim().to_owned());
    });
    let keep_parts = Callback::new(move |text: String| {
        let unit = indicator_state.peek(|i| i.unit.clone());
        let parts = parts_typed(&text, &unit)?;
        keep(&|o| o.parts.clone_from(&parts));
        Ok(())
    });
    let (remark, parts) = (
        text(|o| &o.remark),
        indicator_state.read(move |i| {
            let parts = |o: Observation| parts_as_typed(&o.parts);
            i.observation(place).map(parts).unwrap_or_default()
        }),
    );
    let is_number = indicator_state.read(move |i| {
        let number = |o: Observation| o.value.number();
        i.observation(place).and_then(number).is_some()
    });
    view! {
        // Its room is kept: what stands below must not move away from whoever types.
        <div class="value-about-room print-never"><Show when=move || has_value.get()>
            {
                let remark_id = StoredValue::new(format!("{name}-remark"));
                let date = indicator_state.read(move |i| i.observation(place).and_then(|o| o.date));
                view! {
                    <details class="print-never">
                        <summary>{t::ABOUT_VALUE}<span class="visually-hidden">{format!("：{whose}")}</span></summary>
                        <div class="stack">
                            <CheckedField id=format!("{name}-parts") label=t::PARTS hint=t::PARTS_HINT value=parts keep=keep_parts/>
                            <Show when=move || is_number.get()>
                                <AutosavedText id=remark_id.get_value() label=t::REMARK hint=t::REMARK_HINT value=remark keep=keep_remark/>
                            </Show>
                            <DayField id=format!("{name}-date") label=t::DATE value=date keep=keep_date/>
                            <AutosavedText id=format!("{name}-source") label=t::SOURCE value=source keep=keep_source/>
                            <AutosavedText id=format!("{name}-basis") label=t::BASIS value=basis keep=keep_basis/>
                        </div>
                    </details>
                }
            }
        </Show></div>
    }
}

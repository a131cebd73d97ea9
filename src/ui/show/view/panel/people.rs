//! Who is here, kind by kind.

use super::super::show_state::ShowState;
use crate::model::MemberKind;
use crate::ui::show::view_model::sitting::{keep_present, present_as_typed, present_typed};
use crate::ui::show::words as t;
use crate::ui::widgets::checked::view::CheckedField;
use leptos::prelude::*;

#[component]
pub fn People(show: ShowState) -> impl IntoView {
    let fields = MemberKind::ALL.iter().copied().map(|kind| {
        let value = show.part(move |r| present_as_typed(show.sitting(r), kind));
        let keep = Callback::new(move |text: String| {
            let count = present_typed(&text)?;
            match show.write(|meeting| keep_present(meeting, kind, count)) {
                true => Ok(()),
                false => Err(t::NO_DAY_AT_FIELD),
            }
        });
        view! { <CheckedField id=format!("show-{}", kind.code()) label=kind.label() value keep numeric=true/> }
    });
    view! {
        <fieldset>
            <legend class="field__label">{t::PRESENT}</legend>
            <div class="form__grid">{fields.collect_view()}</div>
        </fieldset>
    }
}

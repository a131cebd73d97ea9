//! In which sitting the items are left.

use super::state::ViewsState;
use crate::ui::view_models::sittings::sitting_code;
use crate::ui::views::words as t;
use crate::ui::widgets::autosaved_fields::AutosavedSelect;
use leptos::prelude::*;

#[component]
pub fn Sitting(views_state: ViewsState) -> impl IntoView {
    let sittings = views_state.sittings;
    let sitting = views_state.sitting;
    view! {
        <div class="panel panel--narrow print-never">
            {move || match sittings.get() {
                none if none.is_empty() => view! {
                    <p>{t::NO_SITTING}</p>
                    <a class="button" href=views_state.forums().to_string()>{t::TO_FORUMS}</a>
                }.into_any(),
                sittings => {
                    let none = (String::new(), t::CHOOSE_SITTING.to_owned());
                    let options = sittings.into_iter().map(|(of, name)| (sitting_code(&of), name));
                    let options: Vec<_> = std::iter::once(none).chain(options).collect();
                    let keep = Callback::new(move |code| sitting.set(code));
                    view! {
                        <AutosavedSelect id="views-sitting" label=t::SITTING hint=t::SITTING_HINT options value=sitting keep/>
                    }.into_any()
                }
            }}
        </div>
    }
}

//! What there is of the 地域のすがた, in short; or that it can be begun.

use crate::model::AreaRecord;
use crate::ui::area::words as t;
use crate::ui::navigation::route::Route;
use crate::ui::view_models::profile::{count, in_short, is_begun};
use crate::ui::words::profile::TITLE;
use leptos::prelude::*;

#[component]
pub fn ProfileCard(record: AreaRecord) -> impl IntoView {
    let (is_begun, short) = (is_begun(&record), in_short(&record));
    let href = Route::Profile(record.area.id).to_string();
    let told = match is_begun {
        false => t::PROFILE_EMPTY.to_owned(),
        true => count(&short),
    };
    let to = if is_begun {
        t::SEE_PROFILE
    } else {
        t::BEGIN_PROFILE
    };
    let meaning = (!short.meaning.is_empty()).then(|| view! { <p>{short.meaning}</p> });
    view! {
        <section class="stack--close" class:print-never=!is_begun aria-labelledby="area-profile">
            <h2 id="area-profile">{TITLE}</h2>
            {meaning}
            <p class="actions"><span class="note">{told}</span><a class="link print-never" href=href>{to}</a></p>
        </section>
    }
}

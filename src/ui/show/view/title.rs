//! The line above a page's sentence, and the sentence.

use crate::ui::show::view_model::texts::is_long;
use crate::ui::widgets::ruby::Ruby;
use leptos::prelude::*;

/// The line above a page's sentence, and the sentence: the one h1.
#[component]
pub fn Title(
    #[prop(into)] kicker: String,
    #[prop(into)] finding: String,
    /// 1, 2, … where one idea takes several pages.
    part: usize,
) -> impl IntoView {
    let is_long = is_long(&finding);
    let part = (part > 1).then(|| format!("（{part}）"));
    view! {
        <header class="show__title" class:show__title--long=is_long>
            <p class="show__kicker"><Ruby text=kicker/>{part}</p>
            <h1 class="show__finding" tabindex="-1"><Ruby text=finding/></h1>
        </header>
    }
}

//! The line above a page's sentence, and the sentence.

use crate::ui::view_models::talk::TitleSize;
use crate::ui::widgets::ruby::Ruby;
use leptos::prelude::*;

/// The line above a page's sentence, and the sentence: the one h1.
#[component]
pub fn Title(
    #[prop(into)] kicker: String,
    #[prop(into)] finding: String,
    /// 1, 2, … where one idea takes several pages.
    part: usize,
    /// A picture below leaves less room.
    #[prop(optional)]
    over_picture: bool,
) -> impl IntoView {
    let class = match TitleSize::of(&finding, over_picture) {
        TitleSize::Full => "show__title",
        TitleSize::Small => "show__title show__title--small",
        TitleSize::Alone => "show__title show__title--small show__title--alone",
    };
    let part = (part > 1).then(|| format!("（{part}）"));
    view! {
        <header class=class>
            <p class="show__kicker"><Ruby text=kicker/>{part}</p>
            <h1 class="show__finding" tabindex="-1"><Ruby text=finding/></h1>
        </header>
    }
}

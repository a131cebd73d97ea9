//! A text with ふりがな over the terms that have a reading, while the room wants them.

use crate::ui::words::ruby;
use leptos::prelude::*;

/// Whether readings are shown, in a context of the page; without it they are not.
#[derive(Clone, Copy)]
pub struct RubyOn(pub Signal<bool>);

#[component]
pub fn Ruby(#[prop(into)] text: String) -> impl IntoView {
    let on = use_context::<RubyOn>().map(|on| on.0);
    move || match on.is_some_and(|on| on.get()) {
        false => text.clone().into_any(),
        true => ruby::pieces(&text)
            .into_iter()
            .map(|(piece, reading)| match reading {
                Some(reading) => {
                    view! { <ruby>{piece}<rp>"（"</rp><rt>{reading}</rt><rp>"）"</rp></ruby> }
                        .into_any()
                }
                None => piece.into_any(),
            })
            .collect_view()
            .into_any(),
    }
}

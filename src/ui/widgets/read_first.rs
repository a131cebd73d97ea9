//! What is written, to be read; its fields behind one press. On paper the written words stand in any
//! case.
//!
//! Must not know what the part is about.

use crate::ui::browser::focus;
use crate::ui::state::open_part::OpenPart;
use crate::ui::view_models::written::Line;
use crate::ui::words::common as t;
use leptos::prelude::*;

const FIELD: &str = "input, select, textarea";
/// Its own, and none of the fields'.
const BUTTON: &str = ":scope > button";

#[component]
pub fn ReadFirst(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What the fields are about, for those who hear the buttons one by one.
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] lines: Signal<Vec<Line>>,
    /// The fields stand open at first: somebody has just begun to write.
    #[prop(optional)]
    open: bool,
    /// In place of the lines.
    #[prop(optional, into)]
    read: Option<ViewFn>,
    children: ChildrenFn,
) -> impl IntoView {
    let is_open = RwSignal::new(open);
    let is_blank = Memo::new(move |_| lines.with(Vec::is_empty));
    let button_id = format!("{id}-edit");
    let (own, controlled) = (StoredValue::new(id.clone()), id.clone());
    // The pressed button may go: the keyboard stays with what came in its place.
    let press = move |_| {
        is_open.update(|open| *open = !*open);
        let to = match is_open.get_untracked() {
            true => FIELD,
            false => BUTTON,
        };
        request_animation_frame(move || own.with_value(|id| focus::within(id, to)));
    };
    let word = move || match (is_open.get(), is_blank.get()) {
        (true, _) => t::CLOSE,
        (false, true) => t::WRITE,
        (false, false) => t::CHANGE,
    };
    let read = read.unwrap_or_else(|| (move || view! { <Written lines/> }).into());
    view! {
        <div class="read-first" id=id.clone()>
            {move || match is_open.get() {
                true => {
                    // Here, and not above: every part of the page has its own.
                    OpenPart::provide(is_open.into());
                    view! {
                        <div class="print-only">{read.run()}</div>
                        <div class="stack print-never">{children()}</div>
                    }.into_any()
                }
                false => read.run(),
            }}
            <button type="button" class="row-action" id=button_id aria-controls=controlled aria-expanded=move || is_open.get().to_string()
                aria-label=move || format!("{}：{}", word(), name.get()) on:click=press>{word}</button>
        </div>
    }
}

#[component]
fn Written(lines: Signal<Vec<Line>>) -> impl IntoView {
    move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="note print-never">{t::NOTHING_WRITTEN}</p> }.into_any();
        }
        let lines = lines.into_iter().map(|(name, text)| {
            view! { <div class="written__line"><dt>{name}</dt><dd>{text}</dd></div> }
        });
        view! { <dl class="written">{lines.collect_view()}</dl> }.into_any()
    }
}

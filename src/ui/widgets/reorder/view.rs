//! The grip and the arrows of one row. The row is the nearest `li`.

use crate::ui::browser::focus;
use crate::ui::widgets::reorder::view_model::{Landing, Place, landing};
use crate::ui::widgets::reorder::words as t;
use leptos::ev::PointerEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How near to an end of the window a dragged row scrolls the page, and how far, in px.
const EDGE: i32 = 140;
const SCROLL: f64 = 24.0;
/// Which side of a row the dragged one would come to stand on.
const MARK: &str = "data-landing";

#[component]
pub fn Reorder(
    /// What the ids of its arrows begin with; unique on the page.
    #[prop(into)]
    id: String,
    /// Of the row, for those who hear the arrows one by one.
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] place: Signal<Place>,
    /// Takes the row to a place, counted from 0.
    put: Callback<usize>,
) -> impl IntoView {
    let (up_id, down_id) = (format!("{id}-up"), format!("{id}-down"));
    let ids = StoredValue::new((up_id.clone(), down_id.clone()));
    let step = move |later: bool| {
        if let Some(place) = way(place.get_untracked(), later) {
            put.run(place);
        }
        // The row moves in the document: the keyboard stays with it, at an end with the other arrow.
        request_animation_frame(move || {
            let goes_on = way(place.get_untracked(), later).is_some();
            let later = if goes_on { later } else { !later };
            let id = ids.with_value(|(up, down)| if later { down } else { up }.clone());
            focus::first(&format!("#{id}"));
        });
    };
    let dragged = StoredValue::new_local(None::<Dragged>);
    let begin = move |event: PointerEvent| {
        let grip = event
            .current_target()
            .and_then(|t| t.dyn_into::<Element>().ok());
        let Some((grip, row)) = grip.and_then(|grip| Dragged::begin(&grip).map(|row| (grip, row)))
        else {
            return;
        };
        if event.button() != 0 || grip.set_pointer_capture(event.pointer_id()).is_err() {
            return;
        }
        event.prevent_default();
        dragged.set_value(Some(row));
    };
    let follow = move |event: PointerEvent| {
        dragged.update_value(|dragged| {
            if let Some(dragged) = dragged {
                dragged.over(event.client_y());
            }
        });
    };
    let end = move |is_dropped: bool| {
        let mut was = None;
        dragged.update_value(|dragged| was = dragged.take());
        if let Some(place) = was.and_then(Dragged::end).filter(|_| is_dropped) {
            put.run(place);
        }
    };
    view! {
        <span class="reorder print-never">
            <button type="button" class="row-action" id=up_id disabled=move || place.get().up().is_none()
                aria-label=move || format!("{}：{}", t::UP, name.get()) on:click=move |_| step(false)>"↑"</button>
            <button type="button" class="row-action" id=down_id disabled=move || place.get().down().is_none()
                aria-label=move || format!("{}：{}", t::DOWN, name.get()) on:click=move |_| step(true)>"↓"</button>
            // The arrows do the same: nothing to hear, nothing to reach with keys.
            <span class="reorder__grip" aria-hidden="true" title=t::GRIP on:pointerdown=begin on:pointermove=follow
                on:pointerup=move |_| end(true) on:pointercancel=move |_| end(false)>
                <svg viewBox="0 0 10 16" width="10" height="16">
                    {[(2, 2), (8, 2), (2, 8), (8, 8), (2, 14), (8, 14)].map(|(x, y)| view! { <circle cx=x cy=y r="1.5"/> }).collect_view()}
                </svg>
            </span>
        </span>
    }
}

fn way(place: Place, later: bool) -> Option<usize> {
    if later { place.down() } else { place.up() }
}

/// A row on its way.
struct Dragged {
    rows: Vec<Element>,
    from: usize,
    landing: Landing,
}

impl Dragged {
    fn begin(grip: &Element) -> Option<Self> {
        let own = grip.closest("li").ok().flatten()?;
        let all = own
            .parent_element()?
            .query_selector_all(":scope > li")
            .ok()?;
        let rows = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok());
        let rows: Vec<Element> = rows.collect();
        let from = rows.iter().position(|row| *row == own)?;
        let landing = Landing {
            place: from,
            side: None,
        };
        Some(Self {
            rows,
            from,
            landing,
        })
    }

    /// The pointer is at `y` of the window.
    fn over(&mut self, y: i32) {
        let height = window().inner_height().ok().and_then(|h| h.as_f64());
        match height {
            _ if y < EDGE => window().scroll_by_with_x_and_y(0.0, -SCROLL),
            Some(height) if f64::from(y + EDGE) > height => {
                window().scroll_by_with_x_and_y(0.0, SCROLL);
            }
            _ => {}
        }
        let middle = |row: &Element| {
            let rect = row.get_bounding_client_rect();
            rect.top() + rect.height() / 2.0
        };
        let middles: Vec<f64> = self.rows.iter().map(middle).collect();
        let landing = landing(&middles, self.from, f64::from(y));
        if landing != self.landing {
            self.unmark();
            self.landing = landing;
            if let (Some(row), Some(side)) = (self.rows.get(landing.place), landing.side) {
                let _ = row.set_attribute(MARK, side.code());
            }
        }
    }

    fn unmark(&self) {
        if let Some(row) = self.rows.get(self.landing.place) {
            let _ = row.remove_attribute(MARK);
        }
    }

    /// Where it goes; `None`: it stays.
    fn end(self) -> Option<usize> {
        self.unmark();
        self.landing.side.map(|_| self.landing.place)
    }
}

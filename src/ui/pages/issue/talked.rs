//! What the 協議の場 decided on the issue: each sitting of the year that spoke of it.

use crate::ui::book::Leaf;
use crate::ui::reading::forums::{Sitting, sittings_about};
use crate::ui::route::Route;
use crate::ui::text::issue as t;
use leptos::prelude::*;

/// Nothing before the first sitting: the minutes are written elsewhere.
#[component]
pub fn Talked(leaf: Leaf) -> impl IntoView {
    let book = leaf.book;
    let sittings = {
        let (year, issue) = (book.year, leaf.id());
        book.desk
            .of_area(&book.area(), move |r| sittings_about(r, year, &issue))
    };
    let row = move |sitting: Sitting| {
        let page = Route::Minutes {
            area: book.area(),
            forum: sitting.forum,
            meeting: sitting.id,
        };
        let name = t::sitting(&sitting.date.label(), &sitting.name);
        view! {
            <li class="row">
                <a class="link" href=page.to_string()>{name}</a>
                <span class="issue__decided">{sitting.decided}</span>
            </li>
        }
    };
    view! {
        <Show when=move || !sittings.with(Vec::is_empty)>
            <section aria-labelledby="issue-talked">
                <h2 id="issue-talked" tabindex="-1">{t::TALKED}</h2>
                <ul class="rows">{move || sittings.get().into_iter().map(row).collect_view()}</ul>
            </section>
        </Show>
    }
}

//! Where the issue was noticed, how far it has come, and on which level it is worked on.

use crate::model::{AreaKind, Origin, Stage};
use crate::ui::book::Leaf;
use crate::ui::components::kept::KeptText;
use crate::ui::components::kept_choice::{KeptChoice, all_of};
use crate::ui::reading::plan::source_items;
use crate::ui::text::issue as t;
use leptos::prelude::*;

#[component]
pub fn Noticed(leaf: Leaf) -> impl IntoView {
    let origin = leaf.read(|i| Some(i.origin));
    let stage = leaf.read(|i| Some(i.stage));
    let level = leaf.read(|i| Some(i.level));
    let background = leaf.read(|i| i.background.clone());
    // From the one to the many.
    let levels = [
        AreaKind::Municipality,
        AreaKind::Region,
        AreaKind::Prefecture,
    ];
    let levels = levels.map(|kind| (kind, kind.label())).to_vec();
    view! {
        <section aria-labelledby="issue-noticed">
            <h2 id="issue-noticed" tabindex="-1">{t::NOTICED}</h2>
            <Items leaf/>
            <KeptChoice legend=t::ORIGIN name="origin" options=all_of!(Origin) value=origin
                keep=leaf.keep(|issue, origin| issue.origin = origin)/>
            <KeptText id="background" label=t::BACKGROUND hint=t::BACKGROUND_HINT rows=2 value=background
                keep=leaf.keep(|issue, text| issue.background = text)/>
            <div class="stages">
                <KeptChoice legend=t::STAGE hint=t::STAGE_HINT name="stage" options=all_of!(Stage) value=stage
                    keep=leaf.keep(|issue, stage| issue.stage = stage)/>
            </div>
            <KeptChoice legend=t::LEVEL name="level" options=levels value=level
                keep=leaf.keep(|issue, level| issue.level = level)/>
        </section>
    }
}

/// The items of the list that it came from; this page changes neither them nor their answers.
#[component]
fn Items(leaf: Leaf) -> impl IntoView {
    let book = leaf.book;
    let items = leaf.peek(|i| i.items.clone());
    let library = book.desk.library.get_untracked();
    let items = book.desk.peek(|w| {
        let record = w.record(&book.area());
        record.map(|r| source_items(&library, r, book.year, &items))
    });
    let rows = items.unwrap_or_default().into_iter().map(|item| {
        let said = t::rating(item.rating, &item.step);
        let about = match item.about {
            Some((menu, text)) => view! {
                <span class="menu-tag">{t::menu(menu)}</span>
                <span class="source-item__text">{text}</span>
            }
            .into_any(),
            None => view! { <span>{t::ITEM_AWAY}</span> }.into_any(),
        };
        view! { <li class="source-item">{about}<span class="source-item__said">{said}</span></li> }
    });
    let rows = rows.collect_view();
    (!rows.is_empty()).then(|| {
        view! {
            <h3>{t::ITEMS}</h3>
            <ul class="source-items">{rows}</ul>
        }
    })
}

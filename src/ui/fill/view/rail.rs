//! The nine menus and how far each has come, always in view.

use super::state::FillState;
use crate::model::Menu;
use crate::score::MenuProgress;
use crate::ui::browser::height;
use crate::ui::fill::view_model::progress::{bar_end, is_complete, of_menu, total};
use crate::ui::fill::words as t;
use leptos::html::Nav;
use leptos::prelude::*;

#[component]
pub fn Rail(fill_state: FillState, menu: Menu, counted: Memo<[MenuProgress; 9]>) -> impl IntoView {
    let links = Menu::ALL.map(|m| {
        let href = fill_state.fill(m).to_string();
        view! { <MenuLink menu=m href is_current={m == menu} counted/> }
    });
    let rail = NodeRef::<Nav>::new();
    Effect::new(move |_| {
        if let Some(rail) = rail.get() {
            height::follow(&rail, "--rail-height");
        }
    });
    let total = Memo::new(move |_| counted.with(total));
    view! {
        <nav node_ref=rail class="rail" aria-label=t::MENUS>
            <p class="rail__total">
                <span>{t::TOTAL}</span>
                <Count count=total/>
                <Bar count=total/>
            </p>
            <ol class="rail__menus">{links}</ol>
        </nav>
    }
}

#[component]
fn MenuLink(
    menu: Menu,
    href: String,
    is_current: bool,
    counted: Memo<[MenuProgress; 9]>,
) -> impl IntoView {
    let count = Memo::new(move |_| counted.with(|c| of_menu(c, menu)));
    view! {
        <li>
            <a class="rail__link" href=href aria-current=is_current.then_some("page")>
                <span class="rail__number">{menu.number()}</span>
                <span class="rail__name">{menu.short_name()}</span>
                <span class="rail__count">
                    {move || is_complete(count.get()).then(|| view! {
                        <span class="rail__check"><span aria-hidden="true">"✓"</span>
                            <span class="visually-hidden">{t::COMPLETE}</span></span>
                    })}
                    <Count count/>
                </span>
                <Bar count/>
            </a>
        </li>
    }
}

/// 3/10, in words for those who hear it.
#[component]
fn Count(count: Memo<(usize, usize)>) -> impl IntoView {
    let seen = move || t::count(count.get().0, count.get().1);
    let heard = move || t::count_aloud(count.get().0, count.get().1);
    view! {
        <span class="rail__figure" aria-hidden="true">{seen}</span>
        <span class="visually-hidden">{heard}</span>
    }
}

#[component]
fn Bar(count: Memo<(usize, usize)>) -> impl IntoView {
    let max = move || bar_end(count.get());
    view! {
        <progress class="bar rail__bar" max=max value=move || count.get().0 aria-hidden="true"></progress>
    }
}

//! The nine menus and how far each has come, always in view.

use super::state::FillState;
use crate::model::Menu;
use crate::score::MenuProgress;
use crate::ui::fill::words as t;
use leptos::prelude::*;

#[component]
pub fn Rail(fill_state: FillState, menu: Menu, counted: Memo<[MenuProgress; 9]>) -> impl IntoView {
    let links = Menu::ALL.map(|m| {
        let href = fill_state.fill(m).to_string();
        view! { <MenuLink menu=m href is_current={m == menu} counted/> }
    });
    let total = Memo::new(move |_| {
        counted.with(|c| {
            let done: usize = c.iter().map(|p| p.done).sum();
            let all: usize = c.iter().map(|p| p.all).sum();
            (done, all)
        })
    });
    view! {
        <nav class="rail" aria-label=t::MENUS>
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
    let count = Memo::new(move |_| {
        let found = counted.with(|c| c.iter().find(|p| p.menu == menu).copied());
        found.map_or((0, 0), |p| (p.done, p.all))
    });
    let is_complete = move || {
        let (done, all) = count.get();
        all > 0 && done == all
    };
    view! {
        <li>
            <a class="rail__link" href=href aria-current=is_current.then_some("page")>
                <span class="rail__number">{menu.number()}</span>
                <span class="rail__name">{menu.short_name()}</span>
                <span class="rail__count">
                    {move || is_complete().then(|| view! {
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
    // A bar of nothing would be drawn as one that never ends.
    let max = move || count.get().1.max(1);
    view! {
        <progress class="bar rail__bar" max=max value=move || count.get().0 aria-hidden="true"></progress>
    }
}

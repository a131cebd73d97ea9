//! 「協議の場」: one forum: its sittings, what it is, who sits in it, whom it reports to.

mod about;
mod members;
mod reports;
mod sheet;
mod sitting;
mod sittings;

use self::about::About;
use self::members::Members;
use self::reports::Reports;
use self::sheet::Sheet;
use self::sittings::Sittings;
use crate::model::{AreaId, ForumId};
use crate::ui::app::go;
use crate::ui::components::area_head::{AreaHead, AreaTab};
use crate::ui::components::heading::Heading;
use crate::ui::desk::use_desk;
use crate::ui::reading::forums as reading;
use crate::ui::route::Route;
use crate::ui::text::forum as t;
use leptos::prelude::*;

#[component]
pub fn ForumPage(id: AreaId, forum: ForumId) -> impl IntoView {
    let sheet = Sheet::new(use_desk(), id.clone(), forum);
    let is_here = sheet.read(|_| true);
    let name = sheet.read(reading::name);
    let all = Route::Forums(id.clone()).to_string();
    let remove = move |_| {
        if window()
            .confirm_with_message(t::REMOVE_ASK)
            .unwrap_or(false)
        {
            go(&Route::Forums(sheet.area()));
            sheet.remove();
        }
    };
    // A forum that was begun just now is first told what it is; later, what was held.
    let is_new = sheet.peek(|f| f.meetings.is_empty() && f.members.is_empty());
    view! {
        <div class="page forum fact-sheet">
            <AreaHead id=id.clone() year=None current=AreaTab::Forums/>
            <Heading text=name/>
            {move || match is_here.get() {
                false => view! { <p>{t::GONE}</p> }.into_any(),
                true => view! {
                    {(!is_new).then(|| view! { <Sittings sheet/> })}
                    <About sheet/>
                    <Members sheet/>
                    <Reports sheet/>
                    {is_new.then(|| view! { <Sittings sheet/> })}
                    <div class="actions print-never">
                        <button class="button button--quiet" on:click=remove>{t::REMOVE}</button>
                    </div>
                }.into_any(),
            }}
            <p class="print-never"><a class="link" href=all>{t::TO_ALL}</a></p>
        </div>
    }
}

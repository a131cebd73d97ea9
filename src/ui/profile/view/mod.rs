//! The area's figures, what they mean and what came before: one sheet, which prints as one page.
//!
//! Must not know which figures there are, nor how a copied block is read.

mod add;
mod fields;
mod history;
mod meaning;
mod paste;
mod row;
mod sheet;
mod state;

use self::add::Add;
use self::history::History;
use self::meaning::Meaning;
use self::paste::Paste;
use self::sheet::Sheet;
use self::state::ProfileState;
use crate::model::AreaId;
use crate::ui::navigation::route::Route;
use crate::ui::profile::view_model::sheet::{is_wide, reach};
use crate::ui::profile::words as t;
use crate::ui::widgets::back_link::BackLink;
use crate::ui::widgets::heading::Heading;
use leptos::prelude::*;

#[component]
pub fn ProfilePage(id: AreaId) -> impl IntoView {
    let state = ProfileState::open(id.clone());
    let back = Route::Area(id).to_string();
    let (reach, wide) = (state.read(reach), state.read(is_wide));
    view! {
        <div class="page profile" class:profile--wide=move || wide.get()>
            <div class="page-head">
                <Heading text=t::TITLE.to_owned()>
                    <button class="button" on:click=|_| { let _ = window().print(); }>{t::PRINT}</button>
                    <BackLink href=back text=t::BACK/>
                </Heading>
                <p class="print-never">{t::LEAD}</p>
                <p class="note">{reach}</p>
            </div>
            <Sheet state/>
            <div class="print-never"><Paste state/><Add state/></div>
            <Meaning state/>
            <History state/>
        </div>
    }
}

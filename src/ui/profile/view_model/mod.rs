//! What the page 「地域のすがた」 shows and decides. Pure: must not know Leptos or the browser.

pub mod paste;
pub mod sheet;
pub mod typed;

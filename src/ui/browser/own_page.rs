//! The text of this tool's own single file: what it writes out again with a survey inside.
//!
//! Must not know what is put into it.

use crate::exchange::survey::html_file::{self, SHELL_ELEMENT};
use crate::ui::browser::focus;
use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The name under which a site has it, beside its own page.
const FILE: &str = "monosashi.html";

/// Why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPage {
    /// The site does not give it, or cannot be reached now.
    NotThere,
    /// The site has another version of it by now.
    OtherVersion,
}

/// Of the page that runs if that is the single file, else of the one beside it on the site.
pub async fn text() -> Result<String, NoPage> {
    if let Some(shell) = of_element(SHELL_ELEMENT) {
        let part = |name: &str| of_element(&format!("monosashi-{name}"));
        return html_file::whole(&shell, part).ok_or(NoPage::NotThere);
    }
    let text = fetched().await.ok_or(NoPage::NotThere)?;
    match is_of_this_build(&text) {
        true => Ok(text),
        false => Err(NoPage::OtherVersion),
    }
}

/// The survey that this page was given to ask, as its text.
pub fn survey() -> Option<String> {
    of_element(html_file::SURVEY_ELEMENT)
}

fn of_element(id: &str) -> Option<String> {
    focus::document()?.get_element_by_id(id)?.text_content()
}

async fn fetched() -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(FILE))
        .await
        .ok()?;
    let is_there = Reflect::get(&response, &JsValue::from_str("ok")).ok()?;
    if !is_there.is_truthy() {
        return None;
    }
    let text = Reflect::get(&response, &JsValue::from_str("text")).ok()?;
    let text: Promise = text
        .dyn_into::<js_sys::Function>()
        .ok()?
        .call0(&response)
        .ok()?
        .dyn_into()
        .ok()?;
    JsFuture::from(text).await.ok()?.as_string()
}

/// Two versions might not read each other's answers.
fn is_of_this_build(text: &str) -> bool {
    let document = focus::document();
    ["version", "date"].iter().all(|name| {
        let own = document
            .as_ref()
            .and_then(|d| {
                d.query_selector(&format!("meta[name={name}]"))
                    .ok()
                    .flatten()
            })
            .and_then(|meta| meta.get_attribute("content"));
        own.is_some_and(|own| text.contains(&format!("<meta name=\"{name}\" content=\"{own}\">")))
    })
}

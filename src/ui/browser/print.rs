//! A style that only paper sees, and that changes with the page.

use super::focus::document;
use js_sys::{Array, Function, Reflect, global};
use wasm_bindgen::{JsCast, JsValue};

/// Takes the place of the style set before. Where the browser does not know such sheets, pages
/// print without their margins' words.
pub fn set_style(css: &str) {
    let _ = adopt(css);
}

fn adopt(css: &str) -> Result<(), JsValue> {
    let class: Function = Reflect::get(&global(), &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet = Reflect::construct(&class, &Array::new())?;
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.dyn_into()?;
    replace.call1(&sheet, &css.into())?;
    let document = document().ok_or(JsValue::NULL)?;
    Reflect::set(&document, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    Ok(())
}

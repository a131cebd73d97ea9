//! A style that only paper sees, and that changes with the page.

use super::focus::document;
use js_sys::{Array, Function, Reflect, global};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static OWN: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// Takes the place of the style set before. Where the browser does not know such sheets, pages
/// print without their margins' words.
pub fn set_style(css: &str) {
    let _ = replace(css);
}

fn replace(css: &str) -> Result<(), JsValue> {
    let known = OWN.with_borrow(Clone::clone);
    let sheet = match known {
        Some(sheet) => sheet,
        None => {
            let sheet = adopted()?;
            OWN.set(Some(sheet.clone()));
            sheet
        }
    };
    let replace: Function = Reflect::get(&sheet, &"replaceSync".into())?.dyn_into()?;
    replace.call1(&sheet, &css.into())?;
    Ok(())
}

/// A new sheet beside those of others.
fn adopted() -> Result<JsValue, JsValue> {
    let class: Function = Reflect::get(&global(), &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet = Reflect::construct(&class, &Array::new())?;
    let document = document().ok_or(JsValue::NULL)?;
    let key = "adoptedStyleSheets".into();
    let sheets = Array::from(&Reflect::get(&document, &key)?);
    sheets.push(&sheet);
    Reflect::set(&document, &key, &sheets)?;
    Ok(sheet)
}

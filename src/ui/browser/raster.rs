//! A drawn picture as pixels.

use gloo_file::Blob;
use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// `svg` as a PNG, `scale` times its own size, on a white background.
///
/// # Errors
/// When the browser cannot draw it.
pub async fn png(svg: &str, scale: f64) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    // The page's policy lets in nothing but pictures that are written out in the address.
    let encoded: String = js_sys::encode_uri_component(svg).into();
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    JsFuture::from(image.decode()).await?;
    let size = |length: u32| f64::from(length) * scale;
    let (width, height) = (size(image.natural_width()), size(image.natural_height()));
    let document = super::focus::document().ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.unchecked_into();
    context.set_fill_style_str("#ffffff");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let made = Promise::new(&mut |resolve: Function, reject: Function| {
        if let Err(error) = canvas.to_blob(&resolve) {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    let blob: web_sys::Blob = JsFuture::from(made).await?.dyn_into()?;
    Ok(blob.into())
}

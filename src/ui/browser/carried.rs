//! Texts that the single file carries beside the app. The site has files in their place.

use super::focus::document;

/// The text of the element `id`, where this page carries one.
pub fn text(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

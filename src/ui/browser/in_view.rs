//! What scrolls by itself shows what matters.

use web_sys::Element;

/// Scrolls `frame` from side to side as far as `element` asks for; the page stays where it is.
pub fn sideways(frame: &Element, element: &Element) {
    let (around, own) = (
        frame.get_bounding_client_rect(),
        element.get_bounding_client_rect(),
    );
    let beyond = (own.right() - around.right()).max(0.0) - (around.left() - own.left()).max(0.0);
    if beyond != 0.0 {
        // Its neighbour is seen in part, so that there is more to come is seen as well.
        let more = beyond.signum() * own.width();
        frame.set_scroll_left(frame.scroll_left() + (beyond + more) as i32);
    }
}

//! What a key asks for, and the acts that turn the pages: the ones that the facilitator's window has,
//! too.

use super::state::{MeetingState, ShowState};
use crate::ui::browser::focus::document;
use crate::ui::show::view_model::keys::{Act, Press, act};
use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

/// How far a page that is too high for the screen moves at a key, of its height.
const STEP: f64 = 0.8;
/// `keyCode` of a key that an input method takes.
const KEY_OF_INPUT_METHOD: u32 = 229;

/// What a key asks for where `focused` has the focus.
pub fn asked(event: &KeyboardEvent, focused: Option<Element>) -> Option<Act> {
    let key = event.key();
    let code = event.code();
    let is = |names: &[&str]| {
        let name = focused.as_ref().map(|t| t.tag_name().to_lowercase());
        name.is_some_and(|name| names.contains(&name.as_str()))
    };
    let typing = is(&["input", "textarea", "select"]);
    act(Press {
        key: &key,
        code: &code,
        shift: event.shift_key(),
        chord: event.ctrl_key() || event.alt_key() || event.meta_key(),
        typing,
        on_button: is(&["button", "a", "summary"]),
        composing: typing && (event.is_composing() || event.key_code() == KEY_OF_INPUT_METHOD),
    })
}

/// Turns the page or blanks the screen; false for an act that does something else. Whatever is
/// asked first, a blank screen only comes back.
pub fn turn(show: ShowState, act: Act) -> bool {
    let meeting_state = show.meeting_state;
    if meeting_state.blank.get_untracked() && act != Act::Blank {
        meeting_state.blank.set(false);
        return true;
    }
    match act {
        Act::Next if scroll(1.0) => {}
        Act::Previous if scroll(-1.0) => {}
        Act::Next => show.turn(true),
        Act::Previous => show.turn(false),
        Act::First => show.to_first(),
        Act::Last => show.to_last(),
        Act::Blank => meeting_state.blank.update(|blank| *blank = !*blank),
        Act::FullScreen | Act::Write | Act::Help | Act::Presenter | Act::Out => return false,
    }
    true
}

fn page() -> Option<Element> {
    document()?
        .query_selector(".main .show__page")
        .ok()
        .flatten()
}

/// Whether the page goes on below what can be seen, so that nobody misses it.
pub fn look_below(meeting_state: MeetingState) {
    let hidden = |page: Element| page.scroll_height() - page.scroll_top() - page.client_height();
    let below = page().is_some_and(|page| hidden(page) > 2);
    if meeting_state.below.get_untracked() != below {
        meeting_state.below.set(below);
    }
}

/// Moves a page that is too high for the screen; false at its end.
fn scroll(way: f64) -> bool {
    let Some(page) = page() else {
        return false;
    };
    let (top, room, whole) = (
        page.scroll_top(),
        page.client_height(),
        page.scroll_height(),
    );
    let at_end = match way > 0.0 {
        true => top + room >= whole - 2,
        false => top <= 0,
    };
    if !at_end {
        page.set_scroll_top(top + (f64::from(room) * STEP * way) as i32);
    }
    !at_end
}

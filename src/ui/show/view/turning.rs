//! What a key asks for, and the commands that turn the pages: the ones that the facilitator's window
//! has, too.

use super::meeting_state::MeetingState;
use super::show_state::ShowState;
use crate::ui::browser::focus::document;
use crate::ui::browser::keyboard::is_composing;
use crate::ui::show::view_model::keys::{
    ShowCommand, ShowKeyPress, command, is_pressed, is_typed_in,
};
use crate::ui::show::view_model::turning::{Seen, Turn};
use leptos::prelude::*;
use web_sys::{Element, KeyboardEvent};

/// What a key asks for where `focused` has the focus.
pub fn asked(event: &KeyboardEvent, focused: Option<Element>) -> Option<ShowCommand> {
    let key = event.key();
    let code = event.code();
    let tag = focused.map(|focused| focused.tag_name().to_lowercase());
    let tag = tag.as_deref().unwrap_or_default();
    let typing = is_typed_in(tag);
    command(ShowKeyPress {
        key: &key,
        code: &code,
        shift: event.shift_key(),
        chord: event.ctrl_key() || event.alt_key() || event.meta_key(),
        typing,
        on_button: is_pressed(tag),
        composing: typing && is_composing(event),
    })
}

/// Turns the page or blanks the screen; false for a command that does something else. Whatever is
/// asked first, a blank screen only comes back.
pub fn turn(show: ShowState, command: ShowCommand) -> bool {
    let meeting_state = show.meeting_state;
    if meeting_state.blank.get_untracked() && command != ShowCommand::Blank {
        meeting_state.blank.set(false);
        return true;
    }
    match command {
        ShowCommand::Next if scroll(true) => {}
        ShowCommand::Previous if scroll(false) => {}
        ShowCommand::Next => show.turn(Turn::Next),
        ShowCommand::Previous => show.turn(Turn::Previous),
        ShowCommand::First => show.turn(Turn::First),
        ShowCommand::Last => show.turn(Turn::Last),
        ShowCommand::Blank => meeting_state.blank.update(|blank| *blank = !*blank),
        ShowCommand::FullScreen
        | ShowCommand::Write
        | ShowCommand::Help
        | ShowCommand::Presenter
        | ShowCommand::Out => return false,
    }
    true
}

fn page() -> Option<Element> {
    document()?
        .query_selector(".main .show__page")
        .ok()
        .flatten()
}

fn seen(page: &Element) -> Seen {
    Seen {
        top: page.scroll_top(),
        room: page.client_height(),
        whole: page.scroll_height(),
    }
}

/// Whether the page goes on below what can be seen, so that nobody misses it.
pub fn look_below(meeting_state: MeetingState) {
    let below = page().is_some_and(|page| seen(&page).goes_on_below());
    if meeting_state.below.get_untracked() != below {
        meeting_state.below.set(below);
    }
}

/// Moves a page that is too high for the screen, on or back; false at its end.
fn scroll(on: bool) -> bool {
    let Some(page) = page() else {
        return false;
    };
    let top = seen(&page).step(on);
    if let Some(top) = top {
        page.set_scroll_top(top);
    }
    top.is_some()
}

//! Ids of what is made on a page: each kind begins with its own letter, wherever it is made.

use crate::model::{ActionId, ForumId, IndicatorId, IssueId, MeetingId};
use crate::ui::state::app_state::fresh_id;

pub fn action() -> ActionId {
    ActionId::new(fresh_id("k"))
}

pub fn forum() -> ForumId {
    ForumId::new(fresh_id("f"))
}

pub fn indicator() -> IndicatorId {
    IndicatorId::new(fresh_id("n"))
}

pub fn issue() -> IssueId {
    IssueId::new(fresh_id("s"))
}

pub fn meeting() -> MeetingId {
    MeetingId::new(fresh_id("m"))
}

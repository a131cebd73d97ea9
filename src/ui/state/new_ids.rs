//! Ids of what is made on a page: each kind begins with its own letter, wherever it is made.

use crate::model::{
    ActionId, AreaId, DeadlineId, FigureId, ForumId, IndicatorId, IssueId, MeetingId, PastEventId,
    Perspective, QuestionId, ReferenceId, RespondentId, SurveyId,
};

pub fn action() -> ActionId {
    ActionId::new(fresh("k"))
}

pub fn area() -> AreaId {
    AreaId::new(fresh("a"))
}

pub fn deadline() -> DeadlineId {
    DeadlineId::new(fresh("d"))
}

pub fn event() -> PastEventId {
    PastEventId::new(fresh("e"))
}

pub fn figure() -> FigureId {
    FigureId::new(fresh("g"))
}

pub fn forum() -> ForumId {
    ForumId::new(fresh("f"))
}

pub fn indicator() -> IndicatorId {
    IndicatorId::new(fresh("n"))
}

pub fn issue() -> IssueId {
    IssueId::new(fresh("s"))
}

pub fn meeting() -> MeetingId {
    MeetingId::new(fresh("m"))
}

pub fn reference() -> ReferenceId {
    ReferenceId::new(fresh("r"))
}

pub fn question() -> QuestionId {
    QuestionId::new(fresh("q"))
}

/// Of a member who answers.
pub fn respondent() -> RespondentId {
    // What `fresh` makes is an id.
    RespondentId::new(&fresh("u")).unwrap_or_else(|| RespondentId::of(Perspective::Resident))
}

pub fn survey() -> SurveyId {
    SurveyId::new(fresh("v"))
}

/// Of this page, for as long as it is open.
pub fn page() -> String {
    fresh("p")
}

/// Begins with `prefix`; unlikely to meet itself on another PC.
fn fresh(prefix: &str) -> String {
    let random = (js_sys::Math::random() * 1e12) as u64;
    format!("{prefix}{random:x}")
}

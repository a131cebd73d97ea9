//! The things that restoring can change.
//!
//! Must not know how they are found, nor how they are told.

use crate::model::FiscalYear;

/// Where an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaStatus {
    /// Among the areas that are worked on.
    Present,
    /// Put away, and not yet deleted.
    Removed,
}

/// One thing that restoring changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Area(AreaChange),
    /// A user's list.
    List {
        title: String,
        edition: String,
        before: bool,
        after: bool,
    },
    /// The user's own 参考値 that differ, as a whole.
    References {
        count: usize,
    },
}

/// What happens to one area. If it is new or gone, everything of it counts as differing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaChange {
    pub name: String,
    /// `None`: not there now.
    pub before: Option<AreaStatus>,
    /// `None`: gone afterwards.
    pub after: Option<AreaStatus>,
    /// What is known of the area itself (name, counts, list …) differs. False if it is new or gone.
    pub profile: bool,
    /// Respondents of whom something else is said.
    pub respondents: usize,
    /// Answers and judgements that differ.
    pub answers: usize,
    /// The fiscal years of assessments that differ, in order.
    pub years: Vec<FiscalYear>,
    /// The fiscal years of plans that differ, in order.
    pub plans: Vec<FiscalYear>,
    /// Indicators that differ.
    pub indicators: usize,
    /// 協議の場 that differ.
    pub forums: usize,
    /// Choices for meetings that differ.
    pub talks: usize,
    /// How far what is written may go differs. False if the area is new or gone.
    pub circles: bool,
    /// The handings over of the area differ. False if it is new or gone.
    pub handed_over: bool,
}

//! What happens to one area.
//!
//! Must not know lists and reference values, which belong to no area.

use super::change::{AreaChange, AreaStatus, Change};
use super::differing::{differing, differing_answers};
use crate::model::{AreaId, AreaRecord, Workspace};
use std::collections::BTreeMap;

/// An area's record, and where it stands.
pub type Found<'a> = (AreaStatus, &'a AreaRecord);

/// In the order of the workspace, those put away last.
pub fn ids(workspace: &Workspace) -> impl Iterator<Item = &AreaId> {
    let records = workspace.records.iter().chain(&workspace.removed);
    records.map(|r| &r.area.id)
}

pub fn areas(workspace: &Workspace) -> BTreeMap<&AreaId, Found<'_>> {
    let present = workspace.records.iter().map(|r| (AreaStatus::Present, r));
    let removed = workspace.removed.iter().map(|r| (AreaStatus::Removed, r));
    // Should one stand in both, the one that is worked on counts.
    let areas = removed.chain(present);
    areas.map(|(status, r)| (&r.area.id, (status, r))).collect()
}

/// `None` if the area stays as it is.
pub fn area_change(before: Option<&Found<'_>>, after: Option<&Found<'_>>) -> Option<Change> {
    if before == after {
        return None;
    }
    let (_, named) = after.or(before)?;
    let (one, other) = (before.map(|b| b.1), after.map(|a| a.1));
    let (answers, years) = differing_answers(one, other);
    let plans = differing(one, other, |r| &r.plans, |plan| plan.year);
    let indicators = differing(one, other, |r| &r.indicators, |indicator| &indicator.id);
    let forums = differing(one, other, |r| &r.forums, |forum| &forum.id);
    let respondents = differing(one, other, |r| &r.respondents, |respondent| respondent.id);
    let differs = |unlike: fn(&AreaRecord, &AreaRecord) -> bool| {
        one.zip(other)
            .is_some_and(|(one, other)| unlike(one, other))
    };
    let talks = differing(one, other, |r| &r.talks, |talk| talk.year);
    Some(Change::Area(AreaChange {
        name: named.area.name.clone(),
        before: before.map(|b| b.0),
        after: after.map(|a| a.0),
        profile: differs(|one, other| one.area != other.area),
        respondents: respondents.len(),
        answers,
        years,
        plans,
        indicators: indicators.len(),
        forums: forums.len(),
        talks: talks.len(),
        circles: differs(|one, other| one.circles != other.circles),
        handed_over: differs(|one, other| one.handed_over != other.handed_over),
    }))
}

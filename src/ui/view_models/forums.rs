//! What the pages of the 協議の場 read out of an area's record.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, Day, FiscalYear, Forum, ForumId, IssueId, Meeting, MeetingId};
use crate::ui::words::forum::NAMELESS;

/// What it is called on screen.
pub fn name(forum: &Forum) -> String {
    match forum.name.trim() {
        "" => NAMELESS.to_owned(),
        name => name.to_owned(),
    }
}

/// One sitting in the list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sitting {
    pub id: MeetingId,
    pub forum: ForumId,
    pub name: String,
    pub date: Day,
    pub agenda: String,
    pub decided: String,
}

/// The sittings that spoke of an issue of a year's plan, by date.
pub fn sittings_about(record: &AreaRecord, year: FiscalYear, issue: &IssueId) -> Vec<Sitting> {
    listed(record, |m| record.spoke_of(m, year, issue))
}

/// Those that `is_in` lets in, by date.
pub fn listed(record: &AreaRecord, is_in: impl Fn(&Meeting) -> bool) -> Vec<Sitting> {
    let mut all: Vec<Sitting> = Vec::new();
    for forum in &record.forums {
        let own = forum.meetings.iter().filter(|m| is_in(m));
        all.extend(own.map(|m| Sitting {
            id: m.id.clone(),
            forum: forum.id.clone(),
            name: name(forum),
            date: m.date,
            agenda: m.agenda.clone(),
            decided: m.decided.clone(),
        }));
    }
    all.sort_by_key(|s| s.date);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn sittings_about_an_issue_are_those_that_spoke_of_it() {
        let record = sample();
        let issue = &record.plan(year(2026)).expect("a plan").issues[0].id;
        let about = sittings_about(&record, year(2026), issue);
        assert!(!about.is_empty() && about.is_sorted_by_key(|s| s.date));
        let all = record.forums.iter().flat_map(|f| &f.meetings);
        let spoke = all.filter(|m| record.spoke_of(m, year(2026), issue));
        assert_eq!(about.len(), spoke.count());
    }
}

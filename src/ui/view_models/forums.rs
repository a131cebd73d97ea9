//! What pages read of the 協議の場 and their sittings out of an area's record.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, Day, FiscalYear, Forum, ForumId, IssueId, Meeting, MeetingId};
use crate::ui::words::forum::{NAMELESS, member};

/// What it is called on screen.
pub fn name(forum: &Forum) -> String {
    match forum.name.trim() {
        "" => NAMELESS.to_owned(),
        name => name.to_owned(),
    }
}

/// Who sits in it, by kind, and how many as far as that is known.
pub fn members(forum: &Forum) -> String {
    let members = forum.members.iter();
    let members: Vec<String> = members.map(|(kind, n)| member(kind.label(), *n)).collect();
    members.join("、")
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

/// The sittings of all forums for which `is_in` is true, by date.
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
    use crate::model::MemberKind;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn sittings_about_an_issue_are_those_that_spoke_of_it() {
        let record = sample();
        let check = |western, issue: &str, expected: &[(&str, &str)]| {
            let about = sittings_about(&record, year(western), &IssueId::new(issue));
            let about: Vec<_> = about
                .iter()
                .map(|s| (s.forum.as_str(), s.id.as_str()))
                .collect();
            assert_eq!(about, expected, "{issue}");
        };
        let home = [
            ("f-bukai", "m10"),
            ("f-home", "m2"),
            ("f-bukai", "m12"),
            ("f-bukai", "m13"),
            ("f-home", "m3"),
        ];
        check(2026, "y26-home", &home);
        check(2025, "y25-case", &[("f-bukai", "m9")]);
        check(2025, "y26-home", &[]);
        check(2026, "gone", &[]);
    }

    #[test]
    fn members_are_told_with_their_number_where_it_is_known() {
        let mut forum = sample().forums.swap_remove(0);
        forum.members.clear();
        assert_eq!(members(&forum), "");
        forum.members.insert(MemberKind::ALL[1], 0);
        forum.members.insert(MemberKind::ALL[0], 3);
        assert_eq!(members(&forum), "当事者・ピアサポーター3人、家族");
    }

    #[test]
    fn a_forum_is_called_so_until_it_has_a_name() {
        let mut forum = sample().forums.swap_remove(0);
        assert_eq!(name(&forum), forum.name);
        forum.name = "　".to_owned();
        assert_eq!(name(&forum), NAMELESS);
    }
}

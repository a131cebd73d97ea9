//! Whose sitting a year's decisions are written into. Choosing begins none: the first word does.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, FiscalYear, ForumId, MeetingId};
use crate::ui::talk::words as t;

/// The sitting that was written into last.
pub fn last(record: &AreaRecord, year: FiscalYear) -> Option<(ForumId, MeetingId)> {
    let (forum, meeting) = record.sitting(year)?;
    Some((forum.id.clone(), meeting.id.clone()))
}

/// To be settled later, and the area's forums; each with its code.
pub fn forum_options(record: Option<&AreaRecord>) -> Vec<(String, String)> {
    let later = (String::new(), t::FORUM_LATER.to_owned());
    let forums = record.into_iter().flat_map(|r| &r.forums);
    let forums = forums.map(|forum| (forum.id.to_string(), forum.name.clone()));
    std::iter::once(later).chain(forums).collect()
}

/// The code of the forum that is to sit; blank while nobody knows.
pub fn forum_code(record: &AreaRecord, year: FiscalYear) -> String {
    let forum = record.sitting_forum(year);
    forum.map(|forum| forum.id.to_string()).unwrap_or_default()
}

pub fn choose_forum(record: &mut AreaRecord, year: FiscalYear, code: String) {
    let forum = (!code.is_empty()).then(|| ForumId::new(code));
    record.choose_sitting_forum(year, forum);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, Forum, Layer, NewSitting};
    use crate::ui::view_models::testing::{sample, year};

    fn with_forum() -> AreaRecord {
        let mut record = sample();
        record.talks.clear();
        let forum = Forum::new(ForumId::new("f1"), "部会", AreaKind::Region, Layer::Working);
        record.forums = vec![forum];
        record
    }

    #[test]
    fn a_forum_is_chosen_by_its_code_and_let_go_by_none() {
        let mut record = with_forum();
        let options = forum_options(Some(&record));
        let later = (String::new(), t::FORUM_LATER.to_owned());
        assert_eq!(options, [later.clone(), ("f1".into(), "部会".into())]);
        assert_eq!(forum_options(None), [later]);
        assert_eq!(forum_code(&record, year(2026)), "");
        choose_forum(&mut record, year(2026), "f1".into());
        assert_eq!(forum_code(&record, year(2026)), "f1");
        choose_forum(&mut record, year(2026), String::new());
        assert_eq!(forum_code(&record, year(2026)), "");
    }

    #[test]
    fn minutes_are_those_of_the_sitting_written_into_last() {
        let mut record = with_forum();
        choose_forum(&mut record, year(2026), "f1".into());
        assert_eq!(last(&record, year(2026)), None, "nothing is written yet");
        let new = NewSitting {
            forum: ForumId::new("f-new"),
            forum_name: "協議の場".into(),
            meeting: MeetingId::new("m1"),
            today: crate::model::Day::new(2026, 11, 21).expect("a day"),
        };
        record.sitting_mut(year(2026), None, &new).expect("begun");
        let expected = (ForumId::new("f1"), MeetingId::new("m1"));
        assert_eq!(last(&record, year(2026)), Some(expected));
    }
}

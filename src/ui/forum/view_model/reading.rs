//! A 協議の場 as it is read: what is said of it, in lines.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, ForumId};
use crate::ui::forum::words as t;
use crate::ui::view_models::forums;
use crate::ui::view_models::written::{Line, written};
use crate::ui::words::forum::{times, until};

/// Nothing of one that is gone.
pub fn about(record: &AreaRecord, id: &ForumId) -> Vec<Line> {
    let Some(forum) = record.forum(id) else {
        return Vec::new();
    };
    let reported = forum.reports_to.iter().filter_map(|to| record.forum(to));
    let reported: Vec<String> = reported.map(forums::name).collect();
    let since = forum.since.map(|year| year.to_string());
    written([
        (t::PURPOSE, forum.purpose.clone()),
        (t::MEMBERS, forums::members(forum)),
        (t::OTHERS, forum.other_members.clone()),
        (t::LAYER, forum.layer.label().to_owned()),
        (t::LEVEL, forum.level.label().to_owned()),
        (t::SECRETARIAT, forum.secretariat.clone()),
        (t::TIMES, forum.times_a_year.map(times).unwrap_or_default()),
        (t::SINCE, since.unwrap_or_default()),
        (t::TERM, forum.term_until.map(until).unwrap_or_default()),
        (t::REPORTS, reported.join("、")),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn a_forum_is_read_in_lines_and_blanks_say_nothing() {
        let mut record = sample();
        let id = record.forums.iter().find(|f| !f.reports_to.is_empty());
        let id = id.expect("one reports").id.clone();
        let line = |record: &AreaRecord, name: &str| {
            let lines = about(record, &id).into_iter();
            let mut texts = lines.filter(|(own, _)| own == name).map(|(_, text)| text);
            texts.next()
        };
        let to = record.forum(&id).expect("there").reports_to[0].clone();
        let to = forums::name(record.forum(&to).expect("there"));
        assert!(line(&record, t::REPORTS).expect("told").contains(&to));
        let purpose = record.forum(&id).expect("there").purpose.clone();
        assert_eq!(line(&record, t::PURPOSE), Some(purpose));
        let forum = record.forum_mut(&id).expect("there");
        (forum.purpose, forum.times_a_year) = (" ".to_owned(), Some(0));
        forum.term_until = crate::model::FiscalYear::new(2027);
        assert_eq!(line(&record, t::PURPOSE), None);
        assert_eq!(line(&record, t::TIMES).as_deref(), Some("0回"));
        assert_eq!(line(&record, t::TERM).as_deref(), Some("令和9年度まで"));
        assert_eq!(about(&record, &ForumId::new("gone")), []);
    }
}

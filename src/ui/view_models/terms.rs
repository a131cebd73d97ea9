//! 委員の任期: through which year members sit in a 協議の場, and when it is time to ask anew.
//!
//! Must not know Leptos or the browser.

use super::forums::name;
use super::today::Today;
use crate::model::{AreaRecord, FiscalYear, Forum};
use crate::ui::words::forum as t;

/// How far ahead a term is likely to end.
const YEARS_AHEAD: i32 = 5;

/// The years that a term may end in as code and words, after the choice of none. What is stored
/// stays among them.
pub fn options(stored: Option<FiscalYear>, this_year: FiscalYear) -> Vec<(String, String)> {
    let this_year = this_year.western();
    let stored = stored.map_or(this_year, FiscalYear::western);
    let (first, last) = (
        stored.min(this_year - 1),
        stored.max(this_year + YEARS_AHEAD),
    );
    let years = (first..=last).filter_map(FiscalYear::new);
    let years = years.map(|y| (code(y), t::until(y)));
    let none = (String::new(), t::NO_TERM.to_owned());
    std::iter::once(none).chain(years).collect()
}

pub fn code(year: FiscalYear) -> String {
    year.western().to_string()
}

/// `None` for the choice of none.
pub fn of_option(code: &str) -> Option<FiscalYear> {
    code.parse().ok().and_then(FiscalYear::new)
}

/// The year through which members sat, in the spring after it; members change in April.
pub fn ended(forum: &Forum, today: Today) -> Option<FiscalYear> {
    let until = forum.term_until?;
    (today.is_spring() && until < today.year).then_some(until)
}

/// What the page of the forum says in that spring.
pub fn remark(forum: &Forum, today: Today) -> Option<String> {
    ended(forum, today).map(t::term_ended)
}

/// The same of all forums, in one line; `None` where no term has ended.
pub fn remark_of_all(record: &AreaRecord, today: Today) -> Option<String> {
    let forums = record.forums.iter();
    let over = forums.filter_map(|f| Some((name(f), ended(f, today)?)));
    let over: Vec<(String, FiscalYear)> = over.collect();
    match over.as_slice() {
        [] => None,
        [(name, until)] => Some(t::term_of_one_ended(name, *until)),
        many => Some(t::terms_ended(many)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{on, sample, year};

    #[test]
    fn a_term_that_is_over_is_told_from_april_to_june() {
        let mut forum = sample().forums.swap_remove(0);
        let told = |forum: &Forum, month| remark(forum, on(2026, month, 10));
        assert_eq!(told(&forum, 4), None, "nothing is known");
        forum.term_until = Some(year(2025));
        let said = "任期は令和7年度まででした。顔ぶれを確かめて、新しい任期を書いてください。";
        for month in [4, 5, 6] {
            assert_eq!(told(&forum, month).as_deref(), Some(said));
        }
        for month in [1, 3, 7, 12] {
            assert_eq!(told(&forum, month), None, "{month}");
        }
        forum.term_until = Some(year(2026));
        assert_eq!(told(&forum, 4), None, "it runs");
    }

    #[test]
    fn all_forums_are_told_in_one_line() {
        let mut record = sample();
        let spring = on(2026, 5, 1);
        assert_eq!(remark_of_all(&record, spring), None);
        record.forums[0].term_until = Some(year(2025));
        let one = remark_of_all(&record, spring).expect("one");
        let name = name(&record.forums[0]);
        assert!(
            one.starts_with(&format!("「{name}」の任期は令和7年度まででした。")),
            "{one}"
        );
        record.forums[1].term_until = Some(year(2024));
        let two = remark_of_all(&record, spring).expect("two");
        assert!(
            two.contains("（令和7年度まで）") && two.contains("（令和6年度まで）"),
            "{two}"
        );
        assert_eq!(two.lines().count(), 1);
    }

    #[test]
    fn the_term_that_is_stored_can_always_be_chosen() {
        for (stored, first, last) in [
            (None, "2025", "2031"),
            (Some(year(2020)), "2020", "2031"),
            (Some(year(2040)), "2025", "2040"),
        ] {
            let options = options(stored, year(2026));
            assert_eq!(options[0].0, "");
            assert_eq!(options[1].0, first);
            assert_eq!(options.last().map(|(code, _)| code.as_str()), Some(last));
        }
        assert_eq!(of_option(&code(year(2027))), Some(year(2027)));
        assert_eq!(of_option(""), None);
    }
}

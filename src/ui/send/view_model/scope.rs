//! How much of an area goes into one file: a year, or all of them.
//!
//! Must not know Leptos or the browser, nor how far each thing may go.

use crate::model::{AreaRecord, FiscalYear};
use crate::ui::send::words as t;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    ThisYear,
    AllYears,
}

/// What of a record belongs to `scope`. Indicators come with all their years, and forums with what
/// they are: both are made to be seen over the years.
pub fn scoped(record: &AreaRecord, year: FiscalYear, scope: Scope) -> AreaRecord {
    let mut record = record.clone();
    if scope == Scope::ThisYear {
        record.assessments.retain(|a| a.key.year == year);
        record.plans.retain(|plan| plan.year == year);
        record.talks.retain(|talk| talk.year == year);
        for forum in &mut record.forums {
            forum.meetings.retain(|m| m.date.fiscal_year() == year);
        }
    }
    record
}

/// What a file holds, each kind in one line of words; kinds of which there is nothing are left out.
pub fn contents(record: &AreaRecord) -> Vec<String> {
    let rounds = record.own_rounds().map(|a| {
        let answered = a.answers.values().filter(|answer| answer.rating.is_some());
        t::round(a.key.year, a.key.round, answered.count())
    });
    let issues = record.plans.iter().map(|plan| plan.issues.len()).sum();
    let actions = record.plans.iter().flat_map(|plan| &plan.issues);
    let actions = actions.map(|issue| issue.actions.len()).sum();
    let meetings = record.forums.iter().map(|forum| forum.meetings.len()).sum();
    let counts: [(&str, usize); 5] = [
        (t::ISSUES, issues),
        (t::ACTIONS, actions),
        (t::INDICATORS, record.indicators.len()),
        (t::FORUMS, record.forums.len()),
        (t::MEETINGS, meetings),
    ];
    let counts = counts.into_iter().filter(|(_, count)| *count > 0);
    rounds
        .chain(counts.map(|(what, count)| t::count(what, count)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn a_years_file_holds_what_belongs_to_the_year() {
        let all = sample();
        let own = scoped(&all, year(2026), Scope::ThisYear);
        assert!(own.assessments.iter().all(|a| a.key.year == year(2026)));
        assert!(own.assessments.len() < all.assessments.len());
        assert!(own.plans.iter().all(|plan| plan.year == year(2026)));
        assert_eq!(own.indicators, all.indicators);
        assert_eq!(own.forums.len(), all.forums.len());
        let dates = own.forums.iter().flat_map(|forum| &forum.meetings);
        assert!(dates.map(|m| m.date.fiscal_year()).all(|y| y == year(2026)));
        assert_eq!(scoped(&all, year(2026), Scope::AllYears), all);
    }

    #[test]
    fn what_there_is_nothing_of_is_not_told() {
        let mut record = scoped(&sample(), year(2026), Scope::ThisYear);
        let told = contents(&record);
        assert!(told[0].starts_with("令和8年度 "), "{told:?}");
        assert!(
            told.iter().any(|line| line.starts_with("指標 ")),
            "{told:?}"
        );
        record.indicators.clear();
        assert!(
            !contents(&record)
                .iter()
                .any(|line| line.starts_with("指標"))
        );
    }
}

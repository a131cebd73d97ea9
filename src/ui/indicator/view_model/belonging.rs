//! What the indicator belongs to: an issue of the plans, and a series of 参考値.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, FiscalYear, Indicator, IssueId, ReferenceValue, SeriesId};
use crate::ui::indicator::words as t;
use crate::ui::view_models::references::all_series;

/// The code of an id in a select; blank without one.
pub fn code<I: ToString>(id: Option<&I>) -> String {
    id.map(I::to_string).unwrap_or_default()
}

pub fn keep_issue(indicator: &mut Indicator, code: String) {
    indicator.issue = (!code.is_empty()).then(|| IssueId::new(code));
}

pub fn keep_series(indicator: &mut Indicator, code: String) {
    indicator.reference = (!code.is_empty()).then(|| SeriesId::new(code));
}

/// The year in whose plan the issue stands first.
pub fn year_of_issue(record: &AreaRecord, issue: &IssueId) -> Option<FiscalYear> {
    let mut plans = record.plans.iter();
    let plan = plans.find(|plan| plan.issue(issue).is_some())?;
    Some(plan.year)
}

/// No issue, and the area's issues, newest year first.
pub fn issue_options(record: Option<&AreaRecord>) -> Vec<(String, String)> {
    let none = (String::new(), t::NO_ISSUE.to_owned());
    let plans = record.into_iter().flat_map(|r| r.plans.iter().rev());
    let issues = plans.flat_map(|plan| {
        let year = plan.year.era_label();
        let issues = plan.issues.iter();
        issues.map(move |i| (i.id.to_string(), format!("{year}　{}", i.title)))
    });
    std::iter::once(none).chain(issues).collect()
}

/// No series, and each of `values` once.
pub fn series_options(values: &[ReferenceValue]) -> Vec<(String, String)> {
    let none = (String::new(), t::NO_SERIES.to_owned());
    let all = all_series(values).into_iter();
    let all = all.map(|(id, name)| (id.to_string(), name));
    std::iter::once(none).chain(all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::builtin_references;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn issues_stand_newest_year_first_and_each_can_be_found() {
        let record = sample();
        let options = issue_options(Some(&record));
        assert_eq!(options[0], (String::new(), t::NO_ISSUE.to_owned()));
        let newest = record.plans.iter().rfind(|plan| !plan.issues.is_empty());
        let newest = newest.expect("planned");
        assert_eq!(options[1].0, newest.issues[0].id.to_string());
        let label = format!("{}　{}", newest.year.era_label(), newest.issues[0].title);
        assert_eq!(options[1].1, label);
        let all: usize = record.plans.iter().map(|plan| plan.issues.len()).sum();
        assert_eq!(options.len(), all + 1);
        for (code, _) in &options[1..] {
            assert!(year_of_issue(&record, &IssueId::new(code.clone())).is_some());
        }
        assert_eq!(year_of_issue(&record, &IssueId::new("")), None);
        assert_eq!(issue_options(None).len(), 1);
    }

    #[test]
    fn a_blank_choice_belongs_to_nothing() {
        let mut indicator = sample().indicators.swap_remove(0);
        keep_issue(&mut indicator, "s1".into());
        keep_series(&mut indicator, "community-days".into());
        assert_eq!(code(indicator.issue.as_ref()), "s1");
        assert_eq!(code(indicator.reference.as_ref()), "community-days");
        keep_issue(&mut indicator, String::new());
        keep_series(&mut indicator, String::new());
        assert_eq!((&indicator.issue, &indicator.reference), (&None, &None));
        assert_eq!(code(indicator.issue.as_ref()), "");
    }

    #[test]
    fn a_series_is_offered_once() {
        let options = series_options(builtin_references());
        let days = |(code, _): &&(String, String)| code == "community-days";
        assert_eq!(options.iter().filter(days).count(), 1);
        assert_eq!(options[0], (String::new(), t::NO_SERIES.to_owned()));
    }
}

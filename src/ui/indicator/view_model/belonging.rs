//! What the indicator belongs to: an issue of the plans, and a series of 参考値.
//!
//! Must not know Leptos or the browser.

use crate::model::{
    AreaRecord, Counting, FiscalYear, Indicator, IndicatorId, IssueId, ReferenceValue, SeriesId,
    StatutoryPlan, is_count,
};
use crate::ui::indicator::words as t;
use crate::ui::view_models::indicators::name;
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

pub fn keep_share_of(indicator: &mut Indicator, code: String) {
    indicator.share_of = (!code.is_empty()).then(|| IndicatorId::new(code));
}

pub fn keep_counting(indicator: &mut Indicator, code: &str) {
    indicator.counting = Counting::from_code(code);
}

pub fn counting_options() -> Vec<(String, String)> {
    let none = (String::new(), t::NO_COUNTING.to_owned());
    let all = Counting::ALL.iter();
    let all = all.map(|c| (c.code().to_owned(), c.label().to_owned()));
    std::iter::once(none).chain(all).collect()
}

pub fn keep_statutory(indicator: &mut Indicator, code: &str) {
    indicator.statutory = StatutoryPlan::from_code(code);
}

/// No whole, and the area's other indicators. One that is a part of this, through others too, is no
/// whole of it, nor are days and percents.
pub fn whole_options(record: Option<&AreaRecord>, of: &IndicatorId) -> Vec<(String, String)> {
    let none = (String::new(), t::NO_SHARE.to_owned());
    let all = record.map(|r| r.indicators.as_slice()).unwrap_or_default();
    let others = all
        .iter()
        .filter(|i| is_count(&i.unit) && !is_within(i, of, all));
    let others = others.map(|i| (i.id.to_string(), name(i)));
    std::iter::once(none).chain(others).collect()
}

/// Whether `part` is `whole`, or a part of it, or of a part of it.
fn is_within(part: &Indicator, whole: &IndicatorId, all: &[Indicator]) -> bool {
    let mut at = Some(part);
    // A circle from a file ends, too.
    for _ in 0..all.len() {
        match at {
            Some(i) if i.id == *whole => return true,
            Some(i) => at = all.iter().find(|of| i.share_of.as_ref() == Some(&of.id)),
            None => return false,
        }
    }
    true
}

/// No plan, and each that there is by law.
pub fn statutory_options() -> Vec<(String, String)> {
    let none = (String::new(), t::NO_STATUTORY.to_owned());
    let plans = StatutoryPlan::ALL.iter();
    let plans = plans.map(|plan| (plan.code().to_owned(), plan.label().to_owned()));
    std::iter::once(none).chain(plans).collect()
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
    fn no_indicator_is_offered_as_a_part_of_itself() {
        let mut record = sample();
        let ids: Vec<IndicatorId> = record.indicators.iter().map(|i| i.id.clone()).collect();
        let offered = |record: &AreaRecord, of: &IndicatorId| -> Vec<String> {
            let options = whole_options(Some(record), of).into_iter().skip(1);
            options.map(|(code, _)| code).collect()
        };
        for indicator in &mut record.indicators {
            (indicator.share_of, indicator.unit) = (None, "人".to_owned());
        }
        assert_eq!(offered(&record, &ids[0]).len(), ids.len() - 1);
        record.indicators[3].unit = "％".to_owned();
        assert_eq!(offered(&record, &ids[0]).len(), ids.len() - 2);
        record.indicators[3].unit = "人".to_owned();
        record.indicators[1].share_of = Some(ids[0].clone());
        record.indicators[2].share_of = Some(ids[1].clone());
        let of_first = offered(&record, &ids[0]);
        assert_eq!(of_first.len(), ids.len() - 3, "{of_first:?}");
        assert!(offered(&record, &ids[2]).contains(&ids[0].to_string()));
        // Two that say it of each other, as a file may: no way out leads through the other.
        record.indicators[0].share_of = Some(ids[2].clone());
        assert!(!offered(&record, &ids[3]).contains(&ids[0].to_string()));
    }

    #[test]
    fn a_plan_is_kept_by_its_code_and_let_go() {
        let mut indicator = sample().indicators.swap_remove(0);
        for (code, _) in statutory_options() {
            keep_statutory(&mut indicator, &code);
            let kept = indicator.statutory.map(StatutoryPlan::code);
            assert_eq!(kept.unwrap_or_default(), code);
        }
        for (code, _) in counting_options() {
            keep_counting(&mut indicator, &code);
            let kept = indicator.counting.map(Counting::code);
            assert_eq!(kept.unwrap_or_default(), code);
        }
        keep_share_of(&mut indicator, "n1".into());
        assert_eq!(code(indicator.share_of.as_ref()), "n1");
        keep_share_of(&mut indicator, String::new());
        assert_eq!(indicator.share_of, None);
    }

    #[test]
    fn a_series_is_offered_once() {
        let options = series_options(builtin_references());
        let days = |(code, _): &&(String, String)| code == "community-days";
        assert_eq!(options.iter().filter(days).count(), 1);
        assert_eq!(options[0], (String::new(), t::NO_SERIES.to_owned()));
    }
}

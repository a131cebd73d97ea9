//! The texts that belong to no plan: what each draft is kept under, and what stands for it.

use super::AreaYear;
use super::case_study::CaseField;
use super::intent::Answer;
use crate::model::{AreaRecord, FiscalYear, IssueId};

/// The drafts of a 事例シート are parted by the issue that they are about.
pub fn case_key(area_year: &AreaYear, issue: &IssueId, field: CaseField) -> String {
    let AreaYear { id, year } = area_year;
    format!("case {id} {} {issue} {}", year.western(), field.code())
}

pub fn intent_key(area_year: &AreaYear, answer: Answer) -> String {
    let AreaYear { id, year } = area_year;
    format!("intent {id} {} {}", year.western(), answer.code())
}

/// The issues that a form about one can be about: id and title, in the plan's order. The first is
/// chosen to begin with.
pub fn issues_to_choose(record: &AreaRecord, year: FiscalYear) -> Vec<(String, String)> {
    let plan = record.plan(year).into_iter();
    let issues = plan.flat_map(|plan| &plan.issues);
    let choice = issues.map(|issue| (issue.id.to_string(), issue.title.clone()));
    choice.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AreaId;
    use crate::ui::view_models::testing::{sample, year};
    use std::collections::BTreeSet;

    #[test]
    fn no_two_drafts_share_a_key() {
        let area_years = ["a", "b"].into_iter().flat_map(|area| {
            [2025, 2026].map(|western| AreaYear {
                id: AreaId::new(area),
                year: year(western),
            })
        });
        let mut keys: Vec<String> = Vec::new();
        for area_year in area_years {
            for issue in ["i", "j"].map(IssueId::new) {
                let fields = CaseField::ALL.iter();
                keys.extend(fields.map(|field| case_key(&area_year, &issue, *field)));
            }
            let answers = Answer::ALL.iter();
            keys.extend(answers.map(|answer| intent_key(&area_year, *answer)));
        }
        let parted: BTreeSet<&String> = keys.iter().collect();
        assert_eq!(parted.len(), keys.len());
    }

    #[test]
    fn a_case_is_about_an_issue_of_the_year() {
        let sample = sample();
        let plan = sample.plan(year(2026)).expect("a plan");
        let choice = issues_to_choose(&sample, year(2026));
        let first = (plan.issues[0].id.to_string(), plan.issues[0].title.clone());
        assert_eq!(choice.first(), Some(&first));
        assert_eq!(choice.len(), plan.issues.len());
        assert_eq!(issues_to_choose(&sample, year(1990)), []);
    }
}

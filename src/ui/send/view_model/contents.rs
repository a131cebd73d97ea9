//! ファイルに入るもの: what stands in the tables that leave, in short.
//!
//! Must not know Leptos or the browser, nor how far anything may go: it is told of a record as it leaves.

use super::kit::Kit;
use crate::exchange::csv::tables::summary;
use crate::model::{Answer, AreaRecord, Assessment, Indicator, Side, Verdict};
use crate::ui::send::words as t;
use crate::ui::view_models::profile::{in_short, is_begun};

/// Each table of the kit in a line of words, the answers round by round; nothing of what there is none.
pub fn contents(kit: &Kit) -> Vec<String> {
    let record = &kit.record;
    let has_summary = kit
        .tables
        .iter()
        .any(|rows| rows.table.name == summary::TABLE.name);
    let summary = has_summary.then(|| summary::TABLE.label.to_owned());
    let plans = (!record.plans.is_empty()).then(|| t::plans(record.plans.len()));
    let issues = || record.plans.iter().flat_map(|plan| &plan.issues);
    let actions = issues().map(|issue| issue.actions.len()).sum();
    let meetings = record.forums.iter().map(|forum| forum.meetings.len()).sum();
    let count = |what: &str, count: usize| (count > 0).then(|| t::count(what, count));
    let rest = [
        summary,
        plans,
        count(t::ISSUES, issues().count()),
        count(t::ACTIONS, actions),
        indicators(&record.indicators),
        count(t::FORUMS, record.forums.len()),
        count(t::MEETINGS, meetings),
        profile(record),
    ];
    record
        .own_rounds()
        .map(round)
        .chain(rest.into_iter().flatten())
        .collect()
}

/// 指標 8件（値 26）; `None` without any.
pub fn indicators(indicators: &[Indicator]) -> Option<String> {
    let values = |i: &Indicator| {
        usize::from(i.baseline.is_some()) + usize::from(i.target.is_some()) + i.actuals.len()
    };
    let values = indicators.iter().map(values).sum();
    (!indicators.is_empty()).then(|| t::indicators(indicators.len(), values))
}

/// 地域のすがた（数字 12、年表 5）; `None` where it says nothing.
fn profile(record: &AreaRecord) -> Option<String> {
    let figures = in_short(record).figures;
    is_begun(record).then(|| t::profile(figures, record.profile.history.len()))
}

fn round(assessment: &Assessment) -> String {
    let answers = |is_there: fn(&Answer) -> bool| {
        let answers = assessment.answers.values();
        answers.filter(|answer| is_there(answer)).count()
    };
    let (struck, held): (Vec<_>, Vec<_>) =
        (assessment.judgements.iter()).partition(|j| j.verdict == Verdict::Struck);
    let judgements = |side: Side| held.iter().filter(|j| j.side == side).count();
    let counts = [
        (t::RATINGS, answers(|answer| answer.rating.is_some())),
        (t::EVIDENCE, answers(|answer| !answer.evidence.is_empty())),
        (t::COMMENTS, answers(|answer| !answer.comment.is_empty())),
        (Side::Strength.label(), judgements(Side::Strength)),
        (Side::Gap.label(), judgements(Side::Gap)),
        (t::STRUCK, struck.len()),
    ];
    t::round(assessment.key.year, assessment.key.round, &counts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Circle, SharedField};
    use crate::ui::send::view_model::few::ToldAnyway;
    use crate::ui::send::view_model::scope::Scope;
    use crate::ui::view_models::testing::{library, sample, year};

    fn kit(record: &AreaRecord) -> Kit {
        let scope = (year(2026), Scope::ThisYear);
        Kit::of(record, &library(), scope, &ToldAnyway::new())
    }

    #[test]
    fn every_table_is_told_and_nothing_that_is_not_there() {
        let mut record = sample();
        record.set_circle(SharedField::Minutes, Circle::Prefecture);
        for field in SharedField::ALL {
            let told = contents(&kit(&record));
            let tables = kit(&record).tables;
            for rows in &tables {
                let is_told = told.iter().any(|line| line.contains(rows.table.label));
                assert!(is_told, "{}: {told:?}", rows.table.label);
            }
            let is_of_table =
                |line: &String| tables.iter().any(|rows| line.contains(rows.table.label));
            assert!(told.iter().all(is_of_table), "{told:?}");
            record.set_circle(*field, Circle::Office);
        }
        assert_eq!(contents(&kit(&record)), Vec::<String>::new());
    }

    #[test]
    fn what_a_meeting_struck_leaves_too_and_is_told() {
        let record = sample();
        let rounds = |told: Vec<String>| told.into_iter().filter(|t| t.contains("の回答（"));
        let struck = |told| rounds(told).filter(|line| line.contains(t::STRUCK)).count();
        let mut without = record.clone();
        for round in &mut without.assessments {
            round.judgements.retain(|j| j.verdict != Verdict::Struck);
        }
        assert_eq!(struck(contents(&kit(&without))), 0);
        assert_eq!(struck(contents(&kit(&record))), 1);
    }

    #[test]
    fn evidence_that_leaves_without_levels_is_counted() {
        let mut record = sample();
        for field in SharedField::ALL {
            record.set_circle(*field, Circle::Office);
        }
        record.set_circle(SharedField::Evidence, Circle::Prefecture);
        let told = contents(&kit(&record));
        assert!(told[0].contains("の回答（根拠 "), "{told:?}");
        assert!(!told[0].contains("評価"), "{told:?}");
    }
}

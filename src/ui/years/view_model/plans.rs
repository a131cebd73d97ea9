//! The years as an area's plans tell them: how far round the circle, and what became of issues.
//!
//! Must not know Leptos or the browser.

use crate::chart::{IssueLife, IssueLives, LifeYear, Pdca, PdcaYear};
use crate::model::{AreaRecord, FiscalYear, Menu, StepState, YearPlan};
use crate::score::plan::{self, Chapter, year_standing};
use crate::ui::years::words::UNNAMED_ISSUE;

/// A circle for each plan; `None` as long as no step was begun and no issue taken up.
pub fn circles(record: &AreaRecord) -> Option<Pdca> {
    let begun = record.plans.iter().any(is_begun);
    begun.then(|| Pdca {
        area: record.area.name.clone(),
        years: record.plans.iter().map(circle).collect(),
    })
}

fn is_begun(plan: &YearPlan) -> bool {
    let untouched = |state| state == StepState::NotStarted;
    !plan.issues.is_empty() || !plan.steps.iter().all(|step| untouched(step.state))
}

fn circle(plan: &YearPlan) -> PdcaYear {
    let issues = year_standing(plan).issues;
    PdcaYear {
        year: plan.year,
        steps: plan.steps.each_ref().map(|step| step.state),
        opened: issues.opened(),
        carried: issues.carried,
        achieved: issues.achieved,
        ended: issues.ended,
    }
}

/// The history of every issue, seen from the newest plan; `None` if there is none.
pub fn lives(record: &AreaRecord) -> Option<IssueLives> {
    let until = record.plans.iter().map(|p| p.year).max()?;
    let histories = plan::issue_histories(&record.plans);
    (!histories.is_empty()).then(|| IssueLives {
        area: record.area.name.clone(),
        until,
        issues: histories
            .iter()
            .map(|history| drawn(history, until))
            .collect(),
    })
}

fn drawn(history: &plan::IssueHistory, until: FiscalYear) -> IssueLife {
    let title = match history.title().trim() {
        "" => UNNAMED_ISSUE.to_owned(),
        title => title.to_owned(),
    };
    let menus = history.chapters.last().map(|c| &c.menus);
    let year = |chapter: &Chapter| LifeYear {
        year: chapter.year,
        outcome: chapter.outcome,
    };
    IssueLife {
        title,
        menus: menus.into_iter().flatten().copied().collect::<Vec<Menu>>(),
        years: history.chapters.iter().map(year).collect(),
        ended: history.ended().is_some_and(|year| year <= until),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::sample;

    #[test]
    fn the_sample_comes_further_round_each_year() {
        let circles = circles(&sample().expect("the sample")).expect("plans");
        let steps = |y: &PdcaYear| y.steps.iter().filter(|s| **s == StepState::Done).count();
        let done: Vec<usize> = circles.years.iter().map(steps).collect();
        assert_eq!(done, [3, 5, 6, 4]);
        let last = circles.years[3];
        assert_eq!((last.opened, last.carried), (1, 4));
        let ended: Vec<usize> = circles.years.iter().map(|y| y.ended).collect();
        assert_eq!(ended, [1, 0, 2, 0]);
    }

    #[test]
    fn an_issue_is_one_band_however_often_its_name_changed() {
        let lives = lives(&sample().expect("the sample")).expect("issues");
        assert_eq!(lives.issues.len(), 8);
        let peer = lives
            .issues
            .iter()
            .find(|l| l.title.starts_with("ピアサポーターが"));
        let peer = peer.expect("as it is called now");
        let years: Vec<i32> = peer.years.iter().map(|y| y.year.western()).collect();
        assert_eq!(years, [2023, 2024, 2025, 2026]);
        assert!(!peer.ended);
        assert_eq!(lives.issues.iter().filter(|l| l.ended).count(), 3);
    }

    #[test]
    fn a_plan_that_was_only_opened_tells_nothing() {
        let mut record = sample().expect("the sample");
        let year = record.plans[0].year;
        record.plans = vec![YearPlan::new(year)];
        assert_eq!(circles(&record), None);
        assert_eq!(lives(&record), None);
    }
}

//! Taking a 地域課題 out of a year's plan, and what pointed at it.

use super::{AreaRecord, FiscalYear, IssueId};

impl AreaRecord {
    /// Takes an issue out. An indicator that measured it stays, with the issue that this one
    /// carried on, if there is one; what meetings said of it stays, without the link.
    pub fn remove_issue(&mut self, year: FiscalYear, id: &IssueId) {
        let Some(plan) = self.plans.iter_mut().find(|p| p.year == year) else {
            return;
        };
        let Some(place) = plan.issues.iter().position(|i| i.id == *id) else {
            return;
        };
        let removed = plan.issues.remove(place);
        let before = removed.carried_from.map(|link| link.issue);
        let measures = |linked: &Option<IssueId>| linked.as_ref() == Some(id);
        for indicator in self.indicators.iter_mut().filter(|i| measures(&i.issue)) {
            indicator.issue = before.clone();
        }
        for meeting in self.forums.iter_mut().flat_map(|f| &mut f.meetings) {
            meeting.issues.retain(|i| i != id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Area, AreaId, AreaKind, Direction, EditionRef, Indicator, IndicatorId, Issue, IssueLink,
        Origin,
    };

    #[test]
    fn what_measured_it_goes_back_to_the_issue_before() {
        let area = Area::new(
            AreaId::new("a"),
            AreaKind::Region,
            "津圏域",
            EditionRef::new("l", "1"),
        );
        let mut record = AreaRecord::new(area);
        let (year, id) = (
            FiscalYear::new(2026).expect("in range"),
            IssueId::new("now"),
        );
        let mut issue = Issue::new(id.clone(), "住まい", Origin::Gap, AreaKind::Region);
        issue.carried_from = year.previous().map(|year| IssueLink {
            year,
            issue: IssueId::new("before"),
        });
        record.plan_mut(year).issues.push(issue);
        let mut indicator = Indicator::new(IndicatorId::new("i"), "件数", "件", Direction::More);
        indicator.issue = Some(id.clone());
        record.indicators.push(indicator);

        record.remove_issue(year, &IssueId::new("another"));
        assert_eq!(record.plan(year).map(|p| p.issues.len()), Some(1));
        record.remove_issue(year, &id);
        assert_eq!(record.plan(year).map(|p| p.issues.len()), Some(0));
        assert_eq!(record.indicators[0].issue, Some(IssueId::new("before")));
    }
}

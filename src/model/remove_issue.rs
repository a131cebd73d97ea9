//! Taking a 地域課題 out of a year's plan, and what pointed at it.

use super::{AreaRecord, FiscalYear, IssueId, IssueLink};

impl AreaRecord {
    /// Takes an issue out. Those that carried it on carry on what it carried on itself. An
    /// indicator that measured it stays, with the issue that carries it on, or else the one before;
    /// what meetings said of it stays, without the link.
    pub fn remove_issue(&mut self, year: FiscalYear, id: &IssueId) {
        let Some(plan) = self.plans.iter_mut().find(|p| p.year == year) else {
            return;
        };
        let Some(place) = plan.issues.iter().position(|i| i.id == *id) else {
            return;
        };
        let before = plan.issues.remove(place).carried_from;
        let after = self.hand_on(year, id, before.as_ref());
        // Files can bring two years with one issue id: the links are the other's then.
        if self.plans.iter().any(|plan| plan.issue(id).is_some()) {
            return;
        }
        let heir = after.or(before.map(|link| link.issue));
        let measures = |linked: &Option<IssueId>| linked.as_ref() == Some(id);
        for indicator in self.indicators.iter_mut().filter(|i| measures(&i.issue)) {
            indicator.issue = heir.clone();
        }
        for meeting in self.forums.iter_mut().flat_map(|f| &mut f.meetings) {
            meeting.issues.retain(|i| i != id);
        }
    }

    /// Links the issues that carried on `year`'s `id` to `before` instead. Gives the first of them.
    fn hand_on(
        &mut self,
        year: FiscalYear,
        id: &IssueId,
        before: Option<&IssueLink>,
    ) -> Option<IssueId> {
        let mut first = None;
        for issue in self.plans.iter_mut().flat_map(|plan| &mut plan.issues) {
            let link = issue.carried_from.as_ref();
            if link.is_some_and(|link| link.year == year && link.issue == *id) {
                issue.carried_from = before.cloned();
                first.get_or_insert_with(|| issue.id.clone());
            }
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Area, AreaId, AreaKind, Direction, EditionRef, Indicator, IndicatorId, Issue, Origin,
    };

    fn year(western: i32) -> FiscalYear {
        FiscalYear::new(western).expect("in range")
    }

    fn link(western: i32, issue: &str) -> IssueLink {
        let (year, issue) = (year(western), IssueId::new(issue));
        IssueLink { year, issue }
    }

    /// One issue a year, each carrying on the one before, and an indicator of the issue `measured`.
    fn record(issues: &[(i32, &str)], measured: &str) -> AreaRecord {
        let edition = EditionRef::new("l", "1");
        let area = Area::new(AreaId::new("a"), AreaKind::Region, "津圏域", edition);
        let mut record = AreaRecord::new(area);
        let mut before = None;
        for (western, id) in issues {
            let mut issue = Issue::new(IssueId::new(*id), "住まい", Origin::Gap, AreaKind::Region);
            issue.carried_from = before.replace(link(*western, id));
            record.plan_mut(year(*western)).issues.push(issue);
        }
        let mut indicator = Indicator::new(IndicatorId::new("i"), "件数", "件", Direction::More);
        indicator.issue = Some(IssueId::new(measured));
        record.indicators.push(indicator);
        record
    }

    fn measured(record: &AreaRecord) -> Option<&str> {
        record.indicators[0].issue.as_ref().map(IssueId::as_str)
    }

    fn carried(record: &AreaRecord, western: i32) -> Option<&IssueLink> {
        let plan = record.plan(year(western));
        plan.and_then(|plan| plan.issues[0].carried_from.as_ref())
    }

    #[test]
    fn what_measured_it_goes_back_to_the_issue_before() {
        let mut record = record(&[(2025, "before"), (2026, "now")], "now");
        record.remove_issue(year(2026), &IssueId::new("another"));
        assert_eq!(measured(&record), Some("now"));
        record.remove_issue(year(2026), &IssueId::new("now"));
        assert_eq!(record.plan(year(2026)).map(|p| p.issues.len()), Some(0));
        assert_eq!(measured(&record), Some("before"));
    }

    #[test]
    fn what_measured_it_goes_on_with_the_issue_that_carried_it_on() {
        let mut record = record(&[(2026, "x"), (2027, "y")], "x");
        record.remove_issue(year(2026), &IssueId::new("x"));
        assert_eq!(measured(&record), Some("y"));
        assert_eq!(carried(&record, 2027), None, "it begins there now");
    }

    #[test]
    fn one_taken_out_of_the_middle_leaves_no_gap() {
        let mut record = record(&[(2025, "w"), (2026, "x"), (2027, "y")], "x");
        record.remove_issue(year(2026), &IssueId::new("x"));
        assert_eq!(measured(&record), Some("y"));
        assert_eq!(carried(&record, 2027), Some(&link(2025, "w")));
    }

    #[test]
    fn an_issue_of_another_year_with_the_same_id_keeps_its_links() {
        let mut record = record(&[(2025, "x"), (2026, "x")], "x");
        record.remove_issue(year(2025), &IssueId::new("x"));
        assert_eq!(measured(&record), Some("x"));
        assert_eq!(carried(&record, 2026), None);
    }
}

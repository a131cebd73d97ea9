//! The year that a closing opens, or why there is none; and the closing itself.

use crate::model::{
    ActionId, AreaRecord, CarryOver, CloseError, Day, FiscalYear, IndicatorId, IssueId,
};
use crate::ui::close::words as t;
use crate::ui::view_models::closing::Closing;
use crate::ui::view_models::name_or::name_or;

/// The year that the closing opens.
///
/// # Errors
/// Why it cannot be closed. An area that is gone has no plan.
pub fn next_year(record: Option<&AreaRecord>, year: FiscalYear) -> Result<FiscalYear, CloseError> {
    record.ok_or(CloseError::NoPlan)?.opened_by_closing(year)
}

/// The names of the issues that the next year has from this one already: it was closed before.
pub fn already_there(record: &AreaRecord, year: FiscalYear) -> Vec<String> {
    let there = record.carried_from(year);
    there
        .map(|issue| name_or(issue.title.trim(), t::UNNAMED))
        .collect()
}

pub fn action_name(
    record: &AreaRecord,
    year: FiscalYear,
    issue: &IssueId,
    action: &ActionId,
) -> String {
    let issue = record.plan(year).and_then(|plan| plan.issue(issue));
    let action = issue.and_then(|issue| issue.actions.iter().find(|a| a.id == *action));
    name_or(action.map_or("", |a| &a.what), t::UNNAMED_ACTION)
}

pub fn indicator_name(record: &AreaRecord, id: &IndicatorId) -> String {
    let indicator = record.indicators.iter().find(|i| i.id == *id);
    name_or(indicator.map_or("", |i| &i.name), t::UNNAMED_INDICATOR)
}

/// The year closed, with what came over and how it was before.
///
/// # Errors
/// Why it cannot be closed.
pub fn close(
    before: AreaRecord,
    year: FiscalYear,
    opened: FiscalYear,
    today: Option<Day>,
    carry: &CarryOver,
) -> Result<Closing, CloseError> {
    // A clock that is set to another age must not keep a year open.
    let last = || Day::new(year.western() + 1, 3, 31);
    let day = today.or_else(last).ok_or(CloseError::NoNextYear)?;
    let mut after = before.clone();
    after.close_year(year, day, carry)?;
    Ok(Closing {
        closed: year,
        opened,
        issues: carry.issues.len(),
        indicators: carry.indicators.len(),
        already: before.carried_from(year).count(),
        before,
        after,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    fn carry(record: &AreaRecord) -> CarryOver {
        CarryOver::all_open(record, year(2026))
    }

    #[test]
    fn a_year_is_closed_once_and_only_with_a_plan() {
        let record = sample();
        assert_eq!(next_year(Some(&record), year(2026)), Ok(year(2027)));
        assert_eq!(
            next_year(Some(&record), year(2025)),
            Err(CloseError::AlreadyClosed)
        );
        assert_eq!(
            next_year(Some(&record), year(2040)),
            Err(CloseError::NoPlan)
        );
        assert_eq!(next_year(None, year(2026)), Err(CloseError::NoPlan));
    }

    #[test]
    fn a_closing_tells_what_came_over_and_how_it_was() {
        let record = sample();
        let carry = carry(&record);
        let day = Day::new(2027, 3, 20);
        let closing = close(record.clone(), year(2026), year(2027), day, &carry);
        let closing = closing.expect("an open year");
        assert_eq!(closing.before, record);
        assert_eq!(closing.after.plan(year(2026)).and_then(|p| p.closed), day);
        assert_eq!(closing.issues, carry.issues.len());
        assert!(closing.issues > 0);
        assert_eq!(closing.already, 0);
        // Opened again and closed once more: what went on before is there.
        let mut again = closing.after;
        again.plan_mut(year(2026)).closed = None;
        assert_eq!(already_there(&again, year(2026)).len(), closing.issues);
        let none = CarryOver {
            issues: Vec::new(),
            ..carry
        };
        let closing = close(again, year(2026), year(2027), day, &none).expect("an open year");
        assert_eq!(
            closing.already,
            closing.after.carried_from(year(2026)).count()
        );
    }

    #[test]
    fn a_clock_of_another_age_closes_on_the_years_last_day() {
        let record = sample();
        let carry = carry(&record);
        let closing = close(record, year(2026), year(2027), None, &carry).expect("an open year");
        let closed = closing.after.plan(year(2026)).and_then(|p| p.closed);
        assert_eq!(closed, Day::new(2027, 3, 31));
    }

    #[test]
    fn what_has_no_name_is_named_as_such() {
        let record = sample();
        let issue = IssueId::new("y26-home");
        let gone = ActionId::new("gone");
        assert_eq!(
            action_name(&record, year(2026), &issue, &gone),
            t::UNNAMED_ACTION
        );
        let first = &record
            .plan(year(2026))
            .and_then(|p| p.issue(&issue))
            .expect("there")
            .actions[0];
        assert_eq!(
            action_name(&record, year(2026), &issue, &first.id),
            first.what
        );
        assert_eq!(
            indicator_name(&record, &IndicatorId::new("gone")),
            t::UNNAMED_INDICATOR
        );
        assert_eq!(
            indicator_name(&record, &record.indicators[0].id),
            record.indicators[0].name
        );
    }
}

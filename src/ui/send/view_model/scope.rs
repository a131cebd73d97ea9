//! How much of an area goes into one file: a year, or all of them.
//!
//! Must not know Leptos or the browser, nor how far each thing may go.

use crate::model::{AreaRecord, FiscalYear};
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
}

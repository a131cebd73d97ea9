//! The rounds of a year whose answers can be saved.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, FiscalYear, Round};

/// Those that the whole group filled, in their order.
pub fn answered_rounds(record: &AreaRecord, year: FiscalYear) -> Vec<Round> {
    let of_year = record.own_rounds().filter(|a| a.key.year == year);
    of_year.map(|a| a.key.round).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Assessment, AssessmentKey};
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn only_rounds_of_the_year_with_answers_are_told() {
        let mut record = sample();
        record.assessments.retain(|a| a.key.round == Round::Start);
        let key = AssessmentKey::agreed(year(2026), Round::End);
        let edition = record.area.checklist.clone();
        record.assessments.push(Assessment::new(key, edition));
        assert_eq!(answered_rounds(&record, year(2026)), [Round::Start]);
        assert_eq!(answered_rounds(&record, year(1990)), []);
    }
}

//! By which edition a round is filled, where the area went over to a newer one.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, EditionRef};

/// How many rounds have begun with an edition: what stays with it, whatever the area uses.
pub fn begun_with(record: &AreaRecord, edition: &EditionRef) -> usize {
    let begun = record.assessments.iter().filter(|round| !round.is_blank());
    begun.filter(|round| round.edition == *edition).count()
}

/// Whether the area uses `now`, and no round has begun with it since there were `before` of these: as long
/// as there is a way back that leaves nothing half done.
pub fn has_gone_over(record: &AreaRecord, now: &EditionRef, before: usize) -> bool {
    record.area.checklist == *now && begun_with(record, now) == before
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AssessmentKey, FiscalYear, ItemId, Round};
    use crate::ui::view_models::testing::sample;

    #[test]
    fn there_is_a_way_back_until_a_round_begins() {
        let mut record = sample();
        let (before, now) = (
            record.area.checklist.clone(),
            EditionRef::new("nimo", "2099"),
        );
        assert!(!has_gone_over(&record, &now, 0), "it has not");
        record.area.checklist = now.clone();
        assert!(has_gone_over(&record, &now, 0));
        // Any of its rounds, not only the one on the page.
        let year = FiscalYear::new(2050).expect("in range");
        let round = record.assessment_mut(AssessmentKey::area(year, Round::Start));
        assert_eq!(round.edition, now);
        round.edit_answer(&ItemId::new("forum-standing"), |a| {
            a.comment = "話した".into()
        });
        assert!(!has_gone_over(&record, &now, 0), "begun");
        assert!(has_gone_over(&record, &now, 1), "it had begun before");
        record.area.checklist = before;
        assert!(!has_gone_over(&record, &now, 1));
    }
}

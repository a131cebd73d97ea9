//! By which edition a round is filled, where the area went over to a newer one.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, AssessmentKey, EditionRef};

/// Whether the area uses `now` and the round of `key` has not begun with it: as long as there is a way back
/// that leaves nothing half done.
pub fn has_gone_over(record: &AreaRecord, now: &EditionRef, key: &AssessmentKey) -> bool {
    let begun = record.assessment(key).filter(|round| !round.is_blank());
    record.area.checklist == *now && begun.is_none_or(|round| round.edition != *now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ItemId;
    use crate::ui::view_models::testing::sample;

    #[test]
    fn there_is_a_way_back_until_the_round_has_begun() {
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let before = record.area.checklist.clone();
        let now = EditionRef::new("nimo", "2099");
        assert!(!has_gone_over(&record, &now, &key), "it has not");
        record.area.checklist = now.clone();
        assert!(has_gone_over(&record, &now, &key), "begun with the other");
        let round = record.assessment_mut(key);
        round.answers.clear();
        round.judgements.clear();
        assert!(has_gone_over(&record, &now, &key), "not begun");
        let round = record.assessment_mut(key);
        assert_eq!(round.edition, now);
        round.edit_answer(&ItemId::new("forum-standing"), |a| {
            a.comment = "話した".into()
        });
        assert!(!has_gone_over(&record, &now, &key), "begun");
        record.area.checklist = before;
        assert!(!has_gone_over(&record, &now, &key));
    }
}

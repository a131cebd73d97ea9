//! A removal that is taken back: what was removed stands again, and what was written since stays.
//!
//! Must not know Leptos or the browser, nor what was removed.

use crate::model::AreaRecord;
use crate::store::merge::merge;

/// `present` with what the change from `before` to `after` took away. `None` if nothing comes back: all of
/// it was changed again since.
pub fn undone(before: &AreaRecord, after: &AreaRecord, present: &AreaRecord) -> Option<AreaRecord> {
    if present == after {
        return Some(before.clone());
    }
    let json = |record: &AreaRecord| serde_json::to_value(record).ok();
    let (base, ours, theirs) = (json(after)?, json(before)?, json(present)?);
    // Where both differ, what stands there now stays.
    let merged = merge(Some(&base), Some(&ours), Some(&theirs));
    let back: AreaRecord = serde_json::from_value(merged.value?).ok()?;
    (back != *present).then_some(back)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AssessmentKey, IssueId, ItemId, Round};
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn what_was_removed_comes_back_and_what_was_written_since_stays() {
        let before = sample();
        let issues = |record: &AreaRecord| {
            let plan = record.plan(year(2026)).expect("a plan");
            plan.issues.iter().map(|i| i.id.clone()).collect::<Vec<_>>()
        };
        let gone = issues(&before)[1].clone();
        let mut after = before.clone();
        after.remove_issue(year(2026), &gone);
        assert_eq!(undone(&before, &after, &after), Some(before.clone()));
        let mut present = after.clone();
        present.plan_mut(year(2026)).vision = "だれもが話し合えるまち".to_owned();
        let back = undone(&before, &after, &present).expect("one record");
        assert_eq!(issues(&back), issues(&before), "at its place");
        let plan = |record: &AreaRecord, id: &IssueId| {
            record.plan(year(2026)).and_then(|p| p.issue(id)).cloned()
        };
        assert_eq!(plan(&back, &gone), plan(&before, &gone));
        assert_eq!(
            back.plan(year(2026)).map(|p| p.vision.as_str()),
            Some("だれもが話し合えるまち")
        );
        let spoken = |record: &AreaRecord| {
            let sittings = record.forums.iter().flat_map(|f| &f.meetings);
            sittings.filter(|m| m.issues.contains(&gone)).count()
        };
        assert_eq!(spoken(&back), spoken(&before), "and the sittings name it");
    }

    #[test]
    fn what_was_changed_again_in_the_same_place_stays() {
        let mut before = sample();
        before.plan_mut(year(2026)).vision = "前".to_owned();
        let mut after = before.clone();
        after.plan_mut(year(2026)).vision = String::new();
        let mut present = after.clone();
        present.plan_mut(year(2026)).vision = "後".to_owned();
        let back = undone(&before, &after, &present);
        assert_eq!(back, None, "nobody is told that it is back");
        let back = back.unwrap_or(present);
        assert_eq!(back.plan(year(2026)).map(|p| p.vision.as_str()), Some("後"));
    }

    #[test]
    fn a_copy_that_was_written_into_since_stays_and_nobody_is_told_that_it_went() {
        let before = sample();
        let mut after = before.clone();
        let (from, to) = ((year(2026), Round::Start), (year(2027), Round::Start));
        assert_eq!(after.copy_round(from, to), Ok(()));
        assert_eq!(undone(&before, &after, &after), Some(before.clone()));
        let mut present = after.clone();
        let copy = present.assessment_mut(AssessmentKey::area(to.0, to.1));
        copy.edit_answer(&ItemId::new("x"), |a| a.comment = "話した".into());
        assert_eq!(undone(&before, &after, &present), None);
    }
}

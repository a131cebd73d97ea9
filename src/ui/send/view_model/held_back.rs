//! 入れていないもの: what the area keeps from the prefecture, kind by kind.
//!
//! Whoever reads the file can tell by it what was kept back from what nobody wrote. Must not know Leptos or
//! the browser, nor what leaves in which table.

use crate::model::{Answer, AreaRecord, Circle, SharedField, ViewOrigin};
use crate::ui::send::words as t;

/// Each kind that does not leave as it stands in `record`, in words; of evidence and comments, those that
/// go another way than their kind are counted.
pub fn held_back(record: &AreaRecord) -> Vec<String> {
    let leaves = |circle: Circle| circle >= Circle::Prefecture;
    let of = |field: SharedField| {
        let kind_leaves = leaves(record.circle(field));
        let apart = own_circles(record, field).into_iter().flatten();
        let apart = apart.filter(|own| leaves(*own) != kind_leaves).count();
        match (kind_leaves, apart) {
            (true, 0) => None,
            (true, apart) => Some(t::some_held_back(field.label(), apart)),
            (false, 0) => Some(field.label().to_owned()),
            (false, apart) => Some(t::held_back_but(field.label(), apart)),
        }
    };
    let mut told: Vec<String> = SharedField::ALL.iter().copied().filter_map(of).collect();
    let own = match leaves(record.circle(SharedField::Views)) {
        true => own_views(record),
        false => 0,
    };
    if own > 0 {
        told.push(t::own_views_held_back(own));
    }
    told
}

/// How many views on issues are in one member's own words: these never leave.
fn own_views(record: &AreaRecord) -> usize {
    let issues = record.plans.iter().flat_map(|plan| &plan.issues);
    let origins = issues.flat_map(|issue| issue.view_origins.values());
    origins.filter(|origin| **origin == ViewOrigin::Own).count()
}

/// Of each text of this kind in the rounds that leave, the circle that was set for it alone.
fn own_circles(record: &AreaRecord, field: SharedField) -> Vec<Option<Circle>> {
    let of = |answer: &Answer| {
        let (text, own) = match field {
            SharedField::Evidence => (&answer.evidence, answer.evidence_circle),
            SharedField::Comments => (&answer.comment, answer.comment_circle),
            _ => return None,
        };
        own.filter(|_| !text.is_empty())
    };
    let answers = record.own_rounds().flat_map(|a| a.answers.values());
    answers.map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Perspective;
    use crate::ui::view_models::testing::{last_round, sample};

    #[test]
    fn what_is_kept_back_is_told_by_its_kind_and_single_texts_by_their_number() {
        let mut record = sample();
        for field in SharedField::ALL {
            record.set_circle(*field, Circle::Prefecture);
        }
        let issues = record.plans.iter_mut().flat_map(|plan| &mut plan.issues);
        issues.for_each(|issue| issue.view_origins.clear());
        let never = [
            "一人ひとりの回答のことば",
            "回答者の名前と所属",
            "進行のメモ",
        ];
        assert_eq!(held_back(&record), never);
        let assessment = last_round(&mut record);
        let item = assessment.answers.keys().next().expect("one").clone();
        assessment.edit_answer(&item, |answer| {
            answer.evidence = "部会で".to_owned();
            answer.evidence_circle = Some(Circle::Forum);
            answer.comment = "ある方のことば".to_owned();
            answer.comment_circle = Some(Circle::Prefecture);
        });
        assert_eq!(held_back(&record)[0], t::some_held_back("根拠", 1));
        let issue = &mut record.plans[0].issues[0];
        issue.set_view(Perspective::Peer, "夜が心配".to_owned());
        issue.set_view_origin(Perspective::Peer, ViewOrigin::Own);
        let last = held_back(&record).pop();
        assert_eq!(last, Some(t::own_views_held_back(1)));
        record.set_circle(SharedField::Comments, Circle::Forum);
        record.set_circle(SharedField::Evidence, Circle::Office);
        assert_eq!(
            held_back(&record)[..2],
            ["根拠".to_owned(), t::held_back_but("コメント", 1)]
        );
    }
}

//! Why a level is another one than before: what people say of it, here for many items.
//!
//! Must not know Leptos or the browser.

use crate::model::{Assessment, ItemId, MoveReason, Moved, Rating};
use crate::ui::view_models::result::{Change, RoundViewModel};

/// What was said of why the levels of a change moved.
pub fn why(round: &RoundViewModel, items: &[ItemId]) -> Option<MoveReason> {
    change_of(round, items).and_then(|change| change.why)
}

pub fn change_of<'r>(round: &'r RoundViewModel, items: &[ItemId]) -> Option<&'r Change> {
    round.changes.iter().find(|change| change.items == items)
}

/// The items of each change of which nobody has said why.
pub fn unsaid(round: &RoundViewModel) -> Vec<Vec<ItemId>> {
    let unsaid = round.changes.iter().filter(|change| change.why.is_none());
    unsaid.map(|change| change.items.clone()).collect()
}

/// Says of each level of `items` why it is what it is; `None` takes it back.
pub fn say(round: &mut Assessment, items: &[ItemId], reason: Option<MoveReason>) {
    for item in items {
        if let Some(to) = round.rating(item).and_then(Rating::level) {
            let moved = reason.map(|reason| Moved { to, reason });
            round.edit_answer(item, |answer| answer.moved = moved);
        }
    }
}

/// Those that stand there when the page opens, in the order of that moment: a row must not run from whoever
/// speaks of it.
pub fn opened(round: &RoundViewModel) -> Vec<Vec<ItemId>> {
    round
        .changes
        .iter()
        .map(|change| change.items.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AssessmentKey;
    use crate::ui::view_models::result::ResultViewModel;
    use crate::ui::view_models::testing::{library, sample};

    #[test]
    fn what_nobody_has_explained_stands_first_and_is_said_for_all_at_once() {
        let mut record = sample();
        let key: AssessmentKey = record.own_rounds().next_back().expect("filled").key;
        let read =
            |record: &crate::model::AreaRecord| match ResultViewModel::of(&library(), record, &key)
            {
                ResultViewModel::Round(round) => *round,
                _ => panic!("the sample's list is built in"),
            };
        let round = read(&record);
        let left = unsaid(&round);
        assert_eq!(left, [vec![ItemId::new("desks-notice-and-connect")]]);
        assert_eq!(opened(&round)[0], left[0]);
        assert_eq!(why(&round, &left[0]), None);
        say(record.assessment_mut(key), &left[0], Some(MoveReason::View));
        let round = read(&record);
        assert_eq!(why(&round, &left[0]), Some(MoveReason::View));
        assert_eq!(unsaid(&round), Vec::<Vec<ItemId>>::new());
        say(record.assessment_mut(key), &left[0], None);
        assert_eq!(unsaid(&read(&record)), left);
    }
}

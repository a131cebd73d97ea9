//! What stays beside a level: what else was said of it, how it was left, and until when more may be said.
//!
//! Must not know Leptos or the browser, nor who said it.

use super::left::open_until;
use crate::model::{
    Answer, AreaRecord, Assessment, AssessmentKey, Conclusion, Day, ItemId, Library, SittingRef,
};
use crate::ui::view_models::views::leaving::sitting_of;
use crate::ui::view_models::views::left::Way;
use crate::ui::words::views as t;

/// In a line: 両論のまま。こういう見え方もありました：「…」. Blank where there is nothing to say.
pub fn beside(answer: &Answer) -> String {
    let left = match answer.conclusion() {
        Some(Conclusion::Left(left)) => Way::Left(left.how).label(),
        Some(Conclusion::Agreed(_)) | None => "",
    };
    t::beside(left, &answer.discussion.words)
}

/// The same of an item in a round.
pub fn beside_item(record: &AreaRecord, key: &AssessmentKey, item: &ItemId) -> String {
    let answer = record.assessment(key).and_then(|round| round.answer(item));
    answer.map(beside).unwrap_or_default()
}

/// Until when words may be put beside what a round was agreed on: the last day of all its sittings, where that is not
/// over.
pub fn round_open_until(
    record: &AreaRecord,
    round: &Assessment,
    today: Option<Day>,
) -> Option<Day> {
    let answers = round.answers.values();
    let sittings = answers.filter_map(|answer| answer.agreed_in());
    // Without a day nobody knows what is over.
    today?;
    let open = sittings.filter_map(|sitting| open_until(record, sitting, today));
    open.max()
}

/// What a sitting made of the items that were seen differently, a line each: those that it left, and those that it
/// agreed on with words beside. An item that the list has no more is not told.
pub fn left_in(library: &Library, record: &AreaRecord, sitting: &SittingRef) -> Vec<String> {
    let rounds = record.own_rounds();
    let lines = rounds.flat_map(|round| {
        let list = library.get(&round.edition);
        let items = list.into_iter().flat_map(|list| &list.items);
        items.filter_map(move |item| {
            let answer = round.answer(&item.id)?;
            let conclusion = answer.conclusion()?;
            let way = match conclusion {
                Conclusion::Agreed(_) if answer.discussion.words.is_empty() => return None,
                Conclusion::Agreed(_) => Way::Agreed,
                Conclusion::Left(left) => Way::Left(left.how),
            };
            let is_own = sitting_of(conclusion) == sitting;
            let level = answer.rating.and_then(|rating| rating.level());
            let told = t::way(way.label(), level);
            is_own.then(|| t::item_left(&item.text, &told, &answer.discussion.words))
        })
    });
    lines.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{HowLeft, Level};
    use crate::ui::view_models::testing::library;
    use crate::ui::view_models::views::leaving::Leaving;
    use crate::ui::view_models::views::testing::round;

    #[test]
    fn a_minority_s_word_stands_beside_the_level_and_in_the_minutes() {
        let (mut record, key, items) = round();
        let sitting = SittingRef {
            forum: record.forums[0].id.clone(),
            meeting: record.forums[0].meetings[0].id.clone(),
        };
        let date = record.forums[0].meetings[0].date;
        let before = left_in(&library(), &record, &sitting);
        assert!(
            before.is_empty(),
            "what was agreed on alone is told elsewhere"
        );
        assert_eq!(beside_item(&record, &key, &items[0]), "");
        let of = |item: &ItemId| Leaving {
            key,
            item: item.clone(),
            text: String::new(),
        };
        of(&items[0]).agree(&mut record, Level::ALL[2], &sitting);
        of(&items[0]).keep_words(&mut record, "夜は話せない\nあさはつながる");
        of(&items[1]).leave(&mut record, HowLeft::TakenHome, &sitting);
        let words = "こういう見え方もありました：「夜は話せない」「あさはつながる」";
        assert_eq!(beside_item(&record, &key, &items[0]), words);
        assert_eq!(beside_item(&record, &key, &items[1]), "持ち帰り");
        let told = left_in(&library(), &record, &sitting);
        assert_eq!(told.len(), 2, "{told:?}");
        let agreed = format!("：段階2で合意。{words}");
        assert!(told.iter().any(|line| line.ends_with(&agreed)), "{told:?}");
        assert!(told.iter().any(|line| line.ends_with("：持ち帰り")));
        let of_round = record.assessment(&key).expect("there");
        let until = |days| round_open_until(&record, of_round, date.days_later(days));
        // The round was agreed on in sittings of other days, too: the last of those that are still open counts.
        assert!(until(7) >= date.days_later(7) && until(7).is_some());
        assert_eq!(
            open_until(&record, &sitting, date.days_later(7)),
            date.days_later(7)
        );
        assert_eq!(open_until(&record, &sitting, date.days_later(8)), None);
        assert_eq!(round_open_until(&record, of_round, None), None);
        assert_eq!(until(3000), None);
    }
}

//! 「前回と同じ」: what an earlier answer brings into a round, for one item, a menu or all.
//!
//! Must not know Leptos or the browser. A comment belongs to the talk that it comes from, and stays
//! there.

use super::earlier::EarlierAnswer;
use crate::model::{
    Answer, AreaRecord, Assessment, AssessmentKey, Day, FiscalYear, ItemId, Rating,
};
use crate::ui::fill::words as t;
use std::collections::BTreeMap;

/// So many years an answer may stand 前回のまま; after them the item is open again.
pub const CARRIED_YEARS: usize = 2;

/// What 「前回と同じ」 would bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Same {
    /// Rated; without comment, and not marked yet.
    answer: Answer,
    /// Why only whoever looks at the item itself may say so again.
    pub look: Option<Look>,
}

/// Why an answer is not brought together with others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// It has stood 前回のまま for [`CARRIED_YEARS`].
    Due,
    /// It was said of an item that is asked in parts by now: one part may stand otherwise than another.
    Parted,
}

impl Look {
    pub fn why(self) -> &'static str {
        match self {
            Self::Due => t::SAME_DUE,
            Self::Parted => t::SAME_PARTED,
        }
    }
}

impl Same {
    pub fn rating(&self) -> Option<Rating> {
        self.answer.rating
    }

    /// Into the present answer; what was written there already stays, and then it is no longer as
    /// before. `looked`: today, where somebody looked at this one item; of many at once it stays known
    /// when somebody last did.
    pub fn put_into(&self, present: &mut Answer, looked: Option<Day>) {
        let same = &self.answer;
        present.rating = same.rating;
        if present.municipalities.is_empty() {
            present.municipalities.clone_from(&same.municipalities);
        }
        if !present.evidence.trim().is_empty() {
            return;
        }
        present.evidence.clone_from(&same.evidence);
        present.evidence_circle = same.evidence_circle;
        present.carried = true;
        present.checked = looked.or(same.checked);
    }
}

/// By item, from what was said `earlier` (the oldest first): the last answer that says a level, or
/// that it does not apply. One that carries on several items with different answers has none; わからない
/// is asked again.
pub fn sames(
    record: &AreaRecord,
    key: &AssessmentKey,
    earlier: &BTreeMap<ItemId, Vec<EarlierAnswer>>,
) -> BTreeMap<ItemId, Same> {
    let one = |(item, earlier): (&ItemId, &Vec<EarlierAnswer>)| {
        let rated = || earlier.iter().filter(|e| e.rating().is_some());
        let last = rated().next_back()?;
        let of_last = |e: &&EarlierAnswer| (e.year, e.round) == (last.year, last.round);
        let mut of_last = rated().filter(of_last);
        let is_one = of_last.all(|e| e.rating() == last.rating());
        let is_answer = last
            .rating()
            .is_some_and(|rating| rating != Rating::Unknown);
        let same = Same {
            answer: last.answer.clone(),
            look: if last.is_parted {
                Some(Look::Parted)
            } else {
                (carried_years(record, key, item) >= CARRIED_YEARS).then_some(Look::Due)
            },
        };
        (is_one && is_answer).then(|| (item.clone(), same))
    };
    earlier.iter().filter_map(one).collect()
}

/// Why 「前回と同じ」 brings nothing into an item of which `earlier` was said.
pub fn why_not(earlier: &[EarlierAnswer]) -> &'static str {
    let mut rated = earlier.iter().filter_map(EarlierAnswer::rating).rev();
    match rated.next() {
        None => t::NOTHING_BEFORE,
        Some(Rating::Unknown) => t::UNKNOWN_BEFORE,
        Some(_) => t::SEVERAL_BEFORE,
    }
}

/// How many fiscal years before the round's, without a gap, the item stood 前回のまま, in the last round
/// that says anything of it, and nobody looked at its evidence. An item that carries on another one
/// under a new id begins anew.
fn carried_years(record: &AreaRecord, key: &AssessmentKey, item: &ItemId) -> usize {
    let last_of = |year: FiscalYear| {
        let own = |a: &&Assessment| a.key.year == year && a.key.voice == key.voice;
        let rounds = record.assessments.iter().filter(own);
        rounds.filter_map(|a| a.answer(item)).next_back()
    };
    let years = std::iter::successors(key.year.previous(), |year| year.previous());
    years
        .take_while(|year| {
            let is_unseen = |answer: &Answer| {
                let looked = answer.checked.map(Day::fiscal_year);
                answer.carried && looked.is_none_or(|looked| looked < *year)
            };
            last_of(*year).is_some_and(is_unseen)
        })
        .count()
}

/// The open items among `items` that 「前回と同じ」 can answer at once.
pub fn can_be_same<'a>(
    items: impl Iterator<Item = &'a ItemId>,
    round: &Assessment,
    sames: &BTreeMap<ItemId, Same>,
) -> Vec<ItemId> {
    // Whoever has written evidence already looks at the item itself.
    let is_open = |id: &&ItemId| {
        let answer = round.answer(id);
        answer.is_none_or(|a| a.rating.is_none() && a.evidence.trim().is_empty())
    };
    let can = |id: &&ItemId| sames.get(*id).is_some_and(|same| same.look.is_none());
    items.filter(is_open).filter(can).cloned().collect()
}

/// All of them into a round.
pub fn put_all(round: &mut Assessment, items: &[ItemId], sames: &BTreeMap<ItemId, Same>) {
    for item in items {
        if let Some(same) = sames.get(item) {
            round.edit_answer(item, |answer| same.put_into(answer, None));
        }
    }
}

/// The way back: each answer that still stands as it was put is as it was before; what somebody changed
/// since stays.
///
/// Returns whether any went back.
pub fn take_back(
    round: &mut Assessment,
    before: &[(ItemId, Answer)],
    after: &[(ItemId, Answer)],
) -> bool {
    let mut is_back = false;
    for ((item, before), (_, after)) in before.iter().zip(after) {
        if round.answer(item) == Some(after) {
            round.edit_answer(item, |answer| *answer = before.clone());
            is_back = true;
        }
    }
    is_back
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Level, Round};
    use crate::ui::fill::view_model::earlier::earlier_answers;
    use crate::ui::view_models::testing::{library, sample, year};

    fn level(value: u8) -> Option<Rating> {
        Level::new(value).map(Rating::Level)
    }

    fn next_year() -> AssessmentKey {
        AssessmentKey::area(year(2027), Round::Start)
    }

    /// The sample, with these answers in its last round, and what 2027 can take over.
    fn of(change: impl Fn(&mut AreaRecord)) -> (AreaRecord, BTreeMap<ItemId, Same>) {
        let mut record = sample();
        change(&mut record);
        let list = library()
            .get(&record.area.checklist)
            .cloned()
            .expect("there");
        let earlier = earlier_answers(&library(), &record, &list, &next_year());
        let found = sames(&record, &next_year(), &earlier);
        (record, found)
    }

    fn last(record: &mut AreaRecord) -> &mut Assessment {
        record.assessment_mut(AssessmentKey::area(year(2026), Round::Middle))
    }

    fn item() -> ItemId {
        let mut record = sample();
        let rated = last(&mut record).answers.iter();
        let mut rated = rated.filter(|(_, a)| a.rating.is_some_and(|r| r != Rating::Unknown));
        rated.next().expect("rated").0.clone()
    }

    #[test]
    fn level_and_evidence_come_with_their_day_and_the_comment_stays() {
        let item = item();
        let looked = Day::new(2026, 9, 3);
        let (mut record, sames) = of(|record| {
            last(record).edit_answer(&item, |a| {
                a.rating = level(3);
                a.evidence = "要綱".into();
                a.comment = "話した".into();
                a.checked = looked;
            });
        });
        let round = record.assessment_mut(next_year());
        put_all(round, std::slice::from_ref(&item), &sames);
        let expected = Answer {
            rating: level(3),
            evidence: "要綱".into(),
            carried: true,
            checked: looked,
            ..Answer::default()
        };
        assert_eq!(round.answers[&item], expected);
        // Whoever looks at the item itself looks today.
        let today = Day::new(2027, 4, 5);
        let mut own = Answer::default();
        sames[&item].put_into(&mut own, today);
        assert_eq!(own.checked, today);
    }

    #[test]
    fn what_nobody_knew_or_was_left_blank_is_asked_again() {
        let item = item();
        let (_, found) = of(|record| {
            last(record).edit_answer(&item, |a| a.rating = Some(Rating::Unknown));
        });
        assert_eq!(found.get(&item), None);
        let told = |rating| {
            let (record, _) = of(|record| last(record).edit_answer(&item, |a| a.rating = rating));
            let library = library();
            let list = library.get(&record.area.checklist).expect("there");
            let earlier = earlier_answers(&library, &record, list, &next_year());
            why_not(earlier.get(&item).map_or(&[], Vec::as_slice))
        };
        assert_eq!(told(Some(Rating::Unknown)), t::UNKNOWN_BEFORE);
        assert_eq!(told(None), t::NOTHING_BEFORE);
        assert_eq!(why_not(&[]), t::NOTHING_BEFORE);
        let (_, found) = of(|record| {
            last(record).edit_answer(&item, |a| a.rating = Some(Rating::NotApplicable));
        });
        assert_eq!(found[&item].rating(), Some(Rating::NotApplicable));
    }

    #[test]
    fn what_was_said_of_several_items_at_once_is_brought_into_one_by_one() {
        let item = item();
        let (record, _) = of(|_| ());
        let library = library();
        let list = library.get(&record.area.checklist).expect("there");
        let mut earlier = earlier_answers(&library, &record, list, &next_year());
        for answer in earlier.get_mut(&item).expect("answered") {
            answer.is_parted = true;
        }
        let found = sames(&record, &next_year(), &earlier);
        assert_eq!(found[&item].look, Some(Look::Parted));
        let round = Assessment::new(next_year(), record.area.checklist.clone());
        assert_eq!(
            can_be_same(std::iter::once(&item), &round, &found),
            Vec::<ItemId>::new()
        );
    }

    #[test]
    fn after_two_carried_years_an_item_is_open_again() {
        let item = item();
        let carry = |record: &mut AreaRecord, western: i32, carried: bool| {
            let key = record.latest_round(year(western)).expect("a round").key;
            record
                .assessment_mut(key)
                .edit_answer(&item, |a| a.rating = level(2));
            record
                .assessment_mut(key)
                .edit_answer(&item, |a| a.carried = carried);
        };
        for (years, is_due) in [
            (&[2026][..], false),
            (&[2025, 2026], true),
            (&[2024, 2025], false),
        ] {
            let (mut record, found) = of(|record| {
                for western in [2024, 2025, 2026] {
                    carry(record, western, years.contains(&western));
                }
            });
            assert_eq!(found[&item].look == Some(Look::Due), is_due, "{years:?}");
            let round = record.assessment_mut(next_year());
            let can = can_be_same([&item].into_iter(), round, &found);
            assert_eq!(can.is_empty(), is_due, "{years:?}");
        }
    }

    #[test]
    fn what_was_put_goes_back_and_what_was_changed_since_stays() {
        let (mut record, found) = of(|_| {});
        let items: Vec<ItemId> = found.keys().take(3).cloned().collect();
        let round = record.assessment_mut(next_year());
        let answers = |round: &Assessment| {
            let of = |id: &ItemId| (id.clone(), round.answer(id).cloned().unwrap_or_default());
            items.iter().map(of).collect::<Vec<_>>()
        };
        let before = answers(round);
        put_all(round, &items, &found);
        let after = answers(round);
        round.edit_answer(&items[1], |a| a.comment = "話した".into());
        let other = ItemId::new("other");
        round.edit_answer(&other, |a| a.rating = level(1));
        assert!(take_back(round, &before, &after));
        let left: Vec<&ItemId> = round.answers.keys().collect();
        assert_eq!(left.len(), 2, "{left:?}");
        assert!(round.answer(&items[1]).is_some_and(|a| a.carried));
        assert!(
            !take_back(round, &before, &after),
            "nothing is left to take back"
        );
    }

    #[test]
    fn what_was_written_in_this_round_stays() {
        let item = item();
        let (mut record, found) = of(|record| {
            last(record).edit_answer(&item, |a| {
                a.rating = level(3);
                a.evidence = "昨年の要綱".into();
            });
        });
        let round = record.assessment_mut(next_year());
        round.edit_answer(&item, |a| a.evidence = "今年の要綱".into());
        let can = can_be_same([&item].into_iter(), round, &found);
        assert!(can.is_empty(), "it is looked at by itself");
        round.edit_answer(&item, |a| found[&item].put_into(a, None));
        let answer = &round.answers[&item];
        assert_eq!((answer.rating, &*answer.evidence), (level(3), "今年の要綱"));
        assert!(!answer.carried, "it rests on something else");
    }

    #[test]
    fn words_alone_hide_no_level_from_before_and_a_look_begins_the_years_anew() {
        let item = item();
        let start = AssessmentKey::area(year(2026), Round::Start);
        let (_, found) = of(|record| {
            record
                .assessment_mut(start)
                .edit_answer(&item, |a| a.rating = level(1));
            last(record).edit_answer(&item, |a| {
                *a = Answer {
                    comment: "話した".into(),
                    ..Answer::default()
                }
            });
        });
        // Of the year before the last round alone is looked at.
        assert!(found.get(&item).is_none_or(|same| same.rating().is_some()));
        let (_, found) = of(|record| {
            for (western, looked) in [(2025, None), (2026, Day::new(2026, 9, 3))] {
                let key = record.latest_round(year(western)).expect("a round").key;
                let round = record.assessment_mut(key);
                round.edit_answer(&item, |a| a.rating = level(2));
                round.edit_answer(&item, |a| (a.carried, a.checked) = (true, looked));
            }
        });
        assert!(found[&item].look.is_none());
    }

    #[test]
    fn an_answer_that_is_there_stays() {
        let item = item();
        let (mut record, found) = of(|_| {});
        let round = record.assessment_mut(next_year());
        round.edit_answer(&item, |a| a.rating = level(0));
        assert!(can_be_same([&item].into_iter(), round, &found).is_empty());
    }
}

//! How a round begins that says nothing yet: with which edition of the list, and with how much of it.

use super::{AreaRecord, Assessment, AssessmentKey, Checklist, Scope};
use std::borrow::Cow;

impl AreaRecord {
    /// By how much of `list` the round of `key` is filled: by its own choice where there is one. One that
    /// nobody has chosen for begins as the newest of the area's own before it that says anything, and the first
    /// of all by the short list; never by what the list does not have.
    pub fn scope(&self, key: &AssessmentKey, list: &Checklist) -> Scope {
        let when = (key.year, key.round);
        let earlier = |a: &&Assessment| (a.key.year, a.key.round) <= when;
        let chosen = match self.assessment(key) {
            Some(begun) if !begun.is_blank() => return begun.scope,
            Some(chosen) => chosen.scope,
            None => {
                let before = self.own_rounds().rev().find(earlier);
                before.map_or(Scope::Short, |before| before.scope)
            }
        };
        match chosen.is_in(list, self.area.asked_of()) {
            true => chosen,
            false => Scope::Whole,
        }
    }

    /// The round of `key` as it is, or as [`begin`](Self::begin) would begin it.
    pub fn round(&self, key: &AssessmentKey, list: &Checklist) -> Cow<'_, Assessment> {
        match self.assessment(key) {
            Some(begun) if !begun.is_blank() => Cow::Borrowed(begun),
            there => {
                let edition = list.edition.clone();
                let begun = || Assessment::new(*key, edition.clone());
                Cow::Owned(Assessment {
                    scope: self.scope(key, list),
                    edition: edition.clone(),
                    ..there.cloned().unwrap_or_else(begun)
                })
            }
        }
    }

    /// The assessment for `key` to be filled in. One that says nothing yet begins with `list`, which whoever
    /// fills it in has open, and with as much of it as [`scope`](Self::scope) says.
    pub fn begin(&mut self, key: AssessmentKey, list: &Checklist) -> &mut Assessment {
        let scope = self.scope(&key, list);
        let begun = self.assessment_mut(key);
        begun.scope = scope;
        if begun.is_blank() {
            begun.edition.clone_from(&list.edition);
        }
        begun
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Answer, Area, AreaId, AreaKind, EditionRef, FiscalYear, Fit, Item, ItemId, Menu,
        Perspective, Rating, RespondentId, Round, ScaleLevel, Voice,
    };

    fn area(id: &str) -> Area {
        let list = EditionRef::new("l", "1");
        Area::new(AreaId::new(id), AreaKind::Region, id, list)
    }

    fn key(year: i32, round: Round) -> AssessmentKey {
        AssessmentKey::area(FiscalYear::new(year).expect("in range"), round)
    }

    /// Items a short list has, the whole has, and a closer look has, as far as there are these.
    fn list(short: bool, more: bool) -> Checklist {
        let item = |id: &str| Item {
            fits: vec![Fit::Region],
            ..Item::new(ItemId::new(id), Menu::ALL[0], id)
        };
        let mut items = vec![item("s"), item("w"), item("m")];
        items[0].short = short;
        items[2].more = more;
        Checklist {
            edition: EditionRef::new("l", "1"),
            title: String::new(),
            note: String::new(),
            scale: std::array::from_fn(|_| ScaleLevel {
                name: String::new(),
                meaning: String::new(),
            }),
            items,
        }
    }

    fn rate(assessment: &mut Assessment) {
        assessment.edit_answer(&ItemId::new("s"), |a| a.rating = Some(Rating::Unknown));
    }

    #[test]
    fn the_first_round_begins_with_the_short_list_and_a_later_one_as_the_one_before_it() {
        let (list, first, second) = (
            list(true, true),
            key(2026, Round::Start),
            key(2026, Round::Middle),
        );
        let mut record = AreaRecord::new(area("a"));
        assert_eq!(record.scope(&first, &list), Scope::Short);
        assert_eq!(record.round(&first, &list).scope, Scope::Short);
        assert_eq!(record.assessments, [], "nothing is begun by looking");
        rate(record.begin(first, &list));
        for chosen in Scope::ALL.iter().copied() {
            record.assessment_mut(first).scope = chosen;
            assert_eq!(record.scope(&second, &list), chosen);
            assert_eq!(record.clone().begin(second, &list).scope, chosen);
        }
        // What the list does not have is not asked for: all of it is.
        let without = self::list(false, false);
        for chosen in Scope::ALL.iter().copied() {
            record.assessment_mut(first).scope = chosen;
            assert_eq!(record.scope(&second, &without), Scope::Whole);
        }
        assert_eq!(
            AreaRecord::new(area("b")).scope(&first, &without),
            Scope::Whole
        );
        // A later round says nothing of an earlier one.
        assert_eq!(record.scope(&key(2025, Round::End), &list), Scope::Short);
    }

    #[test]
    fn a_round_stays_as_it_was_chosen_and_what_says_nothing_is_no_earlier_round() {
        let list = list(true, true);
        let [first, second, third] = Round::ALL else {
            panic!("three rounds")
        };
        let [first, second, third] = [first, second, third].map(|round| key(2026, *round));
        let mut record = AreaRecord::new(area("a"));
        record.begin(first, &list).scope = Scope::Whole;
        assert_eq!(
            record.scope(&first, &list),
            Scope::Whole,
            "chosen, and blank"
        );
        assert_eq!(record.begin(first, &list).scope, Scope::Whole);
        assert_eq!(
            record.scope(&second, &list),
            Scope::Short,
            "still the first"
        );
        rate(record.assessment_mut(first));
        rate(record.begin(second, &list));
        record.assessment_mut(second).scope = Scope::More;
        assert_eq!(record.scope(&first, &list), Scope::Whole);
        assert_eq!(record.scope(&third, &list), Scope::More);
        // The area's own counts; what one member says never does.
        rate(record.begin(third, &list));
        record.assessment_mut(third).scope = Scope::Short;
        assert_eq!(record.scope(&third, &list), Scope::Short);
        let member = Voice::Member(RespondentId::of(Perspective::Medical));
        let member = AssessmentKey {
            voice: member,
            ..third
        };
        rate(record.assessment_mut(member));
        record.assessment_mut(member).scope = Scope::Whole;
        assert_eq!(record.scope(&third, &list), Scope::Short);
    }

    #[test]
    fn a_blank_round_has_the_edition_that_lies_open_and_one_that_says_anything_keeps_its_own() {
        let mut record = AreaRecord::new(area("a"));
        let first = key(2026, Round::Start);
        let (old, mut new) = (list(true, true), list(true, true));
        new.edition.edition = "2".into();
        // Its length was chosen before the area went over.
        record.begin(first, &old).scope = Scope::More;
        record.area.checklist = new.edition.clone();
        assert_eq!(record.round(&first, &new).edition, new.edition);
        assert_eq!(record.round(&first, &new).scope, Scope::More);
        // A page that still has the old list open answers by it.
        let said = |a: &mut Answer| a.comment = "話した".into();
        record
            .begin(first, &old)
            .edit_answer(&ItemId::new("s"), said);
        assert_eq!(record.round(&first, &new).edition, old.edition);
        assert_eq!(record.begin(first, &new).edition, old.edition);
    }

    #[test]
    fn a_blank_round_asks_for_what_the_list_has_that_the_area_uses_by_now() {
        let mut record = AreaRecord::new(area("a"));
        let first = key(2026, Round::Start);
        record.begin(first, &list(true, false)).scope = Scope::Short;
        let without = list(false, false);
        let asks = |record: &AreaRecord| {
            let round = record.round(&first, &without);
            let of = record.area.asked_of();
            without
                .items
                .iter()
                .filter(|item| round.asks(item, of))
                .count()
        };
        assert_eq!(asks(&record), 3);
        rate(record.begin(first, &list(true, false)));
        record.assessment_mut(first).scope = Scope::Short;
        assert_eq!(asks(&record), 1, "one that has begun never changes");
    }
}

//! めざす段階 of an item: where the area wants to be, and by the end of which fiscal year.
//!
//! It is said once and holds until that year is over, whatever rounds begin meanwhile. Must not know Leptos or the
//! browser.

use crate::model::{
    AreaRecord, Assessment, Checklist, Desired, FiscalYear, ItemId, Level, Wording,
};
use crate::ui::words::desired as t;

/// So many years ahead can be chosen, this one included.
const AHEAD: usize = 6;

/// What holds in a year: what was said last in the rounds up to it, unless its time is over. What was said before that
/// does not come back.
pub fn of(record: &AreaRecord, item: &ItemId, year: FiscalYear) -> Option<Desired> {
    let mut rounds = record
        .own_rounds()
        .rev()
        .filter(|round| round.key.year <= year);
    let last = rounds.find(|round| round.answer(item).is_some_and(|a| a.desired.is_some()))?;
    holds(last, item, year)
}

fn holds(round: &Assessment, item: &ItemId, year: FiscalYear) -> Option<Desired> {
    let desired = round.answer(item)?.desired?;
    (round.key.year <= year && desired.year >= year).then_some(desired)
}

/// Puts it into the year's last round, in place of whatever held before; `None` takes it back. Earlier rounds keep what
/// was said in them: where one of them would hold on, the round at hand says that its time is over. Nothing happens
/// where the year has no round yet.
pub fn set(record: &mut AreaRecord, item: &ItemId, year: FiscalYear, desired: Option<Desired>) {
    let Some(key) = record.latest_round(year).map(|round| round.key) else {
        return;
    };
    let mut put = |desired| {
        let round = record.assessment_mut(key);
        round.edit_answer(item, |answer| answer.desired = desired);
        of(record, item, year)
    };
    let holding = put(desired);
    if let (None, Some(earlier)) = (desired, holding) {
        put(over(earlier, year));
    }
}

/// The same, as it ended before the year began.
fn over(desired: Desired, year: FiscalYear) -> Option<Desired> {
    let year = year.previous()?;
    Some(Desired { year, ..desired })
}

/// Beside an item's present level, with the level's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    pub desired: Desired,
    name: String,
}

impl Wish {
    /// What holds in a year, in the words of `list`.
    pub fn of(
        record: &AreaRecord,
        item: &ItemId,
        year: FiscalYear,
        list: &Checklist,
    ) -> Option<Self> {
        let desired = of(record, item, year)?;
        let step = &list.scale[usize::from(desired.level.value())];
        let name = step.name.clone();
        Some(Self { desired, name })
    }

    pub fn told(&self, wording: Wording) -> String {
        let Desired { level, year } = self.desired;
        t::told(wording, level, &self.name, year)
    }
}

/// The years that can be chosen; one that was chosen before stays among them.
pub fn years(from: FiscalYear, chosen: Option<FiscalYear>) -> Vec<FiscalYear> {
    let ahead = std::iter::successors(Some(from), |year| year.next()).take(AHEAD);
    let mut years: Vec<FiscalYear> = ahead.chain(chosen).collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// With another level, the year as it was or the next one.
pub fn with_level(
    before: Option<Desired>,
    level: Option<Level>,
    from: FiscalYear,
) -> Option<Desired> {
    let year = before
        .map(|desired| desired.year)
        .unwrap_or(from.next().unwrap_or(from));
    level.map(|level| Desired { level, year })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{library, sample, year};

    fn level(value: u8) -> Level {
        Level::new(value).expect("a level")
    }

    #[test]
    fn it_holds_until_its_year_is_over_and_goes_when_it_is_taken_back() {
        let mut record = sample();
        let item = ItemId::new("home-finding-route");
        for round in record.assessments.iter_mut() {
            round.edit_answer(&item, |a| a.desired = None);
        }
        let wish = |value, until| Desired {
            level: level(value),
            year: year(until),
        };
        set(&mut record, &item, year(2025), Some(wish(3, 2026)));
        assert_eq!(of(&record, &item, year(2025)), Some(wish(3, 2026)));
        assert_eq!(of(&record, &item, year(2026)), Some(wish(3, 2026)));
        assert_eq!(of(&record, &item, year(2027)), None);
        assert_eq!(of(&record, &item, year(2024)), None);
        set(&mut record, &item, year(2026), Some(wish(4, 2026)));
        assert_eq!(
            of(&record, &item, year(2027)),
            None,
            "an earlier one does not come back"
        );
        set(&mut record, &item, year(2026), Some(wish(4, 2028)));
        assert_eq!(of(&record, &item, year(2026)), Some(wish(4, 2028)));
        assert_eq!(of(&record, &item, year(2025)), Some(wish(3, 2026)));
        set(&mut record, &item, year(2026), None);
        assert_eq!(of(&record, &item, year(2026)), None);
        assert_eq!(
            of(&record, &item, year(2025)),
            Some(wish(3, 2026)),
            "what was said before was said"
        );
        let before = record.clone();
        set(&mut record, &item, year(2040), Some(wish(4, 2041)));
        assert_eq!(record, before, "no round, no change");
    }

    #[test]
    fn taking_it_back_changes_the_round_at_hand_alone() {
        let mut record = sample();
        let item = ItemId::new("home-finding-route");
        let (first, second) = {
            let mut keys = record.own_rounds().map(|round| round.key);
            let all: Vec<_> = keys.by_ref().filter(|k| k.year == year(2026)).collect();
            (all[0], all[all.len() - 1])
        };
        assert_ne!(first, second, "two rounds in one year");
        let wish = Desired {
            level: level(4),
            year: year(2029),
        };
        for round in record.assessments.iter_mut() {
            round.edit_answer(&item, |a| a.desired = None);
        }
        let said = |record: &mut AreaRecord, key| {
            let round = record.assessment_mut(key);
            round.edit_answer(&item, |a| a.desired = Some(wish));
        };
        // Said in an earlier round of the year, and in the year before.
        let earlier = record.latest_round(year(2025)).expect("filled").key;
        for key in [first, earlier] {
            let mut record = record.clone();
            said(&mut record, key);
            let mut rounds = record.assessments.clone();
            set(&mut record, &item, year(2026), None);
            assert_eq!(of(&record, &item, year(2026)), None);
            assert_eq!(of(&record, &item, year(2027)), None);
            rounds.retain(|round| round.key != second);
            let mut after = record.assessments.clone();
            after.retain(|round| round.key != second);
            assert_eq!(after, rounds, "what was said before stays as it was said");
            set(&mut record, &item, year(2026), Some(wish));
            assert_eq!(of(&record, &item, year(2026)), Some(wish), "said again");
        }
        // Said in the round at hand alone, nothing of it is left.
        let before = record.clone();
        said(&mut record, second);
        set(&mut record, &item, year(2026), None);
        assert_eq!(record, before);
    }

    #[test]
    fn it_is_told_with_the_level_s_word_as_the_room_writes_levels() {
        let mut record = sample();
        let item = ItemId::new("home-finding-route");
        let library = library();
        let round = record.latest_round(year(2026)).expect("filled");
        let list = library.get(&round.edition).expect("shipped");
        let names = list.level_names();
        let mut told = |value: u8, wording| {
            let desired = level(value);
            let desired = Desired {
                level: desired,
                year: year(2028),
            };
            set(&mut record, &item, year(2026), Some(desired));
            let wish = Wish::of(&record, &item, year(2026), list).expect("wished");
            wish.told(wording)
        };
        let words = |what: String| format!("めざす段階：{what}（令和10年度まで）");
        assert_eq!(told(3, Wording::Levels), words(format!("3 {}", names[3])));
        assert_eq!(told(3, Wording::Marks), words(format!("○ {}", names[3])));
        assert_eq!(told(0, Wording::Marks), words(names[0].clone()));
    }

    #[test]
    fn a_level_alone_is_wished_by_the_next_year_and_a_chosen_year_stays() {
        let first = with_level(None, Some(level(3)), year(2026)).expect("a wish");
        assert_eq!(first.year, year(2027));
        let second = with_level(
            Some(Desired {
                year: year(2030),
                ..first
            }),
            Some(level(4)),
            year(2026),
        );
        assert_eq!(
            second.map(|d| (d.level.value(), d.year)),
            Some((4, year(2030)))
        );
        assert_eq!(with_level(Some(first), None, year(2026)), None);
        assert_eq!(
            years(year(2026), Some(year(2040))).last(),
            Some(&year(2040))
        );
        assert_eq!(years(year(2026), None).len(), AHEAD);
    }
}

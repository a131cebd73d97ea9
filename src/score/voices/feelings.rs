//! 実感: how many people gave which answer to an item's question from daily life, and how far that lies apart.
//!
//! Must not know who they are, nor anything of levels: the two are never averaged.

use super::spread::middle_of;
use super::{Agreement, Member};
use crate::model::{Feeling, ItemId};

/// From one end to the other; わからない and 答えない stand outside.
pub const FELT: [Feeling; 3] = [Feeling::NotYet, Feeling::Between, Feeling::Yes];

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Feelings {
    /// In the order of [`Feeling::ALL`].
    counts: [u32; Feeling::ALL.len()],
}

impl Feelings {
    pub fn of(members: &[Member<'_>], item: &ItemId) -> Self {
        let mut feelings = Self::default();
        for member in members {
            let felt = member.answers.answer(item).and_then(|answer| answer.felt);
            if let Some(felt) = felt {
                feelings.add(felt, member.people());
            }
        }
        feelings
    }

    pub fn add(&mut self, felt: Feeling, people: u32) {
        let place = Feeling::ALL.iter().position(|f| *f == felt);
        if let Some(count) = place.and_then(|place| self.counts.get_mut(place)) {
            *count += people;
        }
    }

    pub fn count(&self, of: Feeling) -> u32 {
        let place = Feeling::ALL.iter().position(|felt| *felt == of);
        place
            .and_then(|place| self.counts.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// How many answered at all: 「答えない」 is no answer to tell of.
    pub fn answered(&self) -> u32 {
        self.counts.iter().sum::<u32>() - self.count(Feeling::Declined)
    }

    /// How many gave one of the three of [`FELT`].
    pub fn felt(&self) -> u32 {
        FELT.iter().map(|felt| self.count(*felt)).sum()
    }

    /// The answer in the middle; the lower one of two. `None` where nobody gave one of the three.
    pub fn median(&self) -> Option<Feeling> {
        let people = FELT.map(|felt| self.count(felt));
        FELT.get(middle_of(&people)?).copied()
    }

    /// The rule of levels, where the three answers lie as far apart as levels 0, 2 and 4: near is who gave the answer in
    /// the middle itself. `None` where too few gave one.
    pub fn agreement(&self) -> Option<Agreement> {
        let near = self.median().map_or(0, |median| self.count(median));
        Agreement::of(near, self.felt())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Level;
    use crate::score::voices::Spread;
    use proptest::prelude::*;

    fn feelings(counts: [u32; 3]) -> Feelings {
        let mut feelings = Feelings::default();
        for (felt, people) in FELT.into_iter().zip(counts) {
            feelings.add(felt, people);
        }
        feelings
    }

    fn check(counts: [u32; 3], median: Option<Feeling>, agreement: Option<Agreement>) {
        let feelings = feelings(counts);
        assert_eq!(feelings.median(), median, "{counts:?}");
        assert_eq!(feelings.agreement(), agreement, "{counts:?}");
    }

    #[test]
    fn who_gave_the_middle_answer_is_near_and_few_say_nothing() {
        use Agreement::{Apart, Close, Split};
        use Feeling::{Between, NotYet, Yes};
        check([0; 3], None, None);
        check([0, 0, 4], Some(Yes), None);
        check([0, 0, 5], Some(Yes), Some(Close));
        check([1, 0, 4], Some(Yes), Some(Close));
        check([2, 0, 3], Some(Yes), Some(Apart));
        check([3, 0, 3], Some(NotYet), Some(Split));
        check([2, 2, 2], Some(Between), Some(Split));
        check([0, 5, 0], Some(Between), Some(Close));
    }

    #[test]
    fn who_does_not_know_or_declines_is_neither_near_nor_far() {
        let mut some = feelings([1, 0, 4]);
        let before = some.agreement();
        some.add(Feeling::Unknown, 7);
        some.add(Feeling::Declined, 2);
        assert_eq!(some.agreement(), before);
        assert_eq!((some.felt(), some.answered()), (5, 12));
    }

    proptest! {
        #[test]
        fn the_rule_is_the_one_of_levels(counts in prop::array::uniform3(0..40u32)) {
            let felt = feelings(counts);
            let mut levels = Spread::default();
            for (step, people) in counts.into_iter().enumerate() {
                levels.levels[2 * step] = people;
            }
            prop_assert_eq!(felt.agreement(), levels.agreement());
            let median = felt.median().and_then(|felt| FELT.iter().position(|f| *f == felt));
            let level = levels.median().map(Level::value).map(usize::from);
            prop_assert_eq!(median.map(|step| 2 * step), level);
        }
    }
}

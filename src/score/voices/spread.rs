//! The levels of one item as people see them: how many gave which, and how far that lies apart.
//!
//! Must not know who they are.

use super::Member;
use crate::model::{ItemId, LEVELS, Level, Rating};

/// Fewer levels than these make no sentence: they are shown, and nothing is said of them.
pub const AGREEMENT_FROM: u32 = 5;

/// Of all who gave a level, so many within one level of the median, in percent.
pub const CLOSE_FROM: u32 = 80;
pub const APART_FROM: u32 = 60;

/// How many people gave which answer to one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// By level, 0 to 4.
    pub levels: [u32; LEVELS],
    /// わからない
    pub unknown: u32,
    /// 該当なし
    pub not_applicable: u32,
}

/// How near each other the levels are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// ほぼ同じ
    Close,
    /// 少しちがう
    Apart,
    /// ちがう
    Split,
}

impl Spread {
    pub fn of(members: &[Member<'_>], item: &ItemId) -> Self {
        let mut spread = Self::default();
        for member in members {
            let count = match member.answers.rating(item) {
                Some(Rating::Level(level)) => &mut spread.levels[usize::from(level.value())],
                Some(Rating::Unknown) => &mut spread.unknown,
                Some(Rating::NotApplicable) => &mut spread.not_applicable,
                None => continue,
            };
            *count += member.people();
        }
        spread
    }

    /// How many gave a level.
    pub fn rated(&self) -> u32 {
        self.levels.iter().sum()
    }

    /// The level in the middle; the lower one of two. `None` where nobody gave one.
    pub fn median(&self) -> Option<Level> {
        let level = u8::try_from(middle_of(&self.levels)?).ok()?;
        Level::new(level)
    }

    /// How many gave the median, or a level next to it.
    pub fn near(&self) -> u32 {
        let Some(median) = self.median() else {
            return 0;
        };
        let median = usize::from(median.value());
        let near = median.saturating_sub(1)..=(median + 1).min(LEVELS - 1);
        self.levels[near].iter().sum()
    }

    /// `None` below [`AGREEMENT_FROM`] levels.
    pub fn agreement(&self) -> Option<Agreement> {
        Agreement::of(self.near(), self.rated())
    }
}

/// Of people on steps in their order the step of the one in the middle; the lower one of two. `None` for nobody.
pub(super) fn middle_of(people: &[u32]) -> Option<usize> {
    let middle = people.iter().sum::<u32>().div_ceil(2);
    let mut so_far = 0;
    people.iter().position(|people| {
        so_far += people;
        so_far >= middle && so_far > 0
    })
}

impl Agreement {
    /// By how many of `all` are near the middle; `None` below [`AGREEMENT_FROM`].
    pub(super) fn of(near: u32, all: u32) -> Option<Self> {
        let reaches = |percent: u32| 100 * u64::from(near) >= u64::from(percent) * u64::from(all);
        (all >= AGREEMENT_FROM).then(|| match () {
            () if reaches(CLOSE_FROM) => Self::Close,
            () if reaches(APART_FROM) => Self::Apart,
            () => Self::Split,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(levels: [u32; LEVELS], median: Option<u8>, agreement: Option<Agreement>) {
        let spread = Spread {
            levels,
            ..Spread::default()
        };
        assert_eq!(spread.median().map(Level::value), median, "{levels:?}");
        assert_eq!(spread.agreement(), agreement, "{levels:?}");
    }

    #[test]
    fn levels_within_one_of_the_middle_are_near_and_few_say_nothing() {
        use Agreement::{Apart, Close, Split};
        check([0; 5], None, None);
        check([0, 0, 4, 0, 0], Some(2), None);
        check([0, 0, 5, 0, 0], Some(2), Some(Close));
        check([0, 1, 3, 1, 0], Some(2), Some(Close));
        // Four of five: just 80 %.
        check([0, 0, 3, 1, 1], Some(2), Some(Close));
        // Three of five: just 60 %.
        check([1, 0, 2, 1, 1], Some(2), Some(Apart));
        check([3, 0, 0, 0, 3], Some(0), Some(Split));
        check([2, 1, 0, 1, 2], Some(1), Some(Split));
        // Of an even number the lower one in the middle.
        check([0, 3, 0, 3, 0], Some(1), Some(Split));
        check([0, 0, 3, 3, 0], Some(2), Some(Close));
    }
}

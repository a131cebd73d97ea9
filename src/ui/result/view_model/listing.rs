//! Which strengths or gaps are listed, and which of them at first.
//!
//! Must not know Leptos or the browser.

use crate::model::{ItemId, Side};
use crate::score::Finding;
use crate::ui::view_models::result::RoundViewModel;

/// As many as a room takes in at a glance. Whatever people named is shown beyond that.
const AT_FIRST: usize = 6;

pub fn items(round: &RoundViewModel, side: Side) -> Vec<ItemId> {
    round.side(side).iter().map(|f| f.item.clone()).collect()
}

/// Those that stand: what people struck is not counted.
pub fn standing(round: &RoundViewModel, side: Side) -> usize {
    round.side(side).iter().filter(|f| f.stands()).count()
}

/// The list as it was when the page opened: its order stays, for a row must not run from whoever
/// judges it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpeningOrder {
    items: Vec<ItemId>,
    /// So many are shown at first.
    cut: usize,
}

impl OpeningOrder {
    pub fn of(round: &RoundViewModel, side: Side) -> Self {
        let by_people = |f: &&Finding| f.verdict.is_some() && f.stands();
        let judged = round.side(side).iter().filter(by_people).count();
        let items = items(round, side);
        Self {
            cut: items.len().min(AT_FIRST.max(judged)),
            items,
        }
    }

    /// Those shown at first, as far as they are listed now; and those that came since.
    pub fn first(&self, listed: &[ItemId]) -> Vec<ItemId> {
        let new = listed.iter().filter(|item| !self.items.contains(item));
        let first = self.items[..self.cut].iter();
        let first = first.filter(|item| listed.contains(item));
        first.chain(new).cloned().collect()
    }

    /// Those behind 「もっと見る」, as far as they are listed now.
    pub fn rest(&self, listed: &[ItemId]) -> Vec<ItemId> {
        let rest = self.items[self.cut..].iter();
        rest.filter(|item| listed.contains(item)).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Verdict;
    use crate::ui::result::view_model::testing::round;

    fn with_verdicts(judged: usize) -> RoundViewModel {
        let mut round = round();
        for finding in &mut round.findings.gaps {
            finding.verdict = None;
        }
        for finding in round.findings.gaps.iter_mut().take(judged) {
            finding.verdict = Some(Verdict::Confirmed);
        }
        round
    }

    #[test]
    fn what_people_named_is_shown_beyond_the_first_six() {
        let count = round().findings.gaps.len();
        assert!(count > 8, "{count}");
        let check = |round: &RoundViewModel, first| {
            let opened = OpeningOrder::of(round, Side::Gap);
            let listed = items(round, Side::Gap);
            assert_eq!(opened.first(&listed), listed[..first]);
            assert_eq!(opened.rest(&listed), listed[first..]);
        };
        check(&with_verdicts(0), 6);
        check(&with_verdicts(8), 8);
        let mut struck = with_verdicts(8);
        struck.findings.gaps[0].verdict = Some(Verdict::Struck);
        check(&struck, 7);
        assert_eq!(standing(&struck, Side::Gap), count - 1);
        let mut few = with_verdicts(0);
        few.findings.gaps.truncate(2);
        check(&few, 2);
    }

    #[test]
    fn a_row_stays_in_its_place_and_a_new_one_comes_behind() {
        let opened = OpeningOrder {
            items: ["a", "b", "c"].map(ItemId::new).to_vec(),
            cut: 2,
        };
        let listed = ["new", "c", "b", "a"].map(ItemId::new);
        assert_eq!(opened.first(&listed), ["a", "b", "new"].map(ItemId::new));
        assert_eq!(opened.rest(&listed), ["c"].map(ItemId::new));
        let fewer = ["c", "a"].map(ItemId::new);
        assert_eq!(opened.first(&fewer), ["a"].map(ItemId::new));
    }
}

//! Which share of another indicator's figure one is, and chains of such: 通報 → 対象 → 面接 → 計画.
//!
//! Must not know pictures or words.
//!
//! Rule: a year counts where all have a figure of the same stretch of it. The newest such year says the
//! share. Where it has fewer than [`ENOUGH_PEOPLE`] to be shared (of six people one is neither many nor
//! few) the years before are added, up to [`MOST_YEARS`] in all, if each figure counts what happened
//! within a year: of what there is on a day, the same people would be counted again. Half a year is
//! added to nothing: it stands alone, where it has enough or nothing else is there.

use super::indicator::figures;
use super::thresholds::{ENOUGH_PEOPLE, MOST_YEARS};
use crate::model::{Counting, Day, FiscalYear, Indicator, Observation, is_count};
use std::collections::BTreeMap;

/// What the links of a chain count, each a part of the one before it, added up over `years`.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainCounts {
    /// At least one; in the order of time.
    pub years: Vec<FiscalYear>,
    /// The day that a single year's figures hold for, where that is not its end.
    pub midway: Option<Day>,
    /// As many as the chain is long; finite and not negative.
    pub counts: Vec<f64>,
}

impl ChainCounts {
    /// How large a link is beside the one before it, in percent: 0 to 100. Only none are 0 and only all
    /// are 100. `None` of the first, where too few are shared, where nobody was left to go on, and where
    /// people came from elsewhere.
    pub fn percent(&self, link: usize) -> Option<u8> {
        let (of, some) = (
            *self.counts.get(link.checked_sub(1)?)?,
            *self.counts.get(link)?,
        );
        if !self.is_enough() || of <= 0.0 || some > of {
            return None;
        }
        let nearest = (some / of * 100.0).round();
        Some(match some {
            none if none <= 0.0 => 0,
            all if all >= of => 100,
            _ => nearest.clamp(1.0, 99.0) as u8,
        })
    }

    /// With an earlier year added.
    fn and(self, earlier: Self) -> Self {
        let sums = self.counts.iter().zip(&earlier.counts);
        Self {
            counts: sums.map(|(one, other)| one + other).collect(),
            years: earlier.years.into_iter().chain(self.years).collect(),
            midway: None,
        }
    }

    /// Whether all that is shared is enough to tell a share of in percent.
    pub fn is_enough(&self) -> bool {
        let shared = self.counts.split_last().map_or(&[][..], |(_, all)| all);
        shared.iter().all(|count| *count >= ENOUGH_PEOPLE)
    }
}

/// `part` as a share of `whole`. `None` without a year in which both have a figure, or where one is
/// no count.
pub fn share(part: &Indicator, whole: &Indicator) -> Option<ChainCounts> {
    chain_counts(&[whole, part])
}

/// The figures of a chain, whose every link is a part of the one before.
pub fn chain_counts(chain: &[&Indicator]) -> Option<ChainCounts> {
    if chain.len() < 2 || !chain.iter().all(|link| is_count(&link.unit)) {
        return None;
    }
    let figures: Vec<Figures> = chain.iter().map(|link| figures(link)).collect();
    let last = *figures.first()?.keys().next_back()?;
    // Years without a figure do not count among the years, but nobody looks back for ever.
    let back = std::iter::successors(Some(last), |year| year.previous());
    let years = back.take(LOOK_BACK);
    let years: Vec<ChainCounts> = years.filter_map(|year| of_year(&figures, year)).collect();
    let newest = years.first().cloned()?;
    let is_within_year = |link: &&Indicator| link.counting == Some(Counting::WithinYear);
    if newest.is_enough() || !chain.iter().all(is_within_year) {
        return Some(newest);
    }
    let whole = years.into_iter().filter(|counts| counts.midway.is_none());
    let sum = whole
        .take(MOST_YEARS)
        .reduce(|sum, earlier| match sum.is_enough() {
            true => sum,
            false => sum.and(earlier),
        });
    Some(sum.unwrap_or(newest))
}

type Figures<'a> = BTreeMap<FiscalYear, &'a Observation>;

/// As many years as are looked at for [`MOST_YEARS`] that can be added.
const LOOK_BACK: usize = 2 * MOST_YEARS;

/// The counts of one year, where all are there, of the same stretch of it.
fn of_year(chain: &[Figures], year: FiscalYear) -> Option<ChainCounts> {
    let figures: Option<Vec<&Observation>> =
        chain.iter().map(|of| of.get(&year).copied()).collect();
    let figures = figures?;
    let midway = figures.first()?.midway(year);
    let is_alike = figures.iter().all(|figure| figure.midway(year) == midway);
    let counts: Option<Vec<f64>> = figures.iter().map(|figure| figure.value.number()).collect();
    let counts = counts.filter(|counts| is_alike && counts.iter().all(|count| *count >= 0.0));
    Some(ChainCounts {
        years: vec![year],
        midway,
        counts: counts?,
    })
}

/// Chains of three and more, each from what is no part to the part of parts that is farthest from
/// it; of several that are as far, the first. Parts in a circle belong to no chain.
pub fn chains<'a>(indicators: &[&'a Indicator]) -> Vec<Vec<&'a Indicator>> {
    let is_root = |i: &&&Indicator| {
        let whole = i.share_of.as_ref();
        whole.is_none_or(|id| indicators.iter().all(|other| other.id != *id))
    };
    let roots = indicators.iter().filter(is_root);
    let chains = roots.map(|root| longest(root, indicators));
    chains.filter(|chain| chain.len() >= 3).collect()
}

/// Each has one whole at most: from a root no circle can be entered.
fn longest<'a>(from: &'a Indicator, all: &[&'a Indicator]) -> Vec<&'a Indicator> {
    let parts = all.iter().filter(|i| i.share_of.as_ref() == Some(&from.id));
    let ways = parts.map(|part| longest(part, all));
    let farthest = ways.reduce(|best, way| if way.len() > best.len() { way } else { best });
    let mut chain = vec![from];
    chain.extend(farthest.unwrap_or_default());
    chain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Day, Direction, IndicatorId, Value};
    use proptest::prelude::*;

    fn year(western: i32) -> FiscalYear {
        FiscalYear::new(western).expect("in range")
    }

    /// By year from 2024.
    fn counted(id: &str, of: Option<&str>, counts: &[Option<f64>]) -> Indicator {
        let mut made = Indicator::new(IndicatorId::new(id), id, "人", Direction::Watch);
        made.share_of = of.map(IndicatorId::new);
        made.counting = Some(Counting::WithinYear);
        for (western, count) in (2024..).zip(counts) {
            if let Some(count) = count {
                let observation = Observation::new(Value::Number(*count));
                made.actuals.insert(year(western), observation);
            }
        }
        made
    }

    fn told(counts: Option<ChainCounts>) -> Option<(Vec<i32>, Vec<f64>)> {
        let years = |c: &ChainCounts| c.years.iter().map(|y| y.western()).collect();
        counts.map(|c| (years(&c), c.counts))
    }

    #[test]
    fn a_year_with_enough_stands_alone_and_others_are_added() {
        let whole = counted("w", None, &[Some(6.0), Some(5.0), Some(12.0)]);
        let part = counted("p", Some("w"), &[Some(4.0), Some(1.0), Some(3.0)]);
        assert_eq!(
            told(share(&part, &whole)),
            Some((vec![2026], vec![12.0, 3.0]))
        );
        let few = counted("w", None, &[Some(6.0), Some(5.0), Some(4.0)]);
        let all = share(&part, &few).expect("figures");
        assert_eq!(all.counts, [15.0, 8.0]);
        assert_eq!(all.years, [2024, 2025, 2026].map(year));
        assert!(all.is_enough());
        assert_eq!((all.percent(0), all.percent(1)), (None, Some(53)));
    }

    #[test]
    fn those_who_stand_there_year_after_year_are_not_added_up() {
        let mut whole = counted("w", None, &[Some(7.0), Some(8.0)]);
        let part = counted("p", Some("w"), &[Some(6.0), Some(6.0)]);
        whole.counting = Some(Counting::AtATime);
        let found = share(&part, &whole).expect("figures");
        assert_eq!(
            (found.counts.as_slice(), found.is_enough()),
            (&[8.0, 6.0][..], false)
        );
        whole.counting = None;
        assert_eq!(
            share(&part, &whole).map(|s| s.years.len()),
            Some(1),
            "nobody has said it"
        );
    }

    #[test]
    fn half_a_year_is_added_to_nothing() {
        let half = |indicator: &mut Indicator| {
            let newest = indicator.actuals.last_entry().expect("there").into_mut();
            newest.date = Day::new(2026, 9, 30);
        };
        let mut whole = counted("w", None, &[Some(6.0), Some(5.0), Some(4.0)]);
        let mut part = counted("p", Some("w"), &[Some(3.0), Some(2.0), Some(1.0)]);
        half(&mut whole);
        half(&mut part);
        let found = share(&part, &whole).expect("figures");
        assert_eq!((found.counts, found.midway), (vec![11.0, 5.0], None));
        // It stands alone where it has enough, or where nothing else is there.
        for counts in [[Some(6.0), Some(5.0), Some(40.0)], [None, None, Some(4.0)]] {
            let mut whole = counted("w", None, &counts);
            half(&mut whole);
            let found = share(&part, &whole).expect("figures");
            assert_eq!(
                (found.years, found.midway),
                (vec![year(2026)], Day::new(2026, 9, 30))
            );
        }
    }

    #[test]
    fn a_year_in_which_one_has_no_figure_does_not_count() {
        let whole = counted("w", None, &[Some(20.0), None, Some(30.0)]);
        let part = counted("p", Some("w"), &[Some(5.0), Some(7.0), None]);
        assert_eq!(
            told(share(&part, &whole)),
            Some((vec![2024], vec![20.0, 5.0]))
        );
        let none = counted("p", Some("w"), &[None, Some(7.0)]);
        assert_eq!(share(&none, &whole), None);
        let mut percent = part.clone();
        percent.unit = "％".to_owned();
        assert_eq!(share(&percent, &whole), None);
    }

    #[test]
    fn half_a_year_is_no_part_of_a_whole_one() {
        let whole = counted("w", None, &[None, Some(20.0), Some(30.0)]);
        let mut part = counted("p", Some("w"), &[None, Some(5.0), Some(4.0)]);
        let half = part.actuals.get_mut(&year(2026)).expect("there");
        half.date = Day::new(2026, 9, 30);
        assert_eq!(
            told(share(&part, &whole)),
            Some((vec![2025], vec![20.0, 5.0]))
        );
        let mut both = whole.clone();
        let half = both.actuals.get_mut(&year(2026)).expect("there");
        half.date = Day::new(2026, 9, 30);
        assert_eq!(
            told(share(&part, &both)),
            Some((vec![2026], vec![30.0, 4.0]))
        );
    }

    #[test]
    fn a_chain_adds_years_until_each_step_but_the_last_has_enough() {
        let reports = counted("reports", None, &[Some(20.0), Some(22.0), Some(26.0)]);
        let residents = counted("residents", Some("reports"), &[Some(9.0); 3]);
        let eligible = counted(
            "eligible",
            Some("reports"),
            &[Some(5.0), Some(7.0), Some(6.0)],
        );
        let met = counted("met", Some("eligible"), &[Some(4.0), Some(5.0), Some(4.0)]);
        let plans = counted("plans", Some("met"), &[Some(2.0), Some(2.0), Some(1.0)]);
        let all = [&plans, &reports, &residents, &eligible, &met];
        let chains = chains(&all);
        assert_eq!(chains.len(), 1);
        let names: Vec<&str> = chains[0].iter().map(|i| i.name.as_str()).collect();
        assert_eq!(names, ["reports", "eligible", "met", "plans"]);
        let found = chain_counts(&chains[0]).expect("figures");
        assert_eq!(found.years.len(), 3, "of 4 people met a year, 13 in three");
        assert_eq!(found.counts, [68.0, 18.0, 13.0, 5.0]);
    }

    #[test]
    fn parts_in_a_circle_and_of_what_is_gone_make_no_chain() {
        let one = counted("1", Some("2"), &[]);
        let two = counted("2", Some("1"), &[]);
        let three = counted("3", Some("2"), &[]);
        assert_eq!(chains(&[&one, &two, &three]), Vec::<Vec<&Indicator>>::new());
        let own = counted("own", Some("own"), &[Some(3.0)]);
        assert_eq!(chains(&[&own]), Vec::<Vec<&Indicator>>::new());
        let orphan = counted("4", Some("gone"), &[]);
        let five = counted("5", Some("4"), &[]);
        let six = counted("6", Some("5"), &[]);
        assert_eq!(
            chains(&[&orphan, &five, &six]).len(),
            1,
            "begins with what is left"
        );
    }

    #[test]
    fn without_anybody_there_is_no_rate() {
        let whole = counted("w", None, &[Some(0.0)]);
        let part = counted("p", Some("w"), &[Some(0.0)]);
        let found = share(&part, &whole).expect("figures");
        assert_eq!((found.percent(1), found.is_enough()), (None, false));
    }

    #[test]
    fn nearly_none_is_not_none_and_nearly_all_not_all() {
        let of = |all: f64, some: f64| {
            let whole = counted("w", None, &[Some(all)]);
            share(&counted("p", Some("w"), &[Some(some)]), &whole).and_then(|c| c.percent(1))
        };
        assert_eq!([of(1000.0, 0.0), of(1000.0, 3.0)], [Some(0), Some(1)]);
        assert_eq!(
            [of(1000.0, 998.0), of(1000.0, 1000.0)],
            [Some(99), Some(100)]
        );
        assert_eq!(
            [of(12.0, 9.0), of(12.0, 13.0)],
            [Some(75), None],
            "from elsewhere"
        );
        assert_eq!(of(9.0, 3.0), None, "of few no percent");
    }

    proptest! {
        #[test]
        fn years_are_few_in_order_and_their_counts_add_up(
            counts in prop::collection::vec((0..40_u32, 0..40_u32), 1..12)
        ) {
            let of = |pick: fn(&(u32, u32)) -> u32| -> Vec<Option<f64>> {
                counts.iter().map(|pair| Some(f64::from(pick(pair)))).collect()
            };
            let whole = counted("w", None, &of(|pair| pair.0));
            let part = counted("p", Some("w"), &of(|pair| pair.1));
            let found = share(&part, &whole).expect("figures");
            prop_assert!(found.years.len() <= MOST_YEARS && found.years.is_sorted());
            let sum = |i: &Indicator| -> f64 {
                let numbers = found.years.iter().map(|y| i.actuals[y].value.number());
                numbers.flatten().sum()
            };
            prop_assert_eq!(&found.counts, &[sum(&whole), sum(&part)]);
            prop_assert!(found.is_enough() || found.years.len() == counts.len().min(MOST_YEARS));
        }
    }
}

//! How far an indicator has come, year by year.
//!
//! Must not know pictures: nothing is clamped here. Words and blanks never become numbers.
//!
//! Rule: progress = (actual − baseline) ÷ (target − baseline), for rising and falling indicators
//! alike: 0 at the baseline, 1 at the target, below 0 where things got worse, above 1 beyond the
//! target. Where the target is no better than the baseline, or where the aim is to hold what there
//! is, there is no way to measure along, only a line to hold: 1 if it is held, 0 if not. What is only
//! watched is not judged: it has no progress, whatever figures it has.

use crate::model::{Direction, FiscalYear, Indicator, Observation};
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// What a year's value says. A picture and a sentence can be made from this alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No value in that year, which is not 0.
    NoValue,
    /// The year's value is words: people read it.
    Words,
    /// A figure, but no figure to reach.
    NoTarget,
    /// A figure of what is not judged.
    Watched,
    /// The target is reached, or the line held.
    Met,
    /// Not there yet, and better than the baseline.
    Nearer,
    /// Not there yet, and at the baseline.
    Unmoved,
    /// Worse than the baseline.
    Farther,
    /// Not there yet; without a baseline nobody can say from where.
    Short,
}

/// How far the way from baseline to target is gone in `year`; 0 and 1 are its ends, but any
/// finite number is possible. `None` if the year has no figure, or baseline or target has none.
pub fn progress(indicator: &Indicator, year: FiscalYear) -> Option<f64> {
    let actual = actual(indicator, year)?;
    let baseline = indicator.baseline_number()?;
    let target = indicator.line()?;
    let progress = if better(indicator.direction, target, baseline) == Ordering::Greater {
        (actual - baseline) / (target - baseline)
    } else {
        f64::from(u8::from(reaches(indicator.direction, actual, target)))
    };
    progress.is_finite().then_some(progress)
}

pub fn standing(indicator: &Indicator, year: FiscalYear) -> Standing {
    let Some(actual) = actual(indicator, year) else {
        return match indicator.actuals.contains_key(&year) {
            true => Standing::Words,
            false => Standing::NoValue,
        };
    };
    standing_of(
        indicator.direction,
        actual,
        indicator.baseline_number(),
        indicator.line(),
    )
}

/// As [`standing`], of plain figures; `line` is the figure to reach or to hold.
pub fn standing_of(
    direction: Direction,
    actual: f64,
    baseline: Option<f64>,
    line: Option<f64>,
) -> Standing {
    if !direction.is_judged() {
        return Standing::Watched;
    }
    let Some(line) = line else {
        return Standing::NoTarget;
    };
    if reaches(direction, actual, line) {
        return Standing::Met;
    }
    let Some(baseline) = baseline else {
        return Standing::Short;
    };
    match better(direction, actual, baseline) {
        Ordering::Greater => Standing::Nearer,
        Ordering::Equal => Standing::Unmoved,
        Ordering::Less => Standing::Farther,
    }
}

/// Every figure by year, the baseline's year included: what a line in a chart runs through.
/// Where a year has both, its actual counts. Years without a figure are absent.
pub fn figures(indicator: &Indicator) -> BTreeMap<FiscalYear, &Observation> {
    let baseline = indicator.baseline.iter().map(|(year, o)| (*year, o));
    let actuals = indicator.actuals.iter().map(|(year, o)| (*year, o));
    let is_figure = |(_, o): &(FiscalYear, &Observation)| o.value.number().is_some();
    baseline.chain(actuals).filter(is_figure).collect()
}

fn actual(indicator: &Indicator, year: FiscalYear) -> Option<f64> {
    let observation = indicator.actuals.get(&year)?;
    observation.value.number()
}

fn reaches(direction: Direction, actual: f64, line: f64) -> bool {
    better(direction, actual, line) != Ordering::Less
}

/// `Greater` if `a` is the better figure.
fn better(direction: Direction, a: f64, b: f64) -> Ordering {
    let rising = a.partial_cmp(&b).unwrap_or(Ordering::Equal);
    match direction.higher_is_better() {
        true => rising,
        false => rising.reverse(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{IndicatorId, Target, Value};
    use proptest::prelude::*;

    fn year(western: i32) -> FiscalYear {
        FiscalYear::new(western).expect("in range")
    }

    /// A number, or words; blank for no value.
    fn value(text: &str) -> Option<Value> {
        let words = || Value::Words(text.into());
        (!text.is_empty()).then(|| text.parse().map_or_else(|_| words(), Value::Number))
    }

    /// Baseline of 2024, target by 2026, actual of 2025.
    fn indicator(direction: Direction, baseline: &str, target: &str, actual: &str) -> Indicator {
        let mut indicator = Indicator::new(IndicatorId::new("i"), "指標", "人", direction);
        indicator.baseline = value(baseline).map(|v| (year(2024), Observation::new(v)));
        indicator.target = value(target).map(|v| Target::new(year(2026), v));
        let actual = value(actual).map(|v| (year(2025), Observation::new(v)));
        indicator.actuals.extend(actual);
        indicator
    }

    fn check(
        direction: Direction,
        [baseline, target, actual]: [&str; 3],
        expected: (Option<f64>, Standing),
    ) {
        let indicator = indicator(direction, baseline, target, actual);
        let got = (
            progress(&indicator, year(2025)),
            standing(&indicator, year(2025)),
        );
        assert_eq!(got, expected, "{direction:?} {baseline}→{target}: {actual}");
    }

    #[test]
    fn a_way_from_baseline_to_target() {
        use Direction::{Less, More};
        use Standing::{Farther, Met, Nearer, Unmoved};
        check(More, ["3", "9", "3"], (Some(0.0), Unmoved));
        check(More, ["3", "9", "6"], (Some(0.5), Nearer));
        check(More, ["3", "9", "9"], (Some(1.0), Met));
        check(More, ["3", "9", "12"], (Some(1.5), Met));
        check(More, ["3", "9", "0"], (Some(-0.5), Farther));
        check(More, ["0", "4", "1"], (Some(0.25), Nearer));
        check(Less, ["377", "291", "291"], (Some(1.0), Met));
        check(Less, ["377", "291", "334"], (Some(0.5), Nearer));
        check(Less, ["377", "291", "420"], (Some(-0.5), Farther));
        check(Less, ["4", "0", "1"], (Some(0.75), Nearer));
        check(More, ["-2", "2", "1"], (Some(0.75), Nearer));
    }

    #[test]
    fn a_line_to_hold_is_held_or_not() {
        use Direction::{KeepAtLeast, KeepAtMost, Less, More};
        use Standing::{Farther, Met, Nearer, Unmoved};
        check(KeepAtLeast, ["5", "", "5"], (Some(1.0), Met));
        check(KeepAtLeast, ["5", "", "8"], (Some(1.0), Met));
        check(KeepAtLeast, ["5", "", "4"], (Some(0.0), Farther));
        check(KeepAtMost, ["0", "", "0"], (Some(1.0), Met));
        check(KeepAtMost, ["0", "", "1"], (Some(0.0), Farther));
        // words beside a figure to hold leave the figure standing
        check(KeepAtMost, ["2", "今の水準", "1"], (Some(1.0), Met));
        // a line of its own, worse and better than the baseline
        check(KeepAtLeast, ["320", "316", "317"], (Some(1.0), Met));
        check(KeepAtLeast, ["320", "316", "315"], (Some(0.0), Farther));
        check(KeepAtLeast, ["310", "316", "313"], (Some(0.5), Nearer));
        // a target that is the baseline
        check(More, ["5", "5", "5"], (Some(1.0), Met));
        check(More, ["5", "5", "7"], (Some(1.0), Met));
        check(Less, ["0", "0", "1"], (Some(0.0), Farther));
        // a little loss that was agreed to
        check(More, ["5", "4", "4"], (Some(1.0), Met));
        check(More, ["5", "4", "6"], (Some(1.0), Met));
        check(More, ["5", "4", "3"], (Some(0.0), Farther));
        check(Less, ["5", "3", "5"], (Some(0.0), Unmoved));
    }

    #[test]
    fn what_is_missing_is_never_nought() {
        use Direction::{KeepAtLeast, More};
        use Standing::{Met, NoTarget, NoValue, Short, Words};
        check(More, ["3", "9", ""], (None, NoValue));
        check(KeepAtLeast, ["3", "", ""], (None, NoValue));
        check(More, ["3", "9", "顔が見えてきた"], (None, Words));
        check(More, ["3", "", "4"], (None, NoTarget));
        check(More, ["3", "ふやす", "4"], (None, NoTarget));
        check(KeepAtLeast, ["", "", "4"], (None, NoTarget));
        check(More, ["", "9", "4"], (None, Short));
        check(More, ["未確立", "9", "9"], (None, Met));
    }

    #[test]
    fn a_chart_runs_through_the_baseline() {
        let mut indicator = indicator(Direction::More, "3", "9", "6");
        let points = |i: &Indicator| -> Vec<_> {
            let figures = figures(i).into_iter();
            figures
                .map(|(y, o)| (y.western(), o.value.number().unwrap_or(f64::NAN)))
                .collect()
        };
        assert_eq!(points(&indicator), [(2024, 3.0), (2025, 6.0)]);
        let counted_again = Observation::new(Value::Number(4.0));
        indicator.actuals.insert(year(2024), counted_again);
        let words = Observation::new(Value::Words("集計中".into()));
        indicator.actuals.insert(year(2026), words);
        assert_eq!(points(&indicator), [(2024, 4.0), (2025, 6.0)]);
    }

    fn directions() -> impl Strategy<Value = Direction> {
        let all = Direction::ALL.iter().copied();
        prop::sample::select(all.filter(|d| d.is_judged()).collect::<Vec<_>>())
    }

    /// Figures as people count them.
    fn figure() -> impl Strategy<Value = f64> {
        (-1000..=1000_i32).prop_map(|tenths| f64::from(tenths) / 10.0)
    }

    fn of(direction: Direction, baseline: f64, target: f64, actual: f64) -> Indicator {
        let [b, t, a] = [baseline, target, actual].map(|v| v.to_string());
        indicator(direction, &b, &t, &a)
    }

    proptest! {
        #[test]
        fn one_is_met_and_less_is_not(d in directions(), b in figure(), t in figure(), a in figure()) {
            let indicator = of(d, b, t, a);
            let progress = progress(&indicator, year(2025)).expect("all three are figures");
            prop_assert_eq!(progress >= 1.0, standing(&indicator, year(2025)) == Standing::Met);
        }

        #[test]
        fn a_better_figure_is_never_less_progress(
            d in directions(), b in figure(), t in figure(), a in figure(), more in 0.0..50.0
        ) {
            let better = if d.higher_is_better() { a + more } else { a - more };
            let lower = progress(&of(d, b, t, a), year(2025));
            let higher = progress(&of(d, b, t, better), year(2025));
            prop_assert!(higher >= lower, "{lower:?} → {higher:?}");
        }

        #[test]
        fn what_is_only_watched_is_never_judged(b in figure(), t in figure(), a in figure()) {
            let indicator = of(Direction::Watch, b, t, a);
            prop_assert_eq!(progress(&indicator, year(2025)), None);
            prop_assert_eq!(standing(&indicator, year(2025)), Standing::Watched);
            let plain = standing_of(Direction::Watch, a, Some(b), Some(t));
            prop_assert_eq!(plain, Standing::Watched);
        }

        #[test]
        fn rising_and_falling_are_mirror_images(b in figure(), t in figure(), a in figure()) {
            for (rising, falling) in [
                (Direction::More, Direction::Less),
                (Direction::KeepAtLeast, Direction::KeepAtMost),
            ] {
                let (up, down) = (of(rising, b, t, a), of(falling, -b, -t, -a));
                prop_assert_eq!(progress(&up, year(2025)), progress(&down, year(2025)));
                prop_assert_eq!(standing(&up, year(2025)), standing(&down, year(2025)));
            }
        }

        #[test]
        fn the_unit_does_not_matter(d in directions(), b in figure(), t in figure(), a in figure()) {
            let once = progress(&of(d, b, t, a), year(2025));
            let doubled = progress(&of(d, b * 2.0, t * 2.0, a * 2.0), year(2025));
            prop_assert_eq!(once, doubled);
        }

        /// None only where the way itself is too long or too short for any number.
        #[test]
        fn any_figures_give_a_finite_answer_or_none(
            d in directions(),
            b in any::<f64>().prop_filter("finite", |v| v.is_finite()),
            t in any::<f64>().prop_filter("finite", |v| v.is_finite()),
            a in any::<f64>().prop_filter("finite", |v| v.is_finite()),
        ) {
            let is_way = if d.higher_is_better() { t > b } else { t < b };
            let gone = (a - b) / (t - b);
            match progress(&of(d, b, t, a), year(2025)) {
                Some(progress) => prop_assert!(progress.is_finite()),
                None => prop_assert!(is_way && !gone.is_finite(), "{gone}"),
            }
        }
    }
}

//! Where an indicator stands on its way, as far as a sentence may say so.

use super::indicator_series::{IndicatorSeries, YearValue};
use crate::score::indicator::{Standing, standing_of};

/// Where an indicator stands on its way from baseline to target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Reached,
    Nearer,
    /// No nearer than the baseline, or further off.
    NotYet,
    /// The target's year is over, and its value is not the target.
    Over,
    /// The target's year is over, and its value is still to come.
    Awaited,
    /// No target, no baseline, or no actual value; or no way that is better.
    Unknown,
}

/// As the rule of `score` has it: which way is better is the indicator's own word.
pub fn progress(series: &IndicatorSeries) -> Progress {
    let actual = series.actual().last();
    let Some(actual) = actual.filter(|_| series.direction.is_judged()) else {
        return Progress::Unknown;
    };
    let baseline = series.baseline().map(|b| b.value);
    let standing = |value| standing_of(series.direction, value, baseline, series.line());
    // Half a year's count may be low for that reason alone; a high one only grows.
    let sure = |progress| match series.midway {
        true if !series.direction.higher_is_better() || progress == Progress::NotYet => {
            Progress::Unknown
        }
        _ => progress,
    };
    let now = match standing(actual.value) {
        Standing::Met => Progress::Reached,
        Standing::Nearer => Progress::Nearer,
        Standing::Unmoved | Standing::Farther => Progress::NotYet,
        Standing::NoTarget
        | Standing::Watched
        | Standing::Short
        | Standing::NoValue
        | Standing::Words => Progress::Unknown,
    };
    let in_the_end = in_the_end(series).map(|end| standing(end.value));
    match (sure(now), in_the_end) {
        (Progress::Reached, _) => Progress::Reached,
        (_, None) if series.awaited => Progress::Awaited,
        (_, None) => sure(now),
        // What was reached in time stays reached, but a line to hold is held every year.
        (_, Some(Standing::Met)) => match series.direction.keeps() {
            true => sure(now),
            false => Progress::Reached,
        },
        _ => Progress::Over,
    }
}

/// The value that the target's year came to, or the one nearest to it; `None` as long as that
/// year is not over.
pub fn in_the_end(series: &IndicatorSeries) -> Option<YearValue> {
    let (target, newest) = (series.target()?, series.actual().last()?);
    let over = newest.year > target.year || (newest.year == target.year && !series.midway);
    let until = series.actual().take_while(|v| v.year <= target.year);
    over.then(|| until.last().unwrap_or(newest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::years::samples::indicators::{by, with_plan};
    use crate::model::Direction;

    fn check(baseline: f64, target: f64, actual: f64, expected: Progress) {
        let mut series = with_plan("指標", baseline, target, &[actual]);
        if target < baseline {
            series.direction = Direction::Less;
        }
        assert_eq!(progress(&series), expected, "{baseline}→{target}: {actual}");
    }

    #[test]
    fn rising_and_falling_targets_count_alike() {
        check(3.0, 9.0, 9.0, Progress::Reached);
        check(3.0, 9.0, 4.0, Progress::Nearer);
        check(3.0, 9.0, 3.0, Progress::NotYet);
        check(3.0, 9.0, 1.0, Progress::NotYet);
        check(377.0, 290.0, 285.0, Progress::Reached);
        check(377.0, 290.0, 300.0, Progress::Nearer);
        check(377.0, 290.0, 380.0, Progress::NotYet);
    }

    #[test]
    fn no_worse_than_now_is_a_target_too() {
        check(10.0, 10.0, 10.0, Progress::Reached);
        check(10.0, 10.0, 9.0, Progress::NotYet);
        let mut falling = with_plan("指標", 10.0, 10.0, &[9.0]);
        falling.direction = Direction::Less;
        assert_eq!(progress(&falling), Progress::Reached);
        let mut held = with_plan("指標", 10.0, 10.0, &[9.0]);
        (held.target, held.direction) = (None, Direction::KeepAtLeast);
        assert_eq!(progress(&held), Progress::NotYet);
        held.direction = Direction::KeepAtMost;
        assert_eq!(progress(&held), Progress::Reached);
        held.direction = Direction::More;
        assert_eq!(progress(&held), Progress::Unknown, "no target to reach");
    }

    #[test]
    fn a_little_loss_that_was_agreed_to_is_no_aim_to_fall() {
        let agreed = with_plan("指標", 5.0, 4.0, &[6.0]);
        assert_eq!(progress(&agreed), Progress::Reached);
        let lost = with_plan("指標", 5.0, 4.0, &[3.0]);
        assert_eq!(progress(&lost), Progress::NotYet);
    }

    #[test]
    fn half_a_year_may_be_far_enough_and_never_too_little() {
        let mut half = with_plan("指標", 3.0, 9.0, &[2.0]);
        half.midway = true;
        assert_eq!(progress(&half), Progress::Unknown);
        half.actuals[0].value = 5.0;
        assert_eq!(progress(&half), Progress::Nearer);
        half.direction = Direction::Less;
        assert_eq!(progress(&half), Progress::Unknown, "it may still grow");
    }

    #[test]
    fn an_old_value_says_nothing_of_a_target_whose_year_is_over() {
        let mut late = by(2027, 150.0, &[60.0, 97.0]);
        late.awaited = true;
        assert_eq!(progress(&late), Progress::Awaited);
        late.actuals[1].value = 150.0;
        assert_eq!(progress(&late), Progress::Reached, "before its time");
    }

    #[test]
    fn a_target_whose_year_is_over_is_no_way_to_go() {
        let table = [
            (by(2026, 150.0, &[60.0, 97.0]), Progress::Over),
            (by(2027, 150.0, &[60.0, 97.0]), Progress::Nearer),
            (by(2025, 150.0, &[97.0, 120.0]), Progress::Over),
            (by(2025, 150.0, &[97.0, 160.0]), Progress::Reached),
            (by(2025, 150.0, &[155.0, 97.0]), Progress::Reached),
            (by(2026, 150.0, &[60.0, 8.0]), Progress::Over),
        ];
        for (series, expected) in table {
            assert_eq!(progress(&series), expected, "{:?}", series.actuals);
        }
        let mut half = by(2026, 150.0, &[60.0, 97.0]);
        half.midway = true;
        assert_eq!(progress(&half), Progress::Nearer, "its year goes on");
        let mut half = by(2025, 150.0, &[97.0, 20.0]);
        half.midway = true;
        assert_eq!(progress(&half), Progress::Over);
        let mut held = by(2025, 12.0, &[12.0, 10.0]);
        held.direction = Direction::KeepAtLeast;
        assert_eq!(progress(&held), Progress::NotYet, "held no more");
        held.actuals[0].value = 11.0;
        assert_eq!(progress(&held), Progress::Over);
        let mut bare = by(2026, 150.0, &[60.0, 97.0]);
        bare.baseline = None;
        assert_eq!(progress(&bare), Progress::Over);
    }
}

//! The years of an indicator as a small line beside its name: where it came from and where it goes,
//! without a scale. The picture with one stands on the indicator's own page.
//!
//! Must not know Leptos or the browser.

use crate::model::{FiscalYear, Indicator};
use crate::score::indicator::figures;
use std::collections::BTreeMap;

pub const WIDTH: f64 = 120.0;
pub const HEIGHT: f64 = 32.0;
/// Room for the last point and the target's line.
const EDGE: f64 = 4.0;

/// Points within `WIDTH` × `HEIGHT`, 0 above.
#[derive(Clone, Debug, PartialEq)]
pub struct Spark {
    pub points: Vec<(f64, f64)>,
    /// How high the target lies.
    pub target: Option<f64>,
}

/// `None` with fewer than two whole years in numbers.
pub fn spark(indicator: &Indicator) -> Option<Spark> {
    let figures = figures(indicator).into_iter();
    // A part of a year is no point on the way of whole years.
    let whole = figures.filter(|(year, o)| o.midway(*year).is_none());
    let of_years: BTreeMap<FiscalYear, f64> = whole
        .filter_map(|(year, o)| Some((year, o.value.number()?)))
        .collect();
    let target = indicator.target.as_ref().and_then(|t| t.value.number());
    let (first, last) = (*of_years.keys().next()?, *of_years.keys().next_back()?);
    let span = f64::from(last.western() - first.western());
    let all = of_years.values().copied().chain(target);
    let low = all.clone().fold(f64::INFINITY, f64::min);
    let high = all.fold(f64::NEG_INFINITY, f64::max);
    let height = high - low;
    if span <= 0.0 || !height.is_finite() {
        return None;
    }
    let y = |value: f64| match height > 0.0 {
        true => EDGE + (HEIGHT - 2.0 * EDGE) * (high - value) / height,
        false => HEIGHT / 2.0,
    };
    let x = |year: FiscalYear| {
        EDGE + (WIDTH - 2.0 * EDGE) * f64::from(year.western() - first.western()) / span
    };
    Some(Spark {
        points: of_years.iter().map(|(year, v)| (x(*year), y(*v))).collect(),
        target: target.map(y),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Day, Direction, IndicatorId, Slot, Value};
    use crate::ui::view_models::testing::year;
    use proptest::prelude::*;

    fn with(values: &[(i32, f64)], target: Option<f64>) -> Indicator {
        let mut made = Indicator::new(IndicatorId::new("i"), "件数", "件", Direction::More);
        for (western, value) in values {
            let year = year(*western);
            made.put(Slot::Actual(year), year, Some(Value::Number(*value).into()));
        }
        let target = target.map(|value| Value::Number(value).into());
        made.put(Slot::Target, year(2028), target);
        made
    }

    #[test]
    fn more_stands_higher_and_a_year_without_a_value_keeps_its_room() {
        let spark = spark(&with(&[(2020, 1.0), (2021, 3.0), (2024, 5.0)], Some(9.0)));
        let spark = spark.expect("three years");
        let xs: Vec<f64> = spark.points.iter().map(|p| p.0).collect();
        assert_eq!(xs, [4.0, 32.0, 116.0]);
        assert!(spark.points.windows(2).all(|two| two[0].1 > two[1].1));
        assert_eq!(spark.target, Some(EDGE));
    }

    #[test]
    fn one_year_is_no_line_and_words_are_none() {
        assert_eq!(spark(&with(&[(2020, 1.0)], Some(2.0))), None);
        let mut words = with(&[(2020, 1.0)], None);
        let value = Value::Words("少し".into());
        words.put(Slot::Actual(year(2021)), year(2021), Some(value.into()));
        assert_eq!(spark(&words), None);
    }

    #[test]
    fn a_part_of_a_year_is_no_point() {
        let mut made = with(&[(2020, 1.0), (2021, 3.0), (2022, 2.0)], None);
        let half = made.actuals.get_mut(&year(2022)).expect("put");
        half.date = Day::new(2022, 9, 30);
        let spark = spark(&made).expect("two whole years");
        assert_eq!(spark.points.len(), 2);
    }

    proptest! {
        #[test]
        fn every_point_lies_within(values in prop::collection::vec(-1e15..1e15f64, 2..12), target in prop::option::of(-1e15..1e15f64)) {
            let values: Vec<_> = (2015..).zip(values).collect();
            let spark = spark(&with(&values, target)).expect("two years");
            for (x, y) in spark.points {
                prop_assert!((0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y), "{x} {y}");
            }
            prop_assert!(spark.target.is_none_or(|y| (0.0..=HEIGHT).contains(&y)));
        }
    }
}

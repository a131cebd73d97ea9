//! The scale of one indicator: its ends, its ticks, and how numbers are written.
//!
//! Must not know what an indicator is, nor where its plot stands.

use crate::chart::draw::tick_step;

/// A part of a step that nobody sees: what floating point adds.
const UNSEEN: f64 = 1e-6;
/// Beyond it a scale's numbers cannot be told apart by a reader any more.
const MOST_DECIMALS: usize = 12;

/// A number as people write it: at most two decimals, thousands parted.
pub fn number(value: f64) -> String {
    decimal(value, 2)
}

/// The ends of a scale for `values`: from 0 where they are not far from it, with round ends.
/// `None` without a value.
pub fn range(values: impl Iterator<Item = f64> + Clone) -> Option<(f64, f64)> {
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.fold(f64::NEG_INFINITY, f64::max);
    if low > high {
        return None;
    }
    let near_zero = low >= 0.0 && low <= high * 0.6;
    let low = if near_zero { 0.0 } else { low };
    let step = tick_step((high - low).max(high.abs() * 0.02), 3.0);
    let (low, high) = ((low / step).floor() * step, (high / step).ceil() * step);
    match high > low {
        true => Some((low, high)),
        false if low == 0.0 => Some((0.0, 1.0)),
        // One value alone: a step of its size on both sides, so that the numbers stay short.
        false => Some((low - step.max(1.0), high + step.max(1.0))),
    }
}

/// The ticks from `low` to `high`, in rising order, each with what it says: as many decimals as
/// its step needs, from ten thousand on in 万.
pub fn ticks(low: f64, high: f64) -> Vec<(f64, String)> {
    let step = tick_step(high - low, 3.0);
    // The end may lie between two ticks: beyond it there is no scale to mark.
    let count = ((high - low) / step + UNSEEN).floor() as usize;
    let values = (0..=count).map(|i| low + i as f64 * step);
    values.map(|value| (value, label(value, step))).collect()
}

fn label(value: f64, step: f64) -> String {
    match value.abs() >= 10_000.0 {
        true => format!("{}万", to_the_step(value / 10_000.0, step / 10_000.0)),
        false => to_the_step(value, step),
    }
}

/// With as few decimals as tell the value truly on a scale of this step.
fn to_the_step(value: f64, step: f64) -> String {
    decimal(value, decimals(value, step))
}

/// How many decimals tell the value truly on a scale of this step.
fn decimals(value: f64, step: f64) -> usize {
    let is_told = |places: &usize| {
        let power = 10f64.powi(*places as i32);
        ((value * power).round() / power - value).abs() <= step * UNSEEN
    };
    (0..MOST_DECIMALS).find(is_told).unwrap_or(MOST_DECIMALS)
}

/// A number for a narrow place beside the scale from `low` to `high`: from ten thousand on in 万,
/// as finely as the ticks there, and at least with one decimal.
pub fn short_number(value: f64, (low, high): (f64, f64)) -> String {
    let step = tick_step(high - low, 3.0) / 10_000.0;
    match value.abs() >= 10_000.0 {
        true => format!(
            "{}万",
            decimal(value / 10_000.0, decimals(step, step).max(1))
        ),
        false => number(value),
    }
}

/// With at most `places` decimals, none of them a 0 at the end; thousands parted.
fn decimal(value: f64, places: usize) -> String {
    let power = 10f64.powi(places as i32);
    // Rounded first, half away from 0: the formatter alone would round half to even.
    let written = format!("{:.places$}", (value.abs() * power).round() / power);
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, ""));
    let decimals = decimals.trim_end_matches('0');
    let mut out = String::new();
    if value < 0.0 && (whole != "0" || !decimals.is_empty()) {
        out.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    match decimals {
        "" => out,
        decimals => format!("{out}.{decimals}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn labels(low: f64, high: f64) -> String {
        let labels = ticks(low, high).into_iter().map(|(_, label)| label);
        labels.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn numbers_are_written_as_people_write_them() {
        for (value, expected) in [
            (0.0, "0"),
            (9.0, "9"),
            (325.25, "325.25"),
            (15551.0, "15,551"),
            (-0.001, "0"),
            (-1234.5, "−1,234.5"),
            (0.05, "0.05"),
            (0.125, "0.13"),
            (980_219.0, "980,219"),
        ] {
            assert_eq!(number(value), expected, "{value}");
        }
    }

    #[test]
    fn a_range_starts_at_zero_unless_the_values_are_far_from_it() {
        let range = |values: &[f64]| range(values.iter().copied());
        assert_eq!(range(&[3.0, 7.0]), Some((0.0, 10.0)));
        assert_eq!(range(&[316.0, 325.3]), Some((315.0, 330.0)));
        assert_eq!(range(&[0.0]), Some((0.0, 1.0)));
        assert_eq!(range(&[f64::NAN]), None);
    }

    #[test]
    fn a_tick_has_the_decimals_of_its_step() {
        for (low, high, expected) in [
            (15_400.0, 15_600.0, "1.54万 1.55万 1.56万"),
            (14_900.0, 15_000.0, "1.49万 1.495万 1.5万"),
            (0.0, 40_000.0, "0 2万 4万"),
            (0.0, 15_000.0, "0 5,000 1万 1.5万"),
            (9_900.0, 10_100.0, "9,900 1万 1.01万"),
            (0.0, 0.004, "0 0.002 0.004"),
            (0.0, 400.0, "0 200 400"),
            (-20_000.0, 20_000.0, "−2万 0 2万"),
            // A tick beyond the end would stand where no scale is.
            (100.0, 108.0, "100 105"),
        ] {
            assert_eq!(labels(low, high), expected, "{low} to {high}");
        }
    }

    #[test]
    fn a_number_in_a_narrow_place_is_as_fine_as_the_ticks_beside_it() {
        for (value, scale, expected) in [
            (15_551.0, (15_400.0, 15_600.0), "1.56万"),
            (15_551.0, (0.0, 20_000.0), "1.6万"),
            (980_219.0, (0.0, 1_000_000.0), "98万"),
            (9_999.0, (0.0, 20_000.0), "9,999"),
        ] {
            assert_eq!(short_number(value, scale), expected, "{value}");
        }
    }

    /// What a reader takes a label for.
    fn read(label: &str) -> f64 {
        let plain = label.replace(',', "").replace('−', "-");
        let (number, unit) = match plain.strip_suffix('万') {
            Some(number) => (number, 10_000.0),
            None => (plain.as_str(), 1.0),
        };
        number.parse::<f64>().expect("a number") * unit
    }

    fn value() -> impl Strategy<Value = f64> {
        let size = prop_oneof![Just(0.01), Just(1.0), Just(100.0), Just(10_000.0)];
        (-9_999i32..=9_999, size).prop_map(|(n, size)| f64::from(n) * size)
    }

    proptest! {
        #[test]
        fn ticks_of_any_values_are_told_apart_and_told_truly(
            first in value(),
            spread in prop::collection::vec(-200i32..=200, 0..4),
            by in prop_oneof![Just(0.001), Just(0.1), Just(1.0), Just(77.0)],
        ) {
            let others = spread.into_iter().map(|n| first + f64::from(n) * by);
            let values: Vec<f64> = [first].into_iter().chain(others).collect();
            let (low, high) = range(values.iter().copied()).expect("there are values");
            let ticks = ticks(low, high);
            prop_assert!((2..=6).contains(&ticks.len()), "{ticks:?}");
            let step = ticks[1].0 - ticks[0].0;
            for (value, label) in &ticks {
                prop_assert!((read(label) - value).abs() < step * 0.001, "{value} is {label}");
                prop_assert!(*value <= high + step * 0.001, "{value} beyond {high}");
                prop_assert!(label.chars().count() <= 8, "{label} is too long");
            }
            for pair in ticks.windows(2) {
                prop_assert!(pair[0].1 != pair[1].1, "{ticks:?}");
            }
        }
    }
}

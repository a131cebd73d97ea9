//! Figures and names as the forms write them.

use crate::model::{FiscalYear, Indicator, Observation, Value};

pub fn value(value: &Value, unit: &str) -> String {
    match value {
        Value::Number(number) => format!("{number}{unit}"),
        Value::Words(words) => words.trim().to_owned(),
    }
}

/// 現状値 as seen from `year`: the latest one that was known by then.
pub fn latest(indicator: &Indicator, year: FiscalYear) -> Option<(FiscalYear, &Observation)> {
    let actual = indicator.actuals.range(..=year).next_back();
    let baseline = indicator.baseline.as_ref().map(|(y, o)| (y, o));
    let baseline = baseline.filter(|(y, _)| **y <= year);
    let later = |a: &(&FiscalYear, &Observation)| *a.0;
    actual
        .into_iter()
        .chain(baseline)
        .reduce(|a, b| if later(&b) > later(&a) { b } else { a })
        .map(|(year, observation)| (*year, observation))
}

/// What is not blank, each once, in the order of its first appearance.
pub fn each_once<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut found: Vec<&str> = Vec::new();
    for text in texts.into_iter().map(str::trim) {
        if !text.is_empty() && !found.contains(&text) {
            found.push(text);
        }
    }
    found
}

/// 1234567 as 1,234,567.
pub fn grouped(number: u32) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

//! Figures and names as the forms write them.

use crate::model::{Action, FiscalYear, Indicator, Observation, Value};
use crate::ui::forms::words as t;
use crate::ui::view_models::indicators::{observed, value_with_unit};
use crate::ui::words::when::months;

/// A value with its year under it, and its day where that is not the year's end.
pub fn in_year((year, observation): (FiscalYear, &Observation), unit: &str) -> String {
    let value = observed(observation, unit);
    match observation.midway(year) {
        Some(day) => t::with_day(&value, year, day),
        None => t::with_year(&value, year),
    }
}

/// A value in one line, with its day where that is not the year's end.
pub fn in_line((year, observation): (FiscalYear, &Observation), unit: &str) -> String {
    let value = observed(observation, unit);
    match observation.midway(year) {
        Some(day) => t::by_day(&value, day),
        None => value,
    }
}

/// 目標値 with the year to reach it in. Where the aim is to hold what there is, and nobody set a
/// figure, that is the target.
pub fn target(indicator: &Indicator) -> String {
    let unit = &indicator.unit;
    if let Some(target) = &indicator.target {
        return t::with_year(&observed(&target.observation(), unit), target.year);
    }
    match indicator.line() {
        Some(line) => t::no_worse(
            &value_with_unit(&Value::Number(line), unit),
            indicator.direction,
        ),
        None if indicator.direction.keeps() && indicator.baseline.is_some() => {
            indicator.direction.label().to_owned()
        }
        None => String::new(),
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

/// An action in a line: what, and in brackets who leads and when.
pub fn action_line(what: &str, action: &Action) -> String {
    let span = action.span();
    let when = span.map(|(from, to)| months(from.calendar(), to.calendar()));
    let around = [action.owner.trim(), when.as_deref().unwrap_or_default()];
    let around = each_once(around).join("、");
    match around.is_empty() {
        true => format!("・{}", what.trim()),
        false => format!("・{}（{around}）", what.trim()),
    }
}

/// Whether it was set up by `year`: one of a later year does not belong on an earlier year's sheet.
pub fn begun_by(indicator: &Indicator, year: FiscalYear) -> bool {
    let baseline = indicator.baseline.as_ref().map(|(year, _)| *year);
    let first = indicator.actuals.keys().next().copied();
    let begun = baseline.into_iter().chain(first).min();
    begun.is_none_or(|begun| begun <= year)
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

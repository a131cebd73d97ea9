//! The indicators file: one row a value, each beside all that is said of its indicator.

use super::columns::{
    DIRECTION, ENDED_YEAR, INDICATOR_BASIS, INDICATOR_ID, INDICATOR_NAME, INDICATOR_SOURCE,
    INDICATOR_UNIT, INDICATOR_WHY, LINKED_ISSUE, SERIES, VALUE, VALUE_BASIS, VALUE_DATE,
    VALUE_KIND, VALUE_SOURCE, VALUE_WORDS,
};
use super::entry::{Entry, IndicatorValue};
use super::{ValueKind, or_blank, year_values};
use crate::exchange::cells::Cells;
use crate::exchange::codes::choice;
use crate::exchange::columns::FISCAL_YEAR;
use crate::model::{
    AreaRecord, FiscalYear, Indicator, IndicatorId, IssueId, Observation, SeriesId, Target, Value,
};
use crate::score::indicator::progress;

pub fn rows(record: &AreaRecord) -> Vec<Vec<String>> {
    let indicators = record.indicators.iter();
    indicators.flat_map(indicator_rows).collect()
}

/// The baseline, the target, and the actuals by year; one row without a value if there is none.
fn indicator_rows(indicator: &Indicator) -> Vec<Vec<String>> {
    let mut values = Vec::new();
    if let Some((year, observation)) = &indicator.baseline {
        values.push(value_values(ValueKind::Baseline, *year, observation));
    }
    if let Some(target) = &indicator.target {
        let observation = Observation::new(target.value.clone());
        values.push(value_values(ValueKind::Target, target.year, &observation));
    }
    for (year, observation) in &indicator.actuals {
        let mut cells = value_values(ValueKind::Actual, *year, observation);
        let rate = progress(indicator, *year).map(|rate| format!("{:.1}", rate * 100.0));
        cells[9] = rate.unwrap_or_default();
        values.push(cells);
    }
    if values.is_empty() {
        values.push(Default::default());
    }
    let definition = definition_values(indicator);
    let rows = values.iter().map(|value| [&definition[..], value].concat());
    rows.collect()
}

fn definition_values(indicator: &Indicator) -> [String; 11] {
    [
        indicator.id.to_string(),
        indicator.name.clone(),
        indicator.unit.clone(),
        indicator.direction.code().to_owned(),
        indicator.direction.label().to_owned(),
        indicator.why.clone(),
        indicator.source.clone(),
        indicator.basis.clone(),
        or_blank(indicator.issue.as_ref()),
        or_blank(indicator.reference.as_ref()),
        or_blank(indicator.ended.map(FiscalYear::western)),
    ]
}

/// From the value's kind to its basis, and a blank for the progress.
fn value_values(kind: ValueKind, year: FiscalYear, observation: &Observation) -> [String; 10] {
    let [western, era] = year_values(year);
    let (number, words) = match &observation.value {
        Value::Number(number) => (number.to_string(), String::new()),
        Value::Words(words) => (String::new(), words.clone()),
    };
    [
        kind.code().to_owned(),
        kind.label().to_owned(),
        western,
        era,
        number,
        words,
        or_blank(observation.date),
        observation.source.clone(),
        observation.basis.clone(),
        String::new(),
    ]
}

pub fn read(cells: &mut Cells<'_>) -> Option<Entry> {
    let id = cells.filled(&INDICATOR_ID);
    let direction = cells.code(&DIRECTION, choice);
    let ended = cells.optional_fiscal_year(&ENDED_YEAR);
    let value = value(cells);
    let name = cells.row.get(&INDICATOR_NAME);
    let unit = cells.row.get(&INDICATOR_UNIT);
    let mut indicator = Indicator::new(IndicatorId::new(id?), name, unit, direction?);
    indicator.why = cells.row.get(&INDICATOR_WHY);
    indicator.source = cells.row.get(&INDICATOR_SOURCE);
    indicator.basis = cells.row.get(&INDICATOR_BASIS);
    let filled = |text: String| (!text.is_empty()).then_some(text);
    indicator.issue = filled(cells.row.get(&LINKED_ISSUE)).map(IssueId::new);
    indicator.reference = filled(cells.row.get(&SERIES)).map(SeriesId::new);
    indicator.ended = ended?;
    Some(Entry::Indicator(indicator, value?))
}

/// A row with a kind and neither figure nor words is a value whose words are still to be written.
fn value(cells: &mut Cells<'_>) -> Option<Option<IndicatorValue>> {
    let kind = cells.optional_code(&VALUE_KIND, choice::<ValueKind>)?;
    let Some(kind) = kind else {
        cells.must_be_blank(&[
            FISCAL_YEAR,
            VALUE,
            VALUE_WORDS,
            VALUE_DATE,
            VALUE_SOURCE,
            VALUE_BASIS,
        ]);
        return Some(None);
    };
    let year = cells.fiscal_year(&FISCAL_YEAR);
    let number = cells.optional_number(&VALUE);
    let date = cells.optional_day(&VALUE_DATE);
    let words = cells.row.get(&VALUE_WORDS);
    let value = match number? {
        None => Value::Words(words),
        Some(number) if words.is_empty() => Value::Number(number),
        Some(_) => {
            let message = "数値とことばの両方が書かれています。どちらかを空にしてください。";
            cells.problem(&VALUE_WORDS, message);
            return None;
        }
    };
    let observation = Observation {
        value,
        date: date?,
        source: cells.row.get(&VALUE_SOURCE),
        basis: cells.row.get(&VALUE_BASIS),
    };
    let year = year?;
    Some(Some(match kind {
        ValueKind::Baseline => IndicatorValue::Baseline(year, observation),
        ValueKind::Actual => IndicatorValue::Actual(year, observation),
        ValueKind::Target => {
            cells.must_be_blank(&[VALUE_DATE, VALUE_SOURCE, VALUE_BASIS]);
            let value = observation.value;
            IndicatorValue::Target(Target { year, value })
        }
    }))
}

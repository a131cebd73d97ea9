//! The indicators file: one row a value, each beside all that is said of its indicator.

use super::columns::{
    DIRECTION, DIRECTION_LABEL, ENDED_YEAR, INDICATOR_BASIS, INDICATOR_ID, INDICATOR_NAME,
    INDICATOR_SOURCE, INDICATOR_UNIT, INDICATOR_WHY, LINKED_ISSUE, PROGRESS_RATE, SERIES, VALUE,
    VALUE_BASIS, VALUE_DATE, VALUE_KIND, VALUE_KIND_LABEL, VALUE_SOURCE, VALUE_WORDS,
};
use super::entry::{Entry, IndicatorValue};
use super::row_kinds::ValueKind;
use crate::exchange::area_head::set_year;
use crate::exchange::cells::Cells;
use crate::exchange::codes::choice;
use crate::exchange::columns::FISCAL_YEAR;
use crate::exchange::sheet_writer::Values;
use crate::model::{
    AreaRecord, FiscalYear, Indicator, IndicatorId, IssueId, Observation, SeriesId, Target, Value,
};
use crate::score::indicator::progress;

/// Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let indicators = record.indicators.iter();
    indicators.flat_map(|i| indicator_rows(head, i)).collect()
}

/// The baseline, the target, and the actuals by year; one row without a value if there is none.
fn indicator_rows(head: &Values, indicator: &Indicator) -> Vec<Values> {
    let mut definition = head.clone();
    set_definition(&mut definition, indicator);
    let row = |kind: ValueKind, year: FiscalYear, observation: &Observation| {
        let mut row = definition.clone();
        set_value(&mut row, kind, year, observation);
        row
    };
    let mut rows = Vec::new();
    if let Some((year, observation)) = &indicator.baseline {
        rows.push(row(ValueKind::Baseline, *year, observation));
    }
    if let Some(target) = &indicator.target {
        let observation = Observation::new(target.value.clone());
        rows.push(row(ValueKind::Target, target.year, &observation));
    }
    for (year, observation) in &indicator.actuals {
        let mut row = row(ValueKind::Actual, *year, observation);
        let rate = progress(indicator, *year).map(|rate| format!("{:.1}", rate * 100.0));
        row.set_some(&PROGRESS_RATE, rate);
        rows.push(row);
    }
    if rows.is_empty() {
        rows.push(definition);
    }
    rows
}

fn set_definition(row: &mut Values, indicator: &Indicator) {
    row.set(&INDICATOR_ID, &indicator.id);
    row.set(&INDICATOR_NAME, &indicator.name);
    row.set(&INDICATOR_UNIT, &indicator.unit);
    row.set(&DIRECTION, indicator.direction.code());
    row.set(&DIRECTION_LABEL, indicator.direction.label());
    row.set(&INDICATOR_WHY, &indicator.why);
    row.set(&INDICATOR_SOURCE, &indicator.source);
    row.set(&INDICATOR_BASIS, &indicator.basis);
    row.set_some(&LINKED_ISSUE, indicator.issue.as_ref());
    row.set_some(&SERIES, indicator.reference.as_ref());
    row.set_some(&ENDED_YEAR, indicator.ended.map(FiscalYear::western));
}

fn set_value(row: &mut Values, kind: ValueKind, year: FiscalYear, observation: &Observation) {
    row.set(&VALUE_KIND, kind.code());
    row.set(&VALUE_KIND_LABEL, kind.label());
    set_year(row, year);
    match &observation.value {
        Value::Number(number) => row.set(&VALUE, number),
        Value::Words(words) => row.set(&VALUE_WORDS, words),
    }
    row.set_some(&VALUE_DATE, observation.date);
    row.set(&VALUE_SOURCE, &observation.source);
    row.set(&VALUE_BASIS, &observation.basis);
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

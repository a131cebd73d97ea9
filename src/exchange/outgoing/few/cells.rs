//! The figures of an area's indicators, one by one, each with whether it is told.
//!
//! Must not know why one is withheld.

use super::counts::{FEW, WITHHELD, is_few};
use super::in_words::{self, Figure};
use crate::model::{FiscalYear, Indicator, IndicatorId, Observation, Slot, Unit, Value, unit};
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Told,
    /// A count of people from 1 to 9, told as such.
    Few,
    /// Told not at all.
    Withheld,
}

impl State {
    pub fn told_as(self) -> Option<&'static str> {
        match self {
            State::Told => None,
            State::Few => Some(FEW),
            State::Withheld => Some(WITHHELD),
        }
    }
}

/// A value, or a うち of it.
#[derive(Clone, Debug)]
pub struct Cell {
    pub indicator: IndicatorId,
    pub year: FiscalYear,
    pub slot: Slot,
    pub part: Option<String>,
    pub number: f64,
    /// What the number may be in truth, where it is not told exactly: from, to.
    pub span: (f64, f64),
    pub unit: Unit,
    /// People have decided to tell its small counts.
    pub is_told_anyway: bool,
    pub state: State,
}

impl Cell {
    pub fn is_told(&self) -> bool {
        self.state == State::Told
    }
}

/// In the order of the indicators: baseline, then actuals, each before its parts.
pub fn of(indicators: &[Indicator], told_anyway: &BTreeSet<IndicatorId>) -> Vec<Cell> {
    let mut cells = Vec::new();
    for indicator in indicators {
        let is_told_anyway = told_anyway.contains(&indicator.id);
        let mut push = |year, slot, observation: &Observation| {
            let mut cell = |part: Option<&str>, figure: Figure| {
                let is_hidden =
                    figure.unit == Unit::People && is_few(figure.number) && !is_told_anyway;
                cells.push(Cell {
                    indicator: indicator.id.clone(),
                    year,
                    slot,
                    part: part.map(str::to_owned),
                    number: figure.number,
                    span: figure.span,
                    unit: figure.unit,
                    is_told_anyway,
                    state: if is_hidden { State::Few } else { State::Told },
                });
            };
            let whole = figure(&indicator.unit, &observation.value);
            if let Some(whole) = whole {
                cell(None, whole);
            }
            // 「71人」 in words says what its parts are counted in, where the indicator does not.
            let of_people = whole.filter(|whole| whole.unit == Unit::People);
            let unit = of_people.map_or_else(|| unit(&indicator.unit), |whole| whole.unit);
            for part in &observation.parts {
                cell(Some(&part.name), Figure::exact(part.number, unit));
            }
        };
        if let Some((year, observation)) = &indicator.baseline {
            push(*year, Slot::Baseline, observation);
        }
        for (year, observation) in &indicator.actuals {
            push(*year, Slot::Actual(*year), observation);
        }
    }
    cells
}

/// The figure that a value is, also in words. `of`: its unit.
pub fn figure(of: &str, value: &Value) -> Option<Figure> {
    match value {
        Value::Number(number) => Some(Figure::exact(*number, unit(of))),
        Value::Words(words) => in_words::figure(words, of),
    }
}

/// A count of one to nine people, in words or not. `of`: its unit.
pub fn is_few_people(of: &str, value: &Value) -> bool {
    figure(of, value).is_some_and(|figure| figure.unit == Unit::People && is_few(figure.number))
}

/// 「3人」 or 「約5名」, written where a figure could be. Words that say more are people's own. `of`: its unit.
pub fn is_few_in_words(of: &str, value: &Value) -> bool {
    matches!(value, Value::Words(_)) && is_few_people(of, value)
}

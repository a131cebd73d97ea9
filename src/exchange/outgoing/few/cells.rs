//! The figures of an area's indicators, one by one, each with whether it is told.
//!
//! Must not know why one is withheld.

use super::counts::{FEW, WITHHELD, is_few};
use super::in_words::{self, Figure};
use crate::model::{FiscalYear, Indicator, IndicatorId, Observation, Slot, Value, narrow};
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

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unit {
    /// People, or what may stand for one of them each: cases, households.
    People,
    /// A share: so many of this many.
    Of(f64),
    /// A share of all who live there: so many of this many of them.
    OfPopulation(f64),
    Other,
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
            let whole = figure(indicator, &observation.value);
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

pub fn folded(text: &str) -> String {
    let shown = narrow(text);
    shown.chars().filter(|c| !c.is_whitespace()).collect()
}

/// In what people are counted, also where a case or a household may be one person. Things and events (か所,
/// 回, 床) are counted otherwise.
pub const MAY_BE_PEOPLE: [&str; 9] = ["人", "名", "件", "世帯", "家族", "組", "戸", "例", "ケース"];

/// 人, 名, 人/年, 人（延べ）, 件: people. %, 人口10万人対: shares.
pub fn unit(text: &str) -> Unit {
    let unit = folded(text);
    for (sign, of) in [
        ("人口10万", 100_000.0),
        ("人口1万", 10_000.0),
        ("人口千", 1_000.0),
    ] {
        if unit.contains(sign) {
            return Unit::OfPopulation(of);
        }
    }
    for (sign, of) in [
        ("%", 100.0),
        ("パーセント", 100.0),
        ("‰", 1_000.0),
        ("割", 10.0),
    ] {
        if unit.starts_with(sign) {
            return Unit::Of(of);
        }
    }
    let rest = strip_any(&unit, &["実", "延べ", "のべ"]).unwrap_or(&unit);
    let rest =
        strip_any(rest, &MAY_BE_PEOPLE).map(|rest| strip_any(rest, &["数", "員"]).unwrap_or(rest));
    let is_whole = |rest: &str| rest.is_empty() || rest.starts_with(['/', '(', '・', '以']);
    match rest.is_some_and(is_whole) {
        true => Unit::People,
        false => Unit::Other,
    }
}

pub fn strip_any<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// The figure that a value is, also in words.
fn figure(indicator: &Indicator, value: &Value) -> Option<Figure> {
    match value {
        Value::Number(number) => Some(Figure::exact(*number, unit(&indicator.unit))),
        Value::Words(words) => in_words::figure(words, &indicator.unit),
    }
}

/// 「3人」 or 「約5名」, written where a figure could be. Words that say more are people's own.
pub fn is_few_in_words(indicator: &Indicator, value: &Value) -> bool {
    let figure = figure(indicator, value).filter(|_| matches!(value, Value::Words(_)));
    figure.is_some_and(|figure| figure.unit == Unit::People && is_few(figure.number))
}

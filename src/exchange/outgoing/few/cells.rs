//! The figures of an area's indicators, one by one, each with whether it is told.
//!
//! Must not know why one is withheld.

use super::counts::{FEW, WITHHELD, is_few};
use crate::model::{FiscalYear, Indicator, IndicatorId, Observation, Slot, Value};
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
        let unit = unit(&indicator.unit);
        let is_told_anyway = told_anyway.contains(&indicator.id);
        let mut push = |year, slot, observation: &Observation| {
            let mut cell = |part: Option<&str>, number: f64| {
                let is_hidden = unit == Unit::People && is_few(number) && !is_told_anyway;
                cells.push(Cell {
                    indicator: indicator.id.clone(),
                    year,
                    slot,
                    part: part.map(str::to_owned),
                    number,
                    unit,
                    is_told_anyway,
                    state: if is_hidden { State::Few } else { State::Told },
                });
            };
            if let Some(number) = observation.value.number() {
                cell(None, number);
            }
            for part in &observation.parts {
                cell(Some(&part.name), part.number);
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

fn folded(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    };
    text.chars()
        .filter(|c| !c.is_whitespace())
        .map(narrow)
        .collect()
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

fn strip_any<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word))
}

/// 「3人」 or 「約5名」, written where a figure could be. Words that say more are people's own.
pub fn is_few_in_words(indicator: &Indicator, value: &Value) -> bool {
    let Value::Words(words) = value else {
        return false;
    };
    let words = folded(words);
    let count = strip_any(&words, &["約", "およそ"]).unwrap_or(&words);
    let end = count
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(count.len());
    let (digits, rest) = count.split_at(end);
    let is_people = match rest {
        "" => unit(&indicator.unit) == Unit::People,
        rest => {
            let about = ["程度", "ほど"]
                .iter()
                .find_map(|about| rest.strip_suffix(about));
            MAY_BE_PEOPLE.contains(&about.unwrap_or(rest))
        }
    };
    is_people && digits.parse().is_ok_and(is_few)
}

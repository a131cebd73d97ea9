//! 指標: a figure (or, where there is none, words) that an area follows over the years.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{Counting, Day, FiscalYear, IndicatorId, IssueId, SeriesId, StatutoryPlan};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded! {
    /// Which way is better, and whether the aim is to move or to hold.
    Direction {
        More = "more", "増やす";
        Less = "less", "減らす";
        KeepAtLeast = "keep-at-least", "今より減らさない";
        KeepAtMost = "keep-at-most", "今より増やさない";
        /// No way is better, such as how often the police called: shown, never judged.
        Watch = "watch", "良し悪しを決めない";
    }
}

impl Direction {
    /// Whether there is a better and a worse at all.
    pub fn is_judged(self) -> bool {
        self != Direction::Watch
    }

    /// Whether a higher figure is a better one; never of what is not judged. A figure to hold needs
    /// this too: without it nobody could say what "no worse than now" means.
    pub fn higher_is_better(self) -> bool {
        matches!(self, Direction::More | Direction::KeepAtLeast)
    }

    /// 今より悪くしない: the baseline itself is the line to hold.
    pub fn keeps(self) -> bool {
        matches!(self, Direction::KeepAtLeast | Direction::KeepAtMost)
    }
}

/// A figure, or words where a figure cannot be had. In a 控え `{"number": 3.0}` or
/// `{"words": "未実施"}`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Finite, in the indicator's unit.
    Number(f64),
    Words(String),
}

impl Value {
    pub fn number(&self) -> Option<f64> {
        match self {
            Value::Number(number) => Some(*number),
            Value::Words(_) => None,
        }
    }
}

/// うち: a part of a value, e.g. of 71人 those who were long in hospital (16). Parts may overlap and
/// need not add up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    pub name: String,
    /// Finite, in the indicator's unit.
    pub number: f64,
}

/// One value with where it comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    pub value: Value,
    /// What was written beside a number: of 「3件（2病院）」 the 「2病院」. Words stand alone.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub remark: String,
    /// The day the value holds for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// 出典
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub source: String,
    /// 定義・数え方
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub basis: String,
    /// うち
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub parts: Vec<Part>,
}

impl Observation {
    pub fn new(value: Value) -> Self {
        Self {
            value,
            remark: String::new(),
            date: None,
            source: String::new(),
            basis: String::new(),
            parts: Vec::new(),
        }
    }

    /// The day that a value of `year` holds for, where that is not the year's end. A count of half a
    /// year says less than one of the whole: March is near enough to its end.
    pub fn midway(&self, year: FiscalYear) -> Option<Day> {
        self.date.filter(|day| day.is_midway(year))
    }
}

impl From<Value> for Observation {
    fn from(value: Value) -> Self {
        Self::new(value)
    }
}

/// Where an indicator has room for a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// 現状値
    Baseline,
    /// 目標値
    Target,
    /// 実績値 of a fiscal year.
    Actual(FiscalYear),
}

/// What is aimed at, by which fiscal year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Target {
    pub year: FiscalYear,
    pub value: Value,
    /// As that of an [`Observation`].
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub remark: String,
}

impl Target {
    pub fn new(year: FiscalYear, value: Value) -> Self {
        Self {
            year,
            value,
            remark: String::new(),
        }
    }

    /// As a value among others; nothing more is said of one that is aimed at.
    pub fn observation(&self) -> Observation {
        Observation {
            remark: self.remark.clone(),
            ..Observation::new(self.value.clone())
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Indicator {
    pub id: IndicatorId,
    pub name: String,
    /// 人, 件, 日, % … empty for words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub unit: String,
    pub direction: Direction,
    /// 設定理由
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub why: String,
    /// 出典 as a rule; a value that comes from elsewhere says so itself.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub source: String,
    /// 定義・数え方 as a rule; a value that was counted otherwise says so itself.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub basis: String,
    /// 現状値 and the fiscal year it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<(FiscalYear, Observation)>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Target>,
    /// 実績値 by fiscal year. A year without a value is absent, which is not 0.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub actuals: BTreeMap<FiscalYear, Observation>,
    /// The issue it measures, if it belongs to one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issue: Option<IssueId>,
    /// What it is a part of: its share of that indicator's figure of the same year can be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share_of: Option<IndicatorId>,
    /// `None` until somebody says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counting: Option<Counting>,
    /// The plan by law in which it stands, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statutory: Option<StatutoryPlan>,
    /// Which reference series stands beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<SeriesId>,
    /// No longer followed from this fiscal year on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<FiscalYear>,
}

impl Indicator {
    pub fn new(
        id: IndicatorId,
        name: impl Into<String>,
        unit: impl Into<String>,
        direction: Direction,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            unit: unit.into(),
            direction,
            why: String::new(),
            source: String::new(),
            basis: String::new(),
            baseline: None,
            target: None,
            actuals: BTreeMap::new(),
            issue: None,
            share_of: None,
            counting: None,
            statutory: None,
            reference: None,
            ended: None,
        }
    }

    /// The figure to reach or hold: the target's, or else, where the aim is to hold, the baseline's.
    /// None for what is not judged.
    pub fn line(&self) -> Option<f64> {
        if !self.direction.is_judged() {
            return None;
        }
        let target = self.target.as_ref().and_then(|t| t.value.number());
        let held = || self.direction.keeps().then(|| self.baseline_number());
        target.or_else(|| held().flatten())
    }

    pub fn baseline_number(&self) -> Option<f64> {
        let (_, observation) = self.baseline.as_ref()?;
        observation.value.number()
    }

    /// The value of `slot`, if there is one.
    pub fn observation(&self, slot: Slot) -> Option<Observation> {
        match slot {
            Slot::Baseline => self.baseline.as_ref().map(|(_, o)| o.clone()),
            Slot::Target => self.target.as_ref().map(Target::observation),
            Slot::Actual(year) => self.actuals.get(&year).cloned(),
        }
    }

    /// Keeps a value in its slot, or takes it away: no value is not 0. `year` is the one that a
    /// baseline or a target is about.
    pub fn put(&mut self, slot: Slot, year: FiscalYear, observation: Option<Observation>) {
        match (slot, observation) {
            (Slot::Baseline, observation) => self.baseline = observation.map(|o| (year, o)),
            (Slot::Target, observation) => {
                self.target = observation.map(|o| Target {
                    year,
                    value: o.value,
                    remark: o.remark,
                });
            }
            (Slot::Actual(year), Some(observation)) => {
                self.actuals.insert(year, observation);
            }
            (Slot::Actual(year), None) => {
                self.actuals.remove(&year);
            }
        }
    }

    pub fn is_followed_in(&self, year: FiscalYear) -> bool {
        self.ended.is_none_or(|ended| year < ended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_only_watched_has_no_line_to_reach() {
        let year = FiscalYear::new(2026).expect("in range");
        let mut indicator = Indicator::new(IndicatorId::new("i"), "通報", "件", Direction::Watch);
        indicator.put(Slot::Baseline, year, Some(Value::Number(3.0).into()));
        indicator.put(Slot::Target, year, Some(Value::Number(2.0).into()));
        assert_eq!(indicator.line(), None);
        indicator.direction = Direction::Less;
        assert_eq!(indicator.line(), Some(2.0));
    }

    #[test]
    fn each_slot_holds_its_own_value_and_lets_it_go() {
        let year = |western| FiscalYear::new(western).expect("in range");
        let mut indicator = Indicator::new(IndicatorId::new("i"), "数", "件", Direction::More);
        let slots = [Slot::Baseline, Slot::Target, Slot::Actual(year(2026))];
        for (slot, number) in slots.into_iter().zip([3.0, 9.0, 0.0]) {
            let mut observation = Observation::new(Value::Number(number));
            observation.remark = "2病院".to_owned();
            indicator.put(slot, year(2025), Some(observation));
        }
        let remarks = slots.map(|slot| indicator.observation(slot).map(|o| o.remark));
        assert_eq!(remarks, [(); 3].map(|()| Some("2病院".to_owned())));
        let read = |indicator: &Indicator| slots.map(|s| indicator.observation(s).map(|o| o.value));
        assert_eq!(
            read(&indicator),
            [3.0, 9.0, 0.0].map(|n| Some(Value::Number(n)))
        );
        assert_eq!(indicator.actuals.len(), 1);
        for slot in slots {
            indicator.put(slot, year(2025), None);
        }
        assert_eq!(read(&indicator), [None, None, None]);
        assert!(indicator.actuals.is_empty(), "blank is not 0");
    }
}

//! One indicator over the years, and what can be drawn of it: values that are no number are left
//! out.

use super::scale::{self, number};
use crate::model::{Direction, FiscalYear};

/// A value of one fiscal year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearValue {
    pub year: FiscalYear,
    pub value: f64,
}

/// A value to set beside an area's own: context, never a mark to be reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Reference {
    /// e.g. 全国（令和3年度）
    pub label: String,
    pub value: f64,
    /// Where it is written.
    pub source: String,
}

/// One indicator over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorSeries {
    pub name: String,
    /// e.g. 件; may be empty.
    pub unit: String,
    /// 現状値
    pub baseline: Option<YearValue>,
    /// 目標値
    pub target: Option<YearValue>,
    /// 実績値, in the order of years; a year may be missing.
    pub actuals: Vec<YearValue>,
    pub reference: Option<Reference>,
    /// The last actual value tells of a part of its year only: it says less than a whole year's.
    pub midway: bool,
    /// The target's year is over, and what it came to is not written down yet.
    pub awaited: bool,
    /// Which way is better, and whether the aim is to move or to hold.
    pub direction: Direction,
    /// For what numbers cannot say (定性的な文言); may be empty.
    pub words: String,
}

impl IndicatorSeries {
    /// What can be drawn of the actual values.
    pub(in crate::chart) fn actual(&self) -> impl Iterator<Item = YearValue> + Clone {
        self.actuals
            .iter()
            .copied()
            .filter(|v| is_drawable(v.value))
    }

    pub(in crate::chart) fn baseline(&self) -> Option<YearValue> {
        self.baseline.filter(|v| is_drawable(v.value))
    }

    pub(in crate::chart) fn target(&self) -> Option<YearValue> {
        self.target.filter(|v| is_drawable(v.value))
    }

    pub(super) fn reference(&self) -> Option<&Reference> {
        self.reference.as_ref().filter(|r| is_drawable(r.value))
    }

    /// 今より悪くしない: the figure to hold, drawn as a line across the years.
    pub(super) fn held(&self) -> Option<f64> {
        let line = self.target().or_else(|| self.baseline());
        line.filter(|_| self.direction.keeps()).map(|v| v.value)
    }

    /// The figure to reach or to hold.
    pub(in crate::chart) fn line(&self) -> Option<f64> {
        let target = self.target().map(|v| v.value);
        target.or_else(|| self.held())
    }

    /// Every value that stands in a year.
    pub(in crate::chart) fn values(&self) -> impl Iterator<Item = YearValue> + Clone {
        let plan = self.baseline().into_iter().chain(self.target());
        plan.chain(self.actual())
    }

    /// Whether `value` is the one that tells of a part of its year.
    pub fn is_midway(&self, value: YearValue) -> bool {
        self.midway && self.actual().last() == Some(value)
    }

    /// The actual values but the one of a year that is not over.
    pub(in crate::chart) fn whole_years(&self) -> impl Iterator<Item = YearValue> + Clone {
        self.actual().filter(|value| !self.is_midway(*value))
    }

    /// The value of a year that is not over.
    pub(in crate::chart) fn part_of_year(&self) -> Option<YearValue> {
        self.actual().find(|value| self.is_midway(*value))
    }

    /// A value with its unit.
    pub(super) fn with_unit(&self, value: f64) -> String {
        format!("{}{}", number(value), self.unit)
    }
}

/// Beyond this a scale cannot be written any more, and no figure of an area is as large: it was
/// mistyped.
const LARGEST: f64 = 1e15;

fn is_drawable(value: f64) -> bool {
    value.abs() < LARGEST
}

/// The range of a plot; `None` without a value.
pub fn value_range(series: &IndicatorSeries) -> Option<(f64, f64)> {
    let reference = series.reference().map(|r| r.value);
    scale::range(series.values().map(|v| v.value).chain(reference))
}

#[cfg(test)]
mod tests {
    use crate::chart::years::samples::indicators;
    use crate::chart::years::{IndicatorYears, indicator_years};
    use crate::chart::{Style, Width};

    #[test]
    fn what_no_scale_can_hold_is_left_out_and_all_else_is_drawn() {
        let series = indicators::series("指標", &[-1.7e308, 3.0, f64::NAN, 1.7e308, f64::INFINITY]);
        let drawn: Vec<f64> = series.values().map(|v| v.value).collect();
        assert_eq!(drawn, [3.0]);
        let data = IndicatorYears {
            area: "津圏域".into(),
            indicators: vec![series],
        };
        let figure = indicator_years(&data, &Style::page("f", Width::Wide));
        assert!(figure.svg.contains("<circle"));
    }
}

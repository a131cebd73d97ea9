//! 参考値: published figures that stand beside an area's own, with where each comes from.
//!
//! They are context and no verdict: nothing here says whether an area does well.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{Day, FiscalYear, PlanPeriod, ReferenceId, SeriesId};
use serde::{Deserialize, Serialize};

coded! {
    /// What kind of figure it is.
    ReferenceKind {
        AtLeast = "at-least", "以上を目指す値";
        AtMost = "at-most", "以下を目指す値";
        Goal = "goal", "目標";
        Actual = "actual", "実績";
    }
}

coded! {
    /// How sure the source is.
    Mark {
        Official = "official", "公表資料";
        /// Of a plan that is still talked over.
        Proposed = "proposed", "案（決まった値ではありません。元の資料でお確かめください）";
        SecondHand = "second-hand", "二次資料（元の資料でお確かめください）";
        Own = "own", "自分で入力";
    }
}

/// What time a figure is about. In a 控え `{"period": 7}` or `{"year": 2022}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferenceTime {
    Period(PlanPeriod),
    Year(FiscalYear),
}

impl ReferenceTime {
    /// First and last fiscal year; the same for a single year.
    pub fn years(self) -> Option<(FiscalYear, FiscalYear)> {
        match self {
            ReferenceTime::Period(period) => period.years(),
            ReferenceTime::Year(year) => Some((year, year)),
        }
    }

    pub fn label(self) -> String {
        match self {
            ReferenceTime::Period(period) => period.label(),
            ReferenceTime::Year(year) => year.to_string(),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReferenceValue {
    pub id: ReferenceId,
    /// Which figure it is, over the periods and years.
    pub series: SeriesId,
    /// The figure's name.
    pub name: String,
    /// 人, 日, % …
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub unit: String,
    /// 全国, or the name of a place.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub scope: String,
    pub time: ReferenceTime,
    pub kind: ReferenceKind,
    /// Finite, in the unit; the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// 出典
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub source: String,
    /// The day the figure holds for, or on which it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// 定義・数え方
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub basis: String,
    pub mark: Mark,
}

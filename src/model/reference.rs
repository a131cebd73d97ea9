//! 参考値: published figures that stand beside an area's own, with where each comes from.
//!
//! They are context and no verdict: nothing here says whether an area does well.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{Day, FiscalYear, PlanPeriod, ReferenceId, SeriesId, Workspace};
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
    #[serde(default, with = "or_empty", skip_serializing_if = "is_empty")]
    pub unit: String,
    /// 全国, or the name of a place.
    #[serde(default, with = "or_empty", skip_serializing_if = "is_empty")]
    pub scope: String,
    pub time: ReferenceTime,
    pub kind: ReferenceKind,
    /// Finite, in the unit; the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// 出典
    #[serde(default, with = "or_empty", skip_serializing_if = "is_empty")]
    pub source: String,
    /// The day the figure holds for, or on which it was published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// 定義・数え方
    #[serde(default, with = "or_empty", skip_serializing_if = "is_empty")]
    pub basis: String,
    pub mark: Mark,
}

impl Workspace {
    /// All reference values: the shipped ones, each replaced by the user's own of the same id,
    /// and then those that the user added.
    pub fn references(&self, shipped: &[ReferenceValue]) -> Vec<ReferenceValue> {
        let own = |id: &ReferenceId| self.references.iter().find(|own| own.id == *id);
        let replaced = shipped.iter().map(|value| own(&value.id).unwrap_or(value));
        let is_added = |own: &&ReferenceValue| shipped.iter().all(|value| value.id != own.id);
        let added = self.references.iter().filter(is_added);
        replaced.chain(added).cloned().collect()
    }

    /// Keeps the user's own value in place of any with its id.
    pub fn put_reference(&mut self, value: ReferenceValue) {
        match self.references.iter_mut().find(|own| own.id == value.id) {
            Some(own) => *own = value,
            None => self.references.push(value),
        }
    }

    /// Lets the user's own value go: a shipped one of that id stands again.
    pub fn drop_reference(&mut self, id: &ReferenceId) {
        self.references.retain(|own| own.id != *id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(id: &str, value: f64) -> ReferenceValue {
        ReferenceValue {
            id: ReferenceId::new(id),
            series: SeriesId::new("s"),
            name: "平均生活日数".into(),
            unit: "日".into(),
            scope: "全国".into(),
            time: ReferenceTime::Year(FiscalYear::new(2022).expect("in range")),
            kind: ReferenceKind::Actual,
            value,
            upper: None,
            source: String::new(),
            date: None,
            basis: String::new(),
            mark: Mark::Official,
        }
    }

    #[test]
    fn a_users_own_value_stands_in_place_of_the_shipped_one() {
        let shipped = [value("a", 1.0), value("b", 2.0)];
        let mut workspace = Workspace::default();
        assert_eq!(workspace.references(&shipped), shipped);
        workspace.put_reference(value("b", 9.0));
        workspace.put_reference(value("c", 3.0));
        workspace.put_reference(value("c", 4.0));
        let read = |w: &Workspace| -> Vec<_> {
            let values = w.references(&shipped).into_iter();
            values.map(|v| (v.id.to_string(), v.value)).collect()
        };
        let expected = [("a", 1.0), ("b", 9.0), ("c", 4.0)];
        assert_eq!(read(&workspace), expected.map(|(id, v)| (id.to_owned(), v)));
        workspace.drop_reference(&ReferenceId::new("b"));
        assert_eq!(read(&workspace)[1].1, 2.0);
    }
}

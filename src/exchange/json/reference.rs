//! 参考値 that the user corrected or added.

use super::{Json, Key, Reader, Slip, Writer, coded, id, object, one_of};
use crate::model::{
    FiscalYear, Mark, PlanPeriod, ReferenceId, ReferenceKind, ReferenceTime, ReferenceValue,
    SeriesId,
};
use serde_json::{Value, json};

id!(ReferenceId, SeriesId);
coded!(Mark, ReferenceKind);

object!(ReferenceValue {
    required: [id, series, name, time, kind, value, mark],
    optional: [unit, scope, upper, source, date, basis]
});

/// `{"period": 7}` or `{"year": 2022}`.
impl Json for ReferenceTime {
    fn to_json(&self) -> Value {
        match self {
            ReferenceTime::Period(period) => json!({ "period": period.number() }),
            ReferenceTime::Year(year) => json!({ "year": year.to_json() }),
        }
    }

    fn from_json(value: &Value) -> Result<Self, Slip> {
        match (value.get("period"), value.get("year")) {
            (Some(period), None) => period
                .as_i64()
                .and_then(PlanPeriod::new)
                .map(ReferenceTime::Period)
                .ok_or_else(|| Slip::new(format!("1から{}までの期", PlanPeriod::MAX))),
            (None, Some(year)) => FiscalYear::from_json(year).map(ReferenceTime::Year),
            _ => Err(Slip::new("{\"period\": 期} か {\"year\": 年度}")),
        }
    }
}

//! The area's own indicators: those that are followed, and those that were.
//!
//! Must not know Leptos or the browser.

use super::spark::{Spark, spark};
use crate::chart::IndicatorYears;
use crate::model::{AreaRecord, Day, FiscalYear, Indicator, IndicatorId, ReferenceValue};
use crate::ui::indicators::words as t;
use crate::ui::view_models::indicators::{name, observed, says, years};
use crate::ui::view_models::shares::share_sentence;

/// A line of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub id: IndicatorId,
    pub name: String,
    /// What the newest value says.
    pub says: String,
    /// The newest value with its year, blank without one; and the target.
    pub now: String,
    pub target: String,
    pub spark: Option<Spark>,
}

/// Those that are followed in `year`, or those that are not.
pub fn lines(record: &AreaRecord, year: FiscalYear, is_followed: bool) -> Vec<Line> {
    let all = record.indicators.iter();
    let wanted = all.filter(|i| i.is_followed_in(year) == is_followed);
    let line = |indicator: &Indicator| Line {
        id: indicator.id.clone(),
        name: name(indicator),
        says: row_says(record, indicator),
        now: newest(indicator),
        target: target(indicator),
        spark: spark(indicator),
    };
    wanted.map(line).collect()
}

/// Where it stands, and of a part how large it is beside its whole. What has no line to reach or to hold
/// says that share alone.
fn row_says(record: &AreaRecord, indicator: &Indicator) -> String {
    match share_sentence(record, indicator) {
        Some(share) if indicator.line().is_none() => share,
        share => says(indicator) + &share.unwrap_or_default(),
    }
}

/// 5件（令和7年度）
fn newest(indicator: &Indicator) -> String {
    let newest = indicator.actuals.last_key_value();
    newest.map_or(String::new(), |(year, o)| {
        t::value_of(*year, &observed(o, &indicator.unit))
    })
}

fn target(indicator: &Indicator) -> String {
    let target = indicator.target.as_ref();
    target.map_or(String::new(), |target| {
        t::value_of(
            target.year,
            &observed(&target.observation(), &indicator.unit),
        )
    })
}

/// All that are followed in `year`, ready to be drawn. `None` without any.
pub fn pictures(
    record: &AreaRecord,
    year: FiscalYear,
    references: &[ReferenceValue],
    today: Option<Day>,
) -> Option<IndicatorYears> {
    let all = record.indicators.iter();
    let followed = all.filter(|i| i.is_followed_in(year));
    let drawn = years(&record.area.name, followed, references, today);
    (!drawn.indicators.is_empty()).then_some(drawn)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn an_indicator_stands_where_it_is_followed_or_where_it_was() {
        let mut record = sample();
        for indicator in &mut record.indicators {
            indicator.ended = None;
        }
        record.indicators[0].ended = Some(year(2026));
        let ended = record.indicators[0].id.clone();
        let count = record.indicators.len();
        let check = |western, not_followed: &[&IndicatorId]| {
            let away = lines(&record, year(western), false);
            let away: Vec<&IndicatorId> = away.iter().map(|line| &line.id).collect();
            assert_eq!(away, not_followed);
            let followed = lines(&record, year(western), true);
            assert_eq!(followed.len(), count - not_followed.len());
            let drawn = pictures(&record, year(western), &[], None);
            assert_eq!(drawn.map(|d| d.indicators.len()), Some(followed.len()));
        };
        check(2025, &[]);
        check(2026, &[&ended]);
        record.indicators.clear();
        assert_eq!(pictures(&record, year(2026), &[], None), None);
    }
}

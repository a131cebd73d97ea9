//! An indicator as it is read: what is written in each part. A part that says nothing has no lines.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, Counting, Indicator, Observation, ReferenceValue, StatutoryPlan};
use crate::ui::indicator::words as t;
use crate::ui::view_models::indicators::{name, observed};
use crate::ui::view_models::references::all_series;
use crate::ui::view_models::written::{Line, written};

/// なにを追うか; its name is the heading of the page.
pub fn what(indicator: &Indicator) -> Vec<Line> {
    written([
        (t::UNIT, indicator.unit.clone()),
        (t::DIRECTION, t::direction(indicator.direction).to_owned()),
    ])
}

/// 現状値と目標値
pub fn plan(indicator: &Indicator) -> Vec<Line> {
    let baseline = indicator.baseline.as_ref();
    let baseline = baseline.map(|(year, o)| t::of_year(*year, &told(o, indicator)));
    let target = indicator.target.as_ref();
    let target = target.map(|target| {
        t::by_year(
            target.year,
            &observed(&target.observation(), &indicator.unit),
        )
    });
    written([
        (t::BASELINE, baseline.unwrap_or_default()),
        (t::TARGET, target.unwrap_or_default()),
    ])
}

/// 実績値, the newest first.
pub fn actuals(indicator: &Indicator) -> Vec<Line> {
    let values = indicator.actuals.iter().rev();
    let line = |(year, o): (&_, _)| (ToString::to_string(year), told(o, indicator));
    values.map(line).collect()
}

/// A value with its day, source and way of counting, as far as they are said.
fn told(observation: &Observation, indicator: &Indicator) -> String {
    let value = observed(observation, &indicator.unit);
    let day = observation.date.map(|day| t::on_day(&day.label()));
    let about = [day, said(&observation.source), said(&observation.basis)];
    let all: Vec<String> = [Some(value)].into_iter().chain(about).flatten().collect();
    all.join("　")
}

fn said(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// くわしいこと
pub fn details(record: &AreaRecord, indicator: &Indicator, all: &[ReferenceValue]) -> Vec<Line> {
    let issue = indicator.issue.as_ref().and_then(|id| {
        let mut issues = record.plans.iter().rev().filter_map(|plan| plan.issue(id));
        issues.next().map(|issue| issue.title.clone())
    });
    let share_of = indicator.share_of.as_ref();
    let share_of = share_of.and_then(|id| record.indicator(id)).map(name);
    let counting = indicator.counting.map(Counting::label);
    let statutory = indicator.statutory.map(StatutoryPlan::label);
    let series = indicator.reference.as_ref().and_then(|id| {
        let series = all_series(all).into_iter();
        series
            .filter(|(known, _)| known == id)
            .map(|(_, name)| name)
            .next()
    });
    written([
        (t::WHY, indicator.why.clone()),
        (t::ISSUE, issue.unwrap_or_default()),
        (t::SHARE_OF, share_of.unwrap_or_default()),
        (t::COUNTING, counting.unwrap_or_default().to_owned()),
        (t::STATUTORY, statutory.unwrap_or_default().to_owned()),
        (t::SOURCE, indicator.source.clone()),
        (t::BASIS, indicator.basis.clone()),
        (t::SERIES, series.unwrap_or_default()),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Day, Direction, IndicatorId, Slot, Value};
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn only_what_is_written_is_read() {
        let mut made = Indicator::new(IndicatorId::new("i"), "件数", "件", Direction::More);
        assert_eq!(plan(&made), []);
        assert_eq!(actuals(&made), []);
        assert_eq!(details(&sample(), &made, &[]), []);
        made.put(Slot::Baseline, year(2024), Some(Value::Number(2.0).into()));
        made.put(
            Slot::Target,
            year(2026),
            Some(Value::Words("半数".into()).into()),
        );
        let mut now: Observation = Value::Number(1250.0).into();
        now.date = Day::new(2025, 10, 31);
        now.source = "月報".into();
        now.basis = "延べ".into();
        made.put(Slot::Actual(year(2025)), year(2025), Some(now));
        made.put(
            Slot::Actual(year(2026)),
            year(2026),
            Some(Value::Number(0.0).into()),
        );
        let texts = |lines: Vec<Line>| lines.into_iter().map(|(_, text)| text).collect::<Vec<_>>();
        assert_eq!(
            texts(plan(&made)),
            ["令和6年度　2件", "令和8年度までに　半数"]
        );
        assert_eq!(
            texts(actuals(&made)),
            ["0件", "1,250件　2025年10月31日の時点　月報　延べ"]
        );
        made.why = "住まいの数が要になる".into();
        assert_eq!(
            texts(details(&sample(), &made, &[])),
            ["住まいの数が要になる"]
        );
    }

    #[test]
    fn an_issue_is_told_by_its_name() {
        let record = sample();
        let plan = record.plans.iter().next_back().expect("a plan");
        let issue = plan.issues.first().expect("an issue");
        let mut made = Indicator::new(IndicatorId::new("i"), "件数", "件", Direction::More);
        made.issue = Some(issue.id.clone());
        let lines = details(&record, &made, &[]);
        assert_eq!(lines, [(t::ISSUE.to_owned(), issue.title.clone())]);
    }
}

//! What the pages of the indicators read out of an area's record: pictures, and where each stands.
//!
//! Must not know Leptos or the browser.

use crate::chart::{IndicatorSeries, IndicatorYears, Reference, YearValue, number};
use crate::model::{Day, FiscalYear, Indicator, Observation, Part, ReferenceValue, Value};
use crate::score::indicator::{Standing, progress, standing};
use crate::ui::words::indicator as t;

/// The newest value that was written down, and what it says.
#[derive(Clone, Debug, PartialEq)]
pub struct Latest {
    pub year: FiscalYear,
    pub value: Value,
    /// The day it holds for, where that is not the year's end.
    pub midway: Option<Day>,
    pub standing: Standing,
    /// How far the way from baseline to target is gone.
    pub progress: Option<f64>,
}

impl Latest {
    /// Where it stands. `keeps`: the indicator's aim is to keep what is there.
    pub fn sentence(&self, keeps: bool) -> String {
        let when = t::when(self.year, self.midway);
        match (self.standing, &self.value) {
            (Standing::Words, Value::Words(words)) => t::in_year(&when, words),
            (standing, _) => {
                let is_midway = self.midway.is_some();
                t::standing(&when, standing, is_midway, self.progress, keeps)
            }
        }
    }
}

/// Where it stands, or that nothing is known yet.
pub fn says(indicator: &Indicator) -> String {
    let latest = latest(indicator).map(|latest| latest.sentence(indicator.direction.keeps()));
    latest.unwrap_or_else(|| t::NO_ACTUAL.to_owned())
}

/// `None` as long as no year has a value.
pub fn latest(indicator: &Indicator) -> Option<Latest> {
    let (year, observation) = indicator.actuals.last_key_value()?;
    Some(Latest {
        year: *year,
        value: observation.value.clone(),
        midway: observation.midway(*year),
        standing: standing(indicator, *year),
        progress: progress(indicator, *year),
    })
}

/// A value as it is read: a number with its unit, words as they are.
pub fn value_with_unit(value: &Value, unit: &str) -> String {
    match value {
        Value::Number(value) => format!("{}{unit}", number(*value)),
        Value::Words(words) => words.clone(),
    }
}

/// A value with what stands beside it: 71人（うち長期在院16人）.
pub fn observed(observation: &Observation, unit: &str) -> String {
    let remark = Some(observation.remark.trim()).filter(|remark| !remark.is_empty());
    let of = |part: &Part| t::of_it(&part.name, &format!("{}{unit}", number(part.number)));
    let more = remark.map(str::to_owned).into_iter();
    let more: Vec<String> = more.chain(observation.parts.iter().map(of)).collect();
    t::with_more(&value_with_unit(&observation.value, unit), &more)
}

/// What it is called on screen.
pub fn name(indicator: &Indicator) -> String {
    match indicator.name.trim() {
        "" => t::NAMELESS.to_owned(),
        name => name.to_owned(),
    }
}

/// Indicators ready to be drawn, each with a published figure beside it where one can stand.
/// `today` tells which targets' years are over.
pub fn years<'a>(
    area: &str,
    indicators: impl IntoIterator<Item = &'a Indicator>,
    references: &[ReferenceValue],
    today: Option<Day>,
) -> IndicatorYears {
    let series = indicators.into_iter().map(|i| series(i, references, today));
    IndicatorYears {
        area: area.to_owned(),
        indicators: series.collect(),
    }
}

fn series(
    indicator: &Indicator,
    references: &[ReferenceValue],
    today: Option<Day>,
) -> IndicatorSeries {
    let at = |year: FiscalYear, value: &Value| {
        let value = value.number()?;
        Some(YearValue { year, value })
    };
    let of = |(year, o): (&FiscalYear, &Observation)| at(*year, &o.value);
    let mut series = IndicatorSeries {
        name: name(indicator),
        unit: indicator.unit.clone(),
        baseline: indicator.baseline.as_ref().and_then(|(y, o)| of((y, o))),
        target: indicator.target.as_ref().and_then(|t| at(t.year, &t.value)),
        actuals: indicator.actuals.iter().filter_map(of).collect(),
        reference: None,
        midway: latest(indicator).is_some_and(|l| l.midway.is_some() && l.value.number().is_some()),
        awaited: false,
        direction: indicator.direction,
        words: words(indicator).join("　"),
    };
    series.reference = beside(indicator, &series, references);
    series.awaited = today.is_some_and(|today| awaited(&series, today));
    series
}

/// Whether the target's year is over, and its value as a whole is not there.
fn awaited(series: &IndicatorSeries, today: Day) -> bool {
    let Some(target) = series.target else {
        return false;
    };
    let whole = |v: &&YearValue| !series.is_midway(**v);
    let newest = series.actuals.iter().rfind(whole);
    target.year < today.fiscal_year() && newest.is_none_or(|v| v.year < target.year)
}

/// What was written in words, the newest first.
pub fn words(indicator: &Indicator) -> Vec<String> {
    let written = |value: &Value| match value {
        Value::Words(words) => Some(words.clone()),
        Value::Number(_) => None,
    };
    let newest = indicator.actuals.iter().next_back();
    let actual =
        newest.and_then(|(year, o)| Some(t::in_year(&year.era_label(), &written(&o.value)?)));
    let target = indicator.target.as_ref();
    let target = target.and_then(|of| Some(t::target_words(&written(&of.value)?)));
    let baseline = indicator.baseline.as_ref();
    let baseline = baseline.and_then(|(_, o)| Some(t::baseline_words(&written(&o.value)?)));
    [actual, target, baseline].into_iter().flatten().collect()
}

/// The figures of the indicator's reference series, those of the newest time first.
pub fn references(indicator: &Indicator, all: &[ReferenceValue]) -> Vec<ReferenceValue> {
    let Some(series) = &indicator.reference else {
        return Vec::new();
    };
    let mut found: Vec<ReferenceValue> = all
        .iter()
        .filter(|v| v.series == *series)
        .cloned()
        .collect();
    found.sort_by_key(|value| std::cmp::Reverse(value.time.years()));
    found
}

/// How the figures of one series are counted, which all of them tell alike.
pub fn basis(values: &[ReferenceValue]) -> Option<&str> {
    let mut bases = values.iter().map(|value| value.basis.trim());
    let basis = bases.find(|basis| !basis.is_empty())?;
    Some(basis.trim_end_matches('。'))
}

/// The figure to draw: the newest that had begun by the area's own newest value. One of quite
/// another size, such as a nation's count beside a town's, would press the area's line flat: it
/// stays in the words.
fn beside(
    indicator: &Indicator,
    series: &IndicatorSeries,
    all: &[ReferenceValue],
) -> Option<Reference> {
    let own = || {
        let plan = series.baseline.iter().chain(&series.target);
        plan.chain(&series.actuals)
    };
    let newest = own().map(|v| v.year).max()?;
    let largest = own().map(|v| v.value.abs()).fold(0.0, f64::max);
    let begun = |v: &ReferenceValue| v.time.years().is_some_and(|(first, _)| first <= newest);
    let near = |v: &ReferenceValue| v.value <= largest * 3.0 && v.value * 3.0 >= largest;
    let found = references(indicator, all);
    let value = found.into_iter().find(|v| begun(v) && near(v))?;
    Some(Reference {
        label: format!("{}・{}", value.scope, value.time.label()),
        value: value.value,
        source: value.source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::builtin_references;
    use crate::exchange::sample;
    use crate::model::{Direction, IndicatorId, SeriesId, Slot, Target};
    use crate::ui::view_models::testing::year;

    fn days(actual: f64) -> Indicator {
        let mut days = Indicator::new(IndicatorId::new("i"), "日数", "日", Direction::More);
        days.reference = Some(SeriesId::new("community-days"));
        days.put(
            Slot::Actual(year(2025)),
            year(2025),
            Some(Value::Number(actual).into()),
        );
        days
    }

    #[test]
    fn a_published_figure_of_the_time_stands_beside_a_like_one_only() {
        let drawn = |indicator: &Indicator| {
            let years = years("圏域", [indicator], builtin_references(), None);
            let reference = years.indicators[0].reference.clone();
            reference.map(|r| (r.label, r.value))
        };
        let label = "全国・第7期（R6–R8）".to_owned();
        assert_eq!(drawn(&days(310.0)), Some((label, 325.3)));
        assert_eq!(drawn(&days(12.0)), None, "of quite another size");
        let mut none = days(310.0);
        none.reference = None;
        assert_eq!(drawn(&none), None);
        assert_eq!(references(&days(12.0), builtin_references()).len(), 3);
    }

    #[test]
    fn a_count_of_half_a_year_is_never_told_as_a_fall() {
        let mut count = Indicator::new(IndicatorId::new("i"), "回数", "回", Direction::KeepAtLeast);
        count.put(Slot::Baseline, year(2025), Some(Value::Number(10.0).into()));
        let told = |count: &Indicator| latest(count).expect("a value").sentence(true);
        let mut half = Observation::from(Value::Number(2.0));
        half.date = Day::new(2026, 10, 31);
        count.put(Slot::Actual(year(2026)), year(2026), Some(half.clone()));
        assert!(
            told(&count).contains("年度の途中の値です"),
            "{}",
            told(&count)
        );
        half.date = Day::new(2027, 3, 31);
        count.put(Slot::Actual(year(2026)), year(2026), Some(half));
        assert!(told(&count).contains("離れています"), "{}", told(&count));
    }

    #[test]
    fn words_are_read_as_words() {
        let record = sample().expect("the sample");
        let night = record.indicators.iter().find(|i| i.unit.is_empty());
        let night = night.expect("one in words");
        let latest = latest(night).expect("a value");
        assert_eq!((latest.standing, latest.progress), (Standing::Words, None));
        let years = years("圏域", [night], &[], None);
        let series = &years.indicators[0];
        assert!(series.words.starts_with("令和8年度："), "{}", series.words);
        assert!(series.actuals.is_empty() && series.baseline.is_none());
    }

    #[test]
    fn what_stands_beside_a_value_is_told_with_it() {
        let mut observation = Observation::new(Value::Number(71.0));
        assert_eq!(observed(&observation, "人"), "71人");
        observation.remark = "3回".to_owned();
        observation.parts = vec![Part {
            name: "長期在院".to_owned(),
            number: 16.0,
        }];
        assert_eq!(
            observed(&observation, "人"),
            "71人（3回、うち長期在院16人）"
        );
    }

    #[test]
    fn a_count_of_half_a_year_says_so() {
        let mut indicator = days(310.0);
        let said = |date: &str, indicator: &mut Indicator| {
            let mut counted = Observation::new(Value::Number(3.0));
            counted.date = Day::parse(date);
            indicator.put(Slot::Actual(year(2025)), year(2025), Some(counted));
            latest(indicator).is_some_and(|l| l.midway.is_some())
        };
        assert!(said("2025-10-31", &mut indicator));
        assert!(!said("2026-03-31", &mut indicator), "the year's end");
        assert!(!said("2026-05-20", &mut indicator), "counted after it");
    }

    #[test]
    fn a_target_whose_year_is_over_waits_for_its_value() {
        let mut indicator = days(310.0);
        let target = |western| Target::new(year(western), Value::Number(320.0));
        let waits = |indicator: &Indicator, month| {
            let today = Day::new(2026, month, 31);
            years("圏域", [indicator], &[], today).indicators[0].awaited
        };
        indicator.target = Some(target(2026));
        assert!(!waits(&indicator, 5), "its year goes on");
        indicator.target = Some(target(2025));
        assert!(!waits(&indicator, 5), "its value is there");
        let mut half = Observation::from(Value::Number(100.0));
        half.date = Day::new(2025, 10, 31);
        indicator.put(Slot::Actual(year(2025)), year(2025), Some(half));
        assert!(!waits(&indicator, 3), "its year is not over");
        assert!(waits(&indicator, 5), "half a year's is not the year's");
        indicator.put(Slot::Actual(year(2025)), year(2025), None);
        assert!(waits(&indicator, 5), "none at all");
    }

    #[test]
    fn it_says_its_newest_value_or_that_there_is_none() {
        let mut indicator = days(310.0);
        let told = says(&indicator);
        assert!(told.starts_with("令和7年度の値"), "{told}");
        indicator.put(Slot::Actual(year(2025)), year(2025), None);
        assert_eq!(says(&indicator), t::NO_ACTUAL);
    }

    #[test]
    fn without_a_value_nothing_is_said() {
        let mut indicator = days(310.0);
        indicator.put(Slot::Actual(year(2025)), year(2025), None);
        assert_eq!(latest(&indicator), None);
        assert_eq!(
            years("圏域", [&indicator], builtin_references(), None).indicators[0].reference,
            None
        );
    }
}

//! Which share an indicator is of another, chains of such as funnels, and counts by population.
//!
//! Must not know Leptos or the browser, nor how years are added up: `score::share` says that.

use super::indicators::{latest, name};
use crate::chart::{Funnel, FunnelStep, number};
use crate::model::{
    AreaRecord, FiscalYear, Indicator, ReferenceKind, ReferenceTime, ReferenceValue, Unit, Value,
    unit,
};
use crate::score::share::{ChainCounts, chain_counts, chains, share};
use crate::ui::words::share as t;

/// 令和8年度は、「入院中に面接した人」13人のうち5人（38％）です。 Nothing of what is no part, or has no figures
/// yet, nor of nobody.
pub fn share_sentence(record: &AreaRecord, part: &Indicator) -> Option<String> {
    let whole = record.indicator(part.share_of.as_ref()?)?;
    let told = share(part, whole)?;
    let [all, some] = told.counts.as_slice() else {
        return None;
    };
    let counted = |count: f64, of: &Indicator| format!("{}{}", number(count), of.unit);
    let (period, whole_name) = (period(&told), name(whole));
    let (all_told, some_told) = (counted(*all, whole), counted(*some, part));
    if some > all {
        return Some(t::beside(&period, &whole_name, &all_told, &some_told));
    }
    let percent = told.percent(1);
    (*all > 0.0).then(|| t::share(&period, &whole_name, &all_told, &some_told, percent))
}

/// Fewer are a share, and no funnel.
const LEAST_STEPS: usize = 3;

/// The chains of those that are followed in `year`, ready to be drawn.
pub fn funnels(record: &AreaRecord, year: FiscalYear) -> Vec<Funnel> {
    let followed = record.indicators.iter().filter(|i| i.is_followed_in(year));
    let followed: Vec<&Indicator> = followed.collect();
    let drawn = |chain: Vec<&Indicator>| {
        // What nobody has figures of yet is left away at its end.
        let (chain, told) = (LEAST_STEPS..=chain.len())
            .rev()
            .find_map(|length| Some((&chain[..length], chain_counts(&chain[..length])?)))?;
        let step = |(place, indicator): (usize, &&Indicator)| {
            Some(FunnelStep {
                name: name(indicator),
                count: *told.counts.get(place)?,
                unit: indicator.unit.clone(),
                percent: told.percent(place),
            })
        };
        Some(Funnel {
            area: record.area.name.clone(),
            period: period(&told),
            is_added_up: told.years.len() > 1,
            steps: chain.iter().enumerate().filter_map(step).collect(),
            is_enough: told.is_enough(),
        })
    };
    chains(&followed).into_iter().filter_map(drawn).collect()
}

/// 令和8年度, 令和8年度（2026年9月30日の時点）, 令和6年度から令和8年度までの3年度分.
fn period(told: &ChainCounts) -> String {
    match told.years.as_slice() {
        [] => String::new(),
        [year] => crate::ui::words::indicator::when(*year, told.midway),
        [first, .., last] => t::years(*first, *last, told.years.len()),
    }
}

/// A count by population, the area's and the nation's.
#[derive(Clone, Debug, PartialEq)]
pub struct PerPopulation {
    pub sentence: String,
    /// Where the populations come from.
    pub sources: String,
}

/// The scope of a figure of the whole nation, and the series of its population, as
/// `references/values.toml` has them.
const NATION: &str = "全国";
const POPULATION_SERIES: &str = "population";

/// So many people are what a count is told for.
const PEOPLE: f64 = 10_000.0;

/// The newest count by 人口1万人, beside that of the nation: a town's count and a nation's say nothing
/// of each other as they are. `None` without one of the two; where the area's population alone is
/// missing, a sentence says so.
pub fn per_population(
    record: &AreaRecord,
    indicator: &Indicator,
    references: &[ReferenceValue],
) -> Option<PerPopulation> {
    let latest = latest(indicator)?;
    let Value::Number(own) = latest.value else {
        return None;
    };
    let national = newest_national(indicator, references)?;
    let people = population_of(national, references)?;
    let Some(population) = record.area.population.filter(|count| *count > 0) else {
        return Some(PerPopulation {
            sentence: t::POPULATION_MISSING.to_owned(),
            sources: String::new(),
        });
    };
    let rate = |count: f64, of: f64| format!("{}{}", in_two(count / of * PEOPLE), indicator.unit);
    let population = f64::from(population);
    let when = t::own_when(latest.year, latest.midway);
    Some(PerPopulation {
        sentence: t::per_population(
            (&rate(own, population), &when),
            (&rate(national.value, people.value), &t::when(national)),
        ),
        sources: t::populations(&number(population), &number(people.value), people),
    })
}

/// Counts of people and times can be told by population; of places and days they cannot.
fn is_told_by_population(text: &str) -> bool {
    unit(text) == Unit::People || text.trim() == "回"
}

/// The newest count of the whole nation that stands beside it, in the same unit.
fn newest_national<'r>(
    indicator: &Indicator,
    references: &'r [ReferenceValue],
) -> Option<&'r ReferenceValue> {
    let series = indicator.reference.as_ref()?;
    let is_one = |value: &&ReferenceValue| {
        value.series == *series
            && value.scope == NATION
            && value.kind == ReferenceKind::Actual
            && value.unit.trim() == indicator.unit.trim()
            && is_told_by_population(&value.unit)
    };
    let found = references.iter().filter(is_one);
    found.max_by_key(|value| value.time.years())
}

/// The nation's population of the year of `value`, or of the nearest year that there is.
fn population_of<'r>(
    value: &ReferenceValue,
    references: &'r [ReferenceValue],
) -> Option<&'r ReferenceValue> {
    let ReferenceTime::Year(year) = value.time else {
        return None;
    };
    let is_one = |value: &&ReferenceValue| {
        value.series.as_str() == POPULATION_SERIES && value.scope == NATION && value.value > 0.0
    };
    let away = |value: &&ReferenceValue| match value.time {
        ReferenceTime::Year(of) => of.western().abs_diff(year.western()),
        ReferenceTime::Period(_) => u32::MAX,
    };
    references.iter().filter(is_one).min_by_key(away)
}

/// With as many decimals as leave two digits: 0.013, 1.3, 13. More than five say nothing to anybody.
fn in_two(value: f64) -> String {
    let digits = match value.abs() {
        size if size >= 10.0 || size == 0.0 => 0,
        size if size >= 1.0 => 1,
        size if size >= 0.1 => 2,
        size if size >= 0.01 => 3,
        size if size >= 0.001 => 4,
        _ => 5,
    };
    format!("{value:.digits$}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::builtin::builtin_references;
    use crate::model::{Counting, Direction, IndicatorId, Observation, SeriesId};
    use crate::ui::view_models::testing::{sample, year};

    fn counted(id: &str, of: Option<&str>, counts: &[(i32, f64)]) -> Indicator {
        let mut made = Indicator::new(IndicatorId::new(id), id, "人", Direction::Watch);
        made.share_of = of.map(IndicatorId::new);
        made.counting = Some(Counting::WithinYear);
        for (western, count) in counts {
            let observation = Observation::new(Value::Number(*count));
            made.actuals.insert(year(*western), observation);
        }
        made
    }

    fn with(indicators: &[Indicator]) -> AreaRecord {
        let mut record = sample();
        record.indicators = indicators.to_vec();
        record
    }

    #[test]
    fn a_share_says_of_how_many_and_over_which_years() {
        let whole = counted("対象者", None, &[(2025, 6.0), (2026, 12.0)]);
        let part = counted("面接", Some("対象者"), &[(2025, 4.0), (2026, 9.0)]);
        let told = |whole: &Indicator| share_sentence(&with(&[whole.clone(), part.clone()]), &part);
        assert_eq!(
            told(&whole).as_deref(),
            Some("令和8年度は、「対象者」12人のうち9人（75％）です。")
        );
        let few = counted("対象者", None, &[(2025, 6.0), (2026, 5.0)]);
        assert_eq!(
            told(&few).as_deref(),
            Some(
                "令和7年度から令和8年度までの2年度分は、「対象者」11人に対して13人です。ほかから来た人も入っているようです。"
            ),
            "more than there were: no part of them"
        );
        let one = counted("対象者", None, &[(2026, 5.0)]);
        let told = told(&one).expect("figures");
        assert!(!told.contains('％'), "of 5 people no percent: {told}");
        assert_eq!(
            share_sentence(&with(std::slice::from_ref(&part)), &part),
            None,
            "gone"
        );
    }

    #[test]
    fn a_chain_of_what_is_followed_is_a_funnel() {
        let chain = [
            counted("通報", None, &[(2026, 26.0)]),
            counted("対象", Some("通報"), &[(2026, 12.0)]),
            counted("面接", Some("対象"), &[(2026, 10.0)]),
            counted("計画", Some("面接"), &[(2026, 1.0)]),
        ];
        let drawn = funnels(&with(&chain), year(2026));
        assert_eq!(drawn.len(), 1);
        assert_eq!((&*drawn[0].period, drawn[0].is_enough), ("令和8年度", true));
        let counts: Vec<f64> = drawn[0].steps.iter().map(|s| s.count).collect();
        assert_eq!(counts, [26.0, 12.0, 10.0, 1.0]);
        assert_eq!(drawn[0].steps[3].percent, Some(10));
        let mut begun = chain.to_vec();
        begun[3].actuals.clear();
        let drawn = funnels(&with(&begun), year(2026));
        let names: Vec<&str> = drawn[0].steps.iter().map(|s| s.name.as_str()).collect();
        assert_eq!(
            names,
            ["通報", "対象", "面接"],
            "as far as there are figures"
        );
        let mut ended = chain.to_vec();
        ended[1].ended = Some(year(2026));
        assert_eq!(
            funnels(&with(&ended), year(2026)).len(),
            0,
            "two are no funnel"
        );
    }

    #[test]
    fn a_towns_count_and_the_nations_are_told_by_population() {
        let mut supporters = counted("心のサポーター", None, &[(2025, 120.0)]);
        supporters.reference = Some(SeriesId::new("kokoro-supporters"));
        let mut record = with(&[supporters.clone()]);
        record.area.population = Some(180_000);
        let told =
            |record: &AreaRecord, i: &Indicator| per_population(record, i, builtin_references());
        let both = told(&record, &supporters).expect("both are known");
        assert_eq!(
            both.sentence,
            "人口1万人あたりにすると、この地域は6.7人（令和7年度）、全国は1.3人（令和6年度、2024年11月30日の値）です。"
        );
        assert!(
            both.sources.contains("180,000人") && both.sources.contains("総務省"),
            "{}",
            both.sources
        );
        record.area.population = None;
        assert_eq!(
            told(&record, &supporters).expect("said").sentence,
            t::POPULATION_MISSING
        );
        record.area.population = Some(180_000);
        // The paper's day is not the value's.
        let mut stay = supporters.clone();
        stay.reference = Some(SeriesId::new("long-stay-under-65"));
        let stay = told(&record, &stay).expect("both are known");
        assert!(
            stay.sentence.ends_with("全国は4.6人（令和3年度）です。"),
            "{}",
            stay.sentence
        );
        // A count of some 自治体 is none of the nation.
        let mut visits = supporters.clone();
        visits.unit = "回".to_owned();
        visits.reference = Some(SeriesId::new("visitor-visits"));
        assert_eq!(told(&record, &visits), None);
        // Days are no counts, and without a value there is nothing to tell.
        let mut days = supporters.clone();
        days.unit = "日".to_owned();
        days.reference = Some(SeriesId::new("community-days-within-year"));
        assert_eq!(told(&record, &days), None);
        supporters.actuals.clear();
        assert_eq!(told(&record, &supporters), None);
    }

    #[test]
    fn small_rates_keep_their_digits() {
        let all = [0.000_127, 0.001_27, 0.0127, 0.126, 1.26, 12.6, 0.0].map(in_two);
        assert_eq!(
            all,
            ["0.00013", "0.0013", "0.013", "0.13", "1.3", "13", "0"]
        );
    }
}

//! Indicators over the years.

use super::{COUNTS, LONG_AREA, year};
use crate::chart::{IndicatorSeries, IndicatorYears, Reference, YearValue};
use crate::model::Direction;

/// Actual values that end in 2026.
pub fn series(name: &str, actuals: &[f64]) -> IndicatorSeries {
    let first = 2027 - actuals.len() as i32;
    let actual = |(i, value): (usize, &f64)| YearValue {
        year: year(first + i as i32),
        value: *value,
    };
    IndicatorSeries {
        name: name.to_owned(),
        unit: "件".to_owned(),
        baseline: None,
        target: None,
        actuals: actuals.iter().enumerate().map(actual).collect(),
        reference: None,
        midway: false,
        awaited: false,
        direction: Direction::More,
        words: String::new(),
    }
}

/// With a baseline the year before, and a target for 2027.
pub fn with_plan(name: &str, from: f64, to: f64, actuals: &[f64]) -> IndicatorSeries {
    let at = |western, value| {
        Some(YearValue {
            year: year(western),
            value,
        })
    };
    IndicatorSeries {
        baseline: at(2026 - actuals.len() as i32, from),
        target: at(2027, to),
        ..series(name, actuals)
    }
}

/// With a target for a year of its own; actual values end in 2026.
pub fn by(target_year: i32, target: f64, actuals: &[f64]) -> IndicatorSeries {
    let mut series = with_plan("養成", 10.0, target, actuals);
    series.target = series.target.map(|t| YearValue {
        year: super::year(target_year),
        ..t
    });
    series
}

pub fn over(count: usize) -> IndicatorYears {
    let last = |all: &[f64]| all[all.len() - count..].to_vec();
    let stays = [
        290.0, 301.0, 298.0, 305.5, 309.0, 312.0, 310.0, 316.0, 319.2, 321.9,
    ];
    let moves = [0.0, 1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 4.0, 6.0, 7.0];
    let people = [
        391.0, 385.0, 377.0, 371.0, 360.0, 344.0, 330.0, 318.0, 305.0, 291.0,
    ];
    let flat = [2.0; 10];
    let mut days = with_plan("退院後1年以内の平均生活日数", 316.0, 325.3, &last(&stays));
    days.unit = "日".to_owned();
    days.reference = Some(Reference {
        label: "全国（令和4年度）".to_owned(),
        value: 321.9,
        source: "厚生労働省の公表資料".to_owned(),
    });
    let mut long_stay = with_plan("1年以上入院している方", 391.0, 280.0, &last(&people));
    long_stay.unit = "人".to_owned();
    long_stay.direction = Direction::Less;
    // 今より減らさない: the baseline is the line to hold.
    let mut classes = with_plan("家族教室の回数", 2.0, 2.0, &last(&flat));
    (classes.target, classes.direction) = (None, Direction::KeepAtLeast);
    classes.unit = "回".to_owned();
    let words = IndicatorSeries {
        unit: String::new(),
        words: "ピアサポーター養成研修は未実施。令和9年度に1回開くことを目標にしている".to_owned(),
        ..series("ピアサポーター養成研修", &[])
    };
    IndicatorYears {
        area: "見本の圏域".to_owned(),
        indicators: vec![
            with_plan("地域移行支援プログラムの利用", 3.0, 9.0, &last(&moves)),
            long_stay,
            days,
            classes,
            words,
        ],
    }
}

pub fn states() -> Vec<(String, IndicatorYears)> {
    let mut states: Vec<(String, IndicatorYears)> =
        COUNTS.map(|n| (format!("{n:02}-years"), over(n))).to_vec();
    let mut gaps = over(4);
    gaps.area = LONG_AREA.to_owned();
    for series in &mut gaps.indicators {
        series.name = format!("{}（圏域内の市町村の合計、年度末の時点の値）", series.name);
        series.words = "数だけでは言えないことを、言葉で残しておくための欄です".repeat(3);
        series.actuals.retain(|v| v.year.western() != 2024);
        if let Some(reference) = &mut series.reference {
            reference.label = "全国の平均（令和4年度の公表値）".to_owned();
        }
        if let Some(target) = &mut series.target {
            target.year = year(2026);
        }
    }
    let odd = |value| YearValue {
        year: year(2026),
        value,
    };
    let mut edges = over(1);
    edges.indicators = vec![
        series("値なし", &[]),
        series("0だけ", &[0.0]),
        series("数でない値", &[f64::NAN, f64::INFINITY]),
        series("とても大きい", &[1_234_567.0, 2_345_678.0]),
        series("負の値", &[-3.0, 2.0]),
        IndicatorSeries {
            baseline: Some(odd(5.0)),
            target: Some(odd(5.0)),
            ..series("すべて同じ年", &[5.0])
        },
        IndicatorSeries {
            direction: Direction::KeepAtMost,
            ..with_plan("保つ値が別にある", 8.0, 6.0, &[7.0, 9.0, 5.0])
        },
    ];
    let mut alone = over(4);
    alone.indicators.truncate(1);
    // In the course of the year: a count that may still grow.
    let mut midway = over(4);
    for series in &mut midway.indicators {
        series.midway = series.actuals.pop().is_some();
        if let Some(last) = series.actuals.last_mut() {
            (last.year, last.value) = (year(2026), last.value / 2.0);
        }
    }
    // The year of every target is over; words stand over the highest points.
    let mut past = over(4);
    for series in &mut past.indicators {
        if let Some(target) = &mut series.target {
            target.year = year(2025);
        }
    }
    let mut nothing = over(1);
    nothing.indicators.clear();
    states.extend([
        ("gaps-long".to_owned(), gaps),
        ("edges".to_owned(), edges),
        ("alone".to_owned(), alone),
        ("midway".to_owned(), midway),
        ("past".to_owned(), past),
        ("nothing".to_owned(), nothing),
    ]);
    states
}

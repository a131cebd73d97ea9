//! Shares of one count in another, and counts by population, in words.

use crate::model::{Day, FiscalYear, ReferenceTime, ReferenceValue};

pub const POPULATION_MISSING: &str =
    "「地域の情報」に人口を入れると、人口1万人あたりの数が、全国の数とならびます。";

/// 令和6年度から令和8年度までの3年度分
pub fn years(first: FiscalYear, last: FiscalYear, count: usize) -> String {
    format!(
        "{}から{}までの{count}年度分",
        first.era_label(),
        last.era_label()
    )
}

pub fn share(period: &str, whole: &str, all: &str, some: &str, percent: Option<u8>) -> String {
    let percent = percent.map(|percent| format!("（{percent}％）"));
    let percent = percent.unwrap_or_default();
    format!("{period}は、「{whole}」{all}のうち{some}{percent}です。")
}

/// Where people came from elsewhere: no part of the whole.
pub fn beside(period: &str, whole: &str, all: &str, some: &str) -> String {
    format!("{period}は、「{whole}」{all}に対して{some}です。ほかから来た人も入っているようです。")
}

/// Each side: how many, and when.
pub fn per_population(own: (&str, &str), nation: (&str, &str)) -> String {
    let ((own, when), (nations, then)) = (own, nation);
    format!("人口1万人あたりにすると、この地域は{own}（{when}）、全国は{nations}（{then}）です。")
}

/// 令和8年度, or 令和8年度、2026年9月30日の値 where the year is not over.
pub fn own_when(year: FiscalYear, midway: Option<Day>) -> String {
    match midway {
        Some(day) => format!("{}、{}の値", year.era_label(), day.label()),
        None => year.era_label(),
    }
}

/// 令和6年度、2024年11月30日の値
pub fn when(value: &ReferenceValue) -> String {
    let year = value.time.years().map(|(first, _)| first.era_label());
    // Of another year the day is the paper's.
    let is_own = |day: &Day| match value.time {
        ReferenceTime::Year(year) => day.is_midway(year),
        ReferenceTime::Period(_) => false,
    };
    let day = value.date.filter(is_own);
    let day = day.map(|day| format!("{}の値", day.label()));
    let all: Vec<String> = year.into_iter().chain(day).collect();
    all.join("、")
}

pub fn populations(own: &str, nation: &str, source: &ReferenceValue) -> String {
    let year = source.time.years().map(|(first, _)| first.era_label());
    format!(
        "人口：この地域{own}人（地域の情報）、全国{nation}人（{}、{}）",
        source.source,
        year.unwrap_or_default()
    )
}

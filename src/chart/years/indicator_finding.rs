//! What the indicators say: reached, nearer, not yet. Words may stand where numbers cannot.

use super::indicator_progress::{Progress, in_the_end, progress};
use super::indicator_series::IndicatorSeries;
use super::scale::number;
use crate::chart::wording::{counted, listed};

/// 『養成』は、令和7年度の目標150人に対して97人でした。
fn over(all: &[&IndicatorSeries]) -> String {
    let told = |series: &IndicatorSeries| {
        let (target, end) = (series.target()?, in_the_end(series)?);
        let when = match end.year == target.year {
            true => String::new(),
            false => format!("、{}は", end.year.era_label()),
        };
        Some(format!(
            "『{}』は、{}の目標{}に対して{when}{}でした。",
            series.name,
            target.year.era_label(),
            series.with_unit(target.value),
            series.with_unit(end.value),
        ))
    };
    one_or_many(all, told, "は目標の年度が終わり、目標との差が残りました。")
}

/// 『養成』は、令和7年度の値が入ると、目標150人に届いたかが分かります。
fn awaited(all: &[&IndicatorSeries]) -> String {
    let told = |series: &IndicatorSeries| {
        let target = series.target()?;
        Some(format!(
            "『{}』は、{}の値が入ると、目標{}に届いたかが分かります。",
            series.name,
            target.year.era_label(),
            series.with_unit(target.value),
        ))
    };
    one_or_many(
        all,
        told,
        "は、目標の年度の値が入ると、届いたかが分かります。",
    )
}

/// One is told by itself, several by their number. Nothing of none.
fn one_or_many(
    all: &[&IndicatorSeries],
    told: impl Fn(&IndicatorSeries) -> Option<String>,
    of_many: &str,
) -> String {
    match all {
        [] => String::new(),
        [one] => told(one).unwrap_or_default(),
        more => counted(more.len(), "指標") + of_many,
    }
}

pub fn title(all: &[IndicatorSeries]) -> String {
    let found = |wanted| all.iter().filter(move |s| progress(s) == wanted);
    let of = |wanted| -> Vec<&str> { found(wanted).map(|s| s.name.as_str()).collect() };
    let (reached, nearer) = (of(Progress::Reached), of(Progress::Nearer));
    let not_yet = of(Progress::NotYet);
    let ended: Vec<&IndicatorSeries> = found(Progress::Over).collect();
    let to_come: Vec<&IndicatorSeries> = found(Progress::Awaited).collect();
    let known = reached.len() + nearer.len() + not_yet.len() + ended.len() + to_come.len();
    if all.is_empty() {
        return "まだ指標がありません。計画に指標を書くと、ここに図が出ます。".to_owned();
    }
    if known == 0 {
        return match all.iter().any(|s| s.actual().next().is_some()) {
            true => format!("{}の動きです。", counted(all.len(), "指標")),
            false => "まだ実績値がありません。入力した年度から図になります。".to_owned(),
        };
    }
    let names = |names: &[&str]| match names.len() {
        1 => listed(names, "指標"),
        count => counted(count, "指標"),
    };
    let good = match (reached.len(), nearer.len()) {
        (0, 0) => String::new(),
        (_, 0) => format!("{}が目標に届きました。", names(&reached)),
        (0, _) => format!("{}が目標に近づいています。", names(&nearer)),
        _ => format!(
            "{}が目標に届き、{}が近づいています。",
            names(&reached),
            names(&nearer)
        ),
    };
    let so_far = good + &over(&ended) + &awaited(&to_come);
    match not_yet.is_empty() {
        true => so_far,
        false => format!(
            "{so_far}{}は、これから取り組むところです。",
            names(&not_yet)
        ),
    }
}

pub fn description(area: &str, all: &[IndicatorSeries]) -> String {
    let mut text = format!("{area}の指標ごとに、年度を追った値を線で表した図です。");
    for series in all {
        text.push_str(&format!("{}：", series.name));
        let mut said: Vec<String> = Vec::new();
        if let Some(b) = series.baseline() {
            let value = series.with_unit(b.value);
            said.push(format!("現状値は{value}（{}）", b.year.era_label()));
        }
        for v in series.actual() {
            let value = series.with_unit(v.value);
            let part = if series.is_midway(v) {
                "（途中）"
            } else {
                ""
            };
            said.push(format!("{}の実績は{value}{part}", v.year.era_label()));
        }
        if let Some(t) = series.target() {
            let value = series.with_unit(t.value);
            said.push(format!("目標値は{value}（{}）", t.year.era_label()));
        }
        if let Some(held) = series.held() {
            let value = series.with_unit(held);
            said.push(format!(
                "{}ことを目指す値は{value}",
                series.direction.label()
            ));
        }
        if let Some(r) = series.reference() {
            let value = format!("{}{}", number(r.value), series.unit);
            said.push(format!("参考：{} {value}（出典：{}）", r.label, r.source));
        }
        if !series.words.is_empty() {
            said.push(format!("言葉での記録「{}」", series.words));
        }
        if said.is_empty() {
            said.push("まだ値がありません".to_owned());
        }
        text.push_str(&said.join("、"));
        text.push('。');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::years::samples::indicators::{by, series, with_plan};

    #[test]
    fn what_a_year_came_to_is_told_calmly() {
        let missed = by(2025, 150.0, &[97.0, 20.0]);
        assert_eq!(
            title(std::slice::from_ref(&missed)),
            "『養成』は、令和7年度の目標150件に対して97件でした。"
        );
        let mut late = missed.clone();
        late.actuals.remove(0);
        assert_eq!(
            title(&[late]),
            "『養成』は、令和7年度の目標150件に対して、令和8年度は20件でした。"
        );
        let nearer = with_plan("移行", 3.0, 9.0, &[5.0]);
        let open = with_plan("訪問", 5.0, 9.0, &[5.0]);
        assert_eq!(
            title(&[missed.clone(), nearer.clone(), missed.clone(), open]),
            "『移行』が目標に近づいています。2つの指標は目標の年度が終わり、目標との差が残りました。\
             『訪問』は、これから取り組むところです。"
        );
    }

    #[test]
    fn a_value_that_is_awaited_is_told_as_such() {
        let mut late = by(2027, 150.0, &[60.0, 97.0]);
        late.awaited = true;
        assert_eq!(
            title(std::slice::from_ref(&late)),
            "『養成』は、令和9年度の値が入ると、目標150件に届いたかが分かります。"
        );
        assert_eq!(
            title(&[late.clone(), with_plan("移行", 3.0, 9.0, &[5.0]), late]),
            "『移行』が目標に近づいています。2つの指標は、目標の年度の値が入ると、届いたかが分かります。"
        );
    }

    #[test]
    fn the_title_starts_with_what_was_reached() {
        let all = [
            with_plan("研修", 0.0, 1.0, &[1.0]),
            with_plan("移行", 3.0, 9.0, &[5.0]),
            with_plan("訪問", 5.0, 9.0, &[5.0]),
        ];
        assert_eq!(
            title(&all),
            "『研修』が目標に届き、『移行』が近づいています。\
             『訪問』は、これから取り組むところです。"
        );
        assert_eq!(title(&[series("数", &[1.0])]), "1つの指標の動きです。");
        let none = "まだ実績値がありません。入力した年度から図になります。";
        assert_eq!(title(&[series("数", &[])]), none);
    }
}

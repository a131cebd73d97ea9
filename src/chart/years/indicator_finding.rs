//! What the indicators say: reached, nearer, not yet. Words may stand where numbers cannot.

use super::indicators::{IndicatorSeries, YearValue, number};
use crate::chart::wording::{counted, listed};
use crate::score::indicator::{Standing, standing_of};

/// Where an indicator stands on its way from baseline to target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Reached,
    Nearer,
    /// No nearer than the baseline, or further off.
    NotYet,
    /// The target's year is over, and its value is not the target.
    Over,
    /// No target, no baseline, or no actual value.
    Unknown,
}

/// As the rule of `score` has it: which way is better is the indicator's own word.
pub fn progress(series: &IndicatorSeries) -> Progress {
    let Some(actual) = series.actual().last() else {
        return Progress::Unknown;
    };
    let baseline = series.baseline().map(|b| b.value);
    let standing = |value| standing_of(series.direction, value, baseline, series.line());
    // Half a year's count may be low for that reason alone; a high one only grows.
    let sure = |progress| match series.midway {
        true if !series.direction.higher_is_better() || progress == Progress::NotYet => {
            Progress::Unknown
        }
        _ => progress,
    };
    let now = match standing(actual.value) {
        Standing::Met => Progress::Reached,
        Standing::Nearer => Progress::Nearer,
        Standing::Unmoved | Standing::Farther => Progress::NotYet,
        Standing::NoTarget | Standing::Short | Standing::NoValue | Standing::Words => {
            Progress::Unknown
        }
    };
    let in_the_end = in_the_end(series).map(|end| standing(end.value));
    match (sure(now), in_the_end) {
        (Progress::Reached, _) | (_, None) => sure(now),
        // What was reached in time stays reached, but a line to hold is held every year.
        (_, Some(Standing::Met)) => match series.direction.keeps() {
            true => sure(now),
            false => Progress::Reached,
        },
        _ => Progress::Over,
    }
}

/// The value that the target's year came to, or the one nearest to it; `None` as long as that
/// year is not over.
fn in_the_end(series: &IndicatorSeries) -> Option<YearValue> {
    let (target, newest) = (series.target()?, series.actual().last()?);
    let over = newest.year > target.year || (newest.year == target.year && !series.midway);
    let until = series.actual().take_while(|v| v.year <= target.year);
    over.then(|| until.last().unwrap_or(newest))
}

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
    match all {
        [] => String::new(),
        [one] => told(one).unwrap_or_default(),
        more => format!(
            "{}は目標の年度が終わり、目標との差が残りました。",
            counted(more.len(), "指標")
        ),
    }
}

pub fn title(all: &[IndicatorSeries]) -> String {
    let found = |wanted| all.iter().filter(move |s| progress(s) == wanted);
    let of = |wanted| -> Vec<&str> { found(wanted).map(|s| s.name.as_str()).collect() };
    let (reached, nearer) = (of(Progress::Reached), of(Progress::Nearer));
    let not_yet = of(Progress::NotYet);
    let ended: Vec<&IndicatorSeries> = found(Progress::Over).collect();
    let known = reached.len() + nearer.len() + not_yet.len() + ended.len();
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
    let so_far = good + &over(&ended);
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
    use crate::chart::years::samples::indicators::{series, with_plan};
    use crate::model::Direction;

    fn check(baseline: f64, target: f64, actual: f64, expected: Progress) {
        let mut series = with_plan("指標", baseline, target, &[actual]);
        if target < baseline {
            series.direction = Direction::Less;
        }
        assert_eq!(progress(&series), expected, "{baseline}→{target}: {actual}");
    }

    #[test]
    fn rising_and_falling_targets_count_alike() {
        check(3.0, 9.0, 9.0, Progress::Reached);
        check(3.0, 9.0, 4.0, Progress::Nearer);
        check(3.0, 9.0, 3.0, Progress::NotYet);
        check(3.0, 9.0, 1.0, Progress::NotYet);
        check(377.0, 290.0, 285.0, Progress::Reached);
        check(377.0, 290.0, 300.0, Progress::Nearer);
        check(377.0, 290.0, 380.0, Progress::NotYet);
    }

    #[test]
    fn no_worse_than_now_is_a_target_too() {
        check(10.0, 10.0, 10.0, Progress::Reached);
        check(10.0, 10.0, 9.0, Progress::NotYet);
        let mut falling = with_plan("指標", 10.0, 10.0, &[9.0]);
        falling.direction = Direction::Less;
        assert_eq!(progress(&falling), Progress::Reached);
        let mut held = with_plan("指標", 10.0, 10.0, &[9.0]);
        (held.target, held.direction) = (None, Direction::KeepAtLeast);
        assert_eq!(progress(&held), Progress::NotYet);
        held.direction = Direction::KeepAtMost;
        assert_eq!(progress(&held), Progress::Reached);
        held.direction = Direction::More;
        assert_eq!(progress(&held), Progress::Unknown, "no target to reach");
    }

    #[test]
    fn a_little_loss_that_was_agreed_to_is_no_aim_to_fall() {
        let agreed = with_plan("指標", 5.0, 4.0, &[6.0]);
        assert_eq!(progress(&agreed), Progress::Reached);
        let lost = with_plan("指標", 5.0, 4.0, &[3.0]);
        assert_eq!(progress(&lost), Progress::NotYet);
    }

    #[test]
    fn half_a_year_may_be_far_enough_and_never_too_little() {
        let mut half = with_plan("指標", 3.0, 9.0, &[2.0]);
        half.midway = true;
        assert_eq!(progress(&half), Progress::Unknown);
        half.actuals[0].value = 5.0;
        assert_eq!(progress(&half), Progress::Nearer);
        half.direction = Direction::Less;
        assert_eq!(progress(&half), Progress::Unknown, "it may still grow");
    }

    /// With a target for `year`; values end in 2026.
    fn by(year: i32, target: f64, actuals: &[f64]) -> IndicatorSeries {
        let mut series = with_plan("養成", 10.0, target, actuals);
        series.target = series.target.map(|t| YearValue {
            year: crate::chart::years::samples::year(year),
            ..t
        });
        series
    }

    #[test]
    fn a_target_whose_year_is_over_is_no_way_to_go() {
        let table = [
            (by(2026, 150.0, &[60.0, 97.0]), Progress::Over),
            (by(2027, 150.0, &[60.0, 97.0]), Progress::Nearer),
            (by(2025, 150.0, &[97.0, 120.0]), Progress::Over),
            (by(2025, 150.0, &[97.0, 160.0]), Progress::Reached),
            (by(2025, 150.0, &[155.0, 97.0]), Progress::Reached),
            (by(2026, 150.0, &[60.0, 8.0]), Progress::Over),
        ];
        for (series, expected) in table {
            assert_eq!(progress(&series), expected, "{:?}", series.actuals);
        }
        let mut half = by(2026, 150.0, &[60.0, 97.0]);
        half.midway = true;
        assert_eq!(progress(&half), Progress::Nearer, "its year goes on");
        let mut half = by(2025, 150.0, &[97.0, 20.0]);
        half.midway = true;
        assert_eq!(progress(&half), Progress::Over);
        let mut held = by(2025, 12.0, &[12.0, 10.0]);
        held.direction = Direction::KeepAtLeast;
        assert_eq!(progress(&held), Progress::NotYet, "held no more");
        held.actuals[0].value = 11.0;
        assert_eq!(progress(&held), Progress::Over);
        let mut bare = by(2026, 150.0, &[60.0, 97.0]);
        bare.baseline = None;
        assert_eq!(progress(&bare), Progress::Over);
    }

    #[test]
    fn what_a_year_came_to_is_told_calmly() {
        let missed = by(2025, 150.0, &[97.0, 20.0]);
        assert_eq!(
            title(&[missed.clone()]),
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

//! What the indicators say: reached, nearer, not yet. Words may stand where numbers cannot.

use super::indicators::{IndicatorSeries, number};
use crate::chart::wording::{counted, listed};
use crate::score::indicator::{Standing, standing_of};

/// Where an indicator stands on its way from baseline to target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Reached,
    Nearer,
    /// No nearer than the baseline, or further off.
    NotYet,
    /// No target, no baseline, or no actual value.
    Unknown,
}

/// As the rule of `score` has it: which way is better is the indicator's own word.
pub fn progress(series: &IndicatorSeries) -> Progress {
    let Some(actual) = series.actual().last() else {
        return Progress::Unknown;
    };
    let baseline = series.baseline().map(|b| b.value);
    // Half a year's count may be low for that reason alone; a high one only grows.
    let sure = |progress| match series.midway {
        true if !series.direction.higher_is_better() || progress == Progress::NotYet => {
            Progress::Unknown
        }
        _ => progress,
    };
    sure(
        match standing_of(series.direction, actual.value, baseline, series.line()) {
            Standing::Met => Progress::Reached,
            Standing::Nearer => Progress::Nearer,
            Standing::Unmoved | Standing::Farther => Progress::NotYet,
            Standing::NoTarget | Standing::Short | Standing::NoValue | Standing::Words => {
                Progress::Unknown
            }
        },
    )
}

pub fn title(all: &[IndicatorSeries]) -> String {
    let of = |wanted: Progress| -> Vec<&str> {
        let found = all.iter().filter(|s| progress(s) == wanted);
        found.map(|s| s.name.as_str()).collect()
    };
    let (reached, nearer) = (of(Progress::Reached), of(Progress::Nearer));
    let not_yet = of(Progress::NotYet);
    let known = reached.len() + nearer.len() + not_yet.len();
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
    match not_yet.is_empty() {
        true => good,
        false => format!("{good}{}は、これから取り組むところです。", names(&not_yet)),
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

//! Rounds that the charts are tried with, in every state that a round can be in.

use super::{MenuPoint, RoundResult, SharedItems};
use crate::model::{Desired, FiscalYear, LEVELS, Level, Menu};

pub fn menu(number: i64) -> Menu {
    Menu::new(number).expect("1 to 9")
}

pub fn point(number: i64, now: Option<f64>, before: Option<f64>) -> MenuPoint {
    MenuPoint {
        menu: menu(number),
        now,
        before,
        went_on: now.zip(before).map_or(0.0, |(now, before)| now - before),
        rated: if now.is_some() { 7 } else { 0 },
        applicable: 8,
        unknown: 0,
        thin: false,
        before_thin: false,
    }
}

/// めざす段階, until the end of a year.
pub fn wish(level: u8, until: i32) -> Desired {
    Desired {
        level: Level::new(level).expect("0 to 4"),
        year: FiscalYear::new(until).expect("in range"),
    }
}

/// The words of the list that comes with the app.
pub fn level_names() -> [String; LEVELS] {
    [
        "これから",
        "検討・準備中",
        "一部で実施",
        "全体で実施・定着",
        "見直しまで回っている",
    ]
    .map(str::to_owned)
}

pub fn round(points: Vec<MenuPoint>) -> RoundResult {
    RoundResult {
        area: "見本の圏域".to_owned(),
        now_label: "令和8年度 年度当初".to_owned(),
        whose: "合意",
        before_label: Some("令和7年度 年度末".to_owned()),
        level_names: level_names(),
        shared_items: points
            .iter()
            .any(|p| p.before().is_some())
            .then_some(SharedItems {
                count: 65,
                other_voice: 0,
                editions_differ: false,
            }),
        points,
    }
}

fn nine(means: impl Fn(usize) -> (Option<f64>, Option<f64>)) -> Vec<MenuPoint> {
    (1..=9)
        .map(|n| {
            let (now, before) = means(n);
            point(n as i64, now, before)
        })
        .collect()
}

const NOW: [f64; 9] = [2.9, 3.2, 1.0, 2.2, 1.8, 1.5, 2.5, 2.0, 1.2];
const BEFORE: [f64; 9] = [2.4, 2.6, 1.0, 1.9, 2.1, 0.9, 2.2, 1.9, 1.4];

pub fn full_round() -> RoundResult {
    round(nine(|n| (Some(NOW[n - 1]), Some(BEFORE[n - 1]))))
}

/// Every state that a round can be in, with a name.
pub fn round_states() -> Vec<(&'static str, RoundResult)> {
    let mut mixed = full_round();
    mixed.points[2] = point(3, None, Some(1.0));
    mixed.points[8] = point(9, None, None);
    for i in [4, 5] {
        mixed.points[i].thin = true;
        mixed.points[i].rated = 3;
    }
    let mut thin = full_round();
    for p in &mut thin.points {
        (p.thin, p.before_thin, p.rated) = (true, true, 2);
    }
    let mut thin_top = round(nine(|_| (Some(4.0), Some(0.0))));
    for p in &mut thin_top.points {
        p.thin = true;
    }
    let mut first = full_round();
    (first.before_label, first.shared_items) = (None, None);
    for p in &mut first.points {
        p.before = None;
    }
    let mut long = full_round();
    long.area = "非常に長い名前の障害保健福祉圏域（第三）とその周辺の市町村".to_owned();
    long.now_label = "令和18年度 年度当初（関係機関・住民等）".to_owned();
    long.before_label = Some("令和17年度 年度当初（関係機関・住民等）".to_owned());
    long.shared_items = Some(SharedItems {
        count: 128,
        other_voice: 0,
        editions_differ: true,
    });
    for p in &mut long.points {
        (p.rated, p.applicable) = (128, 128);
    }
    let mut same_year = full_round();
    same_year.now_label = "令和8年度 中間".to_owned();
    same_year.before_label = Some("令和8年度 年度当初".to_owned());
    same_year.points[0].thin = true;
    vec![
        ("full", full_round()),
        ("same-year", same_year),
        ("first", first),
        ("mixed", mixed),
        ("thin", thin),
        ("thin-top", thin_top),
        ("long", long),
        ("empty", round(nine(|_| (None, None)))),
        ("nothing", round(Vec::new())),
        ("one", round(nine(|n| ((n == 4).then_some(2.3), None)))),
        ("zero", round(nine(|_| (Some(0.0), Some(0.0))))),
        ("top", round(nine(|_| (Some(4.0), Some(4.0))))),
        ("fallen", round(nine(|_| (Some(0.0), Some(4.0))))),
        ("risen", round(nine(|_| (Some(4.0), Some(0.0))))),
        (
            "close",
            round(nine(|n| (Some(2.0), Some(2.0 + (n as f64 - 5.0) / 10.0)))),
        ),
        (
            "broken",
            round(nine(|_| (Some(f64::NAN), Some(f64::INFINITY)))),
        ),
    ]
}

//! What one round says, in a sentence or two: strengths first, calm, and only what is sure.
//!
//! Nothing is claimed from thin data (回答率 below one half), and shown numbers decide: two
//! menus that both read 2.3 are equal here too.

use super::level_scale::ShownMean;
use super::round::{MenuPoint, RoundResult};
use super::wording::{counted, listed};
use crate::model::MoveReason;

/// Below this level, a menu is said to be 「これから」; above, to have 伸びしろ. Half the scale.
const EARLY: f64 = 2.0;

/// The title of a round's figures.
pub fn of_round(round: &RoundResult) -> String {
    format!("{}{}", level(&round.points), change(&round.points))
}

fn level(points: &[MenuPoint]) -> String {
    let sure: Vec<(&str, ShownMean)> = points
        .iter()
        .filter(|p| !p.thin)
        .filter_map(|p| Some((p.menu.short_name(), p.now()?)))
        .collect();
    let highest = sure.iter().map(|(_, mean)| *mean).max();
    let lowest = sure.iter().map(|(_, mean)| *mean).min();
    let (Some(highest), Some(lowest)) = (highest, lowest) else {
        let any = points.iter().any(|p| p.now().is_some());
        return match any {
            true => "回答がまだ少ないので、いまの図は目安です。",
            false => "まだ評価がありません。入力したところから図になります。",
        }
        .to_owned();
    };
    if let [(name, mean)] = sure[..] {
        return format!(
            "『{name}』の段階の平均が出ました（{mean}）。ほかのメニューの回答は、これからです。"
        );
    }
    if highest == lowest {
        return match highest.level() > 0.0 {
            true => format!("段階の出たメニューは、どれも{highest}でそろっています。"),
            false => "どのメニューも、これから始めるところです。".to_owned(),
        };
    }
    let at = |wanted: ShownMean| -> Vec<&str> {
        sure.iter()
            .filter(|(_, mean)| *mean == wanted)
            .map(|(name, _)| *name)
            .collect()
    };
    let (best, next) = (
        listed(&at(highest), "メニュー"),
        listed(&at(lowest), "メニュー"),
    );
    match lowest.level() {
        level if level < EARLY => format!("{best}がもっとも進み、{next}がこれからです。"),
        _ => format!("{best}がもっとも進み、{next}に伸びしろがあります。"),
    }
}

fn change(points: &[MenuPoint]) -> String {
    let changes: Vec<i64> = points.iter().filter_map(MenuPoint::sure_change).collect();
    let up = changes.iter().filter(|c| **c > 0).count();
    let down = changes.iter().filter(|c| **c < 0).count();
    let menus = |count| counted(count, "メニュー");
    let sure = points.iter().filter(|p| p.sure_change().is_some());
    let has_moved = sure.clone().any(MenuPoint::has_moved);
    match (up, down) {
        _ if changes.is_empty() => String::new(),
        (0, 0) if has_moved => {
            format!(
                "前回から段階は動きましたが、「{}」としたものはありません。",
                MoveReason::Situation.label()
            )
        }
        (0, 0) => "前回から段階は変わっていません。".to_owned(),
        (up, 0) => format!("前回より{}で進みました。", menus(up)),
        (0, down) => format!("前回より{}で段階が下がりました。", menus(down)),
        (up, down) => format!(
            "前回より{}で進み、{}で段階が下がりました。",
            menus(up),
            menus(down)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::sample_rounds::{point, round};

    fn check(points: Vec<MenuPoint>, expected: &str) {
        assert_eq!(of_round(&round(points)), expected);
    }

    fn thin(menu: i64, now: f64, before: Option<f64>) -> MenuPoint {
        MenuPoint {
            thin: true,
            ..point(menu, Some(now), before)
        }
    }

    #[test]
    fn the_furthest_menu_comes_first() {
        check(
            vec![
                point(2, Some(3.2), None),
                point(3, Some(0.8), None),
                point(5, Some(2.4), None),
            ],
            "『普及啓発』がもっとも進み、『住まい・居住支援』がこれからです。",
        );
        check(
            vec![point(2, Some(3.6), None), point(3, Some(2.8), None)],
            "『普及啓発』がもっとも進み、『住まい・居住支援』に伸びしろがあります。",
        );
    }

    #[test]
    fn ties_are_named_together_and_counted_when_many() {
        check(
            vec![
                point(1, Some(3.16), None),
                point(2, Some(3.24), None),
                point(3, Some(0.4), None),
                point(4, Some(0.4), None),
                point(5, Some(0.4), None),
            ],
            "『体制の整備』と『普及啓発』がもっとも進み、\
             『住まい・居住支援』など3つのメニューがこれからです。",
        );
        check(
            vec![point(1, Some(2.34), None), point(2, Some(2.26), None)],
            "段階の出たメニューは、どれも2.3でそろっています。",
        );
        check(
            vec![point(1, Some(0.0), None), point(2, Some(0.0), None)],
            "どのメニューも、これから始めるところです。",
        );
    }

    #[test]
    fn little_or_nothing_is_said_of_little_or_nothing() {
        let none = "まだ評価がありません。入力したところから図になります。";
        check(vec![], none);
        check(vec![point(1, None, Some(1.6))], none);
        check(vec![point(1, Some(f64::NAN), None)], none);
        check(
            vec![thin(1, 3.6, Some(0.4))],
            "回答がまだ少ないので、いまの図は目安です。",
        );
        check(
            vec![point(2, Some(2.3), None), thin(3, 0.0, None)],
            "『普及啓発』の段階の平均が出ました（2.3）。ほかのメニューの回答は、これからです。",
        );
    }

    #[test]
    fn rises_come_before_falls_and_thin_ones_are_left_out() {
        let said = |points: Vec<MenuPoint>| change(&points);
        let (up, down) = (
            point(1, Some(2.4), Some(2.0)),
            point(2, Some(2.0), Some(2.4)),
        );
        assert_eq!(
            said(vec![up.clone(), down.clone()]),
            "前回より1つのメニューで進み、1つのメニューで段階が下がりました。"
        );
        assert_eq!(said(vec![up]), "前回より1つのメニューで進みました。");
        assert_eq!(
            said(vec![down]),
            "前回より1つのメニューで段階が下がりました。"
        );
        assert_eq!(
            said(vec![point(1, Some(2.34), Some(2.26))]),
            "前回から段階は変わっていません。"
        );
        assert_eq!(said(vec![thin(1, 3.6, Some(0.4))]), "");
        let seen_otherwise = MenuPoint {
            went_on: 0.0,
            ..point(1, Some(2.4), Some(2.0))
        };
        assert_eq!(
            said(vec![seen_otherwise.clone()]),
            "前回から段階は動きましたが、「様子が変わった」としたものはありません。"
        );
        let back = point(2, Some(2.0), Some(2.4));
        assert_eq!(
            said(vec![seen_otherwise, back]),
            "前回より1つのメニューで段階が下がりました。"
        );
        let mut before_thin = point(1, Some(3.6), Some(0.4));
        before_thin.before_thin = true;
        assert_eq!(said(vec![before_thin]), "");
    }
}

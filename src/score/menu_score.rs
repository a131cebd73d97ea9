//! Where each menu stands on the levels' own scale, with how much of it was answered for that.
//!
//! Must not know other assessments: a menu's mean speaks of one filled checklist alone.
//! Rule: the mean level of the rated items, 0 to 4; 回答率 = rated ÷ (all − 該当なし).

use super::thresholds::is_thin;
use crate::model::{AskedOf, Assessment, Checklist, LEVELS, Menu, Rating};

/// One menu of one assessment.
/// `all` = `rated` + `unknown` + `not_applicable` + `blank`, always.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MenuScore {
    pub menu: Menu,
    /// Items of the menu that are asked for.
    pub all: usize,
    /// Items with one of the five levels.
    pub rated: usize,
    /// わからない
    pub unknown: usize,
    /// 該当なし
    pub not_applicable: usize,
    pub blank: usize,
    /// 段階の平均, 0 to 4, of the rated items. `None` if nothing is rated, which is not 0.
    pub mean_level: Option<f64>,
    /// 回答率, 0 to 1: rated ÷ (all − 該当なし). `None` if no item concerns the area.
    pub answered_rate: Option<f64>,
    /// 目安: too few of the items that concern the area are rated.
    pub thin: bool,
}

/// The nine menus in their fixed order. Only items that `list` has for that kind of area and that the
/// assessment asks for count; any other answer in `assessment` is left aside.
pub fn menu_scores(list: &Checklist, of: AskedOf, assessment: &Assessment) -> [MenuScore; 9] {
    Menu::ALL.map(|menu| menu_score(list, of, assessment, menu))
}

fn menu_score(list: &Checklist, of: AskedOf, assessment: &Assessment, menu: Menu) -> MenuScore {
    let (mut all, mut unknown, mut not_applicable, mut blank) = (0, 0, 0, 0);
    let mut levels = Vec::new();
    let items = list.items_of(menu, of.kind);
    for item in items.filter(|item| assessment.asks(item, of)) {
        all += 1;
        match assessment.rating(&item.id) {
            Some(Rating::Level(level)) => levels.push(f64::from(level.value())),
            Some(Rating::Unknown) => unknown += 1,
            Some(Rating::NotApplicable) => not_applicable += 1,
            None => blank += 1,
        }
    }
    let rated = levels.len();
    let concerned = all - not_applicable;
    MenuScore {
        menu,
        all,
        rated,
        unknown,
        not_applicable,
        blank,
        mean_level: mean(&levels),
        answered_rate: (concerned > 0).then(|| rated as f64 / concerned as f64),
        thin: is_thin(rated, concerned),
    }
}

/// A mean level (0 to 4) as people see it everywhere, on screen, paper and in files: in tenths of a
/// level (0 to 40), half of a tenth upwards. What is compared in words is compared in these.
pub fn in_tenths(mean_level: f64) -> i64 {
    const TOP: f64 = (LEVELS - 1) as f64;
    (mean_level.clamp(0.0, TOP) * 10.0).round() as i64
}

/// `None` for no values: no mean is not 0.
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaKind, Fit, ItemId, Level, Scope};
    use crate::score::samples::{self, ratings};
    use proptest::prelude::*;

    /// Scores the first menu of a list with one item for each mark of `answers`
    /// (see [`samples::rating`]).
    fn first(answers: &str) -> MenuScore {
        let (list, assessment) = samples::answered(answers);
        menu_scores(&list, AreaKind::Region.into(), &assessment)[0]
    }

    #[test]
    fn the_rule_in_numbers() {
        // answers, rated, mean level, 回答率, 目安
        let table = [
            ("", 0, None, None, false),
            ("....", 0, None, Some(0.0), true),
            ("--", 0, None, None, false),
            ("??", 0, None, Some(0.0), true),
            ("0", 1, Some(0.0), Some(1.0), false),
            ("4444", 4, Some(4.0), Some(1.0), false),
            ("01234", 5, Some(2.0), Some(1.0), false),
            ("3?-.", 1, Some(3.0), Some(1.0 / 3.0), true),
            ("31..", 2, Some(2.0), Some(0.5), false),
            ("3.-", 1, Some(3.0), Some(0.5), false),
        ];
        for (answers, rated, mean_level, rate, thin) in table {
            let got = first(answers);
            assert_eq!(got.all, answers.len(), "{answers}");
            assert_eq!(got.rated, rated, "{answers}");
            assert_eq!(got.mean_level, mean_level, "{answers}");
            assert_eq!(got.answered_rate, rate, "{answers}");
            assert_eq!(got.thin, thin, "{answers}");
            let marks = |mark| answers.matches(mark).count();
            assert_eq!(got.unknown, marks('?'), "{answers}");
            assert_eq!(got.not_applicable, marks('-'), "{answers}");
            assert_eq!(got.blank, marks('.'), "{answers}");
        }
    }

    #[test]
    fn by_the_short_list_its_items_count_and_those_that_were_rated_all_the_same() {
        let (mut list, mut assessment) = samples::answered("31.-..");
        assessment.scope = Scope::Short;
        list.items[0].short = true;
        list.items[2].short = true;
        let got = menu_scores(&list, AreaKind::Region.into(), &assessment)[0];
        assert_eq!(
            (got.all, got.rated, got.blank, got.not_applicable),
            (4, 2, 1, 1)
        );
        assert_eq!(got.answered_rate, Some(2.0 / 3.0));
        assert_eq!(got.mean_level, Some(2.0));
    }

    #[test]
    fn only_items_of_the_list_that_fit_the_area_count() {
        let (mut list, mut assessment) = samples::answered("40");
        list.items[0].fits = vec![Fit::Region];
        list.items[1].fits = vec![Fit::Prefecture];
        assessment.edit_answer(&ItemId::new("of-another-list"), |a| {
            a.rating = Level::new(0).map(Rating::Level)
        });
        let region = menu_scores(&list, AreaKind::Region.into(), &assessment)[0];
        assert_eq!((region.all, region.mean_level), (1, Some(4.0)));
        let prefecture = menu_scores(&list, AreaKind::Prefecture.into(), &assessment)[0];
        assert_eq!((prefecture.all, prefecture.mean_level), (1, Some(0.0)));
    }

    #[test]
    fn menus_keep_their_order_and_their_own_items() {
        let mut list = samples::list("1", &[]);
        for menu in Menu::ALL {
            list.items
                .push(samples::item(&format!("m{}", menu.number()), menu, &[]));
        }
        let assessment = samples::assessment(&list, &[("m4", '3')]);
        let scores = menu_scores(&list, AreaKind::Region.into(), &assessment);
        assert_eq!(scores.map(|s| s.menu), Menu::ALL);
        for score in scores {
            let expected = (score.menu.number() == 4).then_some(3.0);
            assert_eq!(score.mean_level, expected, "{:?}", score.menu);
        }
    }

    #[test]
    fn a_mean_is_told_in_tenths_half_of_one_upwards() {
        let table = [
            (0.0, 0),
            (0.04, 0),
            (0.05, 1),
            (2.25, 23),
            (2.35, 24),
            (3.0, 30),
            (3.999, 40),
            (-1.0, 0),
            (9.0, 40),
        ];
        for (mean, tenths) in table {
            assert_eq!(in_tenths(mean), tenths, "{mean}");
        }
    }

    proptest! {
        #[test]
        fn numbers_stay_in_their_ranges(answers in ratings()) {
            let got = first(&answers);
            prop_assert!(got.mean_level.is_none_or(|m| (0.0..=4.0).contains(&m)));
            prop_assert!(got.answered_rate.is_none_or(|r| (0.0..=1.0).contains(&r)));
            prop_assert_eq!(got.rated + got.unknown + got.not_applicable + got.blank, got.all);
            prop_assert_eq!(got.mean_level.is_some(), got.rated > 0);
        }

        #[test]
        fn answers_without_a_level_never_change_the_mean(answers in ratings(), more in "[-?.]{0,8}") {
            let levels: String = answers.chars().filter(char::is_ascii_digit).collect();
            prop_assert_eq!(first(&answers).mean_level, first(&levels).mean_level);
            prop_assert_eq!(first(&format!("{more}{answers}")).mean_level, first(&answers).mean_level);
        }

        #[test]
        fn raising_a_level_never_lowers_the_mean(
            before in ratings(),
            low in 0..=3u8,
            rise in 1..=4u8,
            after in ratings(),
        ) {
            let high = (low + rise).min(4);
            let lower = first(&format!("{before}{low}{after}")).mean_level;
            let higher = first(&format!("{before}{high}{after}")).mean_level;
            prop_assert!(higher > lower, "{lower:?} → {higher:?}");
        }
    }
}

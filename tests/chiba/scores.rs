//! Mean levels of the menus of either year, with how much was answered for them.

use super::{KIND, assert_close, chiba, handbook, list, sheet};
use monosashi::model::Assessment;
use monosashi::score;

/// (rated, わからない, 該当なし, blank, levels of the rated items, 目安) of one menu.
type Row = (usize, usize, usize, usize, &'static [u8], bool);

fn check_menus(assessment: &Assessment, expected: [Row; 9]) {
    let scores = score::menu_scores(&list(assessment), KIND.into(), assessment);
    for (got, (rated, unknown, not_applicable, blank, levels, thin)) in scores.iter().zip(expected)
    {
        let menu = got.menu;
        assert_eq!(
            (got.rated, got.unknown, got.not_applicable, got.blank),
            (rated, unknown, not_applicable, blank),
            "{menu:?}"
        );
        let sum: f64 = levels.iter().map(|l| f64::from(*l)).sum();
        let mean = (!levels.is_empty()).then(|| sum / levels.len() as f64);
        assert_close(got.mean_level, mean, &format!("{menu:?}"));
        let all = rated + unknown + not_applicable + blank;
        let rate = rated as f64 / (all - not_applicable) as f64;
        assert_close(got.answered_rate, Some(rate), &format!("{menu:?}"));
        assert_eq!(got.thin, thin, "{menu:?}");
    }
}

#[test]
fn menus_score_as_the_sheet_says() {
    check_menus(
        sheet(&chiba()),
        [
            // The forum, its two layers, its peers, figures and goals at 2; advice and indicators
            // are at their beginning. Seven of ten: solid.
            (7, 3, 0, 0, &[2, 2, 2, 2, 2, 1, 1], false),
            // Only 「試行錯誤」 is told of the residents; 心のサポーター did not exist yet.
            (1, 6, 1, 0, &[1], true),
            (0, 0, 0, 8, &[], true),
            // Peers are spoken of, groups and families are not: 3 of 9.
            (3, 6, 0, 0, &[2, 1, 0], true),
            (0, 0, 0, 8, &[], true),
            // 入院者訪問支援 did not exist yet: 3 of 9, not of 10.
            (3, 6, 1, 0, &[2, 2, 2], true),
            (0, 0, 0, 8, &[], true),
            // One of eight is for prefectures and 圏域 alone.
            (0, 0, 0, 7, &[], true),
            (1, 5, 0, 0, &[2], true),
        ],
    );
}

#[test]
fn menus_score_as_the_handbook_says() {
    check_menus(
        handbook(&chiba()),
        [
            // Exactly one half is not below one half.
            (5, 5, 0, 0, &[2, 2, 2, 2, 2], false),
            (3, 4, 1, 0, &[3, 2, 1], true),
            (1, 7, 0, 0, &[2], true),
            (2, 7, 0, 0, &[2, 0], true),
            (0, 0, 0, 8, &[], true),
            (3, 6, 1, 0, &[2, 2, 2], true),
            (0, 0, 0, 8, &[], true),
            (0, 0, 0, 7, &[], true),
            (1, 5, 0, 0, &[2], true),
        ],
    );
}

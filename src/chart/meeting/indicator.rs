//! One indicator over the years, with where it began and where it is meant to go.

use super::indicator_plane::{Plane, TOP};
use super::{HEIGHT, MeetingWords, TEXT, WIDTH, compose, indicator_finding};
use crate::chart::draw::{Canvas, Lettering, fit, text_width, wrap};
use crate::chart::figure::Figure;
use crate::chart::years::{IndicatorSeries, IndicatorYears, indicator_years};
use crate::chart::{Style, Width};

/// As many lines of words as one note may take.
const LINES: usize = 4;

pub fn meeting_indicator(area: &str, series: &IndicatorSeries, id: &str) -> Figure {
    // The words are those of the page's own picture, so that the two never differ.
    let all = IndicatorYears {
        area: area.to_owned(),
        indicators: vec![series.clone()],
    };
    let told = indicator_years(&all, &Style::page(id, Width::Wide));
    let words = MeetingWords {
        title: match told.title.contains(&series.name) {
            true => told.title,
            false => indicator_finding::before(series),
        },
        description: told.description,
        table: told.table,
    };
    compose(id, words, |c| {
        // One row under the sentence, which names the indicator: its unit, and what the marks mean.
        let legend = Plane::legend(series);
        let mut x = 0.0;
        if !series.unit.is_empty() {
            let unit = fit(
                &format!("（{}）", series.unit),
                TEXT,
                WIDTH - legend.width - TEXT,
            );
            c.text((0.0, TEXT * 0.65), &unit, Lettering::new(TEXT));
            x = text_width(&unit, TEXT) + TEXT;
        }
        legend.draw(&c.at((x, 0.0)));
        match Plane::of(series) {
            Some(plane) => plane.draw(c, series),
            None => words_in_place(c, &series.words),
        }
    })
}

/// Each part of what was noted on a line of its own.
fn words_in_place(c: &Canvas, words: &str) {
    let mut y = TOP;
    for part in words.split('　') {
        for line in wrap(part, TEXT, WIDTH, LINES) {
            if y > HEIGHT - TEXT {
                return;
            }
            c.text((0.0, y), &line, Lettering::new(TEXT));
            y += TEXT * 1.3;
        }
        y += TEXT * 0.3;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::svg::Svg;
    use crate::chart::testing::check_meeting;
    use crate::chart::years::YearValue;
    use crate::model::{Direction, FiscalYear};

    fn value(year: i32, value: f64) -> YearValue {
        let year = FiscalYear::new(year).expect("in range");
        YearValue { year, value }
    }

    fn series(baseline: Option<f64>, target: Option<f64>, actuals: &[f64]) -> IndicatorSeries {
        IndicatorSeries {
            name: "1年以上入院している人の数（65歳未満、圏域に住所のある人）".into(),
            unit: "人".into(),
            baseline: baseline.map(|v| value(2022, v)),
            target: target.map(|v| value(2028, v)),
            midway: false,
            awaited: false,
            actuals: actuals
                .iter()
                .zip(2023..)
                .map(|(v, y)| value(y, *v))
                .collect(),
            reference: None,
            direction: Direction::Less,
            words: "2病院で話し合いが始まった".into(),
        }
    }

    #[test]
    fn every_state_draws_well() {
        let states = [
            (
                "falling",
                series(Some(377.0), Some(291.0), &[365.0, 340.0, 322.0]),
            ),
            ("rising", series(Some(3.0), Some(9.0), &[4.0, 4.0, 8.0])),
            ("beyond", series(Some(3.0), Some(9.0), &[4.0, 12.0])),
            ("first", series(Some(3.0), Some(9.0), &[])),
            ("one", series(None, None, &[5.0])),
            ("flat", series(Some(5.0), Some(5.0), &[5.0, 5.0])),
            ("words", series(None, None, &[])),
            (
                "ten",
                series(
                    Some(120_000.0),
                    Some(200_000.0),
                    &[121_000.0, 150_000.0, 5.0, 160_000.0, 190_000.0, 210_000.0],
                ),
            ),
        ];
        for (name, data) in states {
            check_meeting(&format!("meeting-indicator-{name}"), |id| {
                meeting_indicator("見本の圏域", &data, id)
            });
            let half = IndicatorSeries {
                midway: true,
                ..data
            };
            check_meeting(&format!("meeting-indicator-{name}-midway"), |id| {
                meeting_indicator("見本の圏域", &half, id)
            });
        }
    }

    #[test]
    fn a_target_whose_year_is_over_is_told_as_such() {
        let mut missed = series(Some(10.0), Some(150.0), &[60.0, 97.0]);
        (missed.target, missed.direction) = (Some(value(2024, 150.0)), Direction::More);
        let figure = meeting_indicator("見本の圏域", &missed, "i");
        let told = format!(
            "『{}』は、令和6年度の目標150人に対して97人でした。",
            missed.name
        );
        assert_eq!(figure.title, told);
        check_meeting("meeting-indicator-past", |id| {
            meeting_indicator("見本の圏域", &missed, id)
        });
    }

    #[test]
    fn a_value_of_a_year_under_way_has_a_mark_of_its_own() {
        let whole = series(Some(3.0), Some(9.0), &[4.0, 6.0]);
        let svg = |midway| {
            let data = IndicatorSeries {
                midway,
                ..whole.clone()
            };
            meeting_indicator("見本の圏域", &data, "i").svg
        };
        assert!(!svg(false).contains("年度の途中"));
        assert!(svg(true).contains("年度の途中"));
        // The line of whole years ends before it.
        let marks = |svg: Svg, mark: &str| svg.matches(mark).count();
        let lines = "stroke-width=\"6\"";
        assert_eq!(marks(svg(true), lines), marks(svg(false), lines));
        assert_eq!(
            marks(svg(true), "<circle") + 1,
            marks(svg(false), "<circle")
        );
        assert_eq!(marks(svg(true), "dash"), marks(svg(false), "dash"));
    }
}

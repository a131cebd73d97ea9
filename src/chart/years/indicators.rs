//! Indicators as small multiples: each on its own scale, with where it began, where it is meant
//! to go, and a value to set beside it.

use super::indicator_finding as finding;
use super::indicator_panel::IndicatorPanel;
use super::indicator_series::{IndicatorSeries, Reference, YearValue};
use super::scale::number;
use super::span::Span;
use crate::chart::figure::{Figure, Style, Table, Width};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::{Legend, LegendSize, Mark, words};
use crate::model::FiscalYear;

/// The indicators that an area follows.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorYears {
    pub area: String,
    pub indicators: Vec<IndicatorSeries>,
}

impl IndicatorYears {
    fn span(&self) -> Option<Span> {
        let values = self.indicators.iter().flat_map(|i| i.values());
        Span::of(values.map(|v| v.year))
    }

    /// Only the marks that occur.
    fn legend(&self) -> Vec<(Mark, String)> {
        let any = |has: fn(&IndicatorSeries) -> bool| self.indicators.iter().any(has);
        let entries = [
            (
                Mark::Value,
                words::ACTUAL,
                any(|i| i.whole_years().next().is_some()),
            ),
            (
                Mark::Midway,
                words::MIDWAY,
                any(|i| i.part_of_year().is_some()),
            ),
            (
                Mark::Baseline,
                words::BASELINE,
                any(|i| i.baseline().is_some()),
            ),
            (Mark::Target, words::TARGET, any(|i| i.target().is_some())),
        ];
        let shown = entries.into_iter().filter(|(_, _, occurs)| *occurs);
        shown
            .map(|(mark, word, _)| (mark, word.to_owned()))
            .collect()
    }

    fn table(&self, span: Option<Span>) -> Table {
        let years: Vec<FiscalYear> = span.into_iter().flat_map(Span::years).collect();
        let before = ["指標", "単位", "現状値", "現状値の年度"];
        let after = [
            "年度の途中の値",
            "目標値",
            "目標値の年度",
            "参考値",
            "参考値の説明",
            "参考値の出典",
            "言葉での記録",
        ];
        let mut columns: Vec<String> = before.map(str::to_owned).to_vec();
        columns.extend(years.iter().map(FiscalYear::to_string));
        columns.extend(after.map(str::to_owned));
        let rows = self.indicators.iter().map(|i| {
            let value = |v: Option<YearValue>| v.map(|v| number(v.value)).unwrap_or_default();
            let year = |v: Option<YearValue>| v.map(|v| v.year.to_string()).unwrap_or_default();
            let mut row = vec![
                i.name.clone(),
                i.unit.clone(),
                value(i.baseline()),
                year(i.baseline()),
            ];
            row.extend(
                years
                    .iter()
                    .map(|y| value(i.actual().find(|v| v.year == *y))),
            );
            let reference = |of: fn(&Reference) -> String| i.reference().map(of);
            let newest = i.actual().last().filter(|_| i.midway);
            row.extend([
                year(newest),
                value(i.target()),
                year(i.target()),
                reference(|r| number(r.value)).unwrap_or_default(),
                reference(|r| r.label.clone()).unwrap_or_default(),
                reference(|r| r.source.clone()).unwrap_or_default(),
                i.words.clone(),
            ]);
            row
        });
        Table {
            columns,
            rows: rows.collect(),
        }
    }
}

/// Between two rows of plots: four rows with the longest words fit on a page of paper.
const ROW_GAP: f64 = 24.0;

/// One small plot an indicator, all over the same years.
pub fn indicator_years(data: &IndicatorYears, style: &Style) -> Figure {
    let (width, columns, gap) = match (style.is_narrow(), data.indicators.len()) {
        (true, _) => (Width::Narrow.units(), 1, 0.0),
        (false, 1) => (Width::Wide.units(), 1, 0.0),
        (false, _) => (Width::Wide.units(), 2, 36.0),
    };
    let span = data.span();
    let panel = (width - gap * (columns as f64 - 1.0)) / columns as f64;
    let panel = IndicatorPanel::new(panel, &data.indicators);
    let row_height = panel.height + ROW_GAP;
    let words = FigureWords {
        title: finding::title(&data.indicators),
        description: finding::description(&data.area, &data.indicators),
        caption: match span {
            Some(span) => format!("{}　{}", data.area, span.caption()),
            None => data.area.clone(),
        },
        note: None,
        source: DataSource::Indicators,
    };
    let rows = data.indicators.len().div_ceil(columns).max(1);
    let legend = Legend::new(data.legend(), LegendSize::SMALL, width);
    let head = match legend.height {
        0.0 => 0.0,
        height => height + 10.0,
    };
    let size = (width, head + rows as f64 * row_height - ROW_GAP);
    compose(style, words, data.table(span), size, |c| {
        legend.draw(c);
        let c = &c.at((0.0, head));
        for (i, series) in data.indicators.iter().enumerate() {
            let (column, row) = (i % columns, i / columns);
            let at = (column as f64 * (panel.width + gap), row as f64 * row_height);
            panel.draw(&c.at(at), series, span);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_figure;
    use crate::chart::years::samples::indicators;
    use crate::model::Direction;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in indicators::states() {
            check_figure(&format!("indicators-{name}"), |style| {
                indicator_years(&data, style)
            });
        }
    }

    /// y of the texts that `wanted` picks, as (y of the letters' line, text).
    fn texts(svg: &str, wanted: impl Fn(&roxmltree::Node) -> bool) -> Vec<f64> {
        let document = roxmltree::Document::parse(svg).expect("an SVG");
        let all = document.descendants().filter(|n| n.has_tag_name("text"));
        let y = |n: roxmltree::Node| n.attribute("y").and_then(|y| y.parse().ok());
        all.filter(wanted).filter_map(y).collect()
    }

    #[test]
    fn a_word_over_the_highest_point_keeps_off_the_name() {
        let mut falling = indicators::with_plan("人数", 150.0, 10.0, &[97.0]);
        falling.direction = Direction::Less;
        let mut early = indicators::with_plan("件数", 10.0, 150.0, &[20.0, 40.0, 97.0]);
        early.target = early.target.map(|t| YearValue {
            year: crate::chart::years::samples::year(2025),
            ..t
        });
        for series in [falling, early] {
            let data = IndicatorYears {
                area: "見本の圏域".to_owned(),
                indicators: vec![series],
            };
            let svg = indicator_years(&data, &Style::page("i", crate::chart::Width::Wide)).svg;
            let name = texts(&svg, |n| n.text().is_some_and(|t| t.ends_with("（件）")));
            let words = texts(&svg, |n| {
                let text = n.text().unwrap_or_default();
                text.starts_with("現状 ") || text.starts_with("目標 ")
            });
            // Letters reach 0.85 of their size up from their line, and 0.15 down.
            let under = name[0] + 0.15 * 16.0;
            let highest = words.into_iter().fold(f64::INFINITY, f64::min) - 0.85 * 14.0;
            assert!(highest - under >= 4.0, "{under} {highest}");
        }
    }

    #[test]
    fn a_unit_of_any_length_stays_within_the_picture() {
        let mut data = indicators::over(4);
        for one in &mut data.indicators {
            one.unit = "長い".repeat(5_000);
        }
        let svg = indicator_years(&data, &Style::page("i", crate::chart::Width::Wide)).svg;
        let document = roxmltree::Document::parse(&svg).expect("an SVG");
        let texts = document.descendants().filter(|n| n.has_tag_name("text"));
        let lengths = texts.filter_map(|n| n.text()).map(|t| t.chars().count());
        let longest = lengths.max().unwrap_or_default();
        assert!((10..100).contains(&longest), "{longest}");
    }

    #[test]
    fn a_part_of_a_year_is_not_joined_to_whole_years() {
        let mut data = indicators::over(4);
        data.indicators.truncate(1);
        let drawn = |data: &IndicatorYears| {
            let svg = indicator_years(data, &Style::page("i", crate::chart::Width::Wide)).svg;
            let joins = svg
                .matches(r##"stroke="#0055AD" stroke-width="2.2""##)
                .count();
            (joins, svg.contains(">年度の途中<"))
        };
        assert_eq!(drawn(&data), (3, false));
        data.indicators[0].midway = true;
        assert_eq!(drawn(&data), (2, true));
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        let data = indicators::over(4);
        insta::assert_snapshot!(indicator_years(&data, &Style::file("indicators")).svg);
    }
}

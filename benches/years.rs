//! Scoring and drawing, timed: how they grow with years and items. `cargo bench`.
//!
//! The peer is plotters' own SVG backend drawing the same nine lines, bare of words.

mod ground;

use divan::{Bencher, black_box};
use ground::{Size, YEARS, area, sizes, years};
use monosashi::chart::{
    Style, dots, indicator_years, issue_lives, item_strip, menu_years, pdca_circles, radar,
};
use monosashi::model::{AreaKind, Assessment, AssessmentKey, Round};
use monosashi::score;
use monosashi::ui::reading::years::YearsReading;

fn main() {
    divan::main();
}

/// The last round of every year.
fn ends(record: &monosashi::model::AreaRecord, count: usize) -> Vec<&Assessment> {
    let end = |year| record.assessment(&AssessmentKey::agreed(year, Round::ALL[2]));
    years(count).into_iter().filter_map(end).collect()
}

#[divan::bench(args = sizes())]
fn menu_scores(bencher: Bencher, size: Size) {
    let (library, record) = area(size);
    let list = library.iter().next().expect("one list");
    bencher.bench(|| {
        let rounds = record.assessments.iter();
        let scores = rounds.map(|a| score::menu_scores(list, AreaKind::Region, a));
        scores.collect::<Vec<_>>()
    });
}

#[divan::bench(args = sizes())]
fn menu_lines(bencher: Bencher, size: Size) {
    let (library, record) = area(size);
    let ends = ends(&record, size.years);
    bencher.bench(|| score::menu_lines(&library, AreaKind::Region, black_box(&ends)));
}

#[divan::bench(args = sizes())]
fn item_lines(bencher: Bencher, size: Size) {
    let (library, record) = area(size);
    let ends = ends(&record, size.years);
    bencher.bench(|| score::item_lines(&library, AreaKind::Region, black_box(&ends)));
}

/// All that 「年度のあゆみ」 does when it opens: read and draw, both widths.
#[divan::bench(args = sizes())]
fn years_page(bencher: Bencher, size: Size) {
    let (library, record) = area(size);
    bencher.bench(|| {
        let reading = YearsReading::of(&library, &record).expect("answered");
        let both = [
            Style::page("p", monosashi::chart::Width::Wide),
            Style::page("p", monosashi::chart::Width::Narrow),
        ];
        both.map(|style| {
            (
                menu_years(&reading.menus, &style),
                item_strip(&reading.items, &style),
            )
        })
    });
}

#[divan::bench(args = sizes())]
fn draw_item_strip(bencher: Bencher, size: Size) {
    let (library, record) = area(size);
    let reading = YearsReading::of(&library, &record).expect("answered");
    bencher.bench(|| item_strip(&reading.items, &Style::file("p")));
}

#[divan::bench(args = YEARS)]
fn draw_menu_years(bencher: Bencher, count: usize) {
    let (library, record) = area(Size {
        years: count,
        items: 75,
    });
    let reading = YearsReading::of(&library, &record).expect("answered");
    bencher.bench(|| menu_years(&reading.menus, &Style::file("p")));
}

#[divan::bench]
fn draw_radar(bencher: Bencher) {
    let round = ground::round(Size {
        years: 1,
        items: 75,
    });
    bencher.bench(|| radar(&round, &Style::file("p")));
}

#[divan::bench]
fn draw_dots(bencher: Bencher) {
    let round = ground::round(Size {
        years: 1,
        items: 75,
    });
    bencher.bench(|| dots(&round, &Style::file("p")));
}

#[divan::bench(args = YEARS)]
fn draw_indicators(bencher: Bencher, count: usize) {
    let data = ground::indicators(count);
    bencher.bench(|| indicator_years(&data, &Style::file("p")));
}

#[divan::bench(args = YEARS)]
fn draw_circles(bencher: Bencher, count: usize) {
    let data = ground::circles(count);
    bencher.bench(|| pdca_circles(&data, &Style::file("p")));
}

#[divan::bench(args = YEARS)]
fn draw_lives(bencher: Bencher, count: usize) {
    let data = ground::lives(count);
    bencher.bench(|| issue_lives(&data, &Style::file("p")));
}

/// The peer: nine panels with a line each, as plotters writes SVG by itself.
#[divan::bench(args = YEARS)]
fn peer_nine_lines(bencher: Bencher, count: usize) {
    bencher.bench(|| peer(black_box(count)).expect("draws into a text"));
}

fn peer(count: usize) -> Result<String, Box<dyn std::error::Error>> {
    use plotters::prelude::*;
    let mut svg = String::new();
    {
        let root = plotters_svg::SVGBackend::with_string(&mut svg, (880, 560)).into_drawing_area();
        root.fill(&WHITE)?;
        for (menu, panel) in root.split_evenly((3, 3)).iter().enumerate() {
            let mut chart = ChartBuilder::on(panel)
                .margin(20)
                .build_cartesian_2d(0.0..count as f64, 0.0..100.0)?;
            let at = |year: usize| (year as f64, (year * 9 + menu * 5) as f64 % 100.0);
            let line: Vec<(f64, f64)> = (0..count).map(at).collect();
            let dots: Vec<_> = line
                .iter()
                .map(|p| Circle::new(*p, 3, BLUE.filled()))
                .collect();
            chart.draw_series([PathElement::new(line, BLUE)])?;
            chart.draw_series(dots)?;
        }
        root.present()?;
    }
    Ok(svg)
}

//! Scoring and drawing, timed: how they grow with years and items. `cargo bench`.

mod areas;
mod peers;

use areas::{Size, YEARS, area, sizes, years};
use divan::{Bencher, black_box};
use monosashi::chart::{
    Style, dots, indicator_years, issue_lives, item_strip, menu_years, pdca_circles, radar,
};
use monosashi::model::{AreaKind, AreaRecord, AssessmentKey, Round};
use monosashi::score::{self, YearRound};
use monosashi::ui::years::view_model::AnswerYears;

fn main() {
    divan::main();
}

/// The last round of every year.
fn ends(record: &AreaRecord, count: usize) -> Vec<YearRound<'_>> {
    let end = |year| {
        let key = AssessmentKey::area(year, Round::ALL[2]);
        Some((record.assessment(&key)?, record.move_reasons(&key)))
    };
    years(count).into_iter().filter_map(end).collect()
}

#[divan::bench(args = sizes())]
fn menu_lines(bencher: Bencher, size: Size) {
    let (library, record) = area(size);
    let ends = ends(&record, size.years);
    bencher.bench(|| score::menu_lines(&library, AreaKind::Region.into(), black_box(&ends)));
}

#[divan::bench(args = sizes())]
fn item_lines(bencher: Bencher, size: Size) {
    let (library, record) = area(size);
    let ends = ends(&record, size.years);
    bencher.bench(|| score::item_lines(&library, AreaKind::Region.into(), black_box(&ends)));
}

/// All that 「年度のあゆみ」 does with answers when it opens: read and draw, both widths.
#[divan::bench(args = sizes())]
fn years_page(bencher: Bencher, size: Size) {
    let (library, record) = area(size);
    bencher.bench(|| {
        let years = AnswerYears::of(&library, &record).expect("answered");
        let both = [
            Style::page("p", monosashi::chart::Width::Wide),
            Style::page("p", monosashi::chart::Width::Narrow),
        ];
        both.map(|style| {
            (
                menu_years(&years.menus, &style),
                item_strip(&years.items, &style),
            )
        })
    });
}

#[divan::bench(args = sizes())]
fn draw_item_strip(bencher: Bencher, size: Size) {
    let (library, record) = area(size);
    let years = AnswerYears::of(&library, &record).expect("answered");
    bencher.bench(|| item_strip(&years.items, &Style::file("p")));
}

#[divan::bench]
fn draw_radar(bencher: Bencher) {
    let round = areas::round(Size {
        years: 1,
        items: 75,
    });
    bencher.bench(|| radar(&round, &Style::file("p")));
}

#[divan::bench]
fn draw_dots(bencher: Bencher) {
    let round = areas::round(Size {
        years: 1,
        items: 75,
    });
    bencher.bench(|| dots(&round, &Style::file("p")));
}

#[divan::bench(args = YEARS)]
fn draw_indicators(bencher: Bencher, count: usize) {
    let data = areas::indicators(count);
    bencher.bench(|| indicator_years(&data, &Style::file("p")));
}

#[divan::bench(args = YEARS)]
fn draw_circles(bencher: Bencher, count: usize) {
    let data = areas::circles(count);
    bencher.bench(|| pdca_circles(&data, &Style::file("p")));
}

#[divan::bench(args = YEARS)]
fn draw_lives(bencher: Bencher, count: usize) {
    let data = areas::lives(count);
    bencher.bench(|| issue_lives(&data, &Style::file("p")));
}

//! Ours beside what one would write with well maintained libraries and no more.
//!
//! The peers do less: plotters' own SVG has no words, no table and no scales; the plain mean knows
//! no 該当なし, no 回答率 and no kinds of areas.

use crate::areas::{Size, YEARS, area, sizes};
use divan::{Bencher, black_box};
use monosashi::chart::{Style, menu_years};
use monosashi::model::{AreaKind, AreaRecord, Level, Library};
use monosashi::score;
use monosashi::ui::years::view_model::AnswerYears;
use std::collections::HashMap;

/// The nine menus over the years: nine panels with a line each.
mod nine_panels {
    use super::*;

    #[divan::bench(args = YEARS)]
    fn ours(bencher: Bencher, count: usize) {
        let (library, record) = area(Size {
            years: count,
            items: 75,
        });
        let years = AnswerYears::of(&library, &record).expect("answered");
        bencher.bench(|| menu_years(black_box(&years.menus), &Style::file("p")));
    }

    #[divan::bench(args = YEARS)]
    fn plotters_svg(bencher: Bencher, count: usize) {
        bencher.bench(|| panels(black_box(count)).expect("draws into a text"));
    }

    fn panels(count: usize) -> Result<String, Box<dyn std::error::Error>> {
        use plotters::prelude::*;
        let mut svg = String::new();
        {
            let root =
                plotters_svg::SVGBackend::with_string(&mut svg, (880, 560)).into_drawing_area();
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
}

/// The menus' scores of every round.
mod menu_means {
    use super::*;

    #[divan::bench(args = sizes())]
    fn ours(bencher: Bencher, size: Size) {
        let (library, record) = area(size);
        let list = library.iter().next().expect("one list");
        bencher.bench(|| {
            let rounds = record.assessments.iter();
            let scores = rounds.map(|a| score::menu_scores(list, AreaKind::Region.into(), a));
            scores.collect::<Vec<_>>()
        });
    }

    #[divan::bench(args = sizes())]
    fn hash_map(bencher: Bencher, size: Size) {
        let (library, record) = area(size);
        let rows = rows(&library, &record);
        bencher.bench(|| means(black_box(&rows).iter().cloned()));
    }

    #[divan::bench(args = sizes())]
    fn csv_and_hash_map(bencher: Bencher, size: Size) {
        let (library, record) = area(size);
        let lines = rows(&library, &record).into_iter();
        let text: String = lines
            .map(|(round, item, menu, level)| format!("{round},{item},{menu},{level}\n"))
            .collect();
        bencher.bench(|| {
            let mut reader = csv::ReaderBuilder::new()
                .has_headers(false)
                .from_reader(black_box(&text).as_bytes());
            let rows = reader.records().map(|row| {
                let row = row.expect("sound");
                let number = |at: usize| row[at].parse().expect("a number");
                (number(0), row[1].to_owned(), number(2), number(3))
            });
            means(rows)
        });
    }

    /// Round, item, menu, level.
    type Row = (usize, String, usize, usize);

    fn rows(library: &Library, record: &AreaRecord) -> Vec<Row> {
        let list = library.iter().next().expect("one list");
        let of = |(round, assessment): (usize, &monosashi::model::Assessment)| {
            let row = |item: &monosashi::model::Item| {
                let level = assessment.rating(&item.id)?.level().map(Level::value)?;
                let menu = usize::from(item.menu.number());
                Some((round, item.id.to_string(), menu, usize::from(level)))
            };
            list.items.iter().filter_map(row).collect::<Vec<Row>>()
        };
        record.assessments.iter().enumerate().flat_map(of).collect()
    }

    fn means(rows: impl Iterator<Item = Row>) -> HashMap<(usize, usize), f64> {
        let mut sums: HashMap<(usize, usize), (usize, usize)> = HashMap::new();
        for (round, _, menu, level) in rows {
            let sum = sums.entry((round, menu)).or_default();
            (sum.0, sum.1) = (sum.0 + level, sum.1 + 1);
        }
        let mean = |(sum, count): (usize, usize)| sum as f64 / count as f64 * 25.0;
        sums.into_iter()
            .map(|(key, sum)| (key, mean(sum)))
            .collect()
    }
}

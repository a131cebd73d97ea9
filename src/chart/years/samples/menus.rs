//! Menus over the years.

use super::{COUNTS, LONG_AREA, last_years, year};
use crate::chart::sample_rounds::{level_names, menu};
use crate::chart::{MenuSeries, MenuYears, YearMean};

/// Where each menu starts in 2023 and how it moves by year.
const PATHS: [(f64, f64); 9] = [
    (1.6, 0.4),
    (1.2, 0.7),
    (1.0, 0.0),
    (1.2, 0.4),
    (2.4, -0.2),
    (0.6, 0.3),
    (1.8, 0.2),
    (1.5, 0.2),
    (0.9, 0.1),
];

pub fn over(count: usize) -> MenuYears {
    let series = |(i, (start, step)): (usize, &(f64, f64))| MenuSeries {
        menu: menu(i as i64 + 1),
        points: last_years(count)
            .into_iter()
            .map(|year| {
                let since = f64::from(year.western() - 2023);
                let wave = (since * 1.7 + i as f64).sin() * 0.12 * f64::from(since.abs() > 3.5);
                YearMean {
                    year,
                    mean_level: Some((start + step * since + wave).clamp(0.0, 4.0)),
                    thin: false,
                    joined: true,
                    went_on: *step,
                }
            })
            .collect(),
        items: 8,
    };
    MenuYears {
        area: "見本の圏域".to_owned(),
        level_names: level_names(),
        menus: PATHS.iter().enumerate().map(series).collect(),
        new_editions: Vec::new(),
        under_way: None,
    }
}

/// Two menus that the first list hardly knew.
pub fn begun_later() -> MenuYears {
    let mut data = over(4);
    data.new_editions = vec![year(2025)];
    for (index, items) in [(4, 5), (7, 4)] {
        data.menus[index].points.drain(..2);
        data.menus[index].items = items;
    }
    data
}

pub fn all_thin() -> MenuYears {
    let mut data = over(4);
    let points = data.menus.iter_mut().flat_map(|m| &mut m.points);
    points.for_each(|p| p.thin = true);
    data
}

pub fn states() -> Vec<(String, MenuYears)> {
    let mut states: Vec<(String, MenuYears)> =
        COUNTS.map(|n| (format!("{n:02}-years"), over(n))).to_vec();
    let mut empty = over(4);
    let points = empty.menus.iter_mut().flat_map(|m| &mut m.points);
    points.for_each(|p| p.mean_level = None);
    let mut mixed = over(4);
    mixed.area = LONG_AREA.to_owned();
    mixed.new_editions = vec![year(2025)];
    mixed.menus[0].points[0].thin = true;
    mixed.menus[1].points[1].mean_level = None;
    mixed.menus[2].points.truncate(1);
    mixed.menus[8].points.clear();
    // The newest year has just begun: three menus are answered far enough.
    let mut begun = over(4);
    begun.under_way = Some(year(2026));
    for series in &mut begun.menus[3..] {
        series.points.pop();
    }
    let mut edges = over(4);
    for (i, series) in edges.menus.iter_mut().enumerate() {
        for (j, point) in series.points.iter_mut().enumerate() {
            point.mean_level = Some(if (i + j) % 2 == 0 { 4.0 } else { 0.0 });
        }
    }
    let mut none = over(1);
    none.menus.clear();
    states.extend([
        ("empty".to_owned(), empty),
        ("mixed".to_owned(), mixed),
        ("begun-later".to_owned(), begun_later()),
        ("just-begun".to_owned(), begun),
        ("thin".to_owned(), all_thin()),
        ("edges".to_owned(), edges),
        ("nothing".to_owned(), none),
    ]);
    states
}

//! Items over the years.

use super::{COUNTS, LONG_AREA, last_years};
use crate::chart::sample_rounds::{level_names, menu, wish};
use crate::chart::{Cell, ItemRow, ItemYears, Step};
use crate::model::{Level, Rating};

/// A row whose levels moved because things changed, from signs: 0–4 a level, ? わからない, - 該当なし, . blank, space not asked.
pub fn row(number: i64, text: &str, signs: &str) -> ItemRow {
    let cell = |sign: char| match sign {
        '?' => Cell::Rated(Rating::Unknown),
        '-' => Cell::Rated(Rating::NotApplicable),
        '.' => Cell::Blank,
        ' ' => Cell::NotAsked,
        digit => {
            let value = digit.to_digit(10).expect("a sign of a row") as u8;
            Cell::Rated(Rating::Level(Level::new(value).expect("0 to 4")))
        }
    };
    let cells: Vec<Cell> = signs.chars().map(cell).collect();
    let mut before = None;
    let steps = cells.iter().map(|cell| {
        let level = cell.level().map(f64::from);
        let went_on = level
            .zip(before)
            .map(|(now, before): (f64, f64)| now - before);
        before = level.or(before);
        Step {
            joined: true,
            went_on: went_on.unwrap_or_default(),
        }
    });
    ItemRow {
        menu: menu(number),
        text: text.to_owned(),
        steps: steps.collect(),
        cells,
        desired: None,
    }
}

const ROWS: [(i64, &str, &str); 10] = [
    (1, "協議の場の部会が、年に2回以上開かれている", "1124455334"),
    (
        2,
        "心のサポーター養成研修を、圏域で毎年開いている",
        "0000000133",
    ),
    (
        3,
        "居住支援法人や宅建協会と、年に1回以上話し合う場がある",
        "0000112222",
    ),
    (
        4,
        "ピアサポーターが、病院や地域の場で活動している",
        "0112221223",
    ),
    (
        5,
        "休日や夜間に精神科の相談ができる窓口の連絡先が、本人・家族・救急隊・かかりつけ医・市町村のそれぞれに届いている",
        "3333333321",
    ),
    (
        6,
        "1年以上入院している方の人数と希望を、毎年つかんでいる",
        "2222233333",
    ),
    (
        6,
        "措置入院者の退院後支援計画を、関係者が集まってつくっている",
        "???   1112",
    ),
    (
        7,
        "支援者の研修に、医療と福祉の両方から参加がある",
        "3334433333",
    ),
    (
        8,
        "市町村の相談窓口が、精神保健の相談を受けている",
        "22222221..",
    ),
    (
        9,
        "災害時に、精神障害のある方を支える手順が決まっている",
        "-------- 1",
    ),
];

pub fn over(count: usize) -> ItemYears {
    let signs = |all: &str| -> String {
        let skip = all.chars().count() - count;
        all.chars()
            .skip(skip)
            .map(|c| if c == '5' { '4' } else { c })
            .collect()
    };
    ItemYears {
        area: "見本の圏域".to_owned(),
        years: last_years(count),
        rows: ROWS
            .map(|(m, text, all)| row(m, text, &signs(all)))
            .to_vec(),
        level_names: level_names(),
    }
}

/// Some of them with めざす段階.
pub fn wished(mut data: ItemYears) -> ItemYears {
    let wishes = [
        None,
        Some(wish(4, 2028)),
        Some(wish(3, 2027)),
        None,
        Some(wish(0, 2031)),
    ];
    for (row, wish) in data.rows.iter_mut().zip(wishes.into_iter().cycle()) {
        row.desired = wish;
    }
    data
}

pub fn states() -> Vec<(String, ItemYears)> {
    let mut states: Vec<(String, ItemYears)> =
        COUNTS.map(|n| (format!("{n:02}-years"), over(n))).to_vec();
    let mut long = over(4);
    long.area = LONG_AREA.to_owned();
    for row in &mut long.rows {
        row.text = format!("{}{}", row.text, row.text);
    }
    let mut full = over(4);
    for i in 0..60 {
        let (m, text, all) = ROWS[i % ROWS.len()];
        let signs: String = all.chars().cycle().skip(i % 7).take(4).collect();
        full.rows.push(row(m, text, &signs.replace('5', "4")));
    }
    let mut blank = over(4);
    for row in &mut blank.rows {
        row.cells.fill(Cell::Blank);
    }
    let mut nothing = over(1);
    nothing.rows.clear();
    nothing.years.clear();
    let wished_states = COUNTS.map(|n| (format!("{n:02}-years-wished"), wished(over(n))));
    states.extend(wished_states);
    let mut long_names = wished(long.clone());
    for name in &mut long_names.level_names {
        *name = format!("{name}、{name}");
    }
    states.extend([
        ("wished-long".to_owned(), long_names),
        ("70-items-wished".to_owned(), wished(full.clone())),
        ("long".to_owned(), long),
        ("70-items".to_owned(), full),
        ("blank".to_owned(), blank),
        ("nothing".to_owned(), nothing),
    ]);
    states
}

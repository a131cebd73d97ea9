//! Circles of PDCA, and issues, over the years.

use super::{COUNTS, LONG_AREA, last_years, year};
use crate::chart::testing::menu;
use crate::chart::{IssueLife, IssueLives, Pdca, PdcaYear, StepState};

pub fn pdca(count: usize) -> Pdca {
    let years = last_years(count).into_iter().enumerate().map(|(i, year)| {
        let done = match count - 1 - i {
            0 => 4,
            1 => 6,
            back => 6 - back.min(4),
        };
        let mut steps = [StepState::NotYet; 6];
        steps[..done].fill(StepState::Done);
        if done < 6 {
            steps[done] = StepState::Doing;
        }
        PdcaYear {
            year,
            steps,
            opened: 3 - i % 3,
            carried: i % 4,
            closed: if i == 0 { 1 } else { i.min(2) * (i % 2) },
        }
    });
    Pdca {
        area: "見本の圏域".to_owned(),
        years: years.collect(),
    }
}

pub fn pdca_states() -> Vec<(String, Pdca)> {
    let mut states: Vec<(String, Pdca)> =
        COUNTS.map(|n| (format!("{n:02}-years"), pdca(n))).to_vec();
    let mut nothing = pdca(1);
    nothing.years.clear();
    let mut empty = pdca(3);
    empty.area = LONG_AREA.to_owned();
    for year in &mut empty.years {
        year.steps = [StepState::NotYet; 6];
        (year.opened, year.carried, year.closed) = (0, 0, 1000);
    }
    states.extend([("nothing".to_owned(), nothing), ("empty".to_owned(), empty)]);
    states
}

const ISSUES: [(&str, Option<i64>, i32, Option<i32>); 6] = [
    (
        "居宅介護支援事業所に、精神障害の知識を学ぶ場がない",
        Some(7),
        2023,
        Some(2024),
    ),
    (
        "住まい探しのときに、相談できる相手が決まっていない",
        Some(3),
        2023,
        Some(2026),
    ),
    (
        "休日や夜間に相談できる窓口が、圏域に1つもない",
        Some(5),
        2023,
        None,
    ),
    (
        "ピアサポーターの活動の場が、病院の中に限られている",
        Some(4),
        2024,
        None,
    ),
    ("家族が集まる場に、新しい参加がない", None, 2026, None),
    (
        "長期に入院している方の希望を、地域の支援者が知る機会がない",
        Some(6),
        2025,
        None,
    ),
];

pub fn lives(count: usize) -> IssueLives {
    let first = 2027 - count as i32;
    // As many years as asked for: the oldest one reaches back to the first.
    let moved = |western: i32| match western {
        2023 => year(first),
        western => year(western.max(first)),
    };
    let life = |(title, number, opened, closed): (&str, Option<i64>, i32, Option<i32>)| IssueLife {
        title: title.to_owned(),
        menu: number.map(menu),
        opened: moved(opened),
        closed: closed.map(moved),
    };
    IssueLives {
        area: "見本の圏域".to_owned(),
        until: year(2026),
        issues: ISSUES.map(life).to_vec(),
    }
}

pub fn lives_states() -> Vec<(String, IssueLives)> {
    let mut states: Vec<(String, IssueLives)> =
        COUNTS.map(|n| (format!("{n:02}-years"), lives(n))).to_vec();
    let mut long = lives(10);
    long.area = LONG_AREA.to_owned();
    for issue in &mut long.issues {
        issue.title = issue.title.repeat(3);
    }
    let mut ended = lives(4);
    for issue in &mut ended.issues {
        issue.closed = Some(year(2022));
    }
    let mut nothing = lives(1);
    nothing.issues.clear();
    states.extend([
        ("long".to_owned(), long),
        ("ended".to_owned(), ended),
        ("nothing".to_owned(), nothing),
    ]);
    states
}

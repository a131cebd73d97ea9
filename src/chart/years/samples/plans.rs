//! Circles of PDCA, and issues, over the years.

use super::{COUNTS, LONG_AREA, last_years, year};
use crate::chart::sample_rounds::menu;
use crate::chart::{IssueLife, IssueLives, LifeYear, Pdca, PdcaYear};
use crate::model::{Outcome, StepState};

pub fn pdca(count: usize) -> Pdca {
    let years = last_years(count).into_iter().enumerate().map(|(i, year)| {
        let done = match count - 1 - i {
            0 => 4,
            1 => 6,
            back => 6 - back.min(4),
        };
        let mut steps = [StepState::NotStarted; 6];
        steps[..done].fill(StepState::Done);
        if done < 6 {
            steps[done] = StepState::Underway;
        }
        PdcaYear {
            year,
            steps,
            opened: 3 - i % 3,
            carried: i % 4,
            achieved: if i == 0 { 1 } else { i.min(2) * (i % 2) },
            ended: i % 3,
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
        year.steps = [StepState::NotStarted; 6];
        (year.opened, year.carried, year.achieved, year.ended) = (0, 0, 0, 1000);
    }
    states.extend([("nothing".to_owned(), nothing), ("empty".to_owned(), empty)]);
    states
}

/// Title, menu, first year, what each year's review found (達, 半, 未, or nothing yet), ended.
const ISSUES: [(&str, Option<i64>, i32, &str, bool); 7] = [
    (
        "居宅介護支援事業所に、精神障害の知識を学ぶ場がない",
        Some(7),
        2023,
        "半達",
        true,
    ),
    (
        "住まい探しのときに、相談できる相手が決まっていない",
        Some(3),
        2023,
        "半半達.",
        false,
    ),
    (
        "休日や夜間に相談できる窓口が、圏域に1つもない",
        Some(5),
        2023,
        "未半未.",
        false,
    ),
    (
        "心の病気や相談先が、住民に知られていない",
        Some(2),
        2023,
        "未",
        true,
    ),
    (
        "ピアサポーターの活動の場が、病院の中に限られている",
        Some(4),
        2024,
        "達達",
        false,
    ),
    (
        "長期に入院している方の希望を、地域の支援者が知る機会がない",
        Some(6),
        2025,
        "半.",
        false,
    ),
    ("家族が集まる場に、新しい参加がない", None, 2026, ".", false),
];

pub fn lives(count: usize) -> IssueLives {
    let first = 2027 - count as i32;
    let life = |(title, number, opened, found, ended): (&str, Option<i64>, i32, &str, bool)| {
        // As many years as asked for: the oldest ones reach back to the first.
        let back = if opened == 2023 { 2023 - first } else { 0 };
        let before = (0..back).map(|i| (first + i, '半'));
        let own = found
            .chars()
            .zip(opened..)
            .map(|(found, western)| (western, found));
        let years = before.chain(own).filter(|(western, _)| *western >= first);
        IssueLife {
            title: title.to_owned(),
            menus: number.map(menu).into_iter().collect(),
            years: years
                .map(|(western, found)| LifeYear {
                    year: year(western),
                    outcome: match found {
                        '達' => Some(Outcome::Achieved),
                        '半' => Some(Outcome::Partly),
                        '未' => Some(Outcome::NotYet),
                        _ => None,
                    },
                })
                .collect(),
            ended,
        }
    };
    let mut issues = ISSUES.map(life).to_vec();
    issues.retain(|i| !i.years.is_empty());
    IssueLives {
        area: "見本の圏域".to_owned(),
        until: year(2026),
        issues,
    }
}

pub fn lives_states() -> Vec<(String, IssueLives)> {
    let mut states: Vec<(String, IssueLives)> =
        COUNTS.map(|n| (format!("{n:02}-years"), lives(n))).to_vec();
    let mut long = lives(10);
    long.area = LONG_AREA.to_owned();
    for issue in &mut long.issues {
        issue.title = issue.title.repeat(3);
        issue.menus = crate::model::Menu::ALL.to_vec();
    }
    let mut ended = lives(4);
    for issue in &mut ended.issues {
        issue.ended = true;
    }
    // Nothing was reviewed, and a year lies between.
    let mut thin = lives(4);
    for issue in &mut thin.issues {
        issue.years.iter_mut().for_each(|y| y.outcome = None);
        issue.years.retain(|y| y.year != year(2024));
    }
    let mut nothing = lives(1);
    nothing.issues.clear();
    states.extend([
        ("long".to_owned(), long),
        ("ended".to_owned(), ended),
        ("thin".to_owned(), thin),
        ("nothing".to_owned(), nothing),
    ]);
    states
}

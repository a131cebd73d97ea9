//! An area of any size to time scoring and drawing with: the list that comes with the tool, cut or
//! repeated, answered in three rounds a year.

use monosashi::chart::{
    IndicatorSeries, IndicatorYears, IssueLife, IssueLives, LifeYear, Pdca, PdcaYear, RoundResult,
    YearValue,
};
use monosashi::exchange::builtin_lists;
use monosashi::model::{
    Area, AreaId, AreaKind, AreaRecord, AssessmentKey, Checklist, FiscalYear, ItemId, Level,
    Library, Outcome, Rating, Round, StepState,
};
use monosashi::ui::view_models::result::ResultViewModel;
use std::fmt;
use std::sync::Arc;

/// How much there is.
#[derive(Clone, Copy)]
pub struct Size {
    pub years: usize,
    pub items: usize,
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:3} items {:2} years", self.items, self.years)
    }
}

pub const ITEMS: [usize; 3] = [15, 75, 150];
pub const YEARS: [usize; 3] = [1, 4, 10];

pub fn sizes() -> impl Iterator<Item = Size> {
    let each = |items| YEARS.into_iter().map(move |years| Size { years, items });
    ITEMS.into_iter().flat_map(each)
}

/// The `count` years that end with 2026.
pub fn years(count: usize) -> Vec<FiscalYear> {
    let first = 2027 - i32::try_from(count).expect("a few");
    (first..2027).filter_map(FiscalYear::new).collect()
}

fn list(items: usize) -> Checklist {
    let mut list = (*builtin_lists()[0]).clone();
    let shipped = std::mem::take(&mut list.items);
    for index in 0..items {
        // Spread over the menus, however few there are.
        let at = index * shipped.len() / items.max(shipped.len());
        let mut item = shipped[at.min(shipped.len() - 1)].clone();
        item.id = ItemId::new(format!("item-{index}"));
        list.items.push(item);
    }
    list
}

pub fn area(size: Size) -> (Library, AreaRecord) {
    let list = list(size.items);
    let area = Area::new(
        AreaId::new("a"),
        AreaKind::Region,
        "大きさをはかる圏域",
        list.edition.clone(),
    );
    let mut record = AreaRecord::new(area);
    for (past, year) in years(size.years).into_iter().enumerate() {
        for (turn, round) in Round::ALL.iter().copied().enumerate() {
            let assessment = record.assessment_mut(AssessmentKey::area(year, round));
            for (index, item) in list.items.iter().enumerate() {
                let level = (index * 7 + past * 3 + turn) % 5;
                let level = Level::new(u8::try_from(level).expect("below five"));
                assessment.edit_answer(&item.id, |a| a.rating = level.map(Rating::Level));
            }
        }
    }
    (Library::new([Arc::new(list)]), record)
}

/// The pictures of the last round.
pub fn round(size: Size) -> RoundResult {
    let (library, record) = area(size);
    let key = record.assessments.last().expect("answered").key;
    match ResultViewModel::of(&library, &record, &key) {
        ResultViewModel::Round(round) => round.now,
        _ => unreachable!("the round was answered"),
    }
}

pub fn indicators(count: usize) -> IndicatorYears {
    let value = |(index, year): (usize, FiscalYear)| YearValue {
        year,
        value: 10.0 + index as f64,
    };
    let values: Vec<YearValue> = years(count).into_iter().enumerate().map(value).collect();
    let one = |number: usize| IndicatorSeries {
        name: format!("指標{number}"),
        unit: "件".to_owned(),
        baseline: values.first().copied(),
        target: None,
        actuals: values.clone(),
        reference: None,
        midway: false,
        awaited: false,
        direction: monosashi::model::Direction::More,
        words: String::new(),
    };
    IndicatorYears {
        area: "圏域".to_owned(),
        indicators: (1..=6).map(one).collect(),
    }
}

pub fn circles(count: usize) -> Pdca {
    let year = |year| PdcaYear {
        year,
        steps: [StepState::Done; 6],
        opened: 3,
        carried: 2,
        achieved: 1,
        ended: 1,
    };
    Pdca {
        area: "圏域".to_owned(),
        years: years(count).into_iter().map(year).collect(),
    }
}

pub fn lives(count: usize) -> IssueLives {
    let years = years(count);
    let life = |index: usize| IssueLife {
        title: format!("退院が決まっても、住まいが見つからない {index}"),
        menus: Vec::new(),
        years: years[index..]
            .iter()
            .map(|year| LifeYear {
                year: *year,
                outcome: Some(Outcome::Partly),
            })
            .collect(),
        ended: false,
    };
    IssueLives {
        area: "圏域".to_owned(),
        until: years[years.len() - 1],
        issues: (0..years.len()).map(life).collect(),
    }
}

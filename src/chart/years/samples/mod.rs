//! Years to try the charts with: 1, 2, 4 and 10 of them, thin and empty, with the longest names.

pub mod indicators;
pub mod items;
pub mod menus;
pub mod plans;

use crate::model::FiscalYear;

pub const COUNTS: [usize; 4] = [1, 2, 4, 10];
pub const LONG_AREA: &str = "非常に長い名前の障害保健福祉圏域（第三）とその周辺の市町村";

pub fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).expect("in range")
}

/// The `count` years that end with 2026.
pub fn last_years(count: usize) -> Vec<FiscalYear> {
    let first = 2027 - count as i32;
    (first..2027).map(year).collect()
}

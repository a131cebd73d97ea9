//! What goes on paper sheet by sheet, because it does not fit on one.
//!
//! Must not know Leptos or the browser.

use crate::chart::IndicatorYears;

/// As many indicators as a page of paper holds.
const INDICATORS_A_PAGE: usize = 8;

/// The indicators sheet by sheet; none where the picture itself has room on a page.
pub fn indicators(data: &IndicatorYears) -> Vec<IndicatorYears> {
    several(indicator_pages(data, INDICATORS_A_PAGE))
}

/// The sheets where there are several; one alone would show what the page's picture does.
pub fn several<T>(sheets: Vec<T>) -> Vec<T> {
    match sheets.len() {
        1 => Vec::new(),
        _ => sheets,
    }
}

/// Indicators in pieces that a page of paper holds whole.
fn indicator_pages(data: &IndicatorYears, most: usize) -> Vec<IndicatorYears> {
    let parts = data.indicators.chunks(most.max(1));
    parts
        .map(|part| IndicatorYears {
            area: data.area.clone(),
            indicators: part.to_vec(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Direction, Indicator, IndicatorId};
    use crate::ui::view_models::indicators::years;

    /// So many indicators, each with a name of its own.
    fn data(count: usize) -> IndicatorYears {
        let id = |i: usize| IndicatorId::new(i.to_string());
        let of = |i| Indicator::new(id(i), i.to_string(), "", Direction::More);
        let all: Vec<Indicator> = (0..count).map(of).collect();
        years("圏域", &all, &[], None)
    }

    #[test]
    fn sheets_hold_every_indicator_once() {
        let data = data(7);
        let sheets = indicator_pages(&data, 3);
        let names = |d: &IndicatorYears| {
            d.indicators
                .iter()
                .map(|i| i.name.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            sheets.iter().flat_map(names).collect::<Vec<_>>(),
            names(&data)
        );
    }

    #[test]
    fn what_fits_on_a_page_has_no_sheets() {
        let check = |count, expected: &[usize]| {
            let sheets = indicators(&data(count)).into_iter();
            let held: Vec<usize> = sheets.map(|s| s.indicators.len()).collect();
            assert_eq!(held, expected);
        };
        check(0, &[]);
        check(8, &[]);
        check(9, &[8, 1]);
        check(17, &[8, 8, 1]);
        assert!(several(vec!['a']).is_empty());
        assert_eq!(several(vec!['a', 'b']), ['a', 'b']);
    }
}

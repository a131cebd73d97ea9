//! The pages of an area's year, in the order of their tabs.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaId, FiscalYear};
use crate::ui::navigation::route::Route;
use crate::ui::widgets::area_head::words as t;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaTab {
    Plan,
    Indicators,
    Forums,
    Talk,
    Papers,
    Send,
    Years,
}

/// Each tab with its word and where it leads.
pub fn tabs(area: &AreaId, year: FiscalYear) -> [(AreaTab, &'static str, Route); 7] {
    let area = || area.clone();
    [
        (AreaTab::Plan, t::PLAN, Route::Plan { area: area(), year }),
        (
            AreaTab::Indicators,
            t::INDICATORS,
            Route::Indicators(area()),
        ),
        (AreaTab::Forums, t::FORUMS, Route::Forums(area())),
        (AreaTab::Talk, t::TALK, Route::Talk { area: area(), year }),
        (
            AreaTab::Papers,
            t::PAPERS,
            Route::Papers { area: area(), year },
        ),
        (AreaTab::Send, t::SEND, Route::Send { area: area(), year }),
        (AreaTab::Years, t::YEARS, Route::Years(area())),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::year;

    #[test]
    fn every_tab_stays_with_the_area_and_its_year() {
        let area = AreaId::new("a");
        let of_a_year = [AreaTab::Plan, AreaTab::Talk, AreaTab::Papers, AreaTab::Send];
        for (tab, _, route) in tabs(&area, year(2026)) {
            assert_eq!(route.area(), Some(&area), "{tab:?}");
            let expected = of_a_year.contains(&tab).then(|| year(2026));
            assert_eq!(route.year(), expected, "{tab:?}");
        }
    }
}

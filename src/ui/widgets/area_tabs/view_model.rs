//! The pages of an area, in the order of their tabs, and under which of them a page stands.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaId, FiscalYear, Menu, Round};
use crate::ui::navigation::route::Route;
use crate::ui::widgets::area_tabs::words as t;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaTab {
    Overview,
    Fill,
    Result,
    Plan,
    Indicators,
    Forums,
    Years,
    Papers,
}

impl AreaTab {
    /// In the order of the row.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Fill,
        Self::Result,
        Self::Plan,
        Self::Indicators,
        Self::Forums,
        Self::Years,
        Self::Papers,
    ];

    /// The tab that a page stands under; `None` for pages about no area.
    pub fn of(route: &Route) -> Option<Self> {
        Some(match route {
            Route::Area(_)
            | Route::EditArea(_)
            | Route::Profile(_)
            | Route::HandOver { .. }
            | Route::TakeOver { .. } => Self::Overview,
            Route::Fill { .. }
            | Route::FillItem { .. }
            | Route::FillList { .. }
            | Route::BlankList { .. } => Self::Fill,
            Route::Result { .. } | Route::Views { .. } => Self::Result,
            Route::Plan { .. } | Route::Issue { .. } | Route::Close { .. } => Self::Plan,
            Route::Indicators(_) | Route::Indicator { .. } => Self::Indicators,
            Route::Forums(_)
            | Route::Forum { .. }
            | Route::Survey { .. }
            | Route::SurveyPaper { .. }
            | Route::TypeInSheets { .. }
            | Route::Minutes { .. }
            | Route::Talk { .. }
            | Route::Show { .. }
            | Route::Handout { .. } => Self::Forums,
            Route::Years(_) => Self::Years,
            Route::Papers { .. }
            | Route::Form { .. }
            | Route::Send { .. }
            | Route::Seen { .. }
            | Route::Export { .. } => Self::Papers,
            Route::Home
            | Route::NewArea
            | Route::Files
            | Route::Lists
            | Route::Help
            | Route::Safety
            | Route::Unknown(_) => return None,
        })
    }

    pub fn word(self) -> &'static str {
        match self {
            Self::Overview => t::OVERVIEW,
            Self::Fill => t::FILL,
            Self::Result => t::RESULT,
            Self::Plan => t::PLAN,
            Self::Indicators => t::INDICATORS,
            Self::Forums => t::FORUMS,
            Self::Years => t::YEARS,
            Self::Papers => t::PAPERS,
        }
    }

    /// Where it leads.
    pub fn route(self, pages: &Pages) -> Route {
        let Pages {
            area,
            year,
            round,
            menu,
        } = pages.clone();
        match self {
            Self::Overview => Route::Area(area),
            Self::Fill => Route::Fill {
                area,
                year,
                round,
                menu,
            },
            Self::Result => Route::Result { area, year, round },
            Self::Plan => Route::Plan { area, year },
            Self::Indicators => Route::Indicators(area),
            Self::Forums => Route::Forums(area),
            Self::Years => Route::Years(area),
            Self::Papers => Route::Papers { area, year },
        }
    }
}

/// What the pages are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    pub area: AreaId,
    pub year: FiscalYear,
    pub round: Round,
    /// Where filling goes on.
    pub menu: Menu,
}

/// What tells the tab that a page stands under: `page` where it is that page itself.
pub fn current(tab: AreaTab, here: &Route, leads_to: &Route) -> Option<&'static str> {
    let is_under = AreaTab::of(here) == Some(tab);
    // 記入 is one page, whichever menu is shown.
    let is_page = here == leads_to || tab == AreaTab::Fill;
    is_under.then_some(if is_page { "page" } else { "true" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::IssueId;
    use crate::ui::view_models::testing::year;

    fn pages() -> Pages {
        Pages {
            area: AreaId::new("a"),
            year: year(2026),
            round: Round::Middle,
            menu: Menu::ALL[3],
        }
    }

    #[test]
    fn every_tab_stays_with_the_area_its_year_and_its_round() {
        let pages = pages();
        for tab in AreaTab::ALL {
            let route = tab.route(&pages);
            assert_eq!(route.area(), Some(&pages.area), "{tab:?}");
            assert!(route.year().is_none_or(|y| y == pages.year), "{tab:?}");
            let round = route.round();
            assert!(round.is_none_or(|(_, r)| r == pages.round), "{tab:?}");
            assert_eq!(AreaTab::of(&route), Some(tab));
            assert_eq!(current(tab, &route, &route), Some("page"));
        }
    }

    #[test]
    fn a_page_below_a_tab_is_told_as_such_and_under_no_other() {
        let pages = pages();
        let issue = Route::Issue {
            area: pages.area.clone(),
            year: pages.year,
            issue: IssueId::new("i"),
        };
        for tab in AreaTab::ALL {
            let expected = (tab == AreaTab::Plan).then_some("true");
            assert_eq!(current(tab, &issue, &tab.route(&pages)), expected);
        }
    }

    #[test]
    fn filling_is_one_page_whichever_menu_is_shown() {
        let pages = pages();
        let first = Pages {
            menu: Menu::ALL[0],
            ..pages.clone()
        };
        let (here, tab) = (AreaTab::Fill.route(&first), AreaTab::Fill);
        assert_eq!(current(tab, &here, &tab.route(&pages)), Some("page"));
    }

    #[test]
    fn a_page_about_no_area_stands_under_none() {
        assert_eq!(AreaTab::of(&Route::Help), None);
    }
}

//! Addresses of the pages: `Route` ⇄ the part of the URL behind `#`.
//!
//! Hash addresses work on any static host, under any path and from `file://`.
//! Must not know Leptos or the browser.

use crate::model::{AreaId, AssessmentKey, FiscalYear, Menu, Round};
use std::fmt;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    NewArea,
    /// An area's own page: its years and rounds.
    Area(AreaId),
    EditArea(AreaId),
    /// The area over the years.
    Years(AreaId),
    Fill {
        area: AreaId,
        year: FiscalYear,
        round: Round,
        menu: Menu,
    },
    Result {
        area: AreaId,
        year: FiscalYear,
        round: Round,
    },
    /// CSV for the prefecture.
    Export {
        area: AreaId,
        year: FiscalYear,
        round: Round,
    },
    /// 控え and files coming in.
    Files,
    Lists,
    Help,
    /// Anything else, kept as it was typed.
    Unknown(String),
}

impl Route {
    /// Reads the part behind `#`; anything unreadable becomes [`Route::Unknown`].
    pub fn parse(hash: &str) -> Self {
        Self::known(hash).unwrap_or_else(|| Route::Unknown(hash.to_owned()))
    }

    fn known(hash: &str) -> Option<Self> {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
        Some(match parts[..] {
            [] => Route::Home,
            ["new"] => Route::NewArea,
            ["files"] => Route::Files,
            ["lists"] => Route::Lists,
            ["help"] => Route::Help,
            ["area", area] => Route::Area(AreaId::new(area)),
            ["area", area, "edit"] => Route::EditArea(AreaId::new(area)),
            ["area", area, "years"] => Route::Years(AreaId::new(area)),
            ["area", area, year, round, "menu", menu] => Route::Fill {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
                menu: Menu::new(menu.parse().ok()?)?,
            },
            ["area", area, year, round, "result"] => Route::Result {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
            },
            ["area", area, year, round, "export"] => Route::Export {
                area: AreaId::new(area),
                year: parse_year(year)?,
                round: Round::from_code(round)?,
            },
            _ => return None,
        })
    }

    /// The area that the page is about.
    pub fn area(&self) -> Option<&AreaId> {
        match self {
            Route::Area(area)
            | Route::EditArea(area)
            | Route::Years(area)
            | Route::Fill { area, .. }
            | Route::Result { area, .. }
            | Route::Export { area, .. } => Some(area),
            _ => None,
        }
    }

    /// The agreed assessment that the page is about.
    pub fn key(&self) -> Option<AssessmentKey> {
        match self {
            Route::Fill { year, round, .. }
            | Route::Result { year, round, .. }
            | Route::Export { year, round, .. } => Some(AssessmentKey::agreed(*year, *round)),
            _ => None,
        }
    }
}

fn parse_year(text: &str) -> Option<FiscalYear> {
    FiscalYear::new(text.parse().ok()?)
}

/// With the leading `#`, ready for `href`.
impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Route::Home => f.write_str("#/"),
            Route::NewArea => f.write_str("#/new"),
            Route::Area(area) => write!(f, "#/area/{area}"),
            Route::EditArea(area) => write!(f, "#/area/{area}/edit"),
            Route::Years(area) => write!(f, "#/area/{area}/years"),
            Route::Fill {
                area,
                year,
                round,
                menu,
            } => {
                write!(
                    f,
                    "#/area/{area}/{}/{}/menu/{}",
                    year.western(),
                    round.code(),
                    menu.number()
                )
            }
            Route::Result { area, year, round } => {
                write!(
                    f,
                    "#/area/{area}/{}/{}/result",
                    year.western(),
                    round.code()
                )
            }
            Route::Export { area, year, round } => {
                write!(
                    f,
                    "#/area/{area}/{}/{}/export",
                    year.western(),
                    round.code()
                )
            }
            Route::Files => f.write_str("#/files"),
            Route::Lists => f.write_str("#/lists"),
            Route::Help => f.write_str("#/help"),
            Route::Unknown(hash) => f.write_str(hash),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_route() -> impl Strategy<Value = Route> {
        let parts = ("[a-z0-9-]{1,12}", 1950..=2100i32, 0..3usize, 1..=9i64);
        (parts, 0..11usize).prop_filter_map(
            "a valid route",
            |((area, year, round, menu), which)| {
                let area = AreaId::new(area);
                let year = FiscalYear::new(year)?;
                let round = Round::ALL[round];
                Some(match which {
                    0 => Route::Home,
                    1 => Route::NewArea,
                    2 => Route::Area(area),
                    3 => Route::EditArea(area),
                    4 => Route::Fill {
                        area,
                        year,
                        round,
                        menu: Menu::new(menu)?,
                    },
                    5 => Route::Result { area, year, round },
                    6 => Route::Export { area, year, round },
                    7 => Route::Files,
                    10 => Route::Years(area),
                    8 => Route::Lists,
                    _ => Route::Help,
                })
            },
        )
    }

    proptest! {
        #[test]
        fn an_address_leads_back_to_its_page(route in any_route()) {
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }

        #[test]
        fn any_text_is_some_page(hash in ".*") {
            let route = Route::parse(&hash);
            prop_assert_eq!(Route::parse(&route.to_string()), route);
        }
    }

    #[test]
    fn a_wrong_address_is_unknown_not_a_crash() {
        for hash in [
            "#/area/a/20x6/start/menu/1",
            "#/area/a/2026/start/menu/10",
            "#/どこ",
        ] {
            assert_eq!(Route::parse(hash), Route::Unknown(hash.to_owned()));
        }
    }
}

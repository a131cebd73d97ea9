//! The title of a page, as a tab and a printed file have it: what it is, whose, of which year.
//!
//! Must not know Leptos or the browser.

use crate::ui::navigation::route::Route;
use crate::ui::words::common::NAME;

/// 結果｜津圏域 令和8年度 中間｜ものさし. `heading`: the page's own. `area`: what its area is called, on
/// pages about one that is here.
pub fn title(heading: &str, area: Option<&str>, route: &Route) -> String {
    let mut about = Vec::new();
    if let Some(area) = area {
        // Its own page is called by its name already.
        about.extend((area != heading).then(|| area.to_owned()));
        let year = route.year().map(|year| year.era_label());
        about.extend(year.filter(|year| !heading.contains(year)));
        about.extend(route.round().map(|(_, round)| round.label().to_owned()));
    }
    let parts = [heading.to_owned(), about.join(" "), NAME.to_owned()];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("｜")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{AreaId, Round};
    use crate::ui::view_models::testing::year;

    #[test]
    fn thirty_areas_have_thirty_titles() {
        let area = || AreaId::new("a");
        let result = Route::Result {
            area: area(),
            year: year(2026),
            round: Round::Middle,
        };
        let told = |heading: &str, route: &Route| title(heading, Some("津圏域"), route);
        assert_eq!(
            told("結果", &result),
            "結果｜津圏域 令和8年度 中間｜ものさし"
        );
        let blank = Route::BlankList {
            area: area(),
            year: year(2026),
            round: Round::Start,
            scope: crate::model::Scope::Short,
        };
        assert_eq!(
            told("記入用紙", &blank),
            "記入用紙｜津圏域 令和8年度 年度当初｜ものさし"
        );
        let plan = Route::Plan {
            area: area(),
            year: year(2026),
        };
        assert_eq!(
            told("令和8年度の計画", &plan),
            "令和8年度の計画｜津圏域｜ものさし"
        );
        let years = Route::Years(area());
        assert_eq!(told("あゆみ", &years), "あゆみ｜津圏域｜ものさし");
        assert_eq!(told("津圏域", &Route::Area(area())), "津圏域｜ものさし");
        assert_eq!(title("使い方", None, &Route::Help), "使い方｜ものさし");
        assert_eq!(
            title("津圏域", None, &plan),
            "津圏域｜ものさし",
            "it is not here"
        );
        assert_eq!(title("", None, &Route::Help), "ものさし");
    }
}

//! What stands around every printed page: whose it is, which year, with which list, when it was
//! printed, which page of how many, and, where it is an area's, what the levels are.
//!
//! Must not know Leptos or the browser. Written as the style that browsers draw into the margins.

use crate::model::{AreaRecord, AssessmentKey, Day, Library, PURPOSE};
use crate::ui::navigation::route::{FormKind, Route};
use crate::ui::view_models::sittings::whose;
use crate::ui::words::common::printed;
use crate::ui::words::profile::READ_WITH;

/// 津圏域　令和8年度（2026） 年度当初　事務局案　にも包括チェックリスト（2026年版）
pub fn about(record: &AreaRecord, library: &Library, route: &Route) -> String {
    let mut text = record.area.name.clone();
    let year = route.year();
    if let Some(year) = year {
        text.push_str(&format!("　{year}"));
    }
    if let Some((_, round)) = route.round() {
        text.push_str(&format!(" {}", round.label()));
    }
    let own = route
        .round()
        .map(|(year, round)| AssessmentKey::area(year, round));
    let key = own.or_else(|| super::talk::round_of(record, year?));
    let whose = key.and_then(|key| {
        let round = record.assessment(&key)?;
        Some(whose(record, round)).filter(|whose| !whose.is_empty())
    });
    if let Some(whose) = whose {
        text.push_str(&format!("　{whose}"));
    }
    let list = key.and_then(|key| library.get(record.edition(&key)));
    if let Some(list) = list {
        text.push_str(&format!("　{}", list.title));
    }
    text
}

/// What the margins of a page hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Margins {
    /// Whose it is and when it was printed; on an area's page, what the levels are.
    Levels,
    /// Whose it is and when it was printed; how its figures are read.
    Figures,
    /// When it was printed: the paper says whose it is, and shows no levels.
    NoLevels,
    /// Its number alone, large: people read it who need large letters.
    Large,
    /// Nothing: every sheet says what it is, and which one of how many.
    Nothing,
}

pub fn margins(route: &Route) -> Margins {
    match route {
        Route::Form { form, .. } => match form {
            FormKind::Budget => Margins::NoLevels,
            FormKind::Welcome => Margins::Large,
            _ => Margins::Levels,
        },
        Route::Profile(_) => Margins::Figures,
        Route::SurveyPaper { .. } => Margins::Nothing,
        _ => Margins::Levels,
    }
}

/// A style for paper alone. `about` is empty on pages about no area.
pub fn style(about: &str, today: Option<Day>, margins: Margins) -> String {
    if margins == Margins::Nothing {
        return String::new();
    }
    if margins == Margins::Large {
        return "@page { @bottom-right { content: counter(page) \" / \" counter(pages); font-size: 12pt; white-space: nowrap; } }".to_owned();
    }
    let today = today.map_or(String::new(), printed);
    // A page of a print may be copied alone: each says it.
    let (about, purpose) = match (about, margins) {
        ("", _) | (_, Margins::NoLevels | Margins::Large | Margins::Nothing) => ("", ""),
        (about, Margins::Levels) => (about, PURPOSE),
        (about, Margins::Figures) => (about, READ_WITH),
    };
    format!(
        "@page {{ @top-left {{ content: {}; font-size: 8pt; }} \
         @top-right {{ content: {}; font-size: 8pt; white-space: nowrap; }} \
         @bottom-left {{ content: {}; font-size: 7pt; white-space: nowrap; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); font-size: 8pt; white-space: nowrap; }} }}",
        quoted(about),
        quoted(&today),
        quoted(purpose)
    )
}

/// A text as CSS reads it: what an area is called must not become a rule.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' | '<' => quoted.push_str(&format!("\\{:x} ", u32::from(c))),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{builtin_lists, sample};
    use crate::model::{FiscalYear, Round};

    #[test]
    fn a_page_says_whose_it_is() {
        let record = sample().expect("the sample can be read");
        let library = Library::new(builtin_lists());
        let area = record.area.id.clone();
        let year = FiscalYear::new(2026).expect("in range");
        let told = |route: &Route| about(&record, &library, route);
        let round = Round::Start;
        assert_eq!(
            told(&Route::Result {
                area: area.clone(),
                year,
                round
            }),
            "見本・あおば川圏域　令和8年度（2026） 年度当初　協議の場の合意：あおば川圏域 精神保健福祉部会（2026年5月14日）　にも包括チェックリスト（2026年版）"
        );
        assert_eq!(
            told(&Route::Plan {
                area: area.clone(),
                year
            }),
            "見本・あおば川圏域　令和8年度（2026）　協議の場の合意：あおば川圏域 精神保健福祉部会（2026年9月10日）　にも包括チェックリスト（2026年版）"
        );
        assert_eq!(told(&Route::Years(area)), "見本・あおば川圏域");
    }

    #[test]
    fn every_page_of_an_area_says_what_the_levels_are() {
        let route = Route::Years(crate::model::AreaId::new("a"));
        assert!(style("津圏域", None, margins(&route)).contains(PURPOSE));
        let help = style("", None, margins(&Route::Help));
        assert!(!help.contains(PURPOSE), "the help, say");
    }

    #[test]
    fn papers_for_people_who_see_no_levels_say_nothing_of_them() {
        let head = |form| {
            let route = Route::Form {
                area: crate::model::AreaId::new("a"),
                year: FiscalYear::new(2026).expect("in range"),
                form,
                about: None,
            };
            style("津圏域", None, margins(&route))
        };
        assert!(head(FormKind::CaseStudy).contains(PURPOSE));
        let budget = head(FormKind::Budget);
        assert!(!budget.contains(PURPOSE) && budget.contains("counter(page)"));
        // Large type alone.
        let welcome = head(FormKind::Welcome);
        assert!(welcome.contains("12pt") && !welcome.contains("8pt") && !welcome.contains("7pt"));
        let survey = Route::SurveyPaper {
            area: crate::model::AreaId::new("a"),
            survey: crate::model::SurveyId::new("s"),
        };
        assert_eq!(style("津圏域", None, margins(&survey)), "");
    }

    #[test]
    fn a_name_cannot_become_a_rule() {
        let style = style("津\"} body { display: none } \\", None, Margins::Levels);
        assert!(
            style.contains("\"津\\22 } body { display: none } \\5c \""),
            "{style}"
        );
        let hostile = "\u{0}\n</style><script>\"; } @import \"x\";";
        assert_eq!(
            quoted(hostile),
            "\"  \\3c /style>\\3c script>\\22 ; } @import \\22 x\\22 ;\""
        );
    }
}

//! What comes next on the pages about members' own answers: they have a way of their own, from asking to what was said
//! and on to the meeting.
//!
//! Must not know the year's jobs.

use crate::model::AreaRecord;
use crate::score::voices::{are_enough, members};
use crate::ui::navigation::route::Route;
use crate::ui::words::year_path as t;

/// Where it leads, and in what words; `None` for a page that is about something else.
pub fn after_asking(page: &Route, record: &AreaRecord) -> Option<(Route, &'static str)> {
    match page {
        Route::Views { area, year, .. } => {
            let (area, year) = (area.clone(), *year);
            Some((Route::Talk { area, year }, t::TO_TALK))
        }
        Route::Survey { area, survey }
        | Route::SurveyPaper { area, survey }
        | Route::TypeInSheets { area, survey } => {
            let own = record.survey(survey)?;
            let (area, year, round) = (area.clone(), own.year, own.round);
            // To questions of its own alone there is nothing to see there.
            let is_seen = !own.items.is_empty() && are_enough(&members(record, year, round));
            Some(match (is_seen, page) {
                (true, _) => (Route::Views { area, year, round }, t::SEE_VIEWS),
                (false, Route::Survey { .. }) => (Route::Area(area), t::TO_PATH),
                (false, _) => {
                    let survey = survey.clone();
                    (Route::Survey { area, survey }, t::TO_ASKING)
                }
            })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;
    use crate::ui::view_models::views::testing::unasked;

    #[test]
    fn the_way_goes_from_asking_to_what_was_said_and_on_to_the_meeting() {
        let record = sample();
        let of = record.surveys.last().expect("asked");
        let (area, survey) = (record.area.id.clone(), of.id.clone());
        let page = Route::Survey {
            area: area.clone(),
            survey: survey.clone(),
        };
        let sheets = Route::TypeInSheets {
            area: area.clone(),
            survey,
        };
        let next =
            |page: &Route, record: &AreaRecord| after_asking(page, record).map(|(route, _)| route);
        let views = Route::Views {
            area: area.clone(),
            year: of.year,
            round: of.round,
        };
        assert_eq!(next(&page, &record).as_ref(), Some(&views));
        assert_eq!(next(&sheets, &record).as_ref(), Some(&views));
        let talk = Route::Talk {
            area: area.clone(),
            year: of.year,
        };
        assert_eq!(next(&views, &record), Some(talk));
        // Before enough answers are in there is nothing to see.
        let mut open = unasked();
        open.surveys.clone_from(&record.surveys);
        assert_eq!(next(&sheets, &open), Some(page.clone()));
        assert_eq!(next(&page, &open), Some(Route::Area(area.clone())));
        assert_eq!(next(&Route::Years(area), &record), None);
    }
}

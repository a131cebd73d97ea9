//! The pages of the 地域のすがた: its figures under what they say, all of what they mean, and the 年表.
//!
//! Must not know Leptos or the browser.

use super::height::{Pages, pages};
use super::slide::Body;
use crate::model::AreaRecord;
use crate::ui::view_models::profile::{ToldFigure, figures, history, is_begun, sentences};
use crate::ui::words::profile as t;

/// None where nobody has begun the sheet.
pub fn bodies(record: &AreaRecord, room: Pages) -> Vec<Body> {
    if !is_begun(record) {
        return Vec::new();
    }
    let said = sentences(&record.profile.meaning);
    let first = said.first().map_or(t::NO_MEANING, String::as_str);
    let figures = figures(record);
    let rows: Vec<&[ToldFigure]> = figures.chunks(2).collect();
    let of = |figure: &ToldFigure| {
        let parts = figure.parts.join(t::BETWEEN);
        room.fact(&figure.name, &figure.value, &parts, &figure.about)
    };
    let of_row = |row: &&[ToldFigure]| row.iter().map(of).fold(0.0, f64::max);
    let of_figures = pages(&rows, room.room(first), of_row).into_iter();
    let of_figures = of_figures.map(|rows| Body::Figures(first.to_owned(), rows.concat()));
    // One sentence stands above the figures already.
    let has_more = said.len() > 1 || of_figures.len() == 0;
    let meaning = match has_more {
        true => pages(&said, room.room(t::MEANING), |line| room.line(line)),
        false => Vec::new(),
    };
    let meaning = meaning.into_iter().map(Body::Meaning);
    let of = |(time, what): &(String, String)| room.event(time, what);
    let past = pages(&history(record), room.room(t::HISTORY), of);
    let past = past.into_iter().map(Body::History);
    of_figures.chain(meaning).chain(past).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PastEvent, PastEventId, PastTime, Profile};
    use crate::ui::view_models::testing::sample;

    #[test]
    fn a_sheet_that_nobody_has_begun_has_no_page() {
        let mut record = sample();
        record.profile = Profile::default();
        assert_eq!(bodies(&record, Pages::new(false)), []);
    }

    #[test]
    fn each_of_its_parts_has_pages_of_its_own() {
        let mut record = sample();
        record.profile = Profile::default();
        record.profile.meaning = "一つめ。".to_owned();
        let kinds = |record: &AreaRecord| -> Vec<&str> {
            let bodies = bodies(record, Pages::new(false)).into_iter();
            let kind = |body| match body {
                Body::Figures(..) => "figures",
                Body::Meaning(_) => "meaning",
                Body::History(_) => "history",
                _ => "other",
            };
            bodies.map(kind).collect()
        };
        assert_eq!(kinds(&record), ["figures"], "of the area's description");
        record.profile.meaning.push_str("二つめ。");
        record.profile.put_event(PastEvent {
            id: PastEventId::new("h"),
            time: PastTime::Year(2018),
            what: "連絡会をはじめた".to_owned(),
        });
        assert_eq!(kinds(&record), ["figures", "meaning", "history"]);
        record.area.population = None;
        record.area.psychiatric_hospitals = None;
        record.area.psychiatric_clinics = None;
        record.area.general_consultation_offices = None;
        record.area.specified_consultation_offices = None;
        record.profile.history.clear();
        record.profile.meaning = "一つめ。".to_owned();
        assert_eq!(kinds(&record), ["meaning"]);
    }
}

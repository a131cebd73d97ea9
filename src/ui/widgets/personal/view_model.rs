//! What may be about one person or one house in what would leave: where it stands, and the way there.
//!
//! Must not know Leptos or the browser, nor how such things are found.

use crate::exchange::outgoing::{Found, Place, look};
use crate::model::{AreaId, AreaRecord, Library, Menu};
use crate::ui::navigation::route::Route;

/// One thing to look at.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundRow {
    /// The place for people.
    pub told: String,
    /// 電話番号
    pub what: &'static str,
    /// It with what stands around.
    pub around: String,
    /// Where it can be changed.
    pub to: Route,
}

/// All that was found in `record`, which is as it leaves.
pub fn rows(record: &AreaRecord, library: &Library) -> Vec<FoundRow> {
    rows_at(record, library, |_| true)
}

/// The same of those places alone.
pub fn rows_at(
    record: &AreaRecord,
    library: &Library,
    is_of: impl Fn(&Place) -> bool,
) -> Vec<FoundRow> {
    let row = |found: Found| FoundRow {
        to: route(&record.area.id, record, library, &found.place),
        told: found.told,
        what: found.hit.kind.label(),
        around: found.hit.around,
    };
    let found = look(record, library).into_iter();
    found.filter(|found| is_of(&found.place)).map(row).collect()
}

fn route(id: &AreaId, record: &AreaRecord, library: &Library, place: &Place) -> Route {
    let area = id.clone();
    match place.clone() {
        Place::Answer(key, item) => {
            let list = library.get(record.edition(&key));
            let menu = list.and_then(|list| list.item(&item)).map(|item| item.menu);
            Route::FillItem {
                area,
                year: key.year,
                round: key.round,
                menu: menu.unwrap_or(Menu::ALL[0]),
                item,
            }
        }
        Place::Profile => Route::Profile(area),
        Place::Plan(year) => Route::Plan { area, year },
        Place::Issue(year, issue) => Route::Issue { area, year, issue },
        Place::Indicator(indicator) => Route::Indicator { area, indicator },
        Place::Forum(forum) | Place::Meeting(forum, _) => Route::Forum { area, forum },
        Place::Talk(year) => Route::Talk { area, year },
        Place::Respondent | Place::Area => Route::Area(area),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ItemId;
    use crate::ui::view_models::testing::{last_round, library, sample};

    #[test]
    fn what_is_found_leads_to_where_it_stands() {
        let mut record = sample();
        assert_eq!(rows(&record, &library()), [], "the 見本 is about nobody");
        let item = ItemId::new("housing-welfare-network");
        let assessment = last_round(&mut record);
        let (year, round) = (assessment.key.year, assessment.key.round);
        assessment.edit_answer(&item, |a| {
            a.evidence = "担当は田中さん（059-123-4567）".to_owned()
        });
        let found = rows(&record, &library());
        let what: Vec<&str> = found.iter().map(|row| row.what).collect();
        assert_eq!(what, ["人の名前", "電話番号"]);
        let expected = Route::FillItem {
            area: record.area.id.clone(),
            year,
            round,
            menu: Menu::new(3).expect("a menu"),
            item,
        };
        assert_eq!(found[0].to, expected);
        assert!(found[0].told.contains("根拠"), "{}", found[0].told);
    }
}

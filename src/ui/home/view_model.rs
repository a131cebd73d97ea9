//! An area's card: where its newest round stands, and the one thing to do next; and how the 見本 is
//! opened.
//!
//! Must not know Leptos or the browser.

use crate::chart::RoundResult;
use crate::model::{AreaId, AreaRecord, FiscalYear, Library, Menu, Round, Workspace};
use crate::ui::navigation::route::Route;
use crate::ui::view_models::result::ResultViewModel;
use crate::ui::view_models::rounds::Filled;

/// Where an area's newest round stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewestRound {
    /// Nothing is answered yet: the first round of this year can begin.
    None { begin: Route },
    /// Its list is not on this PC.
    ListAway { round: String, answers: usize },
    Filled {
        /// 令和8年度（2026） 中間
        round: String,
        done: usize,
        all: usize,
        /// To the first open item.
        fill: Route,
        result: Route,
    },
}

impl NewestRound {
    pub fn of(library: &Library, record: &AreaRecord, this_year: FiscalYear) -> Self {
        let area = record.area.id.clone();
        let Some(newest) = record.own_rounds().next_back() else {
            return NewestRound::None {
                begin: Route::Fill {
                    area,
                    year: this_year,
                    round: Round::Start,
                    menu: Menu::ALL[0],
                },
            };
        };
        let (year, round) = (newest.key.year, newest.key.round);
        let told = format!("{year} {}", round.label());
        match Filled::of(library, record, newest) {
            Filled::ListAway { answers } => NewestRound::ListAway {
                round: told,
                answers,
            },
            Filled::Of {
                done, all, next, ..
            } => NewestRound::Filled {
                round: told,
                done,
                all,
                fill: Route::Fill {
                    area: area.clone(),
                    year,
                    round,
                    menu: next,
                },
                result: Route::Result { area, year, round },
            },
        }
    }
}

/// The newest round of an area, ready to be drawn. `None` before anything is rated, and where its
/// list is not on this PC.
pub fn picture(library: &Library, record: &AreaRecord) -> Option<RoundResult> {
    let newest = record.own_rounds().next_back()?;
    match ResultViewModel::of(library, record, &newest.key) {
        ResultViewModel::Round(round) if round.answered.rated > 0 => Some(round.now),
        _ => None,
    }
}

/// The 見本 that is open already.
pub fn open_sample(areas: &[AreaRecord]) -> Option<AreaId> {
    let found = areas.iter().find(|r| r.area.is_sample);
    found.map(|record| record.area.id.clone())
}

/// Opens the 見本 afresh: one that was put away is gone. One that an old store still keeps among the
/// removed areas comes back as it was left.
pub fn put_sample(workspace: &mut Workspace, sample: AreaRecord) {
    let id = sample.area.id.clone();
    workspace.record_or(|area| area.id == id, || sample);
}

/// The id of a card's title. An area's id from a file may hold spaces, which would make two of it
/// where others point to it.
pub fn title_id(area: &AreaId) -> String {
    format!("area-{area}").replace(char::is_whitespace, "_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{library, sample, year};

    #[test]
    fn an_area_without_answers_begins_with_this_years_first_round() {
        let mut record = sample();
        record.assessments.clear();
        let NewestRound::None { begin } = NewestRound::of(&library(), &record, year(2027)) else {
            panic!("nothing is answered");
        };
        assert_eq!(begin.to_string(), "#/area/mihon-1/2027/start/menu/1");
    }

    #[test]
    fn the_newest_round_is_told_with_the_way_on() {
        let record = sample();
        let newest = NewestRound::of(&library(), &record, year(2027));
        let NewestRound::Filled {
            round,
            done,
            all,
            fill,
            result,
        } = newest
        else {
            panic!("its list is there");
        };
        assert_eq!(round, "令和8年度（2026） 中間");
        assert!(done < all, "{done} of {all}");
        assert!(
            fill.to_string()
                .starts_with("#/area/mihon-1/2026/middle/menu/")
        );
        assert_eq!(result.to_string(), "#/area/mihon-1/2026/middle/result");
    }

    #[test]
    fn the_newest_round_is_drawn_once_something_is_rated() {
        let mut record = sample();
        let drawn = picture(&library(), &record).expect("rated");
        assert_eq!(drawn.now_label, "令和8年度 中間");
        assert_eq!(picture(&Library::default(), &record), None);
        record.assessments.clear();
        assert_eq!(picture(&library(), &record), None);
    }

    #[test]
    fn a_round_without_its_list_tells_its_answers() {
        let record = sample();
        let answers = record.own_rounds().next_back().map(|r| r.answers.len());
        let told = NewestRound::of(&Library::default(), &record, year(2027));
        assert_eq!(
            told,
            NewestRound::ListAway {
                round: "令和8年度（2026） 中間".to_owned(),
                answers: answers.expect("answered"),
            }
        );
    }

    #[test]
    fn a_sample_that_was_put_away_is_opened_afresh_unless_it_is_still_kept() {
        let mut workspace = Workspace::default();
        assert_eq!(open_sample(&workspace.records), None);
        put_sample(&mut workspace, sample());
        let id = open_sample(&workspace.records).expect("it is open");
        if let Some(record) = workspace.record_mut(&id) {
            record.plans.clear();
        }
        let left = workspace.records.clone();
        workspace.remove_area(&id);
        put_sample(&mut workspace, sample());
        assert_eq!(workspace.records, [sample()]);
        assert_eq!(workspace.removed, []);
        workspace.records.clear();
        workspace.removed = left.clone();
        put_sample(&mut workspace, sample());
        assert_eq!(workspace.records, left);
        assert_eq!(workspace.removed, []);
    }

    #[test]
    fn an_id_with_spaces_is_one_id() {
        assert_eq!(title_id(&AreaId::new("津 01\u{3000}x")), "area-津_01_x");
    }
}

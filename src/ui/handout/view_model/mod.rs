//! What stands on the paper: of a meeting's pages those that the facilitator shows, cut to what a
//! page of A4 holds, or with all items.
//!
//! Must not know Leptos or the browser.

mod issues;
mod items;
mod sides;

pub use issues::IssueRow;
pub use items::{HandoutItem, MenuItems};
pub use sides::{SideList, SideRow};

use crate::chart::{Roadmap, RoundResult};
use crate::exchange::outgoing::in_the_room;
use crate::model::{AreaRecord, Day, FiscalYear, Library, Scope, Side, Talk, TalkPage};
use crate::ui::handout::words as t;
use crate::ui::view_models::plan::road;
use crate::ui::view_models::talk::{Body, TalkViewModel, lines};
use crate::ui::view_models::views::minority::round_open_until;
use crate::ui::words::meeting;

#[derive(Clone, Debug, PartialEq)]
pub struct Handout {
    /// Year, round and list.
    pub about: String,
    /// Neither answers nor issues: there is nothing to hand out.
    pub is_bare: bool,
    /// Until when words may be put beside what was agreed on; blank where that is over.
    pub until: String,
    /// The nine menus; `None` where nothing is rated, or the page is left out.
    pub shape: Option<RoundResult>,
    pub strengths: Option<SideList>,
    pub gaps: Option<SideList>,
    pub issues: Vec<IssueRow>,
    /// What to talk about; `None` where the page is left out.
    pub questions: Option<Vec<String>>,
    /// On the long paper alone, where any work has its months.
    pub road: Option<Roadmap>,
    /// All items by menu: on the long paper alone, where the year has answers.
    pub items: Option<Vec<MenuItems>>,
}

impl Handout {
    /// `long`: with all items.
    pub fn of(
        library: &Library,
        record: &AreaRecord,
        year: FiscalYear,
        long: bool,
        today: Option<Day>,
    ) -> Self {
        let record = &in_the_room(record);
        let shown = TalkViewModel::of(library, record, year);
        let nothing = Talk::new(year);
        let talk = record.talk(year).unwrap_or(&nothing);
        let key = shown.key;
        let list = key.and_then(|key| library.get(record.edition(&key)));
        let round = key.map_or("", |key| key.round.label());
        let title = list.map_or_else(String::new, |list| list.title.clone());
        let own = key.and_then(|key| record.assessment(&key));
        let scope = own.map_or_else(Scope::default, |round| round.scope);
        let title = t::filled_by(&title, scope);
        let has_plan = record
            .plan(year)
            .is_some_and(|plan| !plan.issues.is_empty());
        let side = |side| SideList::of(side, &shown, own, talk.wording, long);
        let until = own.and_then(|round| round_open_until(record, round, today));
        let all = list.zip(key).filter(|_| long);
        Self {
            about: t::about(&year.to_string(), round, &title),
            is_bare: key.is_none() && !has_plan,
            until: until.map(t::round_open_until).unwrap_or_default(),
            strengths: side(Side::Strength),
            gaps: side(Side::Gap),
            issues: issues::rows(record, year, &shown),
            questions: questions(&shown, talk),
            road: Some(road(record, year, today))
                .filter(|road| long && shown.shows(&TalkPage::Roadmap) && road.has_months()),
            items: all.map(|(list, key)| items::by_menu(record, list, &key, talk.wording)),
            shape: shape(shown),
        }
    }
}

fn shape(shown: TalkViewModel) -> Option<RoundResult> {
    let mut bodies = shown.slides.into_iter().map(|slide| slide.body);
    bodies.find_map(|body| match body {
        Body::Shape { round, .. } => Some(round),
        _ => None,
    })
}

/// Where nobody wrote down a question, one that always serves.
fn questions(shown: &TalkViewModel, talk: &Talk) -> Option<Vec<String>> {
    let questions = || match lines(&talk.questions) {
        none if none.is_empty() => vec![meeting::QUESTIONS_EMPTY.to_owned()],
        all => all,
    };
    shown.shows(&TalkPage::Questions).then(questions)
}

#[cfg(test)]
mod tests;

//! What somebody new is shown of a year.
//!
//! Must not know Leptos or the browser.

use crate::model::{AreaRecord, Day, FiscalYear, Library, Round, Succession};
use crate::ui::navigation::route::Route;
use crate::ui::take_over::words as t;
use crate::ui::view_models::forums;
use crate::ui::view_models::handing_on::{
    Ahead, LeftToDo, OwnerWork, a_year_ago, ahead, left_to_do, open_work, plan_that_goes_on,
};
use crate::ui::view_models::plan::IssueLine;
use crate::ui::view_models::today::Today;
use crate::ui::view_models::year_path::{Next, new_year};

/// A 協議の場 in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForumLine {
    pub name: String,
    /// What it is for, and who sits in it, as far as that is written.
    pub about: Vec<String>,
    /// The last sitting that was held, and what it decided.
    pub last: Option<(Day, String)>,
    pub route: Route,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeOver {
    pub given: Option<Day>,
    pub words: Succession,
    pub ahead: Vec<Ahead>,
    /// What the year before had in the same months.
    pub before: Vec<Ahead>,
    pub left: Vec<LeftToDo>,
    /// The year's round that came last.
    pub round: Option<Round>,
    /// Name, how much of its work is done, and its page.
    pub issues: Vec<(String, String, Route)>,
    pub work: Vec<OwnerWork>,
    pub forums: Vec<ForumLine>,
    /// Where the next sitting is prepared, and its handout.
    pub talk: (Route, Route),
    pub next: Next,
    /// The way into the new year, beside it.
    pub new_year: Option<Next>,
}

impl TakeOver {
    /// `at`: the year and round that the area works on now.
    pub fn of(
        library: &Library,
        record: &AreaRecord,
        year: FiscalYear,
        at: (FiscalYear, Round),
        today: Today,
    ) -> Self {
        let area = || record.area.id.clone();
        let plan = record.plan(year);
        let goes_on = plan_that_goes_on(record, year);
        let issue_year = goes_on.map_or(year, |plan| plan.year);
        let issue = |issue: &crate::model::Issue| {
            let line = IssueLine::of(issue);
            let route = Route::Issue {
                area: area(),
                year: issue_year,
                issue: issue.id.clone(),
            };
            (line.title, t::done(line.done, line.all), route)
        };
        // A sitting in April shows the year that it can look back on.
        let talk_year = match record.latest_round(today.year).is_some() {
            true => today.year,
            false => year,
        };
        Self {
            given: plan
                .and_then(|p| p.handed_over.as_ref())
                .map(|given| given.date),
            words: plan.map(|p| p.succession.clone()).unwrap_or_default(),
            ahead: ahead(record, today),
            before: a_year_ago(record, today),
            left: left_to_do(record, today),
            round: record.latest_round(year).map(|a| a.key.round),
            issues: goes_on.map_or_else(Vec::new, |p| {
                let open = p.issues.iter().filter(|issue| issue.is_open());
                open.map(issue).collect()
            }),
            work: open_work(record, year),
            forums: record
                .forums
                .iter()
                .map(|f| forum(record, f, today))
                .collect(),
            talk: (
                Route::Talk {
                    area: area(),
                    year: talk_year,
                },
                Route::Handout {
                    area: area(),
                    year: talk_year,
                    long: false,
                },
            ),
            new_year: new_year(record, at.0, today),
            next: Next::of(library, record, at, today),
        }
    }
}

fn forum(record: &AreaRecord, forum: &crate::model::Forum, today: Today) -> ForumLine {
    let held = forum.meetings.iter();
    let held = held.filter(|m| today.day.is_none_or(|today| m.date <= today));
    let last = held.max_by_key(|m| m.date);
    let about = [forum.purpose.trim().to_owned(), forums::members(forum)];
    ForumLine {
        name: forums::name(forum),
        about: about.into_iter().filter(|text| !text.is_empty()).collect(),
        last: last.map(|m| (m.date, m.decided.trim().to_owned())),
        route: Route::Forum {
            area: record.area.id.clone(),
            forum: forum.id.clone(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{library, on, sample, year};

    #[test]
    fn a_year_is_told_from_words_to_what_comes_next() {
        let mut record = sample();
        record.plan_mut(year(2026)).succession.to_next = "まず会長に会う".into();
        let at = (year(2026), Round::Middle);
        let told = TakeOver::of(&library(), &record, year(2026), at, on(2027, 4, 5));
        assert_eq!(told.words.to_next, "まず会長に会う");
        assert_eq!(told.round, Some(Round::Middle));
        let plan = record.plan(year(2026)).expect("a plan");
        assert_eq!(told.issues.len(), plan.issues.len());
        assert_eq!(told.forums.len(), record.forums.len());
        assert!(told.forums.iter().any(|f| f.last.is_some()));
        assert_eq!(told.talk.1.to_string(), "#/area/mihon-1/2026/handout");
        assert!(!told.next.told.is_empty());
        // Once the new year has a round, its sittings show that.
        let key = crate::model::AssessmentKey::area(year(2027), Round::Start);
        let item = record.assessments[0].answers.keys().next().cloned();
        let item = item.expect("answered");
        record
            .assessment_mut(key)
            .edit_answer(&item, |a| a.comment = "話した".into());
        let told = TakeOver::of(&library(), &record, year(2026), at, on(2027, 5, 5));
        assert_eq!(told.talk.0.to_string(), "#/area/mihon-1/2027/talk");
    }

    #[test]
    fn an_area_with_nothing_but_its_name_has_nothing_to_tell() {
        let record = AreaRecord::new(sample().area);
        let at = (year(2026), Round::Start);
        let told = TakeOver::of(&library(), &record, year(2026), at, on(2026, 5, 5));
        assert_eq!(told.words, Succession::default());
        assert!(told.ahead.is_empty() && told.issues.is_empty() && told.forums.is_empty());
        assert_eq!(told.next.told, "令和8年度 年度当初の記入をはじめる");
    }
}

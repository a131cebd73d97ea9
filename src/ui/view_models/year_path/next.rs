//! The one thing that comes next in an area's year.
//!
//! Must not know what is found in the answers: whether people said a word on it is enough.

use super::asking::after_asking;
use super::deadline::next_deadline;
use super::sitting::{Sitting, next_sitting, sittings};
use super::task::{Job, filled, handed, leaves_out};
use crate::model::{AreaRecord, AssessmentKey, Day, FiscalYear, Library, Menu, Round, YearPlan};
use crate::ui::navigation::route::Route;
use crate::ui::view_models::rounds::Filled;
use crate::ui::view_models::today::Today;
use crate::ui::words::year_path as t;

/// A sitting, or what others wait for, so many days ahead comes before all else.
const NEAR: i64 = 14;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// `None` where it belongs to none of the year's jobs.
    job: Option<Job>,
    pub route: Route,
    pub told: String,
}

impl Next {
    /// What comes next, with the round that is looked at. A year that is over leads to this one: the
    /// last one until June, or as long as its newest round is open and this year has not begun.
    pub fn of(
        library: &Library,
        record: &AreaRecord,
        at: (FiscalYear, Round),
        today: Today,
    ) -> Self {
        let year = Year {
            library,
            record,
            at: working(library, record, at, today),
            today,
            here: None,
            is_at_papers: false,
        };
        year.next_or_years()
    }
}

/// In spring, while the year before still has the pages: the way into the new year, as long as nobody
/// has begun it.
pub fn new_year(record: &AreaRecord, shown: FiscalYear, today: Today) -> Option<Next> {
    let (year, round) = (today.year, Round::Start);
    let is_asked = today.is_spring()
        && shown.next() == Some(year)
        && record.latest_round(year).is_none()
        && !leaves_out(record, Job::Fill, (year, round));
    is_asked.then(|| Next {
        job: Some(Job::Fill),
        route: Job::Fill.route(&record.area.id, (year, round), Menu::ALL[0]),
        told: t::begin(year, round),
    })
}

/// Whether a page ends with what comes next. A page that has it above all else does not say it twice,
/// and nothing stands below a form or on the wall.
pub fn ends_with_next(page: &Route) -> bool {
    !matches!(
        page,
        Route::Home
            | Route::NewArea
            | Route::Area(_)
            | Route::EditArea(_)
            | Route::TakeOver { .. }
            | Route::Fill { .. }
            | Route::FillItem { .. }
            | Route::FillList { .. }
            | Route::BlankList { .. }
            | Route::Show { .. }
    )
}

/// What stands at the end of a page: what comes next in the year, or, where one is at it already, the
/// job after it.
pub fn next_for(
    page: &Route,
    library: &Library,
    record: &AreaRecord,
    at: (FiscalYear, Round),
    today: Today,
) -> Next {
    if let Some((route, told)) = after_asking(page, record) {
        return Next {
            job: None,
            route,
            told: told.to_owned(),
        };
    }
    let here = Job::of(page);
    let year = Year {
        library,
        record,
        at: working(library, record, at, today),
        today,
        here,
        is_at_papers: matches!(page, Route::Papers { .. }),
    };
    let next = year.next_or_years();
    let is_here = next.route == *page || (here.is_some() && next.job == here);
    if !is_here {
        return next;
    }
    let mut later = Job::ALL
        .into_iter()
        .filter(|job| Some(*job as usize) > here.map(|h| h as usize));
    match later
        .find(|job| year.may_follow(*job))
        .filter(|_| here.is_some())
    {
        Some(job) => Next {
            job: Some(job),
            route: job.route(&record.area.id, at, Menu::ALL[0]),
            told: told_plainly(job).to_owned(),
        },
        None => Next {
            job: None,
            route: Route::Area(record.area.id.clone()),
            told: t::TO_PATH.to_owned(),
        },
    }
}

/// What leads to a job, whatever it is about.
fn told_plainly(job: Job) -> &'static str {
    match job {
        Job::Fill => t::FILL,
        Job::Result => t::SEE_RESULT,
        Job::Plan => t::TO_PLAN,
        Job::Meeting => t::SEE_FORUMS,
        Job::Send => t::TO_SEND,
        Job::LookBack => t::TO_CLOSE,
        Job::HandOver => t::TO_HAND_OVER,
    }
}

/// The year that is worked on, with its round.
fn working(
    library: &Library,
    record: &AreaRecord,
    at: (FiscalYear, Round),
    today: Today,
) -> (FiscalYear, Round) {
    let (year, _) = at;
    if year >= today.year {
        return at;
    }
    let this_year = || {
        let latest = record.latest_round(today.year);
        (today.year, latest.map_or(Round::Start, |a| a.key.round))
    };
    let is_last = year.next() == Some(today.year);
    let is_closed = record.plan(year).is_some_and(|p| p.closed.is_some());
    if !is_last || is_closed {
        return this_year();
    }
    let is_open = || match filled(library, record, at) {
        Some(Filled::Of { done, all, .. }) => done < all,
        _ => false,
    };
    let has_begun = record.latest_round(today.year).is_some();
    match today.is_spring() || (!has_begun && is_open()) {
        true => at,
        false => this_year(),
    }
}

/// A year that is worked on.
struct Year<'a> {
    library: &'a Library,
    record: &'a AreaRecord,
    at: (FiscalYear, Round),
    today: Today,
    /// The job that the page belongs to: from there no way leads back to the result.
    here: Option<Job>,
    /// The page is the one on which papers for others are made.
    is_at_papers: bool,
}

impl Year<'_> {
    fn next_or_years(&self) -> Next {
        self.next().unwrap_or_else(|| Next {
            job: None,
            route: Route::Years(self.record.area.id.clone()),
            told: t::TO_YEARS.to_owned(),
        })
    }

    /// Whether a job is worth a look though nothing asks for it.
    fn may_follow(&self, job: Job) -> bool {
        match job {
            _ if leaves_out(self.record, job, self.at) => false,
            Job::Fill | Job::Result | Job::Plan | Job::Meeting => true,
            Job::Send => self.send().is_some(),
            Job::LookBack => self.look_back().is_some(),
            Job::HandOver => self.hand_over().is_some(),
        }
    }

    /// The most urgent first; the rest in the order of the jobs.
    fn next(&self) -> Option<Next> {
        let year = self.at.0;
        let plan = self.record.plan(year);
        if plan.is_some_and(|p| p.closed.is_some()) {
            let due = self.due().map(|(_, next)| next);
            return due
                .or_else(|| self.hand_over())
                .or_else(|| self.next_year());
        }
        let upcoming = next_sitting(self.record, year, self.today);
        self.near(upcoming.as_ref())
            .or_else(|| self.fill())
            .or_else(|| self.result())
            .or_else(|| self.plan())
            .or_else(|| self.due_round())
            .or_else(|| self.first_sitting())
            .or_else(|| self.send())
            .or_else(|| self.look_back())
            .or_else(|| self.hand_over())
            .or_else(|| upcoming.map(|sitting| self.prepare(&sitting)))
    }

    fn to(&self, job: Job, told: impl Into<String>) -> Option<Next> {
        Some(Next {
            job: Some(job),
            route: job.route(&self.record.area.id, self.at, Menu::ALL[0]),
            told: self.with_year(told.into()),
        })
    }

    /// Of another year than this one it is said.
    fn with_year(&self, told: String) -> String {
        match self.at.0 == self.today.year {
            true => told,
            false => t::of_year(self.at.0, &told),
        }
    }

    fn own_plan(&self) -> Option<&YearPlan> {
        self.record.plan(self.at.0)
    }

    fn has_issues(&self) -> bool {
        self.own_plan().is_some_and(|p| !p.issues.is_empty())
    }

    fn is_ahead(&self) -> bool {
        self.at.0 > self.today.year
    }

    fn begin(&self, round: Round) -> Option<Next> {
        let at = (self.at.0, round);
        Some(Next {
            job: Some(Job::Fill),
            route: Job::Fill.route(&self.record.area.id, at, Menu::ALL[0]),
            told: t::begin(at.0, round),
        })
    }

    fn prepare(&self, sitting: &Sitting) -> Next {
        let (area, year) = (self.record.area.id.clone(), self.at.0);
        Next {
            job: Some(Job::Meeting),
            route: Route::Talk { area, year },
            told: t::prepare(sitting.day, &sitting.name),
        }
    }

    /// The round that is looked at, while an item of it is open; one that nobody has begun, in its
    /// year.
    fn fill(&self) -> Option<Next> {
        let (year, round) = self.at;
        let area = self.record.area.id.clone();
        let job = Some(Job::Fill);
        if self.leaves_out(Job::Fill) {
            return None;
        }
        match filled(self.library, self.record, self.at) {
            Some(Filled::Of {
                done, all, next, ..
            }) => (done < all).then(|| Next {
                job,
                route: Route::Fill {
                    area,
                    year,
                    round,
                    menu: next,
                },
                told: self.with_year(t::go_on(round, done, all)),
            }),
            Some(Filled::ListAway { .. }) => Some(Next {
                job,
                route: Route::Lists,
                told: t::TO_LISTS.to_owned(),
            }),
            None if year == self.today.year => self.begin(round),
            None => None,
        }
    }

    /// Nobody has to say a word on it: a plan has seen it, and so has whoever went on from it.
    fn result(&self) -> Option<Next> {
        let (year, round) = self.at;
        let own = self.record.assessment(&AssessmentKey::area(year, round))?;
        let is_beyond = self.here.is_some_and(|job| job != Job::Fill);
        let is_seen = !own.judgements.is_empty() || self.has_issues() || is_beyond;
        if is_seen {
            None
        } else {
            self.to(Job::Result, t::SEE_RESULT)
        }
    }

    fn plan(&self) -> Option<Next> {
        if self.has_issues() || self.leaves_out(Job::Plan) {
            return None;
        }
        self.to(Job::Plan, t::MAKE_PLAN)
    }

    /// The next round that nobody has begun, when its time has come; of last year its 年度末 alone.
    fn due_round(&self) -> Option<Next> {
        if self.is_ahead() {
            return None;
        }
        let year = self.at.0;
        let is_over = year < self.today.year;
        let last = self.record.latest_round(year).map(|a| a.key.round);
        let is_asked = |r: &Round| !leaves_out(self.record, Job::Fill, (year, *r));
        let later = Round::ALL.iter().copied().filter(|r| Some(*r) > last);
        let mut later = later.filter(is_asked);
        let is_time = |round: &Round| match is_over {
            true => *round == Round::End,
            false => self.today.is_time_for(*round),
        };
        // One whose time is over is not asked for any more.
        self.begin(later.rfind(is_time)?)
    }

    /// Nobody has sat together in this year, nor will.
    fn first_sitting(&self) -> Option<Next> {
        let year = self.at.0;
        let is_asked = year == self.today.year && self.today.day.is_some();
        let is_asked = is_asked && !self.leaves_out(Job::Meeting);
        let is_none = is_asked && sittings(self.record, year, self.today).is_empty();
        if is_none {
            self.to(Job::Meeting, t::TO_FORUMS)
        } else {
            None
        }
    }

    fn send(&self) -> Option<Next> {
        let is_given = handed(self.record, self.at.0).is_some();
        if self.is_ahead() || is_given || self.leaves_out(Job::Send) {
            return None;
        }
        self.to(Job::Send, t::TO_SEND)
    }

    fn look_back(&self) -> Option<Next> {
        let year = self.at.0;
        let is_time = year < self.today.year || (!self.is_ahead() && self.today.is_year_end());
        if is_time && self.has_issues() && !self.leaves_out(Job::LookBack) {
            return self.to(Job::LookBack, t::TO_CLOSE);
        }
        None
    }

    /// In March, and of last year until June, where anything was written in its plan.
    fn hand_over(&self) -> Option<Next> {
        let plan = self.own_plan()?;
        let is_last = self.at.0.next() == Some(self.today.year);
        let is_time = match is_last {
            true => self.today.is_spring(),
            false => self.at.0 == self.today.year && self.today.month == 3,
        };
        let is_open = plan.handed_over.is_none() && !self.leaves_out(Job::HandOver);
        match is_time && is_open {
            true => self.to(Job::HandOver, t::TO_HAND_OVER),
            false => None,
        }
    }

    /// What others wait for within two weeks, and is not there. The papers for it are made on one page,
    /// which has no need to lead to itself.
    fn due(&self) -> Option<(Day, Next)> {
        let due = next_deadline(self.record, self.today)?;
        let is_near = self.today.days_until(due.day) <= Some(NEAR);
        let (area, year) = (self.record.area.id.clone(), due.day.fiscal_year());
        let is_asked = is_near && !self.is_at_papers;
        is_asked.then(|| {
            let next = Next {
                job: None,
                route: Route::Papers { area, year },
                told: t::due(due.day, &due.name),
            };
            (due.day, next)
        })
    }

    /// A sitting or a day that others have set, whichever is nearer.
    fn near(&self, upcoming: Option<&Sitting>) -> Option<Next> {
        let is_near = |sitting: &&Sitting| self.today.days_until(sitting.day) <= Some(NEAR);
        let sitting = upcoming.filter(is_near);
        match (sitting, self.due()) {
            (Some(sitting), Some((day, next))) if day < sitting.day => Some(next),
            (Some(sitting), _) => Some(self.prepare(sitting)),
            (None, due) => due.map(|(_, next)| next),
        }
    }

    fn leaves_out(&self, job: Job) -> bool {
        leaves_out(self.record, job, self.at)
    }

    /// After a year that was closed.
    fn next_year(&self) -> Option<Next> {
        let year = self.at.0.next()?;
        Some(Next {
            job: None,
            route: Route::Plan {
                area: self.record.area.id.clone(),
                year,
            },
            told: t::next_plan(year),
        })
    }
}

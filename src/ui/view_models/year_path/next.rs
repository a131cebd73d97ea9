//! The one thing that comes next in an area's year.
//!
//! Must not know what is found in the answers: whether people said a word on it is enough.

use super::sitting::{next_sitting, sittings};
use super::task::{Job, filled};
use crate::model::{AreaRecord, FiscalYear, Library, Menu, Round};
use crate::ui::navigation::route::Route;
use crate::ui::view_models::rounds::Filled;
use crate::ui::view_models::today::Today;
use crate::ui::words::year_path as t;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// `None` where it belongs to none of the year's jobs.
    job: Option<Job>,
    pub route: Route,
    pub told: String,
}

impl Next {
    /// What comes next in a year, with the round that is looked at: the first job that is open, then
    /// the next round when its time has come, then the next year.
    pub fn of(
        library: &Library,
        record: &AreaRecord,
        at: (FiscalYear, Round),
        today: Today,
    ) -> Self {
        let open = Job::ALL.into_iter();
        let mut open = open.filter_map(|job| open_job(library, record, job, at, today));
        open.next()
            .or_else(|| following(record, at.0, today))
            .unwrap_or_else(|| Self {
                job: None,
                route: Route::Years(record.area.id.clone()),
                told: t::TO_YEARS.to_owned(),
            })
    }

    fn to(job: Job, record: &AreaRecord, at: (FiscalYear, Round), told: impl Into<String>) -> Self {
        Self {
            job: Some(job),
            route: job.route(&record.area.id, at, Menu::ALL[0]),
            told: told.into(),
        }
    }
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
            | Route::Fill { .. }
            | Route::FillItem { .. }
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
    let next = Next::of(library, record, at, today);
    let here = Job::of(page);
    let is_here = next.route == *page || (here.is_some() && next.job == here);
    if !is_here {
        return next;
    }
    let after = here.and_then(|job| Job::ALL.get(job as usize + 1).copied());
    match after {
        Some(job) => Next::to(job, record, at, told_plainly(job)),
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
    }
}

/// What of a job is to be done now, if anything.
fn open_job(
    library: &Library,
    record: &AreaRecord,
    job: Job,
    at: (FiscalYear, Round),
    today: Today,
) -> Option<Next> {
    let (year, round) = at;
    let plan = record.plan(year);
    let is_closed = plan.is_some_and(|p| p.closed.is_some());
    if is_closed {
        return None;
    }
    let is_this_year = year >= today.year;
    let has_issues = plan.is_some_and(|p| !p.issues.is_empty());
    let to = |told: &str| Some(Next::to(job, record, at, told));
    match job {
        Job::Fill => fill(library, record, at, today),
        Job::Result => {
            let own = record.assessment(&record.own_key(year, round))?;
            let is_seen = !own.judgements.is_empty() || has_issues;
            if is_seen { None } else { to(t::SEE_RESULT) }
        }
        Job::Plan if has_issues => None,
        Job::Plan => to(t::MAKE_PLAN),
        Job::Meeting => match next_sitting(record, year, today) {
            Some(next) => Some(Next {
                job: Some(job),
                route: Route::Talk {
                    area: record.area.id.clone(),
                    year,
                },
                told: t::prepare(next.day, &next.name),
            }),
            None if is_this_year && sittings(record, year, today).is_empty() => to(t::TO_FORUMS),
            None => None,
        },
        Job::Send if record.last_given_to_prefecture(year).is_none() => to(t::TO_SEND),
        Job::Send => None,
        Job::LookBack if is_this_year && !today.is_year_end() => None,
        Job::LookBack if has_issues => to(t::TO_CLOSE),
        Job::LookBack => None,
    }
}

/// The round that is looked at, while an item of it is open; one that nobody has begun, in its year
/// and until June after it.
fn fill(
    library: &Library,
    record: &AreaRecord,
    at: (FiscalYear, Round),
    today: Today,
) -> Option<Next> {
    let (year, round) = at;
    let area = record.area.id.clone();
    let job = Some(Job::Fill);
    match filled(library, record, at) {
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
            told: t::go_on(round, done, all),
        }),
        Some(Filled::ListAway { .. }) => Some(Next {
            job,
            route: Route::Lists,
            told: t::TO_LISTS.to_owned(),
        }),
        None if year >= today.year => Some(begin(record, at)),
        None => None,
    }
}

fn begin(record: &AreaRecord, at: (FiscalYear, Round)) -> Next {
    Next::to(Job::Fill, record, at, t::begin(at.0, at.1))
}

/// When the year's jobs are done: its next round when the time has come, or the year after.
fn following(record: &AreaRecord, year: FiscalYear, today: Today) -> Option<Next> {
    let is_begun = |year, round| {
        let own = record.assessment(&record.own_key(year, round));
        own.is_some_and(|a| !a.is_blank())
    };
    let closed = record.plan(year).and_then(|p| p.closed);
    let is_still_on = closed.is_none()
        && (year == today.year || (today.is_spring() && year.next() == Some(today.year)));
    if is_still_on {
        let mut rounds = Round::ALL.iter().copied();
        let last = rounds.rfind(|round| is_begun(year, *round));
        let later = Round::ALL.iter().copied().find(|r| Some(*r) > last);
        let is_time = |round: &Round| year < today.year || today.is_time_for(*round);
        if let Some(round) = later.filter(is_time) {
            return Some(begin(record, (year, round)));
        }
    }
    if year < today.year && !is_begun(today.year, Round::Start) {
        return Some(begin(record, (today.year, Round::Start)));
    }
    let next = closed.and_then(|_| year.next())?;
    Some(Next {
        job: None,
        route: Route::Plan {
            area: record.area.id.clone(),
            year: next,
        },
        told: t::next_plan(next),
    })
}

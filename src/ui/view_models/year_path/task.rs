//! The jobs of a year, and where each stands.

use super::sitting::{next_sitting, sittings};
use crate::model::{
    AreaId, AreaRecord, AssessmentKey, Day, FiscalYear, Library, Menu, Receiver, Round, StepState,
    Succession, YearJob,
};
use crate::ui::navigation::route::Route;
use crate::ui::view_models::plan::IssueLine;
use crate::ui::view_models::result::ResultViewModel;
use crate::ui::view_models::rounds::Filled;
use crate::ui::view_models::today::Today;
use crate::ui::words::year_path as t;

/// What the tool is used for in a year, in its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Job {
    Fill,
    Result,
    Plan,
    Meeting,
    Send,
    LookBack,
    HandOver,
}

impl Job {
    pub const ALL: [Self; 7] = [
        Self::Fill,
        Self::Result,
        Self::Plan,
        Self::Meeting,
        Self::Send,
        Self::LookBack,
        Self::HandOver,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Fill => t::FILL,
            Self::Result => t::RESULT,
            Self::Plan => t::PLAN,
            Self::Meeting => t::MEETING,
            Self::Send => t::SEND,
            Self::LookBack => t::LOOK_BACK,
            Self::HandOver => t::HAND_OVER,
        }
    }

    /// The job that a page belongs to; `None` for pages about no job, or about all.
    pub fn of(route: &Route) -> Option<Self> {
        Some(match route {
            Route::Fill { .. }
            | Route::FillItem { .. }
            | Route::FillList { .. }
            | Route::BlankList { .. } => Self::Fill,
            Route::Result { .. } | Route::Views { .. } => Self::Result,
            Route::Plan { .. }
            | Route::Issue { .. }
            | Route::Indicators(_)
            | Route::Indicator { .. } => Self::Plan,
            Route::Forums(_)
            | Route::Forum { .. }
            | Route::Survey { .. }
            | Route::SurveyPaper { .. }
            | Route::TypeInSheets { .. }
            | Route::Talk { .. }
            | Route::Handout { .. }
            | Route::Minutes { .. } => Self::Meeting,
            Route::Send { .. } | Route::Seen { .. } | Route::Export { .. } => Self::Send,
            Route::Close { .. } => Self::LookBack,
            Route::HandOver { .. } => Self::HandOver,
            _ => return None,
        })
    }

    /// Where the job is done.
    pub(super) fn route(
        self,
        area: &AreaId,
        (year, round): (FiscalYear, Round),
        menu: Menu,
    ) -> Route {
        let area = area.clone();
        match self {
            Self::Fill => Route::Fill {
                area,
                year,
                round,
                menu,
            },
            Self::Result => Route::Result { area, year, round },
            Self::Plan => Route::Plan { area, year },
            Self::Meeting => Route::Forums(area),
            Self::Send => Route::Send { area, year },
            Self::LookBack => Route::Close { area, year },
            Self::HandOver => Route::HandOver { area, year },
        }
    }

    /// What a year leaves out with it, where it is 今年はしない; `None` for what follows by itself.
    pub(super) fn as_left_out(self, round: Round) -> Option<YearJob> {
        Some(match self {
            Self::Fill => match round {
                Round::Start => YearJob::Start,
                Round::Middle => YearJob::Middle,
                Round::End => YearJob::End,
            },
            Self::Result => return None,
            Self::Plan => YearJob::Plan,
            Self::Meeting => YearJob::Meeting,
            Self::Send => YearJob::Send,
            Self::LookBack => YearJob::LookBack,
            Self::HandOver => YearJob::HandOver,
        })
    }
}

/// One job, and where it stands in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub job: Job,
    /// `None`: 今年はしない.
    pub state: Option<StepState>,
    /// The same in words.
    pub told: String,
    pub route: Route,
}

impl Task {
    pub(super) fn of(
        library: &Library,
        record: &AreaRecord,
        job: Job,
        at: (FiscalYear, Round),
        today: Today,
    ) -> Self {
        let filled = filled(library, record, at);
        let menu = match filled {
            Some(Filled::Of { next, .. }) => next,
            _ => Menu::ALL[0],
        };
        let (state, told) = match job {
            Job::Fill => fill(library, record, at),
            Job::Result => result(library, record, at),
            Job::Plan => plan(record, at.0),
            Job::Meeting => meeting(record, at.0, today),
            Job::Send => send(record, at.0),
            Job::LookBack => look_back(record, at.0),
            Job::HandOver => hand_over(record, at.0),
        };
        // What was done all the same is told as it is.
        let is_told = job == Job::Fill && told.is_some();
        let is_left_out = state == StepState::NotStarted && !is_told && leaves_out(record, job, at);
        let (state, told) = match is_left_out {
            true => (None, Some(t::LEFT_OUT.to_owned())),
            false => (Some(state), told),
        };
        Self {
            job,
            state,
            told: told.unwrap_or_else(|| t::TO_COME.to_owned()),
            route: job.route(&record.area.id, at, menu),
        }
    }
}

/// 今年はしない
pub(super) fn leaves_out(
    record: &AreaRecord,
    job: Job,
    (year, round): (FiscalYear, Round),
) -> bool {
    let plan = record.plan(year);
    let is_out = |out| plan.is_some_and(|plan| plan.leaves_out(out));
    job.as_left_out(round).is_some_and(is_out)
}

type Standing = (StepState, Option<String>);

const NOT_BEGUN: Standing = (StepState::NotStarted, None);

/// How far the round has come; `None` before its first answer.
pub(super) fn filled(
    library: &Library,
    record: &AreaRecord,
    (year, round): (FiscalYear, Round),
) -> Option<Filled> {
    let own = record.assessment(&AssessmentKey::area(year, round))?;
    (!own.is_blank()).then(|| Filled::of(library, record, own))
}

/// All rounds of the year that were begun, and the one that is looked at.
fn fill(library: &Library, record: &AreaRecord, (year, at): (FiscalYear, Round)) -> Standing {
    let mut told = Vec::new();
    let mut state = StepState::NotStarted;
    for round in Round::ALL.iter().copied() {
        match filled(library, record, (year, round)) {
            Some(Filled::Of {
                done, all, unknown, ..
            }) => {
                let unknown = match (round == at, unknown) {
                    (true, 1..) => t::unknown(unknown),
                    _ => String::new(),
                };
                let left_out = match done < all && leaves_out(record, Job::Fill, (year, round)) {
                    true => t::IN_BRACKETS_LEFT_OUT,
                    false => "",
                };
                told.push(t::filled(round, done, all) + &unknown + left_out);
                if round == at {
                    state = match done < all {
                        true => StepState::Underway,
                        false => StepState::Done,
                    };
                }
            }
            Some(Filled::ListAway { answers }) => {
                told.push(t::list_away(round, answers));
                if round == at {
                    state = StepState::Underway;
                }
            }
            None if leaves_out(record, Job::Fill, (year, round)) => {
                told.push(format!("{} {}", round.label(), t::LEFT_OUT));
            }
            None if round == at && !told.is_empty() => {
                told.push(format!("{} {}", round.label(), t::TO_COME));
            }
            None => {}
        }
    }
    (state, (!told.is_empty()).then(|| told.join("、")))
}

fn result(library: &Library, record: &AreaRecord, (year, round): (FiscalYear, Round)) -> Standing {
    let key = AssessmentKey::area(year, round);
    let ResultViewModel::Round(round) = ResultViewModel::of(library, record, &key) else {
        return NOT_BEGUN;
    };
    let all = || {
        let findings = &round.findings;
        findings.strengths.iter().chain(&findings.gaps)
    };
    let found = all().count();
    let judged = all().filter(|f| f.verdict.is_some()).count();
    match (found, judged) {
        (0, _) => (StepState::NotStarted, Some(t::NOTHING_FOUND.to_owned())),
        (_, 0) => (StepState::NotStarted, Some(t::seen_through(0, found))),
        _ if judged < found => (StepState::Underway, Some(t::seen_through(judged, found))),
        _ => (StepState::Done, Some(t::seen_through(judged, found))),
    }
}

fn plan(record: &AreaRecord, year: FiscalYear) -> Standing {
    let issues = record.plan(year).map(|p| p.issues.as_slice());
    let issues = issues.unwrap_or_default();
    if issues.is_empty() {
        return NOT_BEGUN;
    }
    let lines = issues.iter().map(IssueLine::of);
    let (done, all) = lines.fold((0, 0), |(done, all), line| {
        (done + line.done, all + line.all)
    });
    let state = match (all, done == all) {
        (1.., true) => StepState::Done,
        _ => StepState::Underway,
    };
    (state, Some(t::planned(issues.len(), done, all)))
}

fn meeting(record: &AreaRecord, year: FiscalYear, today: Today) -> Standing {
    let held = sittings(record, year, today);
    let state = match held.iter().any(|s| s.is_over) {
        false => StepState::NotStarted,
        true if year < today.year => StepState::Done,
        true => StepState::Underway,
    };
    match next_sitting(record, year, today) {
        Some(next) => (state, Some(t::next_sitting(next.day, &next.name))),
        None if held.is_empty() => NOT_BEGUN,
        None => (state, Some(t::sittings_held(held.len()))),
    }
}

/// The last day on which the area handed the year's work to its prefecture. A file does not say of
/// which year it is: one from April to June is the year before's, if that has rounds and was not
/// handed over within its own months.
pub(super) fn handed(record: &AreaRecord, year: FiscalYear) -> Option<Day> {
    let given = record.handed_over.iter();
    let given = given.filter(|given| given.to == Receiver::Prefecture);
    let days: Vec<Day> = given.map(|given| given.date).collect();
    let year_of = |day: Day| {
        let own = day.fiscal_year();
        let before = own.previous().filter(|before| {
            let was_given = days.iter().any(|day| day.fiscal_year() == *before);
            Today::of(day).is_spring() && record.latest_round(*before).is_some() && !was_given
        });
        before.unwrap_or(own)
    };
    let own = days.iter().copied().filter(|day| year_of(*day) == year);
    own.max()
}

fn send(record: &AreaRecord, year: FiscalYear) -> Standing {
    match handed(record, year) {
        Some(day) => (StepState::Done, Some(t::handed(day))),
        None => NOT_BEGUN,
    }
}

fn look_back(record: &AreaRecord, year: FiscalYear) -> Standing {
    let Some(plan) = record.plan(year) else {
        return NOT_BEGUN;
    };
    if let Some(day) = plan.closed {
        return (StepState::Done, Some(t::closed(day)));
    }
    let all = plan.issues.len();
    match plan.issues.iter().filter(|i| i.review.is_some()).count() {
        0 => NOT_BEGUN,
        reviewed => (StepState::Underway, Some(t::reviewed(reviewed, all))),
    }
}

fn hand_over(record: &AreaRecord, year: FiscalYear) -> Standing {
    let Some(plan) = record.plan(year) else {
        return NOT_BEGUN;
    };
    match &plan.handed_over {
        Some(given) => (StepState::Done, Some(t::handed_on(given.date))),
        None if plan.succession != Succession::default() => {
            (StepState::Underway, Some(t::SUCCESSION_BEGUN.to_owned()))
        }
        None => NOT_BEGUN,
    }
}

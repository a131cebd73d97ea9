//! An area's year as a list of what is done in it: the tool's jobs, each with where it stands, and the
//! sittings between them; and the one thing that comes next.
//!
//! Must not know Leptos or the browser, nor what a page shows.

mod asking;
mod deadline;
mod next;
mod sitting;
mod task;

pub use next::{Next, ends_with_next, new_year, next_for};
pub use sitting::Sitting;
pub use task::{Job, Task};

use deadline::deadlines;
use sitting::sittings;

use super::today::Today;
use crate::model::{AreaRecord, Deadline, FiscalYear, Library, Round};

/// A month of the year with its sittings, and with what others wait for in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Month {
    /// 1 to 12.
    pub month: u32,
    pub is_now: bool,
    pub sittings: Vec<Sitting>,
    pub deadlines: Vec<Deadline>,
}

/// An area's year as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearPath {
    pub year: FiscalYear,
    /// April to March.
    pub months: [Month; 12],
    /// In the order of the jobs.
    pub tasks: [Task; Job::ALL.len()],
    /// The sittings that are still to come.
    pub ahead: Vec<Sitting>,
    /// Days that others have set, by day.
    pub deadlines: Vec<Deadline>,
    pub next: Next,
    /// The way into the new year, beside it.
    pub new_year: Option<Next>,
}

impl YearPath {
    /// Whether no day stands at any month.
    pub fn is_empty(&self) -> bool {
        let has_none = |m: &Month| m.sittings.is_empty() && m.deadlines.is_empty();
        self.months.iter().all(has_none)
    }

    /// `at`: the year, and the round of it that is looked at.
    pub fn of(
        library: &Library,
        record: &AreaRecord,
        at: (FiscalYear, Round),
        today: Today,
    ) -> Self {
        let year = at.0;
        let all = sittings(record, year, today);
        let due = deadlines(record, year);
        let month = |place: usize| {
            let month = (place as u32 + 3) % 12 + 1;
            let own = all.iter().filter(|s| s.day.month() == month);
            Month {
                month,
                is_now: today.year == year && today.month == month,
                sittings: own.cloned().collect(),
                deadlines: due
                    .iter()
                    .filter(|d| d.day.month() == month)
                    .cloned()
                    .collect(),
            }
        };
        Self {
            year,
            months: std::array::from_fn(month),
            tasks: Job::ALL.map(|job| Task::of(library, record, job, at, today)),
            deadlines: due.clone(),
            ahead: all.iter().filter(|s| !s.is_over).cloned().collect(),
            new_year: new_year(record, year, today),
            next: Next::of(library, record, at, today),
        }
    }
}

#[cfg(test)]
mod tests;

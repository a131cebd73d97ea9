//! The next three months: sittings, days that others have set, work that has its months.

use crate::model::{AreaRecord, Day, Deadline, FiscalMonth, FiscalYear};
use crate::ui::navigation::route::Route;
use crate::ui::view_models::forums::listed;
use crate::ui::view_models::today::Today;
use crate::ui::words::handing_on as t;
use crate::ui::words::when::{self, months};

/// One thing to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ahead {
    /// 12月10日, 1月〜3月.
    pub when: String,
    pub told: String,
    pub route: Route,
}

/// From today on, in its order: of work what begins or ends then. Empty with a clock that is set to
/// another age.
pub fn ahead(record: &AreaRecord, today: Today) -> Vec<Ahead> {
    let Some((from, until)) = today.day.and_then(three_months) else {
        return Vec::new();
    };
    let waited = dated(record, (from, until), |due| !due.done).into_iter();
    // When it is, or begins; and when it ends.
    let mut all: Vec<((Day, Day), Ahead)> = waited.map(|(day, told)| ((day, day), told)).collect();
    let is_in = |month: Day| (from.month_begin()..=until).contains(&month);
    for plan in &record.plans {
        for issue in plan.issues.iter().filter(|issue| issue.is_open()) {
            for action in issue.actions.iter().filter(|a| a.is_open()) {
                let begin = |month| begin_of(plan.year, month);
                let Some((first, last)) = action.span() else {
                    continue;
                };
                let Some((begins, ends)) = begin(first).zip(begin(last)) else {
                    continue;
                };
                // What goes on all the while stands under who has it.
                if !is_in(begins) && !is_in(ends) {
                    continue;
                }
                let ahead = Ahead {
                    when: months(first.calendar(), last.calendar()),
                    told: t::work(&action.what, &action.owner),
                    route: Route::Issue {
                        area: record.area.id.clone(),
                        year: plan.year,
                        issue: issue.id.clone(),
                    },
                };
                all.push(((begins.max(from), ends), ahead));
            }
        }
    }
    all.sort_by_key(|(day, _)| *day);
    all.into_iter().map(|(_, ahead)| ahead).collect()
}

/// What the year before had in the same three months: sittings, and days that others had set. It may
/// come again, and nobody has said so yet.
pub fn a_year_ago(record: &AreaRecord, today: Today) -> Vec<Ahead> {
    let before = today.day.and_then(|day| day.months_later(-12));
    let Some(months) = before.and_then(three_months) else {
        return Vec::new();
    };
    let mut all = dated(record, months, |_| true);
    all.sort_by_key(|(day, _)| *day);
    all.into_iter().map(|(_, told)| told).collect()
}

fn three_months(from: Day) -> Option<(Day, Day)> {
    Some((from, from.months_later(3)?))
}

/// Sittings, and days that others have set, if they are `wanted`.
fn dated(
    record: &AreaRecord,
    (from, until): (Day, Day),
    wanted: impl Fn(&Deadline) -> bool,
) -> Vec<(Day, Ahead)> {
    let is_in = |day: Day| (from..=until).contains(&day);
    let area = || record.area.id.clone();
    let line = |day: Day, told: String, route: Route| {
        let when = when::day(day);
        (day, Ahead { when, told, route })
    };
    let sittings = listed(record, |m| is_in(m.date)).into_iter();
    let sittings = sittings.map(|sitting| {
        let route = Route::Forum {
            area: area(),
            forum: sitting.forum,
        };
        line(sitting.date, sitting.name, route)
    });
    let due = record.plans.iter().flat_map(|plan| &plan.deadlines);
    let due = due.filter(|due| is_in(due.day) && wanted(due));
    let due = due.map(|due| line(due.day, t::due(&due.name), Route::Area(area())));
    sittings.chain(due).collect()
}

/// The first day of a month of a fiscal year.
fn begin_of(year: FiscalYear, month: FiscalMonth) -> Option<Day> {
    let month = month.calendar();
    Day::new(year.western() + i32::from(month < 4), month, 1)
}

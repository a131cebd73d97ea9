//! The next three months: sittings, days that others have set, work that has its months.

use crate::model::{AreaRecord, Day, FiscalMonth, FiscalYear};
use crate::ui::navigation::route::Route;
use crate::ui::view_models::forums::listed;
use crate::ui::view_models::today::Today;
use crate::ui::words::handing_on as t;
use crate::ui::words::when::months;

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
    let Some((from, until)) = today
        .day
        .and_then(|from| Some((from, three_months_later(from)?)))
    else {
        return Vec::new();
    };
    let area = || record.area.id.clone();
    let is_in = |day: Day| (from..=until).contains(&day);
    // When it is, or begins; and when it ends.
    let mut all: Vec<((Day, Day), Ahead)> = Vec::new();
    for sitting in listed(record, |m| is_in(m.date)) {
        let ahead = Ahead {
            when: t::day(sitting.date),
            told: sitting.name,
            route: Route::Forum {
                area: area(),
                forum: sitting.forum,
            },
        };
        all.push(((sitting.date, sitting.date), ahead));
    }
    for plan in &record.plans {
        let due = plan.deadlines.iter().filter(|d| is_in(d.day) && !d.done);
        all.extend(due.map(|due| {
            let ahead = Ahead {
                when: t::day(due.day),
                told: t::due(&due.name),
                route: Route::Area(area()),
            };
            ((due.day, due.day), ahead)
        }));
        for issue in plan.issues.iter().filter(|issue| issue.is_open()) {
            for action in issue.actions.iter().filter(|a| a.is_open()) {
                let Some((first, last)) = action.span() else {
                    continue;
                };
                let (Some(begins), Some(ends)) =
                    (begin_of(plan.year, first), begin_of(plan.year, last))
                else {
                    continue;
                };
                // What goes on all the while stands under who has it.
                let is_in = |month: Day| month >= month_of(from) && month <= until;
                if !is_in(begins) && !is_in(ends) {
                    continue;
                }
                let ahead = Ahead {
                    when: months(first.calendar(), last.calendar()),
                    told: t::work(&action.what, &action.owner),
                    route: Route::Issue {
                        area: area(),
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
    let before = today.day.and_then(a_year_before);
    let Some((from, until)) = before.and_then(|from| Some((from, three_months_later(from)?)))
    else {
        return Vec::new();
    };
    let is_in = |day: Day| (from..=until).contains(&day);
    let area = || record.area.id.clone();
    let sittings = listed(record, |m| is_in(m.date)).into_iter();
    let sittings = sittings.map(|sitting| {
        let route = Route::Forum {
            area: area(),
            forum: sitting.forum,
        };
        (sitting.date, sitting.name, route)
    });
    let due = record.plans.iter().flat_map(|plan| &plan.deadlines);
    let due = due.filter(|due| is_in(due.day));
    let due = due.map(|due| (due.day, t::due(&due.name), Route::Area(area())));
    let mut all: Vec<_> = sittings.chain(due).collect();
    all.sort_by_key(|(day, ..)| *day);
    let told = all.into_iter().map(|(day, told, route)| Ahead {
        when: t::day(day),
        told,
        route,
    });
    told.collect()
}

fn a_year_before(day: Day) -> Option<Day> {
    let western = day.fiscal_year().western() + i32::from(day.month() < 4);
    Day::new(western - 1, day.month(), day.day().min(28))
}

/// The first day of its month.
fn month_of(day: Day) -> Day {
    let western = day.fiscal_year().western() + i32::from(day.month() < 4);
    Day::new(western, day.month(), 1).unwrap_or(day)
}

/// The first day of a month of a fiscal year.
fn begin_of(year: FiscalYear, month: FiscalMonth) -> Option<Day> {
    let month = month.calendar();
    Day::new(year.western() + i32::from(month < 4), month, 1)
}

fn three_months_later(day: Day) -> Option<Day> {
    let western = day.fiscal_year().western() + i32::from(day.month() < 4);
    let month = day.month() + 3;
    let (western, month) = (western + i32::from(month > 12), (month - 1) % 12 + 1);
    // Or the last day of a shorter month.
    (28..=day.day().max(28))
        .rev()
        .map(|last| day.day().min(last))
        .find_map(|own| Day::new(western, month, own))
}

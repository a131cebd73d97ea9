//! Work that is not finished, by who has it.

use crate::model::{Action, AreaRecord, FiscalYear, Issue, YearPlan};
use crate::ui::navigation::route::Route;
use crate::ui::words::handing_on as t;
use crate::ui::words::when::months;

/// What one organisation or person has to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnerWork {
    /// As it is written, or that nobody has it yet.
    pub owner: String,
    pub work: Vec<OpenWork>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenWork {
    pub what: String,
    /// When, and who helps, as far as that is written.
    pub about: String,
    pub issue: String,
    pub route: Route,
}

/// Of the year's plan, or of the one that took its work on. Owners in the order in which they come up,
/// what nobody has at the end.
pub fn open_work(record: &AreaRecord, year: FiscalYear) -> Vec<OwnerWork> {
    let Some(plan) = plan_that_goes_on(record, year) else {
        return Vec::new();
    };
    let mut owners: Vec<OwnerWork> = Vec::new();
    let mut nobodys = Vec::new();
    for issue in plan.issues.iter().filter(|issue| issue.is_open()) {
        let open = issue
            .actions
            .iter()
            .filter(|a| a.is_open() && !a.what.trim().is_empty());
        for action in open {
            let work = work(record, plan.year, issue, action);
            match action.owner.trim() {
                "" => nobodys.push(work),
                owner => match owners.iter_mut().find(|o| o.owner == owner) {
                    Some(own) => own.work.push(work),
                    None => owners.push(OwnerWork {
                        owner: owner.to_owned(),
                        work: vec![work],
                    }),
                },
            }
        }
    }
    if !nobodys.is_empty() {
        owners.push(OwnerWork {
            owner: t::NOBODY_YET.to_owned(),
            work: nobodys,
        });
    }
    owners
}

/// The plan of the year, or the one that took its work on when it was closed.
pub fn plan_that_goes_on(record: &AreaRecord, year: FiscalYear) -> Option<&YearPlan> {
    let own = record.plan(year)?;
    match own.closed {
        Some(_) => year.next().and_then(|next| record.plan(next)).or(Some(own)),
        None => Some(own),
    }
}

fn work(record: &AreaRecord, year: FiscalYear, issue: &Issue, action: &Action) -> OpenWork {
    let span = action.span();
    let when = span.map(|(first, last)| months(first.calendar(), last.calendar()));
    let helpers = Some(action.helpers.trim()).filter(|h| !h.is_empty());
    let about = [
        when,
        Some(action.state.label().to_owned()),
        helpers.map(t::with_helpers),
    ];
    OpenWork {
        what: action.what.clone(),
        about: about.into_iter().flatten().collect::<Vec<_>>().join("、"),
        issue: issue.title.clone(),
        route: Route::Issue {
            area: record.area.id.clone(),
            year,
            issue: issue.id.clone(),
        },
    }
}

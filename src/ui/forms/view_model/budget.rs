//! 予算の説明に: one 地域課題 on one sheet, for whoever decides on money. No level and no mean of a menu
//! stands on it: to those who do not know what they are for, they would be marks.

use super::values::{action_line, begun_by, each_once, in_year, latest, target};
use super::without_levels::without_levels;
use super::{
    Block, Grid, Paper, PaperPart, PaperSize, name_cell, pairs_to_write, said_or_to_write,
};
use crate::model::{
    Action, ActionState, AreaRecord, Budget, FiscalYear, Indicator, Issue, IssueId, Perspective,
    coded,
};
use crate::score::plan::indicators_of;
use crate::ui::forms::words as t;
use crate::ui::view_models::forums::sittings_about;
use crate::ui::words::issue::view_in;
use std::cell::Cell;

coded! {
    /// What people write for it; kept in the issue.
    BudgetField {
        Staff = "staff", "かかわる人（何人で）";
        Time = "time", "かける日数（何日）";
        Cost = "cost", "かかるお金（何円）";
        Asked = "asked", "お願いしたいこと";
        Precedent = "precedent", "ほかの例";
    }
}

impl BudgetField {
    const NEEDED: [Self; 3] = [Self::Staff, Self::Time, Self::Cost];
    const ASKED: [Self; 2] = [Self::Asked, Self::Precedent];

    pub fn hint(self) -> &'static str {
        match self {
            Self::Staff => t::STAFF_HINT,
            Self::Time => t::TIME_HINT,
            Self::Cost => t::COST_HINT,
            Self::Asked => t::ASKED_HINT,
            Self::Precedent => t::PRECEDENT_HINT,
        }
    }

    pub fn text(self, budget: &Budget) -> &String {
        match self {
            Self::Staff => &budget.staff,
            Self::Time => &budget.time,
            Self::Cost => &budget.cost,
            Self::Asked => &budget.asked,
            Self::Precedent => &budget.precedent,
        }
    }

    pub fn write(self, budget: &mut Budget, text: String) {
        *match self {
            Self::Staff => &mut budget.staff,
            Self::Time => &mut budget.time,
            Self::Cost => &mut budget.cost,
            Self::Asked => &mut budget.asked,
            Self::Precedent => &mut budget.precedent,
        } = text;
    }
}

/// Whose voices come first: those who live with it.
const VOICES: [Perspective; 6] = [
    Perspective::Peer,
    Perspective::Family,
    Perspective::Resident,
    Perspective::Provider,
    Perspective::Medical,
    Perspective::Government,
];

/// Decisions that the sheet has room for, the newest.
const DECISIONS: usize = 4;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BudgetPaper {
    pub paper: Paper,
    /// A sentence named a level, and does not stand on the paper.
    pub left_out: bool,
}

/// What is written in one of the fields; empty for an issue that is gone.
pub fn written(
    record: &AreaRecord,
    year: FiscalYear,
    issue: &IssueId,
    field: BudgetField,
) -> String {
    let issue = record.plan(year).and_then(|plan| plan.issue(issue));
    issue.map_or_else(String::new, |issue| field.text(&issue.budget).clone())
}

/// Keeps it in the issue; one that is gone takes nothing.
pub fn write(
    record: &mut AreaRecord,
    year: FiscalYear,
    issue: &IssueId,
    field: BudgetField,
    text: String,
) {
    if record.plan(year).is_none() {
        return;
    }
    if let Some(issue) = record.plan_mut(year).issue_mut(issue) {
        field.write(&mut issue.budget, text);
    }
}

/// The sheet of one issue; for one that is gone, with room to write alone.
pub fn budget(record: &AreaRecord, year: FiscalYear, issue: &IssueId) -> BudgetPaper {
    let found = record.plan(year).and_then(|plan| plan.issue(issue));
    let blank = Issue::new(
        issue.clone(),
        "",
        crate::model::Origin::Other,
        record.area.kind,
    );
    let sheet = Sheet {
        record,
        year,
        issue: found.unwrap_or(&blank),
        left_out: Cell::new(false),
    };
    let part = |title: &str, blocks| PaperPart {
        title: title.to_owned(),
        blocks,
    };
    let paper = Paper {
        title: t::BUDGET_TITLE.to_owned(),
        facts: Vec::new(),
        parts: vec![
            part(t::WHO, vec![sheet.who()]),
            part(t::FIGURES, vec![sheet.figures()]),
            part(t::SO_FAR, vec![sheet.so_far()]),
            part(t::NEEDED, vec![sheet.fields(&BudgetField::NEEDED)]),
            part(t::ASKED, vec![sheet.fields(&BudgetField::ASKED)]),
        ],
        size: PaperSize::Close,
    };
    BudgetPaper {
        paper,
        left_out: sheet.left_out.get(),
    }
}

struct Sheet<'r> {
    record: &'r AreaRecord,
    year: FiscalYear,
    issue: &'r Issue,
    left_out: Cell<bool>,
}

impl Sheet<'_> {
    /// What people wrote, as it may stand on this paper.
    fn told(&self, text: &str) -> String {
        let told = without_levels(text);
        if told != text.trim() {
            self.left_out.set(true);
        }
        told
    }

    /// A line that begins with its name; none where nothing is left of it.
    fn named(&self, name: &str, text: &str) -> Option<String> {
        let text = self.told(text);
        (!text.is_empty()).then(|| t::named(name, &text))
    }

    fn who(&self) -> Block {
        let issue = self.issue;
        let voices = VOICES.iter();
        let voices = voices.filter(|of| issue.view_leaves_forum(**of));
        let voices = voices.filter_map(|of| {
            let name = view_in(of.label(), issue.view_origin(*of));
            self.named(&name, issue.views.get(of)?)
        });
        let voices: Vec<String> = voices.collect();
        let voices = (!voices.is_empty()).then(|| (t::VOICES.to_owned(), voices.join("\n")));
        let rows = [
            (t::ISSUE.to_owned(), self.told(&issue.title)),
            (t::NOTICED.to_owned(), self.told(&issue.background)),
        ];
        pairs_to_write("budget", rows.into_iter().chain(voices))
    }

    fn figures(&self) -> Block {
        let all = indicators_of(self.record, &self.issue.id).into_iter();
        let own = all.filter(|i| i.is_followed_in(self.year) && begun_by(i, self.year));
        let mut rows: Vec<[String; 5]> = own.map(|i| self.figure(i)).collect();
        if rows.is_empty() {
            rows.push(Default::default());
        }
        Block::Grid(Grid {
            kind: "figures",
            head: t::FIGURE_COLUMNS.map(name_cell).to_vec(),
            groups: rows
                .into_iter()
                .map(|row| vec![row.map(said_or_to_write).to_vec()])
                .collect(),
        })
    }

    /// Name, first and newest value, target, source.
    fn figure(&self, indicator: &Indicator) -> [String; 5] {
        let first = indicator.baseline.as_ref().map(|(year, o)| (*year, o));
        let first = first.filter(|(year, _)| *year <= self.year);
        let now = latest(indicator, self.year);
        // What was found at the beginning is not told twice.
        let now = now.filter(|(year, _)| first.is_none_or(|(begun, _)| begun != *year));
        let value = |found| {
            let text = Option::map(found, |found| in_year(found, &indicator.unit));
            self.told(&text.unwrap_or_default())
        };
        let sources = first
            .into_iter()
            .chain(now)
            .map(|(_, o)| match o.source.trim() {
                "" => indicator.source.as_str(),
                own => own,
            });
        let mut sources = each_once(sources);
        if sources.is_empty() {
            sources = each_once([indicator.source.as_str()]);
        }
        [
            self.told(&indicator.name),
            value(first),
            value(now),
            self.told(&target(indicator)),
            self.told(&sources.join("、")),
        ]
    }

    fn so_far(&self) -> Block {
        let of_state = |state| {
            let actions = self.issue.actions.iter();
            let lines = actions.filter(|a| a.state == state);
            let lines = lines.filter_map(|action| self.action(action));
            lines.collect::<Vec<_>>().join("\n")
        };
        let rows = [
            (t::DONE, of_state(ActionState::Done)),
            (t::UNDERWAY, of_state(ActionState::Underway)),
            self.decisions(),
        ];
        pairs_to_write("budget", rows.map(|(name, text)| (name.to_owned(), text)))
    }

    fn action(&self, action: &Action) -> Option<String> {
        let what = self.told(&action.what);
        (!what.is_empty()).then(|| self.told(&action_line(&what, action)))
    }

    /// What the 協議の場 decided in the year, the newest at the end, with what that is called.
    fn decisions(&self) -> (&'static str, String) {
        let sittings = sittings_about(self.record, self.year, &self.issue.id);
        let lines = sittings.iter().filter_map(|sitting| {
            let decided = self.told(&sitting.decided);
            let line = || t::decided(&sitting.date.label(), &sitting.name, &decided);
            (!decided.is_empty()).then(line)
        });
        let lines: Vec<String> = lines.collect();
        let first = lines.len().saturating_sub(DECISIONS);
        let name = match first {
            0 => t::DECIDED,
            _ => t::DECIDED_NEWEST,
        };
        (name, lines[first..].join("\n"))
    }

    fn fields(&self, fields: &[BudgetField]) -> Block {
        let rows = fields.iter().map(|field| {
            let text = self.told(field.text(&self.issue.budget));
            (field.label().to_owned(), text)
        });
        pairs_to_write("budget", rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::{sample, year};

    #[test]
    fn every_field_writes_what_it_shows_and_nothing_else() {
        let mut record = sample();
        let blank = |issue: &mut Issue| issue.budget = Budget::default();
        let plan = record.plan_mut(year(2026));
        plan.issues.iter_mut().for_each(blank);
        let before = record.clone();
        let issue = IssueId::new("y26-home");
        for field in BudgetField::ALL {
            write(
                &mut record,
                year(2026),
                &issue,
                *field,
                field.code().to_owned(),
            );
        }
        for field in BudgetField::ALL {
            assert_eq!(written(&record, year(2026), &issue, *field), field.code());
            write(&mut record, year(2026), &issue, *field, String::new());
        }
        assert_eq!(record, before);
        let gone = IssueId::new("gone");
        for year in [year(2026), year(1990)] {
            write(&mut record, year, &gone, BudgetField::Cost, "x".to_owned());
            assert_eq!(written(&record, year, &gone, BudgetField::Cost), "");
        }
        assert_eq!(record, before, "no plan is begun");
    }
}

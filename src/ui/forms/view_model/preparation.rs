//! 千葉市's 事前課題シート: goals, indicators, issues, hospitals, worries.

use super::values::{begun_by, in_year, latest, target};
use super::{Block, Grid, GridCell, Paper, PaperPart, name_cell, pairs, said};
use crate::model::{AreaRecord, FiscalYear, Indicator, Issue, Perspective, YearPlan};
use crate::ui::forms::words as t;
use crate::ui::navigation::route::FormKind;
use crate::ui::words::issue::view_in;

/// The sheet of `year`. A year without a plan gives an empty one, with room to write.
pub fn preparation(record: &AreaRecord, year: FiscalYear) -> Paper {
    let none = YearPlan::new(year);
    let plan = record.plan(year).unwrap_or(&none);
    let followed = record
        .indicators
        .iter()
        .filter(|i| i.is_followed_in(year) && begun_by(i, year));
    let part = |title: String, blocks| PaperPart { title, blocks };
    Paper {
        title: FormKind::Preparation.label().to_owned(),
        facts: Vec::new(),
        parts: vec![
            part(t::paper_goals(year), vec![goals(plan)]),
            part(
                t::PAPER_ISSUES.to_owned(),
                vec![indicators(followed, year), issues(plan)],
            ),
            part(
                t::PAPER_HOSPITALS.to_owned(),
                vec![written([
                    (t::TALKS, &plan.hospital_talks),
                    (t::ACTIVITIES, &plan.hospital_activities),
                ])],
            ),
            part(
                t::PAPER_TROUBLES.to_owned(),
                vec![written([
                    (t::WORRIES, &plan.worries),
                    (t::QUESTIONS, &plan.questions),
                ])],
            ),
        ],
        ..Paper::default()
    }
}

fn head<const N: usize>(names: [&str; N]) -> Vec<GridCell> {
    names.into_iter().map(name_cell).collect()
}

fn goals(plan: &YearPlan) -> Block {
    let is_blank = |text: &str| text.trim().is_empty();
    let written = plan
        .goals
        .iter()
        .filter(|g| !is_blank(&g.text) || !is_blank(&g.progress));
    let mut groups: Vec<_> = written
        .map(|g| vec![vec![said(g.text.trim()), said(g.progress.trim())]])
        .collect();
    if groups.is_empty() {
        groups.push(vec![vec![said(""), said("")]]);
    }
    Block::Grid(Grid {
        kind: "goals",
        head: head([&t::paper_goal(plan.year), t::PAPER_PROGRESS]),
        groups,
    })
}

fn indicators<'a>(indicators: impl Iterator<Item = &'a Indicator>, year: FiscalYear) -> Block {
    let row = |indicator: &Indicator| {
        let now = latest(indicator, year).map(|now| in_year(now, &indicator.unit));
        vec![vec![
            said(indicator.name.trim()),
            said(indicator.why.trim()),
            said(now.unwrap_or_default()),
            said(target(indicator)),
        ]]
    };
    let mut groups: Vec<_> = indicators.map(row).collect();
    if groups.is_empty() {
        groups.push(vec![(0..4).map(|_| said("")).collect()]);
    }
    Block::Grid(Grid {
        kind: "indicators",
        head: head(t::PAPER_INDICATORS),
        groups,
    })
}

fn issues(plan: &YearPlan) -> Block {
    let [issue, approach, views] = t::PAPER_ISSUE_COLUMNS;
    let blank = Issue::new(
        crate::model::IssueId::new(""),
        "",
        crate::model::Origin::Other,
        crate::model::AreaKind::Region,
    );
    let mut groups: Vec<_> = plan.issues.iter().map(issue_rows).collect();
    if groups.is_empty() {
        groups.push(issue_rows(&blank));
    }
    Block::Grid(Grid {
        kind: "issues",
        head: vec![
            name_cell(issue),
            name_cell(approach),
            name_cell(views).over_columns(2),
        ],
        groups,
    })
}

/// The sheet's own four sides always have their line; the others where somebody spoke.
fn issue_rows(issue: &Issue) -> Vec<Vec<GridCell>> {
    let on_sheet = |p: &Perspective| {
        let told = issue.views.contains_key(p) && issue.view_leaves_forum(*p);
        !matches!(p, Perspective::Peer | Perspective::Family) || told
    };
    let sides: Vec<Perspective> = Perspective::ALL.iter().copied().filter(on_sheet).collect();
    let lines = sides.iter().enumerate().map(|(index, side)| {
        let said_by = issue.views.get(side).map(|text| text.trim());
        let said_by = said_by.filter(|text| !text.is_empty() && issue.view_leaves_forum(*side));
        let said_by = said_by.map(|text| view_in(text, issue.view_origin(*side)));
        let said_by = said_by.unwrap_or_default();
        let mut row = Vec::new();
        if index == 0 {
            row.push(said(issue.title.trim()).over_rows(sides.len()));
            row.push(said(issue.approach.trim()).over_rows(sides.len()));
        }
        row.extend([name_cell(t::view(*side)), said(said_by)]);
        row
    });
    lines.collect()
}

fn written(texts: [(&str, &String); 2]) -> Block {
    let rows = texts.map(|(name, text)| (name.to_owned(), text.trim().to_owned()));
    pairs("written", rows)
}

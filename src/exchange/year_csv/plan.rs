//! The plan file: one row a part of a year's plan.

use super::columns::{
    GOAL_PROGRESS, NUMBER, PART, PART_DATE, PART_LABEL, PART_TEXT, STEP_LABEL, STEP_STATE,
    STEP_STATE_LABEL,
};
use super::entry::{Entry, PlanEntry};
use super::row_kinds::PlanPart;
use crate::exchange::area_head::set_year;
use crate::exchange::cells::Cells;
use crate::exchange::codes::choice;
use crate::exchange::columns::FISCAL_YEAR;
use crate::exchange::sheet_writer::Values;
use crate::model::{AreaRecord, Day, Goal, PdcaStep, Step, YearPlan};

/// Every part is a row, blank or not; a goal each. Each begins with `head`, of the area.
pub fn rows(head: &Values, record: &AreaRecord) -> Vec<Values> {
    let plans = record.plans.iter();
    plans.flat_map(|plan| plan_rows(head, plan)).collect()
}

fn plan_rows(head: &Values, plan: &YearPlan) -> Vec<Values> {
    let row = |part: PlanPart, text: &str| {
        let mut row = head.clone();
        set_year(&mut row, plan.year);
        row.set(&PART, part.code());
        row.set(&PART_LABEL, part.label());
        row.set(&PART_TEXT, text);
        row
    };
    let mut rows = vec![row(PlanPart::Vision, &plan.vision)];
    for (index, goal) in plan.goals.iter().enumerate() {
        let mut row = row(PlanPart::Goal, &goal.text);
        row.set(&NUMBER, index + 1);
        row.set(&GOAL_PROGRESS, &goal.progress);
        rows.push(row);
    }
    for step in PdcaStep::ALL {
        let state = plan.step(*step);
        let mut row = row(PlanPart::Step, &state.note);
        row.set(&NUMBER, *step as usize + 1);
        row.set(&STEP_LABEL, step.label());
        row.set(&STEP_STATE, state.state.code());
        row.set(&STEP_STATE_LABEL, state.state.label());
        row.set_some(&PART_DATE, state.date);
        rows.push(row);
    }
    rows.push(row(PlanPart::HospitalTalks, &plan.hospital_talks));
    let activities = &plan.hospital_activities;
    rows.push(row(PlanPart::HospitalActivities, activities));
    rows.push(row(PlanPart::Worries, &plan.worries));
    rows.push(row(PlanPart::Questions, &plan.questions));
    let mut closed = row(PlanPart::Closed, "");
    closed.set_some(&PART_DATE, plan.closed);
    rows.push(closed);
    rows
}

pub fn read(cells: &mut Cells<'_>) -> Option<Entry> {
    let year = cells.fiscal_year(&FISCAL_YEAR);
    let part = cells.code(&PART, choice::<PlanPart>)?;
    let text = cells.row.get(&PART_TEXT);
    let entry = match part {
        PlanPart::Vision => only_text(cells, PlanEntry::Vision(text)),
        PlanPart::HospitalTalks => only_text(cells, PlanEntry::HospitalTalks(text)),
        PlanPart::HospitalActivities => only_text(cells, PlanEntry::HospitalActivities(text)),
        PlanPart::Worries => only_text(cells, PlanEntry::Worries(text)),
        PlanPart::Questions => only_text(cells, PlanEntry::Questions(text)),
        PlanPart::Goal => goal(cells, text),
        PlanPart::Step => step(cells, text),
        PlanPart::Closed => closed(cells).map(PlanEntry::Closed),
    };
    Some(Entry::Plan(year?, entry?))
}

fn only_text(cells: &mut Cells<'_>, entry: PlanEntry) -> Option<PlanEntry> {
    cells.must_be_blank(&[NUMBER, GOAL_PROGRESS, STEP_STATE, PART_DATE]);
    Some(entry)
}

fn goal(cells: &mut Cells<'_>, text: String) -> Option<PlanEntry> {
    cells.must_be_blank(&[STEP_STATE, PART_DATE]);
    let number = cells.optional_whole(&NUMBER)?;
    let Some(number) = number else {
        cells.problem(&NUMBER, "空です。目標の、上からの番号を書いてください。");
        return None;
    };
    let progress = cells.row.get(&GOAL_PROGRESS);
    Some(PlanEntry::Goal(number, Goal { text, progress }))
}

fn step(cells: &mut Cells<'_>, note: String) -> Option<PlanEntry> {
    cells.must_be_blank(&[GOAL_PROGRESS]);
    let number = cells.optional_whole(&NUMBER)?.unwrap_or(0);
    let step = usize::try_from(number)
        .ok()
        .and_then(|n| PdcaStep::ALL.get(n.checked_sub(1)?).copied());
    if step.is_none() {
        cells.problem(
            &NUMBER,
            "ステップの番号を、1から6までの数字で書いてください。",
        );
    }
    let state = cells.code(&STEP_STATE, choice);
    let date = cells.optional_day(&PART_DATE);
    let state = Step {
        state: state?,
        date: date?,
        note,
    };
    Some(PlanEntry::Step(step?, state))
}

fn closed(cells: &mut Cells<'_>) -> Option<Option<Day>> {
    cells.must_be_blank(&[NUMBER, PART_TEXT, GOAL_PROGRESS, STEP_STATE]);
    cells.optional_day(&PART_DATE)
}

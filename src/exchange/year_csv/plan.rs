//! The plan file: one row a part of a year's plan.

use super::columns::{GOAL_PROGRESS, NUMBER, PART, PART_DATE, PART_TEXT, STEP_STATE};
use super::entry::{Entry, PlanEntry};
use super::{PlanPart, or_blank, year_values};
use crate::exchange::cells::Cells;
use crate::exchange::codes::choice;
use crate::exchange::columns::FISCAL_YEAR;
use crate::model::{AreaRecord, Day, Goal, PdcaStep, Step, YearPlan};

/// Every part is a row, blank or not; a goal each.
pub fn rows(record: &AreaRecord) -> Vec<Vec<String>> {
    let plans = record.plans.iter();
    plans.flat_map(plan_rows).collect()
}

fn plan_rows(plan: &YearPlan) -> Vec<Vec<String>> {
    let mut rows = vec![row(plan, PlanPart::Vision, &plan.vision)];
    for (index, goal) in plan.goals.iter().enumerate() {
        let mut cells = row(plan, PlanPart::Goal, &goal.text);
        cells[4] = (index + 1).to_string();
        cells[7] = goal.progress.clone();
        rows.push(cells);
    }
    for step in PdcaStep::ALL {
        let state = plan.step(*step);
        let mut cells = row(plan, PlanPart::Step, &state.note);
        cells[4] = (*step as usize + 1).to_string();
        cells[5] = step.label().to_owned();
        cells[8] = state.state.code().to_owned();
        cells[9] = state.state.label().to_owned();
        cells[10] = or_blank(state.date);
        rows.push(cells);
    }
    rows.push(row(plan, PlanPart::HospitalTalks, &plan.hospital_talks));
    let activities = &plan.hospital_activities;
    rows.push(row(plan, PlanPart::HospitalActivities, activities));
    rows.push(row(plan, PlanPart::Worries, &plan.worries));
    rows.push(row(plan, PlanPart::Questions, &plan.questions));
    let mut closed = row(plan, PlanPart::Closed, "");
    closed[10] = or_blank(plan.closed);
    rows.push(closed);
    rows
}

/// Year, part and text; the places of number (4), step (5), progress (7), state (8, 9) and date
/// (10) are blank.
fn row(plan: &YearPlan, part: PlanPart, text: &str) -> Vec<String> {
    let mut cells = year_values(plan.year).to_vec();
    cells.extend([part.code(), part.label(), "", "", text].map(str::to_owned));
    cells.resize(11, String::new());
    cells
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

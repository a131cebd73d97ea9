//! The plan: one row a part of a year's plan.
//!
//! Must not know how rows make a file, nor what becomes of them.

use super::area_columns::{AREA, FISCAL_YEAR, YEAR, set_year};
use super::hand_over_columns::{HANDED, HANDED_NAME, HANDED_TO, read_hand_over, set_receiver};
use crate::exchange::csv::cells::Cells;
use crate::exchange::csv::code_table::CodeTable as T;
use crate::exchange::csv::codes::coded;
use crate::exchange::csv::column::{
    Column,
    ColumnType::{Code, Date, Integer, Text},
    columns,
};
use crate::exchange::csv::row_codes::PlanPart;
use crate::exchange::csv::table::CsvTable;
use crate::exchange::csv::table_writer::Values;
use crate::model::{AreaRecord, Day, FiscalYear, Goal, HandOver, PdcaStep, Step, YearPlan};

columns! {
    PART_OF_PLAN = [
        PART: Code(T::PlanPart), "part", "計画の部分コード", "", needed, "この行が計画のどの部分か";
        PART_LABEL: Text, "part_label", "計画の部分", "", not read, "計画の部分コードの読み。取り込みでは使いません";
        NUMBER: Integer, "number", "番号", "", needed, "目標は上からの番号、ステップは1から6。ほかは空欄";
        STEP_LABEL: Text, "step_label", "ステップ", "", not read, "PDCAの六つのステップの名前。取り込みでは使いません";
        PART_TEXT: Text, "text", "内容", "", needed, "地域ビジョン・目標・ステップのメモなどの文";
        GOAL_PROGRESS: Text, "goal_progress", "進捗状況", "", needed, "目標の、現時点での進捗状況。目標の行だけに書きます";
        STEP_STATE: Code(T::StepState), "step_state", "ステップの状況コード", "", needed, "ステップの行だけに書きます";
        STEP_STATE_LABEL: Text, "step_state_label", "ステップの状況", "", not read, "ステップの状況コードの読み。取り込みでは使いません";
        PART_DATE: Date, "date", "日付", "", needed, "ステップの日付、または年度を締めくくった日";
    ];
}

/// One row a part of a year's plan.
pub static TABLE: CsvTable = CsvTable {
    name: "plan",
    label: "計画",
    about: "年度ごとの地域ビジョン、目標と進み具合、PDCAのステップ、病院との連携、悩みです。",
    groups: &[AREA, YEAR, PART_OF_PLAN, HANDED],
    own_column: PART,
    key: &["area_id", "fiscal_year", "part", "number"],
};

/// What a row says.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanEntry {
    Vision(String),
    /// With its number from the top.
    Goal(u32, Goal),
    Step(PdcaStep, Step),
    HospitalTalks(String),
    HospitalActivities(String),
    Worries(String),
    Questions(String),
    Closed(Option<Day>),
    HandedOver(HandOver),
}

impl PlanEntry {
    /// What a year has once only.
    pub fn key(&self) -> String {
        let (part, number) = match self {
            PlanEntry::Vision(_) => ("vision", 0),
            PlanEntry::Goal(number, _) => ("goal", *number),
            PlanEntry::Step(step, _) => ("step", *step as u32),
            PlanEntry::HospitalTalks(_) => ("hospital-talks", 0),
            PlanEntry::HospitalActivities(_) => ("hospital-activities", 0),
            PlanEntry::Worries(_) => ("worries", 0),
            PlanEntry::Questions(_) => ("questions", 0),
            PlanEntry::Closed(_) => ("closed", 0),
            PlanEntry::HandedOver(_) => ("handed-over", 0),
        };
        format!("{part} {number}")
    }
}

/// Every part is a row, blank or not; a goal each, and a handing over only if there was one. Each begins with `head`, of the area.
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
    if let Some(hand_over) = &plan.handed_over {
        let mut row = row(PlanPart::HandedOver, &hand_over.note);
        row.set(&PART_DATE, hand_over.date);
        set_receiver(&mut row, hand_over);
        rows.push(row);
    }
    rows
}

pub fn read(cells: &mut Cells<'_>) -> Option<(FiscalYear, PlanEntry)> {
    let year = cells.fiscal_year(&FISCAL_YEAR);
    let part = cells.code(&PART, coded::<PlanPart>)?;
    let text = cells.row.get(&PART_TEXT);
    if part != PlanPart::HandedOver {
        cells.must_be_blank(&[HANDED_TO, HANDED_NAME]);
    }
    let entry = match part {
        PlanPart::Vision => only_text(cells, PlanEntry::Vision(text)),
        PlanPart::HospitalTalks => only_text(cells, PlanEntry::HospitalTalks(text)),
        PlanPart::HospitalActivities => only_text(cells, PlanEntry::HospitalActivities(text)),
        PlanPart::Worries => only_text(cells, PlanEntry::Worries(text)),
        PlanPart::Questions => only_text(cells, PlanEntry::Questions(text)),
        PlanPart::Goal => goal(cells, text),
        PlanPart::Step => step(cells, text),
        PlanPart::Closed => closed(cells).map(PlanEntry::Closed),
        PlanPart::HandedOver => handed_over(cells).map(PlanEntry::HandedOver),
    };
    Some((year?, entry?))
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
    if number == 0 {
        cells.problem(
            &NUMBER,
            "「0」です。目標の、上からの番号を1から書いてください。",
        );
        return None;
    }
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
    let state = cells.code(&STEP_STATE, coded);
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

fn handed_over(cells: &mut Cells<'_>) -> Option<HandOver> {
    cells.must_be_blank(&[NUMBER, GOAL_PROGRESS, STEP_STATE]);
    if cells.is_blank(&HANDED_TO) {
        cells.problem(&HANDED_TO, "空です。だれに引き継いだかを書いてください。");
        return None;
    }
    read_hand_over(cells, &PART_DATE, &PART_TEXT)?
}

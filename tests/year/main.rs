//! Real plans, figures and meetings taken through the whole program: file → where things stand → CSV →
//! back, and on into the next year.
//!
//! Every number and name expected here was worked out by hand from the papers
//! (`fixtures/README.md` says which), none was copied from the program's output.

mod closing;
mod figures;
mod files;
mod plans;

use monosashi::exchange::backup;
use monosashi::model::{
    AreaId, AreaRecord, FiscalYear, Indicator, IndicatorId, IssueId, Value, Workspace,
};

const FILE: &str = "year-example.json";
const TEXT: &str = include_str!("../fixtures/year-example.json");

fn workspace() -> Workspace {
    backup::read(TEXT, FILE).expect("the fixture is a good backup")
}

fn record(id: &str) -> AreaRecord {
    let record = workspace().record(&AreaId::new(id)).cloned();
    record.expect("in the fixture")
}

fn year(western: i32) -> FiscalYear {
    FiscalYear::new(western).expect("in range")
}

fn issue(id: &str) -> IssueId {
    IssueId::new(id)
}

fn indicator(record: &AreaRecord, id: &str) -> Indicator {
    let id = IndicatorId::new(id);
    let found = record.indicators.iter().find(|i| i.id == id);
    found.cloned().expect("in the fixture")
}

fn number(value: f64) -> Value {
    Value::Number(value)
}

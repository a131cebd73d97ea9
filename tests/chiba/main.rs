//! 千葉市's own papers taken through the whole program: file → scores → findings → CSV → back.
//!
//! Every number and name expected here was worked out by hand from the papers and the list
//! (`fixtures/README.md` says how), none was copied from the program's output.

mod facts;
mod files;
mod findings;
mod scores;
mod years;

use monosashi::exchange::{backup, builtin};
use monosashi::model::{
    AreaKind, AreaRecord, Assessment, AssessmentKey, Checklist, FiscalYear, ItemId, Library,
    MoveReason, MoveReasons, Round, Workspace,
};

const FILE: &str = "chiba-2018.json";
const TEXT: &str = include_str!("../fixtures/chiba-2018.json");
const KIND: AreaKind = AreaKind::Municipality;

fn workspace() -> Workspace {
    backup::read(TEXT, FILE).expect("the fixture is a good backup")
}

fn chiba() -> AreaRecord {
    let mut records = workspace().records;
    assert_eq!(records.len(), 1);
    records.remove(0)
}

fn library() -> Library {
    Library::new(builtin::builtin_lists())
}

fn list(assessment: &Assessment) -> Checklist {
    let library = library();
    let list = library.get(&assessment.edition);
    Checklist::clone(list.expect("the default list is shipped"))
}

/// 事前課題シート, autumn 2018.
fn sheet(chiba: &AreaRecord) -> &Assessment {
    let year = FiscalYear::new(2018).expect("in range");
    let key = AssessmentKey::area(year, Round::Middle);
    chiba.assessment(&key).expect("in the fixture")
}

/// 構築の手引き, early 2020.
fn handbook(chiba: &AreaRecord) -> &Assessment {
    let year = FiscalYear::new(2019).expect("in range");
    let key = AssessmentKey::area(year, Round::End);
    chiba.assessment(&key).expect("in the fixture")
}

/// Why levels are other ones a year later. The file was written before anybody was asked that; the papers tell
/// of it, for these three: a work was judged by its indicators, residents were met in the 公民館, a first course
/// was held.
fn reasons() -> MoveReasons {
    let changed = ["yearly-evaluation", "resident-learning", "peer-training"];
    let changed = changed.map(|item| (ItemId::new(item), MoveReason::Situation));
    changed.into_iter().collect()
}

fn assert_close(got: Option<f64>, expected: Option<f64>, of: &str) {
    let close = match (got, expected) {
        (Some(got), Some(expected)) => (got - expected).abs() < 1e-9,
        (got, expected) => got == expected,
    };
    assert!(close, "{of}: {got:?}, expected {expected:?}");
}

//! 参加意向調査: the two answers in words, proposed from the year's plan.

use super::values::each_once;
use super::{Paper, PaperPart, pairs};
use crate::model::{AreaRecord, FiscalYear, YearPlan, coded};
use crate::ui::forms::words as t;
use crate::ui::navigation::route::FormKind;

coded! {
    Answer {
        Issues = "issues", "課題や解決したいこと";
        Hopes = "hopes", "参加により期待すること";
    }
}

/// A proposal; empty if the plan says nothing yet.
pub fn proposed(record: &AreaRecord, year: FiscalYear, answer: Answer) -> String {
    let Some(plan) = record.plan(year) else {
        return String::new();
    };
    match answer {
        Answer::Issues => issues(plan),
        Answer::Hopes => hopes(plan),
    }
}

fn issues(plan: &YearPlan) -> String {
    let open = plan.issues.iter().filter(|issue| issue.is_open());
    let lines: Vec<String> = open
        .map(|issue| t::stuck_on(issue.title.trim(), &issue.approach))
        .collect();
    lines.join("\n")
}

fn hopes(plan: &YearPlan) -> String {
    let blocks = [
        (t::WANT_TO_TALK, &plan.worries),
        (t::WANT_TO_HEAR, &plan.questions),
    ];
    let blocks: Vec<String> = blocks
        .into_iter()
        .filter(|(_, text)| !each_once([text.as_str()]).is_empty())
        .map(|(lead, text)| format!("{lead}\n{}", text.trim()))
        .collect();
    blocks.join("\n")
}

/// The answers as they were left, on one paper.
pub fn intent(said: impl Fn(Answer) -> String) -> Paper {
    let rows = Answer::ALL
        .iter()
        .map(|answer| (answer.label().to_owned(), said(*answer)));
    Paper {
        title: FormKind::Intent.label().to_owned(),
        facts: Vec::new(),
        parts: vec![PaperPart {
            title: String::new(),
            blocks: vec![pairs("written", rows)],
        }],
        ..Paper::default()
    }
}

//! The envelope around a workspace, in files and in the browser's storage: which format, which
//! version of it, saved when. Old versions are brought up to now here.
//!
//! Must not know the rules inside a workspace; `backup` checks those.

use super::error::{FileError, Problem};
use crate::model::Workspace;
use serde::{Deserialize, Serialize};
use serde_json::error::Category;

const FORMAT: &str = "monosashi";

/// The version written now. It rises when a reader of the version before could no longer
/// understand what is written; then `open` gets a step that brings the old one up, and
/// `tests/fixtures` a frozen file of the new one.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Sealed<'a> {
    format: &'static str,
    version: u32,
    saved_at: &'a str,
    workspace: &'a Workspace,
}

/// What every version has; all else in the file is passed over.
#[derive(Deserialize)]
struct Marks {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct VersionOne {
    saved_at: String,
    workspace: Workspace,
}

/// What was in an envelope.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// As it was given to [`seal`].
    pub saved_at: String,
    pub workspace: Workspace,
}

/// A workspace as JSON. `saved_at`: a date and time with its offset, as
/// `2026-11-21T09:30:00+09:00`.
pub fn seal(workspace: &Workspace, saved_at: &str) -> String {
    let sealed = Sealed {
        format: FORMAT,
        version: VERSION,
        saved_at,
        workspace,
    };
    // Fails only for a map whose keys are no text, which the model does not have: a property of
    // the types, not of what a user typed, and held by the round-trip test of `backup`.
    serde_json::to_string(&sealed).expect("the model is made of what JSON can hold")
}

/// Opens what [`seal`] made, now or in an earlier version. `file` is its name, for messages.
///
/// Errors: broken JSON (with line and character), another program's JSON, a version newer than
/// this program, values that the model refuses.
pub fn open(text: &str, file: &str) -> Result<Opened, FileError> {
    let refuse = |problem| FileError::new(file, problem);
    let marks: Marks = serde_json::from_str(text).map_err(|e| {
        refuse(match e.classify() {
            Category::Data => foreign(),
            _ => broken(&e, text),
        })
    })?;
    match (marks.format.as_str(), marks.version) {
        (FORMAT, VERSION) => {
            let one: VersionOne =
                serde_json::from_str(text).map_err(|e| refuse(broken(&e, text)))?;
            Ok(Opened {
                saved_at: one.saved_at,
                workspace: one.workspace,
            })
        }
        (FORMAT, newer) if newer > VERSION => Err(refuse(Problem::whole(format!(
            "新しい版のものさしでつくられたデータです（データの版{newer}、このものさしが読めるのは版{VERSION}まで）。新しい版のものさしで開いてください。"
        )))),
        _ => Err(refuse(foreign())),
    }
}

fn foreign() -> Problem {
    Problem::whole(
        "ものさしの控えではないようです。「控えを保存」で保存したファイル（monosashi_backup_ で始まる .json）を選んでください。",
    )
}

fn broken(error: &serde_json::Error, text: &str) -> Problem {
    let line = text.lines().nth(error.line().saturating_sub(1));
    let before = line
        .and_then(|l| l.get(..error.column()))
        .unwrap_or_default();
    let place = match before.chars().count() {
        0 => String::new(),
        count => format!("{count}文字目: "),
    };
    let reason = match error.classify() {
        Category::Eof => "ファイルが途中で終わっています。".to_owned(),
        Category::Syntax | Category::Io => "書式が崩れています。".to_owned(),
        Category::Data => {
            let message = error.to_string();
            match message.split(" at line ").next() {
                // The model's own refusals are Japanese sentences; the parser's are not shown.
                Some(own) if own.ends_with('。') => own.to_owned(),
                _ => "決まった項目が足りないか、値の形がちがいます。".to_owned(),
            }
        }
    };
    Problem::at(
        error.line().max(1),
        format!(
            "{place}{reason}控えが途中で切れたり書きかえられたりしていないかを確かめ、別の控えがあればそちらをお使いください。"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_refused(text: &str, expected: &str) {
        let error = open(text, "a.json").expect_err(text).to_string();
        assert!(error.contains(expected), "{error}");
    }

    #[test]
    fn what_is_sealed_can_be_opened() {
        let sealed = seal(&Workspace::default(), "2026-11-21T09:30:00+09:00");
        let opened = open(&sealed, "a.json").expect("ours");
        assert_eq!(opened.saved_at, "2026-11-21T09:30:00+09:00");
        assert_eq!(opened.workspace, Workspace::default());
    }

    #[test]
    fn what_cannot_be_opened_says_why() {
        let sealed = seal(&Workspace::default(), "いま");
        check_refused("", "1行目: ファイルが途中で終わっています。");
        check_refused(
            &sealed[..sealed.len() - 2],
            "ファイルが途中で終わっています。",
        );
        check_refused("{\n\"あ\"x}", "2行目: 4文字目: 書式が崩れています。");
        check_refused("[]", "ものさしの控えではないようです。");
        check_refused("{\"name\": \"other\"}", "ものさしの控えではないようです。");
        check_refused(
            &sealed.replace(FORMAT, "other"),
            "ものさしの控えではないようです。",
        );
        check_refused(
            &sealed.replace("\"version\":1", "\"version\":0"),
            "ものさしの控えではないようです。",
        );
        check_refused(
            &sealed.replace("\"version\":1", "\"version\":2,\"more\":[]"),
            "新しい版のものさしでつくられたデータです（データの版2、",
        );
        check_refused(
            &sealed.replace("\"records\":[]", "\"records\":3"),
            "値の形がちがいます。",
        );
    }
}

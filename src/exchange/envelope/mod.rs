//! The envelope around a workspace, in files and in the browser's storage: which format, which
//! version of it, saved when. Old versions are brought up to now here.
//!
//! Must not know the rules inside a workspace; `backup` checks those.

mod expected;
mod field_type;
#[cfg(test)]
mod fields;
mod migrations;
mod reader;
#[cfg(test)]
mod tests;

use crate::exchange::error::{FileError, Problem};
use crate::model::Workspace;
use serde::{Deserialize, Serialize};
use serde_json::Value;

const FORMAT: &str = "monosashi";

/// The version written now. Every field that is added, every new choice of a code and every change
/// of shape raises it, so that an earlier program refuses the file instead of dropping what it does
/// not know.
///
/// To add a field to the model: raise this number; give the field its serde attribute (see
/// `model::serial`) and a line in `expected`; write a frozen `every-field-v…json` of the new version
/// in `tests/fixtures`, and accept the new list of fields. If an old file has another shape, a step
/// in `migrations` brings it up to now; where it has not, the step does nothing. A test holds all of
/// this.
pub const VERSION: u64 = migrations::NEWEST;

/// Since this version each answer says whether a 協議の場 agreed on it; before, everybody's were called its 合意.
pub const IN_TWO_VOICES: u64 = 7;

/// Which version wrote what [`open`] opens; `None` for anything else.
pub fn version(text: &str) -> Option<u64> {
    let format = serde_json::from_str::<Format>(text).ok();
    format
        .filter(|format| format.format == FORMAT)
        .map(|format| format.version)
}

/// What was in an envelope.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// As it was given to [`seal`].
    pub saved_at: String,
    pub workspace: Workspace,
}

/// As it is written.
#[derive(Serialize)]
struct Sealed<'a> {
    format: &'static str,
    version: u64,
    saved_at: &'a str,
    workspace: &'a Workspace,
}

/// What can be read of every version, whatever shape all else has.
#[derive(Deserialize)]
struct Format {
    format: String,
    version: u64,
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
    // Only a map's name that is no text could fail, and the model has none: a test writes them all.
    serde_json::to_string(&sealed).unwrap_or_default()
}

/// Opens what [`seal`] made, now or in an earlier version. `file` is its name, for messages.
///
/// Errors: broken JSON (with line and character), another program's JSON, a version newer than
/// this program, values that the model refuses (with their place).
pub fn open(text: &str, file: &str) -> Result<Opened, FileError> {
    let refuse = |problem| FileError::new(file, problem);
    let mut sealed: Value = serde_json::from_str(text).map_err(|e| refuse(broken(&e, text)))?;
    let format = Format::deserialize(&sealed).map_err(|_| refuse(foreign()))?;
    // serde would take a list for the fields in their order.
    if !sealed.is_object() || format.format != FORMAT || format.version == 0 {
        return Err(refuse(foreign()));
    }
    let workspace = read_workspace(sealed["workspace"].take(), format.version, file)?;
    Ok(Opened {
        saved_at: sealed["saved_at"].as_str().unwrap_or_default().to_owned(),
        workspace,
    })
}

/// The workspace that `version` wrote as `workspace`, or as a part of one: a workspace of a single
/// area, say. `file` is its name, for messages.
///
/// Errors: a version newer than this program, values that the model refuses (with their place).
pub fn read_workspace(
    mut workspace: Value,
    version: u64,
    file: &str,
) -> Result<Workspace, FileError> {
    let refuse = |problem| FileError::new(file, problem);
    if version > VERSION {
        return Err(refuse(newer(version)));
    }
    migrations::migrate(&mut workspace, version);
    let read = reader::read(&workspace);
    read.map_err(|error| refuse(Problem::whole(format!("{error}{ADVICE}"))))
}

const ADVICE: &str = "控えが途中で切れたり書きかえられたりしていないかを確かめ、別の控えがあればそちらをお使いください。";

fn newer(version: u64) -> Problem {
    Problem::whole(format!(
        "新しい版のものさしでつくられたデータです（データの版{version}、このものさしが読めるのは版{VERSION}まで）。新しい版のものさしで開いてください。"
    ))
}

fn foreign() -> Problem {
    Problem::whole(
        "ものさしの控えではないようです。「控えファイルを保存する」で保存したファイル（monosashi_backup_ で始まる .json）を選んでください。",
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
    let reason = if error.is_eof() {
        "ファイルが途中で終わっています。"
    } else {
        "書式が崩れています。"
    };
    Problem::at(error.line().max(1), format!("{place}{reason}{ADVICE}"))
}

//! An answer as the text of a mail: first in words, then packed in letters that come through whatever mail programs
//! do to them, lines broken anew and marks of quotation put before them.
//!
//! Must not know how it was sent.

use super::in_words::in_words;
use super::{AnswerSheet, SurveyForm, answer_text};
use crate::exchange::archive;
use crate::exchange::error::{FileError, Problem};
use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chrono::{NaiveDate, NaiveDateTime};

const BEGIN: &str = "monosashi-answer[";
const END: char = ']';
/// What somebody wrote who writes just that.
const NO_BEGIN: &str = "monosashi-answer［";
/// Letters a line: mail programs break longer ones.
const LINE: usize = 60;
/// Above the letters, to whoever sends it.
const LEAVE_IT: &str =
    "▼ ここから下は、事務局の「ものさし」が読み取るところです。消さずに送ってください。";
/// What is packed is of no day.
const NO_DAY: NaiveDate = NaiveDate::MIN;

/// `None` where it cannot be packed, which memory alone could be the cause of.
pub fn write(form: &SurveyForm, sheet: &AnswerSheet) -> Option<String> {
    let words = in_words(form, sheet).replace(BEGIN, NO_BEGIN);
    let file = ("a.json".to_owned(), answer_text::write(sheet).into_bytes());
    let made_at = NaiveDateTime::from(NO_DAY);
    let packed = STANDARD_NO_PAD.encode(archive::packed(&[file], &made_at)?);
    let lines: Vec<String> = packed
        .as_bytes()
        .chunks(LINE)
        .map(|line| String::from_utf8_lossy(line).into_owned())
        .collect();
    let lines = lines.join("\n");
    Some(format!("{words}\n\n{LEAVE_IT}\n{BEGIN}\n{lines}\n{END}\n"))
}

/// Whether a text holds answers that were written so.
pub fn is_one(text: &str) -> bool {
    text.contains(BEGIN)
}

/// All answers in a text: a mail may quote others, and several may be pasted at once.
///
/// # Errors
/// One of them is cut off or changed.
pub fn read(text: &str, file: &str) -> Result<Vec<AnswerSheet>, FileError> {
    let parts = text.split(BEGIN).skip(1);
    parts.map(|part| one(part, file)).collect()
}

/// A text in pieces that can be read each for itself: an answer packed as here, or what stands between such.
pub fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(BEGIN) {
        let (before, packed) = rest.split_at(at);
        // One that was cut off ends where something begins that cannot be in it.
        let ends = |c: char| c == END || c == '{';
        let length = packed.get(BEGIN.len()..).and_then(|letters| {
            let end = letters.find(ends)?;
            let is_whole = letters.get(end..)?.starts_with(END);
            Some(BEGIN.len() + end + usize::from(is_whole))
        });
        let next = packed.get(BEGIN.len()..).and_then(|rest| rest.find(BEGIN));
        let next = next.map_or(packed.len(), |next| BEGIN.len() + next);
        let (packed, after) = packed.split_at(length.unwrap_or(packed.len()).min(next));
        pieces.extend([before, packed]);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

fn one(part: &str, file: &str) -> Result<AnswerSheet, FileError> {
    let broken = || FileError::new(file, Problem::whole(BROKEN));
    let (letters, _) = part.split_once(END).ok_or_else(broken)?;
    let is_letter = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/');
    let letters: String = letters.chars().filter(is_letter).collect();
    let bytes = STANDARD_NO_PAD.decode(letters).map_err(|_| broken())?;
    let files = archive::unpacked(&bytes, file).map_err(|_| broken())?;
    match files.as_slice() {
        [(_, answer)] => answer_text::read(answer, file),
        _ => Err(broken()),
    }
}

const BROKEN: &str = "メールの終わりの記号（monosashi-answer）が、途中で切れているか、書きかわっているようです。「回答を文字で写す」で写したものを、はじめから終わりまで貼り付けるか、もう一度送ってもらってください。";

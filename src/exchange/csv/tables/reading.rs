//! One table's file, whichever table it is: read, with what was passed over and what disagrees.
//!
//! Must not know what becomes of it.

use super::answers::{self, AnswersFile};
use super::year::{self, YearFile};
use crate::exchange::error::FileError;
use crate::exchange::pause::{Pause, Progress, Stopped};
use std::fmt;

/// A table that was read, whichever it is.
#[derive(Clone, Debug, PartialEq)]
pub enum TableFile {
    Answers(AnswersFile),
    Year(YearFile),
}

/// What a file says, and what is to be told of it.
#[derive(Clone, Debug, PartialEq)]
pub struct TableReading {
    pub table: TableFile,
    pub notes: Vec<Note>,
    pub disagreements: Vec<Disagreement>,
    pub was_cp932: bool,
}

/// Which of two columns counts where the readable one and its code column disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Disagreements are gathered, and codes taken.
    Ask,
    Codes,
    Readable,
}

/// A readable column that says something else than its code column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    pub code_column: &'static str,
    pub readable_column: &'static str,
    /// In how many rows.
    pub rows: usize,
    pub first_line: usize,
    /// In words, both of the first of these rows.
    pub code_says: String,
    pub readable_says: String,
}

/// One calm Japanese sentence: what was passed over, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note(String);

impl Note {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a file was not read to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Halt {
    Stopped,
    Wrong(FileError),
}

impl From<Stopped> for Halt {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl From<FileError> for Halt {
    fn from(error: FileError) -> Self {
        Self::Wrong(error)
    }
}

/// Reads a CSV; its header says which table it is. `file` is its name, for messages.
///
/// # Errors
/// What is wrong with it, or that it was stopped.
pub async fn read_csv(
    bytes: &[u8],
    file: &str,
    _counts: Counts,
    pause: &impl Pause,
) -> Result<TableReading, Halt> {
    pause.at(Progress { done: 0, all: 1 }).await?;
    let table = match year::table_of(bytes) {
        Some(_) => TableFile::Year(year::read(bytes, file)?),
        None => TableFile::Answers(answers::read(bytes, file)?),
    };
    Ok(TableReading {
        table,
        notes: Vec::new(),
        disagreements: Vec::new(),
        was_cp932: std::str::from_utf8(bytes).is_err(),
    })
}

//! One file that was chosen, read.
//!
//! Must not know what is there already, nor which other files were chosen.

use crate::exchange::csv::tables::{Counts, Disagreement, Halt, Note, TableFile, read_csv};
use crate::exchange::pause::Pause;

/// A table that came in.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadFile {
    /// As the person chose it; of a workbook with its sheet.
    pub name: String,
    /// When it was last changed, as an ISO time, where the browser tells it.
    pub modified: Option<String>,
    /// By the code columns.
    pub table: TableFile,
    /// By the readable columns, where these say something else and can be read.
    pub by_readable: Option<TableFile>,
    pub disagreements: Vec<Disagreement>,
    pub notes: Vec<Note>,
    pub was_cp932: bool,
}

/// The tables in a file. Here the kinds of files part: a CSV is one table, and a workbook holds one
/// a sheet.
///
/// # Errors
/// What is wrong with it, or that it was stopped.
pub async fn read_file(
    bytes: &[u8],
    name: &str,
    modified: Option<&str>,
    pause: &impl Pause,
) -> Result<Vec<ReadFile>, Halt> {
    let reading = read_csv(bytes, name, Counts::Ask, pause).await?;
    let by_readable = match reading.disagreements.is_empty() {
        true => None,
        false => match read_csv(bytes, name, Counts::Readable, pause).await {
            Ok(reading) => Some(reading.table),
            Err(Halt::Stopped) => return Err(Halt::Stopped),
            // They can't be taken, then, and are not offered.
            Err(Halt::Wrong(_)) => None,
        },
    };
    Ok(vec![ReadFile {
        modified: modified.map(str::to_owned),
        by_readable,
        disagreements: reading.disagreements,
        notes: reading.notes,
        was_cp932: reading.was_cp932,
        ..ReadFile::of(name, reading.table)
    }])
}

impl ReadFile {
    /// Of which there is nothing to be told.
    pub fn of(name: &str, table: TableFile) -> Self {
        Self {
            name: name.to_owned(),
            modified: None,
            table,
            by_readable: None,
            disagreements: Vec::new(),
            notes: Vec::new(),
            was_cp932: false,
        }
    }

    /// How many things it tells of.
    pub fn rows(&self) -> usize {
        match &self.table {
            TableFile::Answers(file) => {
                let rounds = file.areas.iter().flat_map(|area| &area.assessments);
                rounds.map(|a| a.answers.len()).sum()
            }
            TableFile::Year(file) => file.areas.iter().map(|area| area.entries.len()).sum(),
        }
    }
}

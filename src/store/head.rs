//! The head of a unit: its revision, what its pieces must be, and the summary that the list of areas
//! is drawn from, so that opening reads no area whole.
//!
//! Must not know where it is stored.

use super::names::Unit;
use super::pieces::{self, Texts};
use super::sealed;
use crate::exchange::{FileError, backup};
use crate::model::{Answer, AreaRecord, Workspace};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Counts the writes of this unit, from 1.
    pub revision: u64,
    /// The page that wrote it.
    pub writer: String,
    /// The version of the model in its pieces and its summary.
    pub format: u64,
    /// Where it stands among the areas, from 1. Two tabs may give one place twice.
    pub place: u64,
    /// Put away by the user.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
    /// The checksum of each piece.
    pub pieces: BTreeMap<String, u32>,
    /// The JSON of an area's record with its newest round alone and without its texts.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
}

/// Why a unit cannot be opened. Nothing of it may be written over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Its texts are not what was written, or some are gone.
    Damaged,
    /// A newer program wrote it: it is sound.
    Newer(FileError),
    /// The model refuses it.
    Refused(FileError),
}

impl Head {
    pub fn seal(&self) -> String {
        // Only a map's name that is no text could fail, and it has none.
        sealed::seal(&serde_json::to_string(self).unwrap_or_default())
    }

    pub fn open(text: &str) -> Result<Self, Fault> {
        let json = sealed::open(text).ok_or(Fault::Damaged)?;
        serde_json::from_str(json).map_err(|_| newer(json).unwrap_or(Fault::Damaged))
    }

    /// Whether the texts are those that were written with this head.
    pub fn fits(&self, texts: &Texts) -> bool {
        self.pieces == pieces::checksums(texts)
    }

    /// The unit as a workspace that holds it alone.
    pub fn read(&self, unit: &Unit, texts: &Texts) -> Result<Workspace, Fault> {
        if !self.fits(texts) {
            return Err(Fault::Damaged);
        }
        let json = pieces::joined(unit, texts);
        pieces::read(unit, &json, self.format, PLACE).map_err(|error| self.refused(error))
    }

    /// The area in short; `None` for what is no area.
    pub fn summary(&self, unit: &Unit) -> Result<Option<AreaRecord>, Fault> {
        if self.summary.is_empty() {
            return Ok(None);
        }
        let workspace = pieces::read(unit, &self.summary, self.format, PLACE);
        let records = workspace.map_err(|error| self.refused(error))?.records;
        Ok(records.into_iter().next())
    }

    fn refused(&self, error: FileError) -> Fault {
        match self.format > backup::VERSION {
            true => Fault::Newer(error),
            false => Fault::Refused(error),
        }
    }
}

/// What a newer program may write in another form, as long as it says its version.
fn newer(json: &str) -> Option<Fault> {
    #[derive(Deserialize)]
    struct Format {
        format: u64,
    }
    let Format { format } = serde_json::from_str(json).ok()?;
    let error = pieces::read(&Unit::Shared, "{}", format, PLACE).err()?;
    (format > backup::VERSION).then_some(Fault::Newer(error))
}

/// Where it was read from, in messages.
pub const PLACE: &str = "ブラウザーに保存されたデータ";

/// The area with what the list of areas shows of it.
pub fn in_short(record: &AreaRecord) -> AreaRecord {
    let mut short = AreaRecord::new(record.area.clone());
    if let Some(newest) = record.own_rounds().next_back() {
        let mut newest = newest.clone();
        newest.judgements.clear();
        for answer in newest.answers.values_mut() {
            *answer = Answer {
                rating: answer.rating,
                ..Answer::default()
            };
        }
        short.assessments.push(newest);
    }
    short
}

/// What [`Head::summary`] reads.
pub fn summary(record: &AreaRecord) -> String {
    serde_json::to_string(&in_short(record)).unwrap_or_default()
}

/// Whether the program that runs can have written it, and all of it.
pub fn is_current(head: &Head) -> bool {
    head.format == backup::VERSION
}

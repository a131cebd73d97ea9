//! What is known of files that came back, and what a person says of it.
//!
//! Must not know how it is found out.

use crate::exchange::error::FileError;
use crate::exchange::survey::AnswerSheet;
use crate::model::Respondent;
use std::collections::BTreeMap;

/// One answer, with the file that it came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromFile {
    pub file: String,
    pub sheet: AnswerSheet,
    /// The same for the same answers of the same respondent.
    pub key: String,
}

/// What is known of files that came back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// To be taken in, nothing asked.
    pub ready: Vec<FromFile>,
    /// To be asked about, the earlier one first.
    pub twice: Vec<Twice>,
    /// What is there already counts once.
    pub same: Vec<Same>,
    pub refused: Vec<FileError>,
    /// To be known of what is ready or asked about.
    pub notes: Vec<String>,
}

/// An answer that may be another one of somebody who has answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    pub why: TwiceBy,
    pub earlier: Earlier,
    /// What is decided of it is kept by its `key`.
    pub later: FromFile,
}

/// By what the two may be of the same person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TwiceBy {
    Id,
    /// Name and organisation.
    Name,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earlier {
    File(Box<FromFile>),
    /// Somebody whom the area knows; by name also one who answered in another round alone.
    Record(Box<Respondent>),
}

/// A file that says what is said already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Same {
    /// With a key of its own: two people may say the same in a kind of file that names nobody.
    pub one: FromFile,
    /// The other file; `None` if the area has it.
    pub as_in: Option<String>,
    /// Whether it is known by its answers alone. [`Choice::Both`] takes it in as somebody else's.
    pub may_be_another: bool,
}

/// What becomes of an answer that may be another one of the same person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Choice {
    /// The same person: the later one stands in place of the earlier.
    InPlace,
    /// Different people: both stand.
    Both,
    /// The later one is not taken in.
    LeaveOut,
}

/// What was decided, by the key of the later one.
pub type Choices = BTreeMap<String, Choice>;

//! What a person is asked before anything is taken in, and what was answered.
//!
//! Must not know how a question is worded, nor what follows from an answer.

use super::told_area::ToldArea;
use crate::exchange::csv::tables::Disagreement;
use crate::exchange::csv::tables::year::YearTable;
use crate::model::{AreaId, AssessmentKey, EditionRef, FiscalYear, Round};
use std::collections::BTreeMap;

/// What is asked once, in however many files it comes up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// These pairs of columns disagree.
    Columns(Vec<&'static str>),
    /// Items' texts that are other items'.
    Items,
    Area(ToldArea),
    /// The list of what is here of a round, whoever answered, and that of the files.
    Edition(AreaId, (FiscalYear, Round), [EditionRef; 2]),
    Versions(AreaId, Subject),
}

/// Of what two files say something different, of one area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    Round(AssessmentKey),
    Year(YearTable),
}

/// Asked of a person, who chooses one of several answers, counted from 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub topic: Topic,
    pub about: About,
    /// The answer that is proposed.
    pub proposed: Option<usize>,
}

/// What there is to know for an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum About {
    /// 0: the code columns count, 1: the readable ones.
    Columns {
        files: Vec<String>,
        pairs: Vec<Disagreement>,
    },
    /// 0: the ids count, 1: the texts.
    Items {
        files: Vec<String>,
        rows: usize,
        /// Of the first of them: the text of the id's item, and the text that stands there.
        first: (String, String),
    },
    /// An area here has the file's id, and differs. 0: it is the same, 1: another.
    SameId {
        told: ToldArea,
        here: ToldArea,
        files: Vec<String>,
    },
    /// Areas here may be the one that a file tells of under another id. The last answer: none is.
    Alike {
        told: ToldArea,
        here: Vec<ToldArea>,
        files: Vec<String>,
    },
    /// A round here goes by one list, and files tell a part of it by another. 0: that of the round here
    /// counts, 1: the files'.
    Edition {
        area: String,
        /// Of one round, each by the same two lists; at least one.
        keys: Vec<AssessmentKey>,
        here: RoundList,
        told: RoundList,
        files: Vec<String>,
    },
    /// Files say different things. The answer is the version that counts.
    Versions {
        area: String,
        subject: Subject,
        /// How many things differ.
        differ: usize,
        /// What the first of them are called, where they have a name.
        what: Vec<String>,
        versions: Vec<Version>,
    },
}

/// A list that a round may go by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundList {
    pub edition: EditionRef,
    /// `None`: it is not on this PC.
    pub title: Option<String>,
    /// How many answers that stay here would not be shown by it, and how many of the files'.
    pub hidden_here: usize,
    pub hidden_told: usize,
}

/// One of several files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub file: String,
    /// By the file's own word, as an ISO time.
    pub made: Option<String>,
    /// When it was last changed on the disk, as an ISO time.
    pub modified: Option<String>,
}

impl Question {
    /// How many answers there are.
    pub fn choices(&self) -> usize {
        match &self.about {
            About::Columns { .. }
            | About::Items { .. }
            | About::SameId { .. }
            | About::Edition { .. } => 2,
            About::Alike { here, .. } => here.len() + 1,
            About::Versions { versions, .. } => versions.len(),
        }
    }
}

/// What was answered, by topic.
pub type Decisions = BTreeMap<Topic, usize>;

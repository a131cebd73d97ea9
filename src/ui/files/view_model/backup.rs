//! What is told once a 控え was written, or may have been.
//!
//! Must not know how files are written.

use crate::ui::files::words as t;
use crate::ui::words::common;

/// How far saving a 控え has come. `at` is when the file was made, as an ISO time. Only [`BackupStep::Seen`] is a 控え to be noted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BackupStep {
    #[default]
    Nothing,
    Cancelled,
    /// Handed to the browser, which does not tell whether a file came of it: the person is asked.
    MaybeThere {
        file: String,
        missing: usize,
        at: String,
    },
    /// By the browser's word or the person's.
    Seen {
        file: String,
        at: String,
    },
    /// A file that lacks so many areas, which cannot be read.
    NotWhole {
        file: String,
        missing: usize,
    },
    /// By the person's word.
    NotThere,
    /// The browser would not hand it over.
    NotOffered,
    NotWritten,
}

/// Whether a file is there, and what to know beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub is_it_there: String,
    pub not_in_it: Option<String>,
}

impl BackupStep {
    /// A file that was seen. `missing`: how many areas it lacks.
    pub fn seen(file: String, missing: usize, at: String) -> Self {
        match missing {
            0 => Self::Seen { file, at },
            _ => Self::NotWhole { file, missing },
        }
    }

    /// When the 控え that is to be noted was made. The person may have looked for it much later.
    pub fn to_be_noted(&self) -> Option<&str> {
        match self {
            Self::Seen { at, .. } => Some(at),
            _ => None,
        }
    }

    /// What the person is asked.
    pub fn question(&self) -> Option<Question> {
        match self {
            Self::MaybeThere { file, missing, .. } => Some(Question {
                is_it_there: t::is_it_there(file),
                not_in_it: (*missing != 0).then(|| t::not_in_it(*missing)),
            }),
            _ => None,
        }
    }

    /// The page was left, and is there again: a question still waits, and what was told is over.
    pub fn come_back(&mut self) {
        if self.question().is_none() {
            *self = Self::Nothing;
        }
    }

    /// After the person has looked.
    pub fn looked(&self, is_there: bool) -> Self {
        match self {
            Self::MaybeThere { file, missing, at } if is_there => {
                Self::seen(file.clone(), *missing, at.clone())
            }
            Self::MaybeThere { .. } => Self::NotThere,
            other => other.clone(),
        }
    }

    pub fn told(&self) -> String {
        match self {
            Self::Nothing | Self::MaybeThere { .. } => String::new(),
            Self::Cancelled => t::BACKUP_CANCELLED.to_owned(),
            Self::Seen { file, .. } => t::backup_saved(file),
            Self::NotWhole { file, missing } => t::backup_not_whole(file, *missing),
            Self::NotThere => t::BACKUP_NOT_THERE.to_owned(),
            Self::NotOffered => common::DOWNLOAD_FAILED.to_owned(),
            Self::NotWritten => t::BACKUP_FAILED.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "a.json";
    const AT: &str = "2026-11-21T09:30:00+09:00";

    fn maybe(missing: usize) -> BackupStep {
        BackupStep::MaybeThere {
            file: FILE.to_owned(),
            missing,
            at: AT.to_owned(),
        }
    }

    #[test]
    fn a_download_is_noted_on_the_persons_word_alone() {
        assert_eq!(maybe(0).to_be_noted(), None);
        let question = maybe(0).question().expect("asked");
        assert_eq!(question.is_it_there, t::is_it_there(FILE));
        assert_eq!(question.not_in_it, None);
        assert_eq!(maybe(0).told(), "");
        let there = maybe(0).looked(true);
        assert_eq!(
            there.to_be_noted(),
            Some(AT),
            "of the file, not of the answer"
        );
        assert_eq!(there.told(), "控えを保存しました：a.json");
        assert_eq!(there.question(), None);
        let away = maybe(0).looked(false);
        assert_eq!(away, BackupStep::NotThere);
        assert_eq!(away.to_be_noted(), None);
    }

    #[test]
    fn what_a_file_lacks_is_told_with_the_question() {
        let question = maybe(2).question().expect("asked");
        assert!(
            question
                .not_in_it
                .is_some_and(|words| words.contains("2件"))
        );
    }

    #[test]
    fn a_question_waits_until_somebody_answers() {
        let come_back = |mut step: BackupStep| {
            step.come_back();
            step
        };
        assert_eq!(come_back(maybe(1)), maybe(1));
        assert_eq!(come_back(maybe(1).looked(true)), BackupStep::Nothing);
        assert_eq!(come_back(BackupStep::NotThere), BackupStep::Nothing);
    }

    #[test]
    fn a_file_that_lacks_areas_is_none_to_rely_on() {
        for step in [
            maybe(2).looked(true),
            BackupStep::seen(FILE.to_owned(), 2, AT.to_owned()),
        ] {
            assert_eq!(step.to_be_noted(), None);
            assert!(step.told().contains("2件"), "{}", step.told());
        }
    }

    #[test]
    fn what_was_not_seen_is_not_said_to_be_saved() {
        for step in [
            BackupStep::Nothing,
            BackupStep::Cancelled,
            maybe(0),
            BackupStep::NotThere,
            BackupStep::NotOffered,
            BackupStep::NotWritten,
        ] {
            assert_eq!(step.to_be_noted(), None, "{step:?}");
            assert!(!step.told().contains("保存しました"), "{step:?}");
        }
    }
}

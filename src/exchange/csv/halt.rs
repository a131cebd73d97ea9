//! Why a table was not read.
//!
//! Must not know what was read.

use crate::exchange::error::FileError;
use crate::exchange::pause::Stopped;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Halt {
    /// The person said so.
    Stopped,
    Wrong(FileError),
}

impl From<Stopped> for Halt {
    fn from(Stopped: Stopped) -> Self {
        Self::Stopped
    }
}

impl From<FileError> for Halt {
    fn from(error: FileError) -> Self {
        Self::Wrong(error)
    }
}

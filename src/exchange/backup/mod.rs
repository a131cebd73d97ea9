//! 控え: the whole workspace as a file, and as what stands in the browser's storage.
//!
//! The envelope opens; the rules that types alone cannot hold are checked here.

mod doubles;
#[cfg(test)]
mod tests;

use super::envelope;
use super::error::FileError;
use crate::model::{AreaRecord, Judgement, Workspace};

/// The version of the model that is written now.
pub const VERSION: u64 = envelope::VERSION;
pub use envelope::IN_TWO_VOICES;

/// The text of a 控え. `saved_at`: a date and time with its offset, as
/// `2026-11-21T09:30:00+09:00`.
pub fn write(workspace: &Workspace, saved_at: &str) -> String {
    envelope::seal(workspace, saved_at)
}

/// Reads a 控え of this or an earlier version. `file` is its name, for messages. Assessments,
/// plans, talks, meetings, handings over and the 年表 come in time order, respondents by id; blank answers are
/// dropped, areas that share an id are parted, and so are 市町村 of a figure that share a name.
///
/// Errors: those of [`envelope::open`]; anything that may be there once only and is there twice.
pub fn read(text: &str, file: &str) -> Result<Workspace, FileError> {
    let mut workspace = envelope::open(text, file)?.workspace;
    workspace.part_doubles();
    FileError::check(file, doubles::problems(&workspace), FileError::LIMIT)?;
    for record in workspace.records.iter_mut().chain(&mut workspace.removed) {
        put_in_order(record);
    }
    Ok(workspace)
}

/// Whether what [`read`] has read of `text` holds answers of before anybody said whose word they are: they are
/// 事務局案 now.
pub fn is_of_one_voice(text: &str, workspace: &Workspace) -> bool {
    let is_older = envelope::version(text).is_some_and(|version| version < envelope::IN_TWO_VOICES);
    let mut records = workspace.records.iter();
    is_older && records.any(|record| record.own_rounds().next().is_some())
}

fn put_in_order(record: &mut AreaRecord) {
    record.respondents.sort_by_key(|r| r.id);
    record.assessments.sort_by_key(|a| a.key);
    record.plans.sort_by_key(|p| p.year);
    record.talks.sort_by_key(|t| t.year);
    record.handed_over.sort_by_key(|h| h.date);
    record.profile.put_in_order();
    record.profile.part_double_places();
    for forum in &mut record.forums {
        forum.put_in_order();
    }
    for assessment in &mut record.assessments {
        assessment.answers.retain(|_, answer| !answer.is_blank());
        assessment.judgements.sort_by(Judgement::by_place);
    }
}

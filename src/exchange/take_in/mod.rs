//! CSV files coming in, several at once and mixed: answers and the year's files.
//!
//! Must not know how they were chosen. Either all of them are taken in or none.

mod answers;
mod area;
pub mod year;

use super::csv::tables::answers::AnswersFile;
use super::csv::tables::year::YearFile;
use super::csv::tables::{TableFile, read_now};
use super::error::FileError;
use super::lists::builtin::builtin_lists;
use crate::model::{EditionRef, Workspace};

/// What was read so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CsvFiles {
    answers: Vec<AnswersFile>,
    year: Vec<YearFile>,
}

impl CsvFiles {
    /// Reads one more file; its header says which one it is.
    ///
    /// # Errors
    /// What is wrong with it. What was read before stays.
    pub fn read(&mut self, bytes: &[u8], name: &str) -> Result<(), FileError> {
        match read_now(bytes, name)? {
            TableFile::Year(file) => self.year.push(file),
            TableFile::Answers(file) => self.answers.push(file),
        }
        Ok(())
    }

    /// The workspace as it will be. Answers go first: they name the list that an area uses; one
    /// that comes without answers begins with the first list that comes with the tool.
    ///
    /// # Errors
    /// When a row belongs to something that neither a file nor the workspace has.
    pub fn taken_in(&self, workspace: &Workspace) -> Result<Workspace, FileError> {
        let mut result = workspace.clone();
        for file in &self.answers {
            result = answers::taken_in(&result, file);
        }
        // A test holds that there is one.
        let first = builtin_lists().first().map(|list| list.edition.clone());
        let first = first.unwrap_or_else(|| EditionRef::new("", ""));
        year::taken_in(&result, &self.year, &first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::csv::tables::answers as answers_table;
    use crate::exchange::csv::tables::year::{YearTable, write};
    use crate::exchange::text_encoding::{TextEncoding, encode};
    use crate::exchange::{Headers, builtin};
    use crate::model::{AreaId, AreaRecord};

    /// The 見本 as seven files, the year's last one first.
    fn written(record: &AreaRecord) -> Vec<(String, Vec<u8>)> {
        let library = crate::model::Library::new(builtin::builtin_lists());
        let pairs = record.assessments.iter().map(|a| (record, a));
        let answers = answers_table::write(pairs, &library, Headers::Japanese);
        let tables = YearTable::ALL.iter().rev();
        let tables = tables.map(|table| {
            let text = write(*table, [record], Headers::Japanese);
            (table.code().to_owned(), encode(&text, TextEncoding::Cp932))
        });
        let mut files: Vec<_> = tables.collect();
        files.insert(
            3,
            ("answers".to_owned(), encode(&answers, TextEncoding::Utf8)),
        );
        files
    }

    #[test]
    fn the_sample_comes_back_from_its_files_whatever_their_order() {
        let sample = builtin::sample().expect("readable");
        let mut files = CsvFiles::default();
        for (name, bytes) in written(&sample) {
            files.read(&bytes, &name).expect("our own file");
        }
        let taken = files.taken_in(&Workspace::default()).expect("complete");
        let record = taken.records.first().expect("one area");
        assert_eq!(record.plans, sample.plans);
        assert_eq!(record.indicators, sample.indicators);
        assert_eq!(record.forums, sample.forums);
        assert_eq!(record.assessments.len(), sample.assessments.len());
        assert_eq!(record.area.id, AreaId::new("mihon-1"));
    }

    #[test]
    fn an_area_that_was_put_away_comes_back_with_its_files() {
        let sample = builtin::sample().expect("readable");
        let mut workspace = Workspace::default();
        workspace.removed.push(sample.clone());
        for (name, bytes) in written(&sample) {
            let mut files = CsvFiles::default();
            files.read(&bytes, &name).expect("our own file");
            // Actions and sittings find what they belong to in the area that was put away.
            let taken = files.taken_in(&workspace).expect("complete");
            assert_eq!(taken.removed, [], "{name}");
            assert_eq!(taken.records.len(), 1, "{name}");
            assert_eq!(taken.records[0].area, sample.area, "{name}");
        }
    }

    #[test]
    fn a_file_of_another_kind_is_told_as_such() {
        let mut files = CsvFiles::default();
        let error = files.read("a,b\r\n1,2\r\n".as_bytes(), "x.csv");
        assert!(error.is_err_and(|e| e.to_string().contains("x.csv")));
        assert_eq!(files, CsvFiles::default());
    }
}

//! The workspace that chosen files hold, or what is to be mended in them.

use crate::exchange::take_in::CsvFiles;
use crate::exchange::{FileError, backup, text_encoding};
use crate::model::Workspace;
use crate::ui::files::words as t;
use crate::ui::view_models::selected_file::SelectedFile;

/// The first of the chosen files as a 控え; `None` if there is none.
pub fn read_backup(files: &[SelectedFile]) -> Option<Result<Workspace, String>> {
    files.first().map(|file| read(file, workspace))
}

/// `present` with all CSV files taken in, answers and the year's files, in any order; if one
/// cannot be read, none is taken in and each that is wrong is told.
pub fn read_tables(files: &[SelectedFile], present: &Workspace) -> Result<Workspace, String> {
    let mut tables = CsvFiles::default();
    let wrong = files.iter().filter_map(|file| {
        let outcome = read(file, |bytes, name| tables.read(bytes, name));
        outcome.err()
    });
    let wrong: Vec<String> = wrong.collect();
    match wrong.is_empty() {
        true => tables.taken_in(present).map_err(|error| error.to_string()),
        false => Err(all_told(wrong, files.len())),
    }
}

fn read<T>(
    (name, bytes): &SelectedFile,
    read: impl FnOnce(&[u8], &str) -> Result<T, FileError>,
) -> Result<T, String> {
    let bytes = bytes.as_ref().ok_or_else(|| t::unreadable(name))?;
    read(bytes, name).map_err(|error| error.to_string())
}

fn workspace(bytes: &[u8], name: &str) -> Result<Workspace, FileError> {
    backup::read(&text_encoding::read(bytes, name)?, name)
}

/// What is wrong with each file; above them how many of the chosen ones, where there are several.
fn all_told(mut wrong: Vec<String>, chosen: usize) -> String {
    if chosen > 1 {
        wrong.insert(0, t::some_wrong(wrong.len(), chosen));
    }
    wrong.join("\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::Headers;
    use crate::exchange::csv::tables::year::{YearTable, write};
    use crate::ui::view_models::testing::sample;

    fn with_sample() -> Workspace {
        let mut workspace = Workspace::default();
        workspace.records.push(sample());
        workspace
    }

    fn file(name: &str, text: &str) -> SelectedFile {
        (name.to_owned(), Some(text.as_bytes().to_vec()))
    }

    fn backup_file() -> SelectedFile {
        let text = backup::write(&with_sample(), "2026-11-21T09:30:00+09:00");
        file("a.json", &text)
    }

    fn plan_file() -> SelectedFile {
        let text = write(YearTable::Plan, [&sample()], Headers::Japanese);
        file("plan.csv", &text)
    }

    #[test]
    fn a_backup_is_the_first_file() {
        let broken = file("b.json", "{");
        let read = read_backup(&[backup_file(), broken.clone()]);
        assert_eq!(read, Some(Ok(with_sample())));
        let read = read_backup(&[broken, backup_file()]).expect("a file");
        assert!(read.is_err_and(|told| told.contains("b.json")));
        assert_eq!(read_backup(&[]), None);
    }

    #[test]
    fn a_backup_that_cannot_be_read_is_told_by_its_name() {
        let check = |bytes: Option<&[u8]>| {
            let file = ("a.json".to_owned(), bytes.map(<[u8]>::to_vec));
            let told = read_backup(&[file]).expect("a file").expect_err("wrong");
            assert!(told.contains("「a.json」"), "{told}");
        };
        check(Some(b"\xFF\xFF"));
        check(Some(b"[]"));
        check(None);
        let away = read_backup(&[("a.json".to_owned(), None)]);
        assert_eq!(away, Some(Err(t::unreadable("a.json"))));
    }

    #[test]
    fn a_file_that_is_no_backup_names_the_button_that_makes_one() {
        let other = file("a.json", r#"{"name":"ほかのソフト"}"#);
        let told = read_backup(&[other]).expect("a file").expect_err("wrong");
        let button = format!("「{}」", t::BACKUP_SAVE);
        assert!(told.contains(&button), "{told}");
    }

    #[test]
    fn tables_are_added_to_what_is_there() {
        let read = read_tables(&[plan_file()], &Workspace::default()).expect("our own file");
        assert_eq!(read.records[0].plans.len(), sample().plans.len());
        assert_eq!(
            read_tables(&[plan_file()], &with_sample()),
            Ok(with_sample())
        );
    }

    #[test]
    fn one_wrong_table_keeps_all_out_and_each_wrong_one_is_told() {
        let present = Workspace::default();
        let told = |files: &[SelectedFile]| read_tables(files, &present).expect_err("wrong");
        let (other, away) = (file("x.csv", "a,b\r\n1,2\r\n"), ("y.csv".to_owned(), None));
        let alone = told(std::slice::from_ref(&other));
        assert!(alone.starts_with("「x.csv」"), "{alone}");
        let all = told(&[other, plan_file(), away]);
        let expected = [t::some_wrong(2, 3), alone, t::unreadable("y.csv")];
        assert_eq!(all, expected.join("\n\n"));
    }

    #[test]
    fn a_row_that_belongs_to_nothing_keeps_all_out() {
        let text = write(YearTable::Actions, [&sample()], Headers::Japanese);
        let actions = file("actions.csv", &text);
        let read = read_tables(&[actions], &Workspace::default());
        assert!(read.is_err_and(|told| told.contains("actions.csv")));
    }
}

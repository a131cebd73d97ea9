//! What chosen files hold, or what is to be mended in them.

use crate::exchange::pause::Pause;
use crate::exchange::take_in::{ReadFile, read_file};
use crate::exchange::{FileError, FileKind, Halt, Problem, backup, text_encoding};
use crate::model::Workspace;
use crate::ui::files::words as t;
use crate::ui::view_models::selected_file::SelectedFile;

/// Why there is nothing to offer.
#[derive(Clone, Debug, PartialEq)]
pub enum NotRead {
    /// By the person.
    Stopped,
    /// What is wrong, in words.
    Wrong(String),
    /// The same, of some among several files.
    SomeWrong { told: String, others: Others },
}

/// What could be read where other files could not.
#[derive(Clone, Debug, PartialEq)]
pub struct Others {
    pub tables: Vec<ReadFile>,
    /// The names of those that would be left out.
    pub left_out: Vec<String>,
}

impl From<Halt> for NotRead {
    fn from(halt: Halt) -> Self {
        match halt {
            Halt::Stopped => Self::Stopped,
            Halt::Wrong(error) => Self::Wrong(error.to_string()),
        }
    }
}

/// A 控え that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct BackupRead {
    pub workspace: Workspace,
    /// Its answers are of before anybody said whose word they are.
    pub is_of_one_voice: bool,
}

/// The first of the chosen files as a 控え; `None` if there is none.
pub fn read_backup(files: &[SelectedFile]) -> Option<Result<BackupRead, NotRead>> {
    let read = |file: &SelectedFile| -> Result<BackupRead, String> {
        workspace(bytes(file)?, &file.name).map_err(|error| error.to_string())
    };
    files.first().map(|file| read(file).map_err(NotRead::Wrong))
}

/// All tables in the chosen files, in any order; if one file cannot be read, none is taken in and
/// each that is wrong is told. `read`: told after each file how many were read, and how many rows.
pub async fn read_tables(
    files: &[SelectedFile],
    read: impl Fn(usize, usize),
    pause: &impl Pause,
) -> Result<Vec<ReadFile>, NotRead> {
    let (mut tables, mut wrong, mut left_out) = (Vec::new(), Vec::new(), Vec::new());
    let mut rows = 0;
    for (number, file) in files.iter().enumerate() {
        let read_it = match bytes(file) {
            Err(message) => Err(message),
            Ok(bytes) => {
                match read_file(bytes, &file.name, file.modified.as_deref(), pause).await {
                    Ok(found) => Ok(found),
                    Err(Halt::Stopped) => return Err(NotRead::Stopped),
                    Err(Halt::Wrong(error)) => Err(error.to_string()),
                }
            }
        };
        match read_it {
            Ok(found) => tables.extend(found),
            Err(told) => {
                wrong.push(told);
                left_out.push(file.name.clone());
            }
        }
        rows = tables.iter().map(ReadFile::rows).sum::<usize>().max(rows);
        read(number + 1, rows);
    }
    if wrong.is_empty() {
        return Ok(tables);
    }
    let told = all_told(wrong, files.len());
    Err(match tables.is_empty() {
        true => NotRead::Wrong(told),
        false => NotRead::SomeWrong {
            told,
            others: Others { tables, left_out },
        },
    })
}

fn bytes(file: &SelectedFile) -> Result<&[u8], String> {
    let bytes = file.bytes.as_deref();
    bytes.ok_or_else(|| t::unreadable(&file.name))
}

fn workspace(bytes: &[u8], name: &str) -> Result<BackupRead, FileError> {
    let kind = FileKind::of(bytes);
    let is_csv = kind == FileKind::Text && name.to_lowercase().ends_with(".csv");
    let elsewhere = match is_csv {
        true => Some(t::RESTORE_IS_CSV),
        false => kind.instead_of_backup(),
    };
    if let Some(words) = elsewhere {
        return Err(FileError::new(name, Problem::whole(words)));
    }
    let text = text_encoding::read(bytes, name)?;
    let workspace = backup::read(&text, name)?;
    Ok(BackupRead {
        is_of_one_voice: backup::is_of_one_voice(&text, &workspace),
        workspace,
    })
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
    use crate::exchange::pause::{Unpaused, at_once};
    use crate::exchange::take_in::without_asking;
    use crate::ui::view_models::testing::{library, sample};
    use std::cell::RefCell;

    fn with_sample() -> Workspace {
        let mut workspace = Workspace::default();
        workspace.records.push(sample());
        workspace
    }

    fn file(name: &str, text: &str) -> SelectedFile {
        SelectedFile::new(name, Some(text.as_bytes().to_vec()))
    }

    fn backup_file() -> SelectedFile {
        let text = backup::write(&with_sample(), "2026-11-21T09:30:00+09:00");
        file("a.json", &text)
    }

    fn plan_file() -> SelectedFile {
        let text = write(YearTable::Plan, [&sample()], Headers::Japanese);
        file("plan.csv", &text)
    }

    /// Of files that leave nothing to ask.
    fn taken_in(files: &[SelectedFile], present: &Workspace) -> Result<Workspace, String> {
        let read = at_once(read_tables(files, |_, _| (), &Unpaused)).expect("nothing waits");
        match read {
            Ok(tables) => without_asking(&tables, present, &library()),
            Err(NotRead::Wrong(told) | NotRead::SomeWrong { told, .. }) => Err(told),
            Err(NotRead::Stopped) => Err("stopped".to_owned()),
        }
    }

    #[test]
    fn a_backup_is_the_first_file() {
        let broken = file("b.json", "{");
        let read = read_backup(&[backup_file(), broken.clone()]);
        let read = read.and_then(Result::ok).expect("a good one");
        assert_eq!(
            (read.workspace, read.is_of_one_voice),
            (with_sample(), false)
        );
        let read = read_backup(&[broken, backup_file()]).expect("a file");
        assert!(
            matches!(read, Err(NotRead::Wrong(told)) if told.contains("b.json")),
            "the first is wrong"
        );
        assert_eq!(read_backup(&[]), None);
    }

    #[test]
    fn an_older_backup_with_answers_is_of_one_voice() {
        const OLD: &str = include_str!("../../../../tests/fixtures/every-field-v6.json");
        let of = |text: &str| {
            let read = read_backup(&[file("a.json", text)]).and_then(Result::ok);
            read.map(|read| read.is_of_one_voice)
        };
        assert_eq!(of(OLD), Some(true));
        let nobody =
            r#"{"format":"monosashi","version":6,"saved_at":"","workspace":{"records":[]}}"#;
        assert_eq!(of(nobody), Some(false));
    }

    #[test]
    fn a_backup_that_cannot_be_read_is_told_by_its_name() {
        let told = |bytes: Option<&[u8]>| {
            let file = SelectedFile::new("a.json", bytes.map(<[u8]>::to_vec));
            match read_backup(&[file]) {
                Some(Err(NotRead::Wrong(told))) => told,
                other => panic!("{other:?}"),
            }
        };
        for bytes in [Some(&b"\xFF\xFF"[..]), Some(b"[]"), None] {
            assert!(told(bytes).contains("「a.json」"), "{}", told(bytes));
        }
        assert_eq!(told(None), t::unreadable("a.json"));
    }

    #[test]
    fn a_file_that_is_no_backup_names_the_button_that_makes_one() {
        let other = file("a.json", r#"{"name":"ほかのソフト"}"#);
        let button = format!("「{}」", t::BACKUP_SAVE);
        match read_backup(&[other]) {
            Some(Err(NotRead::Wrong(told))) => assert!(told.contains(&button), "{told}"),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_table_in_place_of_a_backup_is_sent_where_it_belongs_as_it_is() {
        let told = |file: SelectedFile| match read_backup(&[file]) {
            Some(Err(NotRead::Wrong(told))) => told,
            other => panic!("{other:?}"),
        };
        let zip = |inside: &str| [b"PK\x03\x04..", inside.as_bytes()].concat();
        let bytes = |name, bytes| SelectedFile::new(name, Some(bytes));
        for file in [
            bytes("kit.xlsx", zip("xl/workbook.xml")),
            bytes("kit.zip", zip("answers.csv")),
            plan_file(),
        ] {
            let name = file.name.clone();
            let told = told(file);
            let place = format!("「{}」", t::IMPORT);
            assert!(told.contains(&name) && told.contains(&place), "{told}");
            assert!(!told.contains("保存し"), "it is good as it is: {told}");
        }
    }

    #[test]
    fn tables_are_added_to_what_is_there() {
        let read = taken_in(&[plan_file()], &Workspace::default()).expect("our own file");
        assert_eq!(read.records[0].plans.len(), sample().plans.len());
        assert_eq!(taken_in(&[plan_file()], &with_sample()), Ok(with_sample()));
    }

    #[test]
    fn how_far_it_has_come_is_told_after_each_file() {
        let told = RefCell::new(Vec::new());
        let files = [plan_file(), plan_file()];
        let read = |files, rows| told.borrow_mut().push((files, rows));
        at_once(read_tables(&files, read, &Unpaused))
            .expect("nothing waits")
            .expect("our own files");
        let told = told.into_inner();
        assert_eq!(
            told.iter().map(|(files, _)| *files).collect::<Vec<_>>(),
            [1, 2]
        );
        assert!(told[0].1 > 0 && told[1].1 == 2 * told[0].1, "{told:?}");
    }

    #[test]
    fn one_wrong_table_keeps_all_out_and_each_wrong_one_is_told() {
        let present = Workspace::default();
        let told = |files: &[SelectedFile]| taken_in(files, &present).expect_err("wrong");
        let other = file("x.csv", "a,b\r\n1,2\r\n");
        let away = SelectedFile::new("y.csv", None);
        let alone = told(std::slice::from_ref(&other));
        assert!(alone.starts_with("「x.csv」"), "{alone}");
        let all = told(&[other, plan_file(), away]);
        let expected = [t::some_wrong(2, 3), alone, t::unreadable("y.csv")];
        assert_eq!(all, expected.join("\n\n"));
    }

    #[test]
    fn what_could_be_read_beside_a_wrong_file_can_be_gone_on_with() {
        let read = |files: &[SelectedFile]| {
            at_once(read_tables(files, |_, _| (), &Unpaused)).expect("nothing waits")
        };
        let wrong = || file("x.csv", "a,b\r\n1,2\r\n");
        match read(&[wrong(), plan_file()]) {
            Err(NotRead::SomeWrong { others, .. }) => {
                assert_eq!(Ok(others.tables), read(&[plan_file()]));
                assert_eq!(others.left_out, ["x.csv"]);
            }
            other => panic!("{other:?}"),
        }
        let all_wrong = read(&[wrong(), wrong()]);
        assert!(matches!(all_wrong, Err(NotRead::Wrong(_))), "{all_wrong:?}");
    }

    #[test]
    fn a_row_that_belongs_to_nothing_keeps_all_out() {
        let text = write(YearTable::Actions, [&sample()], Headers::Japanese);
        let actions = file("actions.csv", &text);
        let read = taken_in(&[actions], &Workspace::default());
        assert!(read.is_err_and(|told| told.contains("actions.csv")));
    }
}

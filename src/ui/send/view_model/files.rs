//! The files of 県へ渡す一式: one workbook, or a zip of CSVs.
//!
//! Must not know Leptos or the browser, nor what leaves: it writes the kit that it is given.

use super::kit::Kit;
use super::sender::Sender;
use crate::exchange::Headers;
use crate::exchange::archive::{NamedFile, packed};
use crate::exchange::csv::tables::data_package::{PackageHead, PackedTable, data_package};
use crate::exchange::csv::tables::year::YearTable;
use crate::exchange::csv::tables::{codes_list, column_dictionary};
use crate::exchange::file_name::{self, Beside, Content};
use crate::exchange::text_encoding::{TextEncoding, encode};
use crate::exchange::xlsx::kit_book::{SentBy, kit_book};
use crate::model::{Checklist, FiscalYear, Library, PURPOSE};
use crate::ui::send::words as t;
use chrono::NaiveDateTime;

/// In which form the kit leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Workbook,
    Csvs,
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Form::Workbook => "xlsx",
            Form::Csvs => "zip",
        }
    }

    /// The type of its file.
    pub fn mime(self) -> &'static str {
        match self {
            Form::Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Form::Csvs => "application/zip",
        }
    }
}

/// The kit as one file with its name. `year` is `None` for all years.
///
/// # Errors
/// Why it could not be made, in words.
pub fn file(
    kit: &Kit,
    library: &Library,
    sender: &Sender,
    year: Option<FiscalYear>,
    form: Form,
    now: &NaiveDateTime,
) -> Result<NamedFile, String> {
    if kit.tables.is_empty() {
        return Err(t::NOTHING_IN_IT.to_owned());
    }
    let area = &kit.record.area;
    let name = file_name::kit(area, year, form.ending(), now);
    let used = |list: &&Checklist| {
        let mut rounds = kit.record.own_rounds();
        rounds.any(|assessment| assessment.edition == list.edition)
    };
    let lists: Vec<&Checklist> = library.iter().map(|list| &**list).filter(used).collect();
    let bytes = match form {
        Form::Workbook => {
            let sent_by = SentBy {
                office: &sender.office,
                contact: &sender.contact,
            };
            let book = kit_book(area, &kit.tables, &lists, sent_by, &kit.held_back, now);
            book.map_err(|error| error.to_string())
        }
        Form::Csvs => {
            let files = csvs(kit, &lists, sender, now);
            packed(&files, now).ok_or_else(|| t::NOT_MADE.to_owned())
        }
    };
    bytes.map(|bytes| (name, bytes))
}

fn csvs(kit: &Kit, lists: &[&Checklist], sender: &Sender, now: &NaiveDateTime) -> Vec<NamedFile> {
    let (headers, encoding) = (Headers::Japanese, TextEncoding::Utf8);
    let area = Some(&kit.record.area);
    let tables = kit.tables.iter().filter_map(|rows| {
        let table = packed_table(rows.table.name)?;
        let name = match table {
            PackedTable::Year(year) => file_name::year_csv(year, area, now),
            PackedTable::Summary => file_name::csv(Content::Summary, area, None, now),
            _ => file_name::csv(Content::Answers, area, None, now),
        };
        Some((table, name, rows.to_csv(headers)))
    });
    let beside = [
        (
            PackedTable::Columns,
            file_name::csv(Content::Columns, area, None, now),
            column_dictionary(headers, encoding),
        ),
        (
            PackedTable::Codes,
            file_name::csv(Content::Codes, area, None, now),
            codes_list::write(lists.iter().copied(), headers),
        ),
    ];
    let all: Vec<(PackedTable, String, String)> = tables.chain(beside).collect();
    let named = all.iter().map(|(table, name, _)| (*table, name.clone()));
    let head = PackageHead {
        name: "monosashi-kit".to_owned(),
        title: t::readme_title(&kit.record.area.name),
        created: now.format("%Y-%m-%dT%H:%M:%S+09:00").to_string(),
    };
    let package = data_package(&head, &named.collect::<Vec<_>>(), headers, encoding);
    let texts = all.into_iter().map(|(_, name, text)| (name, text));
    let readme = (
        file_name::beside(&kit.record.area, Beside::Readme),
        readme(kit, sender, now),
    );
    let texts = texts.chain([readme]);
    let mut files: Vec<NamedFile> = texts
        .map(|(name, text)| (name, encode(&text, encoding)))
        .collect();
    // JSON has no BOM.
    let named = file_name::beside(&kit.record.area, Beside::DataPackage);
    files.push((named, package.into_bytes()));
    files
}

fn packed_table(name: &str) -> Option<PackedTable> {
    let mut of_years = YearTable::ALL.iter();
    match name {
        "answers" => Some(PackedTable::Answers),
        "summary" => Some(PackedTable::Summary),
        other => of_years
            .find(|table| table.code() == other)
            .map(|table| PackedTable::Year(*table)),
    }
}

/// What the files are, for whoever opens them without the tool.
fn readme(kit: &Kit, sender: &Sender, now: &NaiveDateTime) -> String {
    let made = now.format("%Y年%-m月%-d日 %-H時%M分").to_string();
    let lines = [
        t::readme_title(&kit.record.area.name),
        PURPOSE.to_owned(),
        String::new(),
        t::said(t::SENDER_OFFICE, &sender.office),
        t::said(t::SENDER_CONTACT, &sender.contact),
        t::said(t::MADE_AT, &made),
        t::held_back(&kit.held_back),
        String::new(),
        t::README.to_owned(),
    ];
    lines.map(|line| format!("{line}\r\n")).concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::archive::unpacked;
    use crate::exchange::pause::{Unpaused, at_once};
    use crate::exchange::take_in::read_file;
    use crate::model::{Circle, SharedField};
    use crate::ui::send::view_model::scope::Scope;
    use crate::ui::view_models::testing::{library, sample, year};
    use chrono::NaiveDate;

    fn written(form: Form) -> NamedFile {
        let now = NaiveDate::from_ymd_opt(2026, 11, 26).and_then(|day| day.and_hms_opt(9, 5, 0));
        let kit = Kit::of(
            &sample(),
            &library(),
            (year(2026), Scope::ThisYear),
            &Default::default(),
        );
        let sender = Sender {
            office: "見本保健所".to_owned(),
            contact: "内線 123".to_owned(),
        };
        let now = now.expect("a time");
        file(&kit, &library(), &sender, Some(year(2026)), form, &now).expect("written")
    }

    #[test]
    fn a_zip_holds_each_table_and_says_what_it_is() {
        let (name, zip) = written(Form::Csvs);
        assert_eq!(name, "monosashi_kit_M-01_2026_20261126.zip");
        let files = unpacked(&zip, &name).expect("our own zip");
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [
            "monosashi_answers_M-01_20261126.csv",
            "monosashi_summary_M-01_20261126.csv",
            "monosashi_plan_M-01_20261126.csv",
            "monosashi_issues_M-01_20261126.csv",
            "monosashi_actions_M-01_20261126.csv",
            "monosashi_indicators_M-01_20261126.csv",
            "monosashi_forums_M-01_20261126.csv",
            "monosashi_profile_M-01_20261126.csv",
            "monosashi_columns_M-01_20261126.csv",
            "monosashi_codes_M-01_20261126.csv",
            "M-01_readme.txt",
            "M-01_datapackage.json",
        ];
        assert_eq!(names, expected);
        let readme = String::from_utf8(files[10].1.clone()).expect("text");
        let package = String::from_utf8(files[11].1.clone()).expect("text");
        for name in &expected[..10] {
            assert!(package.contains(name), "{name}");
        }
        assert!(
            readme.contains("「'」") && readme.contains(PURPOSE) && readme.contains("内線 123"),
            "{readme}"
        );
    }

    /// Or else every area's file would bring notes of what the tool itself put in.
    #[test]
    fn either_form_is_read_back_without_a_note() {
        for form in [Form::Workbook, Form::Csvs] {
            let (name, bytes) = written(form);
            let read = at_once(read_file(&bytes, &name, None, &Unpaused)).expect("nothing waits");
            let read = read.expect("our own file");
            let notes: Vec<_> = read.iter().flat_map(|file| &file.notes).collect();
            assert!(notes.is_empty(), "{name}: {notes:?}");
        }
    }

    #[test]
    fn a_file_says_what_was_kept_back_and_one_with_nothing_in_it_is_not_made() {
        let (name, zip) = written(Form::Csvs);
        let files = unpacked(&zip, &name).expect("our own zip");
        let (_, readme) = files
            .iter()
            .find(|(name, _)| name.ends_with(".txt"))
            .expect("there");
        let readme = String::from_utf8_lossy(readme);
        assert!(readme.contains("入れていないもの：コメント、"), "{readme}");
        let mut record = sample();
        for field in SharedField::ALL {
            record.set_circle(*field, Circle::Office);
        }
        let scope = (year(2026), Scope::ThisYear);
        let kit = Kit::of(&record, &library(), scope, &Default::default());
        let now = NaiveDate::from_ymd_opt(2026, 11, 26).and_then(|day| day.and_hms_opt(9, 5, 0));
        let now = now.expect("a time");
        for form in [Form::Workbook, Form::Csvs] {
            let made = file(&kit, &library(), &Sender::default(), None, form, &now);
            assert_eq!(made, Err(t::NOTHING_IN_IT.to_owned()));
        }
    }

    #[test]
    fn a_workbook_is_one_file() {
        let (name, book) = written(Form::Workbook);
        assert_eq!(name, "monosashi_kit_M-01_2026_20261126.xlsx");
        assert!(crate::exchange::xlsx::is_workbook(&book));
    }
}

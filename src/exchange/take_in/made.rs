//! When a file was made, by its own word: 「はじめに」 of a workbook, `datapackage.json` of a zip. The time on the
//! disk is that of the last copy. A list to fill in is written in long after it was made, and tells nothing.
//!
//! Must not know what else is in a file.

use crate::exchange::archive::NamedFile;
use crate::exchange::xlsx::Sheet;
use crate::exchange::xlsx::books::FILL_IN_TITLE;
use crate::exchange::xlsx::front_sheet::{MADE_AT, MADE_FORM, NAME};
use chrono::{DateTime, NaiveDateTime};

/// As an ISO time; files are made by the clock of Japan.
pub fn of_workbook(sheets: &[Sheet]) -> Option<String> {
    let front = sheets.iter().find(|sheet| sheet.name == NAME)?;
    let mut rows = front.records.iter().map(|record| &record.cells);
    let title = rows.next()?.iter().find(|cell| !cell.is_empty())?;
    let told = rows.find(|cells| cells.get(0) == Some(MADE_AT))?;
    let told = told.iter().skip(1).find(|cell| !cell.is_empty())?;
    let made = NaiveDateTime::parse_from_str(told.trim(), MADE_FORM).ok()?;
    (title != FILL_IN_TITLE).then(|| made.format("%Y-%m-%dT%H:%M:%S+09:00").to_string())
}

/// The packages of a zip: that of one area, or of several that were put into one.
pub struct Packages(Vec<Package>);

struct Package {
    /// As an ISO time.
    created: Option<String>,
    resources: Vec<String>,
}

impl Packages {
    pub fn of_zip(files: &[NamedFile]) -> Self {
        let files = files.iter();
        let all = files.filter(|(name, _)| name.ends_with("datapackage.json"));
        Self(all.map(|(_, text)| Package::read(text)).collect())
    }

    /// When this file of the zip was made. Of several packages each tells of what it lists alone.
    pub fn made(&self, file: &str) -> Option<&str> {
        let package = match &self.0[..] {
            [only] => only,
            several => {
                let mut own = several.iter().filter(|package| package.lists(file));
                // Two that list one name came out of two folders, and which is whose is not known.
                own.next().filter(|_| own.next().is_none())?
            }
        };
        package.created.as_deref()
    }
}

impl Package {
    fn read(text: &[u8]) -> Self {
        let package: serde_json::Value = serde_json::from_slice(text).unwrap_or_default();
        let created = package.get("created").and_then(|created| created.as_str());
        let created = created.filter(|time| DateTime::parse_from_rfc3339(time).is_ok());
        let resources = package.get("resources").and_then(|all| all.as_array());
        let paths = resources.into_iter().flatten();
        let paths = paths.filter_map(|resource| resource.get("path")?.as_str());
        Self {
            created: created.map(str::to_owned),
            resources: paths.map(str::to_owned).collect(),
        }
    }

    /// `file`: without folders, as files come out of a zip.
    fn lists(&self, file: &str) -> bool {
        self.resources.iter().any(|path| path == file)
    }
}

/// As people read it; what is no time stands as it is.
pub fn in_words(made: &str) -> String {
    let time = DateTime::parse_from_rfc3339(made);
    time.map_or_else(
        |_| made.to_owned(),
        |time| time.format(MADE_FORM).to_string(),
    )
}

/// Whether `one` was made before `other`, both ISO times: in an earlier minute.
pub fn is_before(one: &str, other: &str) -> bool {
    let minutes = minute(one).zip(minute(other));
    minutes.is_some_and(|(one, other)| one < other)
}

/// Of an ISO time; `None` if it is none. A workbook tells no seconds, so that those of a zip that was made
/// in the same minute say nothing of which is the newer one.
pub fn minute(time: &str) -> Option<i64> {
    let time = DateTime::parse_from_rfc3339(time).ok()?;
    Some(time.timestamp().div_euclid(60))
}

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

/// As an ISO time.
pub fn of_zip(files: &[NamedFile]) -> Option<String> {
    let (_, package) = files
        .iter()
        .find(|(name, _)| name.ends_with("datapackage.json"))?;
    let package: serde_json::Value = serde_json::from_slice(package).ok()?;
    let created = package.get("created")?.as_str()?;
    DateTime::parse_from_rfc3339(created).ok()?;
    Some(created.to_owned())
}

/// As people read it; what is no time stands as it is.
pub fn in_words(made: &str) -> String {
    let time = DateTime::parse_from_rfc3339(made);
    time.map_or_else(
        |_| made.to_owned(),
        |time| time.format(MADE_FORM).to_string(),
    )
}

/// Whether `one` was made before `other`, both ISO times.
pub fn is_before(one: &str, other: &str) -> bool {
    let time = |text| DateTime::parse_from_rfc3339(text).ok();
    time(one)
        .zip(time(other))
        .is_some_and(|(one, other)| one < other)
}

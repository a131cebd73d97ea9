//! 公表用: what anybody may see, and its file.
//!
//! Must not know Leptos or the browser, nor what may be public.

use crate::exchange::archive::NamedFile;
use crate::exchange::csv::ReadableTable;
use crate::exchange::file_name;
use crate::exchange::outgoing::{kit, within, without_few};
use crate::exchange::xlsx::public_book::public_book;
use crate::model::{AreaRecord, Assessment, Circle, FiscalYear, Library, SharedField};
use crate::ui::send::view_model::contents::indicators;
use crate::ui::send::view_model::scope::{Scope, scoped};
use crate::ui::send::words as t;
use crate::ui::widgets::personal::view_model::{FoundRow, rows_at};
use chrono::NaiveDateTime;
use std::collections::BTreeSet;

/// A sheet's name with what is on it.
pub type PublicTable = (&'static str, ReadableTable);

/// What the area has said that anybody may see, of this year.
pub fn tables(record: &AreaRecord, library: &Library, year: FiscalYear) -> Vec<PublicTable> {
    kit::public_tables(&public(record, year), library, year)
}

/// The same in short: each sheet with how much is on it.
pub fn contents(record: &AreaRecord, library: &Library, year: FiscalYear) -> Vec<String> {
    let left = public(record, year);
    let tables = kit::public_tables(&left, library, year).into_iter();
    let told = tables.filter_map(|(name, table)| match name {
        t::INDICATORS => indicators(&left.indicators),
        _ => Some(t::count(name, table.rows.len())),
    });
    told.collect()
}

/// What in it may be about one person.
pub fn found(record: &AreaRecord, library: &Library, year: FiscalYear) -> Vec<FoundRow> {
    let left = public(record, year);
    rows_at(&left, library, |place| {
        kit::is_in_public_tables(place, &left, year)
    })
}

/// Whether strengths are to be public, and none of the year can be: only what was agreed on is.
pub fn lacks_findings(record: &AreaRecord, year: FiscalYear) -> bool {
    let is_set = record.circle(SharedField::Findings) == Circle::Public;
    let is_there = |a: &Assessment| !a.judgements.is_empty();
    is_set && !public(record, year).assessments.iter().any(is_there)
}

fn public(record: &AreaRecord, year: FiscalYear) -> AreaRecord {
    let record = within(&scoped(record, year, Scope::ThisYear), Circle::Public);
    // What a prefecture may be told is not for everybody: small counts never are.
    without_few(&record, &BTreeSet::new()).0
}

/// # Errors
/// Why the file could not be made, in words.
pub fn file(
    record: &AreaRecord,
    library: &Library,
    year: FiscalYear,
    now: &NaiveDateTime,
) -> Result<NamedFile, String> {
    let tables = tables(record, library, year);
    let book = public_book(&record.area, year, &tables, now).map_err(|error| error.to_string())?;
    Ok((file_name::public(&record.area, year, now), book))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::xlsx::is_workbook;
    use crate::model::{ForumId, MeetingId, SittingRef};
    use crate::ui::view_models::testing::{library, sample, year};
    use chrono::NaiveDate;

    #[test]
    fn what_may_be_about_one_person_is_looked_for_in_what_is_public() {
        let mut record = sample();
        record.set_circle(SharedField::Issues, Circle::Public);
        let found = |record: &AreaRecord| found(record, &library(), year(2026));
        assert_eq!(found(&record), []);
        let plans = record.plans.iter_mut().filter(|p| p.year == year(2026));
        for plan in plans {
            plan.vision = "連絡は059-123-4567".to_owned();
        }
        assert_eq!(found(&record), [], "a vision is on no sheet");
        let mut plans = record.plans.iter_mut();
        let plan = plans.find(|p| p.year == year(2026)).expect("a plan");
        plan.issues[0].approach = "連絡は059-123-4567".to_owned();
        assert_eq!(found(&record).len(), 1);
        record.set_circle(SharedField::Issues, Circle::Prefecture);
        assert_eq!(found(&record), [], "it does not leave");
    }

    #[test]
    fn a_draft_alone_makes_no_strength_public_and_that_is_told() {
        let mut record = sample();
        for assessment in &mut record.assessments {
            assessment.back_to_draft(|_| true);
        }
        assert!(!lacks_findings(&record, year(2026)), "not asked for");
        record.set_circle(SharedField::Findings, Circle::Public);
        assert!(lacks_findings(&record, year(2026)));
        let sitting = SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new("m"),
        };
        for assessment in &mut record.assessments {
            assessment.agree(|_| true, &sitting);
        }
        assert!(!lacks_findings(&record, year(2026)));
    }

    #[test]
    fn what_the_area_made_public_is_in_the_file() {
        let mut record = sample();
        assert_eq!(tables(&record, &library(), year(2026)), []);
        record.set_circle(SharedField::Indicators, Circle::Public);
        let names: Vec<&str> = tables(&record, &library(), year(2026))
            .iter()
            .map(|(name, _)| *name)
            .collect();
        assert_eq!(names, ["指標"]);
        let told = contents(&record, &library(), year(2026));
        assert_eq!(told, [indicators(&record.indicators).expect("some")]);
        let now = NaiveDate::from_ymd_opt(2026, 11, 26).and_then(|day| day.and_hms_opt(9, 5, 0));
        let (name, book) =
            file(&record, &library(), year(2026), &now.expect("a time")).expect("written");
        assert_eq!(name, "monosashi_public_M-01_2026_20261126.xlsx");
        assert!(is_workbook(&book));
    }
}

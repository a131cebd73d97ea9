//! Which rows an answers file has, and in which order.
//!
//! Must not know what stands in a column.

use super::super::assessment_columns::{assessment_values, set_asked};
use super::speaker::set_speaker;
use super::{TABLE, set_answer_row};
use crate::exchange::csv::column::Headers;
use crate::exchange::csv::table_rows::TableRows;
use crate::model::{AreaRecord, AskedOf, Assessment, Checklist, Item, ItemId, Library};
use std::collections::BTreeSet;

/// The text of an answers file; turn it into bytes with [`crate::exchange::text_encoding::encode`].
pub fn write<'a>(
    assessments: impl IntoIterator<Item = (&'a AreaRecord, &'a Assessment)>,
    library: &Library,
    headers: Headers,
) -> String {
    rows(assessments, library).to_csv(headers)
}

/// Every item of the assessment's list that makes sense for the area is a row, blank or not, in the list's
/// order; after them come answers and judgements on items that the list does not have or that do
/// not fit. An assessment with no row at all gets one without an item, so that it is not lost.
pub fn rows<'a>(
    assessments: impl IntoIterator<Item = (&'a AreaRecord, &'a Assessment)>,
    library: &Library,
) -> TableRows {
    let mut rows = Vec::new();
    for (record, assessment) in assessments {
        let list = library.get(&assessment.edition).map(|l| &**l);
        let mut head = assessment_values(record, assessment);
        set_speaker(&mut head, record, assessment);
        set_asked(&mut head, record, assessment);
        let ids = item_ids(record.area.asked_of(), assessment, list);
        for id in &ids {
            let mut row = head.clone();
            set_answer_row(&mut row, id, record.area.kind, assessment, list);
            rows.push(row);
        }
        if ids.is_empty() {
            rows.push(head);
        }
    }
    let table = &TABLE;
    TableRows { table, rows }
}

/// The items that have a row.
fn item_ids(of: AskedOf, assessment: &Assessment, list: Option<&Checklist>) -> Vec<ItemId> {
    let judged = assessment.judgements.iter().map(|j| &j.item);
    let said: BTreeSet<_> = assessment.answers.keys().chain(judged).collect();
    let has_row = |item: &&Item| item.suits(of) || said.contains(&item.id);
    let listed = list.into_iter().flat_map(|list| list.items_for(of.kind));
    let mut ids: Vec<ItemId> = listed.filter(has_row).map(|item| item.id.clone()).collect();
    let listed: BTreeSet<_> = ids.iter().collect();
    let more: Vec<ItemId> = said.difference(&listed).map(|id| (*id).clone()).collect();
    ids.extend(more);
    ids
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::samples::{self, area, assessment, library};
    use crate::model::{AreaKind, EditionRef, Fit};

    const HEAD: &str = "a1,k-01,242012,津圏域,region,圏域,三重県,2026,令和8年度,start,年度当初,draft,事務局案,sample,2026,";

    /// The columns that files of version 0.1 do not have, all blank.
    const NEWER: &str = ",,,,,,,,,,,,,,,,,,,,,";
    /// Those of what a room made of an item.
    const UNDISCUSSED: &str = ",,,,,,,,,,,,,,";

    #[test]
    fn each_item_that_fits_is_a_row_and_so_is_what_the_list_does_not_know() {
        let csv = write(
            [(&AreaRecord::new(area("a1")), &assessment())],
            &library(),
            Headers::Ascii,
        );
        let rows: Vec<_> = csv.split("\r\n").skip(1).collect();
        let expected = [
            "1,精神保健医療福祉体制の整備に係る事業,i1,項目i1,level,段階の名3,3,要綱\\n議事録,,confirmed,皆で確かめた,,",
            "1,精神保健医療福祉体制の整備に係る事業,i2,項目i2,unknown,わからない,,,,,,,",
            "1,精神保健医療福祉体制の整備に係る事業,i3,項目i3,,,,,,,,added,皆で確かめた",
            "2,普及啓発に係る事業,i4,項目i4,not_applicable,該当なし,,,,,,,",
            ",,gone,,,,,,'=残る,,,,",
        ];
        let expected: Vec<_> = expected
            .iter()
            .zip(["'1-1", "'1-2", "'1-3", "'2-1", ""])
            .map(|(row, number)| format!("{HEAD}{row}{NEWER}{number},whole,,,,,{UNDISCUSSED}"))
            .collect();
        assert_eq!(rows[..5], expected);
        assert_eq!(rows[5..], [""], "CRLF ends the last line");
    }

    #[test]
    fn a_municipality_without_a_health_centre_has_no_blank_row_for_its_work() {
        let mut list = samples::checklist();
        for item in &mut list.items[..3] {
            item.fits = vec![Fit::MunicipalityWithHealthCentre];
        }
        let library = Library::new([std::sync::Arc::new(list)]);
        let mut area = area("a1");
        area.kind = AreaKind::Municipality;
        let mut said = assessment();
        said.answers.remove(&ItemId::new("i2"));
        let mut ids = |own_health_center| {
            area.own_health_center = own_health_center;
            let rows = rows([(&AreaRecord::new(area.clone()), &said)], &library);
            let csv = rows.to_csv(Headers::Ascii);
            ["i1", "i2", "i3", "i4"].map(|id| csv.contains(&format!(",{id},")))
        };
        assert_eq!(ids(None), [true; 4]);
        assert_eq!(ids(Some(true)), [true; 4]);
        // i1 is rated, of i3 people said something.
        assert_eq!(ids(Some(false)), [true, false, true, true]);
    }

    #[test]
    fn an_assessment_without_list_or_answers_still_has_a_row() {
        let mut blank = Assessment::new(assessment().key, EditionRef::new("elsewhere", "2020"));
        let csv = write(
            [(&AreaRecord::new(area("a1")), &blank)],
            &library(),
            Headers::Japanese,
        );
        assert_eq!(csv.lines().count(), 2);
        assert!(csv.starts_with("地域ID,地域独自コード,団体コード,地域名,"));
        blank.edition = samples::edition();
        let csv = write(
            [(&AreaRecord::new(area("a1")), &blank)],
            &library(),
            Headers::Japanese,
        );
        assert_eq!(csv.lines().count(), 5, "the list's four items that fit");
    }
}

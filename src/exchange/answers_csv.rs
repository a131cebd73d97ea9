//! The answers as CSV, one row an item: what an area sends to its prefecture, and what a
//! prefecture puts together from thirty areas. Read back by `answers_read`.

use super::area_head::{AreaHead, set_year};
use super::codes::rating_code;
use super::columns::{self, ANSWERS, Headers};
use super::sheet_writer::{SheetWriter, Values};
use crate::model::{
    Area, AreaKind, Assessment, Checklist, ItemId, Level, Library, Menu, Rating, Side,
};
use std::collections::BTreeSet;

/// One area of an answers file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaAnswers {
    pub area: AreaHead,
    /// In time order, at most one per key.
    pub assessments: Vec<Assessment>,
}

/// All that an answers file holds, areas in the order of their first rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersFile {
    pub areas: Vec<AreaAnswers>,
}

/// The text of an answers file; turn it into bytes with [`super::text_encoding::encode`].
///
/// Every item of the assessment's list that fits the area is a row, blank or not, in the list's
/// order; after them come answers and judgements on items that the list does not have or that do
/// not fit. An assessment with no row at all gets one without an item, so that it is not lost.
pub fn write<'a>(
    assessments: impl IntoIterator<Item = (&'a Area, &'a Assessment)>,
    library: &Library,
    headers: Headers,
) -> String {
    let mut sheet = SheetWriter::new(&ANSWERS, headers);
    for (area, assessment) in assessments {
        let list = library.get(&assessment.edition).map(|l| &**l);
        let head = assessment_values(area, assessment);
        let ids = item_ids(area.kind, assessment, list);
        for id in &ids {
            let mut row = head.clone();
            set_item(&mut row, id, list);
            set_answer(&mut row, id, assessment, list);
            set_judgements(&mut row, id, assessment);
            sheet.row(&row);
        }
        if ids.is_empty() {
            sheet.row(&head);
        }
    }
    sheet.finish()
}

/// The items that have a row.
fn item_ids(kind: AreaKind, assessment: &Assessment, list: Option<&Checklist>) -> Vec<ItemId> {
    let mut ids: Vec<ItemId> = match list {
        Some(list) => list.items_for(kind).map(|i| i.id.clone()).collect(),
        None => Vec::new(),
    };
    let listed: BTreeSet<_> = ids.iter().collect();
    let judged = assessment.judgements.iter().map(|j| &j.item);
    let said: BTreeSet<_> = assessment.answers.keys().chain(judged).collect();
    let more: Vec<ItemId> = said.difference(&listed).map(|id| (*id).clone()).collect();
    ids.extend(more);
    ids
}

/// The columns from `area_id` to `edition`, with which both data files begin.
pub(super) fn assessment_values(area: &Area, assessment: &Assessment) -> Values {
    let key = assessment.key;
    let mut row = AreaHead::of(area).values();
    set_year(&mut row, key.year);
    row.set(&columns::ROUND, key.round.code());
    row.set(&columns::ROUND_LABEL, key.round.label());
    row.set(&columns::VOICE, key.voice.code());
    row.set(&columns::VOICE_LABEL, key.voice.label());
    row.set(&columns::CHECKLIST, &assessment.edition.list);
    row.set(&columns::EDITION, &assessment.edition.edition);
    row
}

pub(super) fn set_menu(row: &mut Values, menu: Menu) {
    row.set(&columns::MENU, menu.number());
    row.set(&columns::MENU_NAME, menu.name());
}

fn set_item(row: &mut Values, id: &ItemId, list: Option<&Checklist>) {
    row.set(&columns::ITEM_ID, id);
    if let Some(item) = list.and_then(|l| l.item(id)) {
        row.set(&columns::ITEM_TEXT, &item.text);
        set_menu(row, item.menu);
    }
}

fn set_answer(row: &mut Values, id: &ItemId, assessment: &Assessment, list: Option<&Checklist>) {
    let Some(answer) = assessment.answer(id) else {
        return;
    };
    let level = answer.rating.and_then(Rating::level);
    let (code, label) = rating_code(answer.rating);
    let label = match (level, list) {
        (Some(level), Some(list)) => &list.scale[usize::from(level.value())].name,
        _ => label,
    };
    row.set(&columns::RATING, code);
    row.set(&columns::RATING_LABEL, label);
    row.set_some(&columns::LEVEL, level.map(Level::value));
    row.set(&columns::EVIDENCE, &answer.evidence);
    row.set(&columns::COMMENT, &answer.comment);
}

fn set_judgements(row: &mut Values, id: &ItemId, assessment: &Assessment) {
    let sides = [
        (
            Side::Strength,
            columns::STRENGTH_VERDICT,
            columns::STRENGTH_WHY,
        ),
        (Side::Gap, columns::GAP_VERDICT, columns::GAP_WHY),
    ];
    for (side, verdict, why) in sides {
        if let Some(judgement) = assessment.judgement(id, side) {
            row.set(&verdict, judgement.verdict.code());
            row.set(&why, &judgement.why);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{area, assessment, library};
    use super::*;
    use crate::model::EditionRef;

    const HEAD: &str = "a1,k-01,242012,津圏域,region,圏域,三重県,2026,令和8年度,start,年度当初,agreed,協議の場の合意,sample,2026,";

    #[test]
    fn each_item_that_fits_is_a_row_and_so_is_what_the_list_does_not_know() {
        let csv = write([(&area("a1"), &assessment())], &library(), Headers::Ascii);
        let rows: Vec<_> = csv.split("\r\n").skip(1).collect();
        let expected = [
            "1,精神保健医療福祉体制の整備に係る事業,i1,項目i1,level,段階の名3,3,要綱\\n議事録,,confirmed,皆で確かめた,,",
            "1,精神保健医療福祉体制の整備に係る事業,i2,項目i2,unknown,わからない,,,,,,,",
            "1,精神保健医療福祉体制の整備に係る事業,i3,項目i3,,,,,,,,added,皆で確かめた",
            "2,普及啓発に係る事業,i4,項目i4,not_applicable,該当なし,,,,,,,",
            ",,gone,,,,,,'=残る,,,,",
        ];
        let expected: Vec<_> = expected.iter().map(|row| format!("{HEAD}{row}")).collect();
        assert_eq!(rows[..5], expected);
        assert_eq!(rows[5..], [""], "CRLF ends the last line");
    }

    #[test]
    fn an_assessment_without_list_or_answers_still_has_a_row() {
        let mut blank = Assessment::new(assessment().key, EditionRef::new("elsewhere", "2020"));
        let csv = write([(&area("a1"), &blank)], &library(), Headers::Japanese);
        assert_eq!(csv.lines().count(), 2);
        assert!(csv.starts_with("地域ID,地域独自コード,団体コード,地域名,"));
        blank.edition = super::super::samples::edition();
        let csv = write([(&area("a1"), &blank)], &library(), Headers::Japanese);
        assert_eq!(csv.lines().count(), 5, "the list's four items that fit");
    }
}

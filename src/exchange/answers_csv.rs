//! The answers as CSV, one row an item: what an area sends to its prefecture, and what a
//! prefecture puts together from thirty areas. Read back by `answers_read`.

use super::codes::rating_code;
use super::columns::{ANSWERS, Headers};
use super::sheet_writer::SheetWriter;
use crate::model::sorting;
use crate::model::{
    Answer, Area, AreaId, AreaKind, Assessment, Checklist, Item, ItemId, Library, LocalCode,
    Rating, Side,
};

/// What a file says about an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaHead {
    pub id: AreaId,
    pub kind: AreaKind,
    pub name: String,
    pub prefecture: String,
    pub code: Option<LocalCode>,
    pub own_code: String,
}

impl AreaHead {
    pub fn of(area: &Area) -> Self {
        Self {
            id: area.id.clone(),
            kind: area.kind,
            name: area.name.clone(),
            prefecture: area.prefecture.clone(),
            code: area.code.clone(),
            own_code: area.own_code.clone(),
        }
    }
}

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
            let item = list.and_then(|l| l.item(id));
            let answer = answer_values(id, item, assessment, list);
            sheet.row(&[&head[..], &menu_values(item), &answer].concat());
        }
        if ids.is_empty() {
            let mut blank = head.to_vec();
            blank.resize(ANSWERS.len(), String::new());
            sheet.row(&blank);
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
    let listed = sorting::set_of(&ids);
    let judged = assessment.judgements.iter().map(|j| &j.item);
    let said = sorting::set_of(assessment.answers.keys().chain(judged));
    let more: Vec<ItemId> = said.difference(&listed).map(|id| (*id).clone()).collect();
    ids.extend(more);
    ids
}

/// Values of the columns from `area_id` to `edition`, which both data files begin with.
pub(super) fn assessment_values(area: &Area, assessment: &Assessment) -> [String; 15] {
    let key = assessment.key;
    [
        area.id.to_string(),
        area.own_code.clone(),
        area.code
            .as_ref()
            .map_or_else(String::new, LocalCode::to_string),
        area.name.clone(),
        area.kind.code().to_owned(),
        area.kind.label().to_owned(),
        area.prefecture.clone(),
        key.year.western().to_string(),
        key.year.era_label(),
        key.round.code().to_owned(),
        key.round.label().to_owned(),
        key.voice.code().to_owned(),
        key.voice.label().to_owned(),
        assessment.edition.list.clone(),
        assessment.edition.edition.clone(),
    ]
}

fn menu_values(item: Option<&Item>) -> [String; 2] {
    match item {
        Some(item) => [item.menu.number().to_string(), item.menu.name().to_owned()],
        None => Default::default(),
    }
}

fn answer_values(
    id: &ItemId,
    item: Option<&Item>,
    assessment: &Assessment,
    list: Option<&Checklist>,
) -> [String; 11] {
    let blank = Answer::default();
    let answer = assessment.answer(id).unwrap_or(&blank);
    let level = answer.rating.and_then(Rating::level);
    let (code, label) = rating_code(answer.rating);
    let label = match (level, list) {
        (Some(level), Some(list)) => &list.scale[usize::from(level.value())].name,
        _ => label,
    };
    let [strength_verdict, strength_why] = judgement_values(id, assessment, Side::Strength);
    let [gap_verdict, gap_why] = judgement_values(id, assessment, Side::Gap);
    [
        id.to_string(),
        item.map_or_else(String::new, |i| i.text.clone()),
        code.to_owned(),
        label.to_owned(),
        level.map_or_else(String::new, |l| l.value().to_string()),
        answer.evidence.clone(),
        answer.comment.clone(),
        strength_verdict,
        strength_why,
        gap_verdict,
        gap_why,
    ]
}

fn judgement_values(id: &ItemId, assessment: &Assessment, side: Side) -> [String; 2] {
    match assessment.judgement(id, side) {
        Some(judgement) => [judgement.verdict.code().to_owned(), judgement.why.clone()],
        None => Default::default(),
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

//! An answers file into a workspace: which area each part belongs to, and what it replaces.
//!
//! The prefecture gathers thirty areas' files this way; an area carries work between two PCs.

use super::answers_csv::{AnswersFile, AreaAnswers, AreaHead};
use crate::model::{Area, AreaRecord, Workspace};

/// The workspace as it will be. Assessments in the file take the place of those with the same
/// area, fiscal year, round and voice; everything else stays. An area is known by its id, or else
/// by its code together with its name; an unknown one is added.
pub fn taken_in(workspace: &Workspace, file: &AnswersFile) -> Workspace {
    let mut result = workspace.clone();
    for part in &file.areas {
        let index = result
            .records
            .iter()
            .position(|r| is_same(&r.area, &part.area));
        match index {
            Some(index) => put(&mut result.records[index], part),
            None => {
                if let Some(mut record) = begun(part) {
                    put(&mut record, part);
                    result.records.push(record);
                }
            }
        }
    }
    result
}

pub(super) fn is_same(area: &Area, head: &AreaHead) -> bool {
    let same_code = (area.code.is_some() && area.code == head.code)
        || (!area.own_code.is_empty() && area.own_code == head.own_code);
    area.id == head.id || (same_code && area.name == head.name && area.kind == head.kind)
}

fn put(record: &mut AreaRecord, part: &AreaAnswers) {
    for assessment in &part.assessments {
        record.put_assessment(assessment.clone());
    }
}

/// A new area as the file tells of it; its list is the one that its latest assessment used.
/// `None` for a part without assessments: there would be nothing to keep.
fn begun(part: &AreaAnswers) -> Option<AreaRecord> {
    let head = &part.area;
    let edition = part.assessments.last()?.edition.clone();
    let mut area = Area::new(head.id.clone(), head.kind, head.name.clone(), edition);
    area.prefecture = head.prefecture.clone();
    area.code = head.code.clone();
    area.own_code = head.own_code.clone();
    Some(AreaRecord::new(area))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        AreaId, AreaKind, Assessment, AssessmentKey, EditionRef, FiscalYear, ItemId, Level, Rating,
        Round,
    };

    fn area(id: &str, own_code: &str) -> Area {
        let mut area = Area::new(
            AreaId::new(id),
            AreaKind::Region,
            "津圏域",
            EditionRef::new("l", "1"),
        );
        area.own_code = own_code.into();
        area
    }

    fn assessment(year: i32, level: u8) -> Assessment {
        let year = FiscalYear::new(year).expect("in range");
        let key = AssessmentKey::agreed(year, Round::Start);
        let mut assessment = Assessment::new(key, EditionRef::new("l", "1"));
        assessment.edit_answer(&ItemId::new("x"), |a| {
            a.rating = Level::new(level).map(Rating::Level)
        });
        assessment
    }

    fn file(area: &Area, assessments: Vec<Assessment>) -> AnswersFile {
        AnswersFile {
            areas: vec![AreaAnswers {
                area: AreaHead::of(area),
                assessments,
            }],
        }
    }

    #[test]
    fn an_unknown_area_is_added_with_its_answers() {
        let result = taken_in(
            &Workspace::default(),
            &file(&area("a", "M-1"), vec![assessment(2026, 2)]),
        );
        assert_eq!(result.records.len(), 1);
        assert_eq!(result.records[0].area, area("a", "M-1"));
        assert_eq!(result.records[0].assessments, [assessment(2026, 2)]);
    }

    #[test]
    fn the_same_round_is_replaced_and_others_stay() {
        let mut workspace = Workspace::default();
        workspace.put_area(area("a", ""));
        workspace.records[0].put_assessment(assessment(2025, 1));
        workspace.records[0].put_assessment(assessment(2026, 1));
        let result = taken_in(&workspace, &file(&area("a", ""), vec![assessment(2026, 3)]));
        assert_eq!(
            result.records[0].assessments,
            [assessment(2025, 1), assessment(2026, 3)]
        );
    }

    #[test]
    fn an_area_made_on_another_pc_is_known_by_code_and_name_only() {
        let mut workspace = Workspace::default();
        workspace.put_area(area("here", "M-1"));
        let same = taken_in(
            &workspace,
            &file(&area("there", "M-1"), vec![assessment(2026, 3)]),
        );
        assert_eq!(same.records.len(), 1);
        let other = taken_in(
            &workspace,
            &file(&area("there", ""), vec![assessment(2026, 3)]),
        );
        assert_eq!(other.records.len(), 2, "a name alone is not enough");
    }
}

//! An answers file into a workspace: which area each part belongs to, and what it replaces.
//!
//! The prefecture gathers thirty areas' files this way; an area carries work between two PCs.
//!
//! Must not know how the file was read.

use super::area::record_of;
use crate::exchange::csv::tables::answers::AnswersFile;
use crate::model::Workspace;

/// The workspace as it will be. Assessments in the file take the place of those with the same
/// area, fiscal year, round and voice; what older files cannot say of them stays where the file says
/// nothing of it, and so does everything else. An area is known by its id, or else
/// by its code together with its name; one that was put away comes back, an unknown one is added
/// with the list that its latest assessment used.
pub fn taken_in(workspace: &Workspace, file: &AnswersFile) -> Workspace {
    let mut result = workspace.clone();
    for part in &file.areas {
        let Some(latest) = part.assessments.last() else {
            continue;
        };
        let record = record_of(&mut result, &part.area, &latest.edition);
        for respondent in &part.respondents {
            record.take_respondent(respondent.clone());
        }
        for assessment in &part.assessments {
            let mut assessment = assessment.clone();
            if let Some(before) = record.assessment(&assessment.key) {
                assessment.keep_of(before);
            }
            record.put_assessment(assessment);
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::csv::tables::AreaHead;
    use crate::exchange::csv::tables::answers::AreaAnswers;
    use crate::exchange::restore::{AreaStatus, Change, changes};
    use crate::model::{
        Area, AreaId, AreaKind, Assessment, AssessmentKey, EditionRef, Feeling, FiscalYear, ItemId,
        Level, Perspective, Rating, Respondent, RespondentId, Round, Voice,
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
                respondents: Vec::new(),
                assessments,
                words: Default::default(),
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
    fn what_the_file_leaves_blank_of_newer_columns_stays() {
        let mut workspace = Workspace::default();
        workspace.put_area(area("a", ""));
        let id = RespondentId::of(Perspective::Peer);
        let voice = Voice::Member(id);
        let mut said = assessment(2026, 1);
        said.key.voice = voice;
        let mut newer = said.clone();
        newer.edit_answer(&ItemId::new("x"), |a| {
            a.felt = Some(Feeling::Yes);
            a.carried = true;
        });
        newer.edit_answer(&ItemId::new("y"), |a| a.felt = Some(Feeling::NotYet));
        let named = Respondent {
            name: "見本".into(),
            ..Respondent::of(Perspective::Peer)
        };
        let record = &mut workspace.records[0];
        record.put_assessment(newer);
        record.take_respondent(named.clone());

        let mut older = file(&area("a", ""), vec![said]);
        older.areas[0].respondents = vec![Respondent::of(Perspective::Peer)];
        assert_eq!(taken_in(&workspace, &older), workspace);

        let mut changed = assessment(2026, 3);
        changed.key.voice = voice;
        older.areas[0].assessments = vec![changed];
        let result = taken_in(&workspace, &older);
        let answers = &result.records[0].assessments[0].answers;
        let x = &answers[&ItemId::new("x")];
        assert_eq!((x.felt, x.carried), (Some(Feeling::Yes), false));
        assert_eq!(x.rating, Level::new(3).map(Rating::Level));
        assert_eq!(result.records[0].respondents, [named]);
    }

    #[test]
    fn an_area_that_was_put_away_comes_back_and_the_change_is_told() {
        let mut workspace = Workspace::default();
        workspace.put_area(area("a", "M-1"));
        workspace.records[0].put_assessment(assessment(2025, 1));
        workspace.remove_area(&AreaId::new("a"));
        for id in ["a", "there"] {
            let file = file(&area(id, "M-1"), vec![assessment(2026, 3)]);
            let result = taken_in(&workspace, &file);
            assert_eq!(result.removed, []);
            assert_eq!(result.records.len(), 1);
            assert_eq!(
                result.records[0].assessments,
                [assessment(2025, 1), assessment(2026, 3)]
            );
            let [Change::Area(change)] = &changes(&workspace, &result)[..] else {
                panic!("one change");
            };
            assert_eq!(change.before, Some(AreaStatus::Removed));
            assert_eq!(change.after, Some(AreaStatus::Present));
            assert_eq!(change.answers, 1);
        }
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

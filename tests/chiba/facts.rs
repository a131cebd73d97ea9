//! The fixture says what the papers say, and says which paper.

use super::{KIND, chiba, handbook, list, sheet};
use monosashi::model::{Assessment, ItemId, Rating};

fn level(assessment: &Assessment, item: &str) -> Option<u8> {
    let rating = assessment.rating(&ItemId::new(item))?;
    rating.level().map(|l| l.value())
}

#[test]
fn the_area_is_the_city_of_the_papers() {
    let area = chiba().area;
    assert_eq!(area.name, "千葉市");
    assert_eq!(area.prefecture, "千葉県");
    assert_eq!(area.code.map(|c| c.to_string()).as_deref(), Some("121002"));
    assert_eq!(area.population, Some(980_219));
    assert_eq!(area.psychiatric_hospitals, Some(9));
    assert_eq!(area.psychiatric_clinics, Some(46));
    // The sheet counts five offices of one project; how many the city has, no paper says.
    assert_eq!(area.general_consultation_offices, None);
}

#[test]
fn every_level_names_its_passage_and_no_unknown_does() {
    let chiba = chiba();
    for assessment in &chiba.assessments {
        let list = list(assessment);
        for (id, answer) in &assessment.answers {
            let item = list.item(id).unwrap_or_else(|| panic!("{id} is no item"));
            assert!(item.is_for(KIND), "{id}");
            match answer.rating {
                Some(Rating::Unknown) => assert_eq!(answer.evidence, "", "{id}"),
                Some(_) => {
                    let papers = ["事前課題シート", "構築の手引き", "国の合同会議資料"];
                    assert!(
                        answer
                            .evidence
                            .lines()
                            .all(|line| papers.iter().any(|paper| line.contains(paper))),
                        "{id}: {}",
                        answer.evidence
                    );
                    assert_ne!(answer.evidence, "", "{id}");
                }
                None => panic!("{id}: a blank answer is not stored"),
            }
        }
    }
}

/// What the papers say of ピアサポーター: activity at a few places, a training in preparation and
/// no view yet of who employs them; a year later a プレ研修会 was held, and employment is still
/// 「必要」.
#[test]
fn peers_move_from_preparing_to_a_first_course() {
    let chiba = chiba();
    let table = [
        ("forum-lived-experience", Some(2), Some(2)),
        ("peer-support-visits", Some(2), None),
        ("peer-training", Some(1), Some(2)),
        ("peer-roles-paid", Some(0), Some(0)),
        ("peer-wellbeing", None, None),
    ];
    for (item, before, now) in table {
        assert_eq!(level(sheet(&chiba), item), before, "{item}, 2018");
        assert_eq!(level(handbook(&chiba), item), now, "{item}, 2019");
    }
}

#[test]
fn not_asked_not_known_and_not_concerned_stay_apart() {
    let chiba = chiba();
    let table = [
        // The sheet never touches housing; the handbook does, but not this.
        ("housing-welfare-network", None, Some(Rating::Unknown)),
        (
            "mental-health-day",
            Some(Rating::Unknown),
            Some(Rating::Unknown),
        ),
        // Began in FY2021 and in April 2024.
        (
            "kokoro-supporter",
            Some(Rating::NotApplicable),
            Some(Rating::NotApplicable),
        ),
        (
            "inpatient-visitors",
            Some(Rating::NotApplicable),
            Some(Rating::NotApplicable),
        ),
    ];
    for (item, before, now) in table {
        let id = ItemId::new(item);
        assert_eq!(sheet(&chiba).rating(&id), before, "{item}, 2018");
        assert_eq!(handbook(&chiba).rating(&id), now, "{item}, 2019");
    }
}

//! Where the plans stand.

use super::{indicator, issue, record, year};
use monosashi::model::{MemberKind, Menu, Outcome, PdcaStep, Stage, missing_kinds};
use monosashi::score::indicator::{Standing, progress, standing};
use monosashi::score::plan::{indicators_of, issue_histories, unfinished_actions, year_standing};

#[test]
fn the_worked_example_has_gone_all_the_way_round() {
    let record = record("example");
    let plan = record.plan(year(2024)).expect("planned");
    let round = year_standing(plan);
    assert_eq!((round.steps_done, round.at), (6, None));
    assert_eq!(
        (round.issues.all, round.issues.achieved, round.issues.ended),
        (1, 1, 0)
    );
    // ロードマップ、心のサポーター、研修会、アンケート are done; the 出張講座 is to come.
    assert_eq!((round.actions.done, round.actions.planned), (4, 1));
    let waiting = unfinished_actions(plan);
    let waiting: Vec<_> = waiting
        .iter()
        .map(|(_, action)| action.id.as_str())
        .collect();
    assert_eq!(waiting, ["visiting"]);

    let care_managers = plan.issue(&issue("care-managers")).expect("planned");
    let menus: Vec<u8> = care_managers
        .menus
        .iter()
        .map(|m| Menu::number(*m))
        .collect();
    assert_eq!(menus, [2, 7]);
    let lives = issue_histories(&record.plans);
    let chapter = lives[0].in_year(year(2024)).expect("its only year");
    assert_eq!(
        (chapter.stage, chapter.outcome),
        (Stage::Extended, Some(Outcome::Achieved))
    );

    // The paper says 少なくなった and no number: words are words, and no progress is made up.
    let not_confident = indicator(&record, "not-confident");
    assert_eq!(standing(&not_confident, year(2024)), Standing::Words);
    assert_eq!(progress(&not_confident, year(2024)), None);
    assert_eq!(standing(&not_confident, year(2025)), Standing::NoValue);
}

#[test]
fn chibas_sheet_stands_in_the_midst_of_its_year() {
    let record = record("chiba");
    let plan = record.plan(year(2018)).expect("planned");
    let round = year_standing(plan);
    assert_eq!(round.steps_done, 4);
    assert_eq!(round.at, Some(PdcaStep::Act));
    assert_eq!((round.issues.opened(), round.issues.reviewed()), (2, 0));
    assert_eq!(unfinished_actions(plan).len(), 3);
    assert_eq!(plan.goals.len(), 3);

    let uneven = plan.issue(&issue("uneven")).expect("課題①");
    assert_eq!(
        uneven.views.len(),
        4,
        "行政側・医療側・事業者側・関係機関／住民等"
    );
    let of_peers = indicators_of(&record, &issue("peers"));
    let names: Vec<_> = of_peers.iter().map(|i| i.id.as_str()).collect();
    assert_eq!(
        names,
        ["peer-places", "peer-training"],
        "both rows of 指標②"
    );
}

#[test]
fn chibas_meetings_show_who_sits_nowhere_yet() {
    let missing = missing_kinds(&record("chiba").forums);
    for kind in [MemberKind::Family, MemberKind::Housing, MemberKind::Rescue] {
        assert!(missing.contains(&kind), "{}", kind.label());
    }
    assert!(
        !missing.contains(&MemberKind::Peer),
        "ピアの方 sit in the 分科会"
    );
}

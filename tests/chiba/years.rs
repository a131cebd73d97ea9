//! FY2018 against FY2019.

use super::{KIND, assert_close, chiba, handbook, library, reasons, sheet};
use monosashi::model::{ItemId, MoveReasons};
use monosashi::score::{self, Move, Trend};

#[test]
fn the_years_are_compared_on_what_both_speak_of() {
    let chiba = chiba();
    let (now, before) = (handbook(&chiba), sheet(&chiba));
    let held = |reasons: &MoveReasons| {
        score::compare(&library(), KIND, (now, reasons), before).expect("one list, shipped")
    };
    let comparison = held(&reasons());
    assert_eq!(comparison.shared, 10);

    let moved: Vec<_> = comparison
        .moves
        .iter()
        .filter(|m| m.trend() != Trend::Same)
        .map(|m| (m.items[0].as_str(), m.before, m.now))
        .collect();
    assert_eq!(
        moved,
        [
            ("yearly-evaluation", 1.0, 2.0), // indicators chosen → 前年度の反省点を踏まえ
            ("resident-learning", 1.0, 3.0), // 試行錯誤 → 各公民館と共催
            ("peer-training", 1.0, 2.0),     // 未実施 → プレ研修会
        ]
    );

    // Menu, items on both sides, before, now.
    let table = [
        (1, 4, Some(1.75), Some(2.0)), // 2 2 2 1 → 2 2 2 2
        (2, 1, Some(1.0), Some(3.0)),
        (3, 0, None, None),
        // By itself each year is at 1; on the items that both share 1 0 → 2 0 is a rise. What is no longer
        // spoken of (peer-support-visits) is no fall.
        (4, 2, Some(0.5), Some(1.0)),
        (5, 0, None, None),
        (6, 2, Some(2.0), Some(2.0)),
        (7, 0, None, None),
        (8, 0, None, None),
        (9, 1, Some(2.0), Some(2.0)),
    ];
    for (got, (menu, shared, before, now)) in comparison.menus.iter().zip(table) {
        assert_eq!((got.menu.number(), got.shared), (menu, shared));
        assert_close(got.before, before, &format!("menu {menu}, 2018"));
        assert_close(got.now, now, &format!("menu {menu}, 2019"));
    }
    let unsaid = held(&chiba.move_reasons(&now.key)).moves;
    assert_eq!(unsaid.iter().filter(|m| m.has_moved()).count(), 3);
    let went_on = |m: &Move| m.trend() != Trend::Same;
    assert!(
        !unsaid.iter().any(went_on),
        "nobody has said that things changed"
    );
    let visits = ItemId::new("peer-support-visits");
    assert_eq!(comparison.move_of(&visits), None);
}

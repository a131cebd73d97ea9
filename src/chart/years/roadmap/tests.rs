use super::*;
use crate::chart::testing::check_figure;
use crate::chart::years::samples::{LONG_AREA, year};
use crate::model::Day;

fn action(what: &str, owner: &str, months: Option<(u32, u32)>, state: ActionState) -> RoadAction {
    let of = |month| FiscalMonth::of_calendar(month).expect("1 to 12");
    RoadAction {
        what: what.to_owned(),
        owner: owner.to_owned(),
        span: months.map(|(from, to)| (of(from), of(to))),
        state,
    }
}

fn full() -> Roadmap {
    use ActionState::{Done, Planned, Stopped, Underway};
    let issue = |title: &str, actions| RoadIssue {
        title: title.to_owned(),
        actions,
    };
    Roadmap {
        area: "見本の圏域".to_owned(),
        year: year(2026),
        today: Day::new(2026, 11, 21),
        issues: vec![
            issue(
                "退院が決まっても、住まいが見つからない",
                vec![
                    action(
                        "住まい連絡会を年3回ひらく",
                        "相談支援センター",
                        Some((6, 2)),
                        Underway,
                    ),
                    action(
                        "家賃保証の会社の窓口を一覧にする",
                        "保健所",
                        Some((5, 6)),
                        Done,
                    ),
                    action("大家さん向けの説明会", "", Some((1, 1)), Planned),
                ],
            ),
            issue(
                "居宅介護支援事業所に、精神障害の知識を学ぶ場がない",
                vec![
                    action("研修会をひらく", "保健所", Some((4, 3)), Planned),
                    action("県外の視察", "事務局", Some((9, 10)), Stopped),
                    action("事例検討会の進め方を考える", "", None, Planned),
                ],
            ),
        ],
    }
}

fn states() -> Vec<(&'static str, Roadmap)> {
    let mut long = full();
    long.area = LONG_AREA.to_owned();
    for issue in &mut long.issues {
        issue.title = issue.title.repeat(4);
        for action in &mut issue.actions {
            action.what = action.what.repeat(5);
            action.owner =
                "非常に長い名前の相談支援センターと構成する四つの市町村の担当課".repeat(2);
        }
    }
    let on = |day| Roadmap {
        today: day,
        ..full()
    };
    let mut unplaced = full();
    for action in unplaced.issues.iter_mut().flat_map(|i| &mut i.actions) {
        action.span = None;
    }
    let mut empty = full();
    empty.issues.clear();
    vec![
        ("full", full()),
        ("first-day", on(Day::new(2026, 4, 1))),
        ("last-day", on(Day::new(2027, 3, 31))),
        ("another-year", on(Day::new(2025, 4, 1))),
        ("long", long),
        ("unplaced", unplaced),
        ("empty", empty),
    ]
}

#[test]
fn every_state_draws_well() {
    for (name, data) in states() {
        check_figure(&format!("roadmap-{name}"), |style| roadmap(&data, style));
    }
}

#[test]
fn the_title_tells_what_runs_now_and_what_is_done() {
    assert_eq!(
        full().title(),
        "11月に進める取組は、2つです。1つの取組が済みました。"
    );
    let mut later = full();
    later.today = None;
    assert_eq!(
        later.title(),
        "令和8年度は、6つの取組を予定しました。1つの取組が済みました。"
    );
}

#[test]
fn a_month_without_work_tells_what_is_left_and_what_comes_next() {
    use ActionState::{Done, Planned, Underway};
    let title = |spans: &[((u32, u32), ActionState)]| {
        let mut data = full();
        data.issues.truncate(1);
        data.issues[0].actions = spans
            .iter()
            .map(|(months, state)| action("研修会", "", Some(*months), *state))
            .collect();
        data.title()
    };
    let late = ((6, 9), Underway);
    let next = ((1, 2), Planned);
    assert_eq!(
        title(&[((5, 6), Done)]),
        "11月に予定している取組はありません。1つの取組が済みました。"
    );
    assert_eq!(
        title(&[next, ((3, 3), Planned)]),
        "つぎの取組は、1月からです。"
    );
    assert_eq!(title(&[late]), "前の月からの取組が、1つ続いています。");
    assert_eq!(
        title(&[late, next]),
        "前の月からの取組が、1つ続いています。つぎの取組は、1月からです。"
    );
}

#[test]
fn an_action_without_months_is_told_in_words() {
    let unplaced = full().unplaced();
    assert_eq!(
        unplaced.as_deref(),
        Some("時期がこれからの取組：事例検討会の進め方を考える")
    );
    let page = roadmap(&full(), &Style::page("p", Default::default()));
    assert!(
        !page.svg.contains("時期がこれからの取組"),
        "the page lists them itself"
    );
    let file = roadmap(&full(), &Style::file("p"));
    assert!(file.svg.contains("時期がこれからの取組"));
    assert_eq!(page.table.rows.len(), 6);
}

#[test]
fn the_legend_has_only_what_occurs() {
    let mut data = full();
    let drawn = |data: &Roadmap| roadmap(data, &Style::page("p", Default::default())).svg;
    assert!(drawn(&data).contains(">取りやめ<"));
    data.issues[1].actions.remove(1);
    let svg = drawn(&data);
    assert!(!svg.contains(">取りやめ<") && svg.contains(">済<"));
}

#[test]
fn the_picture_stays_as_it_was_looked_at() {
    insta::assert_snapshot!(roadmap(&full(), &Style::file("roadmap")).svg);
}

use super::*;
use crate::chart::testing::check_figure;
use crate::model::Layer;

fn forum(name: &str, layer: Layer, held: usize, reports_to: &[usize]) -> ForumBox {
    ForumBox {
        name: name.to_owned(),
        layer,
        times_a_year: Some(4),
        held,
        reports_to: reports_to.to_vec(),
    }
}

fn map(forums: Vec<ForumBox>) -> ForumsMap {
    ForumsMap {
        area: "見本の圏域".to_owned(),
        year: FiscalYear::new(2026).expect("in range"),
        forums,
    }
}

/// 表1 of the handbook, L圏域.
fn handbook() -> ForumsMap {
    map(vec![
        forum("地域移行・地域定着に係る関係機関協議", Layer::Core, 4, &[1]),
        forum("地域移行連絡会", Layer::Working, 2, &[2]),
        forum("地域移行推進会議", Layer::Representatives, 1, &[]),
    ])
}

fn states() -> Vec<(&'static str, ForumsMap)> {
    use Layer::{Core, Representatives, Working};
    let sample = map(vec![
        forum("あおば川圏域 精神保健福祉部会", Representatives, 4, &[]),
        forum("コアメンバー会議", Core, 2, &[0]),
        forum("住まい連絡会", Working, 2, &[1]),
        forum("事例検討会", Working, 2, &[1, 0]),
    ]);
    let mut circle = handbook();
    circle.forums[2].reports_to = vec![0, 1, 2, 99];
    let long = "精神障害にも対応した地域包括ケアシステム構築推進のための関係機関等連絡調整会議（第三部会）";
    let many = (0..11).map(|i| {
        let layer = [Representatives, Working, Working, Working, Core][i % 5];
        let to: &[usize] = [&[0_usize][..], &[0, 5], &[4], &[0], &[1, 5]][i % 5];
        forum(&format!("会議{i}"), layer, i, to)
    });
    let mut names = handbook();
    for forum in &mut names.forums {
        forum.name = long.to_owned();
        forum.times_a_year = None;
    }
    vec![
        ("handbook", handbook()),
        ("sample", sample),
        ("circle", circle),
        ("long", names),
        ("many", map(many.collect())),
        ("one", map(vec![forum("部会", Working, 0, &[])])),
        ("nothing", map(Vec::new())),
    ]
}

#[test]
fn every_state_draws_well() {
    for (name, data) in states() {
        check_figure(&format!("forums-{name}"), |style| forums_map(&data, style));
    }
}

#[test]
fn the_title_says_what_connects_and_how_often_it_met() {
    let title = |map: &ForumsMap| map.title();
    let mut data = handbook();
    assert_eq!(
        title(&data),
        "3つの会議がつながり、令和8年度は7回開かれました。"
    );
    data.forums[0].reports_to.clear();
    assert_eq!(
        title(&data),
        "3つの会議のうち2つがつながり、令和8年度は7回開かれました。"
    );
    for forum in &mut data.forums {
        (forum.held, forum.reports_to) = (0, Vec::new());
    }
    assert_eq!(
        title(&data),
        "3つの会議があります。令和8年度の開催の記録は、これからです。"
    );
}

#[test]
fn no_way_runs_through_a_box() {
    for (name, data) in states() {
        for is_narrow in [false, true] {
            let places = ForumPlaces::new(&data, is_narrow);
            for way in routes::ways(&places, &data.links()) {
                for pair in way.points.windows(2) {
                    let [p, q] = [pair[0], pair[1]];
                    let through = places.boxes.iter().find(|b| {
                        let inner = 0.5;
                        p.0.min(q.0) < b.to.0 - inner
                            && p.0.max(q.0) > b.from.0 + inner
                            && p.1.min(q.1) < b.to.1 - inner
                            && p.1.max(q.1) > b.from.1 + inner
                    });
                    assert!(
                        through.is_none(),
                        "{name} narrow:{is_narrow}: {p:?}–{q:?} runs through {:?}",
                        through.map(|b| &b.name)
                    );
                }
            }
        }
    }
}

/// Two upright pieces on one line look like one way.
fn overlap(p: [crate::chart::draw::Point; 2], q: [crate::chart::draw::Point; 2]) -> bool {
    let upright = |s: [crate::chart::draw::Point; 2]| (s[0].0 - s[1].0).abs() < 0.5;
    let span = |s: [crate::chart::draw::Point; 2]| (s[0].1.min(s[1].1), s[0].1.max(s[1].1));
    let ((a, b), (c, d)) = (span(p), span(q));
    upright(p) && upright(q) && (p[0].0 - q[0].0).abs() < 0.5 && a.max(c) < b.min(d) + 0.5
}

#[test]
fn a_way_does_not_begin_where_another_ends() {
    // Two rows in one layer: the box below reports elsewhere, the one above is reported to.
    let of = |name: &str, layer, reports_to: &[usize]| ForumBox {
        name: name.to_owned(),
        layer,
        times_a_year: None,
        held: 0,
        reports_to: reports_to.to_vec(),
    };
    let data = ForumsMap {
        forums: vec![
            of("協議会", Layer::Representatives, &[]),
            of("居住支援部会", Layer::Working, &[0]),
            of("就労部会", Layer::Working, &[0]),
            of("医療連携", Layer::Working, &[0]),
            of("個別ケース", Layer::Core, &[1, 3]),
        ],
        ..handbook()
    };
    for is_narrow in [false, true] {
        let places = ForumPlaces::new(&data, is_narrow);
        let links = data.links();
        let ways: Vec<_> = links.iter().zip(routes::ways(&places, &links)).collect();
        for (one, way) in &ways {
            for (other, ended) in &ways {
                if one.0 == other.0 || one.1 == other.1 {
                    continue;
                }
                let begins = [way.points[0], way.points[1]];
                let count = ended.points.len();
                let ends = [ended.points[count - 2], ended.points[count - 1]];
                assert!(
                    !overlap(begins, ends),
                    "narrow:{is_narrow}: {one:?} and {other:?}"
                );
            }
        }
    }
}

#[test]
fn the_picture_stays_as_it_was_looked_at() {
    insta::assert_snapshot!(forums_map(&handbook(), &Style::file("forums")).svg);
}

//! What every chart is held to, and the data that the charts are tried with.

use super::draw::text_width;
use super::{Figure, MenuPoint, RoundResult, SharedItems, Style, Width};
use crate::model::Menu;

/// A box that a text takes: x and y from, x and y to.
struct TextBox {
    text: String,
    from: (f64, f64),
    to: (f64, f64),
}

/// Draws on every width and as a file, and holds the picture to the rules that hold for all.
pub fn check_figure(name: &str, draw: impl Fn(&Style) -> Figure) {
    let styles = [
        Style::page("p", Width::Wide),
        Style::page("p", Width::Narrow),
        Style::file("p"),
        Style {
            standalone: true,
            ..Style::page("p", Width::Narrow)
        },
    ];
    for style in styles {
        let kind = match (style.width, style.standalone) {
            (Width::Wide, false) => "page wide",
            (Width::Wide, true) => "file wide",
            (Width::Narrow, false) => "page narrow",
            (Width::Narrow, true) => "file narrow",
        };
        let figure = draw(&style);
        leave_for_gallery(name, kind, &figure);
        let name = format!("{name} {kind}");
        assert_eq!(
            figure,
            draw(&style),
            "{name}: the same data, the same bytes"
        );
        check_words(&name, &figure);
        check_svg(&name, &figure, style.width);
    }
}

/// The same for a picture of a meeting, which has one size.
pub fn check_meeting(name: &str, draw: impl Fn(&str) -> Figure) {
    let figure = draw("p");
    assert_eq!(figure, draw("p"), "{name}: the same data, the same bytes");
    leave_for_gallery(name, "page wide", &figure);
    check_words(name, &figure);
    check_svg(name, &figure, Width::Wide);
    let sizes = figure.svg.split("font-size=\"").skip(1);
    for size in sizes.filter_map(|text| text.split('"').next()) {
        let size: f64 = size.parse().expect("a number");
        assert!(
            size >= 34.0,
            "{name}: {size} is too small for the back of the room"
        );
    }
}

/// With `CHART_GALLERY=<folder>`, every figure that the tests draw is left there; `cargo xtask
/// gallery` makes one page of them, to be looked at.
fn leave_for_gallery(name: &str, kind: &str, figure: &Figure) {
    let Some(folder) = std::env::var_os("CHART_GALLERY") else {
        return;
    };
    let folder = std::path::PathBuf::from(folder);
    let part = format!(
        "<figure class=\"{kind}\"><figcaption>{name}</figcaption>\n<h3>{}</h3>\n{}</figure>\n",
        figure.title, figure.svg
    );
    let file = format!("{name} {kind}.html").replace(' ', "-");
    std::fs::create_dir_all(&folder).expect("the gallery's folder");
    std::fs::write(folder.join(file), part).expect("a part of the gallery");
}

fn check_words(name: &str, figure: &Figure) {
    assert!(!figure.title.is_empty(), "{name}: title");
    assert!(figure.title.ends_with('。'), "{name}: {}", figure.title);
    assert!(
        figure.description.chars().count() > 15,
        "{name}: description"
    );
    for text in [&figure.title, &figure.description] {
        assert!(
            !text.contains("NaN") && !text.contains("inf"),
            "{name}: {text}"
        );
        assert!(!text.contains("。。"), "{name}: {text}");
    }
    for row in &figure.table.rows {
        assert_eq!(row.len(), figure.table.columns.len(), "{name}: {row:?}");
    }
}

fn check_svg(name: &str, figure: &Figure, size: Width) {
    let svg = &figure.svg;
    for forbidden in ["NaN", "inf", "style=", "<script", "http://www.w3.org/1999"] {
        assert!(!svg.contains(forbidden), "{name}: {forbidden}");
    }
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|e| panic!("{name}: {e}\n{svg}"));
    let root = document.root_element();
    assert_eq!(root.attribute("role"), Some("img"), "{name}");
    let text_of = |tag: &str| {
        let node = root.children().find(|n| n.has_tag_name(tag));
        node.and_then(|n| n.text()).unwrap_or_default().to_owned()
    };
    assert_eq!(text_of("title"), figure.title, "{name}");
    assert_eq!(text_of("desc"), figure.description, "{name}");
    let named = root.attribute("aria-labelledby").unwrap_or_default();
    for id in named.split(' ') {
        let found = root.children().filter(|n| n.attribute("id") == Some(id));
        assert_eq!(found.count(), 1, "{name}: {id}");
    }

    let view: Vec<f64> = root
        .attribute("viewBox")
        .unwrap_or_default()
        .split(' ')
        .filter_map(|n| n.parse().ok())
        .collect();
    let (width, height) = (view[2], view[3]);
    let widest = match size {
        Width::Wide => 1000.0,
        Width::Narrow => 410.0,
    };
    assert!(width <= widest && height > 0.0, "{name}: {width}×{height}");

    let boxes: Vec<TextBox> = document
        .descendants()
        .filter(|n| n.has_tag_name("text"))
        .map(|n| text_box(name, n))
        .collect();
    for b in &boxes {
        let inside =
            b.from.0 >= -0.5 && b.from.1 >= -0.5 && b.to.0 <= width + 0.5 && b.to.1 <= height + 0.5;
        assert!(
            inside,
            "{name}: 「{}」 leaves the picture: {:?} {:?} of {width}×{height}",
            b.text, b.from, b.to
        );
    }
    for (i, a) in boxes.iter().enumerate() {
        for b in &boxes[i + 1..] {
            let overlap = a.from.0 + 0.5 < b.to.0
                && b.from.0 + 0.5 < a.to.0
                && a.from.1 + 0.5 < b.to.1
                && b.from.1 + 0.5 < a.to.1;
            assert!(
                !overlap,
                "{name}: 「{}」 {:?}–{:?} meets 「{}」 {:?}–{:?}",
                a.text, a.from, a.to, b.text, b.from, b.to
            );
        }
    }
}

/// Where a text stands, by the same estimate that placed it: what matters here is the layout.
fn text_box(name: &str, node: roxmltree::Node) -> TextBox {
    let number = |key: &str| -> f64 {
        let value = node.attribute(key).unwrap_or_default();
        let parsed = value
            .parse()
            .unwrap_or_else(|_| panic!("{name}: {key}={value}"));
        let decimals = value.split_once('.').map_or(0, |(_, d)| d.len());
        assert!(decimals <= 1, "{name}: {key}={value}");
        parsed
    };
    let (x, y, size) = (number("x"), number("y"), number("font-size"));
    let text = node.text().unwrap_or_default().to_owned();
    assert!(!text.is_empty(), "{name}: an empty text");
    assert!(size >= 13.0, "{name}: 「{text}」 is too small: {size}");
    let width = text_width(&text, size);
    let from = match node.attribute("text-anchor") {
        Some("middle") => x - width / 2.0,
        Some("end") => x - width,
        _ => x,
    };
    TextBox {
        text,
        from: (from, y - 0.85 * size),
        to: (from + width, y + 0.1 * size),
    }
}

pub fn menu(number: i64) -> Menu {
    Menu::new(number).expect("1 to 9")
}

pub fn point(number: i64, now: Option<f64>, before: Option<f64>) -> MenuPoint {
    MenuPoint {
        menu: menu(number),
        now,
        before,
        rated: if now.is_some() { 7 } else { 0 },
        applicable: 8,
        thin: false,
        before_thin: false,
    }
}

pub fn round(points: Vec<MenuPoint>) -> RoundResult {
    RoundResult {
        area: "見本の圏域".to_owned(),
        now_label: "令和8年度 年度当初".to_owned(),
        before_label: Some("令和7年度 年度末".to_owned()),
        shared_items: points
            .iter()
            .any(|p| p.before().is_some())
            .then_some(SharedItems {
                count: 65,
                editions_differ: false,
            }),
        points,
    }
}

fn nine(score: impl Fn(usize) -> (Option<f64>, Option<f64>)) -> Vec<MenuPoint> {
    (1..=9)
        .map(|n| {
            let (now, before) = score(n);
            point(n as i64, now, before)
        })
        .collect()
}

const NOW: [f64; 9] = [72.0, 81.0, 25.0, 56.0, 44.0, 38.0, 63.0, 50.0, 31.0];
const BEFORE: [f64; 9] = [60.0, 66.0, 25.0, 47.0, 52.0, 22.0, 55.0, 47.0, 34.0];

pub fn full_round() -> RoundResult {
    round(nine(|n| (Some(NOW[n - 1]), Some(BEFORE[n - 1]))))
}

/// Every state that a round can be in, with a name.
pub fn round_states() -> Vec<(&'static str, RoundResult)> {
    let mut mixed = full_round();
    mixed.points[2] = point(3, None, Some(25.0));
    mixed.points[8] = point(9, None, None);
    for i in [4, 5] {
        mixed.points[i].thin = true;
        mixed.points[i].rated = 3;
    }
    let mut thin = full_round();
    for p in &mut thin.points {
        (p.thin, p.before_thin, p.rated) = (true, true, 2);
    }
    let mut thin_top = round(nine(|_| (Some(100.0), Some(0.0))));
    for p in &mut thin_top.points {
        p.thin = true;
    }
    let mut first = full_round();
    (first.before_label, first.shared_items) = (None, None);
    for p in &mut first.points {
        p.before = None;
    }
    let mut long = full_round();
    long.area = "非常に長い名前の障害保健福祉圏域（第三）とその周辺の市町村".to_owned();
    long.now_label = "令和18年度 年度当初（関係機関・住民等）".to_owned();
    long.before_label = Some("令和17年度 年度当初（関係機関・住民等）".to_owned());
    long.shared_items = Some(SharedItems {
        count: 128,
        editions_differ: true,
    });
    for p in &mut long.points {
        (p.rated, p.applicable) = (128, 128);
    }
    let mut same_year = full_round();
    same_year.now_label = "令和8年度 中間".to_owned();
    same_year.before_label = Some("令和8年度 年度当初".to_owned());
    same_year.points[0].thin = true;
    vec![
        ("full", full_round()),
        ("same-year", same_year),
        ("first", first),
        ("mixed", mixed),
        ("thin", thin),
        ("thin-top", thin_top),
        ("long", long),
        ("empty", round(nine(|_| (None, None)))),
        ("nothing", round(Vec::new())),
        ("one", round(nine(|n| ((n == 4).then_some(58.0), None)))),
        ("zero", round(nine(|_| (Some(0.0), Some(0.0))))),
        ("top", round(nine(|_| (Some(100.0), Some(100.0))))),
        ("fallen", round(nine(|_| (Some(0.0), Some(100.0))))),
        ("risen", round(nine(|_| (Some(100.0), Some(0.0))))),
        (
            "close",
            round(nine(|n| (Some(50.0), Some(50.0 + n as f64 - 5.0)))),
        ),
        (
            "broken",
            round(nine(|_| (Some(f64::NAN), Some(f64::INFINITY)))),
        ),
    ]
}

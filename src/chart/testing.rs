//! What every chart is held to.

use super::draw::{text_width, theme};
use super::{Figure, MenuPoint, RoundResult, Style, Width};

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
        let figure = check(name, kind, || draw(&style));
        check_sizes(&format!("{name} {kind}"), &figure, &style);
    }
}

/// The same for a picture of a meeting, which has one size.
pub fn check_meeting(name: &str, draw: impl Fn(&str) -> Figure) {
    let figure = check(name, "page wide", || draw("p"));
    for (text, size) in texts(&figure) {
        assert!(
            size >= 34.0,
            "{name}: 「{text}」 with {size} is too small for the back of the room"
        );
    }
}

fn check(name: &str, kind: &str, draw: impl Fn() -> Figure) -> Figure {
    let figure = draw();
    leave_for_gallery(name, kind, &figure);
    let name = format!("{name} {kind}");
    assert_eq!(figure, draw(), "{name}: the same data, the same bytes");
    check_words(&name, &figure);
    check_svg(&name, &figure);
    figure
}

/// Holds that a radar whose labels have another `size` differs from the one before in that alone:
/// every menu's name and mean, which must be there, and no other text.
pub fn check_label_size(round: &RoundResult, before: &Figure, after: &Figure, size: f64) {
    let (before, after) = (texts(before), texts(after));
    let (labels, others): (Vec<_>, Vec<_>) = after.into_iter().partition(|(_, s)| *s == size);
    let label = |p: &MenuPoint| {
        let mean = p.now().expect("each menu has a mean");
        format!("{} {}{mean}", p.menu.number(), p.menu.short_name())
    };
    let expected: String = round.points.iter().map(label).collect();
    let joined =
        |texts: &[(String, f64)]| texts.iter().map(|(t, _)| t.as_str()).collect::<String>();
    assert_eq!(joined(&labels), expected);
    assert!(!others.is_empty());
    for other in &others {
        assert!(before.contains(other), "{other:?} is another than before");
    }
    let length = |texts: &[(String, f64)]| joined(texts).chars().count();
    assert_eq!(length(&before), length(&labels) + length(&others));
}

/// Every text of a picture with its size.
fn texts(figure: &Figure) -> Vec<(String, f64)> {
    let document = roxmltree::Document::parse(&figure.svg).expect("XML");
    let texts = document.descendants().filter(|n| n.has_tag_name("text"));
    let texts = texts.map(|node| {
        let size = node.attribute("font-size").and_then(|s| s.parse().ok());
        (
            node.text().unwrap_or_default().to_owned(),
            size.expect("a size"),
        )
    });
    texts.collect()
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

/// Width and height, in units.
fn extent(document: &roxmltree::Document) -> (f64, f64) {
    let view = document.root_element().attribute("viewBox");
    let view = view.unwrap_or_default().split(' ');
    let view: Vec<f64> = view.filter_map(|n| n.parse().ok()).collect();
    (view[2], view[3])
}

/// A picture is shown as large as it is drawn: so it has the width of its room, and two sizes of
/// text. The title of a file has its own.
fn check_sizes(name: &str, figure: &Figure, style: &Style) {
    let document = roxmltree::Document::parse(&figure.svg).expect("XML");
    let (width, _) = extent(&document);
    let around = if style.standalone { 48.0 } else { 0.0 };
    let rooms: &[f64] = match (style.width, style.standalone) {
        (Width::Narrow, _) => &[358.0],
        (Width::Wide, false) => &[760.0, 368.0],
        (Width::Wide, true) => &[760.0, 560.0],
    };
    assert!(rooms.contains(&(width - around)), "{name}: {width}");
    for (text, size) in texts(figure) {
        let of_title = style.standalone && size == 20.0;
        assert!(
            size == 14.0 || size == 16.0 || of_title,
            "{name}: 「{text}」 {size}"
        );
    }
}

/// Only the colours of the one visual system.
fn check_colors(name: &str, document: &roxmltree::Document) {
    for node in document.descendants() {
        for key in ["fill", "stroke"] {
            let color = node.attribute(key).unwrap_or("none");
            let known = color == "none" || theme::is_known(color);
            assert!(known, "{name}: {key}={color}");
        }
    }
}

fn check_svg(name: &str, figure: &Figure) {
    let svg = &figure.svg;
    for forbidden in ["NaN", "inf", "style=", "<script", "http://www.w3.org/1999"] {
        assert!(!svg.contains(forbidden), "{name}: {forbidden}");
    }
    let document = roxmltree::Document::parse(svg).unwrap_or_else(|e| panic!("{name}: {e}\n{svg}"));
    check_colors(name, &document);
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

    let (width, height) = extent(&document);
    assert!(width > 0.0 && height > 0.0, "{name}: {width}×{height}");

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

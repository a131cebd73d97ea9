//! The SVG text itself: elements one after another, numbers to a tenth of a unit.
//!
//! Presentation attributes only: a strict content security policy forbids `style`, and office
//! programs read them better. No `dominant-baseline` either: LibreOffice does not know it.

use super::theme::{Color, WHITE};
use std::fmt::Write;

/// Fonts that Japanese PCs and phones have, the most legible first. Nothing is downloaded.
const FONTS: &str = "'BIZ UDPGothic','Yu Gothic UI','Hiragino Sans','Noto Sans CJK JP','Noto Sans JP','Meiryo',sans-serif";

/// Plotters counts in whole pixels; ours are tenths of a unit, for smooth slopes.
pub const TENTHS: f64 = 10.0;

/// A picture that is being written. Writing never fails: it is a growing string.
#[derive(Default)]
pub struct SvgDocument {
    body: String,
    /// `stroke-dasharray` for the lines that follow; empty for solid ones.
    pub dash: &'static str,
}

/// What a picture says of itself to those who listen to it: `title` and `desc` of the SVG.
pub struct AccessibleText<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub description: &'a str,
}

pub enum Anchor {
    Start,
    Middle,
    End,
}

pub struct TextStyle {
    /// In tenths.
    pub size: i32,
    pub fill: Color,
    pub bold: bool,
    pub anchor: Anchor,
}

type Tenths = (i32, i32);

impl SvgDocument {
    pub fn rect(&mut self, a: Tenths, b: Tenths, paint: &Paint) {
        let (x, y) = (a.0.min(b.0), a.1.min(b.1));
        let (w, h) = ((a.0 - b.0).abs(), (a.1 - b.1).abs());
        let (x, y, w, h) = (num(x), num(y), num(w), num(h));
        let paint = self.paint(paint);
        self.push(format_args!(
            r#"<rect x="{x}" y="{y}" width="{w}" height="{h}"{paint}/>"#
        ));
    }

    pub fn circle(&mut self, centre: Tenths, radius: i32, paint: &Paint) {
        let (x, y, r) = (num(centre.0), num(centre.1), num(radius));
        let paint = self.paint(paint);
        self.push(format_args!(
            r#"<circle cx="{x}" cy="{y}" r="{r}"{paint}/>"#
        ));
    }

    pub fn line(&mut self, points: &[Tenths], paint: &Paint) {
        self.points("polyline", points, paint);
    }

    pub fn polygon(&mut self, points: &[Tenths], paint: &Paint) {
        self.points("polygon", points, paint);
    }

    fn points(&mut self, element: &str, points: &[Tenths], paint: &Paint) {
        if points.len() < 2 {
            return;
        }
        let list: Vec<String> = points
            .iter()
            .map(|p| format!("{},{}", num(p.0), num(p.1)))
            .collect();
        let (list, paint) = (list.join(" "), self.paint(paint));
        self.push(format_args!(r#"<{element} points="{list}"{paint}/>"#));
    }

    /// `at` is the anchor on the baseline.
    pub fn text(&mut self, at: Tenths, text: &str, style: &TextStyle) {
        let (x, y, size) = (num(at.0), num(at.1), num(style.size));
        let fill = hex(style.fill);
        let bold = if style.bold {
            r#" font-weight="700""#
        } else {
            ""
        };
        let anchor = match style.anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let text = escape(text);
        self.push(format_args!(
            r#"<text x="{x}" y="{y}" font-size="{size}" fill="{fill}"{bold}{anchor}>{text}</text>"#
        ));
    }

    /// The finished document, `width` × `height` units.
    pub fn finish(self, width: f64, height: f64, labels: &AccessibleText) -> String {
        let (w, h) = (num(tenths(width)), num(tenths(height)));
        let id = safe_id(labels.id);
        let (title, description) = (escape(labels.title), escape(labels.description));
        let background = hex(WHITE);
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}" role="img" aria-labelledby="{id}-title {id}-desc" font-family="{FONTS}" stroke-linejoin="round">
<title id="{id}-title">{title}</title>
<desc id="{id}-desc">{description}</desc>
<rect width="{w}" height="{h}" fill="{background}"/>
{body}</svg>
"#,
            body = self.body
        )
    }

    fn paint(&self, paint: &Paint) -> String {
        match *paint {
            Paint::Fill(color) => format!(r#" fill="{}""#, hex(color)),
            Paint::Stroke(color, width) => {
                let dash = match self.dash {
                    "" => String::new(),
                    dash => format!(r#" stroke-dasharray="{dash}""#),
                };
                format!(
                    r#" fill="none" stroke="{}" stroke-width="{}"{dash}"#,
                    hex(color),
                    num(width)
                )
            }
        }
    }

    fn push(&mut self, element: std::fmt::Arguments) {
        // Writing to a String never fails.
        let _ = writeln!(self.body, "{element}");
    }
}

pub enum Paint {
    Fill(Color),
    /// Colour, and width in tenths.
    Stroke(Color, i32),
}

/// Units to tenths. What is no number becomes 0: a picture never holds a NaN.
///
/// Halves are pushed up by a hair: a sine may differ in its last bit between a browser and a
/// PC, and what lies on the very half would be rounded up on one and down on the other.
pub fn tenths(units: f64) -> i32 {
    (units * TENTHS + 1e-6).round() as i32
}

/// Tenths as the shortest decimal.
fn num(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    match tenths.unsigned_abs() {
        t if t % 10 == 0 => format!("{sign}{}", t / 10),
        t => format!("{sign}{}.{}", t / 10, t % 10),
    }
}

fn hex(color: Color) -> String {
    format!("#{:02X}{:02X}{:02X}", color.0, color.1, color.2)
}

/// Text as XML 1.0 takes it: marks escaped, control characters left out.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// An id that markup can hold, whatever was asked for.
fn safe_id(id: &str) -> String {
    let safe: String = id
        .chars()
        .map(|c| match c {
            c if c.is_ascii_alphanumeric() || c == '-' => c,
            _ => '-',
        })
        .collect();
    format!("fig-{safe}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        assert_eq!(num(120), "12");
        assert_eq!(num(-5), "-0.5");
        assert_eq!(num(tenths(12.345)), "12.3");
        assert_eq!(num(tenths(f64::NAN)), "0");
    }

    #[test]
    fn a_document_of_hostile_words_holds_them_as_text_alone() {
        let style = TextStyle {
            size: 130,
            fill: WHITE,
            bold: true,
            anchor: Anchor::End,
        };
        for hostile in [
            "<img src=x onerror=hit()>",
            "\"><svg onload=hit()>",
            "</text></svg><script>hit()</script>",
            "</title></desc>]]><![CDATA[<a href='data:,hit()'>",
            "&lt;b&gt; &#60;b&#62; &amp;",
            "\u{0}\u{8}\u{1b}\u{202e}\u{fffe}{{([\\",
            "<!--",
            "<?xml-stylesheet href=\"x\"?>",
        ] {
            let mut document = SvgDocument::default();
            document.text((0, 0), hostile, &style);
            let labels = AccessibleText {
                id: hostile,
                title: hostile,
                description: hostile,
            };
            let svg = document.finish(10.0, 10.0, &labels);
            let read =
                roxmltree::Document::parse(&svg).unwrap_or_else(|e| panic!("{hostile}: {e}"));
            let elements = read.descendants().filter(roxmltree::Node::is_element);
            let names: Vec<&str> = elements.map(|node| node.tag_name().name()).collect();
            assert_eq!(names, ["svg", "title", "desc", "rect", "text"], "{hostile}");
            let is_left_out = |c: char| c.is_control() || c == '\u{fffe}';
            let kept = hostile.replace(is_left_out, "");
            let texts = read
                .descendants()
                .filter(|n| n.is_text() && n.text().is_none_or(|t| t != "\n"));
            for text in texts {
                assert_eq!(text.text(), Some(kept.as_str()));
            }
        }
    }

    #[test]
    fn text_of_users_cannot_break_the_markup() {
        assert_eq!(escape("a<b>&\"\u{0}\u{8}"), "a&lt;b&gt;&amp;&quot;");
        assert_eq!(safe_id("結果 1"), "fig----1");
    }
}

//! What stands around a picture: nothing on a page; in a file title, area, source, and what the
//! levels are.

use super::draw::theme::{FILE_TITLE, RULE, SOFT, TEXT, TEXT_LINE};
use super::draw::{AccessibleText, Canvas, Lettering, wrap};
use super::figure::{Figure, Style, Table};
use super::svg::Svg;
use crate::model::PURPOSE;

/// All the words of a figure.
pub struct FigureWords {
    pub title: String,
    pub description: String,
    /// Under the title of a saved file: area and period.
    pub caption: String,
    /// What must stay with the picture wherever it goes, e.g. how many items are compared.
    pub note: Option<String>,
    pub source: DataSource,
}

/// Where a figure's data come from: the last line of a saved picture.
#[derive(Clone, Copy)]
pub enum DataSource {
    /// The checklist, as an area answered it.
    SelfRating,
    /// The year's plan and what was written about it.
    Plan,
    /// Counts of an area's own alone.
    Counts,
    /// What people answered, each for themself.
    Members,
    /// Indicators that an area follows.
    Indicators,
}

impl DataSource {
    fn text(self) -> &'static str {
        match self {
            DataSource::SelfRating => "出典：地域の自己評価（ものさしで作成）。",
            DataSource::Members => "出典：一人ひとり・グループの回答（ものさしで作成）。",
            DataSource::Counts => "出典：地域の記録（ものさしで作成）。",
            DataSource::Plan => "出典：地域の計画と振り返りの記録（ものさしで作成）。",
            DataSource::Indicators => {
                "出典：地域の記録（ものさしで作成）。参考値は、地域と集計の範囲や時点が異なることがあります。"
            }
        }
    }
}

/// Room around a saved picture.
const MARGIN: f64 = 24.0;
/// From one line of a saved picture's title to the next.
const FILE_TITLE_LINE: f64 = 30.0;

/// Draws a body of `width` × `height` units with what belongs around it.
pub fn compose(
    style: &Style,
    words: FigureWords,
    table: Table,
    (width, height): (f64, f64),
    body: impl FnOnce(&Canvas),
) -> Figure {
    let margin = if style.standalone { MARGIN } else { 0.0 };
    let lines = |text: &str, size: f64| wrap(text, size, width, 6);
    let (mut title, mut caption, mut foot) = (vec![], vec![], vec![]);
    if let Some(note) = &words.note {
        foot.extend(lines(note, TEXT));
    }
    if style.standalone {
        title = words
            .title
            .split_inclusive('。')
            .flat_map(|sentence| lines(sentence, FILE_TITLE))
            .collect();
        caption = lines(&words.caption, TEXT);
        foot.extend(lines(words.source.text(), TEXT));
        foot.extend(lines(PURPOSE, TEXT));
    }
    let title_height = title.len() as f64 * FILE_TITLE_LINE;
    let head = match style.standalone {
        true => title_height + 4.0 + caption.len() as f64 * TEXT_LINE + 16.0,
        false => 0.0,
    };
    let foot_height = match foot.is_empty() {
        true => 0.0,
        false => 16.0 + foot.len() as f64 * TEXT_LINE,
    };
    let full = (
        width + 2.0 * margin,
        height + head + foot_height + 2.0 * margin,
    );

    let page = Canvas::new(full.0, full.1);
    for (i, line) in title.iter().enumerate() {
        let at = (margin, margin + 15.0 + i as f64 * FILE_TITLE_LINE);
        page.text(at, line, Lettering::new(FILE_TITLE).bold());
    }
    for (i, line) in caption.iter().enumerate() {
        let at = (margin, margin + title_height + 15.0 + i as f64 * TEXT_LINE);
        page.text(at, line, Lettering::new(TEXT).color(SOFT));
    }
    body(&page.at((margin, margin + head)));
    let under = margin + head + height + 16.0;
    if style.standalone && !foot.is_empty() {
        let y = under - 6.0;
        page.line(&[(margin, y), (margin + width, y)], RULE, 1.0);
    }
    for (i, line) in foot.iter().enumerate() {
        let at = (margin, under + 10.0 + i as f64 * TEXT_LINE);
        page.text(at, line, Lettering::new(TEXT).color(SOFT));
    }

    let mut description = words.description;
    if style.standalone {
        description.push_str(PURPOSE);
    }
    let labels = AccessibleText {
        id: &style.id,
        title: &words.title,
        description: &description,
    };
    Figure {
        svg: Svg::drawn(page.finish(full.0, full.1, &labels)),
        title: words.title,
        description,
        table,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Width;

    fn drawn(style: &Style) -> String {
        let words = FigureWords {
            title: "見本".into(),
            description: "見本の図です。".into(),
            caption: "見本圏域".into(),
            note: None,
            source: DataSource::Indicators,
        };
        compose(style, words, Table::default(), (700.0, 50.0), |_| {})
            .svg
            .into_string()
    }

    #[test]
    fn a_picture_that_leaves_says_what_it_is_for_whatever_it_shows() {
        for style in [
            Style::file("a"),
            Style {
                width: Width::Narrow,
                ..Style::file("a")
            },
        ] {
            let svg = drawn(&style);
            let read = roxmltree::Document::parse(&svg).expect("XML");
            let all = |name: &str| -> String {
                let nodes = read.descendants().filter(|n| n.has_tag_name(name));
                nodes.filter_map(|n| n.text()).collect()
            };
            assert!(all("desc").ends_with(PURPOSE));
            assert!(all("text").ends_with(PURPOSE), "at the foot, in sight");
        }
        assert!(!drawn(&Style::page("a", Width::Wide)).contains(PURPOSE));
    }
}

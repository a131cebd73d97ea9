//! The life of each 地域課題: when it was taken up, how long it has been worked on, when settled.

use super::span::{Span, x};
use crate::chart::draw::theme::{ACCENT, LINE, RULE, SOFT, WHITE};
use crate::chart::draw::{Canvas, Lettering, Plot, fit, text_width, wrap};
use crate::chart::figure::{Figure, Style, Table};
use crate::chart::frame::{Source, Words, compose};
use crate::chart::marks::clearing;
use crate::chart::wording::counted;
use crate::model::sorting;
use crate::model::{FiscalYear, Menu};

/// One issue over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueLife {
    pub title: String,
    /// The menu that it is worked on with, if one was chosen.
    pub menu: Option<Menu>,
    pub opened: FiscalYear,
    /// `None`: still worked on.
    pub closed: Option<FiscalYear>,
}

/// The issues of an area, up to a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueLives {
    pub area: String,
    /// The year that the figure looks from.
    pub until: FiscalYear,
    pub issues: Vec<IssueLife>,
}

impl IssueLife {
    /// The last year of it that the figure shows; never before it was opened.
    fn end(&self, until: FiscalYear) -> FiscalYear {
        self.closed.unwrap_or(until).max(self.opened)
    }

    /// How many fiscal years it has been worked on, both ends included.
    fn years(&self, until: FiscalYear) -> i32 {
        self.end(until).western() - self.opened.western() + 1
    }

    fn state(&self, until: FiscalYear) -> String {
        match self.closed {
            Some(year) => format!("{}に解決", year.short_label()),
            None => format!("{}年目", self.years(until)),
        }
    }
}

impl IssueLives {
    /// Settled ones first, in the order in which they were; then the rest, the longest first.
    fn sorted(&self) -> Vec<&IssueLife> {
        let mut issues: Vec<&IssueLife> = self.issues.iter().collect();
        sorting::sort_by_key(&mut issues, |i| (i.closed.is_none(), i.closed, i.opened));
        issues
    }

    fn title(&self) -> String {
        if self.issues.is_empty() {
            return "まだ地域課題がありません。計画に書くと、ここに図が出ます。".to_owned();
        }
        let closed = self.issues.iter().filter(|i| i.closed.is_some()).count();
        let all = counted(self.issues.len(), "地域課題");
        let open = self.issues.iter().filter(|i| i.closed.is_none());
        let longest = open.clone().min_by_key(|i| i.opened);
        let first = match (closed, open.count()) {
            (_, 0) => format!("{all}を、すべて解決しました。"),
            (0, _) => format!("{all}に取り組んでいます。"),
            (closed, open) => format!(
                "{}を解決し、{}に取り組んでいます。",
                counted(closed, "地域課題"),
                counted(open, "課題")
            ),
        };
        let long = match longest {
            Some(issue) if issue.years(self.until) >= 3 => format!(
                "もっとも長い『{}』は{}年目です。",
                fit(&issue.title, 1.0, 24.0),
                issue.years(self.until)
            ),
            _ => String::new(),
        };
        first + &long
    }

    fn description(&self, sorted: &[&IssueLife]) -> String {
        let mut text = format!(
            "{}の地域課題ごとに、取り組んできた年度を帯で表した図です。",
            self.area
        );
        for issue in sorted {
            let ended = match issue.closed {
                Some(year) => format!("{}に解決しました", year.era_label()),
                None => format!("取組中で、{}年目です", issue.years(self.until)),
            };
            let opened = issue.opened.era_label();
            text.push_str(&format!("「{}」は{opened}に始まり、{ended}。", issue.title));
        }
        text
    }

    fn table(&self, sorted: &[&IssueLife]) -> Table {
        let columns = [
            "地域課題",
            "事業メニュー",
            "始めた年度",
            "解決した年度",
            "年数",
        ];
        let row = |i: &&IssueLife| {
            vec![
                i.title.clone(),
                i.menu.map(|m| m.name().to_owned()).unwrap_or_default(),
                i.opened.to_string(),
                i.closed.map(|y| y.to_string()).unwrap_or_default(),
                i.years(self.until).to_string(),
            ]
        };
        Table {
            columns: columns.map(str::to_owned).to_vec(),
            rows: sorted.iter().map(row).collect(),
        }
    }
}

/// Sizes for one width. On a phone the title stands above its band.
struct Layout {
    width: f64,
    /// Room of a title, and the bands' left and right edge.
    title: f64,
    bands: (f64, f64),
    stacked: bool,
}

const WIDE: Layout = Layout {
    width: 880.0,
    title: 360.0,
    bands: (390.0, 790.0),
    stacked: false,
};
const NARROW: Layout = Layout {
    width: 358.0,
    title: 358.0,
    bands: (6.0, 272.0),
    stacked: true,
};

const TEXT: f64 = 14.0;
const LINE_HEIGHT: f64 = 19.0;
const BAND: f64 = 14.0;
const HEAD: f64 = 34.0;

impl Layout {
    fn row(&self, lines: usize) -> f64 {
        let text = lines as f64 * LINE_HEIGHT;
        match self.stacked {
            true => text + BAND + 22.0,
            false => text.max(BAND) + 16.0,
        }
    }
}

/// One band an issue, over the years.
pub fn issue_lives(data: &IssueLives, style: &Style) -> Figure {
    let layout = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let sorted = data.sorted();
    let ends = sorted.iter().flat_map(|i| [i.opened, i.end(data.until)]);
    let span = Span::of(ends);
    let titles: Vec<Vec<String>> = sorted
        .iter()
        .map(|i| wrap(&i.title, TEXT, layout.title, 2))
        .collect();
    let body: f64 = titles.iter().map(|t| layout.row(t.len())).sum();
    let words = Words {
        title: data.title(),
        description: data.description(&sorted),
        caption: match span {
            Some(span) => format!("{}　{}", data.area, span.caption()),
            None => data.area.clone(),
        },
        note: None,
        source: Source::Plan,
    };
    let table = data.table(&sorted);
    let size = (layout.width, HEAD + body + 4.0);
    compose(style, words, table, size, |c| {
        let Some(span) = span else { return };
        // A year is a column: the scale runs from the start of the first to the end of the last.
        let columns = x(span.first)..x(span.last) + 1.0;
        let corners = ((layout.bands.0, 0.0), (layout.bands.1, 1.0));
        let plot = Plot::new(columns, 0.0..1.0, corners.0, corners.1);
        draw_columns(c, &plot, span, body, &layout);
        let mut y = HEAD;
        for (issue, title) in sorted.iter().zip(&titles) {
            let row = c.at((0.0, y));
            draw_issue(&row, issue, title, &plot, data.until, &layout);
            y += layout.row(title.len());
        }
    })
}

fn draw_columns(c: &Canvas, plot: &Plot, span: Span, body: f64, layout: &Layout) {
    let left = |year: f64| plot.at(year, 0.0).0;
    let all: Vec<FiscalYear> = span.years().collect();
    // As many names as have room.
    let wide = left(x(span.first) + 1.0) - left(x(span.first));
    let every = (34.0 / wide).ceil().max(1.0) as usize;
    for (i, year) in all.iter().enumerate() {
        let at = left(x(*year));
        c.line(&[(at, HEAD - 8.0), (at, HEAD + body)], RULE, 1.0);
        if (all.len() - 1 - i).is_multiple_of(every) {
            let middle = (left(x(*year) + 0.5), HEAD - 20.0);
            let look = Lettering::new(13.0).color(SOFT).middle();
            c.text(middle, &year.short_label(), look);
        }
    }
    let end = layout.bands.1;
    c.line(&[(end, HEAD - 8.0), (end, HEAD + body)], RULE, 1.0);
}

fn draw_issue(
    c: &Canvas,
    issue: &IssueLife,
    title: &[String],
    plot: &Plot,
    until: FiscalYear,
    layout: &Layout,
) {
    let height = layout.row(title.len());
    let block = title.len() as f64 * LINE_HEIGHT;
    let (top, middle) = match layout.stacked {
        true => (4.0, block + BAND / 2.0 + 8.0),
        false => ((height - block) / 2.0, height / 2.0),
    };
    if layout.stacked {
        c.rect((0.0, top), (layout.width, top + block), WHITE);
    }
    for (i, line) in title.iter().enumerate() {
        let y = top + (i as f64 + 0.5) * LINE_HEIGHT;
        c.text((0.0, y), line, Lettering::new(TEXT));
    }
    let from = plot.at(x(issue.opened), 0.0).0 + 2.0;
    let to = plot.at(x(issue.end(until)) + 1.0, 0.0).0 - 2.0;
    let (upper, lower) = (middle - BAND / 2.0, middle + BAND / 2.0);
    match issue.closed {
        Some(_) => c.rect((from, upper), (to, lower), ACCENT),
        None => {
            // Open to the right: what is still worked on has no end yet.
            let tip = BAND / 2.0;
            let shape = |inset: f64| {
                [
                    (from + inset, upper + inset),
                    (to - tip, upper + inset),
                    (to - inset, middle),
                    (to - tip, lower - inset),
                    (from + inset, lower - inset),
                ]
            };
            c.polygon(&shape(0.0), LINE);
            c.polygon(&shape(1.5), WHITE);
        }
    }
    let look = Lettering::new(13.0);
    let look = match issue.closed {
        Some(_) => look.bold().color(ACCENT),
        None => look.color(SOFT),
    };
    let text = issue.state(until);
    let at = (to + 10.0 + text_width(&text, 13.0) / 2.0, middle);
    clearing(c, at, &text, 13.0);
    c.text(at, &text, look.middle());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_figure;
    use crate::chart::years::samples::{plans, year};

    #[test]
    fn every_state_draws_well() {
        for (name, data) in plans::lives_states() {
            check_figure(&format!("lives-{name}"), |style| issue_lives(&data, style));
        }
    }

    #[test]
    fn the_title_tells_what_was_settled_first() {
        assert_eq!(
            plans::lives(4).title(),
            "2つの地域課題を解決し、4つの課題に取り組んでいます。\
             もっとも長い『休日や夜間に相談できる窓口が、圏域に1つもない』は4年目です。"
        );
        let mut all = plans::lives(4);
        all.issues.retain(|i| i.closed.is_some());
        assert_eq!(all.title(), "2つの地域課題を、すべて解決しました。");
    }

    #[test]
    fn an_issue_that_ends_before_it_begins_is_drawn_as_one_year() {
        let odd = IssueLife {
            title: "課題".to_owned(),
            menu: None,
            opened: year(2026),
            closed: Some(year(2024)),
        };
        assert_eq!(odd.years(year(2026)), 1);
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(issue_lives(&plans::lives(4), &Style::file("lives")).svg);
    }
}

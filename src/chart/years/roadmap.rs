//! 年間の予定: who does what from which month to which, April to March, by issue.

use super::roadmap_words::{RoadAction, RoadIssue, Roadmap, month};
use crate::chart::draw::theme::{ACCENT, INK, LINE, PALE, RULE, SOFT, WHITE};
use crate::chart::draw::{Canvas, Lettering, Point, flow, text_width, wrap};
use crate::chart::figure::{Figure, Style};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::{Hatch, hatch};
use crate::model::{ActionState, FiscalMonth};

/// Sizes for one width. On a phone the words stand above their bar.
struct RoadmapSizes {
    width: f64,
    /// Room of the words, and the left edge of April.
    words: f64,
    months: f64,
    stacked: bool,
}

const WIDE: RoadmapSizes = RoadmapSizes {
    width: 880.0,
    words: 350.0,
    months: 370.0,
    stacked: false,
};
const NARROW: RoadmapSizes = RoadmapSizes {
    width: 358.0,
    words: 350.0,
    months: 0.0,
    stacked: true,
};

const TEXT: f64 = 14.0;
const SMALL: f64 = 13.0;
const LINE_HEIGHT: f64 = 19.0;
const BAR: f64 = 16.0;
/// Names of the months, and 「今日」 above them.
const HEAD: f64 = 48.0;
/// Between an issue's name and what stands before it.
const ISSUE_GAP: f64 = 14.0;

impl RoadmapSizes {
    fn month(&self) -> f64 {
        (self.width - self.months) / f64::from(FiscalMonth::COUNT)
    }

    /// The left edge of a month, or what lies `part` of it further.
    fn x(&self, month: FiscalMonth, part: f64) -> f64 {
        self.months + (f64::from(month.index()) + part) * self.month()
    }
}

/// One action's lines of words, and the height of its row.
struct RoadmapRow<'a> {
    action: &'a RoadAction,
    what: Vec<String>,
    owner: Vec<String>,
    height: f64,
}

/// An issue's name in lines, and its rows.
struct IssueBlock<'a> {
    title: Vec<String>,
    rows: Vec<RoadmapRow<'a>>,
}

impl<'a> IssueBlock<'a> {
    fn new(issue: &'a RoadIssue, sizes: &RoadmapSizes) -> Option<Self> {
        let placed = issue.actions.iter().filter(|a| a.span.is_some());
        let rows: Vec<RoadmapRow> = placed
            .map(|action| RoadmapRow::new(action, sizes))
            .collect();
        (!rows.is_empty()).then(|| Self {
            title: wrap(&issue.title, TEXT, sizes.width, 2),
            rows,
        })
    }

    fn head(&self) -> f64 {
        ISSUE_GAP + self.title.len() as f64 * LINE_HEIGHT + 4.0
    }

    fn height(&self) -> f64 {
        self.head() + self.rows.iter().map(|r| r.height).sum::<f64>()
    }
}

impl<'a> RoadmapRow<'a> {
    fn new(action: &'a RoadAction, sizes: &RoadmapSizes) -> Self {
        let room = sizes.words - 12.0;
        let what = wrap(&action.what, TEXT, room, 2);
        let owner = wrap(&action.owner, SMALL, room, 1);
        let text = (what.len() + owner.len()) as f64 * LINE_HEIGHT;
        let height = match sizes.stacked {
            true => text + BAR + 16.0,
            false => text.max(BAR) + 12.0,
        };
        Self {
            action,
            what,
            owner,
            height,
        }
    }
}

/// One bar an action, over the months of the fiscal year.
pub fn roadmap(data: &Roadmap, style: &Style) -> Figure {
    let sizes = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let issues = data.issues.iter();
    let blocks: Vec<IssueBlock> = issues.filter_map(|i| IssueBlock::new(i, &sizes)).collect();
    let legend = RoadmapLegend::new(sizes.width);
    let body: f64 = blocks.iter().map(IssueBlock::height).sum();
    let words = FigureWords {
        title: data.title(),
        description: data.description(),
        caption: format!("{}　{}", data.area, data.year),
        // On a page they stand under the picture, with links.
        note: data.unplaced().filter(|_| style.standalone),
        source: DataSource::Plan,
    };
    let height = match blocks.is_empty() {
        true => 1.0,
        false => legend.height + HEAD + body + 4.0,
    };
    compose(style, words, data.table(), (sizes.width, height), |c| {
        if blocks.is_empty() {
            return;
        }
        legend.draw(c);
        let c = c.at((0.0, legend.height));
        draw_months(&c, &sizes, body);
        // Under the words and the bars, so that it cuts through neither.
        draw_today(&c, data, &sizes, body);
        let mut y = HEAD;
        for block in &blocks {
            draw_block(&c.at((0.0, y)), block, &sizes);
            y += block.height();
        }
    })
}

fn draw_months(c: &Canvas, sizes: &RoadmapSizes, body: f64) {
    for at in FiscalMonth::all() {
        let x = sizes.x(at, 0.0);
        c.line(&[(x, HEAD - 4.0), (x, HEAD + body)], RULE, 1.0);
        let look = Lettering::new(SMALL).color(SOFT).middle();
        c.text((sizes.x(at, 0.5), HEAD - 14.0), &month(at), look);
    }
    let end = sizes.width - 0.5;
    c.line(&[(end, HEAD - 4.0), (end, HEAD + body)], RULE, 1.0);
}

fn draw_today(c: &Canvas, data: &Roadmap, sizes: &RoadmapSizes, body: f64) {
    let (Some(now), Some(day)) = (data.now(), data.today) else {
        return;
    };
    let x = sizes.x(now, (f64::from(day.day()) - 0.5) / 31.0);
    c.dashed(&[(x, HEAD - 4.0), (x, HEAD + body)], INK, 1.4, "4 3");
    let half = text_width("今日", SMALL) / 2.0;
    let middle = x.clamp(half, sizes.width - half);
    let look = Lettering::new(SMALL).bold().middle();
    c.text((middle, HEAD - 36.0), "今日", look);
}

fn draw_block(c: &Canvas, block: &IssueBlock, sizes: &RoadmapSizes) {
    let lines = block.title.len() as f64 * LINE_HEIGHT;
    let width = block.title.iter().map(|l| text_width(l, TEXT));
    let width = width.fold(0.0, f64::max);
    // The name crosses the months: they make room for it.
    c.rect(
        (0.0, ISSUE_GAP - 2.0),
        (width + 8.0, ISSUE_GAP + lines),
        WHITE,
    );
    for (i, line) in block.title.iter().enumerate() {
        let y = ISSUE_GAP + (i as f64 + 0.5) * LINE_HEIGHT;
        c.text((0.0, y), line, Lettering::new(TEXT).bold());
    }
    let mut y = block.head();
    for row in &block.rows {
        draw_row(&c.at((0.0, y)), row, sizes);
        y += row.height;
    }
}

fn draw_row(c: &Canvas, row: &RoadmapRow, sizes: &RoadmapSizes) {
    let text = (row.what.len() + row.owner.len()) as f64 * LINE_HEIGHT;
    let (top, middle) = match sizes.stacked {
        true => (2.0, text + 6.0 + BAR / 2.0),
        false => ((row.height - text) / 2.0, row.height / 2.0),
    };
    if sizes.stacked {
        c.rect((0.0, top), (sizes.width, top + text), WHITE);
    }
    let lines = row.what.iter().map(|line| (line, Lettering::new(TEXT)));
    let owner = Lettering::new(SMALL).color(SOFT);
    let lines = lines.chain(row.owner.iter().map(|line| (line, owner)));
    for (i, (line, look)) in lines.enumerate() {
        let y = top + (i as f64 + 0.5) * LINE_HEIGHT;
        c.text((12.0, y), line, look);
    }
    if let Some((from, to)) = row.action.span {
        let (left, right) = (sizes.x(from, 0.0) + 1.5, sizes.x(to, 1.0) - 1.5);
        let (upper, lower) = (middle - BAR / 2.0, middle + BAR / 2.0);
        bar(c, (left, upper), (right, lower), row.action.state);
    }
}

/// Solid for what is done, hatched for what is under way, hollow for what is to come, a dashed
/// outline with a line through it for what was stopped: told apart without colour.
fn bar(c: &Canvas, a: Point, b: Point, state: ActionState) {
    match state {
        ActionState::Done => c.rect(a, b, ACCENT),
        ActionState::Underway => {
            c.rect(a, b, PALE);
            hatch(c, a, b, Hatch::FINE);
            c.outline(a, b, ACCENT, 1.6);
        }
        ActionState::Planned => {
            c.rect(a, b, WHITE);
            c.outline(a, b, ACCENT, 1.6);
        }
        ActionState::Stopped => {
            c.rect(a, b, WHITE);
            let edge = [a, (b.0, a.1), b, (a.0, b.1), a];
            c.dashed(&edge, LINE, 1.2, "3 3");
            let middle = (a.1 + b.1) / 2.0;
            c.line(&[(a.0, middle), (b.0, middle)], LINE, 1.2);
        }
    }
}

/// The four states.
struct RoadmapLegend {
    states: Vec<(ActionState, Point)>,
    height: f64,
}

const SWATCH: f64 = 26.0;

impl RoadmapLegend {
    fn new(room: f64) -> Self {
        let states = [
            ActionState::Done,
            ActionState::Underway,
            ActionState::Planned,
            ActionState::Stopped,
        ];
        let widths = states.map(|s| SWATCH + 8.0 + text_width(s.label(), SMALL));
        let (places, height) = flow(&widths, 18.0, 24.0, room);
        Self {
            states: states.into_iter().zip(places).collect(),
            height,
        }
    }

    fn draw(&self, c: &Canvas) {
        for (state, (x, y)) in &self.states {
            let x = x + 1.0;
            bar(c, (x, y - 7.0), (x + SWATCH, y + 7.0), *state);
            let at = (x + SWATCH + 7.0, *y);
            c.text(at, state.label(), Lettering::new(SMALL));
        }
    }
}

#[cfg(test)]
mod tests;

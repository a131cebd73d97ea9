//! 年間の予定: who does what from which month to which, April to March, by issue.

use super::roadmap_words::{RoadAction, RoadIssue, Roadmap, month};
use crate::chart::draw::theme::{
    FAINT, INK, RULE, SOFT, TEXT, TEXT_LINE, TITLE, TITLE_LINE, WHITE,
};
use crate::chart::draw::{Canvas, Lettering, text_width, wrap};
use crate::chart::figure::{Figure, Style, Width};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::{Legend, LegendSize, Mark, Pen, bar};
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
    width: Width::Wide.units(),
    words: 300.0,
    months: 316.0,
    stacked: false,
};
const NARROW: RoadmapSizes = RoadmapSizes {
    width: Width::Narrow.units(),
    words: 350.0,
    months: 0.0,
    stacked: true,
};

const BAR: f64 = 16.0;
/// Names of the months, and 「今日」 above them.
const HEAD: f64 = 48.0;
/// Between an issue's name and what stands before it.
const ISSUE_GAP: f64 = 14.0;

impl RoadmapSizes {
    fn month(&self) -> f64 {
        (self.width - self.months) / f64::from(FiscalMonth::COUNT)
    }

    /// Where months are narrow, only those that begin a calendar or a fiscal year are called 月.
    fn name(&self, at: FiscalMonth) -> String {
        match self.stacked && at.calendar() != 1 && at.calendar() != 4 {
            true => at.calendar().to_string(),
            false => month(at),
        }
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
            title: wrap(&issue.title, TITLE, sizes.width, 2),
            rows,
        })
    }

    fn head(&self) -> f64 {
        ISSUE_GAP + self.title.len() as f64 * TITLE_LINE + 4.0
    }

    fn height(&self) -> f64 {
        self.head() + self.rows.iter().map(|r| r.height).sum::<f64>()
    }
}

impl<'a> RoadmapRow<'a> {
    fn new(action: &'a RoadAction, sizes: &RoadmapSizes) -> Self {
        let room = sizes.words - 12.0;
        let what = wrap(&action.what, TEXT, room, 2);
        let owner = wrap(&action.owner, TEXT, room, 1);
        let text = (what.len() + owner.len()) as f64 * TEXT_LINE;
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
    let legend = Legend::new(legend(&blocks), LegendSize::PAGE, sizes.width);
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
        let look = Lettering::new(TEXT).color(FAINT).middle();
        c.text((sizes.x(at, 0.5), HEAD - 14.0), &sizes.name(at), look);
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
    let half = text_width("今日", TEXT) / 2.0;
    let middle = x.clamp(half, sizes.width - half);
    let look = Lettering::new(TEXT).bold().middle();
    c.text((middle, HEAD - 36.0), "今日", look);
}

fn draw_block(c: &Canvas, block: &IssueBlock, sizes: &RoadmapSizes) {
    let lines = block.title.len() as f64 * TITLE_LINE;
    let width = block.title.iter().map(|l| text_width(l, TITLE));
    let width = width.fold(0.0, f64::max);
    // The name crosses the months: they make room for it.
    c.rect(
        (0.0, ISSUE_GAP - 2.0),
        (width + 8.0, ISSUE_GAP + lines),
        WHITE,
    );
    for (i, line) in block.title.iter().enumerate() {
        let y = ISSUE_GAP + (i as f64 + 0.5) * TITLE_LINE;
        c.text((0.0, y), line, Lettering::new(TITLE).bold());
    }
    let mut y = block.head();
    for row in &block.rows {
        draw_row(&c.at((0.0, y)), row, sizes);
        y += row.height;
    }
}

fn draw_row(c: &Canvas, row: &RoadmapRow, sizes: &RoadmapSizes) {
    let text = (row.what.len() + row.owner.len()) as f64 * TEXT_LINE;
    let (top, middle) = match sizes.stacked {
        true => (2.0, text + 6.0 + BAR / 2.0),
        false => ((row.height - text) / 2.0, row.height / 2.0),
    };
    if sizes.stacked {
        c.rect((0.0, top), (sizes.width, top + text), WHITE);
    }
    let lines = row.what.iter().map(|line| (line, Lettering::new(TEXT)));
    let owner = Lettering::new(TEXT).color(SOFT);
    let lines = lines.chain(row.owner.iter().map(|line| (line, owner)));
    for (i, (line, look)) in lines.enumerate() {
        let y = top + (i as f64 + 0.5) * TEXT_LINE;
        c.text((12.0, y), line, look);
    }
    if let Some((from, to)) = row.action.span {
        let (left, right) = (sizes.x(from, 0.0) + 1.5, sizes.x(to, 1.0) - 1.5);
        let (upper, lower) = (middle - BAR / 2.0, middle + BAR / 2.0);
        let corners = ((left, upper), (right, lower));
        bar(c, corners, 0.0, Pen::PAGE.thick, row.action.state.into());
    }
}

/// The states that occur, in the order of their turn.
fn legend(blocks: &[IssueBlock]) -> Vec<(Mark, String)> {
    let states = [
        ActionState::Done,
        ActionState::Underway,
        ActionState::Planned,
        ActionState::Stopped,
    ];
    let rows = blocks.iter().flat_map(|block| &block.rows);
    let shown = states
        .into_iter()
        .filter(|state| rows.clone().any(|row| row.action.state == *state));
    let entries = shown.map(|state| (Mark::Work(state.into()), state.label().to_owned()));
    entries.collect()
}

#[cfg(test)]
mod tests;

//! PDCA: for each year, how far round the six steps, and what became of the local issues.

use super::ring::{middle_of, paint, sector};
use super::span::Span;
use crate::chart::draw::theme::SOFT;
use crate::chart::draw::{Canvas, Lettering, Point, flow, text_width};
use crate::chart::figure::{Figure, Style, Table};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::model::{FiscalYear, PdcaStep, StepState};

/// 1 地域アセスメント, 2 課題の共有と確認, …
fn numbered() -> impl Iterator<Item = String> {
    let steps = PdcaStep::ALL.iter().zip(1..);
    steps.map(|(step, n)| format!("{n} {}", step.short_label()))
}

/// One year's circle and its counts of 地域課題.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PdcaYear {
    pub year: FiscalYear,
    /// In the order of [`PdcaStep::ALL`].
    pub steps: [StepState; 6],
    /// Issues taken up in this year.
    pub opened: usize,
    /// Issues that came over from the year before.
    pub carried: usize,
    /// Issues that this year's review found 達成.
    pub achieved: usize,
    /// Issues that this year's review ended, whatever it found.
    pub ended: usize,
}

/// The circles of an area's years, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdca {
    pub area: String,
    pub years: Vec<PdcaYear>,
}

impl PdcaYear {
    fn done(&self) -> usize {
        let done = self.steps.iter().filter(|s| **s == StepState::Done);
        done.count()
    }

    fn counts(&self) -> [(&'static str, usize); 4] {
        [
            ("新しい課題", self.opened),
            ("引き継ぎ", self.carried),
            ("達成", self.achieved),
            ("終了", self.ended),
        ]
    }
}

impl Pdca {
    fn title(&self) -> String {
        let Some(last) = self.years.last() else {
            return "まだ計画がありません。計画を書くと、ここに図が出ます。".to_owned();
        };
        let year = last.year.era_label();
        let done = last.done();
        let doing = last.steps.contains(&StepState::Underway);
        let now = match done {
            6 => format!("{year}は、6つのステップを一巡しました。"),
            0 if doing => format!("{year}は、最初のステップに取り組んでいます。"),
            0 => format!("{year}の6つのステップは、これからです。"),
            done => format!("{year}は、6つのうち{done}つのステップを終えています。"),
        };
        match self.years.iter().map(|y| y.achieved).sum::<usize>() {
            0 => now,
            achieved => format!(
                "{now}振り返りで「達成」となった地域課題は、これまでにのべ{achieved}件です。"
            ),
        }
    }

    fn description(&self) -> String {
        let mut text = format!(
            "{}の年度ごとに、PDCAの6つのステップを輪で表し、地域課題の数をそえた図です。",
            self.area
        );
        for year in &self.years {
            let steps: Vec<String> = PdcaStep::ALL
                .iter()
                .zip(year.steps)
                .map(|(step, state)| format!("{}は{}", step.short_label(), state.label()))
                .collect();
            let counts = year.counts().map(|(name, n)| format!("{name}{n}"));
            let (steps, counts) = (steps.join("、"), counts.join("、"));
            text.push_str(&format!("{}：{steps}。{counts}。", year.year.era_label()));
        }
        text
    }

    fn table(&self) -> Table {
        let mut columns = vec!["年度".to_owned()];
        columns.extend(numbered());
        columns.extend(["新しい課題", "引き継ぎ", "達成", "終了"].map(str::to_owned));
        let row = |year: &PdcaYear| {
            let mut row = vec![year.year.to_string()];
            row.extend(year.steps.map(|s| s.label().to_owned()));
            row.extend(year.counts().map(|(_, n)| n.to_string()));
            row
        };
        Table {
            columns,
            rows: self.years.iter().map(row).collect(),
        }
    }
}

/// Sizes for one width.
struct PdcaSizes {
    width: f64,
    columns: usize,
    outer: f64,
}

const WIDE: PdcaSizes = PdcaSizes {
    width: 880.0,
    columns: 5,
    outer: 62.0,
};
const NARROW: PdcaSizes = PdcaSizes {
    width: 358.0,
    columns: 2,
    outer: 60.0,
};
const RING: f64 = 26.0;
const SMALL: f64 = 13.0;
/// Under a circle: the year and the four counts.
const UNDER: f64 = 128.0;

impl PdcaSizes {
    fn pitch(&self, years: usize) -> f64 {
        match self.columns {
            2 => self.width / 2.0,
            // Few years stand together instead of far apart.
            columns => (self.width / columns.min(years.max(1)) as f64).min(200.0),
        }
    }

    fn row(&self) -> f64 {
        2.0 * self.outer + UNDER + 12.0
    }
}

/// A circle of six steps a year.
pub fn pdca_circles(data: &Pdca, style: &Style) -> Figure {
    let sizes = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let legend = PdcaLegend::new(sizes.width);
    let period = Span::of(data.years.iter().map(|y| y.year)).map(Span::caption);
    let words = FigureWords {
        title: data.title(),
        description: data.description(),
        caption: format!("{}　{}", data.area, period.unwrap_or_default()),
        note: None,
        source: DataSource::Plan,
    };
    let rows = data.years.len().div_ceil(sizes.columns) as f64;
    let height = match data.years.is_empty() {
        true => 1.0,
        false => legend.height + 18.0 + rows * sizes.row(),
    };
    let size = (sizes.width, height);
    compose(style, words, data.table(), size, |c| {
        if data.years.is_empty() {
            return;
        }
        legend.draw(c);
        let pitch = sizes.pitch(data.years.len());
        for (i, year) in data.years.iter().enumerate() {
            let (column, row) = (i % sizes.columns, i / sizes.columns);
            let x = column as f64 * pitch;
            let y = legend.height + 18.0 + row as f64 * sizes.row();
            draw_year(&c.at((x, y)), year, sizes.outer);
        }
    })
}

fn draw_year(c: &Canvas, year: &PdcaYear, outer: f64) {
    let centre = (outer + 2.0, outer + 2.0);
    for (step, state) in year.steps.iter().enumerate() {
        draw_step(c, centre, outer, step, *state);
    }
    let done = format!("{}/6", year.done());
    c.text(centre, &done, Lettering::new(18.0).bold().middle());
    let top = 2.0 * outer + 22.0;
    let look = Lettering::new(14.0).bold().middle();
    c.text((centre.0, top), &year.year.era_label(), look);
    for (i, (name, count)) in year.counts().into_iter().enumerate() {
        let y = top + 24.0 + i as f64 * 20.0;
        // Words and numbers each in a column of their own.
        let soft = Lettering::new(SMALL).color(SOFT);
        c.text((centre.0 - 54.0, y), name, soft);
        let number = Lettering::new(SMALL).end();
        let number = if count > 0 {
            number.bold()
        } else {
            number.color(SOFT)
        };
        c.text((centre.0 + 54.0, y), &count.to_string(), number);
    }
}

/// One sixth of the ring, clockwise from the top, with its number.
fn draw_step(c: &Canvas, centre: Point, outer: f64, step: usize, state: StepState) {
    let sector = |outer, inner, gap| sector(centre, step, (outer, inner), gap);
    let inner = outer - RING;
    let (edge, fill, ink) = paint(state);
    c.polygon(&sector(outer, inner, 1.5), edge);
    if fill != edge {
        c.polygon(&sector(outer - 1.5, inner + 1.5, 3.0), fill);
    }
    let at = middle_of(centre, step, outer - RING / 2.0);
    let look = Lettering::new(SMALL).bold().color(ink).middle();
    c.text(at, &(step + 1).to_string(), look);
}

/// The names of the steps and the three states.
struct PdcaLegend {
    steps: Vec<(String, Point)>,
    states: Vec<(StepState, Point)>,
    height: f64,
}

impl PdcaLegend {
    fn new(room: f64) -> Self {
        const LINE_HEIGHT: f64 = 24.0;
        let states = [StepState::Done, StepState::Underway, StepState::NotStarted];
        let widths = states.map(|state| 26.0 + text_width(state.label(), SMALL));
        let (states_at, above) = flow(&widths, 18.0, LINE_HEIGHT, room);
        let names: Vec<String> = numbered().collect();
        let widths: Vec<f64> = names.iter().map(|n| text_width(n, SMALL)).collect();
        let (names_at, below) = flow(&widths, 18.0, LINE_HEIGHT, room);
        let lowered = names_at.into_iter().map(|(x, y)| (x, above + y));
        Self {
            steps: names.into_iter().zip(lowered).collect(),
            states: states.into_iter().zip(states_at).collect(),
            height: above + below,
        }
    }

    fn draw(&self, c: &Canvas) {
        for (state, (x, y)) in &self.states {
            let (edge, fill, _) = paint(*state);
            c.rect((*x, y - 8.0), (x + 18.0, y + 8.0), edge);
            c.rect((x + 1.5, y - 6.5), (x + 16.5, y + 6.5), fill);
            c.text((x + 26.0, *y), state.label(), Lettering::new(SMALL));
        }
        for (name, at) in &self.steps {
            c.text(*at, name, Lettering::new(SMALL).color(SOFT));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_figure;
    use crate::chart::years::samples::plans;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in plans::pdca_states() {
            check_figure(&format!("pdca-{name}"), |style| pdca_circles(&data, style));
        }
    }

    #[test]
    fn the_title_tells_how_far_round_and_what_was_settled() {
        let mut data = plans::pdca(4);
        assert_eq!(
            data.title(),
            "令和8年度は、6つのうち4つのステップを終えています。\
             振り返りで「達成」となった地域課題は、これまでにのべ4件です。"
        );
        for year in &mut data.years {
            (year.steps, year.achieved) = ([StepState::NotStarted; 6], 0);
        }
        assert_eq!(data.title(), "令和8年度の6つのステップは、これからです。");
        data.years[3].steps = [StepState::Done; 6];
        assert_eq!(data.title(), "令和8年度は、6つのステップを一巡しました。");
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(pdca_circles(&plans::pdca(4), &Style::file("pdca")).svg);
    }
}

//! PDCA: for each year, how far round the six steps, and what became of the local issues.

use super::ring::{Ring, middle_of};
use super::span::Span;
use crate::chart::draw::theme::{SOFT, TEXT, TEXT_LINE, TITLE};
use crate::chart::draw::{Canvas, Lettering, Point, flow, text_width};
use crate::chart::figure::{Figure, Style, Table, Width};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::{Legend, LegendSize, Mark};
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
}

const WIDE: PdcaSizes = PdcaSizes {
    width: Width::Wide.units(),
    columns: 5,
};
const NARROW: PdcaSizes = PdcaSizes {
    width: Width::Narrow.units(),
    columns: 2,
};
const RING: Ring = Ring {
    outer: 62.0,
    band: 18.0,
};
/// Of the steps' numbers, from the centre: within the ring.
const NUMBERS: f64 = 32.0;
/// Under a circle: the year and the four counts.
const UNDER: f64 = 128.0;

impl PdcaSizes {
    fn pitch(&self, years: usize) -> f64 {
        match self.columns {
            2 => self.width / 2.0,
            // Few years stand together instead of far apart.
            columns => (self.width / columns.min(years.max(1)) as f64).min(190.0),
        }
    }

    fn row(&self) -> f64 {
        2.0 * RING.outer + UNDER + 12.0
    }
}

/// A circle of six steps a year.
pub fn pdca_circles(data: &Pdca, style: &Style) -> Figure {
    let sizes = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let legend = PdcaLegend::new(data, sizes.width);
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
            draw_year(&c.at((x, y)), year);
        }
    })
}

fn draw_year(c: &Canvas, year: &PdcaYear) {
    let centre = (RING.outer + 2.0, RING.outer + 2.0);
    for (step, state) in year.steps.iter().enumerate() {
        RING.draw(c, centre, step, *state);
        let at = middle_of(centre, step, NUMBERS);
        let look = Lettering::new(TEXT).color(SOFT).middle();
        c.text(at, &(step + 1).to_string(), look);
    }
    let done = format!("{}/6", year.done());
    c.text(centre, &done, Lettering::new(TITLE).bold().middle());
    let top = 2.0 * RING.outer + 22.0;
    let look = Lettering::new(TITLE).bold().middle();
    c.text((centre.0, top), &year.year.era_label(), look);
    for (i, (name, count)) in year.counts().into_iter().enumerate() {
        let y = top + 24.0 + i as f64 * TEXT_LINE;
        // Words and numbers each in a column of their own.
        let soft = Lettering::new(TEXT).color(SOFT);
        c.text((centre.0 - 54.0, y), name, soft);
        let number = match count {
            0 => soft,
            _ => Lettering::new(TEXT).bold(),
        };
        c.text((centre.0 + 54.0, y), &count.to_string(), number.end());
    }
}

/// The states that occur, and the names of the steps.
struct PdcaLegend {
    states: Legend,
    steps: Vec<(String, Point)>,
    height: f64,
}

impl PdcaLegend {
    fn new(data: &Pdca, room: f64) -> Self {
        let all = [StepState::Done, StepState::Underway, StepState::NotStarted];
        let shown = |state: &StepState| data.years.iter().any(|y| y.steps.contains(state));
        let entry = |state: StepState| (Mark::Work(state.into()), state.label().to_owned());
        let entries = all.into_iter().filter(shown).map(entry).collect();
        let states = Legend::new(entries, LegendSize::PAGE, room);
        let names: Vec<String> = numbered().collect();
        let widths: Vec<f64> = names.iter().map(|n| text_width(n, TEXT)).collect();
        let (places, below) = flow(&widths, 18.0, 24.0, room);
        let lowered = places.into_iter().map(|(x, y)| (x, states.height + y));
        Self {
            steps: names.into_iter().zip(lowered).collect(),
            height: states.height + below,
            states,
        }
    }

    fn draw(&self, c: &Canvas) {
        self.states.draw(c);
        for (name, at) in &self.steps {
            c.text(*at, name, Lettering::new(TEXT).color(SOFT));
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

//! One year's circle, large: the six steps with their names, and the one that the year is at.
//!
//! Must not know how the step that the year is at was found.

use super::ring::{Ring, middle_of};
use crate::chart::draw::theme::{SOFT, TEXT, TEXT_LINE, TITLE, TITLE_LINE};
use crate::chart::draw::{Canvas, Lettering, Point, text_width};
use crate::chart::figure::{BESIDE, Figure, Style, Table, Width};
use crate::chart::frame::{DataSource, FigureWords, compose};
use crate::chart::marks::Pen;
use crate::model::{FiscalYear, PdcaStep, StepState};

/// Where one year stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearCircle {
    pub area: String,
    pub year: FiscalYear,
    /// In the order of [`PdcaStep::ALL`].
    pub steps: [StepState; 6],
    /// The step that the year is at; `None` once the circle is closed.
    pub at: Option<PdcaStep>,
}

/// The names of the steps, parted where they break into lines.
const LINES: [&[&str]; 6] = [
    &["地域", "アセスメント"],
    &["課題の", "共有と確認"],
    &["ビジョンと", "目標"],
    &["合意と", "役割分担"],
    &["事業の実施"],
    &["評価及び", "見直し"],
];

impl YearCircle {
    fn done(&self) -> usize {
        let done = self.steps.iter().filter(|s| **s == StepState::Done);
        done.count()
    }

    /// What the picture says.
    pub fn title(&self) -> String {
        let year = self.year.era_label();
        let named =
            |step: PdcaStep| format!("{}つめの「{}」", step as usize + 1, step.short_label());
        let Some(at) = self.at else {
            return match self.done() {
                6 => format!("{year}は、6つのステップを一巡しました。"),
                _ => format!("{year}は、{}まで進みました。", named(PdcaStep::Review)),
            };
        };
        let before = PdcaStep::ALL[..at as usize].last();
        match (self.steps[at as usize], before) {
            (StepState::NotStarted, None) => format!("{year}の6つのステップは、これからです。"),
            (StepState::NotStarted, Some(before)) => format!(
                "{year}は、{}まで済みました。次は「{}」です。",
                named(*before),
                at.short_label()
            ),
            _ => format!("{year}は、{}を進めています。", named(at)),
        }
    }

    fn description(&self) -> String {
        let steps: Vec<String> = PdcaStep::ALL
            .iter()
            .zip(self.steps)
            .zip(1..)
            .map(|((step, state), n)| format!("{n} {}は{}", step.short_label(), state.label()))
            .collect();
        format!(
            "{}の{}について、PDCAの6つのステップを輪で表した図です。{}。",
            self.area,
            self.year,
            steps.join("、")
        )
    }

    fn table(&self) -> Table {
        let row = |((step, state), n): ((&PdcaStep, StepState), usize)| {
            vec![
                format!("{n} {}", step.short_label()),
                state.label().to_owned(),
            ]
        };
        Table {
            columns: ["ステップ", "状態"].map(str::to_owned).to_vec(),
            rows: PdcaStep::ALL
                .iter()
                .zip(self.steps)
                .zip(1..)
                .map(row)
                .collect(),
        }
    }
}

/// Sizes for one width.
struct YearCircleSizes {
    width: f64,
    ring: Ring,
    /// Of the middle of a step's words, from the centre: within the ring.
    words: f64,
}

/// Beside the steps of the plan.
const WIDE: YearCircleSizes = YearCircleSizes {
    width: BESIDE,
    ring: Ring {
        outer: 182.0,
        band: 22.0,
    },
    words: 106.0,
};
const NARROW: YearCircleSizes = YearCircleSizes {
    width: Width::Narrow.units(),
    ring: Ring {
        outer: 177.0,
        band: 20.0,
    },
    words: 104.0,
};
/// In a file of its own there is a title above.
const ALONE: YearCircleSizes = YearCircleSizes {
    width: 560.0,
    ring: Ring {
        outer: 200.0,
        band: 24.0,
    },
    words: 116.0,
};

/// The circle of one year.
pub fn year_circle(data: &YearCircle, style: &Style) -> Figure {
    let sizes = match (style.is_narrow(), style.standalone) {
        (true, _) => NARROW,
        (false, false) => WIDE,
        (false, true) => ALONE,
    };
    let words = FigureWords {
        title: data.title(),
        description: data.description(),
        caption: format!("{}　{}", data.area, data.year),
        note: None,
        source: DataSource::Plan,
    };
    let height = 2.0 * sizes.ring.outer + 4.0;
    compose(style, words, data.table(), (sizes.width, height), |c| {
        let centre = (sizes.width / 2.0, sizes.ring.outer + 2.0);
        for (step, state) in data.steps.iter().enumerate() {
            sizes.ring.draw(c, centre, step, *state);
            draw_words(c, middle_of(centre, step, sizes.words), step, *state);
        }
        let look = Lettering::new(TITLE).middle();
        let year = data.year.era_label();
        c.text((centre.0, centre.1 - TITLE_LINE / 2.0), &year, look);
        let done = format!("{}/6", data.done());
        c.text((centre.0, centre.1 + TITLE_LINE / 2.0), &done, look.bold());
    })
}

/// Room of a mark before its word.
const MARK: f64 = 17.0;

/// A step's number and name, and its state as a mark and a word.
fn draw_words(c: &Canvas, at: Point, step: usize, state: StepState) {
    let lines = LINES[step];
    let top = at.1 - lines.len() as f64 * TEXT_LINE / 2.0;
    for (i, line) in lines.iter().enumerate() {
        let text = match i {
            0 => format!("{} {line}", step + 1),
            _ => (*line).to_owned(),
        };
        let look = Lettering::new(TEXT).bold().middle();
        c.text((at.0, top + i as f64 * TEXT_LINE), &text, look);
    }
    let y = top + lines.len() as f64 * TEXT_LINE;
    let word = Lettering::new(TEXT).color(SOFT);
    let left = at.0 - (MARK + text_width(state.label(), TEXT)) / 2.0;
    Pen::PAGE.work(c, (left + 6.0, y), state.into());
    c.text((left + MARK, y), state.label(), word);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_figure;
    use crate::chart::years::samples::{LONG_AREA, year};

    /// `.` これから, `>` 進行中, `x` 済.
    fn circle(marks: &str, at: Option<PdcaStep>) -> YearCircle {
        let mut steps = [StepState::NotStarted; 6];
        for (step, mark) in steps.iter_mut().zip(marks.chars()) {
            *step = match mark {
                'x' => StepState::Done,
                '>' => StepState::Underway,
                _ => StepState::NotStarted,
            };
        }
        YearCircle {
            area: LONG_AREA.to_owned(),
            year: year(2026),
            steps,
            at,
        }
    }

    #[test]
    fn every_state_draws_well() {
        let states = [
            ("fresh", circle("......", Some(PdcaStep::Assess))),
            ("under-way", circle("xxx>..", Some(PdcaStep::Agree))),
            ("all-under-way", circle(">>>>>>", Some(PdcaStep::Review))),
            ("round", circle("xxxxxx", None)),
        ];
        for (name, data) in states {
            check_figure(&format!("circle-{name}"), |style| year_circle(&data, style));
        }
    }

    #[test]
    fn the_title_tells_the_step_that_the_year_is_at() {
        let title = |marks, at| circle(marks, at).title();
        assert_eq!(
            title("xxx>..", Some(PdcaStep::Agree)),
            "令和8年度は、4つめの「合意と役割分担」を進めています。"
        );
        assert_eq!(
            title("xxxx..", Some(PdcaStep::Act)),
            "令和8年度は、4つめの「合意と役割分担」まで済みました。次は「事業の実施」です。"
        );
        assert_eq!(
            title("......", Some(PdcaStep::Assess)),
            "令和8年度の6つのステップは、これからです。"
        );
        assert_eq!(
            title("xxxxxx", None),
            "令和8年度は、6つのステップを一巡しました。"
        );
        assert_eq!(
            title("xx.xxx", None),
            "令和8年度は、6つめの「評価及び見直し」まで進みました。"
        );
    }

    #[test]
    fn the_lines_are_the_names() {
        for (step, lines) in PdcaStep::ALL.iter().zip(LINES) {
            assert_eq!(lines.concat(), step.short_label());
        }
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        let data = circle("xxx>..", Some(PdcaStep::Agree));
        insta::assert_snapshot!(year_circle(&data, &Style::file("circle")).svg);
    }
}

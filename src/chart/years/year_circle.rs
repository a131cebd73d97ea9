//! One year's circle, large: the six steps with their names, and the one that the year is at.
//!
//! Must not know how the step that the year is at was found.

use super::ring::{middle_of, paint, sector};
use crate::chart::draw::theme::{Color, SOFT, WHITE};
use crate::chart::draw::{Canvas, Lettering, Point, text_width};
use crate::chart::figure::{Figure, Style, Table};
use crate::chart::frame::{DataSource, FigureWords, compose};
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

    fn title(&self) -> String {
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
    outer: f64,
    inner: f64,
    text: f64,
}

const WIDE: YearCircleSizes = YearCircleSizes {
    width: 440.0,
    outer: 216.0,
    inner: 82.0,
    text: 15.0,
};
const NARROW: YearCircleSizes = YearCircleSizes {
    width: 358.0,
    outer: 177.0,
    inner: 62.0,
    text: 13.0,
};

/// The circle of one year.
pub fn year_circle(data: &YearCircle, style: &Style) -> Figure {
    let sizes = match style.is_narrow() {
        true => NARROW,
        false => WIDE,
    };
    let words = FigureWords {
        title: data.title(),
        description: data.description(),
        caption: format!("{}　{}", data.area, data.year),
        note: None,
        source: DataSource::Plan,
    };
    let height = 2.0 * sizes.outer + 4.0;
    compose(style, words, data.table(), (sizes.width, height), |c| {
        let centre = (sizes.width / 2.0, sizes.outer + 2.0);
        for (step, state) in data.steps.iter().enumerate() {
            draw_step(c, centre, &sizes, step, *state);
        }
        let year = Lettering::new(sizes.text).color(SOFT).middle();
        c.text((centre.0, centre.1 - 16.0), &data.year.era_label(), year);
        let done = format!("{}/6", data.done());
        let number = Lettering::new(sizes.text * 1.7).bold().middle();
        c.text((centre.0, centre.1 + 14.0), &done, number);
    })
}

/// Room of a sign before its word.
const SIGN: f64 = 17.0;

/// The step's part of the ring: its number, its name, and its state as a sign and a word.
fn draw_step(c: &Canvas, centre: Point, sizes: &YearCircleSizes, step: usize, state: StepState) {
    let (edge, fill, ink) = paint(state);
    let (outer, inner) = (sizes.outer, sizes.inner);
    c.polygon(&sector(centre, step, (outer, inner), 2.0), edge);
    if fill != edge {
        let within = (outer - 2.0, inner + 2.0);
        c.polygon(&sector(centre, step, within, 4.0), fill);
    }
    let lines = LINES[step];
    let pitch = sizes.text * 1.36;
    let at = middle_of(centre, step, inner + (outer - inner) * 0.56);
    let top = at.1 - (lines.len() + 1) as f64 * pitch / 2.0;
    let look = Lettering::new(sizes.text).color(ink).middle();
    let number = (step + 1).to_string();
    c.text((at.0, top), &number, look.bold());
    for (i, line) in lines.iter().enumerate() {
        let y = top + (i + 1) as f64 * pitch;
        c.text((at.0, y), line, look.bold());
    }
    let y = top + (lines.len() + 1) as f64 * pitch + 2.0;
    let size = sizes.text - 1.0;
    let word = Lettering::new(size.max(13.0)).color(ink);
    let left = at.0 - (SIGN + text_width(state.label(), word.size)) / 2.0;
    sign(c, (left + 6.0, y), state, ink);
    c.text((left + SIGN, y), state.label(), word);
}

/// Done, half way, or still open: told apart without colour.
fn sign(c: &Canvas, (x, y): Point, state: StepState, ink: Color) {
    match state {
        StepState::Done => c.line(
            &[(x - 6.0, y), (x - 2.0, y + 4.5), (x + 5.0, y - 5.0)],
            ink,
            2.2,
        ),
        StepState::Underway => {
            c.disc((x, y), 5.5, ink);
            c.disc((x, y), 2.2, WHITE);
        }
        StepState::NotStarted => c.ring((x, y), 5.0, ink, 1.4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::testing::check_figure;
    use crate::chart::years::samples::{LONG_AREA, year};

    /// `.` 未着手, `>` 進行中, `x` 済.
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

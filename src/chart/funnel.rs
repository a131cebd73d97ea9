//! A funnel: how many went on from each step to the next, of a chain of indicators in which each is
//! a part of the one before.
//!
//! It shows what happened, and judges nothing: where fewer went on there may be good reasons.

use super::draw::theme::{DATA, INK, RULE, SOFT, TEXT, TEXT_LINE, TITLE};
use super::draw::{Canvas, Lettering, text_width, wrap};
use super::figure::{Figure, Style, Table};
use super::frame::{DataSource, FigureWords, compose};
use super::funnel_finding as finding;
use super::funnel_steps::{Funnel, FunnelStep};
use super::years::number;

impl Funnel {
    fn table(&self) -> Table {
        let columns = ["段", "数", "単位", "前の段に対する割合（％）"];
        let rows = self.steps.iter().map(|step| {
            let percent = step.percent.map(|percent| percent.to_string());
            vec![
                step.name.clone(),
                number(step.count),
                step.unit.clone(),
                percent.unwrap_or_default(),
            ]
        });
        Table {
            columns: columns.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        }
    }
}

/// The bar of a step, and what stands above it and beside it.
const BAR: f64 = 24.0;
/// Between a name and its bar, and below the bar.
const UNDER_NAME: f64 = 6.0;
const UNDER_BAR: f64 = 20.0;
/// Even of nobody a line is left, so that the row can be found.
const LEAST: f64 = 2.0;
const BESIDE: f64 = 8.0;

/// The steps from above, each as long as its count.
pub fn funnel(data: &Funnel, style: &Style) -> Figure {
    let width = style.width.units();
    let names: Vec<Vec<String>> = data
        .steps
        .iter()
        .map(|step| wrap(&step.name, TEXT, width, 2))
        .collect();
    let row = |lines: usize| lines as f64 * TEXT_LINE + UNDER_NAME + BAR + UNDER_BAR;
    let height = names.iter().map(|lines| row(lines.len())).sum::<f64>();
    let words = FigureWords {
        title: data.title(),
        description: finding::description(data),
        caption: format!("{}　{}", data.area, data.period),
        note: finding::note(data),
        source: DataSource::Counts,
    };
    let longest = longest_bar(data, width);
    compose(style, words, data.table(), (width, height), |c| {
        let mut top = 0.0;
        for (step, name) in data.steps.iter().zip(&names) {
            draw_step(&c.at((0.0, top)), step, name, longest);
            top += row(name.len());
        }
    })
}

/// How many units one count takes: the words beside the longest bar have their room.
fn longest_bar(data: &Funnel, width: f64) -> f64 {
    let most = data.steps.iter().map(|step| step.count).fold(0.0, f64::max);
    let words = data.steps.iter().map(beside_width);
    let room = width - words.fold(0.0, f64::max) - BESIDE;
    if most > 0.0 { room / most } else { 0.0 }
}

fn beside_width(step: &FunnelStep) -> f64 {
    let share = finding::share(step).map(|share| text_width(&share, TEXT) + 2.0 * BESIDE);
    text_width(&finding::counted(step), TITLE) + share.unwrap_or_default()
}

fn draw_step(c: &Canvas, step: &FunnelStep, name: &[String], unit: f64) {
    for (i, line) in name.iter().enumerate() {
        let at = (0.0, 12.0 + i as f64 * TEXT_LINE);
        c.text(at, line, Lettering::new(TEXT).color(INK));
    }
    let top = name.len() as f64 * TEXT_LINE + UNDER_NAME;
    let length = (step.count * unit).max(LEAST);
    c.rect((0.0, top), (length, top + BAR), DATA);
    c.line(&[(0.0, top - 2.0), (0.0, top + BAR + 2.0)], RULE, 1.0);
    let middle = top + BAR / 2.0;
    let counted = finding::counted(step);
    let look = Lettering::new(TITLE).bold().color(DATA);
    c.text((length + BESIDE, middle), &counted, look);
    if let Some(share) = finding::share(step) {
        let after = length + BESIDE + text_width(&counted, TITLE) + 2.0 * BESIDE;
        c.text((after, middle), &share, Lettering::new(TEXT).color(SOFT));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Width;
    use crate::chart::testing::check_figure;

    fn step(name: &str, count: f64, unit: &str, percent: Option<u8>) -> FunnelStep {
        FunnelStep {
            name: name.to_owned(),
            count,
            unit: unit.to_owned(),
            percent,
        }
    }

    /// Three years of 通報.
    fn aftercare() -> Funnel {
        Funnel {
            area: "見本圏域".to_owned(),
            period: "令和6年度から令和8年度までの3年度分".to_owned(),
            is_added_up: true,
            steps: vec![
                step("23条通報の件数", 68.0, "件", None),
                step("退院後支援の対象者", 18.0, "人", Some(26)),
                step("入院中に面接した人", 13.0, "人", Some(72)),
                step("退院後支援計画をつくった人", 5.0, "人", Some(38)),
            ],
            is_enough: true,
        }
    }

    fn without_shares(few: &mut Funnel) {
        few.is_enough = false;
        few.steps.iter_mut().for_each(|step| step.percent = None);
    }

    #[test]
    fn every_state_draws_well() {
        let mut few = aftercare();
        without_shares(&mut few);
        let mut nobody = aftercare();
        nobody.steps.iter_mut().for_each(|s| s.count = 0.0);
        let mut more = aftercare();
        more.steps[2].count = 1_250_000.0;
        more.steps[2].percent = None;
        let mut long = aftercare();
        long.steps[0].name = "精神科病院に1年以上入院している人のうち、地域移行支援の説明を受けた人の数（圏域に住所のある人、年度内の延べ人数）".to_owned();
        for (name, data) in [
            ("full", aftercare()),
            ("few", few),
            ("nobody", nobody),
            ("more", more),
            ("long", long),
        ] {
            check_figure(&format!("funnel-{name}"), |style| funnel(&data, style));
        }
    }

    #[test]
    fn a_share_is_told_only_where_there_are_enough() {
        let drawn = |data: &Funnel| funnel(data, &Style::page("f", Width::Wide));
        let figure = drawn(&aftercare());
        assert!(figure.svg.contains(">前の段の38％<"), "5 of 13");
        assert_eq!(figure.table.rows[3][3], "38");
        let mut few = aftercare();
        without_shares(&mut few);
        few.is_added_up = false;
        let figure = drawn(&few);
        assert!(!figure.svg.contains("％"), "no percent of few");
        assert!(figure.svg.contains("割合は出していません"));
        assert_eq!(
            figure.table.rows[3],
            ["退院後支援計画をつくった人", "5", "人", ""]
        );
        let mut more = aftercare();
        more.steps[1].percent = None;
        assert_eq!(drawn(&more).svg.matches(">前の段の").count(), 2);
    }

    #[test]
    fn the_picture_stays_as_it_was_looked_at() {
        insta::assert_snapshot!(funnel(&aftercare(), &Style::file("funnel")).svg);
    }
}

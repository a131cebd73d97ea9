//! 実感: how many people gave which answer to a question from daily life.

use super::draw::theme::{LINE, TEXT, TEXT_LINE};
use super::draw::{Lettering, wrap};
use super::felt_words::{FeltSpread, STACKS, under_stack};
use super::figure::{Figure, Style, Width};
use super::frame::{DataSource, FigureWords, compose};
use super::stacks::Stacks;

/// From one stack to the next, and what lies between the last one and わからない.
const WIDE: (f64, f64) = (168.0, 32.0);
const NARROW: (f64, f64) = (84.0, 16.0);

/// The highest stack, and from one disc to the next.
const STACK: f64 = 144.0;
const PITCH: f64 = 24.0;
/// Above a stack: how many it is.
const COUNT: f64 = 24.0;

/// Four stacks of people: the three answers and わからない.
pub fn felt(data: &FeltSpread, style: &Style) -> Figure {
    let (width, (column, apart)) = match style.is_narrow() {
        true => (Width::Narrow.units(), NARROW),
        false => (Width::Wide.units(), WIDE),
    };
    let names = STACKS.map(|felt| under_stack(felt, TEXT, column - 8.0));
    let lines = names.iter().map(Vec::len).max().unwrap_or(1);
    let stacks = Stacks::new(data.most(), (column - 24.0, STACK), PITCH);
    let base = COUNT + stacks.height(data.most());
    let words = FigureWords {
        title: data.finding(),
        description: data.description(),
        caption: format!("{}　{}", data.area, data.question),
        note: None,
        source: DataSource::Members,
    };
    let stands = data.stands().into_iter();
    let stands: Vec<String> = stands
        .flat_map(|line| wrap(&line, TEXT, width, 2))
        .collect();
    let foot = base + 24.0 + lines as f64 * TEXT_LINE;
    let size = (width, foot + stands.len() as f64 * TEXT_LINE);
    compose(style, words, data.table(), size, |c| {
        let last = 3.0 * column + apart;
        c.line(&[(0.0, base), (3.0 * column, base)], LINE, 1.5);
        c.line(&[(last, base), (last + column, base)], LINE, 1.5);
        let word = Lettering::new(TEXT).middle();
        for (place, (people, name)) in data.stacks().into_iter().zip(&names).enumerate() {
            let from = if place < 3 { 0.0 } else { apart };
            let x = from + (place as f64 + 0.5) * column;
            stacks.draw_counted(c, (x, base), people, (COUNT, word));
            for (i, line) in name.iter().enumerate() {
                c.text((x, base + 16.0 + i as f64 * TEXT_LINE), line, word);
            }
        }
        for (i, line) in stands.iter().enumerate() {
            let y = foot + (i as f64 + 0.5) * TEXT_LINE;
            c.text((0.0, y), line, Lettering::new(TEXT));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::felt_words::tests::{felt as data, states};
    use crate::chart::testing::check_figure;

    #[test]
    fn every_state_draws_well() {
        for (name, data) in states() {
            check_figure(&format!("felt-{name}"), |style| felt(&data, style));
        }
    }

    #[test]
    fn a_person_is_a_disc() {
        let figure = felt(&data([4, 2, 4, 1]), &Style::page("s", Width::Wide));
        assert_eq!(figure.svg.matches("<circle").count(), 11);
        assert_eq!(figure.svg.matches(">4人<").count(), 2);
    }
}

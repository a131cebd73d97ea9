//! 実感: how many people gave which answer to a question from daily life.

use super::draw::theme::{TEXT, TEXT_LINE};
use super::felt_marks::{FeltMarks, FeltSizes};
use super::felt_words::FeltSpread;
use super::figure::{Figure, Style, Width};
use super::frame::{DataSource, FigureWords, compose};

/// The highest stack.
const STACK: f64 = 144.0;

/// Four stacks of people: the three answers and わからない.
pub fn felt(data: &FeltSpread, style: &Style) -> Figure {
    let (width, column, apart) = match style.is_narrow() {
        true => (Width::Narrow, 84.0, 16.0),
        false => (Width::Wide, 168.0, 32.0),
    };
    let width = width.units();
    let sizes = FeltSizes {
        width,
        column,
        apart,
        text: TEXT,
        line: TEXT_LINE,
        pitch: 24.0,
        rule: 1.5,
    };
    let marks = FeltMarks::new(data, sizes);
    let stacks = marks.stacks(STACK);
    let base = marks.head() + stacks.height(data.most());
    let words = FigureWords {
        title: data.finding(),
        description: data.description(),
        caption: format!("{}　{}", data.area, data.question),
        note: None,
        source: DataSource::Members,
    };
    let size = (width, base + marks.foot());
    compose(style, words, data.table(), size, |c| {
        marks.draw(c, stacks, base)
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

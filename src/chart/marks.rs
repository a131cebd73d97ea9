//! The marks that all charts share, so that a reader learns them once.
//!
//! A mark means one thing, on a page, on paper, in a file and in a meeting:
//!
//! - filled: a value that was measured and is sure; work that is done
//! - its lower half filled: work under way
//! - hollow: what is still to come; a dashed hollow square around a level: めざす段階
//! - hatched: 目安, too little was answered; nothing else is hatched
//! - a grey upright tick: the round before, a dashed grey line where it is a shape
//! - a grey diamond: the value that an indicator began with
//! - a triangle: a value of a year that is not over
//!
//! They stay apart in grey. Must not know what a chart shows.

mod legend;
mod pen;
mod work;

pub use legend::{Legend, LegendSize, Mark, Sample, words};
pub use pen::Pen;
pub use work::{WorkShape, bar};

use super::draw::theme::WHITE;
use super::draw::{Canvas, Point, text_width};

/// White behind a text that stands on lines.
pub fn clearing(canvas: &Canvas, middle: Point, text: &str, size: f64) {
    let (w, h) = (text_width(text, size) / 2.0 + 2.0, size * 0.6);
    canvas.rect(
        (middle.0 - w, middle.1 - h),
        (middle.0 + w, middle.1 + h),
        WHITE,
    );
}

//! The edge of a value axis: short ticks, as on a ruler.
//!
//! Must not know what is measured.

use super::draw::Canvas;
use super::draw::theme::LINE;

/// On which side of a plot the ticks stand, and where its edge is: they point away from it.
#[derive(Clone, Copy)]
pub enum Side {
    Above(f64),
    Left(f64),
}

const SHORT: f64 = 4.0;
const LONG: f64 = 8.0;

/// A tick a place; from the first on every `long`-th is longer.
pub fn ruler(c: &Canvas, side: Side, places: &[f64], long: usize) {
    for (i, place) in places.iter().enumerate() {
        let length = if i % long.max(1) == 0 { LONG } else { SHORT };
        let tick = match side {
            Side::Above(y) => [(*place, y - length), (*place, y)],
            Side::Left(x) => [(x - length, *place), (x, *place)],
        };
        c.line(&tick, LINE, 1.0);
    }
}

//! From when on something is a strength, a gap, or a menu's mean to be taken with care. Sentences take
//! the figures from here, too.

/// From this level on an item is a strength.
pub const STRENGTH_FROM: u8 = 3;
/// An item that rose by so many levels since the year before is a strength.
pub const STRENGTH_RISE: u8 = 2;
/// Up to this level an item is a gap.
pub const GAP_TO: u8 = 1;
/// A 回答率 below this makes a menu's mean a mere 目安.
pub const ENOUGH_ANSWERED: f64 = 0.5;
/// Of fewer people no share is told in percent from one year alone: years are added.
pub const ENOUGH_PEOPLE: f64 = 10.0;
/// And no more years than these.
pub const MOST_YEARS: usize = 5;

/// Whether the mean of `rated` items, out of `concerned` that ask for a level, is a mere 目安.
pub fn is_thin(rated: usize, concerned: usize) -> bool {
    (rated as f64) < ENOUGH_ANSWERED * concerned as f64
}

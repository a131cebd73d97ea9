//! Which counts are few, and what stands in their place.
//!
//! Must not know where a count stands.

/// What stands in place of a count from 1 to 9.
pub const FEW: &str = "少数";

/// What stands in place of a figure from which such a count could be worked out.
pub const WITHHELD: &str = "非公表（少数を守るため）";

/// A number of people as it may be told: 12, or 「少数」.
pub fn people(count: u32) -> String {
    match is_few(f64::from(count)) {
        true => FEW.to_owned(),
        false => count.to_string(),
    }
}

/// Whether it is a count that leaves as 「少数」.
pub fn is_few(count: f64) -> bool {
    count > 0.0 && count < 10.0
}

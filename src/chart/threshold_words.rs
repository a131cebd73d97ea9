//! How sentences name the lines that `score` draws.

pub use super::marks::words::{FEW_ANSWERS, THIN};
use crate::score::ENOUGH_ANSWERED;

/// 段階3以上
pub fn levels_from(level: u8) -> String {
    format!("段階{level}以上")
}

/// 段階1以下
pub fn levels_up_to(level: u8) -> String {
    format!("段階{level}以下")
}

/// 2段階以上
pub fn rise_from(levels: u8) -> String {
    format!("{levels}段階以上")
}

/// A part of a whole, 0 to 1: 半分, 6割, 45%.
pub fn share(part: f64) -> String {
    match (part * 100.0).round() as u32 {
        50 => "半分".to_owned(),
        percent if percent.is_multiple_of(10) => format!("{}割", percent / 10),
        percent => format!("{percent}%"),
    }
}

/// What makes a menu's mean a mere 目安, in a legend and in tables.
pub fn thin_entry() -> String {
    format!("{FEW_ANSWERS}（{}未満）", share(ENOUGH_ANSWERED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_said_as_people_say_it() {
        let said = [0.5, 0.6, 0.45, 1.0].map(share);
        assert_eq!(said, ["半分", "6割", "45%", "10割"]);
        assert_eq!(thin_entry(), "回答が少ないので目安（半分未満）");
    }
}

//! The nine menus of 「精神障害にも対応した地域包括ケアシステムの構築推進事業」.
//!
//! Names and order: the ministry's table for fiscal year 2024 onward. Menu 1 holds the
//! 協議の場, which is compulsory.

use super::Refused;
use serde::{Deserialize, Serialize};

/// 事業メニュー, numbered 1 to 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "u8")]
pub struct Menu(u8);

/// Official name, and a short one that stays readable on an axis (at most 9 characters).
const NAMES: [(&str, &str); 9] = [
    ("精神保健医療福祉体制の整備に係る事業", "体制の整備"),
    ("普及啓発に係る事業", "普及啓発"),
    ("住まいの確保と居住支援に係る事業", "住まい・居住支援"),
    (
        "当事者、家族等の活動支援及びピアサポートの活用に係る事業",
        "当事者・家族・ピア",
    ),
    (
        "精神医療相談・医療連携体制の構築に係る事業",
        "医療相談・連携",
    ),
    (
        "精神障害を有する方等の地域生活支援に係る事業",
        "地域生活支援",
    ),
    ("地域生活支援関係者等に対する研修に係る事業", "支援者の研修"),
    (
        "市町村等における相談支援体制の構築に係る事業",
        "市町村の相談体制",
    ),
    ("その他、地域包括ケアシステムの構築に資する事業", "その他"),
];

impl Menu {
    /// The nine menus in their fixed order.
    pub const ALL: [Menu; 9] = [
        Menu(1),
        Menu(2),
        Menu(3),
        Menu(4),
        Menu(5),
        Menu(6),
        Menu(7),
        Menu(8),
        Menu(9),
    ];

    /// `None` unless 1 to 9.
    pub fn new(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|m| i64::from(m.0) == number)
    }

    /// 1 to 9.
    pub fn number(self) -> u8 {
        self.0
    }

    /// The official name.
    pub fn name(self) -> &'static str {
        NAMES[usize::from(self.0) - 1].0
    }

    /// At most 9 characters, for axes and tabs.
    pub fn short_name(self) -> &'static str {
        NAMES[usize::from(self.0) - 1].1
    }

    pub fn previous(self) -> Option<Self> {
        Self::new(i64::from(self.0) - 1)
    }

    pub fn next(self) -> Option<Self> {
        Self::new(i64::from(self.0) + 1)
    }
}

impl TryFrom<i64> for Menu {
    type Error = Refused;

    fn try_from(number: i64) -> Result<Self, Refused> {
        Self::new(number).ok_or(Refused)
    }
}

impl From<Menu> for u8 {
    fn from(menu: Menu) -> Self {
        menu.number()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_run_from_one_to_nine() {
        assert_eq!(Menu::new(0), None);
        assert_eq!(Menu::new(10), None);
        let numbers: Vec<u8> = Menu::ALL.iter().map(|m| m.number()).collect();
        assert_eq!(numbers, (1..=9).collect::<Vec<u8>>());
        assert_eq!(Menu::ALL[0].previous(), None);
        assert_eq!(Menu::ALL[8].next(), None);
    }

    #[test]
    fn short_names_fit_an_axis() {
        for menu in Menu::ALL {
            assert!(
                menu.short_name().chars().count() <= 9,
                "{}",
                menu.short_name()
            );
        }
    }
}

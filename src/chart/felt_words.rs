//! What a picture of 実感 says.
//!
//! Must not know how it is drawn.

use super::desired::told;
use super::draw::text_width;
use super::figure::Table;
use super::level_scale::{LevelNames, named};
use super::spread_words::how_near;
use crate::model::{Desired, Feeling, Level};
use crate::score::voices::{FELT, Feelings};

/// 実感 on one item.
#[derive(Clone, Debug, PartialEq)]
pub struct FeltSpread {
    /// Whose area it is.
    pub area: String,
    /// What people were asked.
    pub question: String,
    pub feelings: Feelings,
    pub level_names: LevelNames,
    /// The area's own level, and whose word it is: it stands beside 実感, never in a number with it.
    pub present: Option<(Level, String)>,
    pub desired: Option<Desired>,
}

/// The stacks from left to right; the last one stands apart.
pub(super) const STACKS: [Feeling; 4] = [FELT[0], FELT[1], FELT[2], Feeling::Unknown];

/// The answer under its stack: parted where a line has too little room for it.
pub(super) fn under_stack(felt: Feeling, size: f64, room: f64) -> Vec<&'static str> {
    match felt {
        Feeling::Between if text_width(felt.label(), size) > room => {
            vec!["どちらとも", "いえない"]
        }
        felt => vec![felt.label()],
    }
}

impl FeltSpread {
    /// In the order of [`STACKS`].
    pub(super) fn stacks(&self) -> [u32; 4] {
        STACKS.map(|felt| self.feelings.count(felt))
    }

    /// How many people the highest stack holds.
    pub(super) fn most(&self) -> u32 {
        self.stacks().into_iter().max().unwrap_or(0)
    }

    /// 9人の実感は、ちがいます。真ん中の答え「どちらともいえない」は1人です。
    pub fn finding(&self) -> String {
        let all = self.feelings.felt();
        let (Some(median), Some(agreement)) = (self.feelings.median(), self.feelings.agreement())
        else {
            return format!("実感を答えたのは{}人です。", self.feelings.answered());
        };
        format!(
            "{all}人の実感は、{}。真ん中の答え「{}」は{}人です。",
            how_near(agreement),
            median.label(),
            self.feelings.count(median)
        )
    }

    /// Under the picture, a line each: the level that stands, and めざす段階.
    pub(super) fn stands(&self) -> Vec<String> {
        let present = self.present.as_ref().map(|(level, whose)| {
            format!(
                "いまの段階：{}（{whose}）",
                named(*level, &self.level_names)
            )
        });
        let desired = self.desired.map(|desired| told(desired, &self.level_names));
        present.into_iter().chain(desired).collect()
    }

    pub(super) fn description(&self) -> String {
        let counts = STACKS.iter().zip(self.stacks());
        let counts = counts.map(|(felt, people)| format!("{} {people}人", felt.label()));
        let counts: Vec<String> = counts.collect();
        format!(
            "「{}」に、何人がどう答えたかを、1人を1つの丸で表した図です。{}。{}",
            self.question,
            counts.join("、"),
            self.stands().join("。")
        )
    }

    pub(super) fn table(&self) -> Table {
        let rows = STACKS.iter().zip(self.stacks());
        let rows = rows.map(|(felt, people)| vec![felt.label().to_owned(), people.to_string()]);
        Table {
            columns: ["実感", "人数（人）"].map(str::to_owned).to_vec(),
            rows: rows.collect(),
        }
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::chart::sample_rounds::{level_names, wish};

    pub fn felt(counts: [u32; 4]) -> FeltSpread {
        let mut feelings = Feelings::default();
        for (felt, people) in STACKS.into_iter().zip(counts) {
            feelings.add(felt, people);
        }
        FeltSpread {
            area: "津圏域".into(),
            question: "夜や休みの日にも、電話で相談できると思いますか".into(),
            feelings,
            level_names: level_names(),
            present: Level::new(2).map(|level| (level, "協議の場の合意".to_owned())),
            desired: Some(wish(4, 2028)),
        }
    }

    /// Names and data of all states of the picture.
    pub fn states() -> Vec<(&'static str, FeltSpread)> {
        vec![
            ("unknown", felt([0, 0, 0, 4])),
            ("few", felt([1, 1, 1, 0])),
            ("split", felt([4, 2, 4, 1])),
            ("close", felt([1, 0, 9, 12])),
            ("crowd", felt([30, 1000, 200, 60])),
        ]
    }

    #[test]
    fn the_finding_says_how_near_they_are_from_five_on() {
        assert_eq!(felt([1, 1, 1, 1]).finding(), "実感を答えたのは4人です。");
        assert_eq!(
            felt([4, 1, 4, 1]).finding(),
            "9人の実感は、ちがいます。真ん中の答え「どちらともいえない」は1人です。"
        );
        let close = felt([1, 0, 9, 12]).finding();
        assert!(close.starts_with("10人の実感は、ほぼ同じです。"), "{close}");
    }

    #[test]
    fn an_answer_in_two_lines_is_the_same_answer() {
        for felt in STACKS {
            assert_eq!(under_stack(felt, 34.0, 100.0).concat(), felt.label());
            assert_eq!(under_stack(felt, 1.0, 100.0), [felt.label()]);
        }
    }

    #[test]
    fn the_level_that_stands_is_told_beside_it_where_there_is_one() {
        let mut data = felt([4, 1, 4, 1]);
        let stands = [
            "いまの段階：2 一部で実施（協議の場の合意）",
            "めざす段階：4 見直しまで回っている（令和10年度まで）",
        ];
        assert_eq!(data.stands(), stands);
        (data.present, data.desired) = (None, None);
        assert!(data.stands().is_empty());
    }

    #[test]
    fn who_declines_is_in_no_number() {
        let mut data = felt([1, 1, 1, 1]);
        data.feelings.add(Feeling::Declined, 5);
        assert_eq!(data.table().rows.len(), 4);
        assert!(!data.description().contains("答えない"));
        assert_eq!(data.finding(), "実感を答えたのは4人です。");
    }
}

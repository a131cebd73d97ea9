//! What a picture of people's levels says.
//!
//! Must not know how it is drawn.

use super::desired;
use super::figure::Table;
use super::level_scale::LevelNames;
use crate::model::{Desired, Level};
use crate::score::voices::{Agreement, Spread};

pub const UNKNOWN: &str = "わからない";
/// Where a line has too little room for it.
pub const UNKNOWN_IN_TWO: [&str; 2] = ["わから", "ない"];
pub const NOT_APPLICABLE: &str = "該当なし";

/// One item as people see it, beside what the area itself says.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelSpread {
    /// Whose area it is.
    pub area: String,
    /// What the item says.
    pub item: String,
    pub level_names: LevelNames,
    pub spread: Spread,
    /// The area's own level, and whose word it is.
    pub present: Option<(Level, String)>,
    /// めざす段階
    pub desired: Option<Desired>,
}

impl LevelSpread {
    /// How many people the highest stack holds.
    pub(super) fn most(&self) -> u32 {
        let levels = self.spread.levels.iter().copied();
        levels.chain([self.spread.unknown]).max().unwrap_or(0)
    }

    /// 11人の見え方は、ちがいます。真ん中は段階2で、そこから1段階までに6人がいます。
    pub fn finding(&self) -> String {
        let (all, near) = (self.spread.rated(), self.spread.near());
        let (Some(median), Some(agreement)) = (self.spread.median(), self.spread.agreement())
        else {
            return match all {
                0 => "段階を選んだ人は、まだいません。".to_owned(),
                all => format!("段階を選んだのは{all}人です。"),
            };
        };
        let how = how_near(agreement);
        let median = median.value();
        format!(
            "{all}人の見え方は、{how}。真ん中は段階{median}で、そこから1段階までに{near}人がいます。"
        )
    }

    pub(super) fn description(&self) -> String {
        let named = |level: Level, name: &String| match name.as_str() {
            "" => format!("段階{}", level.value()),
            name => format!("段階{}（{name}）", level.value()),
        };
        let levels = Level::ALL.into_iter().zip(&self.level_names);
        let levels = levels.zip(self.spread.levels);
        let levels = levels.map(|((level, name), people)| (named(level, name), people));
        let counts: Vec<String> = levels
            .chain(self.others())
            .map(|(what, people)| format!("{what} {people}人"))
            .collect();
        let present = self
            .present
            .as_ref()
            .map(|(level, whose)| format!("いまの段階は{}（{whose}）です。", level.value()));
        let desired = self
            .desired
            .map(|own| format!("{}。", desired::told(own, &self.level_names)));
        format!(
            "「{}」の段階を、何人がどれにしたかを、1人を1つの丸で表した図です。{}。{}{}",
            self.item,
            counts.join("、"),
            present.unwrap_or_default(),
            desired.unwrap_or_default()
        )
    }

    pub(super) fn table(&self) -> Table {
        let levels = Level::ALL.into_iter().zip(&self.level_names);
        let levels = levels.zip(self.spread.levels).map(|((level, name), n)| {
            let is_present = self.present.as_ref().filter(|(own, _)| *own == level);
            [
                level.value().to_string(),
                name.clone(),
                n.to_string(),
                is_present
                    .map(|(_, whose)| whose.clone())
                    .unwrap_or_default(),
            ]
        });
        let others = self.others().into_iter();
        let others = others.map(|(what, n)| {
            let none = String::new;
            [what, none(), n.to_string(), none()]
        });
        let mut columns = ["段階", "ことば", "人数（人）", "いまの段階"]
            .map(str::to_owned)
            .to_vec();
        let mut rows: Vec<Vec<String>> = levels.chain(others).map(|row| row.to_vec()).collect();
        if let Some(own) = self.desired {
            columns.push(desired::DESIRED.to_owned());
            for (place, row) in rows.iter_mut().enumerate() {
                let is_own = place == usize::from(own.level.value());
                row.push(if is_own {
                    desired::by(own.year)
                } else {
                    String::new()
                });
            }
        }
        Table { columns, rows }
    }

    /// What stands outside the scale. Nobody's 該当なし is not told.
    fn others(&self) -> Vec<(String, u32)> {
        let no_level = (NOT_APPLICABLE.to_owned(), self.spread.not_applicable);
        let no_level = Some(no_level).filter(|(_, people)| *people > 0);
        let unknown = (UNKNOWN.to_owned(), self.spread.unknown);
        std::iter::once(unknown).chain(no_level).collect()
    }

    /// Of 該当なし there is no stack.
    pub(super) fn note(&self) -> Option<String> {
        let people = self.spread.not_applicable;
        (people > 0).then(|| format!("ほかに、{NOT_APPLICABLE}が{people}人います。"))
    }
}

/// 見え方は、…
pub(super) fn how_near(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Close => "ほぼ同じです",
        Agreement::Apart => "少しちがいます",
        Agreement::Split => "ちがいます",
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::chart::sample_rounds::{level_names, wish};

    pub fn item(levels: [u32; 5], unknown: u32, present: Option<u8>) -> LevelSpread {
        LevelSpread {
            area: "津圏域".into(),
            item: "夜間や休日にも相談できるところがある".into(),
            level_names: level_names(),
            spread: Spread {
                levels,
                unknown,
                not_applicable: 0,
            },
            present: present
                .and_then(Level::new)
                .map(|level| (level, "協議の場の合意".to_owned())),
            desired: None,
        }
    }

    /// An item without and with めざす段階.
    pub fn plain_and_wished() -> [LevelSpread; 2] {
        let plain = item([4, 1, 1, 1, 4], 1, Some(2));
        let wished = LevelSpread {
            desired: Some(wish(4, 2028)),
            ..plain.clone()
        };
        [plain, wished]
    }

    /// Names and data of all states of the picture.
    pub fn states() -> Vec<(&'static str, LevelSpread)> {
        let mut without_words = item([3, 0, 2, 1, 5], 2, Some(0));
        without_words.level_names = Default::default();
        without_words.spread.not_applicable = 2;
        let wished = |levels, present, own| LevelSpread {
            desired: Some(own),
            ..item(levels, 1, present)
        };
        let mut wordless = wished([3, 0, 2, 1, 5], Some(3), wish(3, 2028));
        wordless.level_names = Default::default();
        let mut wordy = wished([3, 0, 2, 1, 5], Some(1), wish(4, 2028));
        for name in &mut wordy.level_names {
            *name = format!("{name}、{name}");
        }
        vec![
            ("wished", wished([4, 1, 1, 1, 4], Some(2), wish(4, 2028))),
            (
                "wished-and-there",
                wished([4, 1, 1, 1, 4], Some(3), wish(3, 2031)),
            ),
            (
                "wished-alone",
                wished([30, 41, 200, 17, 3], None, wish(0, 2028)),
            ),
            ("wished-without-words", wordless),
            ("wished-in-many-words", wordy),
            ("none", item([0; 5], 3, None)),
            ("four", item([1, 0, 2, 0, 1], 0, Some(2))),
            ("split", item([4, 1, 1, 1, 4], 1, Some(4))),
            ("close", item([0, 1, 9, 1, 0], 12, Some(2))),
            ("many", item([30, 41, 200, 17, 3], 60, Some(1))),
            ("crowd", item([30, 1000, 200, 17, 3], 60, Some(3))),
            ("without-words", without_words),
        ]
    }

    #[test]
    fn a_desired_level_is_told_with_its_year_at_its_level() {
        let plain = item([0, 1, 9, 1, 0], 2, Some(2));
        assert!(!plain.description().contains("めざす"));
        assert_eq!(plain.table().columns.len(), 4);
        let data = LevelSpread {
            desired: Some(wish(4, 2028)),
            ..plain
        };
        let told = data.description();
        let end = "です。めざす段階：4 見直しまで回っている（令和10年度まで）。";
        assert!(told.ends_with(end), "{told}");
        let table = data.table();
        assert_eq!(table.columns[4], "めざす段階");
        let by: Vec<&str> = table.rows.iter().map(|row| row[4].as_str()).collect();
        assert_eq!(by, ["", "", "", "", "令和10年度まで", ""]);
    }

    #[test]
    fn below_five_no_sentence_says_how_near_they_are() {
        let told = |levels| item(levels, 0, None).finding();
        assert_eq!(told([0; 5]), "段階を選んだ人は、まだいません。");
        assert_eq!(told([1, 0, 2, 0, 1]), "段階を選んだのは4人です。");
        assert_eq!(
            told([4, 1, 1, 1, 4]),
            "11人の見え方は、ちがいます。真ん中は段階2で、そこから1段階までに3人がいます。"
        );
        assert!(told([0, 1, 9, 1, 0]).starts_with("11人の見え方は、ほぼ同じです。"));
    }

    #[test]
    fn words_and_table_say_what_stands_outside_the_scale_and_whose_the_present_level_is() {
        let mut data = item([0, 1, 9, 1, 0], 2, Some(2));
        assert_eq!(data.note(), None);
        assert_eq!(data.table().rows.len(), 6);
        assert_eq!(data.table().rows[2][3], "協議の場の合意");
        let told = data.description();
        assert!(told.contains("わからない 2人"), "{told}");
        assert!(
            told.ends_with("いまの段階は2（協議の場の合意）です。"),
            "{told}"
        );
        data.spread.not_applicable = 1;
        assert_eq!(data.table().rows[6][0], "該当なし");
        assert!(data.note().is_some());
    }
}

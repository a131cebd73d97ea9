//! Which items of a round are listed: by words, and by where they stand.
//!
//! Must not know Leptos or the browser.

use super::answering::answer;
use super::earlier::EarlierAnswer;
use crate::model::coded;
use crate::model::{Answer, AskedOf, Assessment, Checklist, Item, ItemId, Level, Rating, Scope};
use crate::model::{narrow, narrow_with_minus};
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

coded! {
    /// Where an item stands.
    Standing {
        All = "all", "すべて";
        Open = "open", "まだの項目";
        Unknown = "unknown", "わからない";
        NoEvidence = "no-evidence", "段階はあるが、根拠がない";
        Changed = "changed", "前回から変わった";
        Carried = "carried", "前回のまま";
        Level0 = "0", "段階 0";
        Level1 = "1", "段階 1";
        Level2 = "2", "段階 2";
        Level3 = "3", "段階 3";
        Level4 = "4", "段階 4";
        NotApplicable = "not-applicable", "該当なし";
        Short = "short", "短いリスト";
        Whole = "whole", "ふつうのリスト";
    }
}

impl Standing {
    /// Whether it narrows anything where a list can be filled by these.
    pub fn is_offered(self, scopes: &[Scope]) -> bool {
        match self {
            Self::Short => scopes.contains(&Scope::Short),
            Self::Whole => scopes.contains(&Scope::More),
            _ => true,
        }
    }

    fn holds(self, item: &Item, answer: &Answer, before: Option<Rating>) -> bool {
        let rating = answer.rating;
        let at = |value: u8| rating == Level::new(value).map(Rating::Level);
        match self {
            Self::All => true,
            Self::Open => rating.is_none(),
            Self::Unknown => rating == Some(Rating::Unknown),
            Self::NoEvidence => {
                rating.and_then(Rating::level).is_some() && answer.evidence.trim().is_empty()
            }
            Self::Changed => before.is_some() && rating.is_some() && before != rating,
            Self::Carried => answer.carried,
            Self::Level0 => at(0),
            Self::Level1 => at(1),
            Self::Level2 => at(2),
            Self::Level3 => at(3),
            Self::Level4 => at(4),
            Self::NotApplicable => rating == Some(Rating::NotApplicable),
            Self::Short => Scope::Short.holds(item),
            Self::Whole => Scope::Whole.holds(item),
        }
    }
}

/// What is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub words: String,
    pub standing: Standing,
    /// A sheet is typed in: what the round does not ask for has no line on it.
    pub from_paper: bool,
}

/// The items of the list that make sense for the area or were rated all the same, hold all the words and
/// stand so; each with its number in its menu. Words are looked for in what an item asks and in what was noted about it; its number is found
/// as a whole.
pub fn found(
    list: &Checklist,
    of: AskedOf,
    round: &Assessment,
    earlier: &BTreeMap<ItemId, Vec<EarlierAnswer>>,
    asked: &Asked,
) -> Vec<(usize, Item)> {
    let words: Vec<&str> = asked.words.split_whitespace().collect();
    let words: Vec<(String, String)> = words
        .into_iter()
        .map(|word| (plain(word), narrow_with_minus(word)))
        .collect();
    let mut number = 0;
    let mut menu = None;
    let numbered = list.items_for(of.kind).map(|item| {
        number = if menu == Some(item.menu) {
            number + 1
        } else {
            1
        };
        menu = Some(item.menu);
        (number, item)
    });
    let is_found = |(number, item): &(usize, &Item)| {
        let is_here = match asked.from_paper {
            true => round.asks(item, of),
            false => is_listed(item, of, round),
        };
        if !is_here {
            return false;
        }
        let answer = answer(round, &item.id);
        let before = earlier.get(&item.id).and_then(|all| all.last()?.rating());
        let texts = [
            &item.text,
            &item.look_for,
            &answer.evidence,
            &answer.comment,
        ];
        let all = plain(&texts.map(String::as_str).join("\n"));
        let number = format!("{}-{number}", item.menu.number());
        let holds = |(word, typed): &(String, String)| *typed == number || all.contains(word);
        asked.standing.holds(item, &answer, before) && words.iter().all(holds)
    };
    let found = numbered.filter(is_found);
    found.map(|(number, item)| (number, item.clone())).collect()
}

/// Whether the list of all has a line for an item, however much of it the round asks for.
pub fn is_listed(item: &Item, of: AskedOf, round: &Assessment) -> bool {
    item.suits(of) || round.answer(&item.id).is_some()
}

/// Wide and narrow, large and small letters are one, and so are ひらがな and カタカナ.
fn plain(text: &str) -> String {
    let wide: String = narrow(text).nfkc().collect();
    let hiragana = |c: char| match c {
        'ァ'..='ヶ' => char::from_u32(u32::from(c) - KATAKANA).unwrap_or(c),
        _ => c,
    };
    wide.to_lowercase().chars().map(hiragana).collect()
}

/// How far カタカナ stand behind ひらがな.
const KATAKANA: u32 = 0x60;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::fill::view_model::earlier::earlier_answers;
    use crate::ui::view_models::testing::{library, sample};

    #[test]
    fn items_are_found_by_words_and_by_where_they_stand() {
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let list = library().get(record.edition(&key)).cloned().expect("there");
        let all = list.items_for(record.area.kind).count();
        let first = list
            .items_for(record.area.kind)
            .next()
            .expect("one")
            .id
            .clone();
        record.assessment_mut(key).edit_answer(&first, |a| {
            a.rating = Some(Rating::Unknown);
            a.comment = "ＡＣＴの 訪問".into();
            a.evidence.clear();
        });
        let earlier = earlier_answers(&library(), &record, &list, &key);
        let round = record.assessment(&key).expect("filled");
        let of = |words: &str, standing| {
            let asked = Asked {
                words: words.to_owned(),
                standing,
                from_paper: false,
            };
            found(&list, record.area.asked_of(), round, &earlier, &asked)
        };
        assert_eq!(of("", Standing::All).len(), all);
        let unknown = of("", Standing::Unknown);
        assert!(unknown.len() > 1 && unknown[0].1.id == first);
        assert_eq!(unknown[0].0, 1, "numbered in its menu");
        let by_words = of("act　訪問", Standing::All);
        assert_eq!(by_words.len(), 1);
        assert_eq!(by_words[0].1.id, first);
        assert!(of("どこにもない言葉", Standing::All).is_empty());
        // Every item stands in one place by its rating.
        let by_rating = [
            Standing::Open,
            Standing::Unknown,
            Standing::NotApplicable,
            Standing::Level0,
            Standing::Level1,
            Standing::Level2,
            Standing::Level3,
            Standing::Level4,
        ];
        let counted: usize = by_rating.map(|s| of("", s).len()).iter().sum();
        assert_eq!(counted, all);
        for standing in [Standing::NoEvidence, Standing::Changed] {
            let some = of("", standing).len();
            assert!(some > 0 && some < all, "{standing:?} {some}");
        }
        assert!(of("", Standing::Carried).is_empty());
        // By its number, however it is typed, and by words in either kana.
        for number in ["1-2", "１－２", "1ー2"] {
            let by_number = of(number, Standing::All);
            assert_eq!(by_number.len(), 1, "{number}");
            assert_eq!((by_number[0].0, by_number[0].1.menu.number()), (2, 1));
        }
        let peers = of("ピア", Standing::All).len();
        assert!(peers > 0);
        for word in ["ぴあ", "ﾋﾟｱ"] {
            assert_eq!(of(word, Standing::All).len(), peers, "{word}");
        }
    }

    #[test]
    fn a_sheet_of_the_short_list_has_its_lines_alone_and_no_item_is_hidden_otherwise() {
        let mut record = sample();
        let library = library();
        let list = library.get(&record.area.checklist).expect("there");
        let of = record.area.asked_of();
        let key = record.own_rounds().next_back().expect("filled").key;
        let round = record.assessment_mut(key);
        round.answers.clear();
        let count = |round: &Assessment, standing, from_paper| {
            let asked = Asked {
                words: String::new(),
                standing,
                from_paper,
            };
            found(list, of, round, &BTreeMap::new(), &asked).len()
        };
        for (standing, scope) in [
            (Standing::Short, Scope::Short),
            (Standing::Whole, Scope::Whole),
        ] {
            assert_eq!(standing.code(), scope.code(), "state::item_filter says it");
        }
        assert_eq!(count(round, Standing::All, true), 75);
        assert_eq!(count(round, Standing::Short, false), 25);
        round.scope = Scope::Short;
        assert_eq!(count(round, Standing::All, true), 25);
        assert_eq!(count(round, Standing::All, false), 75);
        let other = list.asked_of(of).find(|item| !item.short).expect("one");
        round.edit_answer(&other.id, |a| a.rating = Some(Rating::Unknown));
        assert_eq!(count(round, Standing::All, true), 26);
    }
}

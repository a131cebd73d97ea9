//! Which items of a round are listed: by words, and by where they stand.
//!
//! Must not know Leptos or the browser.

use super::earlier::EarlierAnswer;
use crate::model::coded;
use crate::model::{Answer, AreaKind, Assessment, Checklist, Item, ItemId, Level, Rating};
use std::collections::BTreeMap;

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
    }
}

impl Standing {
    fn holds(self, answer: &Answer, before: Option<Rating>) -> bool {
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
        }
    }
}

/// The items of the list that fit `kind`, hold all the words and stand so; each with its number in its
/// menu. Words are looked for in what an item asks and in what was noted about it.
pub fn found(
    list: &Checklist,
    kind: AreaKind,
    round: Option<&Assessment>,
    earlier: &BTreeMap<ItemId, Vec<EarlierAnswer>>,
    (words, standing): (&str, Standing),
) -> Vec<(usize, Item)> {
    let words: Vec<String> = words.split_whitespace().map(plain).collect();
    let mut number = 0;
    let mut menu = None;
    let numbered = list.items_for(kind).map(|item| {
        number = if menu == Some(item.menu) {
            number + 1
        } else {
            1
        };
        menu = Some(item.menu);
        (number, item)
    });
    let is_found = |(_, item): &(usize, &Item)| {
        let answer = round.and_then(|a| a.answer(&item.id)).cloned();
        let answer = answer.unwrap_or_default();
        let before = earlier.get(&item.id).and_then(|all| all.last()?.rating());
        let texts = [
            &item.text,
            &item.look_for,
            &answer.evidence,
            &answer.comment,
        ];
        let all = plain(&texts.map(String::as_str).join("\n"));
        standing.holds(&answer, before) && words.iter().all(|word| all.contains(word))
    };
    let found = numbered.filter(is_found);
    found.map(|(number, item)| (number, item.clone())).collect()
}

/// Wide and narrow, large and small letters are one.
fn plain(text: &str) -> String {
    crate::model::narrow(text).to_lowercase()
}

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
        let round = record.assessment(&key);
        let of = |words: &str, standing| {
            found(&list, record.area.kind, round, &earlier, (words, standing))
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
    }
}

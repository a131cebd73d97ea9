//! How an item was left, as it is read: in words, and until when more may be said of it.
//!
//! Must not know Leptos or the browser.

use super::leaving::sitting_of;
use crate::model::{
    AreaRecord, AssessmentKey, Cards, Conclusion, Day, HowLeft, ItemId, Level, SittingRef,
    open_for_words_until,
};
use crate::ui::view_models::sittings::{date_of, sitting_name};
use crate::ui::words::views as t;

/// In which of the three ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Agreed,
    Left(HowLeft),
}

impl Way {
    pub fn label(self) -> &'static str {
        match self {
            Self::Agreed => t::AGREE,
            Self::Left(how) => how.label(),
        }
    }
}

/// One item, as the room has left it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LeftItem {
    /// The area's own level now.
    pub level: Option<Level>,
    /// `None` while it is open.
    pub way: Option<Way>,
    /// In which sitting.
    pub sitting: Option<SittingRef>,
    /// The same in words; blank while it is open.
    pub told: String,
    /// Until when words may be put beside an agreement, in words; blank where that is no question.
    pub until: String,
    /// Whether words can be written.
    pub takes_words: bool,
    /// The words that stay beside the level.
    pub words: Vec<String>,
    pub cards: Cards,
}

impl LeftItem {
    /// `today`: `None` where the clock shows no day; then nothing is closed.
    pub fn of(record: &AreaRecord, key: &AssessmentKey, item: &ItemId, today: Option<Day>) -> Self {
        let round = record.assessment(key);
        let Some(answer) = round.and_then(|round| round.answer(item)) else {
            return Self {
                takes_words: true,
                ..Self::default()
            };
        };
        let level = answer.rating.and_then(|rating| rating.level());
        let conclusion = answer.conclusion();
        let sitting = conclusion.map(sitting_of);
        let name = sitting.map(|sitting| sitting_name(record, sitting));
        let name = name.unwrap_or_default();
        let (way, told) = match conclusion {
            None => (None, String::new()),
            Some(Conclusion::Agreed(_)) => {
                let told = level.map(|level| t::agreed(level, &name));
                (Some(Way::Agreed), told.unwrap_or_default())
            }
            Some(Conclusion::Left(left)) => (Some(Way::Left(left.how)), t::left(left.how, &name)),
        };
        let until = sitting
            .filter(|_| way == Some(Way::Agreed))
            .and_then(|sitting| date_of(record, sitting))
            .and_then(open_for_words_until);
        let is_over = until.zip(today).is_some_and(|(until, today)| today > until);
        let until = match (until, is_over) {
            (None, _) => String::new(),
            (Some(until), false) => t::open_until(until),
            (Some(until), true) => t::was_open_until(until),
        };
        Self {
            level,
            way,
            sitting: sitting.cloned(),
            told,
            until,
            takes_words: !is_over,
            words: answer.discussion.words.clone(),
            cards: answer.discussion.cards,
        }
    }
}

/// The items of a round on which words may be put beside an agreement of one sitting on that day, until when; `None`
/// where there is nothing to say.
pub fn open_until(record: &AreaRecord, sitting: &SittingRef, today: Option<Day>) -> Option<Day> {
    let until = open_for_words_until(date_of(record, sitting)?)?;
    today.is_none_or(|today| today <= until).then_some(until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Rating;
    use crate::ui::view_models::testing::sample;
    use crate::ui::view_models::views::leaving::Leaving;

    #[test]
    fn after_an_agreement_words_may_be_added_for_seven_days() {
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let item = ItemId::new("x-1");
        let sitting = SittingRef {
            forum: record.forums[0].id.clone(),
            meeting: record.forums[0].meetings[0].id.clone(),
        };
        let date = record.forums[0].meetings[0].date;
        let of = Leaving {
            key,
            item: item.clone(),
            text: "夜の相談".into(),
        };
        let read = |record: &AreaRecord, days: u32| {
            LeftItem::of(record, &key, &item, date.days_later(days))
        };
        assert!(read(&record, 300).takes_words, "nothing was agreed on");
        of.agree(&mut record, Level::ALL[2], &sitting);
        of.keep_words(&mut record, "夜は話せない");
        for (days, is_open) in [(0, true), (7, true), (8, false)] {
            let left = read(&record, days);
            assert_eq!(left.takes_words, is_open, "after {days} days");
            assert_eq!(left.way, Some(Way::Agreed));
            assert!(left.told.starts_with("合意：段階2（"), "{}", left.told);
            assert_eq!(left.until.ends_with("書き足せます。"), is_open);
            assert_eq!(left.words, ["夜は話せない"]);
            let until = open_until(&record, &sitting, date.days_later(days));
            assert_eq!(until.is_some(), is_open);
        }
        // Both views may be written down at any time.
        of.leave(&mut record, HowLeft::BothViews, &sitting);
        let left = read(&record, 300);
        assert!(left.takes_words && left.until.is_empty());
        assert!(left.told.starts_with("両論のまま（"), "{}", left.told);
        of.reopen(&mut record, None);
        assert_eq!(read(&record, 0).told, "");
        let round = record.assessment_mut(key);
        round.edit_answer(&item, |answer| answer.rating = Some(Rating::Unknown));
        assert_eq!(read(&record, 0).level, None);
    }
}

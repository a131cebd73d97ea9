//! How a room leaves an item: it agrees on a level, leaves both views as they are, or takes it home; and the words that
//! stay beside the level, without who said them.
//!
//! Must not know Leptos or the browser.

use crate::model::{
    Answer, AreaRecord, Assessment, AssessmentKey, Cards, Conclusion, HowLeft, ItemId, Level,
    Meeting, MoveReason, Moved, Rating, SittingRef,
};
use crate::ui::view_models::written::lines;
use crate::ui::words::views as t;

/// An item that a room talks about.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaving {
    /// The area's own round.
    pub key: AssessmentKey,
    pub item: ItemId,
    /// What the item says, for the minutes.
    pub text: String,
}

impl Leaving {
    fn answer<'r>(&self, record: &'r AreaRecord) -> Option<&'r Answer> {
        record.assessment(&self.key)?.answer(&self.item)
    }

    pub fn level(&self, record: &AreaRecord) -> Option<Level> {
        self.answer(record)?.rating?.level()
    }

    /// The words that stay, one a line.
    pub fn words(&self, record: &AreaRecord) -> Vec<String> {
        let answer = self.answer(record);
        answer.map_or_else(Vec::new, |answer| answer.discussion.words.clone())
    }

    /// `sitting` agrees on `level`. Its minutes say from which.
    pub fn agree(&self, record: &mut AreaRecord, level: Level, sitting: &SittingRef) {
        let from = rate(record, self, Some(level), sitting);
        self.note(record, sitting, |first| {
            Some(t::noted_agreed(first.unwrap_or(from), level))
        });
    }

    /// `sitting` leaves it without agreeing on one level.
    pub fn leave(&self, record: &mut AreaRecord, how: HowLeft, sitting: &SittingRef) {
        let level = self.level(record);
        let round = record.assessment_mut(self.key);
        round.edit_answer(&self.item, |answer| answer.leave(how, sitting));
        self.note(record, sitting, |first| {
            Some(t::noted_left(first.unwrap_or(level), level, how))
        });
    }

    /// It is open again. The sitting that left it takes its own word back: the level is where it began with, and its
    /// minutes say nothing of the item any more. What an earlier sitting wrote down stays written.
    pub fn reopen(&self, record: &mut AreaRecord, now: Option<&SittingRef>) {
        let conclusion = self.answer(record).and_then(Answer::conclusion);
        let sitting = conclusion.map(|conclusion| sitting_of(conclusion).clone());
        let round = record.assessment_mut(self.key);
        round.edit_answer(&self.item, Answer::reopen);
        let Some(sitting) = sitting.filter(|sitting| Some(sitting) == now) else {
            return;
        };
        let first = self.first_level(record, &sitting);
        if let Some(first) = first {
            let round = record.assessment_mut(self.key);
            round.edit_answer(&self.item, |answer| {
                answer.rating = first.map(Rating::Level)
            });
        }
        self.note(record, &sitting, |_| None);
    }

    fn first_level(&self, record: &AreaRecord, sitting: &SittingRef) -> Option<Option<Level>> {
        let forum = record.forum(&sitting.forum)?;
        first_level(
            forum.meeting(&sitting.meeting)?,
            &t::about_level(&self.text),
        )
    }

    pub fn keep_words(&self, record: &mut AreaRecord, text: &str) {
        let round = record.assessment_mut(self.key);
        round.edit_answer(&self.item, |answer| answer.discussion.words = lines(text));
    }

    /// What was put up in the room, counted all at once; none takes it back.
    pub fn keep_cards(&self, record: &mut AreaRecord, cards: Cards) {
        let round = record.assessment_mut(self.key);
        round.edit_answer(&self.item, |answer| answer.discussion.cards = cards);
    }

    /// `word`: by the level that this sitting began with, if it has changed it before.
    fn note(
        &self,
        record: &mut AreaRecord,
        sitting: &SittingRef,
        word: impl FnOnce(Option<Option<Level>>) -> Option<String>,
    ) {
        let forum = record.forum_mut(&sitting.forum);
        if let Some(meeting) = forum.and_then(|f| f.meeting_mut(&sitting.meeting)) {
            let about = t::about_level(&self.text);
            let word = word(first_level(meeting, &about));
            meeting.note_change(&about, word.as_deref());
        }
    }
}

pub fn sitting_of(conclusion: Conclusion<'_>) -> &SittingRef {
    match conclusion {
        Conclusion::Agreed(sitting) => sitting,
        Conclusion::Left(left) => &left.sitting,
    }
}

/// The level from which a sitting took an item elsewhere, as its minutes have it.
pub fn first_level(meeting: &Meeting, about: &str) -> Option<Option<Level>> {
    let beginning = format!("{about}：");
    let mut lines = meeting.changes.lines();
    let said = lines.find_map(|line| line.strip_prefix(&beginning))?;
    let (from, _) = said.split_once(t::BECAME)?;
    let levels = Level::ALL.into_iter().map(Some).chain([None]);
    levels.into_iter().find(|level| t::level(*level) == from)
}

/// The room in `sitting` says `level`, or that there is none. Tells the level that stood before.
pub fn rate(
    record: &mut AreaRecord,
    of: &Leaving,
    level: Option<Level>,
    sitting: &SittingRef,
) -> Option<Level> {
    let before = of.level(record);
    let reason = level.and_then(|level| reason(record, of, level));
    let round = record.assessment_mut(of.key);
    round.edit_answer(&of.item, |answer| {
        answer.rating = level.map(Rating::Level);
        answer.moved = level.zip(reason).map(|(to, reason)| Moved { to, reason });
        answer.agreed = None;
        answer.agree(sitting);
    });
    before
}

/// Why it moved, said of another level: it goes with the one that the room takes it to, as long as that lies
/// on the same side of what was before.
fn reason(record: &AreaRecord, of: &Leaving, level: Level) -> Option<MoveReason> {
    let reason = record.move_reason(&of.key, &of.item)?;
    let level_of = |round: &Assessment| round.rating(&of.item).and_then(Rating::level);
    let drafted = level_of(record.assessment(&of.key)?)?;
    let mut earlier = record.own_rounds().rev().filter(|round| round.key < of.key);
    let before = earlier.find_map(|round| level_of(round).filter(|l| *l != drafted))?;
    (drafted.cmp(&before) == level.cmp(&before)).then_some(reason)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::view_models::testing::sample;

    /// An item of the sample's last round at level 1, and two sittings.
    fn open() -> (AreaRecord, Leaving, [SittingRef; 2]) {
        let mut record = sample();
        let key = record.own_rounds().next_back().expect("filled").key;
        let item = ItemId::new("x-1");
        let round = record.assessment_mut(key);
        round.edit_answer(&item, |answer| {
            answer.rating = Some(Rating::Level(Level::ALL[1]));
        });
        let of = |meeting: &Meeting| SittingRef {
            forum: record.forums[0].id.clone(),
            meeting: meeting.id.clone(),
        };
        let meetings = &record.forums[0].meetings;
        let sittings = [of(&meetings[0]), of(&meetings[1])];
        let text = "夜の相談".to_owned();
        (record, Leaving { key, item, text }, sittings)
    }

    fn noted<'r>(record: &'r AreaRecord, sitting: &SittingRef) -> Option<&'r str> {
        let forum = record.forum(&sitting.forum).expect("there");
        let changes = &forum.meeting(&sitting.meeting).expect("there").changes;
        let mut lines = changes.lines();
        lines.find_map(|line| line.strip_prefix("「夜の相談」の段階："))
    }

    #[test]
    fn an_item_is_left_in_one_of_three_ways_and_taken_back() {
        let (mut record, of, [first, second]) = open();
        of.agree(&mut record, Level::ALL[2], &first);
        let conclusion = |record: &AreaRecord| {
            let conclusion = of.answer(record)?.conclusion()?;
            let how = match conclusion {
                Conclusion::Agreed(_) => None,
                Conclusion::Left(left) => Some(left.how),
            };
            Some((how, sitting_of(conclusion).clone()))
        };
        assert_eq!(conclusion(&record), Some((None, first.clone())));
        assert_eq!(noted(&record, &first), Some("段階1 → 段階2で合意"));
        // The room thinks again in the same sitting: it came from where it stood before.
        of.agree(&mut record, Level::ALL[3], &first);
        assert_eq!(noted(&record, &first), Some("段階1 → 段階3で合意"));
        of.keep_words(&mut record, " 夜は話せない\n\n");
        for how in [HowLeft::BothViews, HowLeft::TakenHome] {
            of.leave(&mut record, how, &second);
            assert_eq!(conclusion(&record), Some((Some(how), second.clone())));
            assert_eq!(of.level(&record), Some(Level::ALL[3]), "the level stays");
        }
        assert_eq!(noted(&record, &second), Some("段階3を、持ち帰り"));
        of.reopen(&mut record, Some(&second));
        assert_eq!(conclusion(&record), None);
        assert_eq!(noted(&record, &second), None);
        assert_eq!(
            noted(&record, &first),
            Some("段階1 → 段階3で合意"),
            "it was so"
        );
        assert_eq!(of.words(&record), ["夜は話せない"]);
        of.keep_words(&mut record, "  ");
        assert!(of.words(&record).is_empty());
    }

    #[test]
    fn an_item_without_a_level_can_be_left_as_well() {
        let (mut record, mut of, [sitting, _]) = open();
        of.item = ItemId::new("x-2");
        of.leave(&mut record, HowLeft::BothViews, &sitting);
        assert_eq!(noted(&record, &sitting), Some("段階なしを、両論のまま"));
        of.reopen(&mut record, Some(&sitting));
        assert_eq!(of.answer(&record), None, "and leaves no answer behind");
    }

    #[test]
    fn who_takes_a_word_back_is_where_the_sitting_began_and_another_sitting_stays_written() {
        let (mut record, of, [first, second]) = open();
        of.agree(&mut record, Level::ALL[3], &first);
        of.leave(&mut record, HowLeft::BothViews, &first);
        assert_eq!(noted(&record, &first), Some("段階1 → 段階3、両論のまま"));
        of.reopen(&mut record, Some(&first));
        assert_eq!(of.level(&record), Some(Level::ALL[1]));
        assert_eq!(noted(&record, &first), None);
        of.agree(&mut record, Level::ALL[3], &first);
        of.reopen(&mut record, Some(&second));
        assert_eq!(of.level(&record), Some(Level::ALL[3]));
        assert_eq!(noted(&record, &first), Some("段階1 → 段階3で合意"));
    }
}

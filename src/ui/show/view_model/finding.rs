//! One strength or gap while the room talks about it: そのとおり・いまは、そう見えない, and another level.
//!
//! Must not know Leptos or the browser.

use crate::model::{
    Agreed, AreaRecord, AssessmentKey, Circle, ItemId, Judgement, Level, Meeting, SharedField,
    Side, SittingRef, Verdict, Wording,
};
use crate::ui::show::words as t;
use crate::ui::view_models::views::leaving::{Leaving, first_level, rate};

#[derive(Clone, Debug, PartialEq)]
pub struct FindingForm {
    /// The round that speaks for the year.
    pub key: AssessmentKey,
    pub side: Side,
    pub item: ItemId,
    /// What the item says.
    pub text: String,
}

impl FindingForm {
    pub fn verdict(&self, record: &AreaRecord) -> Option<Verdict> {
        let assessment = record.assessment(&self.key)?;
        assessment.verdict(&self.item, self.side)
    }

    /// The room says `said` in `sitting`; said there twice, it is taken back. What the office said before the room
    /// agrees on. What was written of it stays. Tells what stands now.
    pub fn judge(
        &self,
        record: &mut AreaRecord,
        said: Verdict,
        sitting: &SittingRef,
    ) -> Option<Verdict> {
        let assessment = record.assessment_mut(self.key);
        let known = assessment.judgement(&self.item, self.side);
        let is_of_room = |known: &&Judgement| known.agreed_in() == Some(sitting);
        if known.filter(is_of_room).map(|known| known.verdict) == Some(said) {
            assessment.unjudge(&self.item, self.side);
            return None;
        }
        let why = known.map(|j| j.why.clone()).unwrap_or_default();
        assessment.judge(Judgement {
            item: self.item.clone(),
            side: self.side,
            verdict: said,
            why,
            agreed: Some(Agreed::new(sitting, said)),
        });
        if said == Verdict::Confirmed && levels_are_for_the_room(record) {
            self.agree_on_level(record, sitting);
        }
        Some(said)
    }

    /// The minutes say what stands now; nothing takes the line out again.
    pub fn note_verdict(&self, meeting: &mut Meeting, now: Option<Verdict>) {
        let about = t::about_finding(self.side, &self.text);
        meeting.note_change(&about, now.map(t::noted));
    }

    /// The code of the level in the select; blank without one.
    pub fn level_code(&self, record: &AreaRecord) -> String {
        let assessment = record.assessment(&self.key);
        let level = assessment.and_then(|a| a.rating(&self.item)?.level());
        level.map(code).unwrap_or_default()
    }

    /// The room says `level`. Tells the level that stood before.
    pub fn rate(
        &self,
        record: &mut AreaRecord,
        level: Option<Level>,
        sitting: &SittingRef,
    ) -> Option<Level> {
        let of = Leaving {
            key: self.key,
            item: self.item.clone(),
            text: self.text.clone(),
        };
        rate(record, &of, level, sitting)
    }

    /// What is so stands on the level that is so. What is said of the item's other side is another matter.
    fn agree_on_level(&self, record: &mut AreaRecord, sitting: &SittingRef) {
        let round = record.assessment_mut(self.key);
        round.edit_answer(&self.item, |answer| {
            // What the room left with both views stays so until somebody speaks of the item itself.
            if answer.conclusion().is_none() {
                answer.agree(sitting);
            }
        });
    }

    /// From which level the room took it to `level`: over a sitting the first of them.
    pub fn note_level(&self, meeting: &mut Meeting, from: Option<Level>, level: Option<Level>) {
        let about = t::about_level(&self.text);
        let from = first_level(meeting, &about).unwrap_or(from);
        meeting.note_change(&about, Some(&t::from_to(from, level)));
    }
}

/// Whether the room may see levels, and so choose one.
pub fn levels_are_for_the_room(record: &AreaRecord) -> bool {
    record.circle(SharedField::Levels) >= Circle::Forum
}

/// What is said to everyone of a verdict.
pub fn verdict_announcement(now: Option<Verdict>) -> &'static str {
    now.map_or(t::TAKEN_BACK, t::noted)
}

fn code(level: Level) -> String {
    level.value().to_string()
}

/// The level of a code of [`level_options`].
pub fn level_of_code(code: &str) -> Option<Level> {
    code.parse().ok().and_then(Level::new)
}

/// No level, and each level as the page says it.
pub fn level_options(wording: Wording) -> Vec<(String, String)> {
    let name = |level: Level| match wording {
        Wording::Levels => t::level(Some(level)),
        Wording::Marks => {
            let mark = t::mark(wording, Some(level));
            format!("{mark}（{}）", t::level(Some(level)))
        }
    };
    let none = (String::new(), t::NO_LEVEL.to_owned());
    let levels = Level::ALL.iter().map(|level| (code(*level), name(*level)));
    std::iter::once(none).chain(levels).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Day, ForumId, MeetingId, MoveReason, Moved, Rating, Round};
    use crate::ui::view_models::testing::sample;

    fn form(record: &AreaRecord) -> FindingForm {
        let round = record.own_rounds().next_back().expect("filled");
        FindingForm {
            key: round.key,
            side: Side::Gap,
            item: ItemId::new("x-1"),
            text: "夜間の相談".into(),
        }
    }

    /// The office says of the item that it is so.
    fn of_office(form: &FindingForm, side: Side) -> Judgement {
        Judgement {
            item: form.item.clone(),
            side,
            verdict: Verdict::Confirmed,
            why: "電話がつながらない".into(),
            agreed: None,
        }
    }

    fn sitting() -> SittingRef {
        SittingRef {
            forum: ForumId::new("f"),
            meeting: MeetingId::new("m"),
        }
    }

    fn meeting() -> Meeting {
        let day = Day::new(2026, 11, 21).expect("a day");
        Meeting::new(MeetingId::new("m"), day)
    }

    #[test]
    fn said_twice_is_taken_back_and_the_minutes_follow() {
        let mut record = sample();
        let form = form(&record);
        let mut minutes = meeting();
        let mut check = |said, now, line: &str, words: &str| {
            let stands = form.judge(&mut record, said, &sitting());
            form.note_verdict(&mut minutes, stands);
            assert_eq!((stands, form.verdict(&record)), (now, now));
            assert_eq!(minutes.changes, line);
            assert_eq!(verdict_announcement(stands), words);
        };
        let yes = Verdict::Confirmed;
        let no = Verdict::Struck;
        let line = |word: &str| format!("{}「夜間の相談」：{word}", Side::Gap.label());
        check(yes, Some(yes), &line(t::noted(yes)), t::noted(yes));
        check(no, Some(no), &line(t::noted(no)), t::noted(no));
        check(no, None, "", t::TAKEN_BACK);
    }

    #[test]
    fn what_was_said_of_it_outlives_another_verdict() {
        let mut record = sample();
        let form = form(&record);
        let round = record.assessment_mut(form.key);
        round.judge(of_office(&form, form.side));
        form.judge(&mut record, Verdict::Struck, &sitting());
        let assessment = record.assessment(&form.key).expect("there");
        let judged = assessment.judgement(&form.item, form.side).expect("said");
        assert_eq!(judged.why, "電話がつながらない");
        assert_eq!(judged.agreed_in(), Some(&sitting()));
    }

    #[test]
    fn what_the_office_said_the_room_agrees_on_with_one_press() {
        let mut record = sample();
        let form = form(&record);
        let round = record.assessment_mut(form.key);
        round.judge(of_office(&form, form.side));
        round.judge(of_office(&form, Side::Strength));
        round.edit_answer(&form.item, |answer| {
            answer.rating = Some(Rating::Level(Level::ALL[1]));
        });
        let mut unseen = record.clone();
        let stands = form.judge(&mut record, Verdict::Confirmed, &sitting());
        assert_eq!(stands, Some(Verdict::Confirmed));
        let round = record.assessment(&form.key).expect("there");
        let judged = round.judgement(&form.item, form.side).expect("said");
        assert_eq!(judged.agreed_in(), Some(&sitting()));
        assert_eq!(judged.why, "電話がつながらない");
        let level = round
            .answer(&form.item)
            .and_then(|answer| answer.agreed_in());
        assert_eq!(level, Some(&sitting()), "and on the level that stands");
        let other = round.judgement(&form.item, Side::Strength).expect("said");
        assert_eq!(other.agreed_in(), None, "nobody spoke of the other side");
        unseen.set_circle(SharedField::Levels, Circle::Office);
        form.judge(&mut unseen, Verdict::Confirmed, &sitting());
        let round = unseen.assessment(&form.key).expect("there");
        let level = round
            .answer(&form.item)
            .and_then(|answer| answer.agreed_in());
        assert_eq!(level, None, "a level that the room does not see");
    }

    #[test]
    fn why_it_moved_goes_with_the_level_that_the_room_takes_it_to_on_the_same_side() {
        let mut record = sample();
        let form = form(&record);
        let reason = MoveReason::Situation;
        let end = AssessmentKey {
            year: form.key.year.previous().expect("in range"),
            round: Round::End,
            ..form.key
        };
        let begin = AssessmentKey {
            round: Round::Start,
            ..form.key
        };
        // Said at the begin of the year; it has stood since.
        let moved = Some(Moved {
            to: Level::ALL[3],
            reason,
        });
        for (key, level, moved) in [(end, 2, None), (begin, 3, moved), (form.key, 3, None)] {
            record
                .assessment_mut(key)
                .edit_answer(&form.item, |answer| {
                    answer.rating = Some(Rating::Level(Level::ALL[level]));
                    answer.moved = moved;
                });
        }
        let why = |level: Option<Level>| {
            let mut record = record.clone();
            form.rate(&mut record, level, &sitting());
            record.move_reason(&form.key, &form.item)
        };
        assert_eq!(why(Some(Level::ALL[4])), Some(reason), "up as well");
        assert_eq!(why(Some(Level::ALL[1])), None, "down is another matter");
        assert_eq!(why(None), None);
    }

    #[test]
    fn a_level_is_kept_by_its_code_and_noted_in_words() {
        let mut record = sample();
        let form = form(&record);
        let mut minutes = meeting();
        let mut check = |code: &str, noted: &str| {
            let level = level_of_code(code);
            let from = form.rate(&mut record, level, &sitting());
            let answer = record
                .assessment(&form.key)
                .and_then(|a| a.answer(&form.item));
            let agreed_in = answer.and_then(|answer| answer.agreed_in().cloned());
            assert_eq!(agreed_in, level.map(|_| sitting()), "the room's word");
            form.note_level(&mut minutes, from, level);
            assert_eq!(form.level_code(&record), code);
            assert_eq!(minutes.changes, format!("「夜間の相談」の段階：{noted}"));
        };
        check("3", "段階なし → 段階3");
        check("2", "段階なし → 段階2");
        check("", "段階なし");
        assert_eq!(level_of_code("9"), None);
    }

    #[test]
    fn every_choice_of_a_level_can_be_read_back() {
        for wording in [Wording::Levels, Wording::Marks] {
            let options = level_options(wording);
            let levels = options.iter().map(|(code, _)| level_of_code(code));
            let all = Level::ALL.iter().copied().map(Some);
            let all: Vec<_> = std::iter::once(None).chain(all).collect();
            assert_eq!(levels.collect::<Vec<_>>(), all);
        }
        let three = |wording| {
            let options = level_options(wording).into_iter();
            let mut names = options
                .filter(|(code, _)| code == "3")
                .map(|(_, name)| name);
            names.next().unwrap_or_default()
        };
        let level = t::level(Level::new(3));
        assert_eq!(three(Wording::Levels), level);
        let mark = Level::new(3).map(Level::mark).unwrap_or_default();
        assert_eq!(three(Wording::Marks), format!("{mark}（{level}）"));
    }

    #[test]
    fn levels_that_stay_in_the_office_are_not_chosen_in_the_room() {
        let mut record = sample();
        assert!(levels_are_for_the_room(&record));
        record.set_circle(SharedField::Levels, Circle::Forum);
        assert!(levels_are_for_the_room(&record));
        record.set_circle(SharedField::Levels, Circle::Office);
        assert!(!levels_are_for_the_room(&record));
    }
}

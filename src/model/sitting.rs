//! The sitting that a year's meetings write into: begun when the first thing is written down.
//!
//! Must not know how ids are made, nor what day it is: whoever asks gives both.

use super::{AreaRecord, Day, FiscalYear, Forum, ForumId, Layer, Meeting, MeetingId};

/// Ids for what may have to be made.
#[derive(Clone, Debug)]
pub struct NewSitting {
    pub forum: ForumId,
    /// What a forum is called if the area has none yet.
    pub forum_name: String,
    pub meeting: MeetingId,
    pub today: Day,
}

impl AreaRecord {
    /// The sitting that is written into now, if one was begun and is still there.
    pub fn sitting(&self, year: FiscalYear) -> Option<(&Forum, &Meeting)> {
        let (forum, meeting) = self.talk(year)?.sitting.as_ref()?;
        let forum = self.forums.iter().find(|f| f.id == *forum)?;
        let meeting = forum.meetings.iter().find(|m| m.id == *meeting)?;
        Some((forum, meeting))
    }

    /// The sitting that is written into, if it is not from before `since`.
    pub fn sitting_since(
        &self,
        year: FiscalYear,
        since: Option<Day>,
    ) -> Option<(&Forum, &Meeting)> {
        let sitting = self.sitting(year);
        sitting.filter(|(_, meeting)| since.is_none_or(|day| meeting.date >= day))
    }

    /// 次回に向けて: what the sitting since that day holds, or what is prepared for the one to come.
    pub fn next_words(&self, year: FiscalYear, since: Option<Day>) -> &str {
        let prepared = || self.talk(year).map_or("", |talk| &talk.next);
        let sitting = self.sitting_since(year, since);
        sitting.map_or_else(prepared, |(_, meeting)| &meeting.next)
    }

    /// Keeps 次回に向けて where [`Self::next_words`] reads it.
    pub fn keep_next_words(&mut self, year: FiscalYear, since: Option<Day>, words: String) {
        let found = self.sitting_since(year, since);
        let found = found.map(|(forum, meeting)| (forum.id.clone(), meeting.id.clone()));
        let Some((forum, meeting)) = found else {
            self.talk_mut(year).next = words;
            return;
        };
        let forum = self.forums.iter_mut().find(|f| f.id == forum);
        let meetings = forum.map(|f| &mut f.meetings);
        if let Some(meeting) = meetings.and_then(|all| all.iter_mut().find(|m| m.id == meeting)) {
            meeting.next = words;
        }
    }

    /// The same to write into. Without one, today's sitting of the first forum; without any
    /// forum, one is made.
    pub fn sitting_mut(&mut self, year: FiscalYear, new: &NewSitting) -> Option<&mut Meeting> {
        if self.sitting(year).is_none() {
            let forum = self.forums.first().map(|f| f.id.clone());
            self.begin_sitting(year, forum, new);
        }
        let (forum, meeting) = self.talk(year)?.sitting.clone()?;
        let forum = self.forums.iter_mut().find(|f| f.id == forum)?;
        forum.meetings.iter_mut().find(|m| m.id == meeting)
    }

    /// Writes into today's sitting of `forum` from now on, and begins it if there is none.
    pub fn begin_sitting(&mut self, year: FiscalYear, forum: Option<ForumId>, new: &NewSitting) {
        let known = forum.filter(|id| self.forums.iter().any(|f| f.id == *id));
        let id = known.unwrap_or_else(|| {
            let level = self.area.kind;
            let made = Forum::new(new.forum.clone(), &*new.forum_name, level, Layer::Working);
            self.forums.push(made);
            new.forum.clone()
        });
        let prepared = std::mem::take(&mut self.talk_mut(year).next);
        let Some(forum) = self.forums.iter_mut().find(|f| f.id == id) else {
            return;
        };
        let todays = forum.meetings.iter_mut().find(|m| m.date == new.today);
        let meeting = match todays {
            Some(meeting) => {
                if meeting.next.is_empty() {
                    meeting.next = prepared;
                }
                meeting.id.clone()
            }
            None => {
                let mut meeting = Meeting::new(new.meeting.clone(), new.today);
                meeting.next = prepared;
                forum.put_meeting(meeting);
                new.meeting.clone()
            }
        };
        self.talk_mut(year).sitting = Some((id, meeting));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Area, AreaId, AreaKind, EditionRef, TalkPage};

    fn record() -> AreaRecord {
        let list = EditionRef::new("l", "1");
        AreaRecord::new(Area::new(
            AreaId::new("a"),
            AreaKind::Region,
            "津圏域",
            list,
        ))
    }

    fn year() -> FiscalYear {
        FiscalYear::new(2026).expect("in range")
    }

    fn new(meeting: &str, day: u32) -> NewSitting {
        NewSitting {
            forum: ForumId::new("f-new"),
            forum_name: "協議の場".into(),
            meeting: MeetingId::new(meeting),
            today: Day::new(2026, 11, day).expect("a day"),
        }
    }

    #[test]
    fn the_first_word_begins_a_forum_and_its_sitting() {
        let mut record = record();
        assert_eq!(record.sitting(year()), None);
        let meeting = record.sitting_mut(year(), &new("m1", 21)).expect("begun");
        meeting.write_down(" 次回は住まいを話す ", None);
        meeting.write_down("  ", None);
        meeting.note_shown(&TalkPage::Gaps);
        meeting.note_shown(&TalkPage::Gaps);
        let (forum, meeting) = record.sitting(year()).expect("there");
        assert_eq!(forum.name, "協議の場");
        assert_eq!(meeting.decided, "次回は住まいを話す");
        assert_eq!(meeting.shown, [TalkPage::Gaps]);
        // Later words go into the same sitting, even after midnight.
        let same = record.sitting_mut(year(), &new("m2", 22)).expect("there");
        assert_eq!(same.id, MeetingId::new("m1"));
    }

    #[test]
    fn a_day_has_one_sitting_of_a_forum() {
        let mut record = record();
        record.begin_sitting(year(), None, &new("m1", 21));
        let forum = record.forums[0].id.clone();
        record.begin_sitting(year(), Some(forum.clone()), &new("m2", 21));
        assert_eq!(record.forums[0].meetings.len(), 1);
        record.begin_sitting(year(), Some(forum), &new("m2", 22));
        assert_eq!(record.forums[0].meetings.len(), 2);
        assert_eq!(
            record.sitting(year()).map(|(_, m)| m.id.clone()),
            Some(MeetingId::new("m2"))
        );
    }

    #[test]
    fn what_was_said_of_the_next_time_stays_with_its_sitting() {
        let mut record = record();
        let day = |d| Day::new(2026, 11, d);
        record.keep_next_words(year(), day(20), "次は2月".into());
        assert_eq!(record.next_words(year(), day(20)), "次は2月");

        record.begin_sitting(year(), None, &new("m1", 21));
        assert_eq!(record.next_words(year(), day(21)), "次は2月");
        record.keep_next_words(year(), day(21), "次は2月17日".into());
        assert_eq!(record.next_words(year(), day(21)), "次は2月17日");

        // The next meeting is prepared anew, and begins with what was prepared for it.
        assert_eq!(record.next_words(year(), day(28)), "");
        record.keep_next_words(year(), day(28), "次は5月".into());
        let forum = record.forums[0].id.clone();
        record.begin_sitting(year(), Some(forum), &new("m2", 28));
        let next: Vec<&str> = record.forums[0].meetings.iter().map(|m| &*m.next).collect();
        assert_eq!(next, ["次は2月17日", "次は5月"]);
    }

    #[test]
    fn a_sitting_that_is_gone_is_begun_anew() {
        let mut record = record();
        record.begin_sitting(year(), None, &new("m1", 21));
        record.forums.clear();
        assert_eq!(record.sitting(year()), None);
        assert!(record.sitting_mut(year(), &new("m2", 22)).is_some());
    }
}

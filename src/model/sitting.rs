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
    /// The sitting that was written into last, if one was begun and is still there.
    pub fn sitting(&self, year: FiscalYear) -> Option<(&Forum, &Meeting)> {
        let (forum, meeting) = self.talk(year)?.sitting.as_ref()?;
        let forum = self.forum(forum)?;
        Some((forum, forum.meeting(meeting)?))
    }

    /// The forum that is to sit: the chosen one, or else the one that sat last.
    pub fn sitting_forum(&self, year: FiscalYear) -> Option<&Forum> {
        let chosen = self.talk(year)?.forum.as_ref();
        let chosen = chosen.and_then(|id| self.forum(id));
        chosen.or_else(|| self.sitting(year).map(|(forum, _)| forum))
    }

    /// Chooses the forum that is to sit; `None` leaves it to the first word. It begins no sitting:
    /// a meeting that is only prepared leaves no trace, and may still be another forum's.
    pub fn choose_sitting_forum(&mut self, year: FiscalYear, forum: Option<ForumId>) {
        let talk = self.talk_mut(year);
        if forum.is_none() {
            talk.sitting = None;
        }
        talk.forum = forum;
    }

    /// The sitting that is written into, if it is the chosen forum's and not from before `since`.
    pub fn sitting_since(
        &self,
        year: FiscalYear,
        since: Option<Day>,
    ) -> Option<(&Forum, &Meeting)> {
        let to_sit = &self.sitting_forum(year)?.id;
        let sitting = self.sitting(year);
        sitting.filter(|(forum, meeting)| {
            forum.id == *to_sit && since.is_none_or(|day| meeting.date >= day)
        })
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
        let forum = self.forum_mut(&forum);
        if let Some(meeting) = forum.and_then(|f| f.meeting_mut(&meeting)) {
            meeting.next = words;
        }
    }

    /// [`Self::sitting_since`] to write into. Without one, today's sitting of the forum that is to
    /// sit, or of the first; without any forum, one is made.
    pub fn sitting_mut(
        &mut self,
        year: FiscalYear,
        since: Option<Day>,
        new: &NewSitting,
    ) -> Option<&mut Meeting> {
        if self.sitting_since(year, since).is_none() {
            let forum = self.sitting_forum(year).or(self.forums.first());
            let forum = forum.map(|f| f.id.clone());
            self.begin_sitting(year, forum, new);
        }
        let (forum, meeting) = self.talk(year)?.sitting.clone()?;
        self.forum_mut(&forum)?.meeting_mut(&meeting)
    }

    /// Writes into today's sitting of `forum` from now on, and begins it if there is none.
    fn begin_sitting(&mut self, year: FiscalYear, forum: Option<ForumId>, new: &NewSitting) {
        let id = forum.unwrap_or_else(|| {
            let level = self.area.kind;
            let made = Forum::new(new.forum.clone(), &*new.forum_name, level, Layer::Working);
            self.forums.push(made);
            new.forum.clone()
        });
        let prepared = std::mem::take(&mut self.talk_mut(year).next);
        let Some(forum) = self.forum_mut(&id) else {
            return;
        };
        let todays = forum.meetings.iter_mut().find(|m| m.date == new.today);
        let meeting = match todays {
            Some(meeting) => {
                add_words(&mut meeting.next, &prepared);
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

/// Below the lines that are there, those that do not stand there yet. Whole lines are compared:
/// one that is a part of another says something of its own.
fn add_words(there: &mut String, more: &str) {
    if more.trim().is_empty() {
        return;
    }
    if there.trim().is_empty() {
        *there = more.to_owned();
        return;
    }
    for line in more.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if there.lines().any(|known| known.trim() == line) {
            continue;
        }
        if !there.ends_with('\n') {
            there.push('\n');
        }
        there.push_str(line);
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

    /// Two forums, A and B.
    fn with_forums() -> AreaRecord {
        let mut record = record();
        for id in ["A", "B"] {
            let forum = Forum::new(ForumId::new(id), id, AreaKind::Region, Layer::Working);
            record.forums.push(forum);
        }
        record
    }

    fn choose(record: &mut AreaRecord, forum: &str) {
        record.choose_sitting_forum(year(), Some(ForumId::new(forum)));
    }

    fn meetings(record: &AreaRecord) -> Vec<(&str, &str, &str)> {
        let all = record.forums.iter();
        let all = all.flat_map(|f| f.meetings.iter().map(|m| (&*f.name, &*m.decided, &*m.next)));
        all.collect()
    }

    #[test]
    fn choosing_a_forum_begins_nothing_and_keeps_what_is_prepared() {
        let mut record = with_forums();
        let today = Day::new(2026, 11, 21);
        record.keep_next_words(year(), today, "次は2月".into());
        for forum in ["A", "B"] {
            choose(&mut record, forum);
            assert_eq!(record.next_words(year(), today), "次は2月");
            assert_eq!(record.sitting_forum(year()).map(|f| &*f.name), Some(forum));
        }
        assert_eq!(meetings(&record), []);
        // Prepared on the evening before: the sitting is of the day of its first word.
        let meeting = record.sitting_mut(year(), today, &new("m1", 22));
        meeting.expect("begun").write_down("部会をつくる", None);
        assert_eq!(meetings(&record), [("B", "部会をつくる", "次は2月")]);
    }

    #[test]
    fn another_forum_of_the_day_has_its_own_sitting_and_loses_no_word() {
        let mut record = with_forums();
        let today = Day::new(2026, 11, 21);
        let write = |record: &mut AreaRecord, id: &str, text: &str| {
            let meeting = record.sitting_mut(year(), today, &new(id, 21));
            meeting.expect("begun").write_down(text, None);
        };
        choose(&mut record, "A");
        write(&mut record, "m1", "朝");
        record.keep_next_words(year(), today, "次は2月".into());
        choose(&mut record, "B");
        assert_eq!(record.sitting_since(year(), today), None);
        assert_eq!(record.next_words(year(), today), "", "A keeps its own");
        record.keep_next_words(year(), today, "次は3月".into());
        // Back in A before B began: what was prepared for B still waits.
        choose(&mut record, "A");
        assert_eq!(record.next_words(year(), today), "次は2月");
        choose(&mut record, "B");
        assert_eq!(record.next_words(year(), today), "次は3月");
        write(&mut record, "m2", "昼");
        // More is prepared, and A sits once more.
        choose(&mut record, "A");
        record.keep_next_words(year(), today, "次は4月".into());
        write(&mut record, "m3", "夕");
        assert_eq!(
            meetings(&record),
            [("A", "朝\n夕", "次は2月\n次は4月"), ("B", "昼", "次は3月")]
        );
    }

    #[test]
    fn a_forum_that_is_gone_or_not_chosen_leaves_it_to_the_last_or_first() {
        let mut record = with_forums();
        choose(&mut record, "B");
        assert!(record.sitting_mut(year(), None, &new("m1", 21)).is_some());
        choose(&mut record, "gone");
        assert_eq!(record.sitting_forum(year()).map(|f| &*f.name), Some("B"));
        record.choose_sitting_forum(year(), None);
        assert_eq!(record.sitting_forum(year()), None);
        assert!(record.sitting_mut(year(), None, &new("m2", 22)).is_some());
        assert_eq!(record.sitting_forum(year()).map(|f| &*f.name), Some("A"));
    }

    #[test]
    fn the_first_word_begins_a_forum_and_its_sitting() {
        let mut record = record();
        assert_eq!(record.sitting(year()), None);
        let meeting = record
            .sitting_mut(year(), None, &new("m1", 21))
            .expect("begun");
        meeting.write_down(" 次回は住まいを話す ", None);
        meeting.write_down("  ", None);
        meeting.note_shown(&TalkPage::Gaps);
        meeting.note_shown(&TalkPage::Gaps);
        let (forum, meeting) = record.sitting(year()).expect("there");
        assert_eq!(forum.name, "協議の場");
        assert_eq!(meeting.decided, "次回は住まいを話す");
        assert_eq!(meeting.shown, [TalkPage::Gaps]);
        // Later words go into the same sitting, even after midnight.
        let same = record
            .sitting_mut(year(), None, &new("m2", 22))
            .expect("there");
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
    fn prepared_words_join_line_by_line_and_none_is_lost_or_said_twice() {
        for (there, prepared, expected) in [
            (
                "次は2月17日に見学",
                "次は2月17日",
                "次は2月17日に見学\n次は2月17日",
            ),
            ("会場を探す（市）", "会場", "会場を探す（市）\n会場"),
            ("次は2月", "次は2月", "次は2月"),
            (
                "次は2月\n会場",
                "会場 \n\n次は2月\n名簿",
                "次は2月\n会場\n名簿",
            ),
            ("次は2月\n", "次は3月\n", "次は2月\n次は3月"),
            ("次は2月", " \n", "次は2月"),
            ("", " \n", ""),
            ("", "次は2月\n\n名簿\n", "次は2月\n\n名簿\n"),
        ] {
            let mut record = record();
            record.begin_sitting(year(), None, &new("m1", 21));
            let forum = record.forums[0].id.clone();
            record.forums[0].meetings[0].next = there.into();
            record.talk_mut(year()).next = prepared.into();
            record.begin_sitting(year(), Some(forum), &new("m2", 21));
            let next = &record.forums[0].meetings[0].next;
            assert_eq!(next, expected, "{prepared:?} below {there:?}");
        }
    }

    #[test]
    fn a_sitting_that_is_gone_is_begun_anew() {
        let mut record = record();
        record.begin_sitting(year(), None, &new("m1", 21));
        record.forums.clear();
        assert_eq!(record.sitting(year()), None);
        assert!(record.sitting_mut(year(), None, &new("m2", 22)).is_some());
    }
}

//! はじめての委員さんへ: what a 協議の場 is and how one speaks there, for those who come into it. Two
//! sheets in large letters and plain words.

use super::choice::Choices;
use super::{Block, Paper, PaperPart, PaperSize, pairs};
use crate::model::{AreaRecord, Day, Forum, ForumId, Meeting, MemberKind, Welcome, coded};
use crate::ui::forms::words as t;
use crate::ui::navigation::route::FormKind;
use crate::ui::view_models::forums;
use crate::ui::view_models::today::Today;
use crate::ui::words::forum::member;

coded! {
    /// What the office writes for it; kept in the forum.
    WelcomeField {
        Comfort = "comfort", "休けいや付き添い";
        Allowance = "allowance", "謝金・交通費";
        Contact = "contact", "聞きたいときは";
    }
}

impl WelcomeField {
    pub fn hint(self) -> &'static str {
        match self {
            Self::Comfort => t::COMFORT_HINT,
            Self::Allowance => t::ALLOWANCE_HINT,
            Self::Contact => t::CONTACT_HINT,
        }
    }

    pub fn text(self, welcome: &Welcome) -> &String {
        match self {
            Self::Comfort => &welcome.comfort,
            Self::Allowance => &welcome.allowance,
            Self::Contact => &welcome.contact,
        }
    }

    pub fn write(self, welcome: &mut Welcome, text: String) {
        *match self {
            Self::Comfort => &mut welcome.comfort,
            Self::Allowance => &mut welcome.allowance,
            Self::Contact => &mut welcome.contact,
        } = text;
    }
}

/// Whether it was held: one of today is, once something is written of it. With a clock that is set
/// to another age all are.
fn is_over(meeting: &Meeting, today: Option<Day>) -> bool {
    today.is_none_or(|today| {
        let is_told = !meeting.decided.trim().is_empty();
        meeting.date < today || (meeting.date == today && is_told)
    })
}

fn next_sitting(forum: &Forum, today: Today) -> Option<Day> {
    let coming = forum.meetings.iter().filter(|m| !is_over(m, today.day));
    coming.map(|m| m.date).min()
}

/// The forums that the paper can be about: id and name. Those that sit next come first.
pub fn forums_to_choose(record: &AreaRecord, today: Today) -> Choices {
    let mut forums: Vec<&Forum> = record.forums.iter().collect();
    forums.sort_by_key(|forum| {
        let next = next_sitting(forum, today);
        (next.is_none(), next)
    });
    let choices = forums.into_iter();
    choices
        .map(|forum| (forum.id.to_string(), forums::name(forum)))
        .collect()
}

/// The two sheets; empty for a forum that is gone.
pub fn welcome(record: &AreaRecord, forum: &ForumId, today: Today) -> Paper {
    let Some(forum) = record.forum(forum) else {
        return Paper::default();
    };
    let part = |title: &str, blocks| PaperPart {
        title: title.to_owned(),
        blocks,
    };
    let ways = t::WAYS.map(|(way, how)| t::named(way, how)).to_vec();
    let words = t::HEARD.map(|(word, means)| (word.to_owned(), means.to_owned()));
    Paper {
        title: FormKind::Welcome.label().to_owned(),
        facts: Vec::new(),
        parts: vec![
            part("", vec![Block::Note(t::WELCOME_LEAD.to_owned())]),
            part(t::THIS_FORUM, vec![about(forum)]),
            part(t::LAST_AND_NEXT, vec![sittings(forum, today)]),
            part(
                t::WAYS_TITLE,
                vec![
                    Block::Note(t::WAYS_LEAD.to_owned()),
                    Block::Points(ways),
                    Block::NewPage,
                ],
            ),
            part(t::HEARD_TITLE, vec![pairs("welcome", words)]),
            part(t::AT_EASE, vec![at_ease(forum)]),
        ],
        size: PaperSize::Large,
    }
}

fn about(forum: &Forum) -> Block {
    let times = forum.times_a_year.filter(|times| *times > 0);
    let rows = [
        (t::FORUM_NAME, Some(forums::name(forum))),
        (t::FORUM_PURPOSE, Some(or_ask(&forum.purpose, t::ASK))),
        (t::FORUM_MEMBERS, Some(members(forum))),
        (t::FORUM_TIMES, times.map(t::times_a_year)),
        (t::FORUM_TERM, forum.term_until.map(t::term)),
    ];
    let rows = rows.into_iter();
    pairs(
        "welcome",
        rows.filter_map(|(name, text)| Some((name.to_owned(), text?))),
    )
}

/// Who 「その他」 are is told in words, where somebody wrote it.
fn members(forum: &Forum) -> String {
    let others = forum.other_members.trim();
    let names = forum.members.iter().map(|(kind, count)| match kind {
        MemberKind::Other if !others.is_empty() => member(others, *count),
        kind => member(kind.label(), *count),
    });
    let names: Vec<String> = names.collect();
    match names.is_empty() {
        true => t::MEMBERS_UNKNOWN.to_owned(),
        false => names.join("、"),
    }
}

fn or_ask(text: &str, ask: &str) -> String {
    match text.trim() {
        "" => ask.to_owned(),
        text => text.to_owned(),
    }
}

/// What was decided last, and when the next one is.
fn sittings(forum: &Forum, today: Today) -> Block {
    let over = forum.meetings.iter().filter(|m| is_over(m, today.day));
    let last = over.max_by_key(|m| m.date);
    let mut rows = Vec::new();
    match last {
        None => rows.push((t::LAST, t::NOT_YET_HELD.to_owned())),
        Some(last) => {
            rows.push((t::LAST, t::day(last.date)));
            rows.push((t::LAST_DECIDED, or_ask(&last.decided, t::NOTHING_DECIDED)));
            if !last.next.trim().is_empty() {
                rows.push((t::TOWARDS_NEXT, last.next.trim().to_owned()));
            }
        }
    }
    let next = next_sitting(forum, today);
    rows.push((t::NEXT, next.map_or_else(|| t::NO_NEXT.to_owned(), t::day)));
    let rows = rows.into_iter();
    pairs("welcome", rows.map(|(name, text)| (name.to_owned(), text)))
}

fn at_ease(forum: &Forum) -> Block {
    let office = t::ask_office(&forum.secretariat);
    let rows = WelcomeField::ALL.iter().map(|field| {
        let text = field.text(&forum.welcome);
        let text = match field {
            WelcomeField::Comfort => t::comfort(text),
            WelcomeField::Allowance => or_ask(text, t::ASK),
            WelcomeField::Contact => or_ask(text, &office),
        };
        (field.label().to_owned(), text)
    });
    pairs("welcome", rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::MeetingId;
    use crate::ui::view_models::testing::{on, sample};

    fn day(day: u32) -> Day {
        Day::new(2026, 11, day).expect("a day")
    }

    #[test]
    fn the_forum_that_sits_next_comes_first() {
        let mut record = sample();
        let today = on(2026, 11, 21);
        let ids = |record: &AreaRecord| {
            let all = forums_to_choose(record, today).into_iter();
            all.map(|(id, _)| id).collect::<Vec<_>>()
        };
        assert_eq!(ids(&record), ["f-bukai", "f-core", "f-home", "f-case"]);
        for (forum, on) in [(2, 28), (3, 25)] {
            let meeting = Meeting::new(MeetingId::new("next"), day(on));
            record.forums[forum].put_meeting(meeting);
        }
        assert_eq!(ids(&record), ["f-case", "f-home", "f-bukai", "f-core"]);
        assert_eq!(next_sitting(&record.forums[3], today), Some(day(25)));
    }

    #[test]
    fn a_sitting_of_today_is_over_once_something_is_written_of_it() {
        let mut meeting = Meeting::new(MeetingId::new("m"), day(21));
        assert!(!is_over(&meeting, Some(day(21))));
        assert!(is_over(&meeting, Some(day(22))));
        assert!(is_over(&meeting, None));
        meeting.decided = "試す".to_owned();
        assert!(is_over(&meeting, Some(day(21))));
        assert!(!is_over(&meeting, Some(day(20))));
    }

    #[test]
    fn every_field_writes_what_it_shows() {
        let mut welcome = Welcome::default();
        for field in WelcomeField::ALL {
            field.write(&mut welcome, field.code().to_owned());
        }
        for field in WelcomeField::ALL {
            assert_eq!(field.text(&welcome), field.code());
        }
    }
}

//! 議事メモ: one sitting in words, as it is printed and saved.
//!
//! Must not know Leptos or the browser.

use crate::exchange::outgoing::in_the_room;
use crate::model::{
    Area, AreaRecord, Day, ForumId, IssueId, Library, Meeting, MeetingId, PURPOSE, SittingRef,
    TalkPage,
};
use crate::ui::minutes::words as t;
use crate::ui::view_models::talk::lines;
use crate::ui::view_models::views::left::open_until;
use crate::ui::view_models::views::minority::left_in;
use crate::ui::words::meeting;

#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    pub area: Area,
    pub forum: String,
    pub date: Day,
    pub agenda: String,
    pub decided: String,
    /// 「当事者・ピアサポーター 3人」, one a kind.
    pub present: Vec<String>,
    pub present_in_all: u32,
    pub issues: Vec<String>,
    pub shown: Vec<String>,
    pub changes: String,
    /// What was made of items that were seen differently, a line each.
    pub views: Vec<String>,
    /// Until when words may be put beside what was agreed on; blank where nothing was, or it is over.
    pub until: String,
    pub next: String,
}

impl Minutes {
    /// `None` if there is no such sitting.
    pub fn of(
        library: &Library,
        record: &AreaRecord,
        (forum, sitting): (&ForumId, &MeetingId),
        today: Option<Day>,
    ) -> Option<Self> {
        let own = SittingRef {
            forum: forum.clone(),
            meeting: sitting.clone(),
        };
        let forum = record.forum(forum)?;
        let sitting = forum.meeting(sitting)?;
        let present = sitting.present.iter();
        Some(Self {
            area: record.area.clone(),
            forum: forum.name.clone(),
            date: sitting.date,
            agenda: sitting.agenda.clone(),
            decided: sitting.decided.clone(),
            present: present
                .map(|(kind, n)| meeting::people(kind.label(), *n))
                .collect(),
            present_in_all: sitting.present_in_all(),
            issues: issues(record, sitting),
            shown: sitting
                .shown
                .iter()
                .map(|page| page_name(record, sitting, page))
                .collect(),
            changes: sitting.changes.clone(),
            views: left_in(library, &in_the_room(record), &own),
            until: until(record, &own, today),
            next: sitting.next.clone(),
        })
    }

    /// 12人（当事者・ピアサポーター 3人、家族 2人 …）
    pub fn present_words(&self, none: &str) -> String {
        match (self.present_in_all, self.present.is_empty()) {
            (_, true) => none.to_owned(),
            (0, false) => self.present.join("、"),
            (all, false) => t::present(all, &self.present),
        }
    }

    /// The whole as plain text.
    pub fn text(&self) -> String {
        let mut text = format!("{}\n{}　{}\n", t::TITLE, self.area.name, self.forum);
        text.push_str(&format!("{}：{}\n", t::DATE, self.date.label()));
        text.push_str(&format!(
            "{}：{}\n",
            t::PRESENT,
            self.present_words(t::PRESENT_NONE)
        ));
        let texts = [&self.agenda, &self.decided, &self.changes, &self.next];
        let [agenda, decided, changes, next] = texts.map(|text| lines(text));
        let until = Some(self.until.clone()).filter(|until| !until.is_empty());
        let views: Vec<String> = self.views.iter().cloned().chain(until).collect();
        let parts = [
            (t::AGENDA, &agenda),
            (t::DECIDED, &decided),
            (t::CHANGES, &changes),
            (t::VIEWS, &views),
            (t::ISSUES, &self.issues),
            (t::SHOWN, &self.shown),
            (t::NEXT, &next),
        ];
        for (title, items) in parts {
            text.push_str(&format!("\n■ {title}\n"));
            match items.is_empty() {
                true => text.push_str(&format!("{}\n", t::NONE)),
                false => text.extend(items.iter().map(|item| format!("・{item}\n"))),
            }
        }
        text.push_str(&format!("\n{PURPOSE}\n"));
        // What every editor on the users' PCs breaks lines at.
        text.replace('\n', "\r\n")
    }

    /// The text as a file, with a mark at its beginning, so that every editor reads it as Japanese.
    pub fn file(&self) -> String {
        format!("\u{FEFF}{}", self.text())
    }
}

/// Where it agreed on anything.
fn until(record: &AreaRecord, sitting: &SittingRef, today: Option<Day>) -> String {
    let rounds = record.own_rounds();
    let mut answers = rounds.flat_map(|round| round.answers.values());
    let has_agreed = answers.any(|answer| answer.agreed_in() == Some(sitting));
    let until = open_until(record, sitting, today).filter(|_| has_agreed && today.is_some());
    until.map(t::round_open_until).unwrap_or_default()
}

/// Issues are looked for in the plan of the sitting's year first: ids are the area's own.
fn title(record: &AreaRecord, sitting: &Meeting, issue: &IssueId) -> Option<String> {
    let own = record.plan(sitting.date.fiscal_year());
    let all = own.into_iter().chain(&record.plans);
    let found = all.filter_map(|plan| plan.issue(issue)).next()?;
    Some(found.title.clone())
}

fn issues(record: &AreaRecord, sitting: &Meeting) -> Vec<String> {
    let titles = sitting.issues.iter();
    titles
        .filter_map(|issue| title(record, sitting, issue))
        .collect()
}

fn page_name(record: &AreaRecord, sitting: &Meeting, page: &TalkPage) -> String {
    match page {
        TalkPage::Issue(issue) => {
            let title = title(record, sitting, issue).unwrap_or_default();
            format!("{}：{title}", meeting::page(page))
        }
        _ => meeting::page(page).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{FiscalYear, MemberKind, NewSitting};
    use crate::model::{HowLeft, Level};
    use crate::ui::view_models::testing::{library, sample};
    use crate::ui::view_models::views::leaving::Leaving;

    fn of(record: &AreaRecord, forum: &ForumId, meeting: &str) -> Option<Minutes> {
        let today = Day::new(2026, 11, 21);
        Minutes::of(&library(), record, (forum, &MeetingId::new(meeting)), today)
    }

    #[test]
    fn a_sitting_is_told_whole() {
        let mut record = sample();
        let year = FiscalYear::new(2026).expect("in range");
        let new = NewSitting {
            forum: ForumId::new("f"),
            forum_name: "協議の場".into(),
            meeting: MeetingId::new("m"),
            today: Day::new(2026, 11, 21).expect("a day"),
        };
        let issue = record.plan(year).expect("a plan").issues[0].clone();
        let sitting = record.sitting_mut(year, None, &new).expect("begun");
        sitting.write_down("住まいの部会をつくる", Some(&issue.id));
        sitting.note_shown(&TalkPage::Issue(issue.id.clone()));
        sitting.present.insert(MemberKind::Peer, 3);
        sitting.note_change("「夜の相談」の段階", Some("段階1"));
        sitting.note_change("「夜の相談」の段階", Some("段階2"));
        sitting.note_change("取組「一覧」の担当", Some("保健所"));
        sitting.note_change("取組「一覧」の担当", None);
        sitting.next = "次は2月\n".into();
        let forum = record.forums[0].id.clone();
        let round = record.own_rounds().next_back().expect("filled").clone();
        let (key, list) = (round.key, library());
        let list = list.get(&round.edition).expect("shipped");
        let mut items = list.items.iter().filter(|i| round.answer(&i.id).is_some());
        let mut leaving = || {
            let item = items.next().expect("answered");
            let (item, text) = (item.id.clone(), item.text.clone());
            Leaving { key, item, text }
        };
        let own = SittingRef {
            forum: forum.clone(),
            meeting: MeetingId::new("m"),
        };
        let (agreed, home) = (leaving(), leaving());
        let from = agreed.level(&record).expect("rated");
        let to = Level::new((from.value() + 1) % 5).expect("a level");
        agreed.agree(&mut record, to, &own);
        agreed.keep_words(&mut record, "夜は話せない");
        home.leave(&mut record, HowLeft::TakenHome, &own);
        let minutes = of(&record, &forum, "m").expect("there");
        let text = minutes.text();
        for part in [
            "2026年11月21日",
            "3人（当事者・ピアサポーター 3人）",
            "■ 決まったこと\r\n・住まいの部会をつくる\r\n",
            "■ その場で確かめ、変えたこと\r\n・「夜の相談」の段階：段階2\r\n",
            &format!(
                "・「{}」の段階：段階{} → 段階{}で合意\r\n",
                agreed.text,
                from.value(),
                to.value()
            ),
            &format!(
                "・「{}」：段階{}で合意。こういう見え方もありました：「夜は話せない」\r\n",
                agreed.text,
                to.value()
            ),
            &format!("・「{}」：持ち帰り\r\n", home.text),
            "11月28日まで書き足せます。",
            "・次は2月\r\n",
            &format!("・{}\r\n", issue.title),
            &format!("・地域課題：{}\r\n", issue.title),
        ] {
            assert!(text.contains(part), "{part} in\n{text}");
        }
        assert_eq!(of(&record, &forum, "gone"), None);
    }

    #[test]
    fn a_file_begins_with_a_mark_and_breaks_lines_as_windows_does() {
        let record = sample();
        let forum = &record.forums[0];
        let minutes = of(&record, &forum.id, forum.meetings[0].id.as_str()).expect("there");
        let file = minutes.file();
        assert!(file.starts_with("\u{FEFF}議事メモ\r\n"), "{file}");
        assert!(!file.replace("\r\n", "").contains('\n'));
        assert!(file.ends_with(&format!("\r\n{PURPOSE}\r\n")), "{file}");
    }
}

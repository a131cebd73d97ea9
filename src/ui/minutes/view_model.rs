//! 議事メモ: one sitting in words, as it is printed and saved.
//!
//! Must not know Leptos or the browser.

use crate::model::{
    Area, AreaRecord, Day, ForumId, IssueId, Meeting, MeetingId, PURPOSE, TalkPage,
};
use crate::ui::minutes::words as t;
use crate::ui::view_models::talk::lines;
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
    pub next: String,
}

impl Minutes {
    /// `None` if there is no such sitting.
    pub fn of(record: &AreaRecord, forum: &ForumId, sitting: &MeetingId) -> Option<Self> {
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
        let parts = [
            (t::AGENDA, &agenda),
            (t::DECIDED, &decided),
            (t::CHANGES, &changes),
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
    use crate::ui::view_models::testing::sample;

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
        let minutes = Minutes::of(&record, &forum, &MeetingId::new("m")).expect("there");
        let text = minutes.text();
        for part in [
            "2026年11月21日",
            "3人（当事者・ピアサポーター 3人）",
            "■ 決まったこと\r\n・住まいの部会をつくる\r\n",
            "■ その場で確かめ、変えたこと\r\n・「夜の相談」の段階：段階2\r\n",
            "・次は2月\r\n",
            &format!("・{}\r\n", issue.title),
            &format!("・地域課題：{}\r\n", issue.title),
        ] {
            assert!(text.contains(part), "{part} in\n{text}");
        }
        assert_eq!(Minutes::of(&record, &forum, &MeetingId::new("gone")), None);
    }

    #[test]
    fn a_file_begins_with_a_mark_and_breaks_lines_as_windows_does() {
        let record = sample();
        let forum = &record.forums[0];
        let minutes = Minutes::of(&record, &forum.id, &forum.meetings[0].id).expect("there");
        let file = minutes.file();
        assert!(file.starts_with("\u{FEFF}議事メモ\r\n"), "{file}");
        assert!(!file.replace("\r\n", "").contains('\n'));
        assert!(file.ends_with(&format!("\r\n{PURPOSE}\r\n")), "{file}");
    }
}

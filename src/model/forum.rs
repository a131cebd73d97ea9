//! 協議の場: the meetings of an area, who sits in them, how they connect, what they decided.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{AreaKind, Day, FiscalYear, ForumId, IssueId, MeetingId, TalkPage, Welcome};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

coded! {
    /// Which work a meeting does, after the handbook's table of meetings.
    Layer {
        Representatives = "representatives", "代表者会議";
        Working = "working", "実務者会議";
        Core = "core", "コアメンバー会議";
    }
}

coded! {
    /// Kinds of member: those the ministry's papers name for the 協議の場, and the sectors that
    /// 三重県's areas found useful.
    MemberKind {
        Peer = "peer", "当事者・ピアサポーター";
        Family = "family", "家族";
        Hospital = "hospital", "精神科病院";
        Clinic = "clinic", "精神科診療所";
        OtherMedical = "other-medical", "その他の医療機関";
        HomeNursing = "home-nursing", "訪問看護";
        Consultation = "consultation", "相談支援事業所";
        Services = "services", "障害福祉サービス事業所";
        HealthCenter = "health-center", "保健所・精神保健福祉センター";
        Municipality = "municipality", "市町村";
        Housing = "housing", "住まい・居住支援";
        Elderly = "elderly", "高齢・介護";
        Children = "children", "児童・子育て";
        Hardship = "hardship", "生活困窮";
        Community = "community", "民生委員・社会福祉協議会・住民";
        Rescue = "rescue", "消防・救急";
        Police = "police", "警察";
        Justice = "justice", "司法";
        Education = "education", "教育";
        Work = "work", "企業・就労支援";
        Other = "other", "その他";
    }
}

/// One sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub id: MeetingId,
    pub date: Day,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub agenda: String,
    /// 決まったこと
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub decided: String,
    /// What was confirmed and changed in the meeting, one a line: see [`Meeting::note_change`].
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub changes: String,
    /// 次回に向けて, one a line.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub next: String,
    /// How many of each kind were there.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub present: BTreeMap<MemberKind, u32>,
    /// The issues that were talked about.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub issues: Vec<IssueId>,
    /// The pages that were shown, in the order in which each first was.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub shown: Vec<TalkPage>,
}

impl Meeting {
    pub fn new(id: MeetingId, date: Day) -> Self {
        Self {
            id,
            date,
            agenda: String::new(),
            decided: String::new(),
            changes: String::new(),
            next: String::new(),
            present: BTreeMap::new(),
            issues: Vec::new(),
            shown: Vec::new(),
        }
    }

    /// How many were there.
    pub fn present_in_all(&self) -> u32 {
        let counts = self.present.values();
        counts.fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// Adds what was decided as a line of its own, and the issue that it is about.
    pub fn write_down(&mut self, text: &str, issue: Option<&IssueId>) {
        let text = text.trim();
        if text.is_empty() {
            return;
        }
        if !self.decided.is_empty() && !self.decided.ends_with('\n') {
            self.decided.push('\n');
        }
        self.decided.push_str(text);
        if let Some(issue) = issue
            && !self.issues.contains(issue)
        {
            self.issues.push(issue.clone());
        }
    }

    /// Notes what came of `about` in this meeting: its newest word, on one line. `None` takes the
    /// line out again.
    pub fn note_change(&mut self, about: &str, word: Option<&str>) {
        let beginning = format!("{}：", about.trim());
        let mut lines: Vec<String> = self.changes.lines().map(str::to_owned).collect();
        let place = lines.iter().position(|line| line.starts_with(&beginning));
        let line = word.map(|word| format!("{beginning}{}", word.trim()));
        match (place, line) {
            (Some(place), Some(line)) => lines[place] = line,
            (None, Some(line)) => lines.push(line),
            (Some(place), None) => {
                lines.remove(place);
            }
            (None, None) => {}
        }
        self.changes = lines.join("\n");
    }

    /// Remembers that a page was shown.
    pub fn note_shown(&mut self, page: &TalkPage) {
        if !self.shown.contains(page) {
            self.shown.push(page.clone());
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forum {
    pub id: ForumId,
    /// 会議名
    pub name: String,
    /// 開始年度
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<FiscalYear>,
    /// On which level it meets: 市町村・圏域・都道府県.
    pub level: AreaKind,
    pub layer: Layer,
    /// 事務局
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub secretariat: String,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub purpose: String,
    /// 開催回数／年, as planned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times_a_year: Option<u32>,
    /// Who sits in it, and how many; 0 if the number is not known.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub members: BTreeMap<MemberKind, u32>,
    /// Who 「その他」 are, in words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub other_members: String,
    /// Through which fiscal year its members sit in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub term_until: Option<FiscalYear>,
    /// What new members are told.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub welcome: Welcome,
    /// The meetings that it reports to.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub reports_to: Vec<ForumId>,
    /// In order of date.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub meetings: Vec<Meeting>,
}

impl Forum {
    pub fn new(id: ForumId, name: impl Into<String>, level: AreaKind, layer: Layer) -> Self {
        Self {
            id,
            name: name.into(),
            since: None,
            level,
            layer,
            secretariat: String::new(),
            purpose: String::new(),
            times_a_year: None,
            members: BTreeMap::new(),
            other_members: String::new(),
            term_until: None,
            welcome: Welcome::default(),
            reports_to: Vec::new(),
            meetings: Vec::new(),
        }
    }

    pub fn meeting(&self, id: &MeetingId) -> Option<&Meeting> {
        self.meetings.iter().find(|meeting| meeting.id == *id)
    }

    pub fn meeting_mut(&mut self, id: &MeetingId) -> Option<&mut Meeting> {
        self.meetings.iter_mut().find(|meeting| meeting.id == *id)
    }

    /// Adds a sitting, or replaces the one with its id, and keeps the order of dates.
    pub fn put_meeting(&mut self, meeting: Meeting) {
        self.meetings.retain(|m| m.id != meeting.id);
        self.meetings.push(meeting);
        self.put_in_order();
    }

    /// Sittings by date, those of one day by id.
    pub fn put_in_order(&mut self) {
        self.meetings
            .sort_by(|a, b| a.date.cmp(&b.date).then_with(|| a.id.cmp(&b.id)));
    }
}

/// The kinds of member that sit in none of the meetings yet.
pub fn missing_kinds(forums: &[Forum]) -> Vec<MemberKind> {
    MemberKind::ALL
        .iter()
        .copied()
        .filter(|kind| *kind != MemberKind::Other)
        .filter(|kind| !forums.iter().any(|f| f.members.contains_key(kind)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_kinds_are_those_that_sit_nowhere() {
        let mut forum = Forum::new(
            ForumId::new("f"),
            "連携会議",
            AreaKind::Region,
            Layer::Working,
        );
        forum.members.insert(MemberKind::Peer, 0);
        let missing = missing_kinds(&[forum]);
        assert!(
            !missing.contains(&MemberKind::Peer),
            "a number not known is still a member"
        );
        assert!(missing.contains(&MemberKind::Housing));
        assert!(!missing.contains(&MemberKind::Other));
    }
}

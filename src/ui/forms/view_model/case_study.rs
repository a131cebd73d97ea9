//! 事例シート: one issue of the year, told so that another area can learn from it.

use super::values::{action_line, each_once, in_line, latest};
use super::{Paper, PaperPart, pairs};
use crate::chart::number;
use crate::model::{
    Area, AreaRecord, FiscalYear, Forum, Issue, IssueId, Meeting, MemberKind, coded,
};
use crate::score::plan::indicators_of;
use crate::ui::forms::words as t;
use crate::ui::navigation::route::FormKind;
use crate::ui::words::issue::view_in;

coded! {
    /// What people write. Name, number and size of the area come from the area itself.
    CaseField {
        Theme = "theme", "事例テーマ（事業名）";
        KeyWords = "key-words", "Key Word";
        Appeal = "appeal", "アピールポイント";
        Forum = "forum", "活用している協議の場";
        Secretariat = "secretariat", "事務局";
        Members = "members", "参加機関";
        LocalIssue = "local-issue", "解決が必要な地域課題";
        SupportIssue = "support-issue", "支援体制上の課題";
        Work = "work", "取組内容（事業の内容）";
        Devices = "devices", "体制づくりの工夫・内容";
        Effect = "effect", "取組による効果";
        SupportEffect = "support-effect", "支援体制上の効果";
        Awareness = "awareness", "① 直面する課題認識";
        Drive = "drive", "② 課題解決への推進力となった事項";
        Resources = "resources", "③ 利用できるリソース";
        Lasting = "lasting", "④ 継続のポイント";
        Outcome = "outcome", "⑤ 取組の効果";
        Elsewhere = "elsewhere", "⑥ 他の自治体で実施するためのポイント";
    }
}

impl CaseField {
    /// The first of the six Points.
    const FIRST_POINT: Self = Self::Awareness;

    pub fn is_point(self) -> bool {
        self >= Self::FIRST_POINT
    }

    /// Lines that its answer usually takes.
    pub fn rows(self) -> u32 {
        match self {
            Self::Theme | Self::KeyWords | Self::Secretariat => 1,
            Self::Forum | Self::Members => 2,
            _ => 3,
        }
    }
}

/// One issue of one year with what stands around it.
struct Case<'r> {
    record: &'r AreaRecord,
    year: FiscalYear,
    issue: &'r Issue,
}

/// A proposal for a field; empty where only people can know.
pub fn proposed(
    record: &AreaRecord,
    year: FiscalYear,
    issue: &IssueId,
    field: CaseField,
) -> String {
    let issue = record.plan(year).and_then(|plan| plan.issue(issue));
    let Some(issue) = issue else {
        return String::new();
    };
    let case = Case {
        record,
        year,
        issue,
    };
    match field {
        CaseField::Theme => issue.title.trim().to_owned(),
        CaseField::KeyWords => case.key_words(),
        CaseField::Forum => case.of_forums(|forum| vec![&forum.name]),
        CaseField::Secretariat => case.of_forums(|forum| vec![&forum.secretariat]),
        CaseField::Members => case.of_forums(members),
        CaseField::LocalIssue | CaseField::Awareness => case.noticed(),
        CaseField::SupportIssue => case.views(),
        CaseField::Work => case.work(),
        CaseField::Devices => case.decisions(),
        CaseField::Drive => case.people(),
        CaseField::Resources => case.resources(),
        CaseField::Lasting => case.next(),
        CaseField::Effect | CaseField::Outcome => case.effect(),
        CaseField::Appeal | CaseField::SupportEffect | CaseField::Elsewhere => String::new(),
    }
}

fn lines(texts: impl IntoIterator<Item = String>) -> String {
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.is_empty()).collect();
    texts.join("\n")
}

fn members(forum: &Forum) -> Vec<&str> {
    let kinds = forum.members.keys();
    let names = kinds.map(|kind| match kind {
        MemberKind::Other => forum.other_members.as_str(),
        kind => kind.label(),
    });
    names.collect()
}

impl Case<'_> {
    /// The sittings that spoke of this year's issue, each with its forum.
    fn sittings(&self) -> Vec<(&Forum, &Meeting)> {
        let all = self.record.forums.iter();
        let all = all.flat_map(|forum| forum.meetings.iter().map(move |m| (forum, m)));
        all.filter(|(_, meeting)| self.record.spoke_of(meeting, self.year, &self.issue.id))
            .collect()
    }

    /// From the forums that spoke of the issue; if none is noted, from all.
    fn of_forums(&self, part: fn(&Forum) -> Vec<&str>) -> String {
        let spoke: Vec<&Forum> = self
            .sittings()
            .into_iter()
            .map(|(forum, _)| forum)
            .collect();
        let forums = match spoke.is_empty() {
            true => self.record.forums.iter().collect(),
            false => spoke,
        };
        each_once(forums.into_iter().flat_map(part)).join("、")
    }

    fn key_words(&self) -> String {
        let menus = self.issue.menus.iter().map(|menu| menu.short_name());
        each_once(menus).join("　")
    }

    fn noticed(&self) -> String {
        let texts = [self.issue.title.as_str(), self.issue.background.as_str()];
        each_once(texts).join("\n")
    }

    fn views(&self) -> String {
        let views = self.issue.views.iter();
        let views = views.filter(|(side, _)| self.issue.view_leaves_forum(**side));
        lines(views.map(|(side, text)| {
            let side = view_in(t::view(*side), self.issue.view_origin(*side));
            format!("{side}：{}", text.trim())
        }))
    }

    fn work(&self) -> String {
        let approach = self.issue.approach.trim().to_owned();
        let actions = self.issue.actions.iter();
        let actions = actions.map(|action| action_line(&action.what, action));
        lines([approach].into_iter().chain(actions))
    }

    fn decisions(&self) -> String {
        let sittings = self.sittings().into_iter();
        let decided = sittings.filter(|(_, m)| !m.decided.trim().is_empty());
        lines(decided.map(|(f, m)| t::decided(&m.date.label(), &f.name, m.decided.trim())))
    }

    fn people(&self) -> String {
        let actions = &self.issue.actions;
        let leaders = each_once(actions.iter().map(|a| a.owner.as_str()));
        if leaders.is_empty() {
            return String::new();
        }
        let helpers = each_once(actions.iter().map(|a| a.helpers.as_str()));
        let helpers: Vec<&str> = helpers
            .into_iter()
            .filter(|h| !leaders.contains(h))
            .collect();
        t::led_by(&leaders.join("・"), &helpers.join("・"))
    }

    fn resources(&self) -> String {
        let menus = self.issue.menus.iter().map(|menu| menu.name());
        lines(menus.map(|name| format!("・{name}")))
    }

    fn next(&self) -> String {
        let next = self.issue.review.as_ref().and_then(|r| r.next);
        next.map_or_else(String::new, |next| t::next(next.label()))
    }

    fn effect(&self) -> String {
        let review = self.issue.review.as_ref();
        let review = review.map(|r| t::reviewed(r.outcome.label(), &r.why));
        let indicators = indicators_of(self.record, &self.issue.id).into_iter();
        let moved = indicators.filter_map(|i| {
            let (begun, from) = i.baseline.as_ref()?;
            let (year, to) = latest(i, self.year)?;
            let moved = |from: String, to: String| t::moved(&i.name, &from, &to);
            (from != to).then(|| {
                moved(
                    in_line((*begun, from), &i.unit),
                    in_line((year, to), &i.unit),
                )
            })
        });
        lines(review.into_iter().chain(moved))
    }
}

/// The sheet, with what people left in each field.
pub fn case_study(area: &Area, said: impl Fn(CaseField) -> String) -> Paper {
    let rows = |fields: &[CaseField]| {
        let rows = fields.iter();
        let rows = rows.map(|field| (field.label().to_owned(), said(*field)));
        rows.collect::<Vec<_>>()
    };
    let (case, points): (Vec<CaseField>, Vec<CaseField>) =
        CaseField::ALL.iter().partition(|field| !field.is_point());
    let mut about = rows(&case[..1]);
    about.extend(area_rows(area));
    about.extend(rows(&case[1..]));
    let part = |title: &str, rows| PaperPart {
        title: title.to_owned(),
        blocks: vec![pairs("case", rows)],
    };
    Paper {
        title: FormKind::CaseStudy.label().to_owned(),
        facts: Vec::new(),
        parts: vec![part(t::CASE, about), part(t::POINTS, rows(&points))],
        ..Paper::default()
    }
}

fn area_rows(area: &Area) -> [(String, String); 3] {
    let count = area.municipalities.len();
    let municipalities = match count {
        0 => String::new(),
        count => format!("（{}）", t::municipalities(count)),
    };
    let population = area.population.map(|people| number(people.into()));
    let medical = [
        area.psychiatric_hospitals.map(t::hospitals),
        area.psychiatric_clinics.map(t::clinics),
    ];
    let medical: Vec<String> = medical.into_iter().flatten().collect();
    [
        (
            t::MUNICIPALITY.to_owned(),
            format!(
                "{}{municipalities}",
                each_once([area.prefecture.as_str(), &area.name]).join("　")
            ),
        ),
        (
            t::POPULATION.to_owned(),
            population.map_or_else(String::new, |p| format!("{p}{}", t::PEOPLE)),
        ),
        (t::MEDICAL.to_owned(), medical.join("　")),
    ]
}

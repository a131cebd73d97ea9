//! 年度計画: the year's way round the PDCA circle.

use super::coded::coded;
use super::serial::{is_empty, or_empty};
use super::{Day, Deadline, FiscalYear, HandOver, Issue, IssueId, Succession, YearJob};
use serde::{Deserialize, Serialize};

coded! {
    StepState {
        NotStarted = "not-started", "これから";
        Underway = "underway", "進行中";
        Done = "done", "済";
    }
}

coded! {
    /// The six steps of 構築推進のイメージ in the ministry's papers; the sixth leads to the first.
    PdcaStep {
        Assess = "assess", "地域アセスメントの実施";
        Share = "share", "協議の場での地域課題の共有と確認";
        Vision = "vision", "地域ビジョンと目標の設定";
        Agree = "agree", "対応方法の合意と役割分担";
        Act = "act", "事業の実施";
        Review = "review", "評価及び見直し";
    }
}

impl PdcaStep {
    /// At most 9 characters, for charts.
    pub fn short_label(self) -> &'static str {
        match self {
            Self::Assess => "地域アセスメント",
            Self::Share => "課題の共有と確認",
            Self::Vision => "ビジョンと目標",
            Self::Agree => "合意と役割分担",
            Self::Act => "事業の実施",
            Self::Review => "評価及び見直し",
        }
    }
}

/// Where one step stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub state: StepState,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub note: String,
}

impl Default for Step {
    fn default() -> Self {
        Self {
            state: StepState::NotStarted,
            date: None,
            note: String::new(),
        }
    }
}

/// 年度の達成目標 and 現時点での進捗状況.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    pub text: String,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub progress: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearPlan {
    pub year: FiscalYear,
    /// 地域ビジョン（あるべき姿）
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub vision: String,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub goals: Vec<Goal>,
    /// In the order of [`PdcaStep::ALL`].
    #[serde(default, deserialize_with = "or_empty")]
    pub steps: [Step; 6],
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub issues: Vec<Issue>,
    /// 病院（医療機関）との連携状況: 意見交換の場.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub hospital_talks: String,
    /// 病院（医療機関）との連携状況: 具体的な活動.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub hospital_activities: String,
    /// 現時点での課題・悩み
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub worries: String,
    /// 他自治体へ聞いてみたいこと
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub questions: String,
    /// Days that others have set, in order.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub deadlines: Vec<Deadline>,
    /// 今年はしない: what this year leaves out on purpose, each once, in order.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub left_out: Vec<YearJob>,
    /// Looked back on and closed on this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed: Option<Day>,
    /// To whoever takes the year's work on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handed_over: Option<HandOver>,
    /// What they are told beside it.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub succession: Succession,
}

impl YearPlan {
    pub fn new(year: FiscalYear) -> Self {
        Self {
            year,
            vision: String::new(),
            goals: Vec::new(),
            steps: Default::default(),
            issues: Vec::new(),
            hospital_talks: String::new(),
            hospital_activities: String::new(),
            worries: String::new(),
            questions: String::new(),
            deadlines: Vec::new(),
            left_out: Vec::new(),
            closed: None,
            handed_over: None,
            succession: Succession::default(),
        }
    }

    /// Whether the year leaves that out on purpose.
    pub fn leaves_out(&self, job: YearJob) -> bool {
        self.left_out.contains(&job)
    }

    /// 今年はしない, or after all.
    pub fn leave_out(&mut self, job: YearJob, is_left_out: bool) {
        self.left_out.retain(|other| *other != job);
        if is_left_out {
            self.left_out.push(job);
            self.left_out.sort_unstable();
        }
    }

    /// Adds a day that others have set, or puts it in place of the one with its id.
    pub fn put_deadline(&mut self, deadline: Deadline) {
        self.deadlines.retain(|other| other.id != deadline.id);
        self.deadlines.push(deadline);
        self.deadlines
            .sort_by(|a, b| a.day.cmp(&b.day).then_with(|| a.id.cmp(&b.id)));
    }

    pub fn step(&self, step: PdcaStep) -> &Step {
        &self.steps[step as usize]
    }

    pub fn step_mut(&mut self, step: PdcaStep) -> &mut Step {
        &mut self.steps[step as usize]
    }

    pub fn issue(&self, id: &IssueId) -> Option<&Issue> {
        self.issues.iter().find(|i| i.id == *id)
    }

    pub fn issue_mut(&mut self, id: &IssueId) -> Option<&mut Issue> {
        self.issues.iter_mut().find(|i| i.id == *id)
    }
}

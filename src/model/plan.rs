//! 年度計画: the year's way round the PDCA circle.

use super::coded::coded;
use super::{Day, FiscalYear, Issue, IssueId, IssueLink};
use serde::{Deserialize, Serialize};

coded! {
    StepState {
        NotStarted = "not-started", "未着手";
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

/// Where one step stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub state: StepState,
    #[serde(default)]
    pub date: Option<Day>,
    #[serde(default)]
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
    #[serde(default)]
    pub progress: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearPlan {
    pub year: FiscalYear,
    /// 地域ビジョン（あるべき姿）
    #[serde(default)]
    pub vision: String,
    #[serde(default)]
    pub goals: Vec<Goal>,
    /// In the order of [`PdcaStep::ALL`].
    #[serde(default)]
    pub steps: [Step; 6],
    #[serde(default)]
    pub issues: Vec<Issue>,
    /// 病院（医療機関）との連携状況: 意見交換の場.
    #[serde(default)]
    pub hospital_talks: String,
    /// 病院（医療機関）との連携状況: 具体的な活動.
    #[serde(default)]
    pub hospital_activities: String,
    /// 現時点での課題・悩み
    #[serde(default)]
    pub worries: String,
    /// 他自治体へ聞いてみたいこと
    #[serde(default)]
    pub questions: String,
    /// Looked back on and closed on this day.
    #[serde(default)]
    pub closed: Option<Day>,
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
            closed: None,
        }
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

    /// The next year's issue that carries on one of this year: its content without what belongs to
    /// this year alone (finished actions, the review), and the link back. `None` if it is not here.
    pub fn carry_on(&self, id: &IssueId, new_id: IssueId) -> Option<Issue> {
        let issue = self.issue(id)?;
        let mut carried = issue.clone();
        carried.id = new_id;
        carried.review = None;
        carried.actions.retain(super::Action::is_open);
        for action in &mut carried.actions {
            action.from = None;
            action.to = None;
        }
        carried.carried_from = Some(IssueLink {
            year: self.year,
            issue: issue.id.clone(),
        });
        Some(carried)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Action, ActionId, ActionState, AreaKind, Next, Origin, Outcome, Review};

    #[test]
    fn what_is_carried_on_leaves_the_past_behind_but_keeps_the_link() {
        let year = FiscalYear::new(2026).expect("in range");
        let mut plan = YearPlan::new(year);
        let mut issue = Issue::new(IssueId::new("i"), "住まい", Origin::Gap, AreaKind::Region);
        let mut done = Action::new(ActionId::new("d"), "見学会");
        done.state = ActionState::Done;
        issue.actions = vec![done, Action::new(ActionId::new("o"), "手引きづくり")];
        issue.review = Some(Review {
            outcome: Outcome::Partly,
            why: "時間が足りず".into(),
            next: Next::Continue,
        });
        plan.issues.push(issue);
        let carried = plan
            .carry_on(&IssueId::new("i"), IssueId::new("j"))
            .expect("there");
        assert_eq!(
            carried
                .actions
                .iter()
                .map(|a| a.what.as_str())
                .collect::<Vec<_>>(),
            ["手引きづくり"]
        );
        assert_eq!(carried.review, None);
        assert_eq!(
            carried.carried_from,
            Some(IssueLink {
                year,
                issue: IssueId::new("i")
            })
        );
        assert_eq!(plan.carry_on(&IssueId::new("x"), IssueId::new("k")), None);
    }
}

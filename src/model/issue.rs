//! 地域課題: what the year's plan works on, from where it was noticed to what came of it.

use super::coded::coded;
use super::order::put_at;
use super::serial::{is_empty, or_empty};
use super::{
    Action, ActionId, AreaKind, Budget, FiscalYear, HandOver, IssueId, ItemId, Menu, Perspective,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

coded! {
    /// Whose words a view on an issue is in.
    ViewOrigin {
        Own = "own", "本人の言葉";
        Group = "group", "グループの言葉";
        Office = "office", "事務局のまとめ";
    }
}

coded! {
    /// Where an issue was first noticed.
    Origin {
        Gap = "gap", "チェックリストの課題から";
        Case = "case", "個別のケースから";
        Survey = "survey", "アンケートやヒアリングから";
        Data = "data", "統計やデータから";
        Other = "other", "そのほか";
    }
}

coded! {
    /// 事例チャート: how far an issue has come, from one person's trouble to what the area built.
    Stage {
        Case = "case", "個別課題";
        Seed = "seed", "地域課題の種";
        Verified = "verified", "検証";
        Solved = "solved", "解決（基盤整備）";
        Extended = "extended", "さらなる基盤整備";
    }
}

coded! {
    /// What the review at the year's end found.
    Outcome {
        Achieved = "achieved", "達成";
        Partly = "partly", "一部達成";
        NotYet = "not-yet", "未達";
    }
}

coded! {
    /// What follows from the review.
    Next {
        Continue = "continue", "継続";
        Extend = "extend", "拡充";
        Improve = "improve", "改善";
        End = "end", "終了";
    }
}

/// 評価: outcome, why, and what follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    pub outcome: Outcome,
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub why: String,
    /// `None` until somebody says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Next>,
}

impl Review {
    /// What was said, or else what is proposed for as long as nobody said it: what is achieved
    /// ends, all else goes on.
    pub fn next_or_proposed(&self) -> Next {
        self.next.unwrap_or(match self.outcome {
            Outcome::Achieved => Next::End,
            Outcome::Partly | Outcome::NotYet => Next::Continue,
        })
    }
}

/// The issue of an earlier year that this one carries on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssueLink {
    pub year: FiscalYear,
    pub issue: IssueId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issue {
    pub id: IssueId,
    pub title: String,
    pub origin: Origin,
    /// How it was noticed, in words.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub background: String,
    /// The checklist items it came from.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub items: Vec<ItemId>,
    pub stage: Stage,
    /// On which level it is worked on: 市町村・圏域・都道府県.
    pub level: AreaKind,
    /// 取組方針
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub approach: String,
    /// 視点別の認識, by 立場. Blank ones are not stored.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub views: BTreeMap<Perspective, String>,
    /// Whose words those views are, where they are not the office's summary.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub view_origins: BTreeMap<Perspective, ViewOrigin>,
    /// 事業メニュー used.
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub menus: BTreeSet<Menu>,
    /// 取組
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub actions: Vec<Action>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub review: Option<Review>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried_from: Option<IssueLink>,
    /// Sent on to another level, or to whoever comes next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handed_over: Option<HandOver>,
    /// 予算の説明
    #[serde(
        default,
        deserialize_with = "or_empty",
        skip_serializing_if = "is_empty"
    )]
    pub budget: Budget,
}

impl Issue {
    pub fn new(id: IssueId, title: impl Into<String>, origin: Origin, level: AreaKind) -> Self {
        Self {
            id,
            title: title.into(),
            origin,
            background: String::new(),
            items: Vec::new(),
            stage: Stage::Seed,
            level,
            approach: String::new(),
            views: BTreeMap::new(),
            view_origins: BTreeMap::new(),
            menus: BTreeSet::new(),
            actions: Vec::new(),
            review: None,
            carried_from: None,
            handed_over: None,
            budget: Budget::default(),
        }
    }

    /// Moves an action to a place among all, counted from 0.
    pub fn put_action(&mut self, id: &ActionId, place: usize) {
        put_at(&mut self.actions, |action| action.id == *id, place);
    }

    /// Open until a review says 終了.
    pub fn is_open(&self) -> bool {
        self.review
            .as_ref()
            .is_none_or(|r| r.next != Some(Next::End))
    }

    /// Whose words the view of a 立場 is in.
    pub fn view_origin(&self, perspective: Perspective) -> ViewOrigin {
        let said = self.view_origins.get(&perspective);
        said.copied().unwrap_or(ViewOrigin::Office)
    }

    /// Whether the view of a 立場 may be told outside of the 協議の場: what one member said in their own words stays
    /// where that person can be asked.
    pub fn view_leaves_forum(&self, perspective: Perspective) -> bool {
        self.view_origin(perspective) != ViewOrigin::Own
    }

    /// Of a view that is there; the office's summary is what a view is unless somebody says else.
    pub fn set_view_origin(&mut self, perspective: Perspective, origin: ViewOrigin) {
        match origin {
            ViewOrigin::Office => self.view_origins.remove(&perspective),
            _ => self.view_origins.insert(perspective, origin),
        };
    }

    /// One member kind's view; an empty text takes it back.
    pub fn set_view(&mut self, perspective: Perspective, text: String) {
        if text.trim().is_empty() {
            self.views.remove(&perspective);
            self.view_origins.remove(&perspective);
        } else {
            self.views.insert(perspective, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_is_proposed_until_somebody_says_it() {
        let next = |outcome, next| {
            let why = String::new();
            Review { outcome, why, next }.next_or_proposed()
        };
        assert_eq!(next(Outcome::Achieved, None), Next::End);
        assert_eq!(next(Outcome::Partly, None), Next::Continue);
        assert_eq!(next(Outcome::NotYet, None), Next::Continue);
        assert_eq!(next(Outcome::Achieved, Some(Next::Extend)), Next::Extend);
    }

    #[test]
    fn a_proposal_ends_nothing() {
        let mut issue = Issue::new(IssueId::new("i"), "i", Origin::Gap, AreaKind::Region);
        issue.review = Some(Review {
            outcome: Outcome::Achieved,
            why: String::new(),
            next: None,
        });
        assert!(issue.is_open());
    }
}

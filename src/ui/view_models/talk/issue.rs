//! The pages of one 地域課題: what it is and rests on, how each side sees it, who does what, how
//! it moves.
//!
//! Must not know Leptos or the browser.

use super::height::{Pages, pages};
use super::slide::{Body, IssueItem};
use crate::model::{Action, AreaRecord, AssessmentKey, Issue, ItemId, Perspective};
use crate::score::plan;
use crate::ui::view_models::desired::Wish;
use crate::ui::view_models::result::RoundViewModel;
use crate::ui::words::issue::view_in;

pub fn items(
    record: &AreaRecord,
    issue: &Issue,
    round: Option<&RoundViewModel>,
    key: Option<AssessmentKey>,
) -> Vec<IssueItem> {
    let items = issue.items.iter().filter_map(|item| {
        let found = round?.list.item(item)?;
        let rating = record.assessment(&key?).and_then(|a| a.rating(item));
        Some(IssueItem {
            text: found.text.clone(),
            level: rating.and_then(|rating| rating.level()),
            wish: key.and_then(|key| Wish::of(record, item, key.year, &round?.list)),
            evidence: evidence_of(record, key, item),
        })
    });
    items.collect()
}

/// 根拠 that a round gives for an item.
pub fn evidence_of(record: &AreaRecord, key: Option<AssessmentKey>, item: &ItemId) -> String {
    let assessment = key.and_then(|key| record.assessment(&key));
    let answer = assessment.and_then(|a| a.answer(item));
    answer.map(|a| a.evidence.clone()).unwrap_or_default()
}

/// What it is and rests on, how each side sees it, who does what, and how it moves.
pub fn bodies(record: &AreaRecord, issue: &Issue, items: Vec<IssueItem>, room: Pages) -> Vec<Body> {
    let title = || issue.title.clone();
    let under_title = room.room(&issue.title);
    let own = room.wide(&issue.background) + room.word() + room.wide(&issue.approach);
    let of = |item: &IssueItem| {
        let beside = room.beside(item.wish.as_ref(), &item.evidence);
        room.row(&item.text, &beside, false)
    };
    let all: f64 = items.iter().map(of).sum();
    let mut bodies = if own + room.word() + all <= under_title {
        vec![Body::Issue(Box::new(issue.clone()), items)]
    } else {
        let apart = pages(&items, under_title, of).into_iter();
        let apart = apart.map(|page| Body::IssueItems(title(), page));
        let own = Body::Issue(Box::new(issue.clone()), Vec::new());
        std::iter::once(own).chain(apart).collect()
    };
    let views: Vec<(String, String)> = Perspective::ALL
        .iter()
        .filter_map(|of| {
            let text = issue.views.get(of)?.clone();
            Some((view_in(of.label(), issue.view_origin(*of)), text))
        })
        .collect();
    for page in pages(&views, under_title, |(_, text)| room.view(text)) {
        bodies.push(Body::Views(title(), page));
    }
    let of = |action: &Action| room.work(&action.what, &action.owner);
    let mut work = pages(&issue.actions, under_title, of);
    if work.is_empty() && issue.review.is_none() {
        // Who begins with what is for the room to say.
        work.push(Vec::new());
    }
    for page in work {
        bodies.push(Body::Work(issue.id.clone(), title(), page));
    }
    for indicator in plan::indicators_of(record, &issue.id) {
        bodies.push(Body::Indicator(Box::new(indicator.clone())));
    }
    bodies
}

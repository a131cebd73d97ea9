//! ストレングス and 課題: found by a rule, confirmed, added or struck by people.
//!
//! Must not know how a finding is worded or shown.
//! Rule: a strength stands high, or rose far since the year before; a gap stands low, or fell
//! (`thresholds` says where). What people alone can know whom nobody has asked yet is no strength by the rule.
//! A person's word stands over the rule, and both are
//! told: nothing that people said is hidden, what they struck included.

use super::comparison::{Comparison, Move, ONE_LEVEL, TOLERANCE, Trend};
use super::thresholds::{GAP_TO, STRENGTH_FROM, STRENGTH_RISE};
use crate::model::{
    AreaKind, Assessment, Checklist, Item, ItemId, Level, Menu, Rating, Side, SittingRef, Verdict,
};
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Why an item is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// [`STRENGTH_FROM`] or higher.
    HighLevel,
    /// Up by [`STRENGTH_RISE`] or more since the year before.
    Rose,
    /// [`GAP_TO`] or lower.
    LowLevel,
    /// Down since the year before.
    Fell,
    /// People confirmed or added it.
    People,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub item: ItemId,
    pub menu: Menu,
    pub side: Side,
    /// `None` if the item has no level (people can add it nonetheless).
    pub level: Option<Level>,
    /// Mean level of the year before, 0 to 4, for whatever this item carries on.
    pub before: Option<f64>,
    /// The rule's reasons, then people's. Empty only if people struck what the rule does not
    /// (or no longer) find.
    pub reasons: Vec<Reason>,
    pub verdict: Option<Verdict>,
    /// What people wrote beside their verdict; may be empty.
    pub why: String,
    /// In which sitting the 協議の場 said so; `None` for the office's word, and where nobody has said any.
    pub agreed_in: Option<SittingRef>,
    /// まだ本人・家族に聞いていません
    pub is_unheard: bool,
}

impl Finding {
    /// Not struck.
    pub fn stands(&self) -> bool {
        self.verdict != Some(Verdict::Struck)
    }

    /// The rule finds it, whatever people said.
    pub fn is_by_rule(&self) -> bool {
        self.reasons.iter().any(|reason| *reason != Reason::People)
    }

    fn has(&self, reason: Reason) -> bool {
        self.reasons.contains(&reason)
    }

    /// Levels gained since the year before; 0 if that is not known.
    fn rise(&self) -> f64 {
        change(self.level, self.before).unwrap_or(0.0)
    }
}

/// Each side holds an item at most once, in the order in which a room should take them up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Findings {
    /// People's own first, then the higher level, the larger rise, list order. Struck last.
    pub strengths: Vec<Finding>,
    /// People's own first, then what fell, the lower level, list order. Struck last.
    pub gaps: Vec<Finding>,
}

/// What stands out in `now`. `before` compares it with the latest assessment of an earlier
/// fiscal year, if there is one. `unheard`: the items of which nobody was asked who can know. Answers and
/// judgements on items that `list` does not have for `kind` are left aside.
pub fn findings(
    list: &Checklist,
    kind: AreaKind,
    (now, unheard): (&Assessment, &BTreeSet<ItemId>),
    before: Option<&Comparison>,
) -> Findings {
    let of_side = |side, order: fn(&Finding, &Finding) -> Ordering| {
        let mut found: Vec<Finding> = list
            .items_for(kind)
            .filter_map(|item| finding(item, side, (now, unheard.contains(&item.id)), before))
            .collect();
        // A stable sort: list order decides between equals.
        found.sort_by(|a, b| by_people(a, b).then_with(|| order(a, b)));
        found
    };
    Findings {
        strengths: of_side(Side::Strength, by_strength),
        gaps: of_side(Side::Gap, by_gap),
    }
}

/// わからない, in list order: findings of their own, to ask someone about.
pub fn unknowns(list: &Checklist, kind: AreaKind, assessment: &Assessment) -> Vec<ItemId> {
    list.items_for(kind)
        .filter(|item| assessment.rating(&item.id) == Some(Rating::Unknown))
        .map(|item| item.id.clone())
        .collect()
}

/// `None` if neither the rule nor people have anything to say of the item on this side.
fn finding(
    item: &Item,
    side: Side,
    (now, is_unheard): (&Assessment, bool),
    before: Option<&Comparison>,
) -> Option<Finding> {
    let level = now.rating(&item.id).and_then(Rating::level);
    let moved = before.and_then(|comparison| comparison.move_of(&item.id));
    let judgement = now.judgement(&item.id, side);
    let verdict = judgement.map(|j| j.verdict);
    let mut reasons = rule(side, level, moved);
    if is_unheard && side == Side::Strength {
        reasons.clear();
    }
    if matches!(verdict, Some(Verdict::Confirmed | Verdict::Added)) {
        reasons.push(Reason::People);
    }
    (!reasons.is_empty() || verdict.is_some()).then(|| Finding {
        item: item.id.clone(),
        menu: item.menu,
        side,
        level,
        before: moved.map(|m| m.before),
        reasons,
        verdict,
        why: judgement.map(|j| j.why.clone()).unwrap_or_default(),
        agreed_in: judgement.and_then(|j| j.agreed_in().cloned()),
        is_unheard,
    })
}

/// What the rule alone finds. Where an item was split, a part rose or fell only if the whole
/// did too: one half at 4 and the other at 0 were a 2 before, and nothing has happened.
fn rule(side: Side, level: Option<Level>, moved: Option<&Move>) -> Vec<Reason> {
    let Some(level) = level else {
        return Vec::new();
    };
    let trend = moved.map(Move::trend);
    let change = change(Some(level), moved.map(|m| m.before)).unwrap_or(0.0);
    let found = match side {
        Side::Strength => [
            (level.value() >= STRENGTH_FROM, Reason::HighLevel),
            (
                trend == Some(Trend::Rose) && change >= f64::from(STRENGTH_RISE) - TOLERANCE,
                Reason::Rose,
            ),
        ],
        Side::Gap => [
            (level.value() <= GAP_TO, Reason::LowLevel),
            (
                trend == Some(Trend::Fell) && change <= -ONE_LEVEL,
                Reason::Fell,
            ),
        ],
    };
    let found = found.into_iter().filter(|(holds, _)| *holds);
    found.map(|(_, reason)| reason).collect()
}

fn change(level: Option<Level>, before: Option<f64>) -> Option<f64> {
    Some(f64::from(level?.value()) - before?)
}

fn by_people(a: &Finding, b: &Finding) -> Ordering {
    let key = |f: &Finding| (!f.stands(), !f.has(Reason::People));
    key(a).cmp(&key(b))
}

fn by_strength(a: &Finding, b: &Finding) -> Ordering {
    b.level
        .cmp(&a.level)
        .then_with(|| b.rise().total_cmp(&a.rise()))
}

fn by_gap(a: &Finding, b: &Finding) -> Ordering {
    let key = |f: &Finding| (!f.has(Reason::Fell), f.level.is_none(), f.level);
    key(a).cmp(&key(b))
}

#[cfg(test)]
mod tests;

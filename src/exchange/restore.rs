//! What bringing a 控え back would change, told before it is done.
//!
//! Restoring puts the file's workspace in place of the present one, whole. Each change tells itself
//! in one line for people, as errors do; must not know where such lines are shown.

use crate::model::{
    Answer, AreaId, AreaRecord, AssessmentKey, Checklist, FiscalYear, ItemId, Judgement,
    ReferenceId, ReferenceValue, Side, Workspace,
};
use std::collections::{BTreeMap, BTreeSet};

/// Where an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Among the areas that are worked on.
    Present,
    /// Taken away, but not yet let go.
    Removed,
}

/// One thing that restoring changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Area(AreaChange),
    /// A user's list.
    List {
        title: String,
        edition: String,
        before: bool,
        after: bool,
    },
    /// The user's own 参考値 that differ, as a whole.
    References {
        count: usize,
    },
}

/// What happens to one area. If it is new or gone, everything of it counts as differing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaChange {
    pub name: String,
    /// `None`: not there now.
    pub before: Option<Place>,
    /// `None`: gone afterwards.
    pub after: Option<Place>,
    /// What is known of the area itself (name, counts, list …) differs. False if it is new or gone.
    pub profile: bool,
    /// Answers and judgements that differ.
    pub answers: usize,
    /// The fiscal years of assessments that differ, in order.
    pub years: Vec<FiscalYear>,
    /// The fiscal years of plans that differ, in order.
    pub plans: Vec<FiscalYear>,
    /// Indicators that differ.
    pub indicators: usize,
    /// 協議の場 that differ.
    pub forums: usize,
    /// Choices for meetings that differ.
    pub talks: usize,
}

/// What differs, areas first, in the order of the present workspace and then of the file. Empty:
/// restoring changes nothing.
pub fn changes(now: &Workspace, file: &Workspace) -> Vec<Change> {
    let (areas_now, areas_then) = (areas(now), areas(file));
    let mut changes = Vec::new();
    for (id, before) in ids(now).map(|id| (id, areas_now.get(id))) {
        changes.extend(area_change(before, areas_then.get(id)));
    }
    for id in ids(file).filter(|id| !areas_now.contains_key(id)) {
        changes.extend(area_change(None, areas_then.get(id)));
    }
    for list in &now.checklists {
        changes.extend(list_change(Some(list), find(file, list)));
    }
    for list in file.checklists.iter().filter(|l| find(now, l).is_none()) {
        changes.extend(list_change(None, Some(list)));
    }
    changes.extend(reference_change(now, file));
    changes
}

fn reference_change(now: &Workspace, file: &Workspace) -> Option<Change> {
    let find =
        |values: &[ReferenceValue], id: &ReferenceId| values.iter().position(|v| v.id == *id);
    let (here, there) = (&now.references, &file.references);
    let stays = |value: &&ReferenceValue| find(there, &value.id).map(|n| &there[n]) == Some(*value);
    let is_new = |value: &&ReferenceValue| find(here, &value.id).is_none();
    let gone_or_changed = here.len() - here.iter().filter(stays).count();
    match gone_or_changed + there.iter().filter(is_new).count() {
        0 => None,
        count => Some(Change::References { count }),
    }
}

type Placed<'a> = (Place, &'a AreaRecord);

fn ids(workspace: &Workspace) -> impl Iterator<Item = &AreaId> {
    let records = workspace.records.iter().chain(&workspace.removed);
    records.map(|r| &r.area.id)
}

fn areas(workspace: &Workspace) -> BTreeMap<&AreaId, Placed<'_>> {
    let present = workspace.records.iter().map(|r| (Place::Present, r));
    let removed = workspace.removed.iter().map(|r| (Place::Removed, r));
    // Should one stand in both, the one that is worked on counts.
    let areas = removed.chain(present);
    areas.map(|(place, r)| (&r.area.id, (place, r))).collect()
}

fn find<'a>(workspace: &'a Workspace, list: &Checklist) -> Option<&'a Checklist> {
    workspace
        .checklists
        .iter()
        .find(|l| l.edition == list.edition)
}

fn area_change(before: Option<&Placed<'_>>, after: Option<&Placed<'_>>) -> Option<Change> {
    if before == after {
        return None;
    }
    let (_, named) = after.or(before)?;
    let (one, other) = (before.map(|b| b.1), after.map(|a| a.1));
    let (answers, years) = differing_answers(one, other);
    let plans = differing(one, other, |r| &r.plans, |plan| plan.year);
    let indicators = differing(one, other, |r| &r.indicators, |indicator| &indicator.id);
    let forums = differing(one, other, |r| &r.forums, |forum| &forum.id);
    let talks = differing(one, other, |r| &r.talks, |talk| talk.year);
    Some(Change::Area(AreaChange {
        name: named.area.name.clone(),
        before: before.map(|b| b.0),
        after: after.map(|a| a.0),
        profile: one
            .zip(other)
            .is_some_and(|(one, other)| one.area != other.area),
        answers,
        years,
        plans,
        indicators: indicators.len(),
        forums: forums.len(),
        talks: talks.len(),
    }))
}

/// The keys of the things that two records do not have alike, in order.
fn differing<'a, T: PartialEq, K: Ord>(
    one: Option<&'a AreaRecord>,
    other: Option<&'a AreaRecord>,
    things: fn(&'a AreaRecord) -> &'a Vec<T>,
    key: fn(&'a T) -> K,
) -> Vec<K> {
    let by_key = |record: Option<&'a AreaRecord>| -> BTreeMap<K, &'a T> {
        let things = record.map(things).into_iter().flatten();
        things.map(|thing| (key(thing), thing)).collect()
    };
    let (one, other) = (by_key(one), by_key(other));
    let gone_or_changed = one
        .iter()
        .filter(|(key, thing)| other.get(key) != Some(thing));
    let new = other.iter().filter(|(key, _)| !one.contains_key(key));
    let mut keys: Vec<K> = gone_or_changed
        .chain(new)
        .map(|(_, thing)| key(thing))
        .collect();
    keys.sort();
    keys
}

/// How many answers and judgements two records do not have in common, and of which years.
fn differing_answers(
    one: Option<&AreaRecord>,
    other: Option<&AreaRecord>,
) -> (usize, Vec<FiscalYear>) {
    let keys = differing(one, other, |r| &r.assessments, |assessment| assessment.key);
    let count = keys.iter().map(|key| {
        let (one, other) = (said(one, key), said(other, key));
        let said = one.keys().chain(other.keys()).collect::<BTreeSet<_>>();
        said.into_iter()
            .filter(|s| one.get(s) != other.get(s))
            .count()
    });
    let years: BTreeSet<FiscalYear> = keys.iter().map(|key| key.year).collect();
    (count.sum(), years.into_iter().collect())
}

/// What a record's assessment says of each item: the answer (no side), and people's word on each
/// side.
fn said<'a>(
    record: Option<&'a AreaRecord>,
    key: &AssessmentKey,
) -> BTreeMap<(&'a ItemId, Option<Side>), Said<'a>> {
    let mut said = BTreeMap::new();
    if let Some(assessment) = record.and_then(|r| r.assessment(key)) {
        let answers = assessment.answers.iter();
        said.extend(answers.map(|(item, answer)| ((item, None), Said::Answer(answer))));
        let judgements = assessment.judgements.iter();
        said.extend(judgements.map(|j| ((&j.item, Some(j.side)), Said::Judgement(j))));
    }
    said
}

#[derive(PartialEq)]
enum Said<'a> {
    Answer(&'a Answer),
    Judgement(&'a Judgement),
}

fn list_change(before: Option<&Checklist>, after: Option<&Checklist>) -> Option<Change> {
    if before == after {
        return None;
    }
    let list = after.or(before)?;
    Some(Change::List {
        title: list.title.clone(),
        edition: list.edition.edition.clone(),
        before: before.is_some(),
        after: after.is_some(),
    })
}

impl Change {
    /// One line for people.
    pub fn describe(&self) -> String {
        match self {
            Change::Area(area) => area.describe(),
            Change::List {
                title,
                edition,
                before,
                after,
            } => {
                let what = match (before, after) {
                    (false, _) => "が加わります",
                    (true, false) => "がなくなります",
                    (true, true) => "の内容が変わります",
                };
                format!("チェックリスト「{title}」（{edition}版）{what}。")
            }
            Change::References { count } => {
                format!("自分で直したり加えたりした参考値{count}件が変わります。")
            }
        }
    }
}

impl AreaChange {
    fn describe(&self) -> String {
        let what = match (self.before, self.after) {
            (None, Some(Place::Present)) => "が新しく加わります",
            (None, _) => "が「片付けた地域」に加わります",
            (Some(_), None) => "がなくなります",
            (Some(Place::Removed), Some(Place::Present)) => "が「片付けた地域」からもどります",
            (Some(Place::Present), Some(Place::Removed)) => "が「片付けた地域」に移ります",
            (Some(_), Some(_)) => "の内容が変わります",
        };
        let years = |years: &[FiscalYear]| {
            let labels: Vec<_> = years.iter().map(|y| y.era_label()).collect();
            labels.join("・")
        };
        let mut details = Vec::new();
        if self.profile {
            details.push("地域の情報".to_owned());
        }
        match self.answers {
            0 if self.years.is_empty() => {}
            0 => details.push(format!("{}の評価", years(&self.years))),
            count => details.push(format!("{}の回答{count}件", years(&self.years))),
        }
        if !self.plans.is_empty() {
            details.push(format!("{}の計画", years(&self.plans)));
        }
        if self.indicators > 0 {
            details.push(format!("指標{}件", self.indicators));
        }
        if self.forums > 0 {
            details.push(format!("協議の場{}件", self.forums));
        }
        if self.talks > 0 {
            details.push("話し合いの進め方".to_owned());
        }
        match details.is_empty() {
            true => format!("「{}」{what}。", self.name),
            false => format!("「{}」{what}（{}）。", self.name, details.join("、")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{area, assessment, checklist};
    use super::*;
    use crate::exchange::builtin::builtin_references;
    use crate::model::{
        Area, AreaKind, Direction, EditionRef, Forum, ForumId, Indicator, IndicatorId, Layer,
    };

    fn workspace() -> Workspace {
        let mut record = AreaRecord::new(area("a1"));
        record.put_assessment(assessment());
        Workspace {
            records: vec![record],
            removed: Vec::new(),
            checklists: vec![checklist()],
            references: Vec::new(),
        }
    }

    /// What restoring `file` over the sample workspace tells.
    fn check(change: impl FnOnce(&mut Workspace), forth: &[&str], back: &[&str]) {
        let now = workspace();
        let mut file = now.clone();
        change(&mut file);
        let told = |now, file| -> Vec<String> {
            changes(now, file).iter().map(Change::describe).collect()
        };
        assert_eq!(told(&now, &file), forth);
        assert_eq!(told(&file, &now), back);
    }

    #[test]
    fn nothing_changes_nothing_is_told() {
        check(|_| {}, &[], &[]);
    }

    #[test]
    fn areas_come_go_and_move() {
        let other = Area {
            name: "伊賀圏域".into(),
            ..area("a2")
        };
        check(
            |w| w.put_area(other),
            &["「伊賀圏域」が新しく加わります。"],
            &["「伊賀圏域」がなくなります。"],
        );
        check(
            |w| w.records.clear(),
            &["「津圏域」がなくなります（令和8年度の回答6件）。"],
            &["「津圏域」が新しく加わります（令和8年度の回答6件）。"],
        );
        check(
            |w| w.remove_area(&AreaId::new("a1")),
            &["「津圏域」が「片付けた地域」に移ります。"],
            &["「津圏域」が「片付けた地域」からもどります。"],
        );
    }

    #[test]
    fn differing_answers_are_counted_with_their_years() {
        check(
            |w| {
                let mut later = assessment();
                later.key.year = later.key.year.next().expect("in range");
                let record = &mut w.records[0];
                record.put_assessment(later);
                let first = &mut record.assessments[0];
                first.edit_answer(&ItemId::new("i1"), |a| a.comment = "加えた".into());
                first.unjudge(&ItemId::new("i3"), Side::Gap);
            },
            &["「津圏域」の内容が変わります（令和8年度・令和9年度の回答8件）。"],
            &["「津圏域」の内容が変わります（令和8年度・令和9年度の回答8件）。"],
        );
    }

    #[test]
    fn plans_indicators_and_forums_are_told() {
        check(
            |w| {
                let record = &mut w.records[0];
                record.plan_mut(assessment().key.year).vision = "目指す姿".into();
                let forum = Forum::new(
                    ForumId::new("f"),
                    "協議会",
                    AreaKind::Region,
                    Layer::Working,
                );
                record.forums.push(forum);
                let indicator =
                    Indicator::new(IndicatorId::new("n"), "人数", "人", Direction::More);
                record.indicators.push(indicator);
                record.assessments[0].edition = EditionRef::new("other", "2020");
            },
            &[
                "「津圏域」の内容が変わります（令和8年度の評価、令和8年度の計画、指標1件、協議の場1件）。",
            ],
            &[
                "「津圏域」の内容が変わります（令和8年度の評価、令和8年度の計画、指標1件、協議の場1件）。",
            ],
        );
    }

    #[test]
    fn own_reference_values_are_told() {
        let value = |value| ReferenceValue {
            value,
            ..builtin_references()[0].clone()
        };
        let (here, there) = (value(1.0), value(2.0));
        let mut now = workspace();
        now.put_reference(here);
        let mut file = now.clone();
        assert_eq!(changes(&now, &file), []);
        file.put_reference(there);
        let told = "自分で直したり加えたりした参考値1件が変わります。";
        assert_eq!(
            changes(&now, &file)
                .iter()
                .map(Change::describe)
                .collect::<Vec<_>>(),
            [told]
        );
        file.references.clear();
        assert_eq!(changes(&file, &now).len(), 1);
    }

    #[test]
    fn a_changed_profile_and_changed_lists_are_told() {
        check(
            |w| {
                w.records[0].area.population = Some(280_000);
                w.checklists[0].title = "新しい見本".into();
            },
            &[
                "「津圏域」の内容が変わります（地域の情報）。",
                "チェックリスト「新しい見本」（2026版）の内容が変わります。",
            ],
            &[
                "「津圏域」の内容が変わります（地域の情報）。",
                "チェックリスト「見本」（2026版）の内容が変わります。",
            ],
        );
        check(
            |w| w.checklists.clear(),
            &["チェックリスト「見本」（2026版）がなくなります。"],
            &["チェックリスト「見本」（2026版）が加わります。"],
        );
    }
}

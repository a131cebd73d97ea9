//! The gaps of a year that can be taken up into its plan, and how one is.
//!
//! Must not know Leptos or the browser: plain Rust, tested natively.

use crate::model::{
    AreaKind, AreaRecord, Assessment, FiscalYear, Issue, IssueId, Item, ItemId, Level, Library,
    Menu, MoveReasons, Origin, Verdict, YearPlan,
};
use crate::score::{Finding, compare, findings};
use crate::ui::words::issue as t;
use std::collections::{BTreeMap, BTreeSet};

/// What the gaps of a year are found in: its latest own round, and what it is held against.
#[derive(Clone, Debug, PartialEq)]
pub struct GapSource {
    kind: AreaKind,
    now: Assessment,
    /// Why its levels are other ones than before.
    reasons: MoveReasons,
    before: Option<Assessment>,
}

/// A gap that can be taken up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    pub item: ItemId,
    pub menu: Menu,
    /// The state that the item describes.
    pub text: String,
    pub level: Option<Level>,
    /// People confirmed or added it.
    pub by_people: bool,
    /// What people wrote beside it; may be empty.
    pub why: String,
}

impl Gap {
    pub fn new(item: &Item, finding: &Finding) -> Self {
        Self {
            item: item.id.clone(),
            menu: item.menu,
            text: item.text.clone(),
            level: finding.level,
            by_people: matches!(finding.verdict, Some(Verdict::Confirmed | Verdict::Added)),
            why: finding.why.clone(),
        }
    }
}

impl GapSource {
    /// `None` while nothing of the year is answered.
    pub fn of(record: &AreaRecord, year: FiscalYear) -> Option<Self> {
        let now = record.latest_round(year)?;
        Some(Self {
            kind: record.area.kind,
            now: now.clone(),
            reasons: record.move_reasons(&now.key),
            before: record.year_before(&now.key).cloned(),
        })
    }

    /// The gaps that stand, those that people named first; `None` if this PC does not have the
    /// list. What people struck is left out.
    pub fn gaps(&self, library: &Library) -> Option<Vec<Gap>> {
        let list = library.get(&self.now.edition)?;
        let before = self.before.as_ref();
        let before = before
            .and_then(|before| compare(library, self.kind, (&self.now, &self.reasons), before))
            .filter(|comparison| comparison.shared > 0);
        // A gap is one, whoever was asked.
        let unheard = BTreeSet::new();
        let found = findings(list, self.kind, (&self.now, &unheard), before.as_ref()).gaps;
        let standing = found.iter().filter(|f| f.stands());
        let gap = |f: &Finding| Some(Gap::new(list.item(&f.item)?, f));
        Some(standing.filter_map(gap).collect())
    }
}

/// The items that a plan works on already, each with its issue.
pub fn items_in_plan(plan: &YearPlan) -> BTreeMap<ItemId, IssueId> {
    let issues = plan.issues.iter().rev();
    let items = issues.flat_map(|issue| {
        let items = issue.items.iter();
        items.map(|item| (item.clone(), issue.id.clone()))
    });
    items.collect()
}

/// Takes a gap up as an issue of its own; one that is in the plan already stays as it is.
pub fn take_up(plan: &mut YearPlan, gap: &Gap, id: IssueId, level: AreaKind) {
    if items_in_plan(plan).contains_key(&gap.item) {
        return;
    }
    let mut issue = Issue::new(id, t::proposed_title(&gap.text), Origin::Gap, level);
    issue.items.push(gap.item.clone());
    issue.menus.insert(gap.menu);
    issue.background.clone_from(&gap.why);
    plan.issues.push(issue);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Judgement, Round, Side};
    use crate::ui::view_models::testing::{last_round, library, sample, year};

    fn gaps(record: &AreaRecord) -> Vec<Gap> {
        let source = GapSource::of(record, year(2026)).expect("answers are there");
        source.gaps(&library()).expect("the list is shipped")
    }

    #[test]
    fn gaps_come_from_the_latest_round_those_of_people_first_and_never_what_they_struck() {
        let mut record = sample();
        let latest = last_round(&mut record);
        assert_eq!(latest.key.round, Round::Middle);
        let all = gaps(&record);
        let (first, last) = (all[0].clone(), all[all.len() - 1].clone());
        assert!(!last.by_people);
        let latest = last_round(&mut record);
        for (item, verdict) in [
            (&first.item, Verdict::Struck),
            (&last.item, Verdict::Confirmed),
        ] {
            latest.judge(Judgement {
                item: item.clone(),
                side: Side::Gap,
                verdict,
                why: "みんなの声".into(),
                agreed: None,
            });
        }
        let now = gaps(&record);
        assert!(now.iter().all(|g| g.item != first.item));
        let people: Vec<bool> = now.iter().map(|g| g.by_people).collect();
        assert!(people.is_sorted_by(|a, b| a >= b), "people's own first");
        let moved = now.iter().find(|g| g.item == last.item).expect("it stands");
        assert!(moved.by_people);
        assert_eq!(moved.why, "みんなの声");
        assert_eq!(
            GapSource::of(&record, year(2020)),
            None,
            "nothing is answered"
        );
    }

    #[test]
    fn a_gap_is_taken_up_once_with_its_item_and_its_menu() {
        let record = sample();
        let gap = &gaps(&record)[0];
        let mut plan = YearPlan::new(year(2026));
        for id in ["one", "two"] {
            take_up(&mut plan, gap, IssueId::new(id), AreaKind::Region);
        }
        let [issue] = &plan.issues[..] else {
            panic!("one issue: {:?}", plan.issues)
        };
        assert_eq!(issue.items, std::slice::from_ref(&gap.item));
        assert!(issue.menus.contains(&gap.menu));
        assert_eq!(issue.origin, Origin::Gap);
        assert!(issue.title.contains(&gap.text), "{}", issue.title);
        assert_eq!(
            items_in_plan(&plan).get(&gap.item),
            Some(&IssueId::new("one"))
        );
    }
}

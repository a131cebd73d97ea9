//! Every value that a record can hold, each with how far it may go: a different mark is planted in each
//! text, and what left is held against this list. A field of the model that is not in it makes the
//! test fail until somebody has decided.

mod places;

use super::*;
use crate::exchange::outgoing::testing::{Leaf, every_field, leaves, plant};
use crate::model::Circle::{Forum, Prefecture, Public};
use crate::model::SharedField::{self, Issues};
use crate::model::Workspace;
use places::Goes::{Beside, Everywhere, Own, Stays, With};
use places::{PLACES, goes};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

impl Leaf<'_> {
    /// Whether it may go to `to`, apart from what only stands beside.
    fn may_go(&self, record: &AreaRecord, to: Circle) -> bool {
        let set = |field: SharedField| set_for(record, field, to);
        let by_place = match goes(&self.place).expect("told by the test of places") {
            Everywhere => true,
            Stays | Beside => false,
            With(fields, widest) => fields.iter().copied().any(set) && to <= widest,
            Own(field, name) => {
                let own = self.within.iter().rev().find_map(|v| v.get(name));
                let own = own.and_then(Value::as_str).and_then(Circle::from_code);
                let circle = own.unwrap_or(record.circle(field));
                circle.min(field.widest_circle()) >= to
            }
        };
        by_place && self.rules_let(record, to)
    }

    /// What nobody can lift.
    fn rules_let(&self, record: &AreaRecord, to: Circle) -> bool {
        if let Some(assessment) = self.outer("assessments[].", 2)
            && assessment["key"]["voice"] != "area"
        {
            return false;
        }
        if let Some(answer) = self.outer("assessments[].answers.*.", 4)
            && to == Public
            && !answer["agreed"].is_object()
        {
            return false;
        }
        if let Some(judgement) = self.outer("assessments[].judgements[].", 4) {
            if to == Public && !judgement["agreed"].is_object() {
                return false;
            }
            let stands = judgement["verdict"] != "struck";
            let is_public = judgement["side"] == "strength" || to < Public;
            return is_public && (stands || !verdicts_are_alike(record, to));
        }
        if self.place.contains("handed_over") {
            let widest = match self.within.last().and_then(|v| v["to"].as_str()) {
                Some("prefecture" | "nation") => Prefecture,
                Some("successor") => Circle::Office,
                _ => Forum,
            };
            return to <= widest;
        }
        if to > Forum && self.is_in_a_members_own_words() {
            return false;
        }
        if self.place.contains(".view") || self.place == "indicators[].issue" {
            return set_for(record, Issues, to);
        }
        true
    }

    /// A view on an issue that one member gave, or that it is one.
    fn is_in_a_members_own_words(&self) -> bool {
        let Some(issue) = self.outer("plans[].issues[].view", 4) else {
            return false;
        };
        let origins = issue["view_origins"].as_object().into_iter().flatten();
        let mut own = origins.filter(|(_, origin)| *origin == "own");
        let is_own_view = |(side, _): (&String, &Value)| issue["views"][side] == *self.value;
        match self.place.contains("view_origins") {
            true => *self.value == json!("own"),
            false => own.any(is_own_view),
        }
    }

    /// What it stands in, `depth` below the record, if its place begins so.
    fn outer(&self, begins: &str, depth: usize) -> Option<&Value> {
        let found = self.within.get(depth).copied();
        found.filter(|_| self.place.starts_with(begins))
    }
}

/// Whether verdicts would tell of levels that do not leave.
fn verdicts_are_alike(record: &AreaRecord, to: Circle) -> bool {
    to == Public || (to == Prefecture && !set_for(record, SharedField::Levels, to))
}

fn set_for(record: &AreaRecord, field: SharedField, to: Circle) -> bool {
    record.circle(field) >= to
}

/// What leaves, by the list: places with their values.
fn expected(record: &AreaRecord, to: Circle) -> Vec<String> {
    let json = serde_json::to_value(record).expect("written");
    let all = leaves(&json);
    let filled: BTreeSet<*const Value> = all
        .iter()
        .filter(|l| l.place.starts_with("assessments"))
        .filter(|l| l.may_go(record, to))
        .filter_map(|l| l.outer("assessments[].", 2).map(|v| v as *const Value))
        .collect();
    let is_filled = |leaf: &Leaf<'_>| {
        leaf.outer("assessments[].", 2)
            .is_none_or(|v| filled.contains(&(v as *const Value)))
    };
    let leaves = all.iter().filter(|leaf| match goes(&leaf.place) {
        Some(Beside) => is_filled(leaf),
        _ => leaf.may_go(record, to) && is_filled(leaf),
    });
    let said = leaves.map(|leaf| {
        let is_verdict =
            leaf.place.ends_with(".verdict") || leaf.place.ends_with("judgements[].agreed.on");
        match is_verdict && verdicts_are_alike(record, to) {
            true => format!("{} \"confirmed\"", leaf.place),
            false => format!("{} {}", leaf.place, leaf.value),
        }
    });
    sorted(said.collect())
}

fn left(record: &AreaRecord, to: Circle) -> Vec<String> {
    let json = serde_json::to_value(within(record, to)).expect("written");
    let said = leaves(&json).into_iter();
    sorted(said.map(|l| format!("{} {}", l.place, l.value)).collect())
}

fn sorted(mut all: Vec<String>) -> Vec<String> {
    all.sort();
    all
}

/// The record in which every field holds something, with more voices and judgements, and a different
/// mark in every text.
fn marked() -> AreaRecord {
    let mut record = every_field();
    let assessments = record["assessments"].as_array_mut().expect("a list");
    let mut drafted = assessments[1].clone();
    drafted["key"]["round"] = json!("end");
    for answer in drafted["answers"]
        .as_object_mut()
        .expect("a map")
        .values_mut()
    {
        answer["agreed"].take();
    }
    drafted["judgements"][0]["agreed"].take();
    let judgements = assessments[1]["judgements"].as_array_mut().expect("a list");
    for (side, verdict) in [
        ("gap", "confirmed"),
        ("strength", "struck"),
        ("strength", "added"),
    ] {
        judgements.push(json!({
            "item": format!("{side}-{verdict}"), "side": side, "verdict": verdict, "why": "w"
        }));
    }
    assessments.push(drafted);
    let given = record["handed_over"][0].clone();
    for to in ["prefecture", "municipality"] {
        let mut given = given.clone();
        given["to"] = json!(to);
        record["handed_over"]
            .as_array_mut()
            .expect("a list")
            .push(given);
    }
    let plans = record["plans"].as_array_mut().expect("a list");
    let plan = plans.iter_mut().find(|plan| plan["issues"].is_array());
    let issue = &mut plan.expect("with issues")["issues"][0];
    issue["views"] = json!({"peer": "a", "family": "b", "government": "c"});
    issue["view_origins"] = json!({"peer": "own", "family": "group"});
    let mut count = 0;
    plant(&mut record, "", &mut |_, text| {
        count += 1;
        *text = format!("⟦{count}⟧{text}");
    });
    assert!(count > 60, "{count}");
    serde_json::from_value(record).expect("a record")
}

#[test]
fn somebody_has_decided_how_far_each_value_may_go() {
    let json = serde_json::to_value(marked()).expect("written");
    let undecided: BTreeSet<String> = leaves(&json)
        .into_iter()
        .filter(|leaf| goes(&leaf.place).is_none())
        .map(|leaf| leaf.place)
        .collect();
    assert_eq!(
        undecided,
        BTreeSet::new(),
        "say in PLACES how far it may go, and let `within` do it"
    );
    let all = leaves(&json);
    for (place, _) in PLACES {
        let has = |l: &Leaf<'_>| {
            l.place == *place || (place.ends_with('.') && l.place.starts_with(place))
        };
        assert!(all.iter().any(has), "{place} is no place of a record");
    }
}

#[test]
fn usually_the_prefecture_sees_what_the_area_says_of_itself_and_the_public_nothing() {
    let mut record = marked();
    record.circles.clear();
    for circle in Circle::ALL {
        let expected = match circle {
            Circle::Office => continue,
            circle => expected(&record, *circle),
        };
        assert_eq!(left(&record, *circle), expected, "{circle:?}");
    }
    let seen = left(&record, Prefecture).join("\n");
    for there in [
        "rating.level",
        ".evidence ",
        "judgements[].why",
        "issues[].title",
        "indicators[].name",
    ] {
        assert!(seen.contains(there), "{there}");
    }
    for not in [
        "comment",
        ".views.",
        "member\"",
        "meetings",
        "respondents",
        "talks[]",
        "circles",
        "⟦次",
    ] {
        assert!(!seen.contains(not), "{not}");
    }
    let public = left(&record, Public);
    assert!(public.iter().all(|l| l.starts_with("area.")), "{public:?}");
}

#[test]
fn in_the_office_all_of_it_stays() {
    let record = marked();
    assert_eq!(within(&record, Circle::Office), record);
}

#[test]
fn a_single_comment_goes_its_own_way() {
    let mut record = marked();
    record.circles.clear();
    let comment = |record: &AreaRecord| {
        let left = within(record, Prefecture);
        let mut answers = left.assessments.iter().flat_map(|a| a.answers.values());
        answers.any(|answer| !answer.comment.is_empty())
    };
    assert!(!comment(&record));
    let answers = record
        .assessments
        .iter_mut()
        .flat_map(|a| a.answers.values_mut());
    answers.for_each(|answer| answer.comment_circle = Some(Prefecture));
    assert!(comment(&record));
}

#[test]
fn a_view_in_a_members_own_words_stays_in_the_forum() {
    let mut record = marked();
    record.set_circle(SharedField::Views, Prefecture);
    let views = |to| -> usize {
        let left = within(&record, to);
        let issues = left.plans.iter().flat_map(|plan| &plan.issues);
        issues.map(|issue| issue.views.len()).max().unwrap_or(0)
    };
    assert_eq!([views(Forum), views(Prefecture)], [3, 2]);
}

proptest! {
    #[test]
    fn whatever_is_set_nothing_leaves_but_what_may(
        circles in prop::collection::btree_map(
            prop::sample::select(SharedField::ALL), prop::sample::select(Circle::ALL), 0..13
        ),
        own in prop::collection::vec(prop::option::of(prop::sample::select(Circle::ALL)), 2),
        to in prop::sample::select(vec![Forum, Prefecture, Public]),
    ) {
        let mut record = marked();
        record.circles = circles;
        for answer in record.assessments.iter_mut().flat_map(|a| a.answers.values_mut()) {
            answer.evidence_circle = own[0];
            answer.comment_circle = own[1];
        }
        prop_assert_eq!(left(&record, to), expected(&record, to));
        let copy = within(&record, to);
        prop_assert!(copy.respondents.is_empty());
        prop_assert!(copy.assessments.iter().all(|a| a.key.voice.is_of_area()));
        if to == Public {
            prop_assert!(copy.assessments.iter().all(|a| a.answers.is_empty()));
        }
        // A copy is a record like any other.
        let workspace = Workspace { records: vec![copy], ..Workspace::default() };
        let json = serde_json::to_string(&workspace).expect("written");
        prop_assert_eq!(serde_json::from_str::<Workspace>(&json).expect("read"), workspace);
    }
}

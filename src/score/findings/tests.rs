use super::*;
use crate::model::{Fit, Judgement};
use crate::score::compare;
use crate::score::samples::{self, in_order, library, list, reasons};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

const REGION: AreaKind = AreaKind::Region;

fn say(assessment: &mut Assessment, item: &str, side: Side, verdict: Verdict) {
    assessment.judge(Judgement {
        item: ItemId::new(item),
        side,
        verdict,
        why: format!("{item}について"),
        agreed: None,
    });
}

/// Items `i0`, `i1`, … answered now and a year before with the same list, one mark each.
fn found(now: &str, before: &str, said: &[(&str, Side, Verdict)]) -> Findings {
    let (list, mut assessment) = samples::answered(now);
    for (item, side, verdict) in said {
        say(&mut assessment, item, *side, *verdict);
    }
    let old = in_order(&list, before);
    let comparison = compare(
        &library(&[&list]),
        REGION,
        (&assessment, &reasons(&assessment)),
        &old,
    );
    findings(
        &list,
        REGION,
        (&assessment, &BTreeSet::new()),
        comparison.as_ref(),
    )
}

fn ids(found: &[Finding]) -> Vec<&str> {
    found.iter().map(|f| f.item.as_str()).collect()
}

#[test]
fn the_rule_for_one_item() {
    use Reason::{Fell, HighLevel, LowLevel, Rose};
    // now, a year before, strength, gap
    let table: [(&str, &str, &[Reason], &[Reason]); 16] = [
        ("4", ".", &[HighLevel], &[]),
        ("3", ".", &[HighLevel], &[]),
        ("2", ".", &[], &[]),
        ("1", ".", &[], &[LowLevel]),
        ("0", ".", &[], &[LowLevel]),
        ("2", "0", &[Rose], &[]),
        ("2", "1", &[], &[]),
        ("4", "1", &[HighLevel, Rose], &[]),
        ("3", "4", &[HighLevel], &[Fell]),
        ("2", "3", &[], &[Fell]),
        ("0", "1", &[], &[LowLevel, Fell]),
        ("0", "?", &[], &[LowLevel]),
        ("?", "4", &[], &[]),
        ("-", "4", &[], &[]),
        (".", "4", &[], &[]),
        ("?", "0", &[], &[]),
    ];
    for (now, before, strength, gap) in table {
        let found = found(now, before, &[]);
        let reasons = |side: &[Finding]| -> Vec<Reason> {
            side.iter().flat_map(|f| f.reasons.clone()).collect()
        };
        assert_eq!(reasons(&found.strengths), strength, "{before} → {now}");
        assert_eq!(reasons(&found.gaps), gap, "{before} → {now}");
    }
}

#[test]
fn without_a_year_before_nothing_rose_or_fell() {
    let (list, assessment) = samples::answered("42");
    let found = findings(&list, REGION, (&assessment, &BTreeSet::new()), None);
    assert_eq!(ids(&found.strengths), ["i0"]);
    assert_eq!(found.strengths[0].before, None);
    assert_eq!(found.gaps, []);
}

#[test]
fn a_finding_tells_where_it_comes_from() {
    let found = found("4", "1", &[("i0", Side::Strength, Verdict::Confirmed)]);
    let expected = Finding {
        item: ItemId::new("i0"),
        menu: Menu::ALL[0],
        side: Side::Strength,
        level: Level::new(4),
        before: Some(1.0),
        reasons: vec![Reason::HighLevel, Reason::Rose, Reason::People],
        verdict: Some(Verdict::Confirmed),
        why: "i0について".into(),
        agreed_in: None,
        is_unheard: false,
    };
    assert_eq!(found.strengths, [expected]);
}

#[test]
fn what_nobody_was_asked_who_can_know_is_no_strength_by_the_rule() {
    let (list, mut assessment) = samples::answered("40");
    let unheard: BTreeSet<ItemId> = list.items.iter().map(|item| item.id.clone()).collect();
    let of = |assessment: &Assessment| findings(&list, REGION, (assessment, &unheard), None);
    assert_eq!(of(&assessment).strengths, []);
    let gaps = of(&assessment).gaps;
    assert_eq!(ids(&gaps), ["i1"], "a gap is told all the same");
    assert!(gaps[0].is_unheard);
    say(&mut assessment, "i0", Side::Strength, Verdict::Added);
    assert_eq!(ids(&of(&assessment).strengths), ["i0"], "people said so");
}

#[test]
fn the_word_of_people_stands_over_the_rule() {
    use Verdict::{Added, Confirmed, Struck};
    // level, verdict on the strength side, reasons, stands
    let table: [(&str, Verdict, &[Reason], bool); 8] = [
        ("4", Confirmed, &[Reason::HighLevel, Reason::People], true),
        ("4", Added, &[Reason::HighLevel, Reason::People], true),
        ("4", Struck, &[Reason::HighLevel], false),
        ("1", Confirmed, &[Reason::People], true),
        ("1", Added, &[Reason::People], true),
        ("1", Struck, &[], false),
        ("?", Added, &[Reason::People], true),
        (".", Added, &[Reason::People], true),
    ];
    for (level, verdict, reasons, stands) in table {
        let found = found(level, ".", &[("i0", Side::Strength, verdict)]);
        let [finding] = found.strengths.as_slice() else {
            panic!("{level} {verdict:?}: {:?}", found.strengths);
        };
        assert_eq!(finding.reasons, reasons, "{level} {verdict:?}");
        assert_eq!(finding.stands(), stands, "{level} {verdict:?}");
        assert_eq!(finding.why, "i0について");
        // the other side hears the rule alone
        assert_eq!(found.gaps.len(), usize::from(level == "1"));
    }
}

#[test]
fn strengths_in_order() {
    // equal in all: list order; then the larger rise, the higher level
    assert_eq!(ids(&found("333", "...", &[]).strengths), ["i0", "i1", "i2"]);
    assert_eq!(
        ids(&found("3323", "21.0", &[]).strengths),
        ["i3", "i1", "i0"]
    );
    assert_eq!(ids(&found("343", ".40", &[]).strengths), ["i1", "i2", "i0"]);
    let said = [
        ("i0", Side::Strength, Verdict::Struck),
        ("i2", Side::Strength, Verdict::Added),
        ("i3", Side::Strength, Verdict::Confirmed),
    ];
    let found = found("4413?", ".....", &said);
    assert_eq!(ids(&found.strengths), ["i3", "i2", "i1", "i0"]);
}

#[test]
fn gaps_in_order() {
    assert_eq!(
        ids(&found("1010", "....", &[]).gaps),
        ["i1", "i3", "i0", "i2"]
    );
    // what fell comes before what was always low
    assert_eq!(
        ids(&found("0231", "044.", &[]).gaps),
        ["i1", "i2", "i0", "i3"]
    );
    let said = [
        ("i0", Side::Gap, Verdict::Struck),
        ("i3", Side::Gap, Verdict::Added),
        ("i4", Side::Gap, Verdict::Added),
    ];
    let found = found("002?3", "0.3..", &said);
    assert_eq!(ids(&found.gaps), ["i4", "i3", "i2", "i1", "i0"]);
}

#[test]
fn a_part_moved_only_if_the_whole_did() {
    let old = list("1", &[("a", &[])]);
    let split = list("2", &[("x", &["a"]), ("y", &["a"])]);
    let merged = list("2", &[("x", &["a", "b"])]);
    let wide = list("1", &[("a", &[]), ("b", &[])]);
    // lists and marks now and before; what rose; what fell
    let table = [
        (&split, "40", &old, "2", "", ""),
        (&split, "42", &old, "1", "x", ""),
        (&split, "23", &old, "3", "", "x"),
        (&split, "22", &old, "3", "", "xy"),
        (&merged, "3", &wide, "34", "", ""),
        (&merged, "2", &wide, "34", "", "x"),
        (&merged, "3", &wide, "02", "x", ""),
    ];
    for (new, now, old, before, rose, fell) in table {
        let (assessment, earlier) = (in_order(new, now), in_order(old, before));
        let comparison = compare(
            &library(&[new, old]),
            REGION,
            (&assessment, &reasons(&assessment)),
            &earlier,
        );
        let found = findings(
            new,
            REGION,
            (&assessment, &BTreeSet::new()),
            comparison.as_ref(),
        );
        let with = |side: &[Finding], reason| -> BTreeSet<String> {
            let with = side.iter().filter(|f| f.has(reason));
            with.map(|f| f.item.to_string()).collect()
        };
        let expected = |ids: &str| ids.chars().map(String::from).collect();
        assert_eq!(
            with(&found.strengths, Reason::Rose),
            expected(rose),
            "{before} → {now}"
        );
        assert_eq!(
            with(&found.gaps, Reason::Fell),
            expected(fell),
            "{before} → {now}"
        );
    }
}

#[test]
fn items_that_do_not_concern_the_area_are_left_aside() {
    let (mut list, mut assessment) = samples::answered("40?");
    for item in &mut list.items {
        item.fits = vec![Fit::Prefecture];
    }
    say(&mut assessment, "i1", Side::Gap, Verdict::Confirmed);
    say(
        &mut assessment,
        "of-another-list",
        Side::Gap,
        Verdict::Added,
    );
    assert_eq!(
        findings(&list, REGION, (&assessment, &BTreeSet::new()), None),
        Findings::default()
    );
    assert_eq!(unknowns(&list, REGION, &assessment), []);
    let found = findings(
        &list,
        AreaKind::Prefecture,
        (&assessment, &BTreeSet::new()),
        None,
    );
    assert_eq!(
        (ids(&found.strengths), ids(&found.gaps)),
        (vec!["i0"], vec!["i1"])
    );
}

#[test]
fn what_nobody_knows_is_listed_by_itself() {
    let (list, assessment) = samples::answered("?0-.?4");
    let unknown = unknowns(&list, REGION, &assessment);
    assert_eq!(unknown, [ItemId::new("i0"), ItemId::new("i4")]);
}

fn judgements() -> impl Strategy<Value = Vec<(usize, Side, Verdict)>> {
    let side = proptest::sample::select(vec![Side::Strength, Side::Gap]);
    let verdict =
        proptest::sample::select(vec![Verdict::Confirmed, Verdict::Added, Verdict::Struck]);
    vec((0..12usize, side, verdict), 0..10)
}

/// An item's place in the list.
fn place(finding: &Finding) -> usize {
    finding.item.as_str()[1..].parse().expect("i and a number")
}

proptest! {
    #[test]
    fn the_lists_keep_their_promises(
        now in "[0-4?.-]{12}",
        before in "[0-4?.-]{12}",
        judgements in judgements(),
        seed in any::<usize>(),
    ) {
        let (list, mut assessment) = samples::answered(&now);
        for (n, side, verdict) in judgements {
            say(&mut assessment, &format!("i{n}"), side, verdict);
        }
        let old = in_order(&list, &before);
        let comparison = compare(&library(&[&list]), REGION, (&assessment, &reasons(&assessment)), &old);
        let found = findings(&list, REGION, (&assessment, &BTreeSet::new()), comparison.as_ref());

        for (side, listed) in [(Side::Strength, &found.strengths), (Side::Gap, &found.gaps)] {
            let distinct: BTreeSet<&ItemId> = listed.iter().map(|f| &f.item).collect();
            prop_assert_eq!(distinct.len(), listed.len(), "an item is listed once");
            prop_assert!(listed.is_sorted_by_key(|f| !f.stands()), "struck ones come last");
            for finding in listed {
                let verdict = assessment.verdict(&finding.item, side);
                prop_assert_eq!(finding.side, side);
                prop_assert_eq!(finding.stands(), verdict != Some(Verdict::Struck));
                prop_assert!(!finding.reasons.is_empty() || !finding.stands());
            }
            for judgement in assessment.judgements.iter().filter(|j| j.side == side) {
                prop_assert!(distinct.contains(&judgement.item), "people's words stay");
            }
            for pair in listed.windows(2) {
                let key = |f: &Finding| (f.level, f.before.map(f64::to_bits), f.verdict);
                prop_assert!(key(&pair[0]) != key(&pair[1]) || place(&pair[0]) < place(&pair[1]));
            }
        }

        // In whatever order people spoke, the lists are the same.
        if !assessment.judgements.is_empty() {
            let turn = seed % assessment.judgements.len();
            assessment.judgements.rotate_left(turn);
        }
        prop_assert_eq!(findings(&list, REGION, (&assessment, &BTreeSet::new()), comparison.as_ref()), found);
    }
}

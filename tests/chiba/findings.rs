//! Strengths and gaps: what the rule finds and what the city says itself.

use super::{KIND, chiba, handbook, library, list, reasons, sheet};
use monosashi::model::{ItemId, Side, Verdict};
use monosashi::score::{self, Finding, Reason};

/// (item, reasons, verdict)
type Found<'f> = (&'f str, &'f [Reason], Option<Verdict>);

fn check_findings(found: &[Finding], expected: &[Found]) {
    let got: Vec<Found> = found
        .iter()
        .map(|f| (f.item.as_str(), &f.reasons[..], f.verdict))
        .collect();
    assert_eq!(got, expected);
    assert!(found.iter().all(Finding::stands));
}

#[test]
fn the_sheet_tells_of_gaps_and_the_rule_invents_no_strength() {
    let chiba = chiba();
    let now = sheet(&chiba);
    let list = list(now);
    let unheard = chiba.unheard(&now.key, &list);
    let found = score::findings(&list, KIND, (now, &unheard), None);
    check_findings(&found.strengths, &[]);
    use Reason::{LowLevel, People};
    check_findings(
        &found.gaps,
        &[
            // 悩み(1), 悩み(2), 課題② and 課題①, which a level of 2 would not have shown.
            (
                "peer-roles-paid",
                &[LowLevel, People],
                Some(Verdict::Confirmed),
            ),
            (
                "resident-learning",
                &[LowLevel, People],
                Some(Verdict::Confirmed),
            ),
            (
                "peer-training",
                &[LowLevel, People],
                Some(Verdict::Confirmed),
            ),
            ("transition-support-used", &[People], Some(Verdict::Added)),
            // Found by the rule alone.
            ("supporter-advisor", &[LowLevel], None),
            ("yearly-evaluation", &[LowLevel], None),
        ],
    );
}

#[test]
fn a_year_later_residents_are_a_strength_and_old_gaps_have_moved() {
    let chiba = chiba();
    let now = handbook(&chiba);
    let before = chiba.year_before(&now.key).expect("the year before");
    assert_eq!(before, sheet(&chiba));
    let comparison = score::compare(&library(), KIND, (now, &reasons()), before);
    let list = list(now);
    let unheard = chiba.unheard(&now.key, &list);
    let found = score::findings(&list, KIND, (now, &unheard), comparison.as_ref());
    use Reason::{HighLevel, LowLevel, People, Rose};
    check_findings(
        &found.strengths,
        &[
            // Its アピールポイント: people's word comes first, at level 2 too.
            ("forum-layers", &[People], Some(Verdict::Added)),
            ("resident-learning", &[HighLevel, Rose], None),
        ],
    );
    check_findings(
        &found.gaps,
        &[
            (
                "peer-roles-paid",
                &[LowLevel, People],
                Some(Verdict::Confirmed),
            ),
            (
                "reach-beyond-interested",
                &[LowLevel, People],
                Some(Verdict::Confirmed),
            ),
            // A strength and a gap at once: two layers stand, the link to 自立支援協議会 does not.
            ("forum-layers", &[People], Some(Verdict::Added)),
            ("peer-training", &[People], Some(Verdict::Added)),
            ("transition-support-used", &[People], Some(Verdict::Added)),
        ],
    );
    let layers = ItemId::new("forum-layers");
    let why = |side| now.judgement(&layers, side).map(|j| j.why.as_str());
    assert!(why(Side::Strength).is_some_and(|w| w.contains("顔の見える関係")));
    assert!(why(Side::Gap).is_some_and(|w| w.contains("自立支援協議会")));
}

#[test]
fn nobody_spoke_for_the_families_in_either_year() {
    for assessment in chiba().assessments {
        let unknowns = score::unknowns(&list(&assessment), KIND, &assessment);
        for item in ["family-association", "family-classes", "family-own-support"] {
            assert!(unknowns.contains(&ItemId::new(item)), "{item}");
        }
    }
}

//! What holds for whoever answers, in however many rounds.

use super::groups::organisations;
use super::{FEWEST, Grouping, Member, ShownAs, Spread, people};
use crate::model::{
    Assessment, AssessmentKey, EditionRef, FiscalYear, ItemId, Level, Perspective, Perspectives,
    Rating, Respondent, RespondentId, Round, Voice,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// 立場 if any, organisation if any, people, whether the 立場 may be shown, level.
type Said = (Option<usize>, Option<u8>, u32, bool, u8);

fn item() -> ItemId {
    ItemId::new("i")
}

fn answered(n: usize, said: &Said) -> (Respondent, Assessment) {
    let (side, organisation, people, shows_perspective, level) = *said;
    let id = RespondentId::new(&format!("r{n}")).expect("an id");
    let side = side.map(|side| Perspective::ALL[side % Perspective::ALL.len()]);
    let respondent = Respondent {
        perspectives: side.map(Perspectives::one).unwrap_or_default(),
        organisation: organisation.map(|o| format!("団体{o}")).unwrap_or_default(),
        people: (people > 1).then_some(people),
        shows_perspective,
        ..Respondent::new(id)
    };
    let key = AssessmentKey {
        voice: Voice::Member(id),
        ..AssessmentKey::area(FiscalYear::new(2026).expect("in range"), Round::Start)
    };
    let mut answers = Assessment::new(key, EditionRef::new("l", "1"));
    answers.edit_answer(&item(), |answer| {
        // Who says none of the five has not answered this item.
        answer.rating = Level::new(level).map(Rating::Level);
    });
    (respondent, answers)
}

fn said() -> impl Strategy<Value = Said> {
    (
        prop::option::weighted(0.9, 0..6usize),
        prop::option::weighted(0.7, 0..5u8),
        1..4u32,
        prop::bool::weighted(0.8),
        0..7u8,
    )
}

fn rounds() -> impl Strategy<Value = Vec<Vec<Said>>> {
    prop::collection::vec(prop::collection::vec(said(), 0..14), 1..4)
}

fn with_members<R>(rounds: &[Vec<Said>], look: impl FnOnce(&[Vec<Member<'_>>]) -> R) -> R {
    let all: Vec<Vec<(Respondent, Assessment)>> = rounds
        .iter()
        .map(|round| {
            round
                .iter()
                .enumerate()
                .map(|(n, said)| answered(n, said))
                .collect()
        })
        .collect();
    let member = |(respondent, answers)| Member {
        respondent,
        answers,
    };
    let members: Vec<Vec<Member<'_>>> = all
        .iter()
        .map(|round| round.iter().map(|(r, a)| member((r, a))).collect())
        .collect();
    look(&members)
}

proptest! {
    #[test]
    fn no_group_that_is_shown_or_can_be_worked_out_is_small(rounds in rounds()) {
        with_members(&rounds, |rounds| {
            let grouping = Grouping::of(rounds);
            let rated = |member: &Member<'_>| member.answers.rating(&item()).is_some();
            let all = |_: &Member<'_>| true;
            for round in rounds {
                for answered in [&all as &dyn Fn(&Member<'_>) -> bool, &rated] {
                    let shown = grouping.shown(round, answered);
                    prop_assert!(shown.len() != 1, "one group alone is the total");
                    let members: Vec<Member<'_>> = round.iter().copied().filter(answered).collect();
                    let told: u32 = shown.iter().map(|(_, members)| people(members)).sum();
                    // Whatever is added up or taken away are whole groups, and nobody is left over.
                    prop_assert!(shown.is_empty() || told == people(&members));
                    for (_, members) in shown {
                        prop_assert!(people(&members) >= FEWEST);
                        prop_assert!(organisations(&members) >= FEWEST);
                        let sides: BTreeSet<_> = members.iter().map(|m| m.respondent.perspectives.first()).collect();
                        let hides = members.iter().any(|m| !m.respondent.shows_perspective);
                        prop_assert!(!hides || sides.len() > 1, "who wishes it stands among others");
                    }
                }
            }
            let all: Vec<ShownAs> = grouping.groups().iter().flatten().copied().collect();
            let once: BTreeSet<ShownAs> = all.iter().copied().collect();
            prop_assert_eq!(all.len(), once.len());
            Ok(())
        })?;
    }

    #[test]
    fn the_order_of_those_who_answer_never_matters(
        (rounds, turned) in rounds().prop_flat_map(|rounds| {
            let shuffled: Vec<_> = rounds.iter().map(|round| Just(round.clone()).prop_shuffle()).collect();
            (Just(rounds), shuffled)
        })
    ) {
        let look = |rounds: &[Vec<Said>]| with_members(rounds, |rounds| {
            let spreads: Vec<Spread> = rounds.iter().map(|round| Spread::of(round, &item())).collect();
            (Grouping::of(rounds), spreads)
        });
        prop_assert_eq!(look(&rounds), look(&turned));
    }

    #[test]
    fn one_voice_more_moves_the_middle_by_no_more_than_to_the_next_that_was_said(
        round in prop::collection::vec(said(), 1..14), one in said()
    ) {
        let median = |round: &[Said]| with_members(&[round.to_vec()], |rounds| Spread::of(&rounds[0], &item()));
        let before = median(&round);
        let mut more = round.clone();
        more.push((one.0, one.1, 1, one.3, one.4));
        let after = median(&more);
        prop_assert_eq!(after.rated(), before.rated() + u32::from(one.4 < 5));
        let (before, after) = (before.median(), after.median());
        let said: BTreeSet<u8> = more.iter().map(|said| said.4).filter(|level| *level < 5).collect();
        let (low, high) = (before.min(after), before.max(after));
        let between = said.iter().filter(|level| {
            let level = Level::new(**level);
            level > low && level < high
        });
        prop_assert_eq!(between.count(), 0);
    }
}

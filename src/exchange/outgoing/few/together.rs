//! Which indicators have small counts of their own, and which of these can only be told together.
//!
//! Two files of one area may lie side by side: what the one tells must not give away what the other hides.
//! So as long as one small count is hidden, all that could tell of it stays as it is, whatever else people
//! decide to tell. Must not know what is withheld in the end.

use super::cells::{self, State};
use super::{rates, sums};
use crate::model::{AreaRecord, IndicatorId, Observation};
use std::collections::BTreeSet;

/// Indicators with a count from 1 to 9 of their own, each in one set; those of a set leave as they are
/// only if all of them may.
pub fn together(record: &AreaRecord) -> Vec<BTreeSet<IndicatorId>> {
    let cells = cells::of(&record.indicators, &BTreeSet::new());
    let mut sets: Vec<BTreeSet<IndicatorId>> = Vec::new();
    for indicator in &record.indicators {
        join(&mut sets, BTreeSet::from([indicator.id.clone()]));
    }
    for tied in sums::tied(&record.indicators, &cells) {
        let ids = tied.iter().map(|cell| cells[*cell].indicator.clone());
        join(&mut sets, ids.collect());
    }
    let population = record.area.population.map(f64::from);
    let few = cells
        .iter()
        .filter(|cell| cell.state == State::Few || rates::makes_few(cell, population));
    let mut own: BTreeSet<&IndicatorId> = few.map(|cell| &cell.indicator).collect();
    let in_words = record.indicators.iter().filter(|indicator| {
        let mut told = indicator.actuals.values();
        let baseline = indicator
            .baseline
            .iter()
            .map(|(_, observation)| observation);
        let is_few = |o: &Observation| cells::is_few_in_words(indicator, &o.value);
        told.any(is_few) || baseline.into_iter().any(is_few)
    });
    own.extend(in_words.map(|indicator| &indicator.id));
    for set in &mut sets {
        set.retain(|id| own.contains(id));
    }
    sets.retain(|set| !set.is_empty());
    sets
}

/// Those of `told_anyway` that can leave as they are.
pub fn lifted(record: &AreaRecord, told_anyway: &BTreeSet<IndicatorId>) -> BTreeSet<IndicatorId> {
    let sets = together(record).into_iter();
    sets.filter(|set| set.is_subset(told_anyway))
        .flatten()
        .collect()
}

/// Puts `new` into `sets` as one set with all that it shares something with.
fn join(sets: &mut Vec<BTreeSet<IndicatorId>>, mut new: BTreeSet<IndicatorId>) {
    sets.retain_mut(|set| {
        let is_apart = set.is_disjoint(&new);
        if !is_apart {
            new.append(set);
        }
        is_apart
    });
    sets.push(new);
}

//! Which indicators have small counts of their own, and which of these can only be told together.
//!
//! Two files of one area may lie side by side: what the one tells must not give away what the other hides.
//! So as long as one small count is hidden, all that could tell of it stays as it is, whatever else people
//! decide to tell. Must not know what is withheld in the end.

use super::cells::{self, State};
use super::counts::FEW;
use super::{rates, sums};
use crate::model::{AreaRecord, Indicator, IndicatorId, Value};
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
    let own: BTreeSet<&IndicatorId> = few.map(|cell| &cell.indicator).collect();
    for set in &mut sets {
        set.retain(|id| own.contains(id));
    }
    // Words that tell no more than that it is few are nothing to decide on, unless they go with others.
    let says_more = |id: &IndicatorId| record.indicator(id).is_none_or(|i| !says_only_few(i));
    sets.retain(|set| set.iter().any(says_more));
    sets
}

fn says_only_few(indicator: &Indicator) -> bool {
    let baseline = indicator
        .baseline
        .iter()
        .map(|(_, observation)| observation);
    let mut told = baseline.chain(indicator.actuals.values());
    told.all(|o| o.parts.is_empty() && matches!(&o.value, Value::Words(words) if words == FEW))
}

/// Those of `told_anyway` that can leave as they are. `sets`: as [`together`] has them.
pub fn lifted(
    sets: &[BTreeSet<IndicatorId>],
    told_anyway: &BTreeSet<IndicatorId>,
) -> BTreeSet<IndicatorId> {
    let sets = sets.iter().filter(|set| set.is_subset(told_anyway));
    sets.flatten().cloned().collect()
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
